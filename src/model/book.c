/* SPDX-License-Identifier: MIT
 * The model of a book. */
#include "model/book.h"

#include "base/text.h"

#include <string.h>

const struct note_kind note_kinds[] = {
    {WORD("confirmed"), WORD("Confirmed"), TRUE},  {WORD("qualified"), WORD("Qualified"), TRUE},
    {WORD("disputed"), WORD("Disputed"), TRUE},    {WORD("unverified"), WORD("Unverified"), TRUE},
    {WORD("context"), WORD("Context"), FALSE},     {WORD("language"), WORD("Language"), FALSE},
    {WORD("variant"), WORD("Variant"), FALSE},     {WORD("opinion"), WORD("Opinion"), FALSE},
    {WORD("aftermath"), WORD("Aftermath"), FALSE},
};
const unsigned note_kind_count = G_N_ELEMENTS(note_kinds);

const struct note_kind *note_kind_of(const char *word) {
    for (unsigned i = 0; i < note_kind_count; i++)
        if (strcmp(note_kinds[i].word, word) == 0)
            return &note_kinds[i];
    return NULL;
}

static void chapter_free(gpointer data) {
    struct chapter *chapter = data;

    node_free(chapter->root);
    g_free(chapter);
}

static void sentence_free(gpointer data) {
    struct sentence *sentence = data;

    g_ptr_array_unref(sentence->notes);
    g_free(sentence);
}

static void figure_free(gpointer data) {
    struct figure *figure = data;

    drawing_free(figure->drawing);
    g_free(figure);
}

static void work_clear(gpointer data) {
    g_array_unref(((struct work *)data)->authors);
}

static GArray *works_new(void) {
    GArray *works = g_array_new(FALSE, FALSE, sizeof(struct work));

    g_array_set_clear_func(works, work_clear);
    return works;
}

struct book *book_new(struct diag *diag) {
    struct book *book = g_new0(struct book, 1);

    book->diag = diag;
    book->chapters = g_ptr_array_new_with_free_func(chapter_free);
    book->sentences = g_ptr_array_new_with_free_func(sentence_free);
    book->sentence_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    book->notes = g_ptr_array_new_with_free_func(g_free);
    book->note_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    book->figures = g_ptr_array_new_with_free_func(figure_free);
    book->chunks = g_ptr_array_new_with_free_func(chunk_free);
    book->chunk_by_name = g_hash_table_new(g_str_hash, g_str_equal);
    book->identifiers = g_ptr_array_new_with_free_func(identifier_free);
    book->identifier_by_name = g_hash_table_new(g_str_hash, g_str_equal);
    for (unsigned i = 0; i < schema_count; i++)
        book_add_table(book, &schemas[i]);
    book->addresses = g_hash_table_new(g_str_hash, g_str_equal);
    book->address_list = g_ptr_array_new_with_free_func(g_free);
    book->mentions = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    book->strings = g_string_chunk_new(65536);
    book->citation = (struct citation){
        .title = "",
        .subtitle = "",
        .authors = "",
        .version = "",
        .date = "",
        .licences = "",
        .work = "",
        .work_url = "",
        .abstract = "",
        .keywords = "",
        .url = "",
        .doi = "",
        .author_list = g_array_new(FALSE, FALSE, sizeof(struct author)),
        .works = works_new(),
        .to_do = g_array_new(FALSE, FALSE, sizeof(struct pos)),
    };
    return book;
}

void book_free(struct book *book) {
    if (!book)
        return;
    g_hash_table_unref(book->mentions);
    g_array_unref(book->citation.author_list);
    g_array_unref(book->citation.to_do);
    g_array_unref(book->citation.works);
    g_hash_table_unref(book->addresses);
    g_ptr_array_unref(book->address_list);
    for (unsigned i = 0; i < book->table_count; i++)
        table_free(book->tables[i]);
    g_free(book->tables);
    g_hash_table_unref(book->identifier_by_name);
    g_ptr_array_unref(book->identifiers);
    g_hash_table_unref(book->chunk_by_name);
    g_ptr_array_unref(book->chunks);
    g_ptr_array_unref(book->figures);
    g_hash_table_unref(book->note_by_id);
    g_ptr_array_unref(book->notes);
    g_hash_table_unref(book->sentence_by_id);
    g_ptr_array_unref(book->sentences);
    g_ptr_array_unref(book->chapters);
    g_string_chunk_free(book->strings);
    language_free(book->language);
    g_free(book);
}

const char *book_string(struct book *book, const char *text) {
    return text ? g_string_chunk_insert(book->strings, text) : NULL;
}

const char *book_string_len(struct book *book, const char *text, gsize length) {
    return g_string_chunk_insert_len(book->strings, text, (gssize)length);
}

const char *book_printf(struct book *book, const char *format, ...) {
    va_list args;
    char *text;
    const char *kept;

    va_start(args, format);
    text = g_strdup_vprintf(format, args);
    va_end(args);
    kept = book_string(book, text);
    g_free(text);
    return kept;
}

/* noweb/03-routes.nw → routes */
static const char *slug_of(struct book *book, const char *file) {
    char *base = g_path_get_basename(file);
    char *dot = strrchr(base, '.');
    const char *start = base;
    const char *slug;

    if (dot && dot != base)
        *dot = '\0';
    while (g_ascii_isdigit(*start))
        start++;
    if (start != base && *start == '-' && start[1])
        start++;
    else
        start = base;
    char *safe = text_slug(start);
    slug = book_string(book, *safe ? safe : "chapter");
    g_free(safe);
    g_free(base);
    return slug;
}

struct chapter *book_add_chapter(struct book *book, const char *file) {
    struct chapter *chapter = g_new0(struct chapter, 1);

    chapter->file = diag_source(book->diag, file);
    chapter->slug = slug_of(book, file);
    chapter->title = "";
    chapter->pos = (struct pos){chapter->file, 1, 1};
    chapter->root = node_new(NODE_CHAPTER, chapter->pos);
    g_ptr_array_add(book->chapters, chapter);
    return chapter;
}

struct sentence *book_add_sentence(struct book *book, struct chapter *chapter, int paragraph, int number) {
    struct sentence *sentence = g_new0(struct sentence, 1);

    sentence->paragraph = paragraph;
    sentence->number = number;
    sentence->at = book_printf(book, "%d.%d", paragraph, number);
    sentence->id = book_printf(book, "p%d.%d", paragraph, number);
    sentence->chapter = chapter;
    sentence->notes = g_ptr_array_new();
    g_ptr_array_add(book->sentences, sentence);
    if (!g_hash_table_contains(book->sentence_by_id, sentence->id))
        g_hash_table_insert(book->sentence_by_id, (gpointer)sentence->id, sentence);
    return sentence;
}

struct note *book_add_note(struct book *book, struct chapter *chapter) {
    struct note *note = g_new0(struct note, 1);

    note->chapter = chapter;
    note->occurrence = 1;
    g_ptr_array_add(book->notes, note);
    return note;
}

gboolean note_has_place(const struct note *note) {
    return note->lemma && note->number && note->paragraph != HEAD_PARAGRAPH;
}

void book_name_note(struct book *book, struct note *note, const char *id, const char *label) {
    struct address address = {id, ADDRESS_NOTE, note->chapter->slug, label, note->pos, note, NULL};

    note->id = id;
    if (!g_hash_table_contains(book->note_by_id, id))
        g_hash_table_insert(book->note_by_id, (gpointer)id, note);
    book_add_address(book, &address);
}

struct figure *book_add_figure(struct book *book, struct chapter *chapter, const char *name) {
    struct figure *figure = g_new0(struct figure, 1);

    figure->name = book_string(book, name);
    figure->id = book_printf(book, "fig-%s", name);
    figure->chapter = chapter;
    g_ptr_array_add(book->figures, figure);
    figure->number = book->figures->len;
    return figure;
}

struct chunk *book_chunk(struct book *book, const char *name) {
    struct chunk *chunk = g_hash_table_lookup(book->chunk_by_name, name);

    if (!chunk) {
        chunk = chunk_new(book_string(book, name));
        g_ptr_array_add(book->chunks, chunk);
        g_hash_table_insert(book->chunk_by_name, (gpointer)chunk->name, chunk);
    }
    return chunk;
}

struct chunk_piece *book_add_chunk_piece(struct book *book, struct chapter *chapter, const char *name, struct pos pos) {
    return chunk_add_piece(book_chunk(book, name), chapter, pos);
}

struct identifier *book_identifier(struct book *book, const char *name, enum identifier_kind kind) {
    struct identifier *identifier = g_hash_table_lookup(book->identifier_by_name, name);

    if (!identifier) {
        identifier = identifier_new(book_string(book, name), kind);
        g_ptr_array_add(book->identifiers, identifier);
        g_hash_table_insert(book->identifier_by_name, (gpointer)identifier->name, identifier);
    }
    if (identifier->kind == IDENTIFIER_NAMED)
        identifier->kind = kind;
    return identifier;
}

struct sentence *book_sentence(const struct book *book, int paragraph, int number) {
    char id[40];

    g_snprintf(id, sizeof id, "p%d.%d", paragraph, number);
    return g_hash_table_lookup(book->sentence_by_id, id);
}

struct table *book_add_table(struct book *book, const struct schema *schema) {
    struct table *table = table_new(schema);

    book->tables = g_renew(struct table *, book->tables, book->table_count + 1);
    book->tables[book->table_count++] = table;
    return table;
}

static struct table *find_table(const struct book *book, const char *name) {
    for (unsigned i = 0; i < book->table_count; i++)
        if (strcmp(book->tables[i]->schema->name, name) == 0)
            return book->tables[i];
    return NULL;
}

const struct schema *book_schema(const struct book *book, const char *name) {
    const struct table *table = find_table(book, name);

    return table ? table->schema : NULL;
}

const char *book_nearest_table(const struct book *book, const char *name) {
    GPtrArray *names = g_ptr_array_new();
    const char *near;

    for (unsigned i = 0; i < book->table_count; i++)
        g_ptr_array_add(names, (gpointer)book->tables[i]->schema->name);
    near = diag_nearest(book->diag, name, names);
    g_ptr_array_unref(names);
    return near;
}

struct table *book_table(const struct book *book, const char *name) {
    struct table *table = find_table(book, name);

    g_assert(table);
    return table;
}

void book_add_address(struct book *book, const struct address *address) {
    const struct address *first = g_hash_table_lookup(book->addresses, address->id);
    gsize length = strlen(address->id);
    struct address *own;

    if (length > ADDRESS_LENGTH)
        diag_error(book->diag, address->pos, "address of %zu bytes; expected at most %d, for a file has its name",
                   length, ADDRESS_LENGTH);
    if (first) {
        diag_error(book->diag, address->pos, "address “%s” stands here again; expected it once, and it is at %s:%u",
                   address->id, first->pos.file, first->pos.line);
        return;
    }
    own = g_new(struct address, 1);
    *own = *address;
    g_ptr_array_add(book->address_list, own);
    g_hash_table_insert(book->addresses, (gpointer)own->id, own);
}

const char *book_nearest_address(const struct book *book, const char *id) {
    GPtrArray *ids = g_ptr_array_new();
    const char *near;

    for (guint i = 0; diag_compares(book->diag) && i < book->address_list->len; i++)
        g_ptr_array_add(ids, (gpointer)((const struct address *)book->address_list->pdata[i])->id);
    near = diag_nearest(book->diag, id, ids);
    g_ptr_array_unref(ids);
    return near;
}

const struct address *book_address(const struct book *book, const char *id) {
    return g_hash_table_lookup(book->addresses, id);
}

const char *book_source_label(const struct book *book, const char *key) {
    char *id = g_strconcat("s-", key, NULL);
    const struct address *address = book_address(book, id);

    g_free(id);
    return address ? address->label : NULL;
}
