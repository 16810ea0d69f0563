/* SPDX-License-Identifier: MIT
 * Dates: every shape that is read, every one that is not, words for people, order. */
#include "model/date.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- shapes ---- */

static const struct {
    const char *in;
    gboolean interval;
    struct date_point from, to;
    const char *words;
} dates[] = {
    {"1819", FALSE, {DATE_GIVEN, 1819, 0, 0, 0, 0}, {DATE_GIVEN, 1819, 0, 0, 0, 0}, "1819"},
    {"1819-01", FALSE, {DATE_GIVEN, 1819, 1, 0, 0, 0}, {DATE_GIVEN, 1819, 1, 0, 0, 0}, "January 1819"},
    {"1819-01-12", FALSE, {DATE_GIVEN, 1819, 1, 12, 0, 0}, {DATE_GIVEN, 1819, 1, 12, 0, 0}, "12 January 1819"},
    {"0001", FALSE, {DATE_GIVEN, 1, 0, 0, 0, 0}, {DATE_GIVEN, 1, 0, 0, 0, 0}, "1"},
    {"9999-12-31", FALSE, {DATE_GIVEN, 9999, 12, 31, 0, 0}, {DATE_GIVEN, 9999, 12, 31, 0, 0}, "31 December 9999"},
    {"2020-02-29", FALSE, {DATE_GIVEN, 2020, 2, 29, 0, 0}, {DATE_GIVEN, 2020, 2, 29, 0, 0}, "29 February 2020"},
    {"2000-02-29", FALSE, {DATE_GIVEN, 2000, 2, 29, 0, 0}, {DATE_GIVEN, 2000, 2, 29, 0, 0}, "29 February 2000"},
    {"1991?", FALSE, {DATE_GIVEN, 1991, 0, 0, 0, '?'}, {DATE_GIVEN, 1991, 0, 0, 0, '?'}, "1991 (?)"},
    {"1991~", FALSE, {DATE_GIVEN, 1991, 0, 0, 0, '~'}, {DATE_GIVEN, 1991, 0, 0, 0, '~'}, "c. 1991"},
    {"2001%", FALSE, {DATE_GIVEN, 2001, 0, 0, 0, '%'}, {DATE_GIVEN, 2001, 0, 0, 0, '%'}, "c. 2001 (?)"},
    {"1819-02-05~", FALSE, {DATE_GIVEN, 1819, 2, 5, 0, '~'}, {DATE_GIVEN, 1819, 2, 5, 0, '~'}, "c. 5 February 1819"},
    {"1819-02?", FALSE, {DATE_GIVEN, 1819, 2, 0, 0, '?'}, {DATE_GIVEN, 1819, 2, 0, 0, '?'}, "February 1819 (?)"},
    {"199X", FALSE, {DATE_GIVEN, 1990, 0, 0, 1, 0}, {DATE_GIVEN, 1990, 0, 0, 1, 0}, "between 1990 and 1999"},
    {"19XX", FALSE, {DATE_GIVEN, 1900, 0, 0, 2, 0}, {DATE_GIVEN, 1900, 0, 0, 2, 0}, "between 1900 and 1999"},
    {"1XXX", FALSE, {DATE_GIVEN, 1000, 0, 0, 3, 0}, {DATE_GIVEN, 1000, 0, 0, 3, 0}, "between 1000 and 1999"},
    {"XXXX", FALSE, {DATE_GIVEN, 0, 0, 0, 4, 0}, {DATE_GIVEN, 0, 0, 0, 4, 0}, "year not known"},
    {"2019-XX", FALSE, {DATE_GIVEN, 2019, 0, 0, 0, 0}, {DATE_GIVEN, 2019, 0, 0, 0, 0}, "2019"},
    {"2019-04-XX", FALSE, {DATE_GIVEN, 2019, 4, 0, 0, 0}, {DATE_GIVEN, 2019, 4, 0, 0, 0}, "April 2019"},
    {"2019-XX-XX", FALSE, {DATE_GIVEN, 2019, 0, 0, 0, 0}, {DATE_GIVEN, 2019, 0, 0, 0, 0}, "2019"},
    {"2001-04/2016-10",
     TRUE,
     {DATE_GIVEN, 2001, 4, 0, 0, 0},
     {DATE_GIVEN, 2016, 10, 0, 0, 0},
     "April 2001 – October 2016"},
    {"2019/2019-05", TRUE, {DATE_GIVEN, 2019, 0, 0, 0, 0}, {DATE_GIVEN, 2019, 5, 0, 0, 0}, "2019 – May 2019"},
    {"2019-09-29/2019-09-29",
     TRUE,
     {DATE_GIVEN, 2019, 9, 29, 0, 0},
     {DATE_GIVEN, 2019, 9, 29, 0, 0},
     "29 September 2019 – 29 September 2019"},
    {"1990/19XX-05",
     TRUE,
     {DATE_GIVEN, 1990, 0, 0, 0, 0},
     {DATE_GIVEN, 1900, 5, 0, 2, 0},
     "1990 – May between 1900 and 1999"},
    {"1991?/199X",
     TRUE,
     {DATE_GIVEN, 1991, 0, 0, 0, '?'},
     {DATE_GIVEN, 1990, 0, 0, 1, 0},
     "1991 (?) – between 1990 and 1999"},
    {"2023-10-25/..", TRUE, {DATE_GIVEN, 2023, 10, 25, 0, 0}, {DATE_OPEN, 0, 0, 0, 0, 0}, "since 25 October 2023"},
    {"2024-08-03/",
     TRUE,
     {DATE_GIVEN, 2024, 8, 3, 0, 0},
     {DATE_UNKNOWN, 0, 0, 0, 0, 0},
     "from 3 August 2024, end not known"},
    {"../1985", TRUE, {DATE_OPEN, 0, 0, 0, 0, 0}, {DATE_GIVEN, 1985, 0, 0, 0, 0}, "until 1985"},
    {"/1985", TRUE, {DATE_UNKNOWN, 0, 0, 0, 0, 0}, {DATE_GIVEN, 1985, 0, 0, 0, 0}, "until 1985"},
};

static void assert_point(const char *in, const struct date_point *got, const struct date_point *want) {
    ck_assert_msg(got->end == want->end && got->year == want->year && got->month == want->month &&
                      got->day == want->day && got->hidden == want->hidden && got->doubt == want->doubt,
                  "%s: read as end %d, %d-%d-%d, %d hidden, doubt %d", in, got->end, got->year, got->month, got->day,
                  got->hidden, got->doubt);
}

START_TEST(test_date__read)
{
    struct date date;
    const char *wrong = date_read(dates[_i].in, &date);

    UNIT_SAME(dates[_i].in, wrong, NULL);
    ck_assert_int_eq(date.interval, dates[_i].interval);
    assert_point(dates[_i].in, &date.from, &dates[_i].from);
    assert_point(dates[_i].in, &date.to, &dates[_i].to);
    UNIT_TAKE(dates[_i].in, date_words(&date, NULL), dates[_i].words);
}
END_TEST

/* ---- what is none ---- */

static const struct {
    const char *what, *in, *want;
} wrong_dates[] = {
    {"nothing", "", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"a doubt alone", "?", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"two digits", "19", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"five digits", "20190", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"cut off", "2019-0", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"cut off behind a hyphen", "2019-", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"two doubts", "2019?~", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"a blank before", " 2019", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"words", "May 2019", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"a season in words", "spring", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"with a time", "2019-01-12T10:00", "is not a date in EDTF"},
    {"very long", "2019-01-12-2019-01-12-2019-01-12", "is not a date in EDTF"},
    {"letters", "abcd", "has no year of four digits"},
    {"a sign", "-500", "has no year of four digits"},
    {"the year 0", "0000", "has no year of four digits"},
    {"a digit behind an X", "19X9", "has no year of four digits"},
    {"a small x", "199x", "has no year of four digits"},
    {"broken UTF-8", "\xff\xff\xff\xff", "has no year of four digits"},
    {"month 0", "2019-00", "has no such month"},
    {"month 13", "2019-13", "has no such month"},
    {"a season", "2019-21", "has no such month"},
    {"half a month", "2019-1X", "has no such month"},
    {"a slash for a hyphen, in an interval", "2019.05", "has no such month"},
    {"day 0", "2019-01-00", "has no such day"},
    {"day 32", "2019-01-32", "has no such day"},
    {"31 April", "2019-04-31", "has no such day"},
    {"30 February", "2020-02-30", "has no such day"},
    {"29 February of a common year", "2019-02-29", "has no such day"},
    {"29 February of a common century", "1900-02-29", "has no such day"},
    {"a day of no month", "2019-XX-12", "has no such day"},
    {"a full stop for a hyphen", "2019-01.12", "has no such day"},
    {"neither end", "/", "has neither beginning nor end"},
    {"open at both ends", "../..", "has neither beginning nor end"},
    {"open and unknown", "../", "has neither beginning nor end"},
    {"three ends", "2019/2020/2021", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"one full stop", "2019/.", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"years backwards", "2020/2019", "ends before it begins"},
    {"months backwards", "2019-05/2019-04", "ends before it begins"},
    {"days backwards", "2019-05-05/2019-05-04", "ends before it begins"},
    {"years backwards, whatever the X", "2001-04/10XX-10", "ends before it begins"},
    {"a bad beginning", "19/2019", "is not YYYY, YYYY-MM or YYYY-MM-DD"},
    {"a bad end", "2019/2019-13", "has no such month"},
};

START_TEST(test_date__wrong)
{
    struct date date;

    UNIT_SAME(wrong_dates[_i].what, date_read(wrong_dates[_i].in, &date), wrong_dates[_i].want);
}
END_TEST

/* ---- order ---- */

/* Each before the next, but for those divided by “=”. */
static const char *const ordered[] = {
    "/1819",   "/1985",      "1819",  "1819-01",         "1819-01-12", "1819-01-12/1819-04", "1819-02",   "199X",
    "1990",    "1990-05",    "1991?", "2001-04/2016-10", "2019",       "2019/2020-01",       "2019/2021", "2019/..",
    "2019-01", "2019-01-02", "2020",
};

static struct date read_date(const char *text) {
    struct date date;

    UNIT_SAME(text, date_read(text, &date), NULL);
    return date;
}

static int sign(int number) {
    return (number > 0) - (number < 0);
}

START_TEST(test_date__compare)
{
    struct date a = read_date(ordered[_i]);

    for (int j = 0; j < (int)G_N_ELEMENTS(ordered); j++) {
        struct date b = read_date(ordered[j]);
        ck_assert_msg(sign(date_compare(&a, &b)) == sign(_i - j), "%s and %s: %d", ordered[_i], ordered[j],
                      date_compare(&a, &b));
    }
}
END_TEST

static const struct {
    const char *a, *b;
} equals[] = {
    {"2019", "2019"}, {"2019", "2019?"}, {"2019-04", "2019-04-XX"}, {"2019", "2019-XX"}, {"../1985", "/1985"},
};

START_TEST(test_date__compare_equal)
{
    struct date a = read_date(equals[_i].a), b = read_date(equals[_i].b);

    ck_assert_msg(date_compare(&a, &b) == 0, "%s and %s", equals[_i].a, equals[_i].b);
}
END_TEST

/* ---- as people write it ---- */

static const struct {
    const char *in, *want; /* year-month-day; NULL: no date */
} said[] = {
    {"30 October 2007", "2007-10-30"},
    {"October 2007", "2007-10-0"},
    {"2007", "2007-0-0"},
    {"of 2007", "2007-0-0"},
    {"since early October 2007", "2007-10-0"},
    {"summer of 2026", "2026-0-0"},
    {"", NULL},
    {"October", NULL},
    {"30 October", NULL},
    {"October 30 2007", NULL},
    {"the plan for 2030", NULL},
    {"fell below 540", NULL},
    {"12007", NULL},
    {"207", NULL},
    {"2007 and 2008", NULL},
    {"130 October 2007", NULL},
    {"32 October 2007", NULL},
    {"29 February 2007", NULL},
    {"29 February 2008", "2008-2-29"},
};

START_TEST(test_date__read_words)
{
    struct date date;
    gboolean is_date = date_read_words(said[_i].in, &date);

    ck_assert_msg(is_date == (said[_i].want != NULL), "%s", said[_i].in);
    if (is_date) {
        UNIT_TAKE(said[_i].in, g_strdup_printf("%d-%d-%d", date.from.year, date.from.month, date.from.day),
                  said[_i].want);
        ck_assert(memcmp(&date.from, &date.to, sizeof date.from) == 0);
    }
}
END_TEST

static const struct {
    const char *a, *b;
    gboolean overlap;
} overlaps[] = {
    {"2007", "2007-10-30", TRUE},
    {"2007-10", "2007-10-30", TRUE},
    {"2007-09", "2007-10-30", FALSE},
    {"2007-10-29", "2007-10-30", FALSE},
    {"1990/2010", "2010", TRUE},
    {"1990/2010", "2011", FALSE},
    {"1990/2010", "1989-12-31", FALSE},
    {"2020/..", "2030", TRUE},
    {"2020/..", "2019", FALSE},
    {"../2020", "1000", TRUE},
    {"/2020", "2021", FALSE},
    {"2020/", "2021", TRUE},
    {"199X", "1999", TRUE},
    {"199X", "2000", FALSE},
    {"19XX", "1950/1951", TRUE},
    {"1990/2000", "2000-06/..", TRUE},
    {"1990/2000", "2001/..", FALSE},
    {"2000-02", "2000-02-29", TRUE},
};

START_TEST(test_date__overlaps)
{
    struct date a, b;

    ck_assert(!date_read(overlaps[_i].a, &a) && !date_read(overlaps[_i].b, &b));
    ck_assert_msg(date_overlaps(&a, &b) == overlaps[_i].overlap, "%s and %s", overlaps[_i].a, overlaps[_i].b);
    ck_assert_msg(date_overlaps(&b, &a) == overlaps[_i].overlap, "%s and %s", overlaps[_i].b, overlaps[_i].a);
}
END_TEST

Suite *suite_date(void) {
    Suite *suite = suite_create("date");
    TCase *tcase = unit_case(suite, "shapes");

    UNIT_ROWS(tcase, test_date__read, dates);
    UNIT_ROWS(tcase, test_date__wrong, wrong_dates);
    tcase = unit_case(suite, "order");
    UNIT_ROWS(tcase, test_date__compare, ordered);
    UNIT_ROWS(tcase, test_date__compare_equal, equals);
    UNIT_ROWS(tcase, test_date__overlaps, overlaps);
    UNIT_ROWS(unit_case(suite, "words"), test_date__read_words, said);
    return suite;
}
