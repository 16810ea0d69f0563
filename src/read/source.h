/* SPDX-License-Identifier: MIT
 *
 * A source: the prose of a chapter as one Markdown text, with placeholders for what is not prose, and the way back from
 * a place in it to the place in the chapter's file. For readers only.
 */
#ifndef SOURCE_H
#define SOURCE_H

#include "model/book.h"

/* The first character of the private planes: no text of a chapter may hold one from here on. */
enum { SOURCE_PRIVATE = 0xf0000 };

/* What a placeholder stands for. */
struct held {
    const char *quote;         /* the code between [[ and ]], or NULL for a chunk */
    struct chunk_piece *piece; /* the chunk, or NULL for a quote */
    unsigned lines;            /* line ends of the file in a quote */
    unsigned columns;          /* that it has in the file, with its brackets; after a line end, those behind the last */
};

/* A line of the prose and where it comes from. */
struct source_line {
    unsigned line;  /* 1-based, in the file */
    unsigned shift; /* columns that the file has before the prose's first */
};

/* How far source_pos() has counted. */
struct source_seen {
    unsigned line;    /* of the prose; 0: nothing yet */
    gsize start;      /* where it begins, in bytes */
    gsize bytes;      /* counted in it */
    unsigned lines;   /* of the file that quotes in them go over */
    unsigned columns; /* that these bytes have in the file, from the last of these line ends on */
    const char *file; /* what follows them in the file; NULL: not known */
};

struct source {
    struct chapter *chapter;
    GString *prose;    /* Markdown with placeholders; ends with a newline */
    GArray *lines;     /* struct source_line, one for each line of the prose */
    GArray *held;      /* struct held, by the number of the placeholder */
    gboolean is_plain; /* not from noweb: nothing was escaped */
    char *file;        /* the chapter as it was written, or NULL; only to count columns by */
    GArray *starts;    /* gsize: where its lines begin */
    struct source_seen seen;
};

/* A source without text. Free with source_free(). */
struct source *source_new(struct chapter *chapter);
void source_free(gpointer data);

/* Looks into the file of the chapter, where there is such a file: a stream doesn't tell whether `>>` was written with an `@` before
 * it, nor whether the documentation behind a `@ %def` began with one. Nothing but columns of messages is taken from it; without
 * it, or where it has other words than the stream, these are those of the usual way of writing. Returns FALSE when the file has a
 * NUL, where `file` ends: noweb leaves out the rest of such a line, and says nothing. */
gboolean source_look_into_file(struct source *source);

/* A line of this file, 1-based, to its end or that of the file; NULL: not known. */
const char *source_file_line(const struct source *source, unsigned line);

/* How many columns a text takes in the file from `at` on, with each `@` that escaped something; 0: other words
 * stand there. */
unsigned source_file_columns(const char *at, const char *text);

/* A source from Markdown as it is, without noweb: nothing is held out of it. For trying the prose alone. */
struct source *source_plain(struct book *book, const char *name, const char *bytes, gsize length);

/* Appends a placeholder to the prose. */
void source_hold(struct source *source, struct held held);

/* If a placeholder begins at `at`, returns what it stands for and sets its length in bytes; else NULL. */
const struct held *source_held(const struct source *source, const char *at, gsize *length);

/* The place in the file of a place in the prose: line 1-based, column in bytes, 1-based; 0 stays 0. Cost: the distance
 * from the place asked for before, so asking in order is linear. */
struct pos source_pos(struct source *source, unsigned line, unsigned column);

/* The same for a byte of the prose; and the first byte of a line. */
struct pos source_pos_at(struct source *source, gsize offset);
gsize source_line_start(struct source *source, unsigned line);

#endif
