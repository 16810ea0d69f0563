/* SPDX-License-Identifier: MIT
 *
 * The search of the web book: a page with a form, and the data that book/search.js finds things in. For the site writer
 * only. The shape of the data is in ARCHITECTURE.md.
 */
#ifndef SEARCH_H
#define SEARCH_H

#include "write/outputs.h"
#include "write/writer.h"

/* The name of the page, which no chapter may have; its title. */
#define SEARCH_SLUG  "search"
#define SEARCH_TITLE WORD("Search")

/* What can be searched for by itself. */
#define SEARCH_KINDS(X)                                                                     \
    X(TEXT, "text", WORD("Text")) /* sentences, essays, parts, figures, tables, variants */ \
    X(NOTES, "notes", WORD("Notes"))                                                        \
    X(CLAIMS, "claims", WORD("Claims"))                                                     \
    X(EVENTS, "events", WORD("Events"))                                                     \
    X(NAMES, "names", WORD("Names"))                                                        \
    X(SOURCES, "sources", WORD("Sources"))                                                  \
    X(CODE, "code", WORD("Code"))

#define SEARCH_ENUM(kind, word, name) SEARCH_##kind,
enum search_kind { SEARCH_KINDS(SEARCH_ENUM) SEARCH_KIND_COUNT };

/* The scripts of the page, for its head; and what it says. */
void search_scripts(struct writer *writer);
void search_page(struct writer *writer, const struct weave *weave);

/* The bytes of search-data.js. In a private copy they hold the reader's text. */
GString *search_data(const struct weave *weave);

#endif
