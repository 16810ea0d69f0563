/* SPDX-License-Identifier: MIT
 *
 * Collation: a witness against the book's manifest, sentence by sentence, without the book holding the text.
 *
 * Sentences that have the same words in both, in the same order, are fixed points (a longest common subsequence of
 * their fingerprints: Hunt and Szymanski 1977, O((r + n) log n) for r equal pairs). What lies between two fixed points
 * is tried as one sentence divided into several; what is left is paired in order.
 */
#ifndef COLLATE_H
#define COLLATE_H

#include "model/collation.h"

/* Compares; free with collation_free(). */
struct collation *collation_new(const struct book *book, const struct witness *witness);

/* Prints a line for each sentence, and a summary. */
void collation_print(const struct collation *collation, FILE *out);

#endif
