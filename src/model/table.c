/* SPDX-License-Identifier: MIT
 * Tables of data and their schemas. */
#include "model/table.h"

#include "base/text.h"
#include "model/language.h"

#include <string.h>

#define REQUIRED TRUE
#define OPTIONAL FALSE

static const struct column entity_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},
    {"type", COLUMN_CHOICE, REQUIRED, "person group place body vessel agreement work idea", NULL},
    {"en", COLUMN_TEXT, REQUIRED, NULL, NULL},
    {"ko", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"ja", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"zh", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"also", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"dates", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"about", COLUMN_TEXT, REQUIRED, NULL, NULL},
    {"sources", COLUMN_SOURCES, OPTIONAL, NULL, NULL},
};
static const struct column event_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},         {"date", COLUMN_DATE, REQUIRED, NULL, NULL},
    {"place", COLUMN_ENTITIES, OPTIONAL, NULL, NULL}, {"who", COLUMN_ENTITIES, OPTIONAL, NULL, NULL},
    {"event", COLUMN_TEXT, REQUIRED, NULL, NULL},     {"sources", COLUMN_SOURCES, REQUIRED, NULL, NULL},
};
static const struct column relation_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},    {"from", COLUMN_THING, REQUIRED, NULL, NULL},
    {"kind", COLUMN_TEXT, REQUIRED, NULL, NULL}, {"to", COLUMN_THING, REQUIRED, NULL, NULL},
    {"date", COLUMN_DATE, OPTIONAL, NULL, NULL}, {"sources", COLUMN_SOURCES, REQUIRED, NULL, NULL},
};
/* Degrees north and east (WGS 84), for maps. */
static const struct column place_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},          {"place", COLUMN_ENTITY, REQUIRED, NULL, NULL},
    {"lat", COLUMN_NUMBER, REQUIRED, NULL, NULL},      {"lon", COLUMN_NUMBER, REQUIRED, NULL, NULL},
    {"sources", COLUMN_SOURCES, REQUIRED, NULL, NULL},
};
static const struct column claim_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},
    {"claim", COLUMN_TEXT, REQUIRED, NULL, NULL},
    {"type", COLUMN_CHOICE, REQUIRED, "fact opinion forecast", NULL},
    {"verdict", COLUMN_CHOICE, REQUIRED, "confirmed qualified disputed unverified –", NULL},
    {"evidence", COLUMN_TEXT, REQUIRED, NULL, NULL},
    {"notes", COLUMN_NOTES, OPTIONAL, NULL, NULL},
};
static const struct column variant_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},  {"at", COLUMN_ADDRESS, REQUIRED, NULL, NULL},
    {"en", COLUMN_TEXT, REQUIRED, NULL, NULL}, {"ja", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"ko", COLUMN_TEXT, OPTIONAL, NULL, NULL}, {"remark", COLUMN_TEXT, REQUIRED, NULL, NULL},
};
static const struct column source_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},
    {"author", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"label", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"title", COLUMN_TEXT, REQUIRED, NULL, NULL},
    {"gloss", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"publisher", COLUMN_TEXT, REQUIRED, NULL, NULL},
    {"date", COLUMN_DATE, REQUIRED, NULL, NULL},
    {"lang", COLUMN_LANGUAGE, REQUIRED, NULL, NULL},
    {"url", COLUMN_URL, OPTIONAL, NULL, NULL},
    {"grade", COLUMN_CHOICE, REQUIRED, "primary news scholarly weak", NULL},
    {"seen", COLUMN_CHOICE, REQUIRED, "whole excerpt", NULL},
    {"type", COLUMN_CHOICE, OPTIONAL, "news page journal chapter book report thesis", NULL},
    {"in", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"volume", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"issue", COLUMN_TEXT, OPTIONAL, NULL, NULL},
    {"pages", COLUMN_TEXT, OPTIONAL, NULL, NULL},
};
static const struct column series_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},    {"series", COLUMN_TEXT, REQUIRED, NULL, NULL},
    {"date", COLUMN_DATE, REQUIRED, NULL, NULL}, {"value", COLUMN_NUMBER, REQUIRED, NULL, NULL},
    {"unit", COLUMN_TEXT, REQUIRED, NULL, NULL}, {"sources", COLUMN_SOURCES, REQUIRED, NULL, NULL},
};
static const struct column sentence_columns[] = {
    {"at", COLUMN_KEY, REQUIRED, NULL, NULL},    {"count", COLUMN_NUMBER, REQUIRED, NULL, NULL},
    {"exact", COLUMN_HEX, REQUIRED, NULL, NULL}, {"typographic", COLUMN_HEX, REQUIRED, NULL, NULL},
    {"words", COLUMN_HEX, REQUIRED, NULL, NULL},
};

/* Where the lemma of each note stands in its sentence: words from 1; characters of the typographic form, half-open. */
static const struct column lemma_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL, NULL},       {"first", COLUMN_NUMBER, REQUIRED, NULL, NULL},
    {"count", COLUMN_NUMBER, REQUIRED, NULL, NULL}, {"start", COLUMN_NUMBER, REQUIRED, NULL, NULL},
    {"end", COLUMN_NUMBER, REQUIRED, NULL, NULL},
};

/* What an edition adds: see read/additions.h. */
static const struct column schema_columns[] = {
    {"column", COLUMN_KEY, REQUIRED, NULL, "Column"},
    {"type", COLUMN_CHOICE, REQUIRED,
     "key text date url language choice number address entity entities thing sources notes", "Type"},
    {"required", COLUMN_CHOICE, OPTIONAL, "yes", "Required"},
    {"of", COLUMN_TEXT, OPTIONAL, NULL, "Of"},
    {"what", COLUMN_TEXT, REQUIRED, NULL, "What it is"},
};

static const char *const type_words[] = {
    [COLUMN_KEY] = "key",           [COLUMN_TEXT] = "text",         [COLUMN_DATE] = "date",
    [COLUMN_URL] = "url",           [COLUMN_LANGUAGE] = "language", [COLUMN_CHOICE] = "choice",
    [COLUMN_NUMBER] = "number",     [COLUMN_ADDRESS] = "address",   [COLUMN_ENTITY] = "entity",
    [COLUMN_ENTITIES] = "entities", [COLUMN_THING] = "thing",       [COLUMN_SOURCES] = "sources",
    [COLUMN_NOTES] = "notes",
};

#define SCHEMA(name, what, prefix, address, columns) \
    { name, what, prefix, address, columns, G_N_ELEMENTS(columns) }

const struct schema schemas[] = {
    SCHEMA("events", WORD("event"), "e-", "", event_columns),
    SCHEMA("entities", WORD("entity"), "", "", entity_columns),
    SCHEMA("claims", WORD("claim"), "c", "", claim_columns),
    SCHEMA("sources", WORD("source"), "", "s-", source_columns),
    SCHEMA("relations", WORD("relation"), "r-", "", relation_columns),
    SCHEMA("variants", WORD("variant"), "v-", "", variant_columns),
    SCHEMA("series", WORD("value"), "d-", "", series_columns),
    SCHEMA("places", WORD("place"), "g-", "", place_columns),
    SCHEMA("sentences", WORD("sentence"), "", NULL, sentence_columns),
    SCHEMA("lemmata", WORD("lemma"), "n", NULL, lemma_columns),
};
const unsigned schema_count = G_N_ELEMENTS(schemas);

const struct schema schema_of_schemas = SCHEMA(SCHEMA_TABLE, "column", "", NULL, schema_columns);

const struct schema *schema_lookup(const char *name) {
    for (unsigned i = 0; i < schema_count; i++)
        if (strcmp(schemas[i].name, name) == 0)
            return &schemas[i];
    return NULL;
}

int schema_column(const struct schema *schema, const char *name) {
    for (unsigned i = 0; i < schema->width; i++)
        if (strcmp(schema->columns[i].name, name) == 0)
            return (int)i;
    return -1;
}

gboolean schema_is_own(const struct schema *schema) {
    return schema->columns[0].title != NULL;
}

int column_type(const char *word) {
    for (gsize i = 0; i < G_N_ELEMENTS(type_words); i++)
        if (g_strcmp0(type_words[i], word) == 0)
            return (int)i;
    return -1;
}

static void row_free(gpointer data) {
    struct row *row = data;

    for (unsigned i = 0; i < row->piece->schema->width; i++)
        g_free(row->text[i]);
    g_free(row->text);
    g_free(row->cells);
    g_free(row);
}

static void piece_free(gpointer data) {
    struct table_piece *piece = data;

    g_ptr_array_unref(piece->rows);
    g_free(piece);
}

struct table_piece *table_add_piece(struct table *table, const struct chapter *chapter, struct node *grid) {
    struct table_piece *piece = g_new0(struct table_piece, 1);

    piece->schema = table->schema;
    piece->chapter = chapter;
    piece->grid = grid;
    piece->rows = g_ptr_array_new_with_free_func(row_free);
    g_ptr_array_add(table->pieces, piece);
    return piece;
}

struct row *row_new(const struct table_piece *piece) {
    struct row *row = g_new0(struct row, 1);

    row->piece = piece;
    row->cells = g_new0(struct node *, piece->schema->width);
    row->text = g_new0(char *, piece->schema->width);
    return row;
}

struct table *table_new(const struct schema *schema) {
    struct table *table = g_new0(struct table, 1);

    table->own = *schema;
    table->schema = &table->own;
    table->pieces = g_ptr_array_new_with_free_func(piece_free);
    table->rows = g_ptr_array_new();
    table->keys = g_hash_table_new(g_str_hash, g_str_equal);
    return table;
}

void table_free(struct table *table) {
    g_hash_table_unref(table->keys);
    g_ptr_array_unref(table->rows);
    g_ptr_array_unref(table->pieces);
    g_free(table->columns);
    g_free(table);
}

void table_add_column(struct table *table, const struct column *column) {
    struct column *columns = g_new(struct column, table->own.width + 1);

    g_assert(table->pieces->len == 0);
    for (unsigned i = 0; i < table->own.width; i++)
        columns[i] = table->own.columns[i];
    columns[table->own.width++] = *column;
    g_free(table->columns);
    table->own.columns = table->columns = columns;
}

struct row *table_row(const struct table *table, const char *key) {
    return g_hash_table_lookup(table->keys, key);
}

const char *row_text(const struct row *row, const char *column) {
    int i = schema_column(row->piece->schema, column);

    g_assert(i >= 0);
    return row->text[i];
}

struct node *row_cell(const struct row *row, const char *column) {
    int i = schema_column(row->piece->schema, column);

    g_assert(i >= 0);
    return row->cells[i];
}

char *row_title(const struct row *row, const char *column) {
    const struct node *cell = row_cell(row, column);

    return cell ? node_title(cell) : g_strdup("");
}

char *row_said(const struct row *row, const char *column) {
    char *said = row_title(row, column);
    GString *quoted = g_string_new(NULL);

    if (g_str_has_suffix(said, "."))
        said[strlen(said) - 1] = '\0';
    text_append_quoted(quoted, said);
    g_free(said);
    return g_string_free(quoted, FALSE);
}

const char *claim_letter(const struct row *claim) {
    const char *at = claim->text[0] + 1;

    return at + strspn(at, "0123456789.");
}

char *claim_at(const struct row *claim) {
    const char *at = claim->text[0] + 1;

    return g_strndup(at, (gsize)(claim_letter(claim) - at));
}

char **cell_items(const char *text) {
    char **items = g_strsplit(text, ";", -1);
    unsigned kept = 0;

    for (unsigned i = 0; items[i]; i++) {
        g_strstrip(items[i]);
        if (*items[i])
            items[kept++] = items[i];
        else
            g_free(items[i]);
    }
    items[kept] = NULL;
    return items;
}
