/* SPDX-License-Identifier: MIT
 * References in plain text and BibTeX. */
#include "write/reference.h"

#include "base/text.h"
#include "model/date.h"
#include "model/thing.h"

#include <string.h>

/* ---- what is known ---- */

/* ASCII letters, digits, hyphens and full stops; what else there is becomes its number, so that two keys stay two. */
static char *key_of(const char *before, const char *id) {
    GString *key = g_string_new(before);

    if (key->len)
        g_string_append_c(key, '-');
    for (const char *at = id; *at; at = g_utf8_next_char(at)) {
        if (g_ascii_isalnum(*at) || strchr("-.", *at))
            g_string_append_c(key, *at);
        else
            g_string_append_printf(key, "u%x", g_utf8_get_char(at));
    }
    return g_string_free(key, FALSE);
}

char *reference_address(const struct book *book, const char *id) {
    const char *site = book->citation.url;
    char *escaped, *url;

    if (!*site)
        return g_strdup("");
    escaped = g_uri_escape_string(id, NULL, FALSE);
    url = g_strdup_printf("%s%s%s/%s.html", site, g_str_has_suffix(site, "/") ? "" : "/", THING_FOLDER, escaped);
    g_free(escaped);
    return url;
}

struct reference *reference_of(const struct book *book, const struct address *address) {
    const struct citation *citation = &book->citation;
    struct reference *reference = g_new(struct reference, 1);
    char *title = text_slug(citation->title), *before = g_strdup_printf("%s-%s", title, citation->version);

    *reference = (struct reference){
        .key = key_of(before, address->id),
        .authors = citation->author_list,
        .author = citation->authors,
        .title = thing_title(address),
        .book = citation->title,
        .subtitle = citation->subtitle,
        .version = citation->version,
        .date = citation->date,
        .pointer = thing_pointer(address),
        .url = reference_address(book, address->id),
        .publisher = "",
        .language = "en",
        .fingerprint = book->fingerprint ? book->fingerprint : "",
    };
    g_free(before);
    g_free(title);
    return reference;
}

struct reference *reference_of_source(const struct row *source) {
    struct reference *reference = g_new(struct reference, 1);
    const char *date = row_text(source, "date");
    char **languages = cell_items(row_text(source, "lang"));
    struct date read;

    *reference = (struct reference){
        .key = key_of("", source->text[0]),
        .author = row_text(source, "author"),
        .title = g_strdup(row_text(source, "title")),
        .book = "",
        .subtitle = "",
        .version = "",
        .date = date_read(date, &read) || read.from.hidden == 4 ? "" : date,
        .pointer = g_strdup(""),
        .url = g_strdup(row_text(source, "url")),
        .publisher = row_text(source, "publisher"),
        .language = languages[0] && !languages[1] ? g_intern_string(languages[0]) : "",
        .fingerprint = "",
    };
    g_strfreev(languages);
    return reference;
}

void reference_free(struct reference *reference) {
    g_free(reference->key);
    g_free(reference->title);
    g_free(reference->pointer);
    g_free(reference->url);
    g_free(reference);
}

/* ---- plain text ---- */

/* Within quotation marks the marks are single. */
static void append_quoted(GString *out, const char *text) {
    GString *inner = g_string_new(text);

    g_string_replace(inner, "“", "‘", 0);
    g_string_replace(inner, "”", "’", 0);
    g_string_append_printf(out, "“%s”", inner->str);
    g_string_free(inner, TRUE);
}

static void append_day(GString *out, const char *edtf) {
    struct date date;
    char *words = date_read(edtf, &date) ? g_strdup(edtf) : date_words(&date);

    g_string_append(out, words);
    g_free(words);
}

static void append_book(GString *out, const struct reference *reference) {
    g_string_append_printf(out, " In %s", reference->book);
    if (*reference->subtitle)
        g_string_append_printf(out, ": %s", reference->subtitle);
    g_string_append_printf(out, ". Version %s, ", reference->version);
    append_day(out, reference->date);
    g_string_append_c(out, '.');
}

void reference_write_plain(const struct reference *reference, GString *out) {
    const char *author = *reference->author ? reference->author : reference->publisher;

    g_string_append_printf(out, "%s (%.4s). ", author, *reference->date ? reference->date : "n.d.");
    append_quoted(out, reference->title);
    g_string_append_c(out, '.');
    if (*reference->book)
        append_book(out, reference);
    else if (*reference->author && *reference->publisher)
        g_string_append_printf(out, " %s.", reference->publisher);
    if (*reference->url)
        g_string_append_printf(out, " %s", reference->url);
    if (*reference->fingerprint)
        g_string_append_printf(out, " [text %s]", reference->fingerprint);
}

/* ---- BibTeX ---- */

/* Text for TeX: its special characters escaped, and the sign that pointers begin with as a command, which every engine
 * has. */
static void append_tex(GString *out, const char *text) {
    static const struct {
        char sign;
        const char *tex;
    } signs[] = {{'\\', "\\textbackslash{}"}, {'~', "\\textasciitilde{}"}, {'^', "\\textasciicircum{}"}};

    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gsize s = 0;
        while (s < G_N_ELEMENTS(signs) && signs[s].sign != *at)
            s++;
        if (s < G_N_ELEMENTS(signs))
            g_string_append(out, signs[s].tex);
        else if (strchr("#$%&_{}", *at))
            g_string_append_printf(out, "\\%c", *at);
        else if (g_str_has_prefix(at, "¶"))
            g_string_append(out, "\\textparagraph{}");
        else
            g_string_append_len(out, at, g_utf8_next_char(at) - at);
    }
}

static void open_field(GString *out, const char *name) {
    g_string_append_printf(out, ",\n  %-12s = {", name);
}

static void append_field(GString *out, const char *name, const char *text) {
    if (!*text)
        return;
    open_field(out, name);
    append_tex(out, text);
    g_string_append_c(out, '}');
}

/* An address is no text: what TeX would read in it is a matter of \url. */
static void append_url(GString *out, const char *url) {
    char *escaped = *url ? g_uri_escape_string(url, "!*'();:@&=+$,/?#%~", FALSE) : NULL;

    if (escaped)
        g_string_append_printf(out, ",\n  %-12s = {%s}", "url", escaped);
    g_free(escaped);
}

/* A body is one word to TeX, in braces of its own; a person is Family, Given. */
static void append_authors(GString *out, const struct reference *reference) {
    const GArray *authors = reference->authors;

    if (!authors && !*reference->author)
        return;
    open_field(out, "author");
    for (guint i = 0; authors && i < authors->len; i++) {
        const struct author *author = &g_array_index(authors, struct author, i);
        g_string_append(out, i ? " and " : "");
        g_string_append(out, *author->name ? "{" : "");
        append_tex(out, *author->name ? author->name : author->family);
        g_string_append(out, *author->name ? "}" : *author->given ? ", " : "");
        append_tex(out, *author->name ? "" : author->given);
    }
    if (!authors) {
        g_string_append_c(out, '{');
        append_tex(out, reference->author);
        g_string_append_c(out, '}');
    }
    g_string_append_c(out, '}');
}

/* BibLaTeX reads the date, BibTeX the year. */
static void append_date(GString *out, const struct reference *reference) {
    append_field(out, "date", reference->date);
    if (strlen(reference->date) >= 4 && g_ascii_isdigit(*reference->date))
        g_string_append_printf(out, ",\n  %-12s = {%.4s}", "year", reference->date);
}

static void append_book_fields(GString *out, const struct reference *reference) {
    open_field(out, "booktitle");
    append_tex(out, reference->book);
    if (*reference->subtitle) {
        g_string_append(out, ": ");
        append_tex(out, reference->subtitle);
    }
    g_string_append_c(out, '}');
    open_field(out, "edition");
    g_string_append(out, "Version ");
    append_tex(out, reference->version);
    g_string_append_c(out, '}');
    append_field(out, "version", reference->version);
}

void reference_write_bibtex(const struct reference *reference, GString *out) {
    gboolean in_book = *reference->book;

    g_string_append_printf(out, "@%s{%s", in_book ? "incollection" : "misc", reference->key);
    append_authors(out, reference);
    append_field(out, "title", reference->title);
    if (in_book)
        append_book_fields(out, reference);
    append_date(out, reference);
    append_field(out, "pages", reference->pointer);
    append_field(out, in_book ? "publisher" : "organization", reference->publisher);
    append_url(out, reference->url);
    append_field(out, "language", reference->language);
    if (*reference->fingerprint) {
        open_field(out, "note");
        g_string_append_printf(out, "Fingerprint of the text annotated: %s}", reference->fingerprint);
    }
    g_string_append(out, "\n}\n");
}
