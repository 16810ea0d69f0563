/* SPDX-License-Identifier: MIT
 * What an edition adds to the schemas: columns of the tables of the press, tables of its own, and what is wrong with them. */
#include "read/additions.h"

#include "read/outline.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define HEAD   "Table: schema. A\n\n| column | type | required | of | what |\n|---|---|---|---|---|\n"
#define LAMPS  "| lamps.id | key | | l- | lamp |\n| lamps.name | text | yes | | Name |\n"
#define EVENTS "Table: events. E\n\n| id | date | event | sources | weather |\n|---|---|---|---|---|\n"

/* Reads chapters as the commands do: all prose, the additions, all outlines, the tables. */
static void read_chapters(struct unit *unit, const char *a, const char *b) {
    unit_init(unit);
    unit_prose(unit, "a.nw", a);
    if (b)
        unit_prose(unit, "b.nw", b);
    additions_read(unit->book);
    for (guint i = 0; i < unit->book->chapters->len; i++)
        outline_read(unit->book, unit->book->chapters->pdata[i]);
    schema_read(unit->book);
}

/* ---- what is added ---- */

static char *columns_of(const struct book *book, const char *table) {
    const struct schema *schema = book_schema(book, table);
    GString *out = g_string_new(NULL);

    for (unsigned i = 0; schema && i < schema->width; i++)
        g_string_append_printf(out, "%s%s%s", i ? " " : "", schema->columns[i].name,
                               schema->columns[i].required ? "*" : "");
    return g_string_free(out, FALSE);
}

START_TEST(test_additions__nothing)
{
    struct unit unit;

    read_chapters(&unit, "# T\n\nTable: series. None\n\n| id |\n|---|\n", "# U\n\nTable: schema\n");
    ck_assert_ptr_null(book_schema(unit.book, "schema"));
    ck_assert_uint_eq(unit.book->table_count, schema_count);
    unit_release(&unit);
}
END_TEST

START_TEST(test_additions__column_of_the_press)
{
    struct unit unit;

    read_chapters(&unit,
                  "# T\n\n" EVENTS "| e-a | 2019 | b | | gale |\n| e-b | 2019 | b | c | storm |\n\n" HEAD
                  "| events.weather | choice | | calm; gale | Weather |\n| series.note | text | yes | | Note |\n",
                  NULL);
    UNIT_TAKE("events", columns_of(unit.book, "events"), "id* date* place who event* sources* weather");
    UNIT_TAKE("series", columns_of(unit.book, "series"), "id* series* date* value* unit* sources* note*");
    UNIT_TAKE("places", columns_of(unit.book, "places"), "id* place* lat* lon* sources*");
    UNIT_SAME("cell", row_text(table_row(book_table(unit.book, "events"), "e-a"), "weather"), "gale");
    ck_assert_uint_eq(unit.book->table_count, schema_count + 1);
    UNIT_TAKE(
        "messages", unit_messages(unit.diag),
        "a.nw:7:19: error: cell “sources” of event “e-a” is empty; expected it to be filled\n"
        "a.nw:8:24: error: weather “storm” of event “e-b” is none of the words for it; expected one of: calm gale\n");
    unit_release(&unit);
}
END_TEST

START_TEST(test_additions__table_whatever_the_order)
{
    static const char rows[] = "# T\n\nTable: lamps. L\n\n| id | name |\n|---|---|\n| l-a | North |\n";

    for (int turn = 0; turn < 2; turn++) {
        struct unit unit;
        read_chapters(&unit, turn ? rows : "# S\n\n" HEAD LAMPS, turn ? "# S\n\n" HEAD LAMPS : rows);
        UNIT_TAKE("messages", unit_messages(unit.diag), "");
        UNIT_TAKE("columns", columns_of(unit.book, "lamps"), "id* name*");
        ck_assert(schema_is_own(book_schema(unit.book, "lamps")));
        ck_assert_uint_eq(book_table(unit.book, "lamps")->rows->len, 1);
        ck_assert_ptr_nonnull(book_address(unit.book, "l-a"));
        UNIT_SAME("called by its first text", book_address(unit.book, "l-a")->label, "North");
        UNIT_SAME("its piece", ((struct table_piece *)book_table(unit.book, "lamps")->pieces->pdata[0])->id,
                  turn ? "tab-lamps-a" : "tab-lamps-b");
        unit_release(&unit);
    }
}
END_TEST

/* Pieces of one table in two chapters, and two in one, are counted as those of any other. */
START_TEST(test_additions__pieces)
{
    struct unit unit;

    read_chapters(&unit, "# S\n\n" HEAD LAMPS "\n\n" HEAD "| lamps.lit | date | | | Lit |\n",
                  "# T\n\n" HEAD "| lamps.who | entities | | | Keepers |\n");
    UNIT_TAKE("messages", unit_messages(unit.diag), "");
    UNIT_TAKE("columns", columns_of(unit.book, "lamps"), "id* name* lit who");
    ck_assert_ptr_nonnull(book_address(unit.book, "tab-schema-a"));
    ck_assert_ptr_nonnull(book_address(unit.book, "tab-schema-a-2"));
    ck_assert_ptr_nonnull(book_address(unit.book, "tab-schema-b"));
    ck_assert_uint_eq(book_table(unit.book, "schema")->rows->len, 4);
    unit_release(&unit);
}
END_TEST

/* ---- what is wrong ---- */

static const struct {
    const char *rows, *said; /* the first row stands in line 7 */
} wrong[] = {
    {"| lamps.id | key | | l- | lamp |\n",
     "7:1: error: table “lamps” has no column but its key; expected one for what its rows say"},
    {"| lamps | text | | | A |\n",
     "7:3: error: “lamps” names no column; expected TABLE.COLUMN, each of a–z and 0–9, a letter first"},
    {"| lamps.a.b | text | | | A |\n",
     "7:3: error: “lamps.a.b” names no column; expected TABLE.COLUMN, each of a–z and 0–9, a letter first"},
    {"| lamps.1 | text | | | A |\n",
     "7:3: error: “lamps.1” names no column; expected TABLE.COLUMN, each of a–z and 0–9, a letter first"},
    {"| events.a-b | text | | | A |\n",
     "7:3: error: “events.a-b” names no column; expected TABLE.COLUMN, each of a–z and 0–9, a letter first"},
    {"| events.weather | txt | | | A |\n",
     "7:20: error: type “txt” of column “events.weather” is none of the words for it; expected one of: key text date url "
     "language choice number address entity entities thing sources notes, perhaps “text”"},
    {"| events.weather | text | no | | A |\n",
     "7:27: error: required “no” of column “events.weather” is none of the words for it; expected one of: yes"},
    {"| events.weather | text | | | |\n",
     "7:30: error: cell “what” of column “events.weather” is empty; expected it to be filled"},
    {"| events.weather | text | | | A |\n| events.weather | text | | | A |\n",
     "8:3: error: column “events.weather” stands here again; expected it once, and it is at a.nw:7"},
    {"| events.place | text | | | A |\n",
     "7:3: error: table “events” has a column “place” of its own; expected another name"},
    {"| events.code | key | | l- | A |\n",
     "7:17: error: table “events” has a key already; expected another type for “code”"},
    {"| evnts.weather | text | | | A |\n",
     "7:19: error: table “evnts” is new and has no key yet; expected its first column to be of type key, or perhaps “events”"},
    {"| lamps.name | text | | | A |\n| lamps.id | key | | l- | lamp |\n| lamps.b | text | | | B |\n",
     "7:16: error: table “lamps” is new and has no key yet; expected its first column to be of type key"},
    {"| lamps.id | key | | e- | lamp |\n",
     "7:22: error: ids of events begin with “e-”; expected table “lamps” to have a prefix of its own"},
    {"| lamps.id | key | | fig- | lamp |\n",
     "7:22: error: ids of figures begin with “fig-”; expected table “lamps” to have a prefix of its own"},
    {LAMPS "| boats.id | key | | l- | boat |\n",
     "9:22: error: ids of lamps begin with “l-”; expected table “boats” to have a prefix of its own"},
    {"| lamps.id | key | | | lamp |\n",
     "7:21: error: “” cannot begin the keys of table “lamps”; expected in “of” some letters and a hyphen"},
    {"| lamps.id | key | | l | lamp |\n",
     "7:22: error: “l” cannot begin the keys of table “lamps”; expected in “of” some letters and a hyphen"},
    {"| lamps.id | key | | l3- | lamp |\n",
     "7:22: error: “l3-” cannot begin the keys of table “lamps”; expected in “of” some letters and a hyphen"},
    {"| events.weather | choice | | | A |\n",
     "7:30: error: column “events.weather” has no words to choose from; expected them in “of”, none with a blank, divided by “;”"},
    {"| events.weather | choice | | dead calm; gale | A |\n",
     "7:31: error: column “events.weather” has no words to choose from; expected them in “of”, none with a blank, divided by “;”"},
    {"| events.weather | text | | calm | A |\n",
     "7:29: error: column “events.weather” is of type text; expected nothing in “of”, which is for types choice and key"},
    {"| schema.more | text | | | A |\n",
     "7:3: error: table “schema” is for the press alone; expected a column of another"},
    {"| sentences.more | text | | | A |\n",
     "7:3: error: table “sentences” is for the press alone; expected a column of another"},
    {"| build.id | key | | b- | A |\n",
     "7:3: error: table “build” is for the press alone; expected a column of another"},
};

START_TEST(test_additions__wrong)
{
    struct unit unit;
    char *text = g_strconcat("# T\n\n" HEAD, wrong[_i].rows, NULL);
    char *want = g_strdup_printf("a.nw:%s\n", wrong[_i].said);

    read_chapters(&unit, text, NULL);
    UNIT_TAKE(wrong[_i].rows, unit_messages(unit.diag), want);
    unit_release(&unit);
    g_free(want);
    g_free(text);
}
END_TEST

START_TEST(test_additions__no_full_stop)
{
    struct unit unit;

    read_chapters(
        &unit, "# T\n\nTable: schema\n\n| column | type | what |\n|---|---|---|\n| series.note | text | A |\n", NULL);
    UNIT_TAKE("messages", unit_messages(unit.diag),
              "a.nw:3:1: error: no full stop behind “schema”; expected “Table: schema. Caption”\n");
    unit_release(&unit);
}
END_TEST

Suite *suite_additions(void) {
    Suite *suite = suite_create("additions");
    TCase *tcase = unit_case(suite, "what is added");

    tcase_add_test(tcase, test_additions__nothing);
    tcase_add_test(tcase, test_additions__column_of_the_press);
    tcase_add_test(tcase, test_additions__table_whatever_the_order);
    tcase_add_test(tcase, test_additions__pieces);
    tcase = unit_case(suite, "what is wrong");
    UNIT_ROWS(tcase, test_additions__wrong, wrong);
    tcase_add_test(tcase, test_additions__no_full_stop);
    return suite;
}
