/* SPDX-License-Identifier: MIT
 * References in plain text, in the style of the APA. */
#include "write/reference_styles.h"

#include <string.h>

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

    if (style_is_ours(reference))
        style_year(date, reference);
    else
        doubtful = style_date(date, reference->date, reference->kind > REFERENCE_WORK ? YEAR : YEAR_MONTH_DAY);
    g_string_append_printf(out, "(%s%s).", doubtful ? "ca. " : "", date->len ? date->str : "n.d.");
    g_string_free(date, TRUE);
}

static void append_apa_title(GString *out, const struct reference *reference) {
    g_string_append(out, reference->title);
    words_stop(out);
}

/* “ Journal, 1(2), 33–52.” */
static void append_apa_article(GString *out, const struct reference *reference) {
    g_string_append_printf(out, " %s", reference->publisher);
    if (*reference->volume || *reference->issue || *reference->pages)
        words_comma(out);
    style_behind(out, " ", *reference->volume ? reference->volume : reference->issue);
    if (*reference->volume && *reference->issue)
        g_string_append_printf(out, "(%s)", reference->issue);
    if ((*reference->volume || *reference->issue) && *reference->pages)
        g_string_append_c(out, ',');
    style_pages(out, reference, " ", " ", NAMES_APA);
    words_stop(out);
}

/* “ In A. Pell & Ness (Eds.), Book (Vol. 2, pp. 25–44). Publisher.” */
static void append_apa_chapter(GString *out, const struct reference *reference) {
    guint editors = reference->editors ? reference->editors->len : 0;

    g_string_append(out, " In ");
    style_editors(out, reference, "", NAMES_APA);
    g_string_append_printf(out, "%s%s", editors > 1 ? " (Eds.), " : editors ? " (Ed.), " : "", reference->book);
    if (*reference->volume || *reference->pages) {
        g_string_append(out, " (");
        style_behind(out, "Vol. ", reference->volume);
        g_string_append(out, *reference->volume && *reference->pages ? ", " : "");
        style_pages(out, reference, "p. ", "pp. ", NAMES_APA);
        g_string_append_c(out, ')');
    }
    words_stop(out);
    style_publisher(out, reference, words_stop);
}

static void append_apa_publisher(GString *out, const struct reference *reference) {
    style_publisher(out, reference, words_stop);
}

/* Of a thesis the university stands in square brackets; behind its title, which has no stop then. */
static void append_apa_thesis(GString *out, const struct reference *reference) {
    if (!*reference->publisher)
        return;
    if (reference->authors->len && g_str_has_suffix(out->str, "."))
        g_string_truncate(out, out->len - 1);
    g_string_append_printf(out, " [%s].", reference->publisher);
}

static void append_apa_part(GString *out, const struct reference *reference) {
    g_string_append(out, *reference->book ? " In " : " ");
    append_apa_book(out, reference);
}

/* Without an author the title comes before the date. */
void reference_write_apa(const struct reference *reference, GString *out) {
    static void (*const writers[])(GString *, const struct reference *) = {
        [REFERENCE_EDITION] = append_apa_part,     [REFERENCE_THING] = append_apa_part,
        [REFERENCE_PAGE] = append_apa_publisher,   [REFERENCE_NEWS] = append_apa_article,
        [REFERENCE_WORK] = append_apa_publisher,   [REFERENCE_JOURNAL] = append_apa_article,
        [REFERENCE_CHAPTER] = append_apa_chapter,  [REFERENCE_BOOK] = append_apa_publisher,
        [REFERENCE_REPORT] = append_apa_publisher, [REFERENCE_THESIS] = append_apa_thesis,
    };
    gboolean leads = !reference->authors->len;

    style_names(out, reference, NAMES_APA);
    if (leads) {
        append_apa_title(out, reference);
        g_string_append_c(out, ' ');
    }
    append_apa_date(out, reference);
    if (!leads && reference->kind != REFERENCE_EDITION) {
        g_string_append_c(out, ' ');
        append_apa_title(out, reference);
    }
    writers[reference->kind](out, reference);
    style_url(out, reference);
}
