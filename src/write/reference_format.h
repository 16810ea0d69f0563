/* SPDX-License-Identifier: MIT
 *
 * The writers of a reference, one for each format, without what divides the entries of a file. For writers and tests;
 * others go by the table in reference.h.
 *
 * The version stands in “edition”, which every program keeps, and in “version”; but not there for the whole book, since a
 * book with a version was how CSL once wrote software, and programs still take it for that.
 */
#ifndef REFERENCE_FORMAT_H
#define REFERENCE_FORMAT_H

#include "write/reference.h"

/* One line: author (year). “Title”. In Book: subtitle. Version, date. Address. [text FINGERPRINT] */
void reference_write_plain(const struct reference *reference, GString *out);

/* An entry for BibTeX and BibLaTeX (biblatex 3.16, §2.1–2.2): @book for the edition, @incollection for a thing of it, @misc
 * for a source. Text is in UTF-8, TeX's special characters are escaped. */
void reference_write_bibtex(const struct reference *reference, GString *out);

/* An entry of RIS (“RIS Format Specifications” of Reference Manager, 2011): lines end with CR LF, as it says. The pointer
 * is the page (SP), since that is what reference managers keep of a part of a book. */
void reference_write_ris(const struct reference *reference, GString *out);

/* An item of CSL-JSON (Citation Style Language 1.0.2), as one object. */
void reference_write_csl(const struct reference *reference, GString *out);

/* What a record in which there is no place for them says of version and fingerprint; "" without a fingerprint. To be
 * freed with g_free(). */
char *reference_note(const struct reference *reference);

/* “Book: subtitle” of the book that it stands in or is. To be freed with g_free(). */
char *reference_book(const struct reference *reference);

#endif
