/* SPDX-License-Identifier: MIT
 *
 * Sources: who wrote them. Names in a cell are divided by “;”. “Family, Given” is a person; what stands in braces, or has no
 * comma, is one name as it is: that of a body, or of a person in the order of their own language. Brackets behind a name
 * have it in its own script.
 */
#ifndef SOURCE_H
#define SOURCE_H

#include "model/book.h"

/* The names of a cell one by one, with or without what stands in brackets: struct author. Free with g_array_unref(). */
GArray *source_names(const char *cell, gboolean with_script);

/* What a source stands in, the cell “in”: the title of a journal or book (free with g_free()), and behind it the names of the
 * book's editors (free with g_array_unref()). */
char *source_container(const struct row *source);
GArray *source_editors(const struct row *source);

/* The cell as it is printed: with brackets, without braces. Free with g_free(). */
char *source_names_line(const char *cell);

#endif
