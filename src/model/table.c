/* SPDX-License-Identifier: MIT
 * Tables of data and their schemas. */
#include "model/table.h"

#include "model/language.h"

#include <string.h>

#define REQUIRED TRUE
#define OPTIONAL FALSE

static const struct column entity_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},
    {"type", COLUMN_CHOICE, REQUIRED, "person group place body vessel agreement work idea"},
    {"en", COLUMN_TEXT, REQUIRED, NULL},
    {"ko", COLUMN_TEXT, OPTIONAL, NULL},
    {"ja", COLUMN_TEXT, OPTIONAL, NULL},
    {"zh", COLUMN_TEXT, OPTIONAL, NULL},
    {"also", COLUMN_TEXT, OPTIONAL, NULL},
    {"dates", COLUMN_TEXT, OPTIONAL, NULL},
    {"about", COLUMN_TEXT, REQUIRED, NULL},
    {"sources", COLUMN_SOURCES, OPTIONAL, NULL},
};
static const struct column event_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},         {"date", COLUMN_DATE, REQUIRED, NULL},
    {"place", COLUMN_ENTITIES, OPTIONAL, NULL}, {"who", COLUMN_ENTITIES, OPTIONAL, NULL},
    {"event", COLUMN_TEXT, REQUIRED, NULL},     {"sources", COLUMN_SOURCES, REQUIRED, NULL},
};
static const struct column relation_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},    {"from", COLUMN_THING, REQUIRED, NULL},
    {"kind", COLUMN_TEXT, REQUIRED, NULL}, {"to", COLUMN_THING, REQUIRED, NULL},
    {"date", COLUMN_DATE, OPTIONAL, NULL}, {"sources", COLUMN_SOURCES, REQUIRED, NULL},
};
/* Degrees north and east (WGS 84), for maps. */
static const struct column place_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},          {"place", COLUMN_ENTITY, REQUIRED, NULL},
    {"lat", COLUMN_NUMBER, REQUIRED, NULL},      {"lon", COLUMN_NUMBER, REQUIRED, NULL},
    {"sources", COLUMN_SOURCES, REQUIRED, NULL},
};
static const struct column claim_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},
    {"claim", COLUMN_TEXT, REQUIRED, NULL},
    {"type", COLUMN_CHOICE, REQUIRED, "fact opinion forecast"},
    {"verdict", COLUMN_CHOICE, REQUIRED, "confirmed qualified disputed unverified –"},
    {"evidence", COLUMN_TEXT, REQUIRED, NULL},
    {"notes", COLUMN_NOTES, OPTIONAL, NULL},
};
static const struct column variant_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},  {"at", COLUMN_ADDRESS, REQUIRED, NULL},
    {"en", COLUMN_TEXT, REQUIRED, NULL}, {"ja", COLUMN_TEXT, OPTIONAL, NULL},
    {"ko", COLUMN_TEXT, OPTIONAL, NULL}, {"remark", COLUMN_TEXT, REQUIRED, NULL},
};
static const struct column source_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},
    {"author", COLUMN_TEXT, OPTIONAL, NULL},
    {"title", COLUMN_TEXT, REQUIRED, NULL},
    {"gloss", COLUMN_TEXT, OPTIONAL, NULL},
    {"publisher", COLUMN_TEXT, REQUIRED, NULL},
    {"date", COLUMN_DATE, REQUIRED, NULL},
    {"lang", COLUMN_LANGUAGE, REQUIRED, NULL},
    {"url", COLUMN_URL, OPTIONAL, NULL},
    {"grade", COLUMN_CHOICE, REQUIRED, "primary news scholarly weak"},
    {"seen", COLUMN_CHOICE, REQUIRED, "whole excerpt"},
};
static const struct column series_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},    {"series", COLUMN_TEXT, REQUIRED, NULL},
    {"date", COLUMN_DATE, REQUIRED, NULL}, {"value", COLUMN_NUMBER, REQUIRED, NULL},
    {"unit", COLUMN_TEXT, REQUIRED, NULL}, {"sources", COLUMN_SOURCES, REQUIRED, NULL},
};
static const struct column sentence_columns[] = {
    {"at", COLUMN_KEY, REQUIRED, NULL},    {"count", COLUMN_NUMBER, REQUIRED, NULL},
    {"exact", COLUMN_HEX, REQUIRED, NULL}, {"typographic", COLUMN_HEX, REQUIRED, NULL},
    {"words", COLUMN_HEX, REQUIRED, NULL},
};

/* Where the lemma of each note stands in its sentence: words from 1; characters of the typographic form, half-open. */
static const struct column lemma_columns[] = {
    {"id", COLUMN_KEY, REQUIRED, NULL},       {"first", COLUMN_NUMBER, REQUIRED, NULL},
    {"count", COLUMN_NUMBER, REQUIRED, NULL}, {"start", COLUMN_NUMBER, REQUIRED, NULL},
    {"end", COLUMN_NUMBER, REQUIRED, NULL},
};

#define SCHEMA(name, what, prefix, address, columns)                                                                   \
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

struct table_piece *table_piece_new(const struct schema *schema) {
    struct table_piece *piece = g_new0(struct table_piece, 1);

    piece->schema = schema;
    piece->rows = g_ptr_array_new_with_free_func(row_free);
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

    table->schema = schema;
    table->pieces = g_ptr_array_new_with_free_func(piece_free);
    table->rows = g_ptr_array_new();
    table->keys = g_hash_table_new(g_str_hash, g_str_equal);
    return table;
}

void table_free(struct table *table) {
    g_hash_table_unref(table->keys);
    g_ptr_array_unref(table->rows);
    g_ptr_array_unref(table->pieces);
    g_free(table);
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
