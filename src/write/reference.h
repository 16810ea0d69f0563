/* SPDX-License-Identifier: MIT
 *
 * References: how a thing of the edition, or a source that the edition cites, is named in somebody's own work. One record
 * of what is known, and a writer for each format of it. For writers only.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

#include "model/book.h"

/* Strings are never NULL; "" where there is nothing to say. */
struct reference {
    char *key;             /* what a reference manager calls it: ASCII letters, digits, hyphens and full stops */
    const GArray *authors; /* struct author; NULL: `author` is all that is known */
    const char *author;
    char *title;
    const char *book;        /* title of the book that it stands in; "": it is a page of its own */
    const char *subtitle;    /* of that book */
    const char *version;     /* of that book */
    const char *date;        /* EDTF */
    char *pointer;           /* where in the book: “¶3.2” */
    char *url;
    const char *publisher;
    const char *language;    /* BCP 47 */
    const char *fingerprint; /* of the text annotated */
};

/* The folder of the pages of single things, below that of the web book: ID.html for each. */
#define THING_FOLDER "at"

/* The web address of a thing's own page; "" where the edition has none. To be freed with g_free(). */
char *reference_address(const struct book *book, const char *id);

/* How to cite a thing of the edition. */
struct reference *reference_of(const struct book *book, const struct address *address);

/* How to cite a source itself, a row of “sources”. */
struct reference *reference_of_source(const struct row *source);

void reference_free(struct reference *reference);

/* One line: author (year). “Title”. In Book: subtitle. Version, date. Address. [text FINGERPRINT] */
void reference_write_plain(const struct reference *reference, GString *out);

/* An entry for BibTeX and BibLaTeX (biblatex 3.16, §2.1–2.2): @incollection for a thing of the edition, @misc for a source. Text is in UTF-8,
 * TeX's special characters are escaped. */
void reference_write_bibtex(const struct reference *reference, GString *out);

#endif
