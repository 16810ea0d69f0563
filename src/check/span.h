/* SPDX-License-Identifier: MIT
 *
 * Stretches of a witness, which need not be whole sentences of it: its own division into sentences is a guess, and
 * may be another than the book's.
 */
#ifndef SPAN_H
#define SPAN_H

#include "model/witness.h"

/* A place between two characters. */
struct cut {
    guint sentence;
    gsize at; /* byte of its text */
};

/* Half-open. */
struct span {
    struct cut from, to;
};

/* Negative, 0, positive: as a stands before, at or behind b. */
int cut_compare(struct cut a, struct cut b);

gboolean span_overlaps(struct span a, struct span b);

/* A whole sentence. */
struct span span_of(const struct witness *witness, guint sentence);

/* Whether it is one whole sentence. */
gboolean span_is_whole(const struct witness *witness, struct span span);

struct pos span_pos(const struct witness *witness, struct span span);

/* Its text, in one piece; the joints whose bits are set in `toggled`, by their number in the span, are read the other
 * way. Free with g_free(). */
char *span_text(const struct witness *witness, struct span span, guint toggled);

/* ---- words ---- */

enum joining { APART, JOINED, HYPHENED };

/* A word, or a part of one that a line's end divides. */
struct piece {
    guint sentence;
    guint start, end;     /* bytes of the sentence's text */
    gsize folded;         /* the words form, in `folded` below: ends with NUL */
    enum joining joining; /* to the next piece, at a joint: as one word, or by a hyphen that stays */
    gboolean is_edge;     /* begins a sentence, or follows on more than white space */
};

struct pieces {
    GArray *list; /* struct piece */
    GString *folded;
};

/* Those of the sentences [first, end). */
struct pieces *pieces_new(const struct witness *witness, guint first, guint end);
void pieces_free(struct pieces *pieces);

const struct piece *pieces_at(const struct pieces *pieces, guint i);

/* The span of pieces [first, end), with the marks that belong to it: what opens before, what closes and stops behind.
 * */
struct span pieces_span(const struct witness *witness, const struct pieces *pieces, guint first, guint end);

#endif
