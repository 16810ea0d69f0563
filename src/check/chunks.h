/* SPDX-License-Identifier: MIT
 *
 * Chunks of code: what is used is defined, what is defined is used or a root, and no chunk is part of itself.
 */
#ifndef CHUNKS_H
#define CHUNKS_H

#include "model/book.h"

/* Diagnoses undefined, cyclic and unused chunks. A chunk that nothing uses is a root if its name is that of a file:
 * without blanks, with a full stop. */
void chunks_check(const struct book *book);

#endif
