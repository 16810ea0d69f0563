/* SPDX-License-Identifier: MIT
 * References that dangle. */
#include "check/refs.h"

#include <stdlib.h>
#include <string.h>

/* ---- what a name may be ---- */

static void add_keys(const struct book *book, const char *name, GPtrArray *names) {
    const struct table *table = book_table(book, name);

    for (guint i = 0; diag_compares(book->diag) && i < table->rows->len; i++)
        g_ptr_array_add(names, ((const struct row *)table->rows->pdata[i])->text[0]);
}

static void say_unknown(const struct book *book, struct pos pos, const char *what, const char *name, const char *near,
                        const char *otherwise) {
    if (near)
        diag_error(book->diag, pos, "unknown %s “%s”; expected perhaps “%s”", what, name, near);
    else
        diag_error(book->diag, pos, "unknown %s “%s”; expected %s", what, name, otherwise);
}

/* Frees the names. */
static void unknown(const struct book *book, struct pos pos, const char *what, const char *name, GPtrArray *names,
                    const char *otherwise) {
    say_unknown(book, pos, what, name, diag_nearest(book->diag, name, names), otherwise);
    g_ptr_array_unref(names);
}

static void unknown_source(const struct book *book, struct pos pos, const char *key) {
    GPtrArray *names = g_ptr_array_new();

    add_keys(book, "sources", names);
    unknown(book, pos, "source", key, names, "a key of table “sources”");
}

static void unknown_address(const struct book *book, struct pos pos, const char *what, const char *id) {
    say_unknown(book, pos, what, id, book_nearest_address(book, id), "an id of this book");
}

/* ---- in prose ---- */

static void check_link(const struct book *book, const struct node *link) {
    const char *url = link->url ? link->url : "";

    if (*url == '#') {
        if (!book_address(book, url + 1))
            unknown_address(book, link->pos, "address", url + 1);
    } else if (!g_str_has_prefix(url, "https://") && !g_str_has_prefix(url, "http://") &&
               !g_str_has_prefix(url, "mailto:"))
        diag_error(book->diag, link->pos, "link to “%s”; expected #ID, or an address that begins with https://", url);
}

static void check_tree(const struct book *book, const struct node *root) {
    const struct table *sources = book_table(book, "sources");

    for (const struct node *at = root; at; at = node_walk(root, at)) {
        if (at->kind == NODE_CITE && !table_row(sources, at->text))
            unknown_source(book, at->pos, at->text);
        if (at->kind == NODE_LINK)
            check_link(book, at);
    }
}

/* ---- in cells ---- */

static void check_sources(const struct book *book, struct pos pos, const char *item) {
    if (!table_row(book_table(book, "sources"), item))
        unknown_source(book, pos, item);
}

static void check_entity(const struct book *book, struct pos pos, const char *item) {
    GPtrArray *names;

    if (table_row(book_table(book, "entities"), item))
        return;
    names = g_ptr_array_new();
    add_keys(book, "entities", names);
    unknown(book, pos, "entity", item, names, "a key of table “entities”");
}

static gboolean is_thing(const struct book *book, const char *id) {
    return table_row(book_table(book, "entities"), id) || table_row(book_table(book, "events"), id) ||
           table_row(book_table(book, "claims"), id) || (*id == 'p' && book_address(book, id));
}

static void check_thing(const struct book *book, struct pos pos, const char *item) {
    GPtrArray *names;

    if (is_thing(book, item))
        return;
    names = g_ptr_array_new();
    add_keys(book, "entities", names);
    add_keys(book, "events", names);
    add_keys(book, "claims", names);
    unknown(book, pos, "entity, event, claim or passage", item, names,
            "a key of table “entities”, “events” or “claims”, or p3, p3.2");
}

static void check_note(const struct book *book, struct pos pos, const char *item) {
    GPtrArray *names;

    if (g_hash_table_contains(book->note_by_id, item))
        return;
    names = g_ptr_array_new();
    for (guint i = 0; diag_compares(book->diag) && i < book->notes->len; i++)
        g_ptr_array_add(names, (gpointer)((const struct note *)book->notes->pdata[i])->id);
    unknown(book, pos, "note", item, names, "the id of a note");
}

static void check_place(const struct book *book, struct pos pos, const char *item) {
    char *id = g_strconcat("p", item, NULL);
    gboolean is_number = strspn(item, "0123456789.") == strlen(item); /* else it was refused as a cell */

    if (is_number && !book_address(book, id))
        unknown_address(book, pos, "address", id);
    g_free(id);
}

static void (*const item_checks[])(const struct book *, struct pos, const char *) = {
    [COLUMN_SOURCES] = check_sources, [COLUMN_ENTITY] = check_entity, [COLUMN_ENTITIES] = check_entity,
    [COLUMN_NOTES] = check_note,      [COLUMN_ADDRESS] = check_place, [COLUMN_THING] = check_thing,
};

/* A citation in a cell was checked as prose, at its place. */
static gboolean is_cited(const struct node *cell, const char *key) {
    for (const struct node *at = cell; at; at = node_walk(cell, at))
        if (at->kind == NODE_CITE && strcmp(at->text, key) == 0)
            return TRUE;
    return FALSE;
}

static void check_cell(const struct book *book, const struct row *row, unsigned column) {
    enum column_type type = row->piece->schema->columns[column].type;
    struct pos pos = row->cells[column] ? row->cells[column]->pos : row->pos;
    char **items;

    if (type >= G_N_ELEMENTS(item_checks) || !item_checks[type])
        return;
    items = cell_items(row->text[column]);
    for (unsigned i = 0; items[i]; i++)
        if (!is_cited(row->cells[column], items[i]))
            item_checks[type](book, pos, items[i]);
    g_strfreev(items);
}

static void check_tables(const struct book *book) {
    for (unsigned t = 0; t < book->table_count; t++) {
        const struct table *table = book->tables[t];
        for (guint i = 0; i < table->rows->len; i++)
            for (unsigned column = 0; column < table->schema->width; column++)
                check_cell(book, table->rows->pdata[i], column);
    }
}

/* ---- claims and sentences ---- */

static void check_claims(const struct book *book) {
    const struct table *claims = book_table(book, "claims");

    for (guint i = 0; i < claims->rows->len; i++) {
        const struct row *row = claims->rows->pdata[i];
        char *at = claim_at(row), *id = g_strconcat("p", at, NULL);
        if (!book_address(book, id))
            unknown_address(book, row->pos, "sentence of a claim", id);
        g_free(id);
        g_free(at);
    }
}

/* “0.1” or “0”: above the text. */
static gboolean is_head(const char *at) {
    return at[0] == '0' && (at[1] == '.' || at[1] == '\0');
}

static void check_manifest(const struct book *book) {
    const struct table *manifest = book_table(book, "sentences");

    if (!manifest->rows->len)
        return;
    for (guint i = 0; i < book->sentences->len; i++) {
        const struct sentence *sentence = book->sentences->pdata[i];
        if (sentence->paragraph != HEAD_PARAGRAPH && !table_row(manifest, sentence->at))
            diag_error(book->diag, sentence->node->pos,
                       "¶%s is not in the manifest; expected its row in table “sentences”", sentence->at);
    }
    for (guint i = 0; i < manifest->rows->len; i++) {
        const struct row *row = manifest->rows->pdata[i];
        char *id = g_strconcat("p", row->text[0], NULL);
        if (is_head(row->text[0]))
            diag_error(book->diag, row->pos,
                       "¶%s is no sentence of the text; expected no row, for ¶0 is not in the manifest", row->text[0]);
        else if (!g_hash_table_contains(book->sentence_by_id, id))
            diag_error(book->diag, row->pos, "¶%s has no précis; expected item %s in the list of its paragraph",
                       row->text[0], row->text[0]);
        g_free(id);
    }
}

void refs_check(const struct book *book) {
    for (guint i = 0; i < book->chapters->len; i++)
        check_tree(book, ((const struct chapter *)book->chapters->pdata[i])->root);
    check_tables(book);
    check_claims(book);
    check_manifest(book);
}
