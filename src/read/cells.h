/* SPDX-License-Identifier: MIT
 *
 * Cells of a table's row as it is written: cmark-gfm leaves out those for which the head has no column, and fills in those that are
 * missing (GFM, section 4.10). For readers only.
 */
#ifndef CELLS_H
#define CELLS_H

#include "read/source.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark-gfm.h>

/* Diagnoses a row, at its place, that has not as many cells as its table has columns. */
void cells_check(struct diag *diag, struct source *source, cmark_node *row, struct pos pos);

#endif
