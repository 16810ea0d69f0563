/* SPDX-License-Identifier: MIT
 * A guard before libcgraph. */
#include "read/dot.h"

#include <string.h>

enum token { START, NAME, SUBGRAPH, SUBGRAPH_NAME, EDGE, OPEN, CLOSE, SIGN };

struct guard {
    const char *at, *end;
    enum token last;
    GString *name;          /* the last name */
    GHashTable *attributes; /* names before a “=” */
    unsigned depth;         /* of braces */
    gboolean in_list;       /* between [ and ] */
};

static gboolean is_letter(char c) {
    return g_ascii_isalpha(c) || c == '_' || (unsigned char)c >= 0x80;
}

/* “…”, with what stands between the marks as the name. */
static const char *read_string(struct guard *guard) {
    const char *start = ++guard->at;

    while (guard->at < guard->end && *guard->at != '"')
        guard->at += *guard->at == '\\' && guard->at + 1 < guard->end ? 2 : 1;
    if (guard->at >= guard->end)
        return "has a string without an end";
    g_string_append_len(guard->name, start, guard->at - start);
    guard->at++;
    return NULL;
}

/* <…>, which may hold further pairs of angle brackets. */
static const char *read_markup(struct guard *guard) {
    unsigned depth = 0;

    do {
        if (guard->end - guard->at >= 4 && memcmp(guard->at, "<!--", 4) == 0)
            return "has a comment";
        depth += *guard->at == '<';
        depth -= *guard->at == '>';
        guard->at++;
    } while (depth && guard->at < guard->end);
    return depth ? "has a string without an end" : NULL;
}

static void read_word(struct guard *guard) {
    const char *start = guard->at;

    while (guard->at < guard->end && (is_letter(*guard->at) || g_ascii_isdigit(*guard->at) || *guard->at == '.' ||
                                      (guard->at == start && *guard->at == '-')))
        guard->at++;
    g_string_append_len(guard->name, start, guard->at - start);
}

static const char *read_name(struct guard *guard) {
    gboolean is_word = *guard->at != '"' && *guard->at != '<';
    const char *wrong = NULL;

    g_string_truncate(guard->name, 0);
    if (is_word)
        read_word(guard);
    else
        wrong = *guard->at == '"' ? read_string(guard) : read_markup(guard);
    if (is_word && g_ascii_strcasecmp(guard->name->str, "subgraph") == 0) {
        if (guard->last == EDGE)
            return "has an edge to a group of nodes";
        guard->last = SUBGRAPH;
    } else
        guard->last = guard->last == SUBGRAPH ? SUBGRAPH_NAME : NAME;
    return wrong;
}

static const char *read_edge(struct guard *guard) {
    guard->at += 2;
    if (guard->last == CLOSE || guard->last == SUBGRAPH_NAME)
        return "has an edge from a group of nodes";
    guard->last = EDGE;
    return NULL;
}

static const char *open_group(struct guard *guard) {
    if (guard->last == EDGE)
        return "has an edge to a group of nodes";
    guard->last = OPEN;
    return ++guard->depth > DOT_DEPTH ? "has groups in groups, too deep" : NULL;
}

static const char *read_sign(struct guard *guard) {
    char sign = *guard->at++;

    if (sign == '{')
        return open_group(guard);
    if (sign == '}' && !guard->depth)
        return "has a bracket without its other";
    guard->depth -= sign == '}';
    guard->last = sign == '}' ? CLOSE : SIGN;
    if (sign == '[' || sign == ']')
        guard->in_list = sign == '[';
    else if (sign == ',' && !guard->in_list)
        return "has an edge or attributes of several nodes";
    else if (sign == '=')
        g_hash_table_add(guard->attributes, g_strdup(guard->name->str));
    else if (!strchr("};,:", sign))
        return "has a comment or a sign of its own";
    return g_hash_table_size(guard->attributes) > DOT_ATTRIBUTES ? "has too many attributes" : NULL;
}

static const char *look(struct guard *guard) {
    const char *wrong = NULL;

    while (!wrong && guard->at < guard->end) {
        char c = *guard->at, next = guard->at + 1 < guard->end ? guard->at[1] : '\0';
        if (g_ascii_isspace(c))
            guard->at++;
        else if (c == '-' && (next == '-' || next == '>'))
            wrong = read_edge(guard);
        else if (is_letter(c) || g_ascii_isdigit(c) || strchr("-.\"<", c))
            wrong = read_name(guard);
        else
            wrong = read_sign(guard);
    }
    return !wrong && guard->depth ? "has a bracket without its other" : wrong;
}

const char *dot_refused(const char *text, gsize length) {
    struct guard guard = {
        .at = text,
        .end = text + length,
        .last = START,
        .name = g_string_new(NULL),
        .attributes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    const char *wrong = look(&guard);

    g_hash_table_unref(guard.attributes);
    g_string_free(guard.name, TRUE);
    return wrong;
}
