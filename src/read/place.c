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

struct pos place_of(struct source *source, cmark_node *node) {
    unsigned line = (unsigned)cmark_node_get_start_line(node), column = (unsigned)cmark_node_get_start_column(node);
    const char *opening = line && column ? opening_of(node) : NULL;
    gsize wanted;

    if (!opening)
        return source_pos(source, line, column);
    wanted = source_line_start(source, line) + column - 1;
    if (wanted >= source->prose->len || is_opening(source->prose->str + wanted, opening))
        return source_pos(source, line, column);
    return source_pos_at(source, nearest(source->prose, wanted, opening));
}
