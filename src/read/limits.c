/* SPDX-License-Identifier: MIT
 * Limits of tables. */
#include "read/limits.h"

#include <string.h>

struct walker {
    struct book *book;
    struct source *source;
    unsigned number; /* of the line, from 1 */
    unsigned lines;  /* in a row before it that are not blank */
};

static G_GNUC_PRINTF(4, 5) void refuse(struct walker *walker, char *line, gsize length, const char *format, ...) {
    va_list args;
    char *what;

    va_start(args, format);
    what = g_strdup_vprintf(format, args);
    va_end(args);
    diag_error(walker->book->diag, source_pos(walker->source, walker->number, 1), "%s", what);
    g_free(what);
    for (gsize i = 0; i < length; i++)
        if (line[i] == '|' || line[i] == ':')
            line[i] = ' ';
}

/* What a line of dashes may have before it: the marks of the quotations and lists that it stands in. */
static gsize skip_marks(const char *line, gsize length) {
    gsize at = 0;

    while (at < length && strchr(" \t>*+0123456789.)", line[at]))
        at++;
    return at;
}

/* How many columns a table has whose second line this is (GFM, section 4.10), or 0 if it is none. */
static unsigned count_columns(const char *line, gsize length) {
    unsigned bars = 0;
    gboolean dash = FALSE, mark = FALSE;
    gsize first = skip_marks(line, length), last = length;

    while (last > first && g_ascii_isspace(line[last - 1]))
        last--;
    for (gsize i = first; i < last; i++) {
        if (!strchr("|:- \t\v\f", line[i]) || !line[i])
            return 0;
        dash |= line[i] == '-';
        mark |= line[i] == '|' || line[i] == ':';
        bars += line[i] == '|' && i > first && i + 1 < last ? 1 : 0;
    }
    return dash && mark ? bars + 1 : 0;
}

static unsigned count_escaped(const char *line, gsize length) {
    unsigned count = 0;

    for (gsize i = 0; i + 1 < length; i++)
        count += line[i] == '\\' && line[i + 1] == '|' ? 1 : 0;
    return count;
}

static void check_line(struct walker *walker, char *line, gsize length) {
    unsigned columns = count_columns(line, length), escaped = count_escaped(line, length);
    gsize blanks = 0;

    while (blanks < length && strchr(" \t\r>", line[blanks]))
        blanks++;
    if (escaped > LIMIT_ESCAPED)
        refuse(walker, line, length, "line with %u escaped bars; expected %d at most", escaped, LIMIT_ESCAPED);
    if (columns > LIMIT_COLUMNS)
        refuse(walker, line, length, "table of %u columns; expected %d at most", columns, LIMIT_COLUMNS);
    else if (columns && walker->lines > LIMIT_LINES + 1)
        refuse(walker, line, length, "head of a table behind %u lines of a paragraph; expected a blank line before it",
               walker->lines - 1);
    walker->lines = blanks == length ? 0 : walker->lines + 1;
}

void limits_check(struct book *book, struct source *source) {
    struct walker walker = {.book = book, .source = source};
    char *at = source->prose->str, *stop = at + source->prose->len;

    while (at < stop) {
        char *end = memchr(at, '\n', (gsize)(stop - at));
        gsize length = (gsize)((end ? end : stop) - at);
        walker.number++;
        check_line(&walker, at, length);
        at += length + 1;
    }
}
