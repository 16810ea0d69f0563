/* SPDX-License-Identifier: MIT
 * The ledger of addresses. */
#include "model/ledger.h"

#include <string.h>

static void entry_free(gpointer data) {
    struct ledger_entry *entry = data;

    g_free(entry->id);
    g_free(entry->page);
    g_free(entry->successor);
    g_free(entry);
}

struct ledger *ledger_new(const char *file) {
    struct ledger *ledger = g_new0(struct ledger, 1);

    ledger->file = file;
    ledger->remarks = g_ptr_array_new_with_free_func(g_free);
    ledger->entries = g_ptr_array_new_with_free_func(entry_free);
    ledger->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    return ledger;
}

void ledger_free(struct ledger *ledger) {
    if (!ledger)
        return;
    g_hash_table_unref(ledger->by_id);
    g_ptr_array_unref(ledger->entries);
    g_ptr_array_unref(ledger->remarks);
    g_free(ledger);
}

struct ledger_entry *ledger_add(struct ledger *ledger, char *id, char *page, char *successor, struct pos pos) {
    struct ledger_entry *entry;

    if (g_hash_table_contains(ledger->by_id, id))
        return NULL;
    entry = g_new(struct ledger_entry, 1);
    entry->id = id;
    entry->page = page;
    entry->successor = successor;
    entry->pos = pos;
    g_ptr_array_add(ledger->entries, entry);
    g_hash_table_insert(ledger->by_id, id, entry);
    return entry;
}

struct ledger_entry *ledger_lookup(const struct ledger *ledger, const char *id) {
    return g_hash_table_lookup(ledger->by_id, id);
}

gboolean ledger_wants(const struct address *address) {
    return *address->id != '_';
}

guint ledger_renew(struct ledger *ledger, const struct book *book) {
    guint changed = 0;

    for (guint i = 0; i < book->address_list->len; i++) {
        const struct address *address = book->address_list->pdata[i];
        struct ledger_entry *entry = ledger_lookup(ledger, address->id);
        if (!ledger_wants(address))
            continue;
        if (!entry)
            ledger_add(ledger, g_strdup(address->id), g_strdup(address->page), NULL, (struct pos){ledger->file, 0, 0});
        else if (strcmp(entry->page, address->page) == 0)
            continue;
        else {
            g_free(entry->page);
            entry->page = g_strdup(address->page);
        }
        changed++;
    }
    return changed;
}

GString *ledger_bytes(const struct ledger *ledger) {
    GString *bytes = g_string_new(NULL);

    for (guint i = 0; i < ledger->remarks->len; i++)
        g_string_append_printf(bytes, "%s\n", (const char *)ledger->remarks->pdata[i]);
    for (guint i = 0; i < ledger->entries->len; i++) {
        const struct ledger_entry *entry = ledger->entries->pdata[i];
        g_string_append_printf(bytes, "%s\t%s\t%s\n", entry->id, entry->page,
                               entry->successor ? entry->successor : "–");
    }
    return bytes;
}
