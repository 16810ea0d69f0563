/* SPDX-License-Identifier: MIT
 *
 * A witness: a copy of the annotated text, as paragraphs of sentences, with the place of each in the copy. It is the
 * reader's; no message prints more than six words of it.
 *
 * Behind the sentences stands what was read: plain text, be it all of a text file or what a page shows. A sentence
 * says which bytes of it are its own, so that a place within a sentence can be found when it is asked for.
 */
#ifndef WITNESS_H
#define WITNESS_H

#include "base/diag.h"

/* A hyphen at the end of a line, which may be a part of its word (“Korea-/Japan”) or not (“coop-/eration”). Reading
 * decides by the letters around it; who compares may try the other. */
struct witness_joint {
    gsize at; /* in the sentence's text: the hyphen that was kept, or where the one that was dropped would stand */
    gboolean kept;
};

struct witness_sentence {
    char *text;         /* exact form; line ends as blanks */
    GArray *joints;     /* struct witness_joint, in order; NULL: none */
    unsigned paragraph; /* index of its paragraph, from 0 */
    struct pos pos;     /* where it begins in the copy */
    gsize from, to;     /* the same, in what was read: bytes, half-open */
};

/* Where a line of the copy begins in what was read. */
struct witness_line {
    gsize at;
    unsigned number; /* in the copy; 0: unknown */
};

/* What a page says of the text in its head, for those who begin an edition; NULL: nothing. */
struct witness_work {
    char *title, *author, *journal, *date, *url;
};

struct witness {
    const char *file;
    struct witness_work work;
    gboolean is_page;     /* what was read is the text of a page: a line's columns are not the copy's */
    char *read;           /* NUL-terminated */
    GArray *lines;        /* struct witness_line, in order */
    GPtrArray *sentences; /* struct witness_sentence, owned, in order */
    GArray *paragraphs;   /* unsigned: how many sentences each has */
};

struct witness *witness_new(const char *file);

/* NULL does nothing. */
void witness_free(struct witness *witness);

/* Adds a sentence to the last paragraph, which is still open; the caller fills it in. */
struct witness_sentence *witness_add(struct witness *witness);
void witness_end_paragraph(struct witness *witness);

/* Notes that a line of the copy begins at this byte of what was read, which lies behind those noted before. */
void witness_add_line(struct witness *witness, gsize at, unsigned number);

/* The place in the copy of a byte of what was read. Cost: the logarithm of the lines, and the line. */
struct pos witness_pos(const struct witness *witness, gsize at);

/* The place of a byte of a sentence's text: exact where a word begins. */
struct pos witness_pos_in(const struct witness *witness, const struct witness_sentence *sentence, gsize at);

#endif
