/* SPDX-License-Identifier: MIT
 * What a row must say, and rows that are one thing. */
#include "check/rows.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define T         "# T\n\n## ¶1\n\n1. a\n\n### Data\n\n"
#define EVENTS    T "Table: events. E\n\n| id | date | place | who | event | sources |\n|---|---|---|---|---|---|\n"
#define RELATIONS T "Table: relations. R\n\n| id | from | kind | to | date | sources |\n|---|---|---|---|---|---|\n"
#define SERIES    T "Table: series. S\n\n| id | series | date | value | unit | sources |\n|---|---|---|---|---|---|\n"
#define ENTITIES  T "Table: entities. E\n\n| id | type | en | about |\n|---|---|---|---|\n"

static const struct {
    const char *what, *in, *said;
} rules[] = {
    {"none", T, ""},
    {"a place", EVENTS "| e-a | 2000 | p | | b | c |\n", ""},
    {"somebody", EVENTS "| e-a | 2000 | | p | b | c |\n", ""},
    {"nowhere and nobody", EVENTS "| e-a | 2000 | | | b | c |\n",
     "t.nw:13:1: error: event “e-a” has no place and nobody in it; expected one of them at least\n"},
    {"one event at two times", EVENTS "| e-a | 2000 | p | | b | c |\n| e-b | 2001 | p | | b | c |\n", ""},
    {"one event twice", EVENTS "| e-a | 2000 | p | | b “c” | c |\n| e-b | 2000-05 | q | | b \"c\" | c |\n",
     "t.nw:14:1: error: event “e-b” says the same as “e-a” at t.nw:13; expected one row, or dates that do not overlap\n"},
    {"relations apart in time", RELATIONS "| r-a | p | b | q | 2000/2001 | c |\n| r-b | p | b | q | 2002/ | c |\n", ""},
    {"relations the other way", RELATIONS "| r-a | p | b | q | 2000 | c |\n| r-b | q | b | p | 2000 | c |\n", ""},
    {"relations that overlap", RELATIONS "| r-a | p | b | q | 2000/2001 | c |\n| r-b | p | b | q | 2001/2002 | c |\n",
     "t.nw:14:1: error: relation “r-b” says the same as “r-a” at t.nw:13; expected one row, or dates that do not overlap\n"},
    {"the third overlaps the first",
     RELATIONS "| r-a | p | b | q | 2000 | c |\n| r-b | p | b | q | 2001 | c |\n| r-c | p | b | q | 2000 | c |\n",
     "t.nw:15:1: error: relation “r-c” says the same as “r-a” at t.nw:13; expected one row, or dates that do not overlap\n"},
    {"relations without a date", RELATIONS "| r-a | p | b | q | | c |\n| r-b | p | b | q | 2001 | c |\n",
     "t.nw:14:1: error: relation “r-b” says the same as “r-a” at t.nw:13; expected one row, or dates that do not overlap\n"},
    {"other dates, units, series",
     SERIES
     "| d-a | b | 2000 | 1 | u | c |\n| d-b | b | 2001 | 2 | u | c |\n| d-c | b | 2000 | 2 | w | c |\n| d-d | b, e | 2000 | 2 | u | c |\n",
     ""},
    {"another value", SERIES "| d-a | b | 2000 | 1 | u | c |\n| d-b | b | 2000 | 2 | u | e |\n",
     "t.nw:14:1: error: value “d-b” says the same as “d-a” at t.nw:13, with another value; expected one row, or a name of the series that says how they differ\n"},
    {"the same value", SERIES "| d-a | b | 2000 | 1 | u | c |\n| d-b | b | 2000 | 1 | u | e |\n",
     "t.nw:14:1: error: value “d-b” says the same as “d-a” at t.nw:13; expected one row, or a name of the series that says how they differ\n"},
    {"derived, and how", SERIES "| d-a | b, derived (d less e) | 2000 | 1 | u | c |\n", ""},
    {"derived", SERIES "| d-a | b, derived | 2000 | 1 | u | c |\n",
     "t.nw:13:1: error: value “d-a” is derived, without how; expected “derived (HOW)” in the series' name\n"},
    {"derived, with brackets elsewhere", SERIES "| d-a | b (c), derived | 2000 | 1 | u | c |\n",
     "t.nw:13:1: error: value “d-a” is derived, without how; expected “derived (HOW)” in the series' name\n"},
    {"two names", ENTITIES "| a | place | Ness | b |\n| c | place | Nesse | b |\n", ""},
    {"one name", ENTITIES "| a | place | Ness | b |\n| c | body | Ness | b |\n",
     "t.nw:14:1: error: entity “c” says the same as “a” at t.nw:13; expected one row, or names that tell them apart\n"},
};

START_TEST(test_rows__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", rules[_i].in);
    schema_read(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), "");
    rows_check(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), rules[_i].said);
    unit_release(&unit);
}
END_TEST

Suite *suite_rows(void) {
    Suite *suite = suite_create("rows");

    UNIT_ROWS(unit_case(suite, "rules"), test_rows__check, rules);
    return suite;
}
