/* SPDX-License-Identifier: MIT
 * The tree of a chapter. */
#include "model/node.h"

#define NODE_NAME(kind, name) name,
static const char *const names[NODE_KIND_COUNT] = {NODE_KINDS(NODE_NAME)};

const char *node_kind_name(enum node_kind kind) {
    return names[kind];
}

struct node *node_new(enum node_kind kind, struct pos pos) {
    struct node *node = g_slice_new0(struct node);

    node->kind = kind;
    node->pos = pos;
    return node;
}

void node_free(struct node *node) {
    struct node *at = node;

    if (!node)
        return;
    node_unlink(node);
    while (at) {
        struct node *up;
        while (at->last)
            at = at->last;
        up = at->parent;
        if (up) {
            up->last = at->prev;
            if (up->last)
                up->last->next = NULL;
        }
        g_slice_free(struct node, at);
        at = up;
    }
}

void node_append(struct node *parent, struct node *child) {
    child->parent = parent;
    child->prev = parent->last;
    child->next = NULL;
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

void node_insert_before(struct node *next, struct node *node) {
    node->parent = next->parent;
    node->prev = next->prev;
    node->next = next;
    if (next->prev)
        next->prev->next = node;
    else
        next->parent->first = node;
    next->prev = node;
}

void node_unlink(struct node *node) {
    if (node->prev)
        node->prev->next = node->next;
    else if (node->parent)
        node->parent->first = node->next;
    if (node->next)
        node->next->prev = node->prev;
    else if (node->parent)
        node->parent->last = node->prev;
    node->parent = node->prev = node->next = NULL;
}

struct node *node_skip(const struct node *root, const struct node *node) {
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

struct node *node_walk(const struct node *root, const struct node *node) {
    return node->first ? node->first : node_skip(root, node);
}

/* Appends a node's own text; where a citation stands, the title is without the blank before it. */
static void add_words(const struct node *node, gboolean is_title, GString *out) {
    if (node->kind == NODE_SOFT_BREAK || node->kind == NODE_HARD_BREAK)
        g_string_append_c(out, ' ');
    else if (node->kind == NODE_CITE && is_title)
        while (out->len && out->str[out->len - 1] == ' ')
            g_string_truncate(out, out->len - 1);
    else if (node->kind == NODE_CITE && !(node->number & 1))
        g_string_append_printf(out, "; %s", node->text);
    else if (node->text)
        g_string_append(out, node->text);
}

void node_plain(const struct node *node, GString *out) {
    for (const struct node *at = node; at; at = node_walk(node, at))
        add_words(at, FALSE, out);
}

char *node_title(const struct node *node) {
    GString *out = g_string_new(NULL);

    for (const struct node *at = node; at; at = node_walk(node, at))
        add_words(at, TRUE, out);
    return g_strstrip(g_string_free(out, FALSE));
}
