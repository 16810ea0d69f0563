/* SPDX-License-Identifier: MIT
 *
 * How far the writing is: what is still to do, and how long an essay and a note should be, in words, without citations
 * and code. Rules of style and not of truth: so warnings, and only where they are asked for.
 */
#ifndef LENGTHS_H
#define LENGTHS_H

#include "model/book.h"

enum { ESSAY_LEAST = 150, ESSAY_MOST = 450, NOTE_LEAST = 40, NOTE_MOST = 160 };

/* Warns of each précis, heading, paragraph and entry of the citation file that is to do (model/todo.h), and of each essay and
 * each note that is shorter or longer. */
void lengths_check(const struct book *book);

#endif
