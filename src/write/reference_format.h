/* SPDX-License-Identifier: MIT
 *
 * The writers of a reference, one for each format, without what divides the entries of a file. For writers and tests;
 * others go by the table in reference.h.
 *
 * The version stands in “edition”, which every program keeps, but in BibTeX in the note, since its styles make “Version 1.2
 * edition” of it. It stands in one place only, or styles would print it twice. BibLaTeX's data model has no “version” for
 * books and parts of them.
 */
#ifndef REFERENCE_FORMAT_H
#define REFERENCE_FORMAT_H

#include "write/reference.h"

/* One line: author (year). “Title”. In Book: subtitle. Version, date. Address. [edition FINGERPRINT; text FINGERPRINT], of
 * fingerprints the first twelve digits. */
void reference_write_plain(const struct reference *reference, GString *out);

/* One line, as the styles have it in a list of works cited: The Chicago Manual of Style (17th edition, notes and
 * bibliography), MLA Handbook (9th), the Publication Manual of the APA (7th). They say what citeproc makes of the same
 * reference in CSL-JSON with the styles chicago-note-bibliography, modern-language-association and apa of the CSL project,
 * but for this: a pointer has its own sign and no “p.” before it; no full stop stands between a version and a comma; in APA
 * the subtitle of the edition begins with a capital. A span of days or months is given in full. */
void reference_write_chicago(const struct reference *reference, GString *out);
void reference_write_mla(const struct reference *reference, GString *out);
void reference_write_apa(const struct reference *reference, GString *out);

/* An entry for BibTeX: @book for the edition, @incollection for a thing of it, @article for news, @misc for another
 * source; of types @article, @incollection, @book, @techreport and @phdthesis.
 * Text is in UTF-8, TeX's special characters are escaped. Words of a title whose capitals are to stay stand in braces. */
void reference_write_bibtex(const struct reference *reference, GString *out);

/* An entry for BibLaTeX (its manual, version 3.18, §2.1–2.3): @book, @inbook, @article of subtype newspaper, @online, and
 * @misc for a source without an address; of types @article, @incollection, @book, @report and @thesis. No field is given that
 * its data model lacks. The pointer stands in “pages”, before which BibLaTeX writes “p.” only when it is a
 * number; “bookpagination” would say so, but has programs take it for none. No day of access is given, since none is known. */
void reference_write_biblatex(const struct reference *reference, GString *out);

/* An entry of RIS (“RIS Format Specifications” of Reference Manager, 2011): lines end with CR LF, as it says. The pointer
 * is no page, and stands as a section (SE); a reference manager that has no such field keeps the line as a note. */
void reference_write_ris(const struct reference *reference, GString *out);

/* An item of CSL-JSON (Citation Style Language 1.0.2), as one object. */
void reference_write_csl(const struct reference *reference, GString *out);

/* What a record in which there is no other place for it says: of a part of the edition or the edition fingerprints, and the
 * version if it is asked for; of a source a remark; "" without either. To be freed with g_free(). */
char *reference_note(const struct reference *reference, gboolean with_version);

/* “Book: subtitle” of the book that it stands in or is. To be freed with g_free(). */
char *reference_book(const struct reference *reference);

#endif
