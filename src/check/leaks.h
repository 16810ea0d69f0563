/* SPDX-License-Identifier: MIT
 *
 * Leaks: the annotated text where git would publish it. Looks for runs of seven words or more of what a reader's copy
 * has of the text; runs of fewer are lemmata. What is found is said by place and number of words, never in words.
 *
 * Files that hold a NUL near the beginning (pictures, PDF) are not looked into; nor does markup between two words go
 * unnoticed: `<b>` is a word.
 */
#ifndef LEAKS_H
#define LEAKS_H

#include "model/collation.h"

enum { LEAK_WORDS = 7 }; /* in a row: too many */

struct leaks;

/* Knows the sentences that were found, paragraph by paragraph. Free with leaks_free(). */
struct leaks *leaks_new(const struct collation *collation);
void leaks_free(struct leaks *leaks);

/* Runs of this text are no leaks: a title. */
void leaks_allow(struct leaks *leaks, const char *text);

/* Nor are those of the edition's own title, of that of the text, and of those of its other versions. */
void leaks_allow_titles(struct leaks *leaks, const struct citation *citation);

/* Diagnoses each run in these bytes at the line where it begins. */
void leaks_look(struct leaks *leaks, struct diag *diag, const char *name, const char *bytes, gsize length);

/* The same in all files that git tracks in this folder's repository; and in the messages and changes of all commits
 * that a branch, a tag or a stash has. A git that fails is a system message. */
void leaks_look_at_files(struct leaks *leaks, struct diag *diag);
void leaks_look_at_history(struct leaks *leaks, struct diag *diag);

/* How many files and commits were looked at, and how many runs there were. */
guint leaks_looked(const struct leaks *leaks);
guint leaks_found(const struct leaks *leaks);

#endif
