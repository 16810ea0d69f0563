/* SPDX-License-Identifier: MIT
 *
 * What the parts of the TEI writer share (TEI P5). The document:
 *
 *     teiHeader                  the edition, the text that it annotates, what its marks mean
 *     text > front, body, back   chapters as div; passages with an ab of sentences, each a seg with our précis
 *     standOff                   what is said of the text and of the world: notes, claims, variants, names, places, events,
 *                                relations, sources
 *
 * Elements keep the ids of the book as xml:id; this file's own begin with “_”. What the book has and TEI has no place for
 * is pointed at: the tables as CSV beside this file, single values on the pages of the book. Every part keeps to the
 * content models in edition-tei.rnc, which are those of TEI or narrower. For the TEI writer only.
 */
#ifndef TEI_H
#define TEI_H

#include "write/exchange.h"
#include "write/xml.h"

struct tei {
    const struct exchange *exchange;
    const struct book *book;
    struct xml *xml;
    const char *language; /* of the element being written; NULL: the book's */
};

/* ---- ids and pointers (tei.c) ---- */

/* An id of the book as xml:id can hold it, which must be an NCName. To be freed with g_free(). */
char *tei_id(const char *id);

/* xml:id of the element just opened. */
void tei_identify(struct tei *tei, const char *id);

/* Where an id leads: “#ID” within the document, else to the page of the book. To be freed with g_free(). */
char *tei_pointer(const struct tei *tei, const char *id);

/* The same of each key of a cell, with this before it, as an attribute; words that are no key are left out. */
void tei_pointers(struct tei *tei, const char *name, const char *before, const char *cell);

/* Opens <ref> to an id. */
void tei_open_ref(struct tei *tei, const char *type, const char *id);

/* A reference to each entity that a cell lists, with commas between; words that are no key stay. */
void tei_refs(struct tei *tei, const char *cell);

/* An address of the web as an attribute can hold it. */
void tei_address(struct tei *tei, const char *name, const char *url);

/* ---- text (tei.c) ---- */

/* Text, with <foreign> for each run in another script. */
void tei_text(struct tei *tei, const char *text);

/* The press's words in the language of the edition; and where the press speaks English in an edition in another language, that it
 * does, as an attribute of the element just opened. */
const char *tei_say(const struct tei *tei, const char *key) G_GNUC_FORMAT(2);
void tei_english(struct tei *tei);

/* An element that holds text. */
void tei_element(struct tei *tei, const char *name, const char *type, const char *text);

/* An EDTF date as attributes of the element just opened, as far as TEI's are able to say it, and whole in when-custom; or
 * as <date>, in words. What is no date is written as it is. */
void tei_dating(struct tei *tei, const char *edtf);
void tei_date(struct tei *tei, const char *edtf);

/* ---- prose (tei_prose.c) ---- */

/* A node and all below it, or only what is below it. */
void tei_node(struct tei *tei, const struct node *root);
void tei_inside(struct tei *tei, const struct node *node);

/* An element with a cell as its content; nothing for an empty cell. */
void tei_cell(struct tei *tei, const char *name, const char *type, const char *language, const struct row *row,
              const char *column);

/* ---- structures ---- */

void tei_header(struct tei *tei);                            /* tei_header.c */
void tei_figure(struct tei *tei, const struct node *node);   /* tei_figure.c */
void tei_notes(struct tei *tei);                             /* tei_notes.c: notes, claims, variants */
void tei_lists(struct tei *tei);                             /* tei_lists.c: names, places, events, relations */
void tei_sources(struct tei *tei);                           /* tei_sources.c */
void tei_works(struct tei *tei);                             /* tei_sources.c: the text annotated, and its versions */
void tei_name(struct tei *tei, const struct author *author); /* tei_header.c: body or person */
void tei_people(struct tei *tei, const char *name, const GArray *authors); /* tei_header.c: an element for each */

/* The languages of readings in the table of variants, which are its witnesses. */
extern const char *const tei_witnesses[];
extern const unsigned tei_witness_count;

/* The name of a language, in English. */
const char *tei_language_name(const char *language); /* tei_header.c */

#endif
