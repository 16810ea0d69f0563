/* SPDX-License-Identifier: MIT
 *
 * What the head of a page says to machines of the edition and of the page: for reference managers and catalogues (Highwire
 * Press tags and Dublin Core), for search engines (JSON-LD with the words of schema.org), and the links of Signposting. A
 * part of the book is a section of a book, the title page the book; never an article of a journal. For the site writer only.
 *
 * Where a copy of the book does not say where it stands, and in a private copy, which stands nowhere, no public address is
 * given. A private copy also names no licence: the reader's own text is not under that of the edition.
 */
#ifndef METADATA_H
#define METADATA_H

#include "write/outputs.h"
#include "write/writer.h"

/* A page and what stands on it. */
struct metadata_page {
    const char *folder, *slug;   /* "" or "at/"; the name of its file without .html */
    const struct address *thing; /* what it is about: a chapter, a single thing; NULL: nothing by itself, or … */
    gboolean is_title;           /* … the edition */
};

/* What the file with the links of the title page is called; it stands beside the pages. */
#define LINKSET_NAME "linkset.json"

/* The links of the title page in the format of RFC 9264, as JSON. Addresses are relative where the book stands nowhere. */
GString *metadata_linkset(const struct weave *weave);

void metadata_write(struct writer *writer, const struct weave *weave, const struct metadata_page *page);

#endif
