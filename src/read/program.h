/* SPDX-License-Identifier: MIT
 *
 * Programs: the book's C, followed from each root as noweb would tangle it, so that a token's scope is known even in a
 * chunk that is used inside a function. Gives each piece its tokens and the book its identifiers: functions, types,
 * enumeration constants, macros and file-scope variables where they are defined, and every use; and the names of
 * `@ %def` lines.
 *
 * A chunk that several roots use is read in the first. Limitation: C is recognised by its shape, without expanding
 * macros; a definition made by a macro is known only by `@ %def`.
 *
 * For the commands only.
 */
#ifndef PROGRAM_H
#define PROGRAM_H

#include "model/book.h"

/* Reads all roots whose names end in .c or .h. Chunks must be complete. Cost: linear in the code. */
void program_read(struct book *book);

#endif
