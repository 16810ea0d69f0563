/* SPDX-License-Identifier: MIT
 * The data of the search: a document for each thing that has an address, and for each part that has none. */
#include "write/search.h"

#include "model/cited.h"
#include "model/date.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What is found: where it stands, what it is called, what it says. */
struct document {
    enum search_kind kind;
    const struct address *address; /* its own, or that of what it stands in */
    char *section;                 /* its id on the page where that is no address; else NULL */
    gboolean within;               /* it has neither: it stands somewhere below the address */
    GString *name, *title, *text;
};

struct search {
    const struct weave *weave;
    GPtrArray *documents; /* struct document, owned, in the order of the book: those not in the data yet */
    gboolean is_begun;    /* some are in it */
};

static void document_free(gpointer data) {
    struct document *document = data;

    g_free(document->section);
    g_string_free(document->name, TRUE);
    g_string_free(document->title, TRUE);
    g_string_free(document->text, TRUE);
    g_free(document);
}

static struct document *add_document(struct search *search, enum search_kind kind, const struct address *address) {
    struct document *document = g_new(struct document, 1);

    *document = (struct document){.kind = kind, .address = address};
    document->name = g_string_new(address->label);
    document->title = g_string_new(NULL);
    document->text = g_string_new(NULL);
    g_ptr_array_add(search->documents, document);
    return document;
}

static const struct address *address_of(const struct search *search, const char *before, const char *key) {
    char *id = g_strconcat(before, key, NULL);
    const struct address *address = book_address(search->weave->book, id);

    g_free(id);
    return address;
}

/* ---- plain text ---- */

/* A citation as the page has it: the source's label and the place in it. */
static void append_cite(const struct search *search, const struct node *node, GString *out) {
    const char *label = book_source_label(search->weave->book, node->text);

    g_string_append_printf(out, "%s%s", node->number & 1 ? "(" : "; ", label ? label : node->text);
    if (node->url)
        g_string_append_printf(out, ", %s", node->url);
    if (node->number & 2)
        g_string_append_c(out, ')');
}

/* All below a node; what is a block of its own is kept apart from the one before it. Blanks are not counted here. */
static void append_plain(const struct search *search, const struct node *root, GString *out) {
    for (const struct node *node = root; node; node = node_walk(root, node)) {
        if (node->kind < NODE_TEXT || node->kind == NODE_SOFT_BREAK || node->kind == NODE_HARD_BREAK)
            g_string_append_c(out, ' ');
        if (node->kind == NODE_CITE)
            append_cite(search, node, out);
        else if (node->text)
            g_string_append(out, node->text);
    }
}

/* The name of a chunk; [[ ]] in it marks code. */
static void append_chunk_name(const char *name, GString *out) {
    GString *plain = g_string_new(name);

    g_string_replace(plain, "[[", "", 0);
    g_string_replace(plain, "]]", "", 0);
    g_string_append_printf(out, "⟨%s⟩", plain->str);
    g_string_free(plain, TRUE);
}

static void append_code(const struct chunk_piece *piece, GString *out) {
    for (guint i = 0; i < piece->code->len; i++) {
        const struct code *code = &g_array_index(piece->code, struct code, i);
        if (code->kind == CODE_USE)
            append_chunk_name(code->text, out);
        else
            g_string_append(out, code->kind == CODE_TEXT ? code->text : " ");
    }
}

/* ---- chapters ---- */

static void read_inside(struct search *search, const struct node *node, struct document *document);

static void read_passage(struct search *search, const struct node *node, struct document *around) {
    char *number = g_strdup_printf("%d", node->number);

    (void)around;
    read_inside(search, node, add_document(search, SEARCH_TEXT, address_of(search, "p", number)));
    g_free(number);
}

/* In a private copy the reader's own text goes before the précis. */
static void read_sentence(struct search *search, const struct node *node, struct document *around) {
    const struct sentence *sentence = node->thing;
    const struct collation *collation = search->weave->collation;
    const struct collated *collated = collation ? collation_at(collation, sentence->at) : NULL;
    struct document *document = add_document(search, SEARCH_TEXT, address_of(search, "", sentence->id));

    (void)around;
    if (collated && collated->text)
        g_string_append(document->text, collated->text);
    append_plain(search, node, document->text);
}

static void read_note(struct search *search, const struct node *node, struct document *around) {
    const struct note *note = node->thing;

    (void)around;
    read_inside(search, node, add_document(search, SEARCH_NOTES, address_of(search, "", note->id)));
}

static void read_part(struct search *search, const struct node *node, struct document *around) {
    struct document *document = add_document(search, SEARCH_TEXT, around->address);

    document->section = writer_section_id(node);
    document->within = !document->section;
    read_inside(search, node, document);
}

static void read_figure(struct search *search, const struct node *node, struct document *around) {
    const struct figure *figure = node->thing;
    struct document *document = add_document(search, SEARCH_TEXT, address_of(search, "", figure->id));

    (void)around;
    g_string_append(document->title, figure->caption);
    g_string_append(document->text, figure->alt);
}

/* Rows are documents by themselves. */
static void read_data(struct search *search, const struct node *node, struct document *around) {
    const struct table_piece *piece = node->thing;
    struct document *document = add_document(search, SEARCH_TEXT, address_of(search, "", piece->id));

    (void)around;
    append_plain(search, piece->caption, document->title);
}

/* The names that a chunk defines, as the code shows or as an @ %def says, each once. */
static void append_defined(const struct chunk_piece *piece, GString *out) {
    GPtrArray *names = g_ptr_array_new();

    for (guint i = 0; i < piece->tokens->len; i++) {
        const struct token *token = &g_array_index(piece->tokens, struct token, i);
        if (token->defines)
            g_ptr_array_add(names, (gpointer)token->identifier->name);
    }
    g_ptr_array_extend(names, piece->defines, NULL, NULL);
    for (guint i = 0; i < names->len; i++) {
        guint first;
        g_ptr_array_find_with_equal_func(names, names->pdata[i], g_str_equal, &first);
        if (first == i)
            g_string_append_printf(out, "%s%s", i ? ", " : "", (const char *)names->pdata[i]);
    }
    g_ptr_array_unref(names);
}

static void read_chunk(struct search *search, const struct node *node, struct document *around) {
    const struct chunk_piece *piece = node->thing;
    struct document *document = add_document(search, SEARCH_CODE, address_of(search, "", piece->id));

    (void)around;
    g_string_truncate(document->name, 0);
    append_chunk_name(piece->chunk->name, document->name);
    if (piece->number > 1)
        g_string_append_printf(document->name, " %u", piece->number);
    append_defined(piece, document->title);
    append_code(piece, document->text);
}

/* A heading is the title of what it stands above; that of a chapter is its address already. */
static void read_heading(struct search *search, const struct node *node, struct document *document) {
    if (node->parent->kind == NODE_CHAPTER && node->number == 1)
        return;
    append_plain(search, node, document->title->len || node->prev ? document->text : document->title);
}

/* What is done with a structure; what is none of these is text of what is around it. */
static void (*const readers[NODE_KIND_COUNT])(struct search *, const struct node *, struct document *) = {
    [NODE_PASSAGE] = read_passage, [NODE_SENTENCES] = read_inside, [NODE_SENTENCE] = read_sentence,
    [NODE_ESSAY] = read_inside,    [NODE_NOTES] = read_inside,     [NODE_NOTE] = read_note,
    [NODE_PART] = read_part,       [NODE_FIGURE] = read_figure,    [NODE_DATA] = read_data,
    [NODE_CHUNK] = read_chunk,     [NODE_HEADING] = read_heading,
};

static void read_inside(struct search *search, const struct node *node, struct document *document) {
    for (const struct node *child = node->first; child; child = child->next)
        if (readers[child->kind])
            readers[child->kind](search, child, document);
        else
            append_plain(search, child, document->text);
}

/* ---- rows ---- */

/* Which columns of a table are its rows' titles and texts. A row's name is its label, but where it has a column that
 * says of which sentence it is. */
static const struct {
    const char *table;
    enum search_kind kind;
    const char *at, *title[5], *text[5];
} tables[] = {
    {"variants", SEARCH_TEXT, "at", {NULL}, {"en", "ja", "ko", "remark"}},
    {"claims", SEARCH_CLAIMS, NULL, {"type", "verdict"}, {"claim", "evidence"}},
    {"events", SEARCH_EVENTS, NULL, {"event"}, {"place", "who", "sources"}},
    {"entities", SEARCH_NAMES, NULL, {"ko", "ja", "zh", "also"}, {"type", "about"}},
    {"sources", SEARCH_SOURCES, NULL, {"title", "gloss"}, {"author", "publisher", "date", "id"}},
};

/* What a key in a cell stands for, as readers call it. */
static void append_labels(const struct search *search, const char *cell, const char *before, GString *out) {
    char **items = cell_items(cell);

    for (unsigned i = 0; items[i]; i++) {
        const struct address *address = address_of(search, before, items[i]);
        g_string_append_printf(out, "%s%s", i ? ", " : "", address ? address->label : items[i]);
    }
    g_strfreev(items);
}

static void append_date(const struct search *search, const char *edtf, GString *out) {
    struct date date;
    char *words = date_read(edtf, &date) ? NULL : date_words(&date, search->weave->book->language);

    g_string_append(out, words ? words : edtf);
    g_free(words);
}

static void append_authors(const char *cell, GString *out) {
    char *line = cited_names_line(cell);

    g_string_append(out, line);
    g_free(line);
}

static void append_cell(const struct search *search, const struct row *row, const char *name, GString *out) {
    const struct column *column = &row->piece->schema->columns[schema_column(row->piece->schema, name)];
    const char *text = row_text(row, name);

    switch (column->type) {
    case COLUMN_ENTITY:
    case COLUMN_ENTITIES:
    case COLUMN_THING:
    case COLUMN_NOTES: append_labels(search, text, "", out); break;
    case COLUMN_SOURCES: append_labels(search, text, "s-", out); break;
    case COLUMN_ADDRESS: append_labels(search, text, "p", out); break;
    case COLUMN_DATE: append_date(search, text, out); break;
    default:
        if (strcmp(row->piece->schema->name, "sources") == 0 && strcmp(name, "author") == 0)
            append_authors(text, out);
        else if (row_cell(row, name))
            append_plain(search, row_cell(row, name), out);
        break;
    }
}

/* Whether a cell says anything that the columns before it do not. */
static gboolean is_news(const struct row *row, const char *const *columns, guint at) {
    const char *text = row_text(row, columns[at]);

    for (guint i = 0; i < at; i++)
        if (strcmp(row_text(row, columns[i]), text) == 0)
            return FALSE;
    return *text && strcmp(text, "–") != 0;
}

static void append_cells(const struct search *search, const struct row *row, const char *const *columns,
                         const char *between, GString *out) {
    for (guint i = 0; columns[i]; i++) {
        if (!is_news(row, columns, i))
            continue;
        if (out->len)
            g_string_append(out, between);
        append_cell(search, row, columns[i], out);
    }
}

/* What the edition adds to a row, but for the text that it is called by. */
static void append_added(const struct search *search, const struct row *row, struct document *document) {
    const struct schema *schema = row->piece->schema;

    for (unsigned i = 0; i < schema->width; i++) {
        if (!writer_column_is_added(schema, i) || !*row->text[i] || strcmp(row->text[i], document->name->str) == 0)
            continue;
        if (document->text->len)
            g_string_append(document->text, " · ");
        append_cell(search, row, schema->columns[i].name, document->text);
    }
}

/* The rows of the edition's own tables. */
static void read_own_tables(struct search *search) {
    const struct book *book = search->weave->book;

    for (unsigned t = schema_count; t < book->table_count; t++) {
        const struct table *table = book->tables[t];
        for (guint i = 0; table->schema->address && i < table->rows->len; i++) {
            const struct row *row = table->rows->pdata[i];
            const struct address *address = address_of(search, table->schema->address, row->text[0]);
            append_added(search, row, add_document(search, SEARCH_TEXT, address));
        }
    }
}

static void read_tables(struct search *search) {
    for (gsize t = 0; t < G_N_ELEMENTS(tables); t++) {
        const struct table *table = book_table(search->weave->book, tables[t].table);
        for (guint i = 0; i < table->rows->len; i++) {
            const struct row *row = table->rows->pdata[i];
            struct document *document =
                add_document(search, tables[t].kind, address_of(search, table->schema->address, row->text[0]));
            if (tables[t].at)
                g_string_printf(document->name, "¶%s", row_text(row, tables[t].at));
            append_cells(search, row, tables[t].title, ", ", document->title);
            append_cells(search, row, tables[t].text, " · ", document->text);
            append_added(search, row, document);
        }
    }
}

/* ---- bytes ---- */

#define KIND_WORD(kind, word, name) word,
static const char *const kind_words[SEARCH_KIND_COUNT] = {SEARCH_KINDS(KIND_WORD)};

/* Composed, each run of blanks and line ends as one blank, none at the ends; free with g_free(). */
static char *neat(const char *text) {
    char *composed = g_utf8_normalize(text, -1, G_NORMALIZE_NFC);
    GString *out = g_string_new(NULL);

    for (const char *at = composed; *at; at = g_utf8_next_char(at)) {
        if (!g_unichar_isspace(g_utf8_get_char(at)))
            g_string_append_unichar(out, g_utf8_get_char(at));
        else if (out->len && out->str[out->len - 1] != ' ')
            g_string_append_c(out, ' ');
    }
    if (out->len && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    g_free(composed);
    return g_string_free(out, FALSE);
}

static void add_text(JsonArray *array, const char *text) {
    char *plain = neat(text);

    json_array_add_string_element(array, plain);
    g_free(plain);
}

/* Also a script's text within a page: a slash is in strings alone. JavaScript's two line ends of its own are blanks by
 * now. */
static void append_json(GString *out, JsonNode *node) {
    GString *json = g_string_new(NULL);
    char *text = json_to_string(node, FALSE);

    g_string_append(json, text);
    g_string_replace(json, "</", "<\\/", 0);
    g_string_append_len(out, json->str, (gssize)json->len);
    g_string_free(json, TRUE);
    g_free(text);
    json_node_unref(node);
}

static void append_document(GString *out, const struct document *document) {
    JsonArray *array = json_array_new();
    JsonNode *node = json_node_new(JSON_NODE_ARRAY);

    json_array_add_string_element(array, kind_words[document->kind]);
    json_array_add_string_element(array, document->address->page);
    json_array_add_string_element(array, document->section ? document->section : document->address->id);
    add_text(array, document->name->str);
    add_text(array, document->title->str);
    add_text(array, document->text->str);
    if (document->within)
        json_array_add_int_element(array, 1);
    json_node_take_array(node, array);
    append_json(out, node);
}

static void append_pages(GString *out, const struct book *book) {
    JsonObject *pages = json_object_new();
    JsonNode *node = json_node_new(JSON_NODE_OBJECT);

    for (guint i = 0; i < book->chapters->len; i++) {
        const struct chapter *chapter = book->chapters->pdata[i];
        char *title = neat(chapter->title);
        json_object_set_string_member(pages, chapter->slug, title);
        g_free(title);
    }
    for (unsigned i = 0; i < back_count; i++)
        if (back_is_present(&back_matter[i], book))
            json_object_set_string_member(pages, back_matter[i].slug, back_title(&back_matter[i], book));
    json_node_take_object(node, pages);
    append_json(out, node);
}

/* What is read so far goes into the data at once: the book need not be there twice more, as documents and as data. */
static void append_documents(struct search *search, GString *out) {
    for (guint i = 0; i < search->documents->len; i++) {
        g_string_append(out, search->is_begun ? ",\n" : "\n");
        append_document(out, search->documents->pdata[i]);
        search->is_begun = TRUE;
    }
    g_ptr_array_set_size(search->documents, 0);
}

GString *search_data(const struct weave *weave) {
    struct search search = {weave, g_ptr_array_new_with_free_func(document_free), FALSE};
    GString *out = g_string_new("var searchData = {\"pages\":");

    append_pages(out, weave->book);
    g_string_append(out, ",\n\"documents\":[");
    for (guint i = 0; i < weave->book->chapters->len; i++) {
        const struct chapter *chapter = weave->book->chapters->pdata[i];
        const struct address *address = address_of(&search, "ch-", chapter->slug);
        read_inside(&search, chapter->root, add_document(&search, SEARCH_TEXT, address));
        append_documents(&search, out);
    }
    read_tables(&search);
    read_own_tables(&search);
    append_documents(&search, out);
    g_string_append(out, "\n]};\n");
    g_ptr_array_unref(search.documents);
    return out;
}
