/* SPDX-License-Identifier: MIT
 *
 * What the lemmata quote together: from the table “lemmata”, which says where each stands in its sentence, the public
 * book can check itself without the text.
 */
#ifndef LEMMATA_H
#define LEMMATA_H

#include "model/book.h"

/* The part of the text's words, in per cent, that all lemmata together may cover. */
enum { LEMMA_BUDGET = 25 };

/* How many words of the text some lemma covers, and how many it has. Both 0 without the tables. */
struct lemma_cover {
    unsigned covered, words;
};

struct lemma_cover lemmata_cover(const struct book *book);

/* Diagnoses a note with a lemma that is not in the table, and the reverse; a row that does not fit its lemma or its
 * sentence; lemmata of a sentence that overlap or whose notes are not in their order; a budget that is exceeded. Does
 * nothing for a book without the table. */
void lemmata_check(const struct book *book);

#endif
