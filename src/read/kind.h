/* SPDX-License-Identifier: MIT
 *
 * The kind of a note: its first bold words, as in **Qualified.** For the outline only.
 */
#ifndef KIND_H
#define KIND_H

#include "model/book.h"

/* Sets note->kind; a note without a kind, or of an unknown one, is diagnosed. */
void kind_read(struct book *book, struct note *note);

#endif
