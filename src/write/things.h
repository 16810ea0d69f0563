/* SPDX-License-Identifier: MIT
 *
 * Pages of single things: of each chapter, passage, sentence, note, row, figure and table one, so that each can be cited
 * by an address of its own. For writers only.
 */
#ifndef THINGS_H
#define THINGS_H

#include "write/reference.h"
#include "write/writer.h"

/* Whether a thing has a page of its own: all but chunks, and what is only the pages’ own, “_names”. NULL has none. */
gboolean thing_has_page(const struct address *address);

/* The body of the page of a thing that has one. `page_title` is that of the page where it stands. */
void writer_thing(struct writer *writer, const struct address *address, const char *page_title);

/* A reference in the styles of others, as dl.styles: those of the formats that are for people and no files. */
void writer_styles(struct writer *writer, const struct reference *reference);

/* How to cite a thing: its references, and those of the source that an entry of the bibliography is about. */
void writer_thing_references(struct writer *writer, const struct address *address);

/* A section of such a page: its classes, and its heading, a key of the press's words. */
void writer_open_part(struct writer *writer, const char *classes, const char *heading);
void writer_close_part(struct writer *writer);

#endif
