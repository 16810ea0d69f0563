/* SPDX-License-Identifier: MIT
 *
 * The state of a comparison: what of the book has been found where in the witness. For collate.c and remains.c, which
 * fill it one after the other.
 */
#ifndef ALIGN_H
#define ALIGN_H

#include "check/span.h"
#include "model/collation.h"

/* Where a sentence of the book was found. */
struct found {
    gboolean is_found, is_moved;
    struct span span;
};

struct aligner {
    const struct book *book;
    const struct witness *witness;
    struct collation *collation;
    GArray *found; /* struct found, for each sentence of the book */
};

/* A sentence of the book seen somewhere. */
struct hit {
    guint row;
    struct span span;
    guint toggled; /* for span_text() */
};

struct collated *align_collated(const struct aligner *aligner, guint row);
struct found *align_found(const struct aligner *aligner, guint row);

/* Whether it was found, and not moved. */
gboolean align_is_in_place(const struct aligner *aligner, guint row);

/* The paragraph of the witness that a sentence of it is in. */
guint align_paragraph(const struct aligner *aligner, guint sentence);

/* Whether no sentence was found in any of this. */
gboolean align_is_free(const struct aligner *aligner, struct span span);

/* Writes down where a sentence was found, with DIFFERS or MOVED; with any other verdict it has the same words, and
 * which of IDENTICAL, TYPOGRAPHIC and SPLIT it is is seen here. */
void align_take(struct aligner *aligner, const struct hit *hit, enum verdict verdict);

#endif
