/* SPDX-License-Identifier: MIT
 * References in plain text, in the styles of Chicago and MLA, and what is shared with that of the APA. */
#include "write/reference_styles.h"

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

static void append_point(GString *out, const struct date_point *point, enum style_date order) {
    const char *const *names = order == DAY_MONTH_YEAR ? short_months : months;

    if (order == YEAR || order == SHORT_MONTH_YEAR) {
        gboolean month = order == SHORT_MONTH_YEAR && point->month;
        g_string_append_printf(out, "%s%s%d", month ? short_months[point->month] : "", month ? " " : "", point->year);
        return;
    }
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

gboolean style_date(GString *out, const char *edtf, enum style_date order) {
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
    if (date.interval && (order != YEAR || date.from.year != date.to.year)) {
        g_string_append(out, "–");
        append_point(out, &date.to, order);
    }
    return date.from.doubt != 0;
}

/* ---- what the styles share ---- */

gboolean style_is_ours(const struct reference *reference) {
    return *reference->version != '\0';
}

void style_year(GString *out, const struct reference *reference) {
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
    char *book = reference_book(reference),
         *title = style_is_ours(reference) ? words_headline(book) : headline(reference, book);

    g_free(book);
    return title;
}

void style_names(GString *out, const struct reference *reference, enum words_names way) {
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

void style_publisher(GString *out, const struct reference *reference, void (*sign)(GString *)) {
    if (!*reference->publisher)
        return;
    g_string_append_printf(out, " %s", reference->publisher);
    sign(out);
}

void style_url(GString *out, const struct reference *reference) {
    if (*reference->url)
        g_string_append_printf(out, " %s", reference->url);
}

void style_behind(GString *out, const char *words, const char *what) {
    if (*what)
        g_string_append_printf(out, "%s%s", words, what);
}

void style_pages(GString *out, const struct reference *reference, const char *one, const char *several,
                 enum words_names way) {
    if (!*reference->pages)
        return;
    g_string_append(out, strstr(reference->pages, "–") || strchr(reference->pages, ',') ? several : one);
    words_append_pages(out, reference->pages, way);
}

void style_editors(GString *out, const struct reference *reference, const char *words, enum words_names way) {
    if (!reference->editors || !reference->editors->len)
        return;
    g_string_append(out, words);
    words_append_editors(out, reference->editors, way);
}

/* ---- The Chicago Manual of Style, 17th edition: bibliography ---- */

static void append_chicago_date(GString *out, const struct reference *reference, enum style_date order) {
    GString *date = g_string_new(NULL);
    gboolean doubtful = style_date(date, reference->date, order);

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
    style_year(out, reference);
    g_free(book);
}

static void append_chicago_edition(GString *out, const struct reference *reference) {
    char *book = book_of(reference);

    g_string_append(out, book);
    words_stop(out);
    g_string_append_printf(out, " Version %s, ", reference->version);
    style_year(out, reference);
    g_free(book);
}

/* Who published it stands in the author's place where there is none. */
static void append_chicago_source(GString *out, const struct reference *reference) {
    gboolean leads = !reference->authors->len && *reference->publisher &&
                     (reference->kind == REFERENCE_PAGE || reference->kind == REFERENCE_NEWS);

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
        style_publisher(out, reference, words_comma);
    g_string_append_c(out, ' ');
    append_chicago_date(out, reference, reference->kind == REFERENCE_THESIS ? YEAR : MONTH_DAY_YEAR);
}

/* “Title.” Journal 1, no. 2 (May 1994): 33–52. */
static void append_chicago_article(GString *out, const struct reference *reference) {
    gboolean is_numbered = *reference->volume || *reference->issue;

    append_headline(out, reference);
    words_stop(out);
    g_string_append_printf(out, " %s", reference->publisher);
    style_behind(out, " ", reference->volume);
    if (*reference->issue || !is_numbered)
        words_comma(out);
    style_behind(out, " no. ", reference->issue);
    g_string_append(out, is_numbered ? " (" : " ");
    append_chicago_date(out, reference, MONTH_DAY_YEAR);
    g_string_append(out, !is_numbered ? "" : g_str_has_suffix(out->str, "n.d") ? ".)" : ")");
    style_pages(out, reference, is_numbered ? ": " : ", ", is_numbered ? ": " : ", ", NAMES_CHICAGO);
}

/* Publisher, 1994. Without a publisher the year goes on behind a comma. */
static void append_chicago_imprint(GString *out, const struct reference *reference) {
    if (*reference->publisher) {
        words_stop(out);
        g_string_append_printf(out, " %s", reference->publisher);
    }
    words_comma(out);
    g_string_append_c(out, ' ');
    append_chicago_date(out, reference, YEAR);
}

/* “Title.” In Book, edited by Editor, 2:25–44. Publisher, 1994. */
static void append_chicago_chapter(GString *out, const struct reference *reference) {
    char *book = book_of(reference);
    gboolean is_edited = reference->editors && reference->editors->len;
    const char *volume = *reference->pages ? " " : is_edited ? " Vol. " : " vol. ";

    append_headline(out, reference);
    words_stop(out);
    g_string_append_printf(out, " In %s", book);
    if (is_edited)
        words_comma(out);
    style_editors(out, reference, " edited by ", NAMES_CHICAGO);
    if (*reference->volume || *reference->pages)
        words_comma(out);
    style_behind(out, volume, reference->volume);
    style_pages(out, reference, *reference->volume ? ":" : " ", *reference->volume ? ":" : " ", NAMES_CHICAGO);
    append_chicago_imprint(out, reference);
    g_free(book);
}

static void append_chicago_book(GString *out, const struct reference *reference) {
    char *title = headline(reference, reference->title);

    g_string_append(out, title);
    append_chicago_imprint(out, reference);
    g_free(title);
}

void reference_write_chicago(const struct reference *reference, GString *out) {
    static void (*const writers[])(GString *, const struct reference *) = {
        [REFERENCE_EDITION] = append_chicago_edition, [REFERENCE_THING] = append_chicago_part,
        [REFERENCE_PAGE] = append_chicago_source,     [REFERENCE_NEWS] = append_chicago_source,
        [REFERENCE_WORK] = append_chicago_source,     [REFERENCE_JOURNAL] = append_chicago_article,
        [REFERENCE_CHAPTER] = append_chicago_chapter, [REFERENCE_BOOK] = append_chicago_book,
        [REFERENCE_REPORT] = append_chicago_source,   [REFERENCE_THESIS] = append_chicago_source,
    };

    style_names(out, reference, NAMES_CHICAGO);
    writers[reference->kind](out, reference);
    words_stop(out);
    style_url(out, reference);
    words_stop(out);
}

/* ---- MLA Handbook, 9th edition ---- */

/* What is contained in something stands in quotation marks, what stands by itself does not. */
static void append_mla_title(GString *out, const struct reference *reference) {
    gboolean is_edition = reference->kind == REFERENCE_EDITION;
    gboolean is_in_publisher =
        reference->kind == REFERENCE_PAGE || reference->kind == REFERENCE_NEWS || reference->kind == REFERENCE_JOURNAL;
    gboolean is_contained = *reference->book || (is_in_publisher && *reference->publisher);
    char *title = is_edition ? book_of(reference) : headline(reference, reference->title);

    if (!is_contained)
        g_string_append(out, title);
    else
        text_append_quoted(out, title);
    words_stop(out);
    g_free(title);
}

/* Who published it, with the number of the volume: behind the title of a journal, before the publisher of a book. */
static void append_mla_container(GString *out, const struct reference *reference) {
    gboolean is_journal = reference->kind == REFERENCE_JOURNAL;

    if (is_journal)
        style_publisher(out, reference, words_comma);
    if (*reference->volume)
        g_string_append_printf(out, " vol. %s,", reference->volume);
    if (*reference->issue)
        g_string_append_printf(out, " no. %s,", reference->issue);
    if (!is_journal)
        style_publisher(out, reference, words_comma);
}

/* Parts of what contains it, or is it, divided by commas. */
static void append_mla_parts(GString *out, const struct reference *reference) {
    static const enum style_date orders[] = {
        [REFERENCE_EDITION] = YEAR,        [REFERENCE_THING] = YEAR,          [REFERENCE_PAGE] = DAY_MONTH_YEAR,
        [REFERENCE_NEWS] = DAY_MONTH_YEAR, [REFERENCE_WORK] = DAY_MONTH_YEAR, [REFERENCE_JOURNAL] = SHORT_MONTH_YEAR,
        [REFERENCE_CHAPTER] = YEAR,        [REFERENCE_BOOK] = YEAR,           [REFERENCE_REPORT] = DAY_MONTH_YEAR,
        [REFERENCE_THESIS] = YEAR,
    };
    GString *date = g_string_new(NULL);

    style_date(date, reference->date, orders[reference->kind]);
    if (date->len && reference->kind == REFERENCE_THESIS) {
        g_string_append_printf(out, " %s.", date->str);
        g_string_truncate(date, 0);
    }
    if (style_is_ours(reference))
        g_string_append_printf(out, " Version %s,", reference->version);
    else
        append_mla_container(out, reference);
    if (date->len)
        g_string_append_printf(out, " %s,", date->str);
    style_behind(out, " ", reference->pointer);
    style_pages(out, reference, " p. ", " pp. ", NAMES_MLA);
    if (*reference->pointer || *reference->pages)
        g_string_append_c(out, ',');
    style_url(out, reference);
    if (g_str_has_suffix(out->str, ","))
        g_string_truncate(out, out->len - 1);
    words_stop(out);
    g_string_free(date, TRUE);
}

void reference_write_mla(const struct reference *reference, GString *out) {
    style_names(out, reference, NAMES_MLA);
    append_mla_title(out, reference);
    if (*reference->book) {
        char *book = book_of(reference);
        g_string_append_printf(out, " %s", book);
        words_comma(out);
        style_editors(out, reference, " edited by ", NAMES_MLA);
        if (reference->editors && reference->editors->len)
            words_comma(out);
        g_free(book);
    }
    append_mla_parts(out, reference);
}
