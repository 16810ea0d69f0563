/* SPDX-License-Identifier: MIT
 *
 * Things: what an address stands for, as a citation names it. Everything with an address is one.
 */
#ifndef THING_H
#define THING_H

#include "model/book.h"

/* What it is, in a word, a key of the press's words: “note”, “sentence”, “event”, … */
const char *thing_what(const struct address *address);

/* What it is called where it stands alone: “¶3.2 s.v. “The harbour””, “North Ness”, “May 1994: The ferry sails”. Of the
 * press's words it has those in a language. To be freed with g_free(). */
char *thing_title(const struct address *address, const struct language *language);

/* Where in the text it is, as a reference gives a page: “¶3.2”; "" for what belongs to no passage. Free with g_free(). */
char *thing_pointer(const struct address *address);

/* The sentence or the passage that it is about or stands in, or NULL. */
const struct address *thing_passage(const struct book *book, const struct address *address);

/* The row of a table behind an address; NULL: it is none. */
const struct row *thing_row(const struct address *address);

/* The name of the table that a row is of; "" for what is no row. */
const char *thing_table(const struct address *address);

#endif
