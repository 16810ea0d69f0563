/* SPDX-License-Identifier: MIT
 * The tree of a chapter as TEI. */
#include "write/tei.h"

#include <string.h>

/* What to do with a kind of node. `enter` says whether to go into the node; without it the element is opened, with this
 * `rend` or `type`, and gone into. */
struct handler {
    const char *element, *attribute, *value;
    gboolean (*enter)(struct tei *, const struct node *);
    void (*leave)(struct tei *, const struct node *);
};

static void leave_run(struct tei *tei, const struct node *node) {
    (void)node;
    xml_close(tei->xml);
}

static void leave_block(struct tei *tei, const struct node *node) {
    leave_run(tei, node);
    xml_newline(tei->xml);
}

/* ---- structures ---- */

static gboolean enter_passage(struct tei *tei, const struct node *node) {
    xml_open(tei->xml, "div");
    xml_attr(tei->xml, "type", "passage");
    xml_attr_format(tei->xml, "n", "%d", node->number);
    xml_attr_format(tei->xml, "xml:id", "p%d", node->number);
    xml_newline(tei->xml);
    return TRUE;
}

/* The précis; the text itself is not in the book. */
static gboolean enter_sentence(struct tei *tei, const struct node *node) {
    const struct sentence *sentence = node->thing;

    xml_open(tei->xml, "seg");
    xml_attr(tei->xml, "type", "precis");
    xml_attr(tei->xml, "n", sentence->at);
    tei_identify(tei, sentence->id);
    for (const struct node *block = node->first; block; block = block->next) {
        xml_text(tei->xml, block == node->first ? "" : " ");
        tei_inside(tei, block);
    }
    xml_close(tei->xml);
    xml_newline(tei->xml);
    return FALSE;
}

/* They stand in standOff. */
static gboolean skip(struct tei *tei, const struct node *node) {
    (void)tei;
    (void)node;
    return FALSE;
}

static gboolean enter_figure(struct tei *tei, const struct node *node) {
    tei_figure(tei, node);
    return FALSE;
}

/* The rows are in standOff or, all of them, in the file of the table. */
static gboolean enter_data(struct tei *tei, const struct node *node) {
    const struct table_piece *piece = node->thing;

    xml_open(tei->xml, "figure");
    xml_attr(tei->xml, "type", "table");
    tei_identify(tei, piece->id);
    xml_newline(tei->xml);
    xml_open(tei->xml, "head");
    tei_inside(tei, piece->caption);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    xml_open(tei->xml, "p");
    xml_open(tei->xml, "ref");
    xml_attr_format(tei->xml, "target", "%s.csv", piece->schema->name);
    xml_format(tei->xml, language_say_number(tei->book->language, piece->rows->len, "%u row, “%s”", "%u rows, “%s”"),
               piece->rows->len, piece->schema->name);
    xml_close(tei->xml);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    return FALSE;
}

/* ---- code ---- */

static void write_code(struct tei *tei, GString *code) {
    if (code->len) {
        xml_open(tei->xml, "code");
        xml_attr(tei->xml, "xml:space", "preserve");
        xml_text(tei->xml, code->str);
        xml_close(tei->xml);
    }
    g_string_truncate(code, 0);
}

static void write_use(struct tei *tei, const char *name) {
    const struct chunk *chunk = g_hash_table_lookup(tei->book->chunk_by_name, name);
    gboolean is_here = chunk && chunk->pieces->len;

    if (is_here)
        tei_open_ref(tei, "chunk", ((const struct chunk_piece *)chunk->pieces->pdata[0])->id);
    xml_format(tei->xml, "⟨%s⟩", name);
    if (is_here)
        xml_close(tei->xml);
}

static gboolean enter_chunk(struct tei *tei, const struct node *node) {
    const struct chunk_piece *piece = node->thing;
    GString *code = g_string_new(NULL);

    xml_open(tei->xml, "ab");
    xml_attr(tei->xml, "type", "chunk");
    tei_identify(tei, piece->id);
    xml_open(tei->xml, "label");
    xml_format(tei->xml, "⟨%s⟩", piece->chunk->name);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    for (guint i = 0; i < piece->code->len; i++) {
        const struct code *part = &g_array_index(piece->code, struct code, i);
        if (part->kind != CODE_USE)
            g_string_append(code, part->kind == CODE_NEWLINE ? "\n" : part->text);
        else {
            write_code(tei, code);
            write_use(tei, part->text);
        }
    }
    write_code(tei, code);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    g_string_free(code, TRUE);
    return FALSE;
}

/* ---- blocks ---- */

static gboolean is_in_tight_item(const struct node *node) {
    return node->parent && node->parent->kind == NODE_ITEM && node->parent->parent->tight;
}

static gboolean enter_paragraph(struct tei *tei, const struct node *node) {
    if (!is_in_tight_item(node))
        xml_open(tei->xml, "p");
    return TRUE;
}

static void leave_paragraph(struct tei *tei, const struct node *node) {
    if (!is_in_tight_item(node))
        leave_block(tei, node);
}

/* Only a division has a <head>, and only as its first part. */
static gboolean enter_heading(struct tei *tei, const struct node *node) {
    enum node_kind parent = node->parent->kind;
    gboolean is_head = !node->prev && (parent == NODE_CHAPTER || parent == NODE_PASSAGE || parent == NODE_PART);

    xml_open(tei->xml, is_head ? "head" : "label");
    return TRUE;
}

static gboolean enter_list(struct tei *tei, const struct node *node) {
    xml_open(tei->xml, "list");
    xml_attr(tei->xml, "rend", node->number < 0 ? "bulleted" : "numbered");
    xml_newline(tei->xml);
    return TRUE;
}

static gboolean enter_item(struct tei *tei, const struct node *node) {
    int number = node->parent->number;

    for (const struct node *before = node->prev; before && number >= 0; before = before->prev)
        number++;
    xml_open(tei->xml, "item");
    if (number >= 0)
        xml_attr_format(tei->xml, "n", "%d", number);
    if (node->number)
        xml_attr(tei->xml, "rend", node->number == NODE_DONE ? "done" : "to-do");
    return TRUE;
}

static gboolean enter_sample(struct tei *tei, const struct node *node) {
    xml_open(tei->xml, "eg");
    xml_attr(tei->xml, "xml:space", "preserve");
    xml_text(tei->xml, node->text ? node->text : "");
    return FALSE;
}

static gboolean enter_rule(struct tei *tei, const struct node *node) {
    (void)node;
    xml_open(tei->xml, "milestone");
    xml_attr(tei->xml, "unit", "section");
    xml_attr(tei->xml, "rend", "rule");
    return TRUE;
}

static gboolean enter_row(struct tei *tei, const struct node *node) {
    xml_open(tei->xml, "row");
    xml_attr(tei->xml, "role", node->number ? "label" : NULL);
    return TRUE;
}

static gboolean enter_cell(struct tei *tei, const struct node *node) {
    xml_open(tei->xml, "cell");
    xml_attr(tei->xml, "rend", node->number == 'r' ? "right" : node->number == 'c' ? "centre" : NULL);
    return TRUE;
}

/* ---- runs of text ---- */

static gboolean enter_text(struct tei *tei, const struct node *node) {
    tei_text(tei, node->text);
    return FALSE;
}

static gboolean enter_soft_break(struct tei *tei, const struct node *node) {
    (void)node;
    xml_newline(tei->xml);
    return FALSE;
}

static gboolean enter_code(struct tei *tei, const struct node *node) {
    xml_open(tei->xml, "code");
    xml_text(tei->xml, node->text ? node->text : "");
    return FALSE;
}

/* “(Vale 1931, f. 7; Pell 1960)”, as the book has it. */
static gboolean enter_cite(struct tei *tei, const struct node *node) {
    char *id = g_strconcat("s-", node->text, NULL);
    const char *label = book_source_label(tei->book, node->text);

    xml_text(tei->xml, node->number & 1 ? "(" : "; ");
    tei_open_ref(tei, "citation", id);
    tei_text(tei, label ? label : node->text);
    if (node->url) {
        xml_text(tei->xml, ", ");
        tei_text(tei, node->url);
    }
    xml_close(tei->xml);
    xml_text(tei->xml, node->number & 2 ? ")" : "");
    g_free(id);
    return FALSE;
}

static gboolean enter_link(struct tei *tei, const struct node *node) {
    const char *url = node->url ? node->url : "";

    if (*url == '#')
        tei_open_ref(tei, NULL, url + 1);
    else {
        xml_open(tei->xml, "ref");
        tei_address(tei, "target", url);
    }
    return TRUE;
}

/* ---- the table of kinds ---- */

static const struct handler handlers[NODE_KIND_COUNT] = {
    [NODE_PASSAGE] = {NULL, NULL, NULL, enter_passage, leave_block},
    [NODE_SENTENCES] = {"ab", "type", "sentences", NULL, leave_block},
    [NODE_SENTENCE] = {NULL, NULL, NULL, enter_sentence, NULL},
    [NODE_ESSAY] = {"div", "type", "essay", NULL, leave_block},
    [NODE_NOTES] = {NULL, NULL, NULL, skip, NULL},
    [NODE_PART] = {"div", "type", "part", NULL, leave_block},
    [NODE_FIGURE] = {NULL, NULL, NULL, enter_figure, NULL},
    [NODE_DATA] = {NULL, NULL, NULL, enter_data, NULL},
    [NODE_CHUNK] = {NULL, NULL, NULL, enter_chunk, NULL},
    [NODE_PARAGRAPH] = {NULL, NULL, NULL, enter_paragraph, leave_paragraph},
    [NODE_HEADING] = {NULL, NULL, NULL, enter_heading, leave_block},
    [NODE_LIST] = {NULL, NULL, NULL, enter_list, leave_block},
    [NODE_ITEM] = {NULL, NULL, NULL, enter_item, leave_block},
    [NODE_QUOTATION] = {"quote", NULL, NULL, NULL, leave_block},
    [NODE_SAMPLE] = {NULL, NULL, NULL, enter_sample, leave_block},
    [NODE_RULE] = {NULL, NULL, NULL, enter_rule, leave_block},
    [NODE_TABLE] = {"table", NULL, NULL, NULL, leave_block},
    [NODE_ROW] = {NULL, NULL, NULL, enter_row, leave_block},
    [NODE_CELL] = {NULL, NULL, NULL, enter_cell, leave_run},
    [NODE_HTML] = {NULL, NULL, NULL, enter_code, leave_run},
    [NODE_TEXT] = {NULL, NULL, NULL, enter_text, NULL},
    [NODE_CODE] = {NULL, NULL, NULL, enter_code, leave_run},
    [NODE_QUOTED] = {NULL, NULL, NULL, enter_code, leave_run},
    [NODE_CITE] = {NULL, NULL, NULL, enter_cite, NULL},
    [NODE_EMPHASIS] = {"hi", "rend", "italic", NULL, leave_run},
    [NODE_STRONG] = {"hi", "rend", "bold", NULL, leave_run},
    [NODE_STRIKE] = {"hi", "rend", "strikethrough", NULL, leave_run},
    [NODE_LINK] = {NULL, NULL, NULL, enter_link, leave_run},
    [NODE_SOFT_BREAK] = {NULL, NULL, NULL, enter_soft_break, NULL},
    [NODE_HARD_BREAK] = {"lb", NULL, NULL, NULL, leave_block},
};

static gboolean enter(struct tei *tei, const struct node *node) {
    const struct handler *handler = &handlers[node->kind];

    if (handler->enter)
        return handler->enter(tei, node);
    if (handler->element)
        xml_open(tei->xml, handler->element);
    if (handler->attribute)
        xml_attr(tei->xml, handler->attribute, handler->value);
    return TRUE;
}

static void leave(struct tei *tei, const struct node *node) {
    if (handlers[node->kind].leave)
        handlers[node->kind].leave(tei, node);
}

void tei_node(struct tei *tei, const struct node *root) {
    const struct node *node = root;

    for (;;) {
        if (enter(tei, node) && node->first) {
            node = node->first;
            continue;
        }
        leave(tei, node);
        while (node != root && !node->next) {
            node = node->parent;
            leave(tei, node);
        }
        if (node == root)
            return;
        node = node->next;
    }
}

void tei_inside(struct tei *tei, const struct node *node) {
    for (const struct node *child = node->first; child; child = child->next)
        tei_node(tei, child);
}

void tei_cell(struct tei *tei, const char *name, const char *type, const char *language, const struct row *row,
              const char *column) {
    const char *around = tei->language;

    if (!*row_text(row, column))
        return;
    xml_open(tei->xml, name);
    xml_attr(tei->xml, "type", type);
    xml_attr(tei->xml, "xml:lang", language);
    tei->language = language && strcmp(language, "en") != 0 ? language : around;
    tei_inside(tei, row_cell(row, column));
    tei->language = around;
    xml_close(tei->xml);
    xml_newline(tei->xml);
}
