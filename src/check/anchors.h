/* SPDX-License-Identifier: MIT
 *
 * Anchors: where the lemma of each note stands in the reader's copy. A lemma is matched on the words form, at its
 * occurrence, in its own sentence and nowhere else: never guessed.
 */
#ifndef ANCHORS_H
#define ANCHORS_H

#include "model/collation.h"

/* Looks for every lemma. A note whose lemma is not there is an orphan: warned of at its heading. So is one that
 * overlaps an earlier one of its sentence: it keeps its place in the notes but is not marked in the text.
 * Free with anchors_free(). */
struct anchors *anchors_new(const struct book *book, const struct collation *collation);

/* Where `lemma` stands in `text` for the given time (from 1), on the words form. */
gboolean anchors_find(const char *text, const char *lemma, int occurrence, gsize *start, gsize *end);

#endif
