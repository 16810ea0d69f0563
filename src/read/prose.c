/* SPDX-License-Identifier: MIT
 * Markdown into the model's tree. */
#include "read/prose.h"

#include "read/cells.h"
#include "read/cites.h"
#include "read/place.h"
#include "read/refused.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

enum { VAIN = 1 << 28, VAIN_NEXT = 1 << 13 };

struct copier {
    struct book *book;
    struct source *source;
    struct node *at;      /* where the next node goes */
    gboolean is_plain;    /* Markdown alone: no citations */
    GHashTable *placed;   /* chunks that found their place */
    cmark_node *block;    /* entered last: the innermost */
    struct pos block_pos; /* of the innermost block: inlines without a place get its line */
    gsize cursor;         /* in the source's prose: behind what was found last */
    gsize vain;           /* bytes that were looked through for what was not there */
};

/* ---- kinds ---- */

static enum node_kind extension_kind(cmark_node *node) {
    static const struct {
        const char *name;
        enum node_kind kind;
    } names[] = {
        {"table", NODE_TABLE},     {"table_header", NODE_ROW},     {"table_row", NODE_ROW},
        {"table_cell", NODE_CELL}, {"strikethrough", NODE_STRIKE}, {"tasklist", NODE_ITEM},
    };
    const char *name = cmark_node_get_type_string(node);

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (strcmp(names[i].name, name) == 0)
            return names[i].kind;
    return NODE_TEXT;
}

static enum node_kind kind_of(cmark_node *node) {
    static const struct {
        cmark_node_type type;
        enum node_kind kind;
    } kinds[] = {
        {CMARK_NODE_TEXT, NODE_TEXT},
        {CMARK_NODE_SOFTBREAK, NODE_SOFT_BREAK},
        {CMARK_NODE_PARAGRAPH, NODE_PARAGRAPH},
        {CMARK_NODE_CODE, NODE_CODE},
        {CMARK_NODE_EMPH, NODE_EMPHASIS},
        {CMARK_NODE_STRONG, NODE_STRONG},
        {CMARK_NODE_LINK, NODE_LINK},
        {CMARK_NODE_IMAGE, NODE_IMAGE},
        {CMARK_NODE_LIST, NODE_LIST},
        {CMARK_NODE_ITEM, NODE_ITEM},
        {CMARK_NODE_HEADING, NODE_HEADING},
        {CMARK_NODE_BLOCK_QUOTE, NODE_QUOTATION},
        {CMARK_NODE_CODE_BLOCK, NODE_SAMPLE},
        {CMARK_NODE_THEMATIC_BREAK, NODE_RULE},
        {CMARK_NODE_LINEBREAK, NODE_HARD_BREAK},
        {CMARK_NODE_HTML_BLOCK, NODE_HTML},
        {CMARK_NODE_HTML_INLINE, NODE_HTML},
    };
    cmark_node_type type = cmark_node_get_type(node);

    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (kinds[i].type == type)
            return kinds[i].kind;
    return extension_kind(node);
}

/* ---- characters ---- */

static gboolean is_refused(const char *at) {
    gunichar c = refused_at(at);

    return c && c < SOURCE_PRIVATE; /* placeholders are private */
}

static const char *find_refused(const char *text) {
    while (*text && !is_refused(text))
        text = g_utf8_next_char(text);
    return *text ? text : NULL;
}

/* It is written as a reference; as itself only in prose that is not a chapter's, which nothing has looked at before. */
static const char *find_written(struct copier *copier, gunichar c) {
    const GString *prose = copier->source->prose;
    const char *from = prose->str + MIN(copier->cursor, prose->len), *reference = refused_reference(from, c);
    const char *itself = copier->is_plain ? g_utf8_strchr(from, -1, c) : NULL;

    return reference && itself ? MIN(reference, itself) : reference ? reference : itself;
}

static void refuse(struct copier *copier, gunichar c, struct pos otherwise) {
    const char *found = find_written(copier, c);
    gsize at = found ? (gsize)(found - copier->source->prose->str) : 0;

    if (found)
        copier->cursor = at + 1;
    refused_say(copier->book->diag, found ? source_pos_at(copier->source, at) : otherwise, c);
}

/* What the parser gives, as UTF-8 and as a page can hold it: a reference may have written what is refused where it is written
 * itself. */
static const char *sound(struct copier *copier, const char *text, struct pos pos) {
    GString *out;
    const char *kept;

    if (!find_refused(text))
        return text;
    out = g_string_new(NULL);
    for (; *text; text = g_utf8_next_char(text)) {
        if (is_refused(text)) {
            refuse(copier, refused_at(text), pos);
            g_string_append_unichar(out, 0xfffd);
        } else
            g_string_append_unichar(out, g_utf8_get_char(text));
    }
    kept = book_string_len(copier->book, out->str, out->len);
    g_string_free(out, TRUE);
    return kept;
}

/* ---- text ---- */

static struct node *add(struct copier *copier, enum node_kind kind, struct pos pos) {
    struct node *node = node_new(kind, pos);

    node_append(copier->at, node);
    return node;
}

static void add_text(struct copier *copier, const char *from, const char *to, struct pos pos) {
    if (to > from)
        add(copier, NODE_TEXT, pos)->text = book_string_len(copier->book, from, (gsize)(to - from));
}

/* One `@key` or `@key, locator` of a citation, without its `@`. */
static void add_cite(struct copier *copier, char *item, struct pos pos, int edges) {
    char *comma = strchr(item, ',');
    struct node *cite = add(copier, NODE_CITE, pos);

    if (comma)
        *comma = '\0';
    cite->text = book_string(copier->book, g_strstrip(item));
    cite->url = comma ? book_string(copier->book, g_strstrip(comma + 1)) : NULL;
    cite->number = edges;
}

/* Finds what stands in the prose from the cursor on, and moves the cursor behind it. The parser says where a run of
 * text begins, but escapes, entities and line ends are gone from it: so places within it are looked up. */
static struct pos find(struct copier *copier, const char *needle, gsize length, struct pos otherwise) {
    const GString *prose = copier->source->prose;
    gsize left = copier->cursor < prose->len ? prose->len - copier->cursor : 0;
    char *key = g_strndup(needle, length);
    const char *found;

    /* Each miss looks through the rest of the chapter: after some thousands of them only what comes next is looked through. */
    if (copier->vain > VAIN)
        left = MIN(left, VAIN_NEXT);
    found = left == prose->len - copier->cursor ? strstr(prose->str + copier->cursor, key)
                                                : g_strstr_len(prose->str + copier->cursor, (gssize)left, key);
    g_free(key);
    if (!found) {
        copier->vain += left;
        return otherwise;
    }
    copier->cursor = (gsize)(found - prose->str) + length;
    return source_pos_at(copier->source, (gsize)(found - prose->str));
}

/* If a citation opens at `at`, adds its nodes and returns what follows it; else NULL. */
static const char *try_cites(struct copier *copier, const char *at, struct pos otherwise) {
    const char *end = NULL;
    char **items = cites_items(at, &end);
    struct pos pos;

    if (!items)
        return NULL;
    pos = find(copier, at, 2 + strcspn(at + 2, ",;] \t\n"), otherwise);
    for (guint i = 0; items[i]; i++) {
        if (i > 0)
            pos = find(copier, items[i], strcspn(items[i], ", \t\n"), pos);
        add_cite(copier, items[i] + 1, pos, (i == 0 ? 1 : 0) | (items[i + 1] ? 0 : 2));
    }
    find(copier, "]", 1, otherwise);
    g_strfreev(items);
    return end;
}

static const char *try_held(struct copier *copier, const char *at, struct pos otherwise) {
    gsize length;
    const struct held *held = source_held(copier->source, at, &length);

    if (!held)
        return NULL;
    if (held->quote)
        add(copier, NODE_QUOTED, find(copier, at, length, otherwise))->text = held->quote;
    return at + length;
}

/* A run of text: what stands in it for something else becomes a node of its own. */
static void copy_text(struct copier *copier, const char *text, unsigned line, unsigned column) {
    struct pos pos = source_pos(copier->source, line, column);
    const char *from, *at;

    /* That of an address without brackets: no column can be counted from where the block begins. */
    if (!pos.line)
        pos = (struct pos){copier->block_pos.file, copier->block_pos.line, 0};
    from = at = sound(copier, text, pos);
    while (*at) {
        const char *next = NULL;
        if ((guchar)*at >= 0xf3 || (at[0] == '[' && at[1] == '@' && !copier->is_plain)) {
            struct node *last = copier->at->last;
            next = *at == '[' ? try_cites(copier, at, pos) : try_held(copier, at, pos);
            if (next && at > from) {
                struct node *before = node_new(NODE_TEXT, pos);
                before->text = book_string_len(copier->book, from, (gsize)(at - from));
                node_insert_before(last ? last->next : copier->at->first, before);
            }
        }
        if (next) {
            from = at = next;
            pos = source_pos_at(copier->source, copier->cursor);
        } else
            at = g_utf8_next_char(at);
    }
    add_text(copier, from, at, pos);
}

/* Literal text: a placeholder is again what it stood for. */
static const char *restored(struct copier *copier, const char *text, struct pos pos) {
    GString *out;
    const char *kept;

    if (!text || !*text)
        return NULL;
    text = sound(copier, text, pos);
    out = g_string_new(NULL);
    for (const char *at = text; *at;) {
        gsize length;
        const struct held *held = source_held(copier->source, at, &length);
        if (!held)
            length = (gsize)(g_utf8_next_char(at) - at);
        if (held && held->quote)
            g_string_append_printf(out, "[[%s]]", held->quote);
        else if (!held)
            g_string_append_len(out, at, (gssize)length);
        at += length;
    }
    kept = book_string_len(copier->book, out->str, out->len);
    g_string_free(out, TRUE);
    return kept;
}

/* ---- nodes ---- */

/* The chunk that a paragraph stands for: its placeholder is all that it holds. */
static struct chunk_piece *chunk_of(struct copier *copier, cmark_node *node) {
    cmark_node *child = cmark_node_first_child(node);
    const struct held *held;
    const char *text;
    gsize length;

    if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH || !child || cmark_node_next(child) ||
        cmark_node_get_type(child) != CMARK_NODE_TEXT)
        return NULL;
    text = cmark_node_get_literal(child);
    held = source_held(copier->source, text, &length);
    return held && held->piece && !text[length] ? held->piece : NULL;
}

static gboolean is_block(enum node_kind kind) {
    return kind < NODE_TEXT;
}

static void fill(struct copier *copier, struct node *to, cmark_node *from) {
    switch (to->kind) {
    case NODE_HEADING: to->number = cmark_node_get_heading_level(from); break;
    case NODE_LIST:
        to->number = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST ? cmark_node_get_list_start(from) : -1;
        to->tight = cmark_node_get_list_tight(from) != 0;
        break;
    case NODE_SAMPLE:
        to->text = restored(copier, cmark_node_get_literal(from), to->pos);
        to->url = restored(copier, cmark_node_get_fence_info(from), to->pos);
        break;
    case NODE_CODE:
    case NODE_HTML: to->text = restored(copier, cmark_node_get_literal(from), to->pos); break;
    case NODE_LINK:
    case NODE_IMAGE:
        to->url = restored(copier, cmark_node_get_url(from), to->pos);
        to->title = restored(copier, cmark_node_get_title(from), to->pos);
        break;
    case NODE_ITEM:
        if (strcmp(cmark_node_get_type_string(from), "tasklist") == 0)
            to->number = cmark_gfm_extensions_get_tasklist_item_checked(from) ? NODE_DONE : NODE_TO_DO;
        break;
    case NODE_ROW: to->number = cmark_gfm_extensions_get_table_row_is_header(from) ? 1 : 0; break;
    default: break;
    }
}

/* A cell's alignment stands with its table only. */
static void align_cell(struct node *cell, cmark_node *from) {
    cmark_node *table = cmark_node_parent(cmark_node_parent(from));
    uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
    uint16_t columns = cmark_gfm_extensions_get_table_columns(table);
    uint16_t column = 0;

    for (const struct node *before = cell->prev; before; before = before->prev)
        column++;
    if (alignments && column < columns)
        cell->number = alignments[column];
}

/* A list item takes its place from its marker; a code span's place begins behind its back-ticks. */
static struct pos place(struct copier *copier, enum node_kind kind, cmark_node *node) {
    struct pos pos;

    if (is_block(kind) && cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE)
        copier->block = node;
    pos = place_of(copier->source, copier->block, node);
    if (!pos.line)
        pos = copier->block_pos;
    if (is_block(kind)) {
        unsigned line = (unsigned)cmark_node_get_start_line(node);
        copier->block_pos = pos;
        if (line)
            copier->cursor = MAX(copier->cursor, source_line_start(copier->source, line));
    }
    return pos;
}

/* What a code span holds is not looked for behind it. */
static void pass_code(struct copier *copier, cmark_node *code) {
    unsigned line, column;

    place_count(copier->source, copier->block, code, &line, &column);
    if (line && column)
        copier->cursor = MAX(copier->cursor, source_line_start(copier->source, line) + column - 1 +
                                                 strlen(cmark_node_get_literal(code)));
}

static void refuse_html(struct copier *copier, struct pos pos) {
    diag_error(copier->book->diag, pos, "raw HTML; expected Markdown (write &lt; for a bracket)");
}

static void enter(struct copier *copier, cmark_iter *iter, cmark_node *from) {
    enum node_kind kind = kind_of(from);
    struct chunk_piece *piece = chunk_of(copier, from);
    unsigned line, column;
    struct node *node;

    if (kind == NODE_TEXT) {
        place_count(copier->source, copier->block, from, &line, &column);
        copy_text(copier, cmark_node_get_literal(from), line, column);
        return;
    }
    if (piece) {
        node = add(copier, NODE_CHUNK, piece->pos);
        node->thing = piece;
        g_hash_table_add(copier->placed, piece);
        cmark_iter_reset(iter, from, CMARK_EVENT_EXIT);
        return;
    }
    node = add(copier, kind, place(copier, kind, from));
    fill(copier, node, from);
    if (kind == NODE_CELL)
        align_cell(node, from);
    if (kind == NODE_CODE)
        pass_code(copier, from);
    if (kind == NODE_ROW && !copier->is_plain)
        cells_check(copier->book->diag, copier->source, from, node->pos);
    if (kind == NODE_HTML)
        refuse_html(copier, node->pos);
    if (cmark_node_first_child(from))
        copier->at = node;
}

static void copy(struct copier *copier, cmark_node *root) {
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;

    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT)
            continue;
        if (event == CMARK_EVENT_ENTER)
            enter(copier, iter, node);
        else if (cmark_node_first_child(node) && kind_of(node) != NODE_TEXT)
            copier->at = copier->at->parent;
    }
    cmark_iter_free(iter);
}

/* A chunk whose placeholder the parser did not see as a paragraph stands in something that was not closed. */
static void check_placed(struct copier *copier) {
    for (guint i = 0; i < copier->source->held->len; i++) {
        const struct held *held = &g_array_index(copier->source->held, struct held, i);
        if (held->piece && !g_hash_table_contains(copier->placed, held->piece))
            diag_error(copier->book->diag, held->piece->pos,
                       "chunk begins inside a code fence or comment; expected that to be closed before");
    }
}

static cmark_parser *parser_new(void) {
    static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);

    cmark_gfm_core_extensions_ensure_registered();
    for (gsize i = 0; i < G_N_ELEMENTS(extensions); i++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
    return parser;
}

static void read_source(struct book *book, struct source *source, gboolean is_plain) {
    struct copier copier = {.book = book, .source = source, .at = source->chapter->root, .is_plain = is_plain};
    cmark_parser *parser = parser_new();
    cmark_node *root;

    copier.block_pos = source->chapter->pos;
    copier.placed = g_hash_table_new(g_direct_hash, g_direct_equal);
    cmark_parser_feed(parser, source->prose->str, source->prose->len);
    root = cmark_parser_finish(parser);
    if (!is_plain)
        cites_join(root);
    copy(&copier, root);
    check_placed(&copier);
    cmark_node_free(root);
    cmark_parser_free(parser);
    g_hash_table_unref(copier.placed);
}

void prose_read(struct book *book, struct source *source) {
    read_source(book, source, FALSE);
}

void prose_read_plain(struct book *book, struct source *source) {
    read_source(book, source, TRUE);
}
