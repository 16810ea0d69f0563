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
 *   a note of a kind that bears evidence without a source; a claim that is confirmed, qualified or disputed without one in its
 *     evidence or a note
 *   a claim that differs in its verdict from a note that it names; a note on a sentence whose verdict no claim has: it must be
 *     named by one that has a verdict. (A note on a whole paragraph may gather what no claim is about.)
 *   a section on a paragraph without an essay, in a book that has essays
 *   a sentence without a claim, in a book that has claims; a claim of fact without verdict, an opinion with one */
void notes_check(const struct book *book);

#endif
