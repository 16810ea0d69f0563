/* SPDX-License-Identifier: MIT
 * Who refers to what. */
#include "model/mention.h"

#include <string.h>

static void add(struct book *book, const char *to, const char *from) {
    const struct address *address = book_address(book, to);
    GPtrArray *places;

    if (!address || strcmp(to, from) == 0)
        return;
    places = g_hash_table_lookup(book->mentions, address->id);
    if (!places) {
        places = g_ptr_array_new();
        g_hash_table_insert(book->mentions, (gpointer)address->id, places);
    }
    /* References come in the order of the book: the same place twice is mostly the same place again. */
    if (!places->len || strcmp(places->pdata[places->len - 1], from) != 0)
        g_ptr_array_add(places, (gpointer)from);
}

/* ---- in prose ---- */

/* The address that a structure has; NULL: it is a part of what is around it. */
static const char *own_id(struct book *book, const struct node *node) {
    switch (node->kind) {
    case NODE_PASSAGE: return book_printf(book, "p%d", node->number);
    case NODE_SENTENCE: return ((const struct sentence *)node->thing)->id;
    case NODE_NOTE: return ((const struct note *)node->thing)->id;
    default: return NULL;
    }
}

static void read_tree(struct book *book, const struct node *root, const char *around) {
    const struct node *node = root;

    while (node) {
        const char *id = node == root ? NULL : own_id(book, node);
        if (id) {
            read_tree(book, node, id);
            node = node_skip(root, node);
            continue;
        }
        if (node->kind == NODE_DATA) {
            node = node_skip(root, node);
            continue;
        }
        if (node->kind == NODE_LINK && node->url && *node->url == '#')
            add(book, node->url + 1, around);
        if (node->kind == NODE_CITE) {
            char *source = g_strconcat("s-", node->text, NULL);
            add(book, source, around);
            g_free(source);
        }
        node = node_walk(root, node);
    }
}

/* ---- in tables ---- */

static void read_items(struct book *book, const char *cell, const char *prefix, const char *from) {
    char **items = cell_items(cell);

    for (unsigned i = 0; items[i]; i++) {
        char *id = g_strconcat(prefix, items[i], NULL);
        add(book, id, from);
        g_free(id);
    }
    g_strfreev(items);
}

static void read_row(struct book *book, const struct row *row) {
    const struct schema *schema = row->piece->schema;
    const char *from;

    if (!schema->address)
        return;
    from = book_printf(book, "%s%s", schema->address, row->text[0]);
    for (unsigned i = 0; i < schema->width; i++) {
        switch (schema->columns[i].type) {
        case COLUMN_ENTITY:
        case COLUMN_ENTITIES:
        case COLUMN_THING:
        case COLUMN_NOTES: read_items(book, row->text[i], "", from); break;
        case COLUMN_SOURCES: read_items(book, row->text[i], "s-", from); break;
        case COLUMN_ADDRESS: read_items(book, row->text[i], "p", from); break;
        default:
            if (row->cells[i])
                read_tree(book, row->cells[i], from);
            break;
        }
    }
}

void mentions_read(struct book *book) {
    for (guint i = 0; i < book->chapters->len; i++) {
        const struct chapter *chapter = book->chapters->pdata[i];
        read_tree(book, chapter->root, book_printf(book, "ch-%s", chapter->slug));
    }
    for (unsigned t = 0; t < book->table_count; t++)
        for (guint i = 0; i < book->tables[t]->rows->len; i++)
            read_row(book, book->tables[t]->rows->pdata[i]);
}

void mentions_read_drawings(struct book *book) {
    for (guint i = 0; i < book->figures->len; i++) {
        const struct figure *figure = book->figures->pdata[i];
        for (guint n = 0; figure->drawing && n < figure->drawing->nodes->len; n++)
            add(book, ((const struct drawing_node *)figure->drawing->nodes->pdata[n])->id, figure->id);
        for (guint e = 0; figure->drawing && e < figure->drawing->edges->len; e++)
            add(book, ((const struct drawing_edge *)figure->drawing->edges->pdata[e])->id, figure->id);
    }
}

const GPtrArray *mentions_of(const struct book *book, const char *id) {
    return g_hash_table_lookup(book->mentions, id);
}
