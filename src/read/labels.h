/* SPDX-License-Identifier: MIT
 *
 * How sources are called where they are cited: “Weir and Pell 1931”. For the reader of tables only.
 */
#ifndef LABELS_H
#define LABELS_H

#include "model/book.h"

/* Gives the address of each source its label, once all are read: its own label, the authors, the journal or who published it, and
 * the year; sources that would be called the same get letters. */
void labels_of_sources(struct book *book);

#endif
