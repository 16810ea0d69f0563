/* SPDX-License-Identifier: MIT
 *
 * On which page of the printed book an address stands: a TSV with the columns id and page, for the e-book. */
#ifndef PAGES_H
#define PAGES_H

#include "model/book.h"

/* Reads the table: from ids to the labels of pages, as printed. What the book does not know is left to whoever looks it up.
 * Returns NULL after a message. Free with g_hash_table_unref(). */
GHashTable *pages_read(struct book *book, const char *path);

#endif
