/* SPDX-License-Identifier: MIT
 *
 * Dates as the tables write them: EDTF (ISO 8601-2:2019, annex A), levels 0 and 1 as far as history needs them:
 *   1819   1819-01   1819-01-12        a year, month, day of the Gregorian calendar
 *   1991?  1819-02-05~  2001%          uncertain, approximate, both
 *   199X   2019-XX                     digits not known
 *   2001-04/2016-10                    from … to, both included
 *   2023-10-25/..   2024-08-03/        still open; end unknown (likewise ../ and / at the beginning)
 * Limitation: no seasons, no times of day, no years before 1 or after 9999, no sets.
 */
#ifndef DATE_H
#define DATE_H

#include "model/language.h"

enum date_end { DATE_GIVEN, DATE_OPEN, DATE_UNKNOWN };

struct date_point {
    enum date_end end;
    int year;   /* 1–9999; unspecified digits as 0 */
    int month;  /* 1–12, or 0: not given */
    int day;    /* 1–31, or 0: not given */
    int hidden; /* how many digits of the year are X: 0–4 */
    char doubt; /* '?', '~', '%' or 0 */
};

struct date {
    gboolean interval;
    struct date_point from, to; /* equal unless an interval */
};

/* Reads a date. Returns NULL when it is one, else what is wrong with it, in a static string that fits behind “date “…””. */
const char *date_read(const char *text, struct date *date);

/* Order of a chronology: by beginning, the vaguer first, then by end. */
int date_compare(const struct date *a, const struct date *b);

/* Reads a date as people write it in English: “30 October 2007”, “October 2007”, “2007”; nothing else may stand in the
 * text but, before it, words such as “of”, “since” or “early”. FALSE: it is none. */
gboolean date_read_words(const char *text, struct date *date);

/* Whether two dates can mean one day: a date is all the days that it leaves open. */
gboolean date_overlaps(const struct date *a, const struct date *b);

/* For people, in a language: in English “29 September 2019”, “April 2001 – October 2016”, “since 25 October 2023”, “c. 1991”. Free
 * with g_free(). */
char *date_words(const struct date *date, const struct language *language);

#endif
