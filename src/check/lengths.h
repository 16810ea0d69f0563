/* SPDX-License-Identifier: MIT
 *
 * How long an essay and a note should be, in words, without citations and code. A rule of style and not of truth: so a
 * warning, and only where it is asked for.
 */
#ifndef LENGTHS_H
#define LENGTHS_H

#include "model/book.h"

enum { ESSAY_LEAST = 150, ESSAY_MOST = 450, NOTE_LEAST = 40, NOTE_MOST = 160 };

/* Warns of each essay and each note that is shorter or longer. */
void lengths_check(const struct book *book);

#endif
