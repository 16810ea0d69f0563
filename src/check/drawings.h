/* SPDX-License-Identifier: MIT
 *
 * Drawings against the book: what they draw are things of the book, the tables that they name are tables, and one that
 * says that it shows all of some rows does.
 *
 * For the commands only.
 */
#ifndef CHECK_DRAWINGS_H
#define CHECK_DRAWINGS_H

#include "model/book.h"

/* Checks the drawings of all figures that have one. Messages stand at the figure. */
void drawings_check(const struct book *book);

#endif
