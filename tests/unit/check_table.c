/* SPDX-License-Identifier: MIT
 * Schemas, tables, lists in cells. */
#include "model/table.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- schemas ---- */

/* The columns of design and book; “*” behind those that are required. */
static const struct {
    const char *name, *columns, *prefix, *address;
} wanted[] = {
    {"entities", "id* type* en* ko ja zh also dates about* sources", "", ""},
    {"events", "id* date* place who event* sources*", "e-", ""},
    {"relations", "id* from* kind* to* date sources*", "r-", ""},
    {"claims", "id* claim* type* verdict* evidence* notes", "c", ""},
    {"variants", "id* at* en* ja ko remark*", "v-", ""},
    {"sources", "id* author label title* gloss publisher* date* lang* url grade* seen* type in volume issue pages", "",
     "s-"},
    {"series", "id* series* date* value* unit* sources*", "d-", ""},
    {"places", "id* place* lat* lon* sources*", "g-", ""},
    {"sentences", "at* count* exact* typographic* words*", "", NULL},
    {"lemmata", "id* first* count* start* end*", "n", NULL},
};

START_TEST(test_table__schema)
{
    const struct schema *schema = schema_lookup(wanted[_i].name);
    GString *columns = g_string_new(NULL);

    ck_assert_ptr_nonnull(schema);
    UNIT_SAME("name", schema->name, wanted[_i].name);
    for (unsigned i = 0; i < schema->width; i++)
        g_string_append_printf(columns, "%s%s%s", i ? " " : "", schema->columns[i].name,
                               schema->columns[i].required ? "*" : "");
    UNIT_SAME(wanted[_i].name, columns->str, wanted[_i].columns);
    UNIT_SAME("prefix of keys", schema->id_prefix, wanted[_i].prefix);
    UNIT_SAME("prefix of ids", schema->address, wanted[_i].address);
    g_string_free(columns, TRUE);
}
END_TEST

START_TEST(test_table__every_schema_is_sound)
{
    ck_assert_uint_eq(schema_count, G_N_ELEMENTS(wanted));
    for (unsigned i = 0; i < schema_count; i++) {
        const struct schema *schema = &schemas[i];
        ck_assert_ptr_eq(schema_lookup(schema->name), schema);
        ck_assert_msg(schema->columns[0].type == COLUMN_KEY, "%s: the first column is the key", schema->name);
        for (unsigned c = 0; c < schema->width; c++) {
            ck_assert_int_eq(schema_column(schema, schema->columns[c].name), (int)c);
            ck_assert_int_eq(schema->columns[c].type == COLUMN_CHOICE, schema->columns[c].choices != NULL);
            ck_assert_int_eq(schema->columns[c].type == COLUMN_KEY, c == 0);
            ck_assert_ptr_null(schema->columns[c].title);
        }
        ck_assert(!schema_is_own(schema));
    }
}
END_TEST

/* The words for types in the table of additions are those that the press knows, and no others. */
START_TEST(test_table__types)
{
    const struct schema *schema = &schema_of_schemas;
    char **words = g_strsplit(schema->columns[schema_column(schema, "type")].choices, " ", -1);
    unsigned known = 0;

    ck_assert(schema_is_own(schema));
    for (char **word = words; *word; word++)
        ck_assert_msg(column_type(*word) >= 0, "no type is called %s", *word);
    for (int type = COLUMN_KEY; type <= COLUMN_NOTES; type++)
        known += type != COLUMN_HEX;
    ck_assert_uint_eq(g_strv_length(words), known);
    ck_assert_int_eq(column_type("text"), COLUMN_TEXT);
    ck_assert_int_eq(column_type(""), -1);
    ck_assert_int_eq(column_type("hex"), -1);
    g_strfreev(words);
}
END_TEST

START_TEST(test_table__added_column)
{
    const struct column column = {"weather", COLUMN_CHOICE, FALSE, "calm gale", "Weather"};
    struct table *table = table_new(schema_lookup("events"));
    unsigned width = table->schema->width;

    table_add_column(table, &column);
    table_add_column(table, &(struct column){"log", COLUMN_URL, TRUE, NULL, "Log"});
    ck_assert_uint_eq(table->schema->width, width + 2);
    ck_assert_int_eq(schema_column(table->schema, "id"), 0);
    ck_assert_int_eq(schema_column(table->schema, "weather"), (int)width);
    UNIT_SAME("its words", table->schema->columns[width].choices, "calm gale");
    ck_assert_int_eq(schema_column(table->schema, "log"), (int)width + 1);
    ck_assert_int_eq(schema_column(schema_lookup("events"), "weather"), -1);
    ck_assert_msg(!schema_is_own(table->schema), "events is a table of the press still");
    table_free(table);
}
END_TEST

START_TEST(test_table__lookup_of_nothing)
{
    ck_assert_ptr_null(schema_lookup(""));
    ck_assert_ptr_null(schema_lookup("event"));
    ck_assert_ptr_null(schema_lookup("Events"));
    ck_assert_int_eq(schema_column(schema_lookup("events"), "dates"), -1);
    ck_assert_int_eq(schema_column(schema_lookup("events"), ""), -1);
}
END_TEST

/* ---- rows ---- */

struct sample {
    struct table *table;
    struct row *row;
};

/* A table of one event. */
static struct sample sample_new(void) {
    struct sample sample = {.table = table_new(schema_lookup("events"))};
    struct table_piece *piece = table_add_piece(sample.table, NULL, NULL);

    sample.row = row_new(piece);
    g_ptr_array_add(piece->rows, sample.row);
    for (unsigned i = 0; i < piece->schema->width; i++)
        sample.row->text[i] = g_strdup(i == 0 ? "e-a" : i == 1 ? "2019" : "");
    g_ptr_array_add(sample.table->rows, sample.row);
    g_hash_table_insert(sample.table->keys, sample.row->text[0], sample.row);
    return sample;
}

START_TEST(test_table__row)
{
    struct sample sample = sample_new();

    ck_assert_ptr_eq(table_row(sample.table, "e-a"), sample.row);
    ck_assert_ptr_null(table_row(sample.table, "e-b"));
    ck_assert_ptr_null(table_row(sample.table, ""));
    UNIT_SAME("key", row_text(sample.row, "id"), "e-a");
    UNIT_SAME("date", row_text(sample.row, "date"), "2019");
    UNIT_SAME("empty cell", row_text(sample.row, "who"), "");
    ck_assert_ptr_null(row_cell(sample.row, "who"));
    table_free(sample.table);
}
END_TEST

START_TEST(test_table__text_of_unknown_column)
{ row_text(sample_new().row, "dates"); }
END_TEST

START_TEST(test_table__cell_of_unknown_column)
{ row_cell(sample_new().row, "dates"); }
END_TEST

/* ---- lists in cells ---- */

static const struct {
    const char *what, *in, *want; /* with “|” between */
} items[] = {
    {"nothing", "", ""},
    {"a blank", " ", ""},
    {"one", "a", "a"},
    {"one with blanks", "  a b ", "a b"},
    {"many", "a;b; c", "a|b|c"},
    {"blanks around", " a ; b ", "a|b"},
    {"empty ones", ";a;;b; ;", "a|b"},
    {"only divisions", ";;;", ""},
    {"commas do not divide", "a, b", "a, b"},
    {"letters beyond ASCII", "강원;鳥取", "강원|鳥取"},
};

START_TEST(test_table__cell_items)
{
    char **list = cell_items(items[_i].in);

    UNIT_TAKE(items[_i].what, g_strjoinv("|", list), items[_i].want);
    g_strfreev(list);
}
END_TEST

Suite *suite_table(void) {
    Suite *suite = suite_create("table");
    TCase *tcase = unit_case(suite, "schemas");

    UNIT_ROWS(tcase, test_table__schema, wanted);
    tcase_add_test(tcase, test_table__every_schema_is_sound);
    tcase_add_test(tcase, test_table__lookup_of_nothing);
    tcase_add_test(tcase, test_table__types);
    tcase_add_test(tcase, test_table__added_column);
    tcase = unit_case(suite, "rows");
    tcase_add_test(tcase, test_table__row);
    UNIT_ROWS(tcase, test_table__cell_items, items);
    tcase = unit_abort_case(suite);
    tcase_add_test_raise_signal(tcase, test_table__text_of_unknown_column, SIGABRT);
    tcase_add_test_raise_signal(tcase, test_table__cell_of_unknown_column, SIGABRT);
    return suite;
}
