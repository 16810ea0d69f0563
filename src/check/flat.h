/* SPDX-License-Identifier: MIT
 *
 * Prose laid flat: the words of a paragraph, a cell or a note in one string, as a reader reads them, with the way back to
 * their places. Line ends are blanks; where something stands that is no prose (code, a citation, the border of a block) a
 * FLAT_BREAK stands.
 */
#ifndef FLAT_H
#define FLAT_H

#include "model/book.h"

#define FLAT_BREAK '\x1f' /* neither a blank nor a part of a word */

struct flat {
    GString *text;
    GArray *marks; /* where a run of text begins, and its place */
};

/* Whether a node is left out, with all below it; a break stands for it. */
typedef gboolean flat_leaves(const struct node *node, gconstpointer data);

/* All prose below a node, without what `leaves` (or NULL) says. Free with flat_release(). */
void flat_init(struct flat *flat, const struct node *root, flat_leaves *leaves, gconstpointer data);

/* A string that is all at one place. */
void flat_init_text(struct flat *flat, const char *text, struct pos pos);
void flat_release(struct flat *flat);

/* The place of a byte of the text. */
struct pos flat_pos(const struct flat *flat, gsize at);

/* Words of English or another language in Latin letters; a run in another script counts as its words. */
unsigned flat_count_words(const struct flat *flat);

/* Where a piece of prose stands: in running text, or, with a row, in a cell of a table. */
struct flat_place {
    const struct row *row; /* NULL: running text, a heading, a caption */
    const char *column;
};

typedef void flat_visit(const struct book *book, const struct flat *flat, struct flat_place place, gpointer data);

/* Visits every paragraph, heading, caption and cell of prose of the book: those of tables whose columns hold text. */
void flat_each(const struct book *book, flat_leaves *leaves, flat_visit *visit, gpointer data);

#endif
