/* SPDX-License-Identifier: MIT
 * Tables as CSV (RFC 4180), and what they hold in the words of CSV on the Web. */
#include "write/exchange.h"

#include "base/json.h"
#include "write/reference.h"

#include <string.h>

/* ---- the tables ---- */

static void append_cell(GString *out, const char *text) {
    if (!strpbrk(text, ",\"\r\n")) {
        g_string_append(out, text);
        return;
    }
    g_string_append_c(out, '"');
    for (; *text; text++) {
        if (*text == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *text);
    }
    g_string_append_c(out, '"');
}

void exchange_csv(const struct table *table, GString *out) {
    const struct schema *schema = table->schema;

    for (unsigned i = 0; i < schema->width; i++)
        g_string_append_printf(out, "%s%s", i ? "," : "", schema->columns[i].name);
    g_string_append(out, "\r\n");
    for (guint r = 0; r < table->rows->len; r++) {
        const struct row *row = table->rows->pdata[r];
        for (unsigned i = 0; i < schema->width; i++) {
            g_string_append(out, i ? "," : "");
            append_cell(out, row->text[i]);
        }
        g_string_append(out, "\r\n");
    }
}

/* ---- what they hold ---- */

/* By the type of a column. */
static const struct {
    const char *base;        /* datatype of CSV on the Web: a token is a string without blanks at its ends */
    const char *format;      /* a regular expression, or NULL */
    const char *id;          /* address of the datatype, or NULL */
    const char *description; /* or NULL */
    gboolean list;
    const char *table; /* whose keys the cells are, or NULL */
} kinds[] = {
    [COLUMN_KEY] = {"token", NULL, NULL, "Key of the row.", FALSE, NULL},
    [COLUMN_TEXT] = {"string", NULL, NULL, NULL, FALSE, NULL},
    [COLUMN_DATE] = {"token", NULL, "http://id.loc.gov/datatypes/edtf", "A date in EDTF (ISO 8601-2:2019).", FALSE,
                     NULL},
    [COLUMN_URL] = {"anyURI", NULL, NULL, NULL, FALSE, NULL},
    [COLUMN_LANGUAGE] = {"language", NULL, NULL, "Languages by BCP 47.", TRUE, NULL},
    [COLUMN_CHOICE] = {"string", NULL, NULL, NULL, FALSE, NULL},
    [COLUMN_NUMBER] = {"decimal", NULL, NULL, NULL, FALSE, NULL},
    [COLUMN_HEX] = {"token", "[0-9a-f]{20}", NULL, "The first 80 bits of a SHA-256.", FALSE, NULL},
    [COLUMN_ADDRESS] = {"token", "[0-9]+(\\.[0-9]+)?", NULL, "A paragraph or a sentence of the text annotated.", FALSE,
                        NULL},
    [COLUMN_ENTITY] = {"token", NULL, NULL, NULL, FALSE, "entities"},
    [COLUMN_ENTITIES] = {"token", NULL, NULL, "Keys of entities.", TRUE, NULL},
    [COLUMN_THING] = {"token", NULL, NULL,
                      "The key of an entity, an event or a claim, or a passage of the text annotated.", FALSE, NULL},
    [COLUMN_SOURCES] = {"token", NULL, NULL, "Keys of sources.", TRUE, NULL},
    [COLUMN_NOTES] = {"token", NULL, NULL, "Ids of notes.", TRUE, NULL},
};

/* The words of a choice as a regular expression. To be freed with g_free(). */
static char *choice_pattern(const char *choices) {
    char **words = g_strsplit(choices, " ", -1), *joined = g_strjoinv("|", words);

    g_strfreev(words);
    return joined;
}

static void add_datatype(JsonObject *object, const struct column *column) {
    char *pattern = column->choices ? choice_pattern(column->choices) : g_strdup(kinds[column->type].format);
    JsonObject *datatype;

    if (!pattern && !kinds[column->type].id)
        json_member(object, "datatype", kinds[column->type].base);
    else {
        datatype = json_member_object(object, "datatype");
        json_member(datatype, "@id", kinds[column->type].id);
        json_member(datatype, "base", kinds[column->type].base);
        json_member(datatype, "format", pattern);
    }
    g_free(pattern);
}

/* What an edition says of a column that it adds, and what is said of the type. */
static void add_description(JsonObject *object, const struct column *column) {
    const char *type = kinds[column->type].description;
    char *both = column->title && type ? g_strdup_printf("%s. %s", column->title, type) : NULL;

    json_member(object, "dc:description", both ? both : column->title ? column->title : type);
    g_free(both);
}

static void add_column(JsonArray *columns, const struct column *column) {
    JsonObject *object = json_item_object(columns);

    json_member(object, "name", column->name);
    json_member(object, "titles", column->name);
    add_description(object, column);
    add_datatype(object, column);
    if (kinds[column->type].list)
        json_object_set_string_member(object, "separator", ";");
    json_object_set_boolean_member(object, "required", column->required);
}

static void add_foreign_keys(JsonObject *object, const struct schema *schema) {
    JsonArray *keys = NULL;

    for (unsigned i = 0; i < schema->width; i++) {
        const char *table = kinds[schema->columns[i].type].table;
        if (!table)
            continue;
        char *file = g_strconcat(table, ".csv", NULL);
        keys = keys ? keys : json_member_array(object, "foreignKeys");
        JsonObject *key = json_item_object(keys), *reference;
        json_member(key, "columnReference", schema->columns[i].name);
        reference = json_member_object(key, "reference");
        json_member(reference, "resource", file);
        json_member(reference, "columnReference", schema_lookup(table)->columns[0].name);
        g_free(file);
    }
}

/* What a row is about: its own page. */
static void add_subject(JsonObject *object, const struct exchange *exchange, const struct schema *schema) {
    if (schema->address) {
        char *subject =
            g_strdup_printf("%s" THING_FOLDER "/%s{%s}.html", exchange->base, schema->address, schema->columns[0].name);
        json_member(object, "aboutUrl", subject);
        g_free(subject);
    }
}

static void add_table(JsonArray *tables, const struct exchange *exchange, const struct exchange_file *file) {
    const struct schema *schema = file->table->schema;
    JsonObject *object = json_item_object(tables), *columns;
    JsonArray *list;

    json_member(object, "url", file->name);
    json_member(object, "dc:title", schema->name);
    columns = json_member_object(object, "tableSchema");
    list = json_member_array(columns, "columns");
    for (unsigned i = 0; i < schema->width; i++)
        add_column(list, &schema->columns[i]);
    json_member(columns, "primaryKey", schema->columns[0].name);
    add_foreign_keys(columns, schema);
    add_subject(columns, exchange, schema);
}

static void add_licences(JsonObject *object, const struct book *book) {
    char **addresses = exchange_licence_addresses(book);
    JsonArray *list = json_member_array(object, "dc:license");

    for (char **address = addresses; *address; address++)
        json_member(json_item_object(list), "@id", *address);
    g_strfreev(addresses);
}

void exchange_csv_metadata(const struct exchange *exchange, GString *out) {
    const struct citation *citation = &exchange->book->citation;
    JsonObject *object = json_object_new();
    JsonArray *context = json_member_array(object, "@context"), *tables;

    json_array_add_string_element(context, "http://www.w3.org/ns/csvw");
    json_member(json_item_object(context), "@language", language_tag(exchange->book->language));
    json_member(object, "dc:title", citation->title);
    json_member(object, "dc:creator", citation->authors);
    json_member(object, "dc:date", citation->date);
    add_licences(object, exchange->book);
    tables = json_member_array(object, "tables");
    for (guint i = 0; i < exchange->files->len; i++) {
        const struct exchange_file *file = exchange->files->pdata[i];
        if (file->table)
            add_table(tables, exchange, file);
    }
    json_append(out, object, TRUE);
    g_string_append_c(out, '\n');
}
