/* SPDX-License-Identifier: MIT
 *
 * CITATION.cff (Citation File Format 1.2.0), as far as an edition needs it: who made it, what it is called, which
 * version, under which licences, and, as the first of its `references`, the text that it annotates.
 *
 * For the commands only.
 */
#ifndef CFF_H
#define CFF_H

#include "model/book.h"

/* Reads the file into book->citation. Faults are diagnosed; what is missing stays "". */
void cff_read(struct book *book, const char *path);

#endif
