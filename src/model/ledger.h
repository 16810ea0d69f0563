/* SPDX-License-Identifier: MIT
 *
 * The ledger of addresses: every id that the book has ever published, so that none vanishes. A line is
 *     id TAB page TAB successor
 * with – for “no successor: it is in the book”. An id that has left the book keeps its line, as a tombstone that names
 * the id that stands for it now. Lines that begin with # are remarks.
 */
#ifndef LEDGER_H
#define LEDGER_H

#include "model/book.h"

struct ledger_entry {
    char *id, *page;
    char *successor; /* NULL: none */
    struct pos pos;
};

struct ledger {
    const char *file;
    GPtrArray *remarks; /* lines at the head, owned */
    GPtrArray *entries; /* struct ledger_entry, owned, in the order of the file */
    GHashTable *by_id;
};

struct ledger *ledger_new(const char *file);
void ledger_free(struct ledger *ledger);

/* Adds an entry; takes over the strings. Returns NULL, and takes nothing, when the id is there already. */
struct ledger_entry *ledger_add(struct ledger *ledger, char *id, char *page, char *successor, struct pos pos);

struct ledger_entry *ledger_lookup(const struct ledger *ledger, const char *id);

/* Whether an address is published: ids of the page's own furniture begin with “_” and are not. */
gboolean ledger_wants(const struct address *address);

/* Adds what the book has and the ledger lacks; renews the pages of what has moved. Returns how many lines changed. */
guint ledger_renew(struct ledger *ledger, const struct book *book);

/* The file's bytes. */
GString *ledger_bytes(const struct ledger *ledger);

#endif
