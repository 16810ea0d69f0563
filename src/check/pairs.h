/* SPDX-License-Identifier: MIT
 *
 * Which passage of a witness stands for which sentence of the book when no words agree: by what stands around it, by
 * its length, and by the lemmata that are in it.
 *
 * A pair has a score from 0 to 1. Neighbours are worth 40 of 50 (20 for each side on which both are as many places
 * from what is known), order and length 5 each; where the sentence has lemmata, how much of them is in the passage
 * counts as much as that again, but for a passage right in its place their absence alone is no proof. A pair is taken
 * when its score is 0.8 or more and 0.1 above any other of its sentence and of its passage: else nothing is said.
 */
#ifndef PAIRS_H
#define PAIRS_H

#include "check/span.h"
#include "model/collation.h"

enum { PAIRS_UNLIKE = 4 }; /* times as long: never a pair */

/* What is left between two known places, in order. */
struct remains {
    const struct book *book;
    const struct witness *witness;
    const GArray *sentences; /* of the collation: struct collated */
    GArray *rows;            /* guint: sentences of the book not found, as indices of the above */
    GArray *passages;        /* struct span: what of the witness is nobody's, at most a sentence of it each */
    gboolean left, right;    /* whether the place before them, behind them, is known */
};

/* For each of the rows the index of its passage, or -1: gint. */
GArray *pairs_find(const struct remains *remains);

#endif
