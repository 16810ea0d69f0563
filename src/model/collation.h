/* SPDX-License-Identifier: MIT
 *
 * What a comparison of the book with a witness has found: a verdict for each sentence of the manifest, and where each
 * lemma stands. Made by check/, read by writers.
 */
#ifndef COLLATION_H
#define COLLATION_H

#include "model/book.h"
#include "model/witness.h"

#define VERDICTS(X)                                                                                         \
    X(IDENTICAL, WORD("identical"))     /* the exact forms are equal */                                     \
    X(TYPOGRAPHIC, WORD("typographic")) /* only type differs: quotation marks, dashes, case, punctuation */ \
    X(DIFFERS, WORD("differs"))         /* other words */                                                   \
    X(MISSING, WORD("missing"))                                                                             \
    X(MOVED, WORD("moved")) /* the same words, but not in this place */                                     \
    X(SPLIT, WORD("split")) /* the same words, divided into other sentences or paragraphs */

#define VERDICT_ENUM(verdict, word) VERDICT_##verdict,
enum verdict { VERDICTS(VERDICT_ENUM) VERDICT_COUNT };

const char *verdict_word(enum verdict verdict);

/* What it means, in words that fit behind a colon; NULL: the word says it. */
const char *verdict_meaning(enum verdict verdict);

struct collated {
    const struct row *row; /* of the manifest */
    enum verdict verdict;
    char *text;     /* of the witness, in one piece; NULL when missing */
    struct pos pos; /* where it begins in the witness */
};

/* A passage of the witness that the book lacks. */
struct added {
    char *text; /* in one piece */
    struct pos pos;
    guint behind; /* index of the sentence of the manifest that it follows; 0 also for one before the first */
};

struct collation {
    const struct witness *witness;
    GArray *sentences; /* struct collated, one for each row of the manifest */
    GArray *added;     /* struct added, in order: between the first and the last sentence found, or in line with them */
    GHashTable *places; /* “3.2” to its index in `sentences` + 1 */
    guint tally[VERDICT_COUNT];
};

void collation_free(struct collation *collation);

/* Whether every sentence is identical or differs only in type, and none is added. */
gboolean collation_agrees(const struct collation *collation);

/* How many sentences are identical or differ only in type. */
guint collation_verified(const struct collation *collation);

/* What the copy says at “3.2”, or NULL. */
const struct collated *collation_at(const struct collation *collation, const char *at);

/* Whether the text found there has the same typographic form as the book's, so that places in it are the book's. */
gboolean collated_is_same(const struct collated *collated);

/* A lemma found: bytes of the collated sentence's text, half-open. */
struct anchor {
    const struct note *note;
    gsize start, end;
};

struct anchors {
    GHashTable *by_sentence; /* “3.2” to a GArray of struct anchor, by start, not overlapping */
    guint wanted, found;     /* notes with a lemma; those whose lemma was found */
};

void anchors_free(struct anchors *anchors);

#endif
