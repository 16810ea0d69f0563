/* SPDX-License-Identifier: MIT
 * Where a node of the parser's tree stands. */
#include "read/place.h"

#include <string.h>

/* How far, in bytes, a wrong place is looked for: a line has at most so many escaped bars. */
enum { NEAR = 4096 };

/* How an inline begins, where that can be seen; else NULL. */
static const char *opening_of(cmark_node *node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_IMAGE: return "![";
    case CMARK_NODE_LINK: return "[";
    case CMARK_NODE_HTML_INLINE: return cmark_node_get_literal(node);
    default: return NULL;
    }
}

/* A link may be written as <https://…>, or as its address alone. */
static gboolean is_opening(const char *at, const char *opening) {
    return g_str_has_prefix(at, opening) || (*opening == '[' && (*at == '<' || g_ascii_isalnum(*at)));
}

/* The opening nearest to a place of the prose, in the same line; else the first in the next; else the place itself. */
static gsize nearest(const GString *prose, gsize wanted, const char *opening) {
    const char *end = memchr(prose->str + wanted, '\n', prose->len - wanted);
    gsize length = strlen(opening);
    gboolean back = TRUE, on = TRUE;

    for (gsize by = 0; by <= NEAR && (back || on); by++) {
        back = back && by <= wanted && (by == 0 || prose->str[wanted - by] != '\n');
        on = on && wanted + by < prose->len && prose->str[wanted + by] != '\n';
        if (back && strncmp(prose->str + wanted - by, opening, length) == 0)
            return wanted - by;
        if (on && strncmp(prose->str + wanted + by, opening, length) == 0)
            return wanted + by;
    }
    for (gsize by = 1; end && by < NEAR && end[by] && end[by] != '\n'; by++)
        if (strncmp(end + by, opening, length) == 0)
            return (gsize)(end - prose->str) + by;
    return wanted;
}

/* ---- links over lines ---- */

/* Whether a link or an image goes over lines, as far as its first nodes tell. */
static gboolean is_over_lines(cmark_node *node) {
    cmark_iter *iter = cmark_iter_new(node);
    gboolean found = FALSE;

    for (int i = 0; i < NEAR && !found && cmark_iter_next(iter) != CMARK_EVENT_DONE; i++) {
        cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(iter));
        found = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
    }
    cmark_iter_free(iter);
    return found;
}

/* Where the text of a link ends in a line, or in the next; else the line's begin. */
static gsize text_end(const GString *prose, gsize start) {
    int line = 0;

    for (const char *at = prose->str + start; *at && line < 2; at++) {
        if (*at == ']' && (at[1] == '(' || at[1] == '['))
            return (gsize)(at - prose->str);
        line += *at == '\n';
    }
    return start;
}

/* ---- a table at the end of a paragraph ---- */

/* The types of tables have no names but these. */
static gboolean is_a(cmark_node *node, const char *type) {
    return node && strcmp(cmark_node_get_type_string(node), type) == 0;
}

static gboolean has_no_place(cmark_node *node) {
    return node && cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH && !cmark_node_get_start_line(node);
}

/* The line of a table's head: two above its first row, else one above its end. */
static unsigned head_line(cmark_node *head) {
    cmark_node *row = cmark_node_next(head), *table = cmark_node_parent(head);

    return (unsigned)(row ? cmark_node_get_start_line(row) - 2 : cmark_node_get_end_line(table) - 1);
}

/* How many bytes of a line are none of the paragraph's, which begins in some line and column. */
static gsize margin_of(struct source *source, cmark_node *table, unsigned line) {
    gsize start = source_line_start(source, line);

    if (line == (unsigned)cmark_node_get_start_line(table))
        return (gsize)cmark_node_get_start_column(table) - 1;
    return strspn(source->prose->str + start, " \t>");
}

/* From a column that counts all bytes of the paragraph to one of the head's line. */
static unsigned head_column(struct source *source, cmark_node *table, unsigned head, unsigned column) {
    gsize before = 0, first = (gsize)cmark_node_get_start_column(table);

    for (unsigned line = (unsigned)cmark_node_get_start_line(table); line < head; line++)
        before +=
            source_line_start(source, line + 1) - source_line_start(source, line) - margin_of(source, table, line);
    return (unsigned)(column < first + before ? 1 : column - first - before + margin_of(source, table, head) + 1);
}

void place_count(struct source *source, cmark_node *block, cmark_node *node, unsigned *line, unsigned *column) {
    cmark_node *row = is_a(block, "table_cell") ? cmark_node_parent(block) : block;
    cmark_node *head = is_a(row, "table_header") ? row : NULL;
    cmark_node *before = head ? cmark_node_previous(cmark_node_parent(head)) : NULL;
    cmark_node *table = has_no_place(block) ? cmark_node_next(block) : NULL;

    *line = (unsigned)cmark_node_get_start_line(node);
    *column = (unsigned)cmark_node_get_start_column(node);
    if (is_a(table, "table")) {
        *line += (unsigned)cmark_node_get_start_line(table);
        *column += (unsigned)cmark_node_get_start_column(table);
    } else if (has_no_place(before) && *line && *column) {
        *line = head_line(head);
        *column = head_column(source, cmark_node_parent(head), *line, *column);
    }
}

struct pos place_of(struct source *source, cmark_node *block, cmark_node *node) {
    const char *opening;
    unsigned line, column;
    gsize wanted;

    place_count(source, block, node, &line, &column);
    opening = line && column ? opening_of(node) : NULL;
    if (!opening)
        return source_pos(source, line, column);
    if (cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE && is_over_lines(node))
        return source_pos_at(source, text_end(source->prose, source_line_start(source, line)));
    wanted = source_line_start(source, line) + column - 1;
    if (wanted >= source->prose->len || is_opening(source->prose->str + wanted, opening))
        return source_pos(source, line, column);
    return source_pos_at(source, nearest(source->prose, wanted, opening));
}
