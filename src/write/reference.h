/* SPDX-License-Identifier: MIT
 *
 * References: how the edition, a thing of it, or a source that it cites, is named in somebody's own work. One record of
 * what is known, and a table of the formats in which it can be had. For writers and commands.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

#include "model/book.h"

enum reference_kind {
    REFERENCE_EDITION, /* the whole book */
    REFERENCE_THING,   /* a part of it */
    REFERENCE_PAGE,    /* a source: a page of the web, … */
    REFERENCE_NEWS,    /* … what a newspaper or an agency reports, */
    REFERENCE_WORK,    /* … anything else; … */
    REFERENCE_JOURNAL, /* … an article of a journal, */
    REFERENCE_CHAPTER, /* … a part of a book, */
    REFERENCE_BOOK,
    REFERENCE_REPORT,
    REFERENCE_THESIS,
};

/* Strings are never NULL; "" where there is nothing to say. */
struct reference {
    enum reference_kind kind;
    char *key;          /* what a reference manager calls it: ASCII letters, digits, hyphens and full stops */
    GArray *authors;    /* struct author; owned in part, as an array that is counted */
    const char *author; /* the same, as printed */
    char *title;
    const char *book;     /* title of the book that it stands in; "": it stands in none */
    const char *subtitle; /* of that book, or its own */
    const char *version;  /* of that book, or its own */
    const char *date;     /* EDTF */
    char *pointer;        /* where in the book: “¶3.2” */
    char *url;
    const char *publisher;           /* or newspaper, or journal */
    GArray *editors;                 /* of the book, struct author, owned; NULL: none are named */
    const char *volume, *issue;      /* of the journal or book */
    const char *pages;               /* in that: “33–52” */
    const char *language;            /* BCP 47 */
    const char *note;                /* a remark on it */
    const char *edition_fingerprint; /* of the chapters of the edition */
    const char *text_fingerprint;    /* of the text annotated */
};

/* The folder of the pages of single things, below that of the web book: ID.html for each. */
#define THING_FOLDER "at"

/* Where a licence stands, by its SPDX name. To be freed with g_free(). */
char *reference_licence_address(const char *licence);

/* The web address of a thing's own page; "" where the edition has none. To be freed with g_free(). */
char *reference_address(const struct book *book, const char *id);

/* How to cite the edition, a thing of it, and a source itself, which is a row of “sources”. */
struct reference *reference_of_edition(const struct book *book);
struct reference *reference_of(const struct book *book, const struct address *address);
struct reference *reference_of_source(const struct row *source);

/* How to cite a work that the edition refers to as a whole; where it is a source too, what the row says completes it. */
struct reference *reference_of_work(const struct book *book, const struct work *work);

/* How to cite what stands from one passage or sentence to another: “¶3.1–3.3”, by the address of the first. */
struct reference *reference_of_range(const struct book *book, const struct address *from, const struct address *to);

void reference_free(struct reference *reference);

/* Lists of struct reference, owned: of one (which is taken over; NULL: of none); of the sources that a chapter cites or
 * lists in its own table (NULL: of all); of all works that the edition refers to. */
GPtrArray *references_of(struct reference *reference);
GPtrArray *references_of_sources(const struct book *book, const struct chapter *chapter);
GPtrArray *references_of_works(const struct book *book);

/* ---- formats ---- */

struct reference_format {
    const char *name;                /* for the command line: “csl-json” */
    const char *title;               /* for readers: “CSL-JSON” */
    const char *media;               /* its media type */
    const char *suffix;              /* of files in it: “csl.json”; NULL: none is made */
    const char *open, *divide, *end; /* of a file: before, between and behind its entries */
    void (*write)(const struct reference *reference, GString *out); /* one entry */
};

extern const struct reference_format reference_formats[];
extern const unsigned reference_format_count;

/* The format of a name, or NULL. */
const struct reference_format *reference_format_lookup(const char *name);

/* A file in a format with an entry for each struct reference of a list. */
GString *reference_file(const struct reference_format *format, const GPtrArray *references);

#endif
