/* SPDX-License-Identifier: MIT
 *
 * What is cited: rows of the table “sources”, of which type they are, who wrote them and in what they stand. Names in a cell are divided by “;”. “Family, Given” is a person; what stands in braces, or has no
 * comma, is one name as it is: that of a body, or of a person in the order of their own language. Brackets behind a name
 * have it in its own script.
 */
#ifndef CITED_H
#define CITED_H

#include "model/book.h"

/* The type of a source, one of its column's words; by its grade “news” or “page” where none is given, or one that stands in something
 * and does not say in what. */
const char *cited_type(const struct row *source);

/* The names of a cell one by one, with or without what stands in brackets: struct author. Free with g_array_unref(). */
GArray *cited_names(const char *cell, gboolean with_script);

/* What a source stands in, the cell “in”: the title of a journal or book (free with g_free()), and behind it the names of the
 * book's editors (free with g_array_unref()). */
char *cited_container(const struct row *source);
GArray *cited_editors(const struct row *source);

/* The cell as it is printed: with brackets, without braces. Free with g_free(). */
char *cited_names_line(const char *cell);

#endif
