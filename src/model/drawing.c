/* SPDX-License-Identifier: MIT
 * Drawings. */
#include "model/drawing.h"

#include <string.h>

#define DRAWING_WORD(kind, word) word,
static const char *const words[] = {DRAWING_KINDS(DRAWING_WORD)};

const char *drawing_kind_word(enum drawing_kind kind) {
    g_assert(kind < DRAWING_KIND_COUNT);
    return words[kind];
}

enum drawing_kind drawing_kind_lookup(const char *word) {
    int kind = 0;

    while (kind < DRAWING_KIND_COUNT && strcmp(words[kind], word) != 0)
        kind++;
    return (enum drawing_kind)kind;
}

struct drawing *drawing_new(void) {
    struct drawing *drawing = g_new0(struct drawing, 1);

    drawing->kind = DRAWING_KIND_COUNT;
    drawing->kind_word = "";
    drawing->tables = g_ptr_array_new();
    drawing->complete = g_ptr_array_new();
    drawing->nodes = g_ptr_array_new_with_free_func(g_free);
    drawing->edges = g_ptr_array_new_with_free_func(g_free);
    drawing->ids = g_hash_table_new(g_str_hash, g_str_equal);
    return drawing;
}

void drawing_free(struct drawing *drawing) {
    if (!drawing)
        return;
    g_ptr_array_unref(drawing->tables);
    g_ptr_array_unref(drawing->complete);
    g_ptr_array_unref(drawing->nodes);
    g_ptr_array_unref(drawing->edges);
    g_hash_table_unref(drawing->ids);
    g_free(drawing);
}

struct drawing_node *drawing_add_node(struct drawing *drawing) {
    struct drawing_node *node = g_new(struct drawing_node, 1);

    *node = (struct drawing_node){"", "", "", "", "", "", "", "", FALSE};
    g_ptr_array_add(drawing->nodes, node);
    return node;
}

struct drawing_edge *drawing_add_edge(struct drawing *drawing) {
    struct drawing_edge *edge = g_new(struct drawing_edge, 1);

    *edge = (struct drawing_edge){NULL, NULL, "", "", ""};
    g_ptr_array_add(drawing->edges, edge);
    return edge;
}

gboolean drawing_shows(const struct drawing *drawing, const char *id) {
    return g_hash_table_contains(drawing->ids, id);
}
