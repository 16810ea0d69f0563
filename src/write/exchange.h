/* SPDX-License-Identifier: MIT
 *
 * Exchange: the edition as data, for other people's tools: a folder of files, data/ beside the pages. A table of formats
 * says of each what it is, what it holds and what is lost in it; the files, the page “Data” of the web book, and the
 * manifest of the files are all made by this table. To add a format, write a writer and a row.
 *
 * Whatever is written here is a function of the book alone, the same bytes each time; of the text annotated it has what
 * the chapters have, the lemmata. For writers and the commands.
 */
#ifndef EXCHANGE_H
#define EXCHANGE_H

#include "write/outputs.h"

/* The folder, below that of the web book. */
#define EXCHANGE_FOLDER "data"

/* What a writer gets. */
struct exchange {
    const struct book *book;
    char *base; /* of addresses: that of the folder of the web book, with “/” at its end; see exchange_page() */
    GPtrArray *files; /* struct exchange_file, owned: those made before it, in the order of the table */
};

/* A format. One of the two writers is there: it makes the bytes of its file, to the last line end. */
struct exchange_format {
    const char *name; /* of its file: “graph.dot”; with a writer of tables, what follows the table's name: “.csv” */
    const char *title; /* for readers: “Graph, as DOT” */
    const char *media; /* its media type */
    const char *holds; /* for readers: what is in it; a sentence or some */
    const char *loses; /* … and what of the book is not */
    const char *
        schema; /* a file beside the pages, “schema/a.rng”, against which the file is valid; NULL: none of the book's own */
    void (*write)(const struct exchange *exchange, GString *out);
    void (*write_table)(const struct table *table, GString *out); /* a file for each table */
};

extern const struct exchange_format exchange_formats[];
extern const unsigned exchange_format_count;

struct exchange_file {
    char *name;
    const struct exchange_format *format;
    const struct table *table; /* with a writer of tables; else NULL */
    GString *bytes;
};

/* Makes all files. The book must be free of errors. */
struct exchange *exchange_new(const struct book *book);
void exchange_free(struct exchange *exchange);

/* ---- for writers of formats ---- */

/* The address of a thing: where it stands in the book, PAGE.html#ID; and of its own page, at/ID.html, or where it stands if
 * it has none. Without an address of the edition (`--site`, or CITATION.cff's url) they are relative to the folder of the
 * files, as “../PAGE.html#ID”, and nothing is invented. Ids that are not ASCII are percent-encoded. To be freed with g_free(). */
char *exchange_page(const struct exchange *exchange, const char *id);
char *exchange_thing(const struct exchange *exchange, const char *id);

/* A web address with what an IRI may not hold percent-encoded. To be freed with g_free(). */
char *exchange_iri(const char *address);

/* The licences of the data, by SPDX names: those of Creative Commons, which are for content, where the edition has one; else
 * all; and where these stand. To be freed with g_strfreev(). */
char **exchange_licences(const struct book *book);
char **exchange_licence_addresses(const struct book *book);

/* ---- the formats' writers ---- */

void exchange_csv(const struct table *table, GString *out);
void exchange_csv_metadata(const struct exchange *exchange, GString *out);
void exchange_tei(const struct exchange *exchange, GString *out);
void exchange_annotations(const struct exchange *exchange, GString *out);
void exchange_claims(const struct exchange *exchange, GString *out);
void exchange_graphml(const struct exchange *exchange, GString *out);
void exchange_dot(const struct exchange *exchange, GString *out);

/* The manifest: it names the files made before it, and so is the last. */
void exchange_package(const struct exchange *exchange, GString *out);

#endif
