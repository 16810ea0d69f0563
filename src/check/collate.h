/* SPDX-License-Identifier: MIT
 *
 * Collation: a witness against the book's manifest, sentence by sentence, without the book holding the text.
 *
 * Sentences that have the same words in both, in the same order, are fixed points (a longest common subsequence of
 * their fingerprints: Hunt and Szymanski 1977, O((r + n) log n) for r equal pairs). Between two fixed points runs of
 * words are looked for that are a sentence of the book though the witness divides them otherwise (check/runs.h). A
 * sentence found outside of its place has moved. What is left is paired by what stands around it (check/pairs.h): it
 * differs; and what has no pair is missing, or added. Nothing is guessed.
 */
#ifndef COLLATE_H
#define COLLATE_H

#include "model/collation.h"

/* Compares; free with collation_free(). */
struct collation *collation_new(const struct book *book, const struct witness *witness);

#endif
