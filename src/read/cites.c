/* SPDX-License-Identifier: MIT
 * Citations in the parser's text. */
#include "read/cites.h"

#include <glib.h>
#include <string.h>

char **cites_items(const char *at, const char **end) {
    const char *close = strchr(at, ']');
    char *inside;
    char **items;

    if (!close)
        return NULL;
    inside = g_strndup(at + 1, (gsize)(close - at - 1));
    items = g_strsplit(inside, ";", -1);
    g_free(inside);
    for (guint i = 0; items[i]; i++)
        if (*g_strstrip(items[i]) != '@' || !items[i][1]) {
            g_strfreev(items);
            return NULL;
        }
    *end = close + 1;
    return items;
}

/* ---- over line ends ---- */

enum { LONGEST_CITE = 1000 }; /* bytes: each line that is joined is copied once more */

/* The citation that is open at the end of a text, or NULL. */
static const char *open_cite(const char *text) {
    const char *open = NULL;

    if (strlen(text) > LONGEST_CITE)
        text += strlen(text) - LONGEST_CITE;
    for (const char *at = strstr(text, "[@"); at; at = strstr(at + 2, "[@"))
        open = at;
    return open && !strchr(open, ']') ? open : NULL;
}

/* The text that goes on in the next line, or NULL. */
static cmark_node *next_line(cmark_node *text) {
    cmark_node *end = cmark_node_next(text), *next = end ? cmark_node_next(end) : NULL;
    gboolean goes_on =
        next && cmark_node_get_type(end) == CMARK_NODE_SOFTBREAK && cmark_node_get_type(next) == CMARK_NODE_TEXT;

    return goes_on ? next : NULL;
}

/* How many lines more the citation has that is open at the end of a text; 0 where none is, or what is open turns out to be none: its
 * lines stay as they are, with their places. */
static guint lines_of_citation(cmark_node *text) {
    const char *open = open_cite(cmark_node_get_literal(text)), *end;
    GString *cite = g_string_new(open);
    gboolean is_whole = FALSE;
    guint lines = 0;

    for (cmark_node *next = open ? next_line(text) : NULL; next && !is_whole && cite->len <= LONGEST_CITE;
         next = next_line(next)) {
        g_string_append_printf(cite, " %s", cmark_node_get_literal(next));
        is_whole = strchr(cite->str, ']') != NULL;
        lines++;
    }
    if (is_whole) {
        char **items = cites_items(cite->str, &end);
        is_whole = items != NULL;
        g_strfreev(items);
    }
    g_string_free(cite, TRUE);
    return is_whole ? lines : 0;
}

static void join_line(cmark_node *text) {
    cmark_node *next = next_line(text);
    char *joined = g_strconcat(cmark_node_get_literal(text), " ", cmark_node_get_literal(next), NULL);

    cmark_node_set_literal(text, joined);
    cmark_node_free(cmark_node_next(text));
    cmark_node_free(next);
    g_free(joined);
}

void cites_join(cmark_node *root) {
    GPtrArray *texts = g_ptr_array_new();
    cmark_iter *iter = cmark_iter_new(root);

    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (cmark_node_get_type(node) == CMARK_NODE_TEXT && open_cite(cmark_node_get_literal(node)))
            g_ptr_array_add(texts, node);
    }
    cmark_iter_free(iter);
    /* From the last to the first, so that a text that is taken in has taken in what follows it. */
    for (guint i = texts->len; i > 0; i--)
        for (guint lines = lines_of_citation(texts->pdata[i - 1]); lines > 0; lines--)
            join_line(texts->pdata[i - 1]);
    g_ptr_array_unref(texts);
}
