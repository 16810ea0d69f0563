/* SPDX-License-Identifier: MIT
 *
 * Runs of words in a witness that are a sentence of the book, wherever the witness divides its sentences: found by
 * the words fingerprint and the number of words, so that a run is looked for at each word as long as it could be a
 * sentence.
 *
 * Where a line's end divides a word both readings are tried (struct witness_joint).
 *
 * Cost for n words, with s the words of the longest sentence wanted and c the different numbers of words: n × s bytes
 * to be hashed, n × c sums; in a large witness only where a mark stands at both ends.
 */
#ifndef RUNS_H
#define RUNS_H

#include "check/span.h"

/* What is looked for. */
struct wanted;

struct wanted *wanted_new(void);
void wanted_free(struct wanted *wanted);

/* A row of the manifest: its number, the number of its words, its words fingerprint, borrowed. */
void wanted_add(struct wanted *wanted, guint row, guint64 count, const char *print);

gboolean wanted_is_empty(const struct wanted *wanted);

/* The rows (guint) that have this number of words and this fingerprint; NULL: none. */
const GArray *wanted_rows(const struct wanted *wanted, guint count, const char *print);

/* Whether a row has this number of words. */
gboolean wanted_has_count(const struct wanted *wanted, guint count);

struct run {
    guint row;
    guint first, end; /* pieces */
    guint toggled;    /* for span_text() */
};

/* All runs: struct run, in the order of their beginnings. */
GArray *runs_find(const struct wanted *wanted, const struct pieces *pieces);

#endif
