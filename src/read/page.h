/* SPDX-License-Identifier: MIT
 *
 * A page as a browser saves it, by libxml2's HTML parser, which takes whatever comes: what a reader sees of it, as
 * plain text. Elements of their own block, and two <br> in a row, end a paragraph (a blank line); a single <br>, and
 * a line's end in <pre>, ends a line; other elements are as if they were not there. White space is one blank.
 * Scripts, styles, the head, menus (<nav>), what is hidden, fields and buttons are left out, and forms that hold no
 * paragraph.
 *
 * The text is UTF-8 whatever the page was in: a page that is valid UTF-8 is taken for that, else its first bytes say
 * (“charset=”), else it is Windows-1252. A byte that means nothing is replaced (U+FFFD).
 *
 * Nothing is fetched, and the parser's complaints are not printed.
 *
 * For witness.c only.
 */
#ifndef READ_PAGE_H
#define READ_PAGE_H

#include "model/witness.h"

/* Whether these bytes are a page: they begin with a tag, or there is one of those that texts are set with near the
 * beginning. */
gboolean page_is(const char *bytes, gsize length);

/* The text of a page; notes its lines in the witness. Returns NULL after a diagnosis: too large, a charset that is
 * not known. */
GString *page_read(struct diag *diag, struct witness *witness, const char *bytes, gsize length);

#endif
