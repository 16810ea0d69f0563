/* SPDX-License-Identifier: MIT
 *
 * Mentions: for each thing with an address, the places that refer to it: by a link or a citation in prose, by a key in
 * a cell, by a node of a figure. For registers and indexes.
 */
#ifndef MENTION_H
#define MENTION_H

#include "model/book.h"

/* Fills book->mentions. Everything must be read. Cost: linear in the book. */
void mentions_read(struct book *book);

/* Adds what the figures show, once their drawings are read. Cost: linear in the drawings. */
void mentions_read_drawings(struct book *book);

/* Ids of the places that refer to an id, each once, in the order of the book: a GPtrArray of strings, borrowed, or NULL
 * when nothing does. A place is the smallest thing with an address around the reference: a note, a sentence, a row, a
 * figure, else the passage or the chapter. */
const GPtrArray *mentions_of(const struct book *book, const char *id);

#endif
