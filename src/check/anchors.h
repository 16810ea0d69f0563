/* SPDX-License-Identifier: MIT
 *
 * Anchors: where the lemma of each note stands in the reader's copy. A lemma is matched on the words form, at its
 * occurrence, in its own sentence and nowhere else: never guessed. In a sentence that differs an occurrence counts
 * for nothing: there a lemma must stand once, and, where the table “lemmata” says which words of the sentence it was,
 * about as far from its beginning or from its end.
 */
#ifndef ANCHORS_H
#define ANCHORS_H

#include "model/collation.h"

/* Where a lemma stands in a text. */
struct lemma_place {
    gsize start, end; /* bytes, half-open */
    guint first;      /* number of its first word, from 1 */
    guint count;      /* of its words */
    guint times;      /* how often its words stand in the text */
};

/* Looks for every lemma. A note whose lemma is not there is an orphan: warned of at its heading, with the place in
 * the copy. So is one that overlaps an earlier one of its sentence: it keeps its place in the notes but is not marked
 * in the text. Where the copy's sentence is the book's, a row of the table “lemmata” that says otherwise is an error.
 * Free with anchors_free(). */
struct anchors *anchors_new(const struct book *book, const struct collation *collation);

/* Finds `lemma` in `text` for the given time (from 1), on the words form. Times are counted in any case. */
gboolean anchors_find(const char *text, const char *lemma, int occurrence, struct lemma_place *place);

/* Appends the table “lemmata” as Markdown: a row for each note with a lemma. Diagnoses a lemma that is not in the
 * copy, or whose sentence there is not the book's. */
void anchors_write(const struct book *book, const struct collation *collation, GString *out);

#endif
