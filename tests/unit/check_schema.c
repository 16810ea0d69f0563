/* SPDX-License-Identifier: MIT
 * Tables of data against their schemas: every type of cell, keys, columns, pieces, addresses, how sources are called. */
#include "read/schema.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

#define T      "# T\n\n"
#define EVENTS "Table: events. E\n\n| id | date | event | sources |\n|---|---|---|---|\n"
#define SOURCES                                                                                     \
    "Table: sources. S\n\n| id | author | title | publisher | date | lang | url | grade | seen |\n" \
    "|---|---|---|---|---|---|---|---|---|\n"

static void read_tables(struct unit *unit, const char *text) {
    unit_init(unit);
    unit_chapter(unit, "a.nw", text);
    schema_read(unit->book);
}

/* ---- cells ---- */

/* Tables with one column of each type, but for what other suites check. The cell stands in line 7. */
static const struct cell_form {
    const char *what, *before, *after;
    unsigned col;
} cell_forms[] = {
    {"date", "Table: events. E\n\n| id | date | event | sources |\n|---|---|---|---|\n| e-a |", "| b | c |\n", 8},
    {"url",
     "Table: sources. S\n\n| id | url | title | publisher | date | lang | grade | seen "
     "|\n|---|---|---|---|---|---|---|---|\n"
     "| a |",
     "| b | c | 2019 | en | news | whole |\n", 6},
    {"lang",
     "Table: sources. S\n\n| id | lang | title | publisher | date | grade | seen |\n|---|---|---|---|---|---|---|\n"
     "| a |",
     "| b | c | 2019 | news | whole |\n", 6},
    {"verdict", "Table: claims. C\n\n| id | verdict | claim | type | evidence |\n|---|---|---|---|---|\n| c1.1a |",
     "| b | fact | d |\n", 10},
    {"value", "Table: series. S\n\n| id | value | series | date | unit | sources |\n|---|---|---|---|---|---|\n| d-a |",
     "| b | 2019 | c | d |\n", 8},
    {"exact", "Table: sentences. M\n\n| at | exact | count | typographic | words |\n|---|---|---|---|---|\n| 1.1 |",
     "| 3 | 00000000000000000000 | 00000000000000000000 |\n", 8},
    {"at", "Table: variants. V\n\n| id | at | en | remark |\n|---|---|---|---|\n| v-a |", "| b | c |\n", 8},
};

static const struct {
    const char *column, *cell, *said; /* what is said behind the place; NULL: nothing */
} cells[] = {
    {"date", "2019-04-05", NULL},
    {"date", "2019?/..", NULL},
    {"date", "", "cell “date” of event “e-a” is empty; expected it to be filled"},
    {"date", "5 April 2019", "date “5 April 2019” of event “e-a” is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"date", "2019-13", "date “2019-13” of event “e-a” has no such month"},
    {"date", "2020/2019", "date “2020/2019” of event “e-a” ends before it begins"},
    {"url", "https://example.org/a?b=c#d", NULL},
    {"url", "http://example.org/", NULL},
    {"url", "", NULL},
    {"url", "example.org", "url “example.org” of source “a” is no web address (http:// or https://)"},
    {"url", "ftp://example.org/", "url “ftp://example.org/” of source “a” is no web address (http:// or https://)"},
    {"url", "https://a b/", "url “https://a b/” of source “a” holds a character that a web address cannot"},
    {"lang", "en", NULL},
    {"lang", "ko; ja", NULL},
    {"lang", "zh-Hant-TW", NULL},
    {"lang", "es-419", NULL},
    {"lang", "", "cell “lang” of source “a” is empty; expected it to be filled"},
    {"lang", "english", "lang “english” of source “a” is no language tag (BCP 47: en, ko, ja)"},
    {"lang", "e", "lang “e” of source “a” is no language tag (BCP 47: en, ko, ja)"},
    {"lang", "en-", "lang “en-” of source “a” is no language tag (BCP 47: en, ko, ja)"},
    {"lang", "en, ko", "lang “en, ko” of source “a” is no language tag (BCP 47: en, ko, ja)"},
    {"lang", "en_US", "lang “en_US” of source “a” is no language tag (BCP 47: en, ko, ja)"},
    {"lang", "한", "lang “한” of source “a” is no language tag (BCP 47: en, ko, ja)"},
    {"lang", ";", "lang “;” of source “a” is no language tag (BCP 47: en, ko, ja)"},
    {"verdict", "qualified", NULL},
    {"verdict", "–", NULL},
    {"verdict", "", "cell “verdict” of claim “c1.1a” is empty; expected it to be filled"},
    {"verdict", "Qualified",
     "verdict “Qualified” of claim “c1.1a” is none of the words for it; expected one of: confirmed qualified disputed "
     "unverified –, perhaps “qualified”"},
    {"verdict", "confirmed qualified",
     "verdict “confirmed qualified” of claim “c1.1a” is none of the words for it; expected one of: confirmed qualified "
     "disputed unverified –"},
    {"value", "12", NULL},
    {"value", "-1.5", NULL},
    {"value", "", "cell “value” of value “d-a” is empty; expected it to be filled"},
    {"value", "1,000", "value “1,000” of value “d-a” is no decimal number"},
    {"value", "12 %", "value “12 %” of value “d-a” is no decimal number"},
    {"value", "0x10", "value “0x10” of value “d-a” is no decimal number"},
    {"value", "inf", "value “inf” of value “d-a” is no decimal number"},
    {"value", "nan", "value “nan” of value “d-a” is no decimal number"},
    {"value", "many", "value “many” of value “d-a” is no decimal number"},
    {"value", "1e5", "value “1e5” of value “d-a” is no decimal number"},
    {"value", "1e999", "value “1e999” of value “d-a” is no decimal number"},
    {"value", "--1", "value “--1” of value “d-a” is no decimal number"},
    {"value", "1.2.3", "value “1.2.3” of value “d-a” is no decimal number"},
    {"exact", "0123456789abcdef0123", NULL},
    {"exact", "0123456789ABCDEF0123",
     "exact “0123456789ABCDEF0123” of sentence “1.1” is no fingerprint (20 hexadecimal digits)"},
    {"exact", "0123456789abcdef012",
     "exact “0123456789abcdef012” of sentence “1.1” is no fingerprint (20 hexadecimal digits)"},
    {"exact", "0123456789abcdef01234",
     "exact “0123456789abcdef01234” of sentence “1.1” is no fingerprint (20 hexadecimal digits)"},
    {"at", "3.2", NULL},
    {"at", "3", NULL},
    {"at", "12.34", NULL},
    {"at", "", "cell “at” of variant “v-a” is empty; expected it to be filled"},
    {"at", "3.", "at “3.” of variant “v-a” is no address (3.2 or 3)"},
    {"at", ".2", "at “.2” of variant “v-a” is no address (3.2 or 3)"},
    {"at", "3.2.1", "at “3.2.1” of variant “v-a” is no address (3.2 or 3)"},
    {"at", "¶3.2", "at “¶3.2” of variant “v-a” is no address (3.2 or 3)"},
    {"at", "p3", "at “p3” of variant “v-a” is no address (3.2 or 3)"},
};

static const struct cell_form *form_of(const char *column) {
    for (gsize i = 0; i < G_N_ELEMENTS(cell_forms); i++)
        if (strcmp(cell_forms[i].what, column) == 0)
            return &cell_forms[i];
    ck_abort_msg("no form for %s", column);
}

/* Whether a message stands at what is in the cell, one column on, and not at the cell: nothing and an address without
 * brackets have no place of their own. */
static gboolean has_place(const char *cell) {
    return *cell && !strstr(cell, "://");
}

START_TEST(test_schema__cell)
{
    const struct cell_form *form = form_of(cells[_i].column);
    unsigned col = form->col + (has_place(cells[_i].cell) ? 1 : 0);
    char *text = g_strconcat(T, form->before, " ", cells[_i].cell, " ", form->after, NULL);
    char *want = cells[_i].said ? g_strdup_printf("a.nw:7:%u: error: %s\n", col, cells[_i].said) : g_strdup("");
    struct unit unit;

    read_tables(&unit, text);
    UNIT_TAKE(cells[_i].cell, unit_messages(unit.diag), want);
    g_free(want);
    g_free(text);
    unit_release(&unit);
}
END_TEST

/* ---- keys, columns, rows ---- */

static const struct {
    const char *what, *in, *said;
} tables[] = {
    {"no rows", T EVENTS, ""},
    {"one row", T EVENTS "| e-a | 2019 | b | c |\n", ""},
    {"columns in another order",
     T "Table: events. E\n\n| sources | event | date | id |\n|---|---|---|---|\n| c | b | 2019 | e-a |\n", ""},
    {"blanks around a column's name", T "Table: events. E\n\n|  id  |date| event | sources |\n|---|---|---|---|\n", ""},
    {"a column that is unknown", T "Table: events. E\n\n| id | date | event | sources | 강 |\n|---|---|---|---|---|\n",
     "a.nw:5:32: error: table “events” knows no column “강”; expected one of: id date place who event sources\n"},
    {"a column that is near another", T "Table: events. E\n\n| id | date | events | sources |\n|---|---|---|---|\n",
     "a.nw:5:1: error: table “events” has no column “event”; expected it\n"
     "a.nw:5:14: error: table “events” knows no column “events”; expected one of: id date place who event sources, perhaps "
     "“event”\n"},
    {"a column twice", T "Table: events. E\n\n| id | date | event | sources | date |\n|---|---|---|---|---|\n",
     "a.nw:5:32: error: column “date” of table “events” is there twice; expected it once\n"},
    {"a column that is missing", T "Table: events. E\n\n| id | date | sources |\n|---|---|---|\n",
     "a.nw:5:1: error: table “events” has no column “event”; expected it\n"},
    {"a row that is short", T EVENTS "| e-a | 2019 | b |\n",
     "a.nw:7:1: error: row of 3 cells; expected 4, one for each column\n"},
    {"a row that is long", T EVENTS "| e-a | 2019 | b | c | d |\n",
     "a.nw:7:1: error: row of 5 cells; expected 4, one for each column\n"},
    {"a row with a bar in a cell", T EVENTS "| e-a | 2019 | b \\| d | c |\n", ""},
    {"an empty key", T EVENTS "| | 2019 | b | c |\n",
     "a.nw:7:2: error: cell “id” of event “” is empty; expected it to be filled\n"},
    {"a key without its prefix", T EVENTS "| a | 2019 | b | c |\n",
     "a.nw:7:3: error: “a” is no key of table “events”; expected e-… and a–z, 0–9, hyphens, full stops\n"},
    {"a key that is its prefix", T EVENTS "| e- | 2019 | b | c |\n",
     "a.nw:7:3: error: “e-” is no key of table “events”; expected e-… and a–z, 0–9, hyphens, full stops\n"},
    {"a key with capitals", T EVENTS "| e-A | 2019 | b | c |\n",
     "a.nw:7:3: error: “e-A” is no key of table “events”; expected e-… and a–z, 0–9, hyphens, full stops\n"},
    {"a key with a blank", T EVENTS "| e-a b | 2019 | b | c |\n",
     "a.nw:7:3: error: “e-a b” is no key of table “events”; expected e-… and a–z, 0–9, hyphens, full stops\n"},
    {"a key with an underscore", T EVENTS "| e-a_b | 2019 | b | c |\n",
     "a.nw:7:3: error: “e-a_b” is no key of table “events”; expected e-… and a–z, 0–9, hyphens, full stops\n"},
    {"a key in hangul", T EVENTS "| e-강원 | 2019 | b | c |\n", ""},
    {"a key that begins with a hyphen", T SOURCES "| -a | | b | c | 2019 | en | | news | whole |\n",
     "a.nw:7:3: error: “-a” is no key of table “sources”; expected a letter and a–z, 0–9, hyphens, full stops\n"},
    {"a key twice", T EVENTS "| e-a | 2019 | b | c |\n| e-a | 2020 | d | e |\n",
     "a.nw:8:3: error: event “e-a” stands here again; expected it once, and it is at a.nw:7\n"},
    {"a key twice, in two pieces", T EVENTS "| e-a | 2019 | b | c |\n\n" EVENTS "| e-a | 2020 | d | e |\n",
     "a.nw:13:3: error: event “e-a” stands here again; expected it once, and it is at a.nw:7\n"},
    {"a key of another table",
     T EVENTS "| e-a | 2019 | b | c |\n\nTable: entities. E\n\n| id | type | en | about |\n|---|---|---|---|\n"
              "| e-a | idea | b | c |\n",
     "a.nw:13:1: error: address “e-a” stands here again; expected it once, and it is at a.nw:7\n"},
    {"two faults in a row", T EVENTS "| a | 13 | | c |\n",
     "a.nw:7:3: error: “a” is no key of table “events”; expected e-… and a–z, 0–9, hyphens, full stops\n"
     "a.nw:7:7: error: date “13” of event “a” is not YYYY, YYYY-MM or YYYY-MM-DD\n"
     "a.nw:7:11: error: cell “event” of event “a” is empty; expected it to be filled\n"},
    {"behind wide characters",
     T "Table: events. E\n\n| id | event | date | sources |\n|---|---|---|---|\n| e-a | 강원 | x | c |\n",
     "a.nw:7:14: error: date “x” of event “e-a” is not YYYY, YYYY-MM or YYYY-MM-DD\n"},
};

START_TEST(test_schema__table)
{
    struct unit unit;

    read_tables(&unit, tables[_i].in);
    UNIT_TAKE(tables[_i].what, unit_messages(unit.diag), tables[_i].said);
    unit_release(&unit);
}
END_TEST

/* ---- what is in the rows ---- */

static char *rows_of(const struct table *table) {
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < table->rows->len; i++) {
        const struct row *row = table->rows->pdata[i];
        ck_assert_ptr_eq(table_row(table, row->text[0]), row);
        for (unsigned c = 0; c < table->schema->width; c++)
            g_string_append_printf(out, "%s%s", c ? "|" : "", row->text[c]);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

static const struct {
    const char *what, *in, *want;
} rows[] = {
    {"none", T EVENTS, ""},
    {"plain", T EVENTS "| e-a | 2019 | b | c |\n", "e-a|2019|||b|c\n"},
    {"markup is gone", T EVENTS "| e-a | 2019 | **b** [c](#d) `e` [[f]] | g |\n", "e-a|2019|||b c e f|g\n"},
    {"citations are keys", T EVENTS "| e-a | 2019 | b | [@c; @d, p. 2] |\n", "e-a|2019|||b|c; d\n"},
    {"a list stays a list", T EVENTS "| e-a | 2019 | b | c; d |\n", "e-a|2019|||b|c; d\n"},
    {"blanks are trimmed", T EVENTS "|   e-a|2019   |  b  | c |\n", "e-a|2019|||b|c\n"},
    {"an escaped bar", T EVENTS "| e-a | 2019 | b \\| c | d |\n", "e-a|2019|||b | c|d\n"},
    {"in order, over pieces", T EVENTS "| e-b | 2020 | b | c |\n\n" EVENTS "| e-a | 2019 | d | e |\n",
     "e-b|2020|||b|c\ne-a|2019|||d|e\n"},
    {"the second of a key is left out", T EVENTS "| e-a | 2019 | b | c |\n| e-a | 2020 | d | e |\n",
     "e-a|2019|||b|c\n"},
    {"a row without a key is left out", T EVENTS "| | 2019 | b | c |\n", ""},
    {"columns in another order",
     T "Table: events. E\n\n| sources | event | date | id |\n|---|---|---|---|\n| c | b | 2019 | e-a |\n",
     "e-a|2019|||b|c\n"},
};

START_TEST(test_schema__rows)
{
    struct unit unit;

    read_tables(&unit, rows[_i].in);
    UNIT_TAKE(rows[_i].what, rows_of(book_table(unit.book, "events")), rows[_i].want);
    unit_release(&unit);
}
END_TEST

START_TEST(test_schema__pieces_of_two_chapters)
{
    struct unit unit;
    const struct table *events;

    unit_init(&unit);
    unit_chapter(&unit, "01-a.nw", T EVENTS "| e-b | 2020 | b | c |\n");
    unit_chapter(&unit, "02-b.nw", T EVENTS "| e-a | 2019 | d | e |\n");
    schema_read(unit.book);
    events = book_table(unit.book, "events");
    UNIT_TAKE("in the order of the chapters", rows_of(events), "e-b|2020|||b|c\ne-a|2019|||d|e\n");
    ck_assert_uint_eq(events->pieces->len, 2);
    UNIT_SAME("piece", ((const struct table_piece *)events->pieces->pdata[1])->id, "tab-events-b");
    unit_release(&unit);
}
END_TEST

/* ---- addresses ---- */

static const struct {
    const char *what, *in, *id, *label, *page;
} addresses[] = {
    {"an event is called by its date", T EVENTS "| e-a | 2019-09-29 | b | c |\n", "e-a", "29 September 2019",
     "chronology"},
    {"an entity by its name",
     T "Table: entities. E\n\n| id | type | en | about |\n|---|---|---|---|\n| a-b | idea | The *A* | c |\n", "a-b",
     "The A", "register"},
    {"a claim by its place",
     T "Table: claims. C\n\n| id | claim | type | verdict | evidence |\n|---|---|---|---|---|\n| c3.2a | b | fact | "
       "disputed | d |\n",
     "c3.2a", "¶3.2 (a)", "claims"},
    {"a source by author and year", T SOURCES "| a | Stone | b | c | 2019-05 | en | | news | whole |\n", "s-a",
     "Stone 2019", "bibliography"},
    {"a source without an author by its publisher", T SOURCES "| a | | b | Post | 2019 | en | | news | whole |\n",
     "s-a", "Post 2019", "bibliography"},
    {"a source without a year", T SOURCES "| a | Stone | b | c | XXXX | en | | news | whole |\n", "s-a", "Stone n.d.",
     "bibliography"},
    {"a relation by what it joins, where it stands",
     T "Table: relations. R\n\n| id | from | kind | to | sources |\n|---|---|---|---|---|\n| r-a | b | c | d | e |\n",
     "r-a", "b c d", "a"},
};

START_TEST(test_schema__address)
{
    struct unit unit;
    const struct address *address;

    read_tables(&unit, addresses[_i].in);
    address = book_address(unit.book, addresses[_i].id);
    ck_assert_msg(address != NULL, "%s: %s is not there", addresses[_i].what, addresses[_i].id);
    UNIT_SAME(addresses[_i].what, address->label, addresses[_i].label);
    UNIT_SAME(addresses[_i].what, address->page, addresses[_i].page);
    ck_assert_int_eq(address->kind, ADDRESS_ROW);
    ck_assert_uint_eq(address->pos.line, 7);
    unit_release(&unit);
}
END_TEST

START_TEST(test_schema__sentences_have_no_address)
{
    struct unit unit;

    read_tables(&unit, T "Table: sentences. M\n\n| at | count | exact | typographic | words |\n|---|---|---|---|---|\n"
                         "| 1.1 | 3 | 00000000000000000000 | 00000000000000000000 | 00000000000000000000 |\n");
    UNIT_TAKE("messages", unit_messages(unit.diag), "");
    ck_assert_ptr_nonnull(table_row(book_table(unit.book, "sentences"), "1.1"));
    ck_assert_ptr_null(book_address(unit.book, "1.1"));
    unit_release(&unit);
}
END_TEST

/* How sources are called before the year: by their label, their authors, or who published them. */
static const struct {
    const char *what, *cells, *label;
} source_labels[] = {
    {"a family", "Weir, Thomas | | b | Post | |", "Weir 2019"},
    {"two", "Weir, Thomas; Pell, Ada | | b | Post | |", "Weir and Pell 2019"},
    {"three, of which one is a body", "{Port, Pier and Co}; Pell, Ada; Ness | | b | Post | |",
     "Port, Pier and Co et al. 2019"},
    {"a name in its own order, and script", "Son Seung-cheol (손승철) | | b | Post | |", "Son Seung-cheol 2019"},
    {"one who has a script, and another", "Weir, T. (위어); Kim Gi | | b | Post | |", "Weir and Kim Gi 2019"},
    {"a publisher, and what is for the bibliography", "| | b | Post (우편), p. 3; copy | |", "Post 2019"},
    {"a publisher of brackets only", "| | b | (Post) | |", "(Post) 2019"},
    {"a label", "| Ministry of Trade, Sea and Air | b | Ministry of Trade, Sea and Air, Ness | |",
     "Ministry of Trade, Sea and Air 2019"},
    {"a label before an author", "Weir, Thomas | Log | b | Post | |", "Log 2019"},
    {"a journal before a publisher", "| | b | copy | journal | The Log; x", "The Log 2019"},
    {"a publisher before a book", "| | b | Post | chapter | The Log", "Post 2019"},
};

START_TEST(test_schema__source_labels)
{
    struct unit unit;
    char *text = g_strdup_printf(T "Table: sources. S\n\n| id | date | lang | grade | seen | author | label | title "
                                   "| publisher | type | in |\n|---|---|---|---|---|---|---|---|---|---|---|\n"
                                   "| a | 2019 | en | news | whole | %s |\n",
                                 source_labels[_i].cells);

    read_tables(&unit, text);
    UNIT_TAKE("messages", unit_messages(unit.diag), "");
    UNIT_SAME(source_labels[_i].what, book_source_label(unit.book, "a"), source_labels[_i].label);
    unit_release(&unit);
    g_free(text);
}
END_TEST

/* Sources that would be called the same get letters, by their keys. */
START_TEST(test_schema__source_letters)
{
    struct unit unit;

    read_tables(&unit, T SOURCES "| z | Stone | b | c | 2019-01 | en | | news | whole |\n"
                                 "| a | Stone | b | c | 2019-05 | en | | news | whole |\n"
                                 "| m | Stone | b | c | 2020 | en | | news | whole |\n"
                                 "| x | | b | Post | 199X | en | | news | whole |\n"
                                 "| y | Post | b | c | XXXX | en | | news | whole |\n");
    UNIT_SAME("first by key", book_source_label(unit.book, "a"), "Stone 2019a");
    UNIT_SAME("last by key", book_source_label(unit.book, "z"), "Stone 2019b");
    UNIT_SAME("alone", book_source_label(unit.book, "m"), "Stone 2020");
    UNIT_SAME("undated", book_source_label(unit.book, "x"), "Post n.d. a");
    UNIT_SAME("undated too", book_source_label(unit.book, "y"), "Post n.d. b");
    unit_release(&unit);
}
END_TEST

START_TEST(test_schema__more_sources_than_letters)
{
    struct unit unit;
    GString *text = g_string_new(T SOURCES);
    GHashTable *labels = g_hash_table_new(g_str_hash, g_str_equal);

    for (int i = 0; i < 30; i++)
        g_string_append_printf(text, "| a%02d | Stone | b | c | 2019 | en | | news | whole |\n", i);
    read_tables(&unit, text->str);
    for (int i = 0; i < 30; i++) {
        char *key = g_strdup_printf("a%02d", i);
        const char *label = book_source_label(unit.book, key);
        ck_assert_msg(g_hash_table_add(labels, (gpointer)label), "%s is called “%s”, as another is", key, label);
        g_free(key);
    }
    UNIT_SAME("the last letter", book_source_label(unit.book, "a25"), "Stone 2019z");
    g_hash_table_unref(labels);
    g_string_free(text, TRUE);
    unit_release(&unit);
}
END_TEST

Suite *suite_schema(void) {
    Suite *suite = suite_create("schema");
    TCase *tcase = unit_case(suite, "cells");

    UNIT_ROWS(tcase, test_schema__cell, cells);
    tcase = unit_case(suite, "tables");
    UNIT_ROWS(tcase, test_schema__table, tables);
    UNIT_ROWS(tcase, test_schema__rows, rows);
    tcase_add_test(tcase, test_schema__pieces_of_two_chapters);
    tcase = unit_case(suite, "addresses");
    UNIT_ROWS(tcase, test_schema__address, addresses);
    tcase_add_test(tcase, test_schema__sentences_have_no_address);
    UNIT_ROWS(tcase, test_schema__source_labels, source_labels);
    tcase_add_test(tcase, test_schema__source_letters);
    tcase_add_test(tcase, test_schema__more_sources_than_letters);
    return suite;
}
