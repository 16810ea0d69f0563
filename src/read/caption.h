/* SPDX-License-Identifier: MIT
 *
 * Captions of tables of data: a paragraph “Table: NAME. What it holds” and the table right behind it make one block of data.
 *
 * For readers only.
 */
#ifndef CAPTION_H
#define CAPTION_H

#include "model/book.h"

/* Whether a block begins as a caption does. */
gboolean caption_is(const struct node *block);

/* Whether a block is a caption, and a table follows. */
gboolean caption_has_grid(const struct node *block);

/* The NAME of a caption, whether there is such a table or not; to be freed with g_free(). */
char *caption_name(const struct node *block);

/* The table of the book that a caption names, its words up to the first full stop cut off; NULL, diagnosed, if it names none. */
struct table *caption_read(const struct book *book, struct node *block);

#endif
