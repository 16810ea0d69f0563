/* SPDX-License-Identifier: MIT
 * References in RIS. */
#include "write/reference_format.h"

#include "model/date.h"

#include <string.h>

/* A field is a line. */
static void append_field(GString *out, const char *tag, const char *text) {
    char *line = g_strdelimit(g_strdup(text), "\r\n", ' ');

    if (*line)
        g_string_append_printf(out, "%s  - %s\r\n", tag, line);
    g_free(line);
}

/* “Family, Given, Suffix”, of which the places are kept: a body, and a person of one name, has a comma behind it, or
 * programs would take its last word for that of a family. To be freed with g_free(). */
static char *author_line(const struct author *author) {
    char *family = author_family(author), *line;

    if (*author->name)
        line = g_strconcat(author->name, strchr(author->name, ',') ? "" : ",", NULL);
    else
        line = g_strdup_printf("%s, %s%s%s", *family ? family : author->given, *family ? author->given : "",
                               *author->suffix ? ", " : "", author->suffix);
    g_free(family);
    return line;
}

static void append_names(GString *out, const char *tag, const GArray *authors) {
    for (guint i = 0; authors && i < authors->len; i++) {
        char *line = author_line(&g_array_index(authors, struct author, i));
        append_field(out, tag, line);
        g_free(line);
    }
}

/* PY - YYYY, DA - YYYY/MM/DD/, with nothing between the strokes where it is not known. Of a span of time the beginning. */
static void append_date(GString *out, const char *edtf) {
    struct date date;
    char month[4] = "", day[4] = "";

    if (!*edtf || date_read(edtf, &date) || date.from.end != DATE_GIVEN || date.from.hidden)
        return;
    if (date.from.month)
        g_snprintf(month, sizeof month, "%02d", date.from.month % 100);
    if (date.from.day)
        g_snprintf(day, sizeof day, "%02d", date.from.day % 100);
    g_string_append_printf(out, "PY  - %04d\r\nDA  - %04d/%s/%s/\r\n", date.from.year, date.from.year, month, day);
}

/* The first page and the last. */
static void append_pages(GString *out, const char *pages) {
    char **ends = g_strsplit(pages, "–", 2);

    append_field(out, "SP", ends[0] ? ends[0] : "");
    append_field(out, "EP", ends[0] && ends[1] ? ends[1] : "");
    g_strfreev(ends);
}

void reference_write_ris(const struct reference *reference, GString *out) {
    static const char *const types[] = {
        [REFERENCE_EDITION] = "BOOK", [REFERENCE_THING] = "CHAP", [REFERENCE_PAGE] = "ELEC",
        [REFERENCE_NEWS] = "NEWS",    [REFERENCE_WORK] = "GEN",   [REFERENCE_JOURNAL] = "JOUR",
        [REFERENCE_CHAPTER] = "CHAP", [REFERENCE_BOOK] = "BOOK",  [REFERENCE_REPORT] = "RPRT",
        [REFERENCE_THESIS] = "THES",
    };
    char *book = reference_book(reference), *note = reference_note(reference, FALSE);
    gboolean is_article = reference->kind == REFERENCE_NEWS || reference->kind == REFERENCE_JOURNAL;

    append_field(out, "TY", types[reference->kind]);
    append_field(out, "ID", reference->key);
    append_names(out, "AU", reference->authors);
    append_field(out, "TI", reference->kind == REFERENCE_EDITION ? book : reference->title);
    append_field(out, "T2", *reference->book ? book : is_article ? reference->publisher : "");
    append_names(out, "A2", reference->editors);
    append_date(out, reference->date);
    if (*reference->version)
        g_string_append_printf(out, "ET  - Version %s\r\n", reference->version);
    append_field(out, "PB", is_article ? "" : reference->publisher);
    append_field(out, "VL", reference->volume);
    append_field(out, "IS", reference->issue);
    append_pages(out, reference->pages);
    append_field(out, "SE", reference->pointer);
    append_field(out, "UR", reference->url);
    append_field(out, "LA", reference->language);
    append_field(out, "N1", note);
    g_string_append(out, "ER  - \r\n");
    g_free(note);
    g_free(book);
}
