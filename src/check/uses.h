/* SPDX-License-Identifier: MIT
 *
 * What stands in a table and is used nowhere: a source that nothing cites, an entity that nothing mentions, a figure
 * that no program draws, and the limits for quoting versions of the text in other languages.
 */
#ifndef USES_H
#define USES_H

#include "model/book.h"

/* Limits for a phrase of a version in another language: words of Korean (eojeol), characters of Japanese. */
enum { PHRASE_KOREAN_WORDS = 6, PHRASE_JAPANESE_CHARACTERS = 15 };

/* Diagnoses uncited sources, unmentioned entities, figures without a program, phrases over the limit in
 * notes and in the table “variants”. The mentions must have been read. */
void uses_check(const struct book *book);

#endif
