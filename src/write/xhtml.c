/* SPDX-License-Identifier: MIT
 * The tree of a chapter as XHTML. */
#include "write/writer.h"

#include <string.h>

/* What to do with a kind of node. `enter` says whether to go into the node; without it the element is opened and
 * gone into. */
struct handler {
    const char *element, *classes;
    gboolean (*enter)(struct writer *, const struct node *);
    void (*leave)(struct writer *, const struct node *);
};

/* ---- structures ---- */

static gboolean enter_passage(struct writer *writer, const struct node *node) {
    xml_open_class(writer->xml, "section", "passage");
    xml_attr_format(writer->xml, "id", "p%d", node->number);
    xml_attr_format(writer->xml, "data-at", "%d", node->number);
    xml_newline(writer->xml);
    return TRUE;
}

static void leave_block(struct writer *writer, const struct node *node) {
    (void)node;
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static gboolean enter_notes(struct writer *writer, const struct node *node) {
    (void)node;
    xml_open_class(writer->xml, "section", "notes");
    xml_element(writer->xml, "h3", NULL, writer_say(writer, "Notes"));
    xml_newline(writer->xml);
    return TRUE;
}

#define WHOLE(name)                                                                \
    static gboolean enter_##name(struct writer *writer, const struct node *node) { \
        writer_##name(writer, node);                                               \
        return FALSE;                                                              \
    }
WHOLE(sentence)
WHOLE(note)
WHOLE(figure)
WHOLE(data)
WHOLE(chunk)

/* ---- blocks ---- */

static gboolean is_in_tight_item(const struct node *node) {
    return node->parent && node->parent->kind == NODE_ITEM && node->parent->parent->tight;
}

static gboolean enter_paragraph(struct writer *writer, const struct node *node) {
    if (!is_in_tight_item(node))
        xml_open(writer->xml, "p");
    return TRUE;
}

static void leave_paragraph(struct writer *writer, const struct node *node) {
    if (is_in_tight_item(node))
        return;
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* A part right below the chapter that begins with a heading of the second level. */
static gboolean is_section(const struct node *node) {
    return node->kind == NODE_PART && node->parent->kind == NODE_CHAPTER && node->first && node->first->number == 2;
}

char *writer_section_id(const struct node *node) {
    unsigned number = 0;

    if (node->kind == NODE_PASSAGE)
        return g_strdup_printf("p%d", node->number);
    if (!is_section(node))
        return NULL;
    for (const struct node *before = node; before; before = before->prev)
        number += is_section(before) ? 1 : 0;
    return g_strdup_printf("_part-%u", number);
}

static gboolean enter_part(struct writer *writer, const struct node *node) {
    char *id = writer->page ? writer_section_id(node) : NULL;

    xml_open_class(writer->xml, "section", "part");
    xml_attr(writer->xml, "id", id);
    g_free(id);
    return TRUE;
}

static gboolean enter_heading(struct writer *writer, const struct node *node) {
    static const char *const names[] = {"h1", "h2", "h3", "h4", "h5", "h6"};

    xml_open(writer->xml, names[CLAMP(node->number, 1, 6) - 1]);
    if (node->parent->kind == NODE_PASSAGE) {
        char *id = g_strdup_printf("p%d", node->parent->number);
        writer_link(writer, "address", id);
        xml_text(writer->xml, " ");
        g_free(id);
    }
    return TRUE;
}

/* Behind the heading of a passage or a chapter is the way to cite it. */
static void leave_heading(struct writer *writer, const struct node *node) {
    char *passage = node->parent->kind == NODE_PASSAGE ? g_strdup_printf("p%d", node->parent->number) : NULL;

    leave_block(writer, node);
    if (passage && writer->medium == MEDIUM_EBOOK)
        writer_passage_notes(writer, node->parent);
    if (passage)
        writer_own_line(writer, passage);
    else if (node->parent->kind == NODE_CHAPTER && node->number == 1 && writer->chapter_id)
        writer_own_line(writer, writer->chapter_id);
    g_free(passage);
}

void writer_heading_text(struct writer *writer, const struct node *heading) {
    char *text = node_title(heading);

    writer_text(writer, text);
    g_free(text);
}

static gboolean enter_list(struct writer *writer, const struct node *node) {
    xml_open(writer->xml, node->number < 0 ? "ul" : "ol");
    if (node->number >= 0 && node->number != 1)
        xml_attr_format(writer->xml, "start", "%d", node->number);
    xml_newline(writer->xml);
    return TRUE;
}

/* An item of a task list begins with its box (GFM, section 5.3); in an e-book with a sign, as some reading systems take no
 * form. */
static gboolean enter_item(struct writer *writer, const struct node *node) {
    xml_open(writer->xml, "li");
    if (node->number && writer->medium == MEDIUM_EBOOK)
        xml_text(writer->xml, node->number == NODE_DONE ? "☑ " : "☐ ");
    else if (node->number) {
        xml_open(writer->xml, "input");
        xml_attr(writer->xml, "type", "checkbox");
        xml_attr(writer->xml, "disabled", "");
        xml_attr(writer->xml, "checked", node->number == NODE_DONE ? "" : NULL);
        xml_close(writer->xml);
        xml_text(writer->xml, " ");
    }
    return TRUE;
}

static gboolean enter_sample(struct writer *writer, const struct node *node) {
    gsize word = node->url ? strcspn(node->url, " \t") : 0;
    char *classes = word ? g_strdup_printf("language-%.*s", (int)word, node->url) : NULL;

    xml_open_class(writer->xml, "pre", writer->is_plain ? NULL : "sample");
    xml_attr(writer->xml, "tabindex", writer->medium == MEDIUM_WEB ? "0" : NULL);
    xml_element(writer->xml, "code", classes, node->text ? node->text : "");
    g_free(classes);
    return TRUE;
}

static gboolean enter_table(struct writer *writer, const struct node *node) {
    (void)node;
    if (!writer->is_plain)
        writer_open_scroll(writer, "scroll", writer_say(writer, "Table"));
    xml_open(writer->xml, "table");
    return TRUE;
}

static void leave_table(struct writer *writer, const struct node *node) {
    if (node->first && node->first->next)
        xml_close(writer->xml);
    if (!writer->is_plain)
        xml_close(writer->xml);
    leave_block(writer, node);
}

static gboolean enter_row(struct writer *writer, const struct node *node) {
    if (node->number)
        xml_open(writer->xml, "thead");
    xml_open(writer->xml, "tr");
    return TRUE;
}

static void leave_row(struct writer *writer, const struct node *node) {
    leave_block(writer, node);
    if (node->number)
        xml_close(writer->xml);
    if (node->number && node->next)
        xml_open(writer->xml, "tbody");
}

static gboolean enter_cell(struct writer *writer, const struct node *node) {
    const char *side = node->number == 'r' ? "right" : NULL;

    if (node->number == 'c')
        side = writer->is_plain ? "center" : "centre";
    if (node->number == 'l' && writer->is_plain)
        side = "left";
    xml_open(writer->xml, node->parent->number ? "th" : "td");
    if (node->parent->number && !writer->is_plain)
        xml_attr(writer->xml, "scope", "col");
    xml_attr(writer->xml, writer->is_plain ? "align" : "class", side);
    return TRUE;
}

/* ---- runs of text ---- */

static gboolean enter_text(struct writer *writer, const struct node *node) {
    writer_text(writer, node->text);
    return FALSE;
}

static gboolean enter_soft_break(struct writer *writer, const struct node *node) {
    (void)node;
    xml_newline(writer->xml);
    return FALSE;
}

static gboolean enter_code(struct writer *writer, const struct node *node) {
    xml_element(writer->xml, "code", NULL, node->text ? node->text : "");
    return FALSE;
}

/* A name that the programs define, or a chunk's, leads to where it is defined. */
static const char *home_of_code(const struct writer *writer, const char *text) {
    gsize length = strlen(text);
    char *name = g_strndup(text, g_str_has_suffix(text, "()") ? length - 2 : length);
    const struct identifier *identifier = g_hash_table_lookup(writer->book->identifier_by_name, name);
    const struct chunk *chunk = g_hash_table_lookup(writer->book->chunk_by_name, name);
    const GPtrArray *pieces = identifier ? identifier->defined_in : chunk ? chunk->pieces : NULL;

    g_free(name);
    return pieces && pieces->len ? ((const struct chunk_piece *)pieces->pdata[0])->id : NULL;
}

static gboolean enter_quoted(struct writer *writer, const struct node *node) {
    const char *home = writer->page && node->text ? home_of_code(writer, node->text) : NULL;

    if (home)
        writer_open_link(writer, "id", home);
    (void)enter_code(writer, node);
    if (home)
        xml_close(writer->xml);
    return FALSE;
}

static gboolean enter_cite(struct writer *writer, const struct node *node) {
    char *id = g_strconcat("s-", node->text, NULL);
    const char *label = book_source_label(writer->book, node->text);

    xml_text(writer->xml, node->number & 1 ? "(" : "; ");
    writer_open_link(writer, "cite", id);
    xml_attr(writer->xml, "role", writer->medium == MEDIUM_EBOOK ? "doc-biblioref" : NULL);
    writer_type(writer, "biblioref");
    writer_text(writer, label ? label : node->text);
    if (node->url) {
        xml_text(writer->xml, ", ");
        writer_text(writer, node->url);
    }
    xml_close(writer->xml);
    if (node->number & 2)
        xml_text(writer->xml, ")");
    g_free(id);
    return FALSE;
}

/* The first bold word of a note is its kind. */
static gboolean enter_strong(struct writer *writer, const struct node *node) {
    const struct node *paragraph = node->parent;
    gboolean is_kind = paragraph->parent && paragraph->parent->kind == NODE_NOTE &&
                       paragraph == paragraph->parent->first && node == paragraph->first;

    xml_open_class(writer->xml, "strong", is_kind ? "kind" : NULL);
    return TRUE;
}

static gboolean enter_link(struct writer *writer, const struct node *node) {
    const char *url = node->url ? node->url : "";

    if (*url == '#' && !writer->is_plain)
        writer_open_link(writer, "ref", url + 1);
    else
        writer_open_external(writer, url);
    xml_attr(writer->xml, "title", node->title);
    return TRUE;
}

/* Only plain prose has images: in a book they are figures. */
static gboolean enter_image(struct writer *writer, const struct node *node) {
    GString *alt = g_string_new(NULL);
    char *src = g_uri_escape_string(node->url ? node->url : "", "!*'();:@&=+$,/?#%", FALSE);

    for (const struct node *child = node->first; child; child = child->next)
        node_plain(child, alt);
    xml_open(writer->xml, "img");
    xml_attr(writer->xml, "src", src);
    xml_attr(writer->xml, "alt", alt->str);
    xml_attr(writer->xml, "title", node->title);
    xml_close(writer->xml);
    g_free(src);
    g_string_free(alt, TRUE);
    return FALSE;
}

static void leave_run(struct writer *writer, const struct node *node) {
    (void)node;
    xml_close(writer->xml);
}

/* ---- the table of kinds ---- */

static const struct handler handlers[NODE_KIND_COUNT] = {
    [NODE_CHAPTER] = {NULL, NULL, NULL, NULL},
    [NODE_PASSAGE] = {NULL, NULL, enter_passage, leave_block},
    [NODE_SENTENCES] = {"ol", "sentences", NULL, leave_block},
    [NODE_SENTENCE] = {NULL, NULL, enter_sentence, NULL},
    [NODE_ESSAY] = {"div", "essay", NULL, leave_block},
    [NODE_NOTES] = {NULL, NULL, enter_notes, leave_block},
    [NODE_NOTE] = {NULL, NULL, enter_note, NULL},
    [NODE_PART] = {NULL, NULL, enter_part, leave_block},
    [NODE_FIGURE] = {NULL, NULL, enter_figure, NULL},
    [NODE_DATA] = {NULL, NULL, enter_data, NULL},
    [NODE_CHUNK] = {NULL, NULL, enter_chunk, NULL},
    [NODE_PARAGRAPH] = {NULL, NULL, enter_paragraph, leave_paragraph},
    [NODE_HEADING] = {NULL, NULL, enter_heading, leave_heading},
    [NODE_LIST] = {NULL, NULL, enter_list, leave_block},
    [NODE_ITEM] = {NULL, NULL, enter_item, leave_block},
    [NODE_QUOTATION] = {"blockquote", NULL, NULL, leave_block},
    [NODE_SAMPLE] = {NULL, NULL, enter_sample, leave_block},
    [NODE_RULE] = {"hr", NULL, NULL, leave_block},
    [NODE_TABLE] = {NULL, NULL, enter_table, leave_table},
    [NODE_ROW] = {NULL, NULL, enter_row, leave_row},
    [NODE_CELL] = {NULL, NULL, enter_cell, leave_run},
    [NODE_HTML] = {NULL, NULL, enter_code, NULL},
    [NODE_TEXT] = {NULL, NULL, enter_text, NULL},
    [NODE_CODE] = {NULL, NULL, enter_code, NULL},
    [NODE_QUOTED] = {NULL, NULL, enter_quoted, NULL},
    [NODE_CITE] = {NULL, NULL, enter_cite, NULL},
    [NODE_EMPHASIS] = {"em", NULL, NULL, leave_run},
    [NODE_STRONG] = {NULL, NULL, enter_strong, leave_run},
    [NODE_STRIKE] = {"del", NULL, NULL, leave_run},
    [NODE_LINK] = {NULL, NULL, enter_link, leave_run},
    [NODE_IMAGE] = {NULL, NULL, enter_image, NULL},
    [NODE_SOFT_BREAK] = {NULL, NULL, enter_soft_break, NULL},
    [NODE_HARD_BREAK] = {"br", NULL, NULL, leave_block},
};

static gboolean enter(struct writer *writer, const struct node *node) {
    const struct handler *handler = &handlers[node->kind];

    if (handler->enter)
        return handler->enter(writer, node);
    if (handler->element)
        xml_open_class(writer->xml, handler->element, handler->classes);
    return TRUE;
}

static void leave(struct writer *writer, const struct node *node) {
    if (handlers[node->kind].leave)
        handlers[node->kind].leave(writer, node);
}

void writer_node(struct writer *writer, const struct node *root) {
    const struct node *node = root;

    for (;;) {
        if (enter(writer, node) && node->first) {
            node = node->first;
            continue;
        }
        leave(writer, node);
        while (node != root && !node->next) {
            node = node->parent;
            leave(writer, node);
        }
        if (node == root)
            return;
        node = node->next;
    }
}

void writer_inside(struct writer *writer, const struct node *node) {
    for (const struct node *child = node->first; child; child = child->next)
        writer_node(writer, child);
}

void writer_chapter(struct writer *writer, const struct chapter *chapter) {
    char *id = g_strconcat("ch-", chapter->slug, NULL);

    xml_open_class(writer->xml, "section", "chapter");
    xml_attr(writer->xml, "id", id);
    xml_attr(writer->xml, "role", writer->medium == MEDIUM_EBOOK ? "doc-chapter" : NULL);
    writer_type(writer, "chapter");
    xml_newline(writer->xml);
    writer->chapter_id = id;
    writer_inside(writer, chapter->root);
    writer->chapter_id = NULL;
    if (writer->medium == MEDIUM_EBOOK)
        writer_words(writer, chapter);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_free(id);
}
