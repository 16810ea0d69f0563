/* SPDX-License-Identifier: MIT
 *
 * A reader's own copy, read and compared with the book.
 *
 * For the commands only.
 */
#ifndef WHOLE_COPY_H
#define WHOLE_COPY_H

#include "model/book.h"
#include "model/collation.h"

/* The witness and what follows from it; all NULL without a copy. */
struct private_copy {
    struct witness *witness;
    struct collation *collation;
    struct anchors *anchors;
};

/* Diagnoses a book without a manifest, and a copy that has no sentence of the book's text. Free with copy_release(). */
void copy_read(struct private_copy *copy, struct book *book, const char *path);
void copy_release(struct private_copy *copy);

/* Prints how much of the copy was verified. */
void copy_summary(const struct private_copy *copy);

#endif
