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

#include "read/source.h"

/* Reads one stream file; adds its chapters and chunks to the book. Returns the sources, in order (a GPtrArray that frees
 * itself). Errors are diagnosed: a stream without @file, one that breaks off, @fatal, bytes that are not UTF-8,
 * private characters, carriage returns that are not before a line feed. */
GPtrArray *stream_read(struct book *book, const char *path);

#endif
