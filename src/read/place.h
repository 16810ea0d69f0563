/* SPDX-License-Identifier: MIT
 *
 * Where a node of the parser's tree stands in the chapter's file. For readers only.
 */
#ifndef PLACE_H
#define PLACE_H

#include "read/source.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark-gfm.h>

/* Line and column as the parser counts them in the prose, both from 1, the column in bytes; 0: it gives none. Of a paragraph that ends in
 * a table's head it gives none, and counts within it from 0, and the head's columns from where the paragraph begins: these are mended.
 * The block is the innermost that the node is, or is in. */
void place_count(struct source *source, cmark_node *block, cmark_node *node, unsigned *line, unsigned *column);

/* The place that the parser gives, or the right one where it is known to give a wrong one: it gives a link over lines the line in
 * which its text ends and the column in which it begins, of which the line stays, with the column of the text's end; it takes each line of a paragraph for
 * indented as its first, be it lazy or not (CommonMark 0.31, section 5.1), counts no escapes of bars in a cell, and no line
 * behind a backslash that ends one. Line 0: it gives none. */
struct pos place_of(struct source *source, cmark_node *block, cmark_node *node);

#endif
