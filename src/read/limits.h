/* SPDX-License-Identifier: MIT
 *
 * Limits: prose that the Markdown parser would take minutes or all memory for. Debian's cmark-gfm needs time or space
 * quadratic in the size of three shapes of tables: many columns with short rows, many escaped bars in a line, and a head
 * at the end of a long paragraph. For readers only.
 */
#ifndef LIMITS_H
#define LIMITS_H

#include "read/source.h"

enum {
    LIMIT_COLUMNS = 64,   /* of a table */
    LIMIT_ESCAPED = 4096, /* escaped bars, \|, in a line */
    LIMIT_LINES = 64,     /* of a paragraph that ends in the head of a table */
};

/* Diagnoses what exceeds the limits, and puts blanks in the place of the bars of such a line, so that the rest can be
 * parsed. Code is not told from prose here: what looks like a table counts as one. Cost: linear. */
void limits_check(struct book *book, struct source *source);

#endif
