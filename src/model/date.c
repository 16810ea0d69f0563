/* SPDX-License-Identifier: MIT
 * EDTF dates. */
#include "model/date.h"

#include <stdlib.h>
#include <string.h>

static const int month_days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
static const char *const month_names[] = {WORD("January"),   WORD("February"), WORD("March"),    WORD("April"),
                                          WORD("May"),       WORD("June"),     WORD("July"),     WORD("August"),
                                          WORD("September"), WORD("October"),  WORD("November"), WORD("December")};

static gboolean is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* Whether its month has its day, if one is given. */
static gboolean has_day(const struct date_point *point) {
    if (!point->day || !point->month)
        return !point->day;
    if (point->month == 2 && point->day == 29 && !point->hidden)
        return is_leap(point->year);
    return point->day <= month_days[point->month - 1];
}

/* Two digits, or XX for “not known” (0). */
static gboolean two_digits(const char *at, int *value) {
    if (at[0] == 'X' && at[1] == 'X') {
        *value = 0;
        return TRUE;
    }
    if (!g_ascii_isdigit(at[0]) || !g_ascii_isdigit(at[1]))
        return FALSE;
    *value = (at[0] - '0') * 10 + (at[1] - '0');
    return *value > 0;
}

static const char *year_read(const char *at, struct date_point *point) {
    for (int i = 0; i < 4; i++) {
        if (at[i] == 'X')
            point->hidden++;
        else if (!g_ascii_isdigit(at[i]) || point->hidden)
            return "has no year of four digits";
        point->year = point->year * 10 + (at[i] == 'X' ? 0 : at[i] - '0');
    }
    if (point->year == 0 && !point->hidden)
        return "has no year of four digits";
    return NULL;
}

static const char *point_read(const char *text, gsize length, struct date_point *point) {
    char form[16] = "";
    const char *wrong;

    if (length >= sizeof form)
        return "is not a date in EDTF";
    memcpy(form, text, length);
    if (length && strchr("?~%", form[length - 1])) {
        point->doubt = form[--length];
        form[length] = '\0';
    }
    if (length != 4 && length != 7 && length != 10)
        return "is not YYYY, YYYY-MM or YYYY-MM-DD";
    wrong = year_read(form, point);
    if (wrong)
        return wrong;
    if (length >= 7 && (form[4] != '-' || !two_digits(form + 5, &point->month) || point->month > 12))
        return "has no such month";
    if (length == 10) {
        if (form[7] != '-' || !two_digits(form + 8, &point->day))
            return "has no such day";
        if (!has_day(point))
            return "has no such day";
    }
    return NULL;
}

static const char *end_read(const char *text, gsize length, struct date_point *point) {
    if (length == 0)
        point->end = DATE_UNKNOWN;
    else if (length == 2 && text[0] == '.' && text[1] == '.')
        point->end = DATE_OPEN;
    else
        return point_read(text, length, point);
    return NULL;
}

/* Given before not known before open; then by date, the vaguer first. */
static int compare_points(const struct date_point *a, const struct date_point *b) {
    static const int order[] = {[DATE_GIVEN] = 0, [DATE_UNKNOWN] = 1, [DATE_OPEN] = 2};

    if (a->end != b->end)
        return order[a->end] < order[b->end] ? -1 : 1;
    if (a->year != b->year)
        return a->year < b->year ? -1 : 1;
    if (a->hidden != b->hidden)
        return a->hidden > b->hidden ? -1 : 1;
    if (a->month != b->month)
        return a->month < b->month ? -1 : 1;
    return (a->day > b->day) - (a->day < b->day);
}

/* The first day of a point, and its last, as a number that grows with time. */
static int first_day(const struct date_point *point) {
    if (point->end != DATE_GIVEN)
        return 0;
    return point->year * 10000 + MAX(point->month, 1) * 100 + MAX(point->day, 1);
}

static int last_day(const struct date_point *point) {
    static const int hidden[] = {0, 9, 99, 999, 9999};

    if (point->end != DATE_GIVEN)
        return G_MAXINT;
    return (point->year + hidden[point->hidden]) * 10000 + (point->month ? point->month : 12) * 100 +
           (point->day ? point->day : 31);
}

/* Whether it can only end before it begins, whatever day each end leaves open. */
static gboolean runs_backwards(const struct date *date) {
    return first_day(&date->from) > last_day(&date->to);
}

const char *date_read(const char *text, struct date *date) {
    const char *slash = strchr(text, '/');
    const char *wrong;

    memset(date, 0, sizeof *date);
    if (!slash) {
        wrong = point_read(text, strlen(text), &date->from);
        date->to = date->from;
        return wrong;
    }
    date->interval = TRUE;
    wrong = end_read(text, (gsize)(slash - text), &date->from);
    if (!wrong)
        wrong = end_read(slash + 1, strlen(slash + 1), &date->to);
    if (!wrong && date->from.end != DATE_GIVEN && date->to.end != DATE_GIVEN)
        return "has neither beginning nor end";
    if (!wrong && runs_backwards(date))
        return "ends before it begins";
    return wrong;
}

int date_compare(const struct date *a, const struct date *b) {
    int order = (a->from.end != DATE_GIVEN) - (b->from.end != DATE_GIVEN);

    if (order)
        return -order;
    order = a->from.end == DATE_GIVEN ? compare_points(&a->from, &b->from) : 0;
    return order ? order : compare_points(&a->to, &b->to);
}

/* A year, or those between which it is. */
static char *year_words(const struct date_point *point, const struct language *language) {
    static const int spans[] = {0, 9, 99, 999};

    if (point->hidden == 4)
        return g_strdup(language_say(language, "year not known"));
    if (point->hidden)
        return g_strdup_printf(language_say(language, "between %d and %d"), point->year,
                               point->year + spans[point->hidden]);
    return g_strdup_printf("%d", point->year);
}

/* Words put into a format that has one place for them; takes them over. */
#define PUT(language, key, words) put(g_strdup_printf(language_say(language, key), words), words)

static char *put(char *all, char *words) {
    g_free(words);
    return all;
}

static char *point_words(const struct date_point *point, const struct language *language) {
    const char *month = point->month ? language_say(language, month_names[point->month - 1]) : NULL;
    char *year = year_words(point, language);
    char *words = point->day ? g_strdup_printf(language_say(language, "%d %s %s"), point->day, month, year)
                  : month    ? g_strdup_printf(language_say(language, "%s %s"), month, year)
                             : g_strdup(year);

    if (point->doubt == '~' || point->doubt == '%')
        words = PUT(language, "c. %s", words);
    if (point->doubt == '?' || point->doubt == '%')
        words = PUT(language, "%s (?)", words);
    g_free(year);
    return words;
}

static char *interval_words(const struct date *date, const struct language *language) {
    char *from, *to, *words;

    if (date->from.end != DATE_GIVEN) {
        to = point_words(&date->to, language);
        return PUT(language, "until %s", to);
    }
    from = point_words(&date->from, language);
    if (date->to.end == DATE_OPEN)
        return PUT(language, "since %s", from);
    if (date->to.end == DATE_UNKNOWN)
        return PUT(language, "from %s, end not known", from);
    to = point_words(&date->to, language);
    words = g_strdup_printf("%s – %s", from, to);
    g_free(to);
    g_free(from);
    return words;
}

char *date_words(const struct date *date, const struct language *language) {
    return date->interval ? interval_words(date, language) : point_words(&date->from, language);
}

/* ---- as people write it ---- */

/* What may stand before a date without being more than a date. */
static const char *const lead_words[] = {"of",   "in",  "on",     "since",  "from",   "until",  "by", "early",
                                         "late", "the", "summer", "winter", "spring", "autumn", "mid"};

static gboolean is_lead(const char *word) {
    for (gsize i = 0; i < G_N_ELEMENTS(lead_words); i++)
        if (strcmp(word, lead_words[i]) == 0)
            return TRUE;
    return FALSE;
}

/* A number of `least` to `most` digits and nothing else; else 0. */
static int number_of(const char *word, gsize least, gsize most) {
    gsize length = strlen(word);

    return length >= least && length <= most && strspn(word, "0123456789") == length ? (int)strtol(word, NULL, 10) : 0;
}

static int month_of(const char *word) {
    for (int i = 0; i < 12; i++)
        if (strcmp(word, month_names[i]) == 0)
            return i + 1;
    return 0;
}

/* From the end: year, month, day. */
static gboolean read_point(char **words, guint count, struct date_point *point) {
    guint left = count;

    memset(point, 0, sizeof *point);
    point->year = left ? number_of(words[--left], 4, 4) : 0;
    if (left && (point->month = month_of(words[left - 1])))
        left--;
    if (point->month && left && (point->day = number_of(words[left - 1], 1, 2)))
        left--;
    while (left && is_lead(words[left - 1]))
        left--;
    return point->year && !left && has_day(point);
}

gboolean date_read_words(const char *text, struct date *date) {
    char **words = g_strsplit_set(text, " ", -1);
    gboolean is_date;

    memset(date, 0, sizeof *date);
    is_date = read_point(words, g_strv_length(words), &date->from);
    date->to = date->from;
    g_strfreev(words);
    return is_date;
}

/* ---- overlap ---- */

gboolean date_overlaps(const struct date *a, const struct date *b) {
    return first_day(&a->from) <= last_day(&b->to) && first_day(&b->from) <= last_day(&a->to);
}
