/* SPDX-License-Identifier: MIT
 *
 * The back matter: which pages the press makes by itself, in their order, from what is in the book.
 */
#ifndef BACK_H
#define BACK_H

#include "model/book.h"

struct back {
    const char *slug; /* names its page */
    const char *id;   /* of its section */
    const char *title;
    const char *table;                           /* the table that it merges, or NULL */
    gboolean (*is_present)(const struct book *); /* whether the book has anything for it; NULL: if the table has rows */
};

extern const struct back back_matter[];
extern const unsigned back_count;

/* Its title, in the language of the edition. */
const char *back_title(const struct back *back, const struct book *book);

/* Whether a book has this page. */
gboolean back_is_present(const struct back *back, const struct book *book);

/* The page that merges a table, or NULL: its rows stand in the chapters only. */
const struct back *back_of_table(const char *table);

#endif
