/* SPDX-License-Identifier: MIT
 *
 * noweb's stream (Hacker's Guide, “The pipeline representation”), as `markup -t` writes it, into sources: for each
 * @file its prose, with placeholders for what is not prose, and its chunks of code, put into the book.
 *
 * The prose of a file is one Markdown text, so that reference definitions and lists reach across chunks of code. Two
 * things are held out of it, each by a placeholder of two private characters, which Markdown takes for a letter:
 *   a quote  [[code]] in a line: the Markdown parser must not see what is in it
 *   a chunk  a paragraph of its own
 *
 * Positions follow from the stream alone: a line ends with each @nl and each `@index nl`; columns add back what
 * markup took away (`@` escapes, the brackets of quotes, the `@ ` before a line).
 *
 * For readers only.
 */
#ifndef STREAM_H
#define STREAM_H

#include "model/book.h"

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
};

struct source {
    struct chapter *chapter;
    GString *prose;   /* Markdown with placeholders; ends with a newline */
    GArray *lines;    /* struct source_line, one for each line of the prose */
    GArray *held;     /* struct held, by the number of the placeholder */
    struct source_seen seen;
};

/* Reads one stream file; adds its chapters and chunks to the book. Returns the sources, in order (a GPtrArray that frees
 * itself). Errors are diagnosed: a stream without @file, one that breaks off, @fatal, bytes that are not UTF-8,
 * private characters. */
GPtrArray *stream_read(struct book *book, const char *path);

/* A source from Markdown as it is, without noweb: nothing is held out of it. For trying the prose alone. */
struct source *source_plain(struct book *book, const char *name, const char *bytes, gsize length);
void source_free(gpointer source);

/* If a placeholder begins at `at`, returns what it stands for and sets its length in bytes; else NULL. */
const struct held *source_held(const struct source *source, const char *at, gsize *length);

/* The place in the file of a place in the prose: line 1-based, column in bytes, 1-based; 0 stays 0. Cost: the distance
 * from the place asked for before, so asking in order is linear. */
struct pos source_pos(struct source *source, unsigned line, unsigned column);

/* The same for a byte of the prose; and the first byte of a line. */
struct pos source_pos_at(struct source *source, gsize offset);
gsize source_line_start(struct source *source, unsigned line);

#endif
