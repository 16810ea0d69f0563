/* SPDX-License-Identifier: MIT
 *
 * References: every citation has its source, every link inside the book its address, every key in a cell its row,
 * every précis its line in the manifest and the reverse.
 */
#ifndef REFS_H
#define REFS_H

#include "model/book.h"

/* Diagnoses each reference that dangles, with the nearest name where there is one. */
void refs_check(const struct book *book);

#endif
