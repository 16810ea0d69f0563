/* SPDX-License-Identifier: MIT
 *
 * A survey of a book: of each sentence its claims, its notes and the sources that are cited for it; and how many there are
 * of each kind in all. So that a book can say its numbers without anybody's typing them.
 */
#ifndef SURVEY_H
#define SURVEY_H

#include "model/book.h"

/* The verdicts of claims, in the order in which they are told; the last stands for none. */
#define SURVEY_VERDICTS(X)      \
    X(CONFIRMED, "confirmed")   \
    X(QUALIFIED, "qualified")   \
    X(DISPUTED, "disputed")     \
    X(UNVERIFIED, "unverified") \
    X(NONE, "–")

#define SURVEY_ENUM(verdict, word) SURVEY_##verdict,
enum survey_verdict { SURVEY_VERDICTS(SURVEY_ENUM) SURVEY_VERDICT_COUNT };

const char *survey_verdict_word(enum survey_verdict verdict);

struct survey_line {
    const struct sentence *sentence; /* its notes stand there */
    GPtrArray *claims;               /* struct row, borrowed, in the order of their letters */
    GHashTable *sources;             /* a set of keys: cited in its précis, its notes, the evidence of its claims */
    guint verdicts[SURVEY_VERDICT_COUNT];
};

/* How often a word stands in a column. */
struct survey_count {
    const char *word;
    guint count;
};

struct survey {
    GPtrArray *lines; /* struct survey_line, for each sentence of the book */
    guint sentences;  /* those of the text, without the lines around it */
    guint claims;
    GArray *types;                        /* struct survey_count: claims by type, in the schema's order */
    guint table[8][SURVEY_VERDICT_COUNT]; /* by type, as in `types`, and verdict */
    guint verdicts[SURVEY_VERDICT_COUNT]; /* claims by verdict */
    GArray *kinds;                        /* notes by kind, in the order of note_kinds */
    GArray *grades, *seen;                /* sources by grade, and by what was seen of them */
};

/* Counts; free with survey_free(). Borrows from the book. */
struct survey *survey_new(const struct book *book);
void survey_free(struct survey *survey);

/* The verdicts of the claims of a paragraph; gives back how many claims it has. */
guint survey_paragraph(const struct survey *survey, int paragraph, guint verdicts[SURVEY_VERDICT_COUNT]);

#endif
