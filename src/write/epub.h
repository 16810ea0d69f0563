/* SPDX-License-Identifier: MIT
 *
 * What the parts of the e-book's writer share (EPUB 3.3). The book in its container:
 *
 *     mimetype  META-INF/container.xml
 *     EPUB/package.opf  nav.xhtml  cover.xhtml  cover.png  epub.css  fonts.css  fonts/…
 *     EPUB/text/SLUG.xhtml       the title page (index), each chapter, each page of the back matter
 *
 * so that no chapter's name can be that of a file of ours. For writers only.
 */
#ifndef EPUB_H
#define EPUB_H

#include "write/outputs.h"
#include "write/writer.h"

/* The figure that is the cover, where a book has one of this name. */
#define COVER "cover"

/* A file of the package. */
struct epub_item {
    char *path; /* below EPUB/ */
    const char *type;
    const char *properties; /* of the manifest; NULL: none */
    gboolean is_read;       /* stands in the spine */
    GString *bytes;
};

/* Where a page of the printed book begins. */
struct epub_break {
    const char *label; /* as printed: “12” */
    char *link;        /* from EPUB/ */
};

struct epub {
    const struct weave *weave;
    GPtrArray *items;           /* struct epub_item, in the order of the spine and then the others */
    GPtrArray *breaks;          /* struct epub_break, in reading order */
    const struct figure *cover; /* or NULL */
};

/* ---- documents (epub.c) ---- */

/* A writer that has begun a document, up to <body>, with the stamp of a private copy. `page` is its slug, or "" where it
 * stands below EPUB/ itself; `type` is the body's, or NULL. */
struct writer epub_begin(const struct epub *epub, const char *page, const char *title, const char *type);

/* Ends it, and gives its bytes. */
GString *epub_end(struct writer *writer);

/* ---- parts, each the bytes of a file ---- */

GString *epub_package(const struct epub *epub);    /* package.c */
GString *epub_navigation(const struct epub *epub); /* navigation.c */

/* Marks where pages of the printed book begin, and notes it in `breaks`: at the first address of the book that stands on
 * the page. Takes the document over, and gives it back so. page_breaks.c */
GString *epub_mark_pages(struct epub *epub, const char *path, GString *document);

#endif
