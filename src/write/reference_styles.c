/* SPDX-License-Identifier: MIT
 * References in plain text, in the three styles that are asked for most. */
#include "write/reference_format.h"

#include "base/text.h"
#include "model/date.h"
#include "write/words.h"

#include <string.h>

/* ---- dates ---- */

static const char *const months[] = {"",     "January", "February",  "March",   "April",    "May",     "June",
                                     "July", "August",  "September", "October", "November", "December"};

/* Those of MLA: more than four letters are shortened. */
static const char *const short_months[] = {"",     "Jan.", "Feb.",  "Mar.", "Apr.", "May", "June",
                                           "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};

/* “May 1, 2001”, “1 May 2001” and “2001, May 1”. */
enum order { MONTH_DAY_YEAR, DAY_MONTH_YEAR, YEAR_MONTH_DAY };

static void append_point(GString *out, const struct date_point *point, enum order order) {
    const char *const *names = order == DAY_MONTH_YEAR ? short_months : months;

    if (order == YEAR_MONTH_DAY)
        g_string_append_printf(out, "%d%s", point->year, point->month ? ", " : "");
    if (order == DAY_MONTH_YEAR && point->month && point->day)
        g_string_append_printf(out, "%d ", point->day);
    if (point->month)
        g_string_append(out, names[point->month]);
    if (order != DAY_MONTH_YEAR && point->month && point->day)
        g_string_append_printf(out, " %d", point->day);
    if (order == MONTH_DAY_YEAR && point->month && point->day)
        g_string_append_c(out, ',');
    if (order != YEAR_MONTH_DAY)
        g_string_append_printf(out, "%s%d", point->month ? " " : "", point->year);
}

static gboolean is_known(const struct date *date) {
    return date->from.end == DATE_GIVEN && !date->from.hidden &&
           (!date->interval || (date->to.end == DATE_GIVEN && !date->to.hidden));
}

/* A date of which something is not known is given in words. Returns whether the date is doubtful. */
static gboolean append_date(GString *out, const char *edtf, enum order order) {
    struct date date;

    if (date_read(edtf, &date))
        return FALSE;
    if (!is_known(&date)) {
        char *words = date_words(&date, NULL);
        g_string_append(out, words);
        g_free(words);
        return FALSE;
    }
    append_point(out, &date.from, order);
    if (date.interval) {
        g_string_append(out, "–");
        append_point(out, &date.to, order);
    }
    return date.from.doubt != 0;
}

/* ---- what the styles share ---- */

/* Things of the edition and the edition are dated by the year. */
static gboolean is_ours(const struct reference *reference) {
    return *reference->version != '\0';
}

static void append_year(GString *out, const struct reference *reference) {
    g_string_append_printf(out, "%.4s", reference->date);
}

static gboolean is_english(const struct reference *reference) {
    return !*reference->language || g_str_has_prefix(reference->language, "en");
}

/* A title in the style's capitals. To be freed with g_free(). */
static char *headline(const struct reference *reference, const char *title) {
    return is_english(reference) ? words_headline(title) : g_strdup(title);
}

static char *book_of(const struct reference *reference) {
    char *book = reference_book(reference), *title = words_headline(book);

    g_free(book);
    return title;
}

static void append_names(GString *out, const struct reference *reference, enum words_names way) {
    if (!reference->authors->len)
        return;
    words_append_names(out, reference->authors, way);
    words_stop(out);
    g_string_append_c(out, ' ');
}

static void append_headline(GString *out, const struct reference *reference) {
    char *title = headline(reference, reference->title);

    text_append_quoted(out, title);
    g_free(title);
}

/* Who published it, with a sign behind. */
static void append_publisher(GString *out, const struct reference *reference, void (*sign)(GString *)) {
    if (!*reference->publisher)
        return;
    g_string_append_printf(out, " %s", reference->publisher);
    sign(out);
}

static void append_url(GString *out, const struct reference *reference) {
    if (*reference->url)
        g_string_append_printf(out, " %s", reference->url);
}

/* ---- The Chicago Manual of Style, 17th edition: bibliography ---- */

static void append_chicago_date(GString *out, const struct reference *reference) {
    GString *date = g_string_new(NULL);
    gboolean doubtful = append_date(date, reference->date, MONTH_DAY_YEAR);

    if (!date->len)
        g_string_append(out, "n.d");
    else if (doubtful)
        g_string_append_printf(out, "[%s?]", date->str);
    else
        g_string_append(out, date->str);
    g_string_free(date, TRUE);
}

/* Of a part of the edition: “Title.” In Book, Version, ¶3.2, 2026. */
static void append_chicago_part(GString *out, const struct reference *reference) {
    char *book = book_of(reference);

    append_headline(out, reference);
    words_stop(out);
    g_string_append_printf(out, " In %s", book);
    words_comma(out);
    g_string_append_printf(out, " Version %s, ", reference->version);
    if (*reference->pointer)
        g_string_append_printf(out, "%s, ", reference->pointer);
    append_year(out, reference);
    g_free(book);
}

static void append_chicago_edition(GString *out, const struct reference *reference) {
    char *book = book_of(reference);

    g_string_append(out, book);
    words_stop(out);
    g_string_append_printf(out, " Version %s, ", reference->version);
    append_year(out, reference);
    g_free(book);
}

/* Who published it stands in the author's place where there is none. */
static void append_chicago_source(GString *out, const struct reference *reference) {
    gboolean leads = !reference->authors->len && *reference->publisher && reference->kind != REFERENCE_WORK;

    if (leads) {
        g_string_append(out, reference->publisher);
        words_stop(out);
        g_string_append_c(out, ' ');
    }
    append_headline(out, reference);
    if (*reference->publisher && !(leads && reference->kind == REFERENCE_PAGE))
        words_stop(out);
    else
        words_comma(out);
    if (!leads)
        append_publisher(out, reference, words_comma);
    g_string_append_c(out, ' ');
    append_chicago_date(out, reference);
}

void reference_write_chicago(const struct reference *reference, GString *out) {
    append_names(out, reference, NAMES_CHICAGO);
    if (reference->kind == REFERENCE_EDITION)
        append_chicago_edition(out, reference);
    else if (is_ours(reference))
        append_chicago_part(out, reference);
    else
        append_chicago_source(out, reference);
    words_stop(out);
    append_url(out, reference);
    words_stop(out);
}

/* ---- MLA Handbook, 9th edition ---- */

/* What is contained in something stands in quotation marks, what stands by itself does not. */
static void append_mla_title(GString *out, const struct reference *reference) {
    gboolean is_edition = reference->kind == REFERENCE_EDITION;
    gboolean is_contained =
        is_ours(reference) ? !is_edition : reference->kind != REFERENCE_WORK && *reference->publisher;
    char *title = is_edition ? book_of(reference) : headline(reference, reference->title);

    if (!is_contained)
        g_string_append(out, title);
    else
        text_append_quoted(out, title);
    words_stop(out);
    g_free(title);
}

/* Parts of what contains it, or is it, divided by commas. */
static void append_mla_parts(GString *out, const struct reference *reference) {
    GString *date = g_string_new(NULL);

    if (is_ours(reference))
        append_year(date, reference);
    else
        append_date(date, reference->date, DAY_MONTH_YEAR);
    if (is_ours(reference))
        g_string_append_printf(out, " Version %s,", reference->version);
    else
        append_publisher(out, reference, words_comma);
    if (date->len)
        g_string_append_printf(out, " %s,", date->str);
    if (*reference->pointer)
        g_string_append_printf(out, " %s,", reference->pointer);
    append_url(out, reference);
    if (g_str_has_suffix(out->str, ","))
        g_string_truncate(out, out->len - 1);
    words_stop(out);
    g_string_free(date, TRUE);
}

void reference_write_mla(const struct reference *reference, GString *out) {
    append_names(out, reference, NAMES_MLA);
    append_mla_title(out, reference);
    if (*reference->book) {
        char *book = book_of(reference);
        g_string_append_printf(out, " %s", book);
        words_comma(out);
        g_free(book);
    }
    append_mla_parts(out, reference);
}

/* ---- Publication Manual of the American Psychological Association, 7th edition: reference list ---- */

/* The edition's title, its subtitle beginning with a capital. */
static void append_apa_book(GString *out, const struct reference *reference) {
    const char *title = *reference->book ? reference->book : reference->title;

    g_string_append(out, title);
    if (*reference->subtitle) {
        g_string_append(out, ": ");
        g_string_append_unichar(out, g_unichar_toupper(g_utf8_get_char(reference->subtitle)));
        g_string_append(out, g_utf8_next_char(reference->subtitle));
    }
    g_string_append_printf(out, " (Version %s%s%s).", reference->version, *reference->pointer ? ", " : "",
                           reference->pointer);
}

static void append_apa_date(GString *out, const struct reference *reference) {
    GString *date = g_string_new(NULL);
    gboolean doubtful = FALSE;

    if (is_ours(reference))
        append_year(date, reference);
    else
        doubtful = append_date(date, reference->date, YEAR_MONTH_DAY);
    g_string_append_printf(out, "(%s%s).", doubtful ? "ca. " : "", date->len ? date->str : "n.d.");
    g_string_free(date, TRUE);
}

static void append_apa_title(GString *out, const struct reference *reference) {
    g_string_append(out, reference->title);
    words_stop(out);
}

/* Without an author the title comes before the date. */
void reference_write_apa(const struct reference *reference, GString *out) {
    gboolean leads = !reference->authors->len;

    append_names(out, reference, NAMES_APA);
    if (leads) {
        append_apa_title(out, reference);
        g_string_append_c(out, ' ');
    }
    append_apa_date(out, reference);
    if (!leads && reference->kind != REFERENCE_EDITION) {
        g_string_append_c(out, ' ');
        append_apa_title(out, reference);
    }
    g_string_append(out, *reference->book ? " In " : is_ours(reference) ? " " : "");
    if (is_ours(reference))
        append_apa_book(out, reference);
    else
        append_publisher(out, reference, words_stop);
    append_url(out, reference);
}
