/* SPDX-License-Identifier: MIT
 * Limits of tables. */
#include "read/limits.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* A text of three parts, the middle one `count` times. */
static const struct {
    const char *what, *before, *often;
    unsigned count;
    const char *after, *said;
} limits[] = {
    {"64 columns", "a\n", "|-", 64, "|\n", ""},
    {"65 columns", "a\n", "|-", 65, "|\n", "t.md:2:1: error: table of 65 columns; expected 64 at most\n"},
    {"65 columns without bars around", "a\n-", "|-", 64, "\n",
     "t.md:2:1: error: table of 65 columns; expected 64 at most\n"},
    {"65 columns in a quotation in a list", "a\n  > 1. ", ":-:|", 64, "-\n",
     "t.md:2:1: error: table of 65 columns; expected 64 at most\n"},
    {"65 columns with blanks at the end of the line", "a\n", "| - ", 65, "|\t \n",
     "t.md:2:1: error: table of 65 columns; expected 64 at most\n"},
    {"bars without dashes", "", "|", 100, "\n", ""},
    {"a rule", "", "-", 100, "\n", ""},
    {"4,096 escaped bars", "", "\\|", 4096, "\n", ""},
    {"4,097 escaped bars", "", "\\|", 4097, "\n",
     "t.md:1:1: error: line with 4097 escaped bars; expected 4096 at most\n"},
    {"64 lines before a head", "", "a\n", 64, "|b|\n|-|\n", ""},
    {"65 lines before a head", "", "a\n", 65, "|b|\n|-|\n",
     "t.md:67:1: error: head of a table behind 65 lines of a paragraph; expected a blank line before it\n"},
    {"65 lines and a blank one", "", "a\n", 65, "\n|b|\n|-|\n", ""},
    {"65 lines and a blank one in a quotation", "", "> a\n", 65, "> \t\n> |b|\n> |-|\n", ""},
    {"65 numbers are lines", "", "1\n", 65, "|b|\n|-|\n",
     "t.md:67:1: error: head of a table behind 65 lines of a paragraph; expected a blank line before it\n"},
    {"65 lines before a heading underlined", "", "a\n", 65, "b\n---\n", ""},
    {"a long table", "|b|\n|-|\n", "|c|\n", 1000, "", ""},
};

START_TEST(test_limits__check)
{
    GString *text = g_string_new(limits[_i].before);
    struct source *source;
    struct unit unit;

    for (unsigned i = 0; i < limits[_i].count; i++)
        g_string_append(text, limits[_i].often);
    g_string_append(text, limits[_i].after);
    unit_init(&unit);
    source = source_plain(unit.book, "t.md", text->str, text->len);
    limits_check(unit.book, source);
    UNIT_TAKE(limits[_i].what, unit_messages(unit.diag), limits[_i].said);
    source_free(source);
    unit_release(&unit);
    g_string_free(text, TRUE);
}
END_TEST

/* What is refused is parsed as words, in no time, and the rest as it is. */
START_TEST(test_limits__rest)
{
    static const char in[] = "a|b\n|-|\n\nc\n";
    GString *text = g_string_new("a\n");
    struct source *source;
    struct unit unit;

    for (unsigned i = 0; i < 65; i++)
        g_string_append(text, "|:-");
    g_string_append(text, "|\n\n");
    g_string_append(text, in);
    unit_init(&unit);
    source = source_plain(unit.book, "t.md", text->str, text->len);
    limits_check(unit.book, source);
    ck_assert_str_eq(source->prose->str + source->prose->len - strlen(in), in);
    ck_assert_ptr_null(strchr(source->prose->str, ':'));
    ck_assert_uint_eq(source->prose->len, text->len);
    source_free(source);
    unit_release(&unit);
    g_string_free(text, TRUE);
}
END_TEST

Suite *suite_limits(void) {
    Suite *suite = suite_create("limits");
    TCase *tcase = unit_case(suite, "limits");

    UNIT_ROWS(tcase, test_limits__check, limits);
    tcase_add_test(tcase, test_limits__rest);
    return suite;
}
