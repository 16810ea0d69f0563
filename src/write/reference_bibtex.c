/* SPDX-License-Identifier: MIT
 * References for BibTeX and BibLaTeX. */
#include "write/reference_format.h"

#include <string.h>

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

static void append_version(GString *out, const struct reference *reference) {
    open_field(out, "edition");
    g_string_append(out, "Version ");
    append_tex(out, reference->version);
    g_string_append_c(out, '}');
    append_field(out, "version", reference->kind == REFERENCE_EDITION ? "" : reference->version); /* see the header */
}

static void append_titles(GString *out, const struct reference *reference) {
    char *book = reference_book(reference);

    append_field(out, "title", reference->kind == REFERENCE_EDITION ? book : reference->title);
    if (*reference->book)
        append_field(out, "booktitle", book);
    if (*reference->version)
        append_version(out, reference);
    g_free(book);
}

void reference_write_bibtex(const struct reference *reference, GString *out) {
    static const char *const entries[] = {
        [REFERENCE_EDITION] = "book", [REFERENCE_THING] = "incollection", [REFERENCE_PAGE] = "misc",
        [REFERENCE_NEWS] = "misc",    [REFERENCE_WORK] = "misc",
    };

    g_string_append_printf(out, "@%s{%s", entries[reference->kind], reference->key);
    append_authors(out, reference);
    append_titles(out, reference);
    append_date(out, reference);
    append_field(out, "pages", reference->pointer);
    append_field(out, "organization", reference->publisher);
    append_url(out, reference->url);
    append_field(out, "language", reference->language);
    if (*reference->fingerprint) {
        open_field(out, "note");
        g_string_append_printf(out, "Fingerprint of the text annotated: %s}", reference->fingerprint);
    }
    g_string_append(out, "\n}\n");
}
