/* SPDX-License-Identifier: MIT
 * Addresses as people write them. */
#include "model/resolve.h"

#include "base/text.h"
#include "model/thing.h"

#include <string.h>

/* ---- ids ---- */

/* An id of the book, or by way of the ledger the one that stands for it now. A ledger may lead in a circle. */
static const struct address *by_id(const struct book *book, const struct ledger *ledger, const char *id,
                                   const char **old) {
    const struct address *address = book_address(book, id);
    const struct ledger_entry *entry = ledger && !address ? ledger_lookup(ledger, id) : NULL;

    *old = NULL;
    for (guint hops = 0; entry && entry->successor && !address && hops < ledger->entries->len; hops++) {
        address = book_address(book, entry->successor);
        *old = id;
        entry = ledger_lookup(ledger, entry->successor);
    }
    return address && ledger_wants(address) ? address : NULL;
}

/* ---- names ---- */

/* How a thing may be called, from the strictest to the loosest. */
enum { CALLED_LABEL, CALLED_TITLE, CALLED_LIKE_LABEL, CALLED_LIKE_TITLE, CALLED_COUNT };

struct wanted {
    const char *text;
    char *words;
};

static gboolean has_words(const struct wanted *wanted, const char *name) {
    char *words = text_form(FORM_WORDS, name);
    gboolean same = *words && strcmp(words, wanted->words) == 0;

    g_free(words);
    return same;
}

static gboolean is_called(const struct address *address, const struct wanted *wanted, int way) {
    char *title = way == CALLED_TITLE || way == CALLED_LIKE_TITLE ? thing_title(address) : NULL;
    const char *name = title ? title : address->label;
    gboolean same = way <= CALLED_TITLE ? strcmp(name, wanted->text) == 0 : has_words(wanted, name);

    g_free(title);
    return same;
}

/* The pieces of a chunk have one name, which is that of the first. */
static gboolean is_rival(const struct address *a, const struct address *b) {
    return a && !(a->kind == ADDRESS_CHUNK && b->kind == ADDRESS_CHUNK && strcmp(a->label, b->label) == 0);
}

static gboolean by_name(const struct book *book, const struct wanted *wanted, int way, struct resolved *resolved) {
    const struct address *found = NULL;

    for (guint i = 0; i < book->address_list->len; i++) {
        const struct address *address = book->address_list->pdata[i];
        if (!ledger_wants(address) || !is_called(address, wanted, way))
            continue;
        if (is_rival(found, address)) {
            *resolved = (struct resolved){found, address, TRUE, NULL};
            return FALSE;
        }
        found = found ? found : address;
    }
    *resolved = (struct resolved){found, found, FALSE, NULL};
    return found != NULL;
}

/* “Fig. routes” */
static const struct address *by_figure(const struct book *book, const char *text) {
    static const char *const before[] = {"Fig. ", "Figure "};
    const struct address *address = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(before) && !address; i++) {
        char *id = g_str_has_prefix(text, before[i]) ? g_strconcat("fig-", text + strlen(before[i]), NULL) : NULL;
        address = id ? book_address(book, id) : NULL;
        g_free(id);
    }
    return address;
}

static gboolean one(const struct book *book, const struct ledger *ledger, const char *text, struct resolved *resolved) {
    struct wanted wanted = {text, NULL};
    const char *old;
    const struct address *address = by_id(book, ledger, text, &old);

    if (!address)
        address = by_figure(book, text);
    *resolved = (struct resolved){address, address, FALSE, old};
    if (address)
        return TRUE;
    wanted.words = text_form(FORM_WORDS, text);
    for (int way = 0; way < CALLED_COUNT; way++)
        if (by_name(book, &wanted, way, resolved) || resolved->is_ambiguous)
            break;
    g_free(wanted.words);
    return resolved->from && !resolved->is_ambiguous;
}

/* ---- ranges ---- */

/* A range is one even where its words are those of an address: ¶1–2 is not ¶1.2. */
static gboolean is_range(const char *text) {
    return g_regex_match_simple("^¶[0-9.]+\\s*[-–]\\s*¶?[0-9.]+$", text, 0, 0);
}

static gboolean is_end(const struct address *address, const struct address *other) {
    return (address->kind == ADDRESS_PASSAGE || address->kind == ADDRESS_SENTENCE) && address->kind == other->kind;
}

/* “¶3.1–3.3”: from and to, the second with or without its sign. */
static gboolean range(const struct book *book, const char *text, struct resolved *resolved) {
    char **ends = g_regex_split_simple("\\s*[-–]\\s*¶?", text, 0, 0);
    struct resolved from = {0}, to = {0};
    char *last = ends[0] && ends[1] ? g_strconcat("¶", ends[1], NULL) : NULL;
    gboolean good = last && !ends[2] && one(book, NULL, ends[0], &from) &&
                    one(book, NULL, last, &to) && is_end(from.from, to.from);

    if (good)
        *resolved = (struct resolved){from.from, to.from, FALSE, NULL};
    g_free(last);
    g_strfreev(ends);
    return good;
}

gboolean resolve(const struct book *book, const struct ledger *ledger, const char *text, struct resolved *resolved) {
    char *trimmed = g_strstrip(g_strdup(text));
    gboolean good;

    *resolved = (struct resolved){NULL, NULL, FALSE, NULL};
    good = is_range(trimmed) ? range(book, trimmed, resolved) : one(book, ledger, trimmed, resolved);
    if (resolved->old)
        resolved->old = book_address(book, trimmed) ? NULL : ledger_lookup(ledger, trimmed)->id;
    g_free(trimmed);
    return good;
}

const char *resolve_nearest(const struct book *book, const char *text) {
    GPtrArray *names = g_ptr_array_new();
    const char *nearest;

    for (guint i = 0; i < book->address_list->len; i++) {
        const struct address *address = book->address_list->pdata[i];
        if (!ledger_wants(address))
            continue;
        g_ptr_array_add(names, (gpointer)address->id);
        g_ptr_array_add(names, (gpointer)address->label);
    }
    nearest = text_nearest(text, names);
    g_ptr_array_unref(names);
    return nearest;
}
