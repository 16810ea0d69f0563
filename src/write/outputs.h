/* SPDX-License-Identifier: MIT
 *
 * What the commands can have written: all writers' entry points. Outputs are collected first; the caller writes them to
 * files only when the run was without errors, so that nothing is half-written. What cannot find errors any more may come
 * behind that, and is then written as it is made, for a book need not be in memory as pages too.
 *
 * For the commands only.
 */
#ifndef OUTPUTS_H
#define OUTPUTS_H

#include "model/collation.h"
#include "model/ledger.h"

/* A file to be. */
struct output {
    char *path;
    GString *bytes; /* NULL: written */
};

struct outputs {
    GPtrArray *list;   /* struct output, owned */
    struct diag *diag; /* NULL: collected only */
};

/* Before the first output is made: libxml2 is begun here, for pages are made on several threads. */
void outputs_init(struct outputs *outputs);
void outputs_release(struct outputs *outputs);

/* Adds a file; takes both over. Behind outputs_write() it is written at once, unless one before it could not be. */
void outputs_add(struct outputs *outputs, char *path, GString *bytes);

/* Writes all files, up to the first that cannot be written, and those added from now on. Returns FALSE after a system
 * message; of those added later diag_ok() tells. */
gboolean outputs_write(struct outputs *outputs, struct diag *diag);

/* Writes all files, with paths from a folder that is made for them: beside its place first, so that it is there with all of
 * them or not at all. The folder may be there if it is empty. Returns FALSE after a system message. */
gboolean outputs_write_new(const struct outputs *outputs, const char *folder, struct diag *diag);

/* Removes what a weave to a folder once wrote and these outputs have no more: from its folder “at” pages, NAME.html, and files
 * of references, those of things that the book no longer has; from the folder itself the bibliographies of chapters. What
 * is not there has none. Returns FALSE after a system message. */
gboolean outputs_prune(const struct outputs *outputs, const char *out, struct diag *diag);

/* Where a weave goes and what it takes from. */
struct weave {
    const struct book *book;
    const char *out;     /* folder of the web book, whose folder “at” is the weave's own; or the e-book */
    const char *print;   /* the print file; web book only */
    const char *figures; /* folder of the drawings */
    const char *look;    /* folder of the page template and the e-book's style sheet */
    const char *site;    /* web address where this copy of the book stands; NULL: it does not say */
    const char
        *contact; /* where reports of errors go, a web address or an e-mail address; NULL: this copy names none */
    const struct collation *collation; /* with the next: a private copy; else NULL */
    const struct anchors *anchors;
    const char *fonts; /* e-book only, as the next: folder with fonts.css and the fonts it names; NULL: none */
    GHashTable *pages; /* from ids to pages of the printed book; NULL: not known */
    gint64 released;   /* in seconds since 1970, UTC */
};

/* The web book: index.html, a page for each chapter, a page for each table of the back matter, a page that searches them and
 * its data, a page for each single thing, and files of references. */
void site_write(const struct weave *weave, struct outputs *outputs);

/* Says what is wrong with the files that site_write() reads, the page template and the drawings, so that it finds nothing. */
void site_check(const struct weave *weave);

/* The whole book in one file, for the printed book. */
void print_write(const struct weave *weave, struct outputs *outputs);

/* The e-book, EPUB 3.3: the same documents in a container, their style sheet and fonts. */
void epub_write(const struct weave *weave, struct outputs *outputs);

/* When the edition was made, for the files of an e-book: its date at midnight UTC, or what SOURCE_DATE_EPOCH says; what is no
 * number is diagnosed. */
gint64 epub_time(const struct book *book);

/* A TSV file for each schema. */
void tables_write(const struct book *book, const char *out, struct outputs *outputs);

/* The edition as data, a file for each format and table: see exchange.h. */
void exchange_write(const struct book *book, const char *out, struct outputs *outputs);

/* citation.tsv, for a drawing that names the edition: id and value, of title, subtitle, authors, version and date. */
void citation_write(const struct book *book, const char *out, struct outputs *outputs);

/* A tree of prose alone, as XHTML without anything of ours. */
void prose_write(const struct book *book, const struct node *root, GString *out);

/* A comparison with a reader's copy: as a table with a summary, or as JSON: an array with an object for each sentence of
 * the manifest, {"at", "verdict", "place": {"file", "line", "column"} or null, "added": [place…]}. What is not known of a
 * place is left out. “added” are the passages that stand behind the sentence and are not in the book; those before the
 * first sentence are with the first. */
void collation_write(const struct collation *collation, GString *out);
void collation_write_json(const struct collation *collation, GString *out);

/* What the book holds, as a table of its sentences and the totals (model/survey.h). */
void survey_write(const struct book *book, GString *out);

/* The characters that are set on pages which were woven, for those who make fonts of them: a TSV with the code point
 * (U+20AC), its script (write/script.h), on how many of the pages it stands, and itself; sorted by code point, without a
 * header row. Set is what the body holds, but for titles and descriptions within drawings. Returns FALSE after a
 * diagnosis. */
gboolean characters_write(struct diag *diag, char **pages, GString *out);

/* How to cite the edition, in plain text; the same as a line, with the text that it annotates. */
void cite_write(const struct book *book, GString *out);
void cite_write_whole(const struct book *book, GString *out);

/* A reference to what an address names (NULL: the edition), in the format of a name, which must be known; and where
 * addresses are, one on each line of a text: ID, PAGE.html#ID, what it is called, what it is and on which page, with tabs.
 * Addresses are as model/resolve.h has them. What is none is diagnosed, with the nearest. */
void cite_write_part(const struct book *book, const struct ledger *ledger, const char *address, const char *format,
                     GString *out);
void places_write(const struct book *book, const struct ledger *ledger, const char *text, GString *out);

/* References to the text annotated and its other versions. */
void cite_write_works(const struct book *book, const char *format, GString *out);

/* The formats: whether there is one of a name; their names, in a sentence, to be freed with g_free(). */
gboolean cite_knows_format(const char *name);
char *cite_formats(void);

#endif
