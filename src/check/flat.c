/* SPDX-License-Identifier: MIT
 * Prose laid flat. */
#include "check/flat.h"

#include "base/text.h"

/* From byte `at` on the text stands at `pos`. */
struct mark {
    gsize at;
    struct pos pos;
};

static void add_mark(struct flat *flat, struct pos pos) {
    struct mark mark = {flat->text->len, pos};

    g_array_append_val(flat->marks, mark);
}

static void add_break(struct flat *flat) {
    if (flat->text->len && flat->text->str[flat->text->len - 1] != FLAT_BREAK)
        g_string_append_c(flat->text, FLAT_BREAK);
}

static gboolean is_text(enum node_kind kind) {
    return kind == NODE_TEXT || kind == NODE_SOFT_BREAK || kind == NODE_HARD_BREAK;
}

static gboolean is_transparent(enum node_kind kind) {
    return kind == NODE_EMPHASIS || kind == NODE_STRONG || kind == NODE_STRIKE || kind == NODE_LINK;
}

/* What is no prose; captions of tables of data are. */
static gboolean is_other(const struct node *node) {
    switch (node->kind) {
    case NODE_CHUNK:
    case NODE_SAMPLE:
    case NODE_HTML:
    case NODE_FIGURE:
    case NODE_IMAGE: return TRUE;
    case NODE_TABLE: return node->parent && node->parent->kind == NODE_DATA;
    default: return FALSE;
    }
}

static void add_node(struct flat *flat, const struct node *node) {
    if (node->kind == NODE_TEXT) {
        add_mark(flat, node->pos);
        g_string_append(flat->text, node->text);
    } else if (is_text(node->kind))
        g_string_append_c(flat->text, ' ');
    else if (!is_transparent(node->kind))
        add_break(flat);
}

void flat_init(struct flat *flat, const struct node *root, flat_leaves *leaves, gconstpointer data) {
    const struct node *at = root;

    flat->text = g_string_new(NULL);
    flat->marks = g_array_new(FALSE, FALSE, sizeof(struct mark));
    while (at) {
        gboolean left = at != root && (is_other(at) || (leaves && leaves(at, data)));
        if (left)
            add_break(flat);
        else
            add_node(flat, at);
        at = left ? node_skip(root, at) : node_walk(root, at);
    }
}

void flat_init_text(struct flat *flat, const char *text, struct pos pos) {
    flat->text = g_string_new(text);
    flat->marks = g_array_new(FALSE, FALSE, sizeof(struct mark));
    pos.col = 0; /* only where the whole stands is known */
    g_array_append_val(flat->marks, ((struct mark){0, pos}));
}

void flat_release(struct flat *flat) {
    g_string_free(flat->text, TRUE);
    g_array_unref(flat->marks);
}

struct pos flat_pos(const struct flat *flat, gsize at) {
    const struct mark *mark = NULL;
    struct pos pos = {NULL, 0, 0};

    for (guint i = 0; i < flat->marks->len && g_array_index(flat->marks, struct mark, i).at <= at; i++)
        mark = &g_array_index(flat->marks, struct mark, i);
    if (!mark)
        return pos;
    pos = mark->pos;
    if (pos.col)
        pos.col += (unsigned)g_utf8_strlen(flat->text->str + mark->at, (gssize)(at - mark->at));
    return pos;
}

unsigned flat_count_words(const struct flat *flat) {
    return text_count_words(flat->text->str);
}

/* ---- all prose of a book ---- */

struct visitor {
    const struct book *book;
    flat_leaves *leaves;
    flat_visit *visit;
    gpointer data;
};

static void visit_node(const struct visitor *visitor, const struct node *node, struct flat_place place) {
    struct flat flat;

    flat_init(&flat, node, visitor->leaves, visitor->data);
    visitor->visit(visitor->book, &flat, place, visitor->data);
    flat_release(&flat);
}

static void visit_text(const struct visitor *visitor, const char *text, struct pos pos) {
    struct flat flat;

    flat_init_text(&flat, text, pos);
    visitor->visit(visitor->book, &flat, (struct flat_place){NULL, NULL}, visitor->data);
    flat_release(&flat);
}

static gboolean is_piece(enum node_kind kind) {
    return kind == NODE_PARAGRAPH || kind == NODE_HEADING || kind == NODE_CELL;
}

static void visit_tree(const struct visitor *visitor, const struct node *root) {
    const struct node *at = root;

    while (at) {
        gboolean piece = is_piece(at->kind);
        if (piece)
            visit_node(visitor, at, (struct flat_place){NULL, NULL});
        at = piece || is_other(at) ? node_skip(root, at) : node_walk(root, at);
    }
}

static void visit_row(const struct visitor *visitor, const struct row *row) {
    const struct schema *schema = row->piece->schema;

    for (unsigned i = 0; i < schema->width; i++)
        if (schema->columns[i].type == COLUMN_TEXT && row->cells[i])
            visit_node(visitor, row->cells[i], (struct flat_place){row, schema->columns[i].name});
}

void flat_each(const struct book *book, flat_leaves *leaves, flat_visit *visit, gpointer data) {
    struct visitor visitor = {book, leaves, visit, data};

    for (guint i = 0; i < book->chapters->len; i++)
        visit_tree(&visitor, ((const struct chapter *)book->chapters->pdata[i])->root);
    for (guint i = 0; i < book->figures->len; i++) {
        const struct figure *figure = book->figures->pdata[i];
        visit_text(&visitor, figure->alt, figure->pos);
        visit_text(&visitor, figure->caption, figure->pos);
    }
    for (unsigned t = 0; t < book->table_count; t++)
        for (guint i = 0; i < book->tables[t]->rows->len; i++)
            visit_row(&visitor, book->tables[t]->rows->pdata[i]);
}
