/* SPDX-License-Identifier: MIT
 * Addresses that are new, moved or vanished. */
#include "check/addresses.h"

#include <string.h>

static void check_book(const struct book *book, const struct ledger *ledger) {
    for (guint i = 0; i < book->address_list->len; i++) {
        const struct address *address = book->address_list->pdata[i];
        const struct ledger_entry *entry = ledger_lookup(ledger, address->id);
        if (!ledger_wants(address))
            continue;
        if (!entry)
            diag_error(book->diag, address->pos,
                       "address “%s” is not in the ledger; expected a line for it (make addresses)", address->id);
        else if (strcmp(entry->page, address->page) != 0)
            diag_error(book->diag, address->pos,
                       "address “%s” is on page %s; expected %s, as the ledger has it (make addresses)", address->id,
                       address->page, entry->page);
    }
}

static void vanished(const struct book *book, const struct ledger_entry *entry) {
    const char *near = book_nearest_address(book, entry->id);

    diag_error(book->diag, entry->pos,
               "address “%s” has vanished; expected it in the book, or its successor here%s%s%s", entry->id,
               near ? ", perhaps “" : "", near ? near : "", near ? "”" : "");
}

static void no_successor(const struct book *book, const struct ledger_entry *entry) {
    const char *near = book_nearest_address(book, entry->successor);

    diag_error(book->diag, entry->pos, "successor “%s” of “%s” is not in the book; expected an address that is%s%s%s",
               entry->successor, entry->id, near ? ", perhaps “" : "", near ? near : "", near ? "”" : "");
}

static void check_entry(const struct book *book, const struct ledger_entry *entry) {
    gboolean is_there = book_address(book, entry->id) != NULL;

    if (!entry->successor && !is_there)
        vanished(book, entry);
    else if (entry->successor && is_there)
        diag_error(book->diag, entry->pos, "address “%s” has a successor; expected –, for it is in the book",
                   entry->id);
    else if (entry->successor && !book_address(book, entry->successor))
        no_successor(book, entry);
}

void addresses_check(const struct book *book, const struct ledger *ledger) {
    check_book(book, ledger);
    for (guint i = 0; i < ledger->entries->len; i++)
        check_entry(book, ledger->entries->pdata[i]);
}
