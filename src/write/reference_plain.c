/* SPDX-License-Identifier: MIT
 * References in plain text. */
#include "write/reference_format.h"

#include "base/text.h"
#include "model/date.h"
#include "write/words.h"

static void append_day(GString *out, const char *edtf) {
    struct date date;
    char *words = date_read(edtf, &date) ? g_strdup(edtf) : date_words(&date, NULL);

    g_string_append(out, words);
    g_free(words);
}

/* “ 1, no. 2: 33–52”, pages behind a sign. */
static void append_place(GString *out, const struct reference *reference, const char *sign) {
    if (*reference->volume)
        g_string_append_printf(out, "%s%s", *reference->book ? ", vol. " : " ", reference->volume);
    if (*reference->issue)
        g_string_append_printf(out, ", no. %s", reference->issue);
    if (*reference->pages)
        g_string_append_printf(out, "%s%s", sign, reference->pages);
}

static void append_version(GString *out, const struct reference *reference) {
    g_string_append_printf(out, " Version %s, ", reference->version);
    append_day(out, reference->date);
    g_string_append_c(out, '.');
}

/* “ In Book, edited by Ada Pell and Ness, 25–44.” */
static void append_book(GString *out, const struct reference *reference, const char *book) {
    g_string_append_printf(out, " In %s", book);
    if (reference->editors && reference->editors->len) {
        g_string_append(out, ", edited by ");
        words_append_editors(out, reference->editors, NAMES_CHICAGO);
    }
    append_place(out, reference, ", ");
    words_end(out);
}

/* The edition by its title; a part of it, or a source, in quotation marks, and where it stands. */
static void append_title(GString *out, const struct reference *reference) {
    char *book = reference_book(reference);

    if (reference->kind == REFERENCE_EDITION)
        g_string_append(out, book);
    else
        text_append_quoted(out, reference->title);
    words_end(out);
    if (*reference->book)
        append_book(out, reference, book);
    if (*reference->version)
        append_version(out, reference);
    g_free(book);
}

/* “ [edition 0123456789ab; text 0123456789ab]”, which are the beginnings. */
static void append_fingerprints(GString *out, const struct reference *reference) {
    const char *edition = reference->edition_fingerprint, *text = reference->text_fingerprint;

    if (!*edition && !*text)
        return;
    g_string_append(out, " [");
    if (*edition)
        g_string_append_printf(out, "edition %.12s%s", edition, *text ? "; " : "");
    if (*text)
        g_string_append_printf(out, "text %.12s", text);
    g_string_append_c(out, ']');
}

/* The year in which it begins; of what has no beginning that is known, or no date, none. */
static void append_year(GString *out, const char *edtf) {
    struct date date;
    gboolean begins = !date_read(edtf, &date) && date.from.end == DATE_GIVEN;

    g_string_append_printf(out, " (%.4s). ", begins ? edtf : "n.d.");
}

void reference_write_plain(const struct reference *reference, GString *out) {
    const char *author = *reference->author ? reference->author : reference->publisher;

    g_string_append(out, author);
    append_year(out, reference->date);
    append_title(out, reference);
    if (*reference->publisher && (*reference->author || *reference->volume || *reference->issue || *reference->pages)) {
        g_string_append_printf(out, " %s", reference->publisher);
        if (!*reference->book)
            append_place(out, reference, reference->kind == REFERENCE_JOURNAL ? ": " : ", p. ");
        words_end(out);
    }
    if (*reference->url)
        g_string_append_printf(out, " %s", reference->url);
    append_fingerprints(out, reference);
}
