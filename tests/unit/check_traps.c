/* SPDX-License-Identifier: MIT
 * Traps of noweb and Markdown. */
#include "read/traps.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

#define T     "# T\n\n"
#define QUOTE "noweb reads [[ ]] as a quote, not as a link; expected a blank beside it, or other brackets\n"
#define GRID  "| id |\n|---|\n"

static const struct {
    const char *what, *in, *said;
} traps[] = {
    {"none", T "a\n", ""},
    {"a quote", T "a [[b]] c\n\n[[d]]\n", ""},
    {"a quote and a bracket with a blank between", T "a [[b]] (c) [d] [[e]]\n", ""},
    {"a quote for a link", T "강 [[b]](c)\n", "t.nw:3:3: error: " QUOTE},
    {"a quote behind a bracket", T "[a][[b]]\n", "t.nw:3:4: error: " QUOTE},
    {"two on a line", T "[[a]](b) [[c]](d)\n", "t.nw:3:1: error: " QUOTE "t.nw:3:10: error: " QUOTE},
    {"a caption", T "Table: a. B\n\n" GRID, ""},
    {"a caption that goes on", T "Table: a. B\nc\n\n" GRID, ""},
    {"a caption first in the file", "Table: a. B\n\n" GRID, ""},
    {"a caption behind words", T "a\nTable: b. C\n\n" GRID,
     "t.nw:4:1: error: caption without a blank line before it; expected one\n"},
    {"a caption behind blanks", T "a\n \t\nTable: b. C\n\n" GRID, ""},
    {"a table right behind its caption", T "Table: a. B\n" GRID,
     "t.nw:4:1: error: table right behind its caption; expected a blank line between them\n"},
    {"a table right behind a caption that goes on", T "Table: a. B\nc\n" GRID,
     "t.nw:5:1: error: table right behind its caption; expected a blank line between them\n"},
    {"both", T "a\nTable: a. B\n" GRID,
     "t.nw:4:1: error: caption without a blank line before it; expected one\n"
     "t.nw:5:1: error: table right behind its caption; expected a blank line between them\n"},
    {"a caption right behind a fence", T "```\na\n```\nTable: a. B\n\n" GRID,
     "t.nw:6:1: error: caption without a blank line before it; expected one\n"},
    {"no caption", T "a\nTables: b\nTable:c\n", ""},
    {"a tab", T "\ta\nb\tc\n", "t.nw:3:1: error: line begins with a tab; expected blanks\n"},
    {"nothing in a fence", T "```c\n\ta\nTable: b. C\n[[d]](e)\n```\n\n~~~~\n```\n\tf\n~~~\n\tg\n~~~~~\n", ""},
    {"behind a fence", T "```\na\n```\n\tb\n", "t.nw:6:1: error: line begins with a tab; expected blanks\n"},
    {"three back-ticks in a line are no fence", T "``` a ``` b\n\tc\n",
     "t.nw:4:1: error: line begins with a tab; expected blanks\n"},
    {"two back-ticks are no fence", T "``\n\tc\n", "t.nw:4:1: error: line begins with a tab; expected blanks\n"},
    {"nothing in a chunk", T "<<a.c>>=\n\tb [[c]](d)\nTable: e\n", ""},
};

START_TEST(test_traps__check)
{
    struct unit unit;
    char *path = unit_markup("t.nw", traps[_i].in);
    GPtrArray *sources;

    unit_init(&unit);
    sources = stream_read(unit.book, path);
    for (guint i = 0; i < sources->len; i++)
        traps_check(unit.book, sources->pdata[i]);
    UNIT_TAKE(traps[_i].what, unit_messages(unit.diag), traps[_i].said);
    g_ptr_array_unref(sources);
    unit_release(&unit);
    g_free(path);
}
END_TEST

/* The last line of a prose may have no line end. */
START_TEST(test_traps__no_line_end)
{
    struct unit unit;
    struct source *source;

    unit_init(&unit);
    source = source_plain(unit.book, "t.md", "a\n\tb", strlen("a\n\tb"));
    traps_check(unit.book, source);
    UNIT_TAKE("no line end", unit_messages(unit.diag), "t.md:2:1: error: line begins with a tab; expected blanks\n");
    source_free(source);
    unit_release(&unit);
}
END_TEST

Suite *suite_traps(void) {
    Suite *suite = suite_create("traps");
    TCase *tcase = unit_case(suite, "traps");

    UNIT_ROWS(tcase, test_traps__check, traps);
    tcase_add_test(tcase, test_traps__no_line_end);
    return suite;
}
