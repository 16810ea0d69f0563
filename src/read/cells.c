/* SPDX-License-Identifier: MIT
 * Cells of a table's row. */
#include "read/cells.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

/* How many cells a line has; a bar behind a backslash is none. Those at the ends need not be. */
static unsigned count(const char *at, const char *end) {
    unsigned bars = 0;

    while (end > at && strchr(" \t\r", end[-1]))
        end--;
    if (at < end && *at == '|')
        at++;
    if (end > at && end[-1] == '|' && !(end - 1 > at && end[-2] == '\\'))
        end--;
    for (const char *bar = at; bar < end; bar++)
        bars += *bar == '|' && (bar == at || bar[-1] != '\\');
    return bars + 1;
}

void cells_check(struct diag *diag, struct source *source, cmark_node *row, struct pos pos) {
    unsigned columns = cmark_gfm_extensions_get_table_columns(cmark_node_parent(row)), cells;
    int line = cmark_node_get_start_line(row), column = cmark_node_get_start_column(row);
    const char *at, *end;

    if (line < 1 || column < 1)
        return;
    at = source->prose->str + source_line_start(source, (unsigned)line) + column - 1;
    end = strchr(at, '\n');
    cells = count(at, end ? end : at + strlen(at));
    if (cells != columns)
        diag_error(diag, pos, "row of %u %s; expected %u, one for each column", cells, cells == 1 ? "cell" : "cells",
                   columns);
}
