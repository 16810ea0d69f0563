/* SPDX-License-Identifier: MIT
 *
 * House rules for notes and claims.
 */
#ifndef NOTES_H
#define NOTES_H

#include "model/book.h"

/* Words that a lemma may have: a longer one would quote more of a text under copyright than a reader needs. */
enum { LEMMA_WORDS = 6 };

/* Diagnoses
 *   a lemma longer than LEMMA_WORDS words, or without any
 *   notes of a passage that are not in the order of their sentences
 *   a note of a kind that bears evidence without a source
 *   a note that differs in its verdict from every claim that names it
 *   a sentence without a claim, in a book that has claims; a claim of fact without verdict, an opinion with one */
void notes_check(const struct book *book);

#endif
