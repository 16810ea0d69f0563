/* SPDX-License-Identifier: MIT
 *
 * A witness: a copy of the annotated text, as paragraphs of sentences, with the place of each in the copy. It is the
 * reader's; no message prints more than six words of it.
 */
#ifndef WITNESS_H
#define WITNESS_H

#include "base/diag.h"

struct witness_sentence {
    char *text;         /* exact form; line ends as blanks */
    unsigned paragraph; /* index of its paragraph, from 0 */
    struct pos pos;     /* where it begins in the copy */
};

struct witness {
    const char *file;
    GPtrArray *sentences; /* struct witness_sentence, owned, in order */
    GArray *paragraphs;   /* unsigned: how many sentences each has */
};

struct witness *witness_new(const char *file);

/* NULL does nothing. */
void witness_free(struct witness *witness);

/* Adds a sentence to the last paragraph, which is still open; the caller fills in text and place. */
struct witness_sentence *witness_add(struct witness *witness);
void witness_end_paragraph(struct witness *witness);

#endif
