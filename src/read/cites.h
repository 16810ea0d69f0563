/* SPDX-License-Identifier: MIT
 *
 * Citations, `[@key, locator; @key]`, in the text of the parser's tree. For prose.c only.
 */
#ifndef CITES_H
#define CITES_H

#define CMARK_NO_SHORT_NAMES
#include <cmark-gfm.h>

/* The items of a citation that opens at `at` (a `[@`), each from its @ on, or NULL where it is none; *end is set to what follows it. To
 * be freed with g_strfreev(). */
char **cites_items(const char *at, const char **end);

/* The parser ends a run of text with its line; a citation may go on in the next. Joins the lines of each into one text. Cost: linear,
 * as a citation has 1,000 bytes at most. */
void cites_join(cmark_node *root);

#endif
