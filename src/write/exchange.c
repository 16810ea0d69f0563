/* SPDX-License-Identifier: MIT
 * The edition as data: the formats, and what their writers share. */
#include "write/exchange.h"

#include "write/reference.h"
#include "write/things.h"

#include <string.h>

const struct exchange_format exchange_formats[] = {
    {"edition.tei.xml", "Edition, as TEI P5", "application/tei+xml",
     "Everything but the look: chapters with précis, essays and programs; notes, claims and variants as stand-off annotation; "
     "persons, bodies, places, events and relations; all sources; figures with what they show in words. Ids are the addresses "
     "of the book.",
     "The values of series, which are in the CSV alone; the alignment of cells, the titles of links and the colours of code; "
     "indexes and registers, which can be made of it again.",
     "schema/edition-tei.rng", exchange_tei, NULL},
    {"annotations.jsonld", "Notes, as Web Annotations", "application/ld+json",
     "Every note, as HTML with its links, its kind, and what it is on: sentence or paragraph, the words of the lemma, and, "
     "where the manifest knows them, its characters in the sentence, from 0, the end not included. Programs for annotation "
     "find the words in the text annotated itself.",
     "The order of the notes among essays and figures, and what a note shares with a claim. Sentence and characters are those "
     "of the text annotated, which the pages of this book do not hold.",
     NULL, exchange_annotations, NULL},
    {"claims.trig", "Claims, as TriG", "application/trig",
     "Every claim as a nanopublication in RDF: that the text makes it, and where; the verdict on it, with evidence, sources and "
     "notes; who publishes it, in which version and under which licence.",
     "The claim is a sentence and not taken apart into things and relations. The evidence is plain text, with the keys of its "
     "sources. Nothing is signed.",
     NULL, exchange_claims, NULL},
    {"graph.graphml", "Graph of names and events, as GraphML", "application/graphml+xml",
     "A node for each name and event, and for each claim or passage that a relation ties; an edge for each relation, and for "
     "each name that an event has as its place or among those concerned. Ids are the addresses of the book.",
     "What is said of a name, other spellings, and the sources of nodes.", NULL, exchange_graphml, NULL},
    {"graph.dot", "The same graph, as DOT", "text/vnd.graphviz", "The same, for Graphviz.", "The same.", NULL,
     exchange_dot, NULL},
    {".csv", "Tables, as CSV", "text/csv",
     "The tables of the book, each whole: its rows from all chapters, in their order. UTF-8, commas, a line of names at the "
     "head, lines ended by CR LF (RFC 4180). Items of a list are divided by semicolons.",
     "Emphasis, links and places of citations within a cell: a cell is plain text, a citation in it the key of the source.",
     NULL, NULL, exchange_csv},
    {"tables.csv-metadata.json", "What the tables hold", "application/csvm+json",
     "For each table its columns, their types, keys and lists, in the words of CSV on the Web.",
     "That an item of a list, or the end of a relation, is the key of a row is said in words: CSV on the Web knows keys of "
     "whole cells alone.",
     NULL, exchange_csv_metadata, NULL},
    {"datapackage.json", "List of these files", "application/json",
     "Each file above with its size and its fingerprint (SHA-256), and the edition’s title, authors, version and licence, as a "
     "Data Package.",
     "This file itself is not in the list.", NULL, exchange_package, NULL},
};
const unsigned exchange_format_count = G_N_ELEMENTS(exchange_formats);

/* ---- addresses and licences ---- */

char *exchange_iri(const char *address) {
    GString *iri = g_string_new(NULL);

    for (; *address; address++) {
        if ((guchar)*address <= 0x20 || *address == 0x7f || strchr("<>\"{}|^`\\", *address))
            g_string_append_printf(iri, "%%%02X", (guint)(guchar)*address);
        else
            g_string_append_c(iri, *address);
    }
    return g_string_free(iri, FALSE);
}

char *exchange_page(const struct exchange *exchange, const char *id) {
    const struct address *address = book_address(exchange->book, id);
    char *page = g_uri_escape_string(address->page, NULL, FALSE), *fragment = g_uri_escape_string(id, NULL, FALSE);
    char *whole = g_strdup_printf("%s%s.html#%s", exchange->base, page, fragment);

    g_free(fragment);
    g_free(page);
    return whole;
}

char *exchange_thing(const struct exchange *exchange, const char *id) {
    char *escaped, *whole;

    if (!thing_has_page(book_address(exchange->book, id)))
        return exchange_page(exchange, id);
    escaped = g_uri_escape_string(id, NULL, FALSE);
    whole = g_strdup_printf("%s" THING_FOLDER "/%s.html", exchange->base, escaped);
    g_free(escaped);
    return whole;
}

char **exchange_licences(const struct book *book) {
    char **names = g_strsplit(book->citation.licences, " and ", -1);
    GPtrArray *open = g_ptr_array_new();

    for (char **name = names; *name; name++)
        if (g_str_has_prefix(*name, "CC"))
            g_ptr_array_add(open, g_strdup(*name));
    g_ptr_array_add(open, NULL);
    if (open->len == 1) {
        g_ptr_array_unref(open);
        return names;
    }
    g_strfreev(names);
    return (char **)g_ptr_array_free(open, FALSE);
}

char **exchange_licence_addresses(const struct book *book) {
    char **names = exchange_licences(book);

    for (char **name = names; *name; name++) {
        char *address = reference_licence_address(*name);
        g_free(*name);
        *name = address;
    }
    return names;
}

/* ---- files ---- */

static void file_free(gpointer data) {
    struct exchange_file *file = data;

    g_free(file->name);
    g_string_free(file->bytes, TRUE);
    g_free(file);
}

static struct exchange_file *file_new(char *name, const struct exchange_format *format, const struct table *table) {
    struct exchange_file *file = g_new(struct exchange_file, 1);

    file->name = name;
    file->format = format;
    file->table = table;
    file->bytes = g_string_new(NULL);
    return file;
}

static void add_file(struct exchange *exchange, const struct exchange_format *format) {
    struct exchange_file *file = file_new(g_strdup(format->name), format, NULL);

    format->write(exchange, file->bytes);
    g_ptr_array_add(exchange->files, file);
}

static void add_tables(struct exchange *exchange, const struct exchange_format *format) {
    for (unsigned i = 0; i < exchange->book->table_count; i++) {
        const struct table *table = exchange->book->tables[i];
        struct exchange_file *file = file_new(g_strconcat(table->schema->name, format->name, NULL), format, table);
        format->write_table(table, file->bytes);
        g_ptr_array_add(exchange->files, file);
    }
}

struct exchange *exchange_new(const struct book *book) {
    struct exchange *exchange = g_new(struct exchange, 1);
    char *site = exchange_iri(book->citation.url);

    *exchange = (struct exchange){
        .book = book,
        .base = g_strdup_printf("%s%s", *site ? site : "..", g_str_has_suffix(site, "/") ? "" : "/"),
        .files = g_ptr_array_new_with_free_func(file_free),
    };
    g_free(site);
    for (unsigned i = 0; i < exchange_format_count; i++)
        (exchange_formats[i].write ? add_file : add_tables)(exchange, &exchange_formats[i]);
    return exchange;
}

void exchange_free(struct exchange *exchange) {
    g_ptr_array_unref(exchange->files);
    g_free(exchange->base);
    g_free(exchange);
}

void exchange_write(const struct book *book, const char *out, struct outputs *outputs) {
    struct exchange *exchange = exchange_new(book);

    for (guint i = 0; i < exchange->files->len; i++) {
        const struct exchange_file *file = exchange->files->pdata[i];
        outputs_add(outputs, g_strdup_printf("%s/%s", out, file->name),
                    g_string_new_len(file->bytes->str, (gssize)file->bytes->len));
    }
    exchange_free(exchange);
}
