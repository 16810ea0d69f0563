/* SPDX-License-Identifier: MIT
 * References: what is known, and the formats. */
#include "write/reference_format.h"

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

char *reference_licence_address(const char *licence) {
    return g_strconcat("https://spdx.org/licenses/", licence, NULL);
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

/* What holds of the whole edition and of each thing of it, without key, title, pointer and address. */
static struct reference *reference_within(const struct book *book, enum reference_kind kind) {
    const struct citation *citation = &book->citation;
    struct reference *reference = g_new(struct reference, 1);

    *reference = (struct reference){
        .kind = kind,
        .authors = citation->author_list,
        .author = citation->authors,
        .book = "",
        .subtitle = citation->subtitle,
        .version = citation->version,
        .date = citation->date,
        .publisher = "",
        .language = "en",
        .fingerprint = book->fingerprint ? book->fingerprint : "",
    };
    return reference;
}

/* The edition's own key, before those of its things: “the-harbour-1.2”. To be freed with g_free(). */
static char *edition_key(const struct citation *citation) {
    char *title = text_slug(citation->title), *key = g_strdup_printf("%s-%s", title, citation->version);

    g_free(title);
    return key;
}

struct reference *reference_of_edition(const struct book *book) {
    const struct citation *citation = &book->citation;
    struct reference *reference = reference_within(book, REFERENCE_EDITION);
    char *key = edition_key(citation);

    reference->key = key_of("", key);
    reference->title = g_strdup(citation->title);
    reference->pointer = g_strdup("");
    reference->url = *citation->doi ? g_strconcat("https://doi.org/", citation->doi, NULL) : g_strdup(citation->url);
    g_free(key);
    return reference;
}

struct reference *reference_of(const struct book *book, const struct address *address) {
    struct reference *reference = reference_within(book, REFERENCE_THING);
    char *before = edition_key(&book->citation);

    reference->key = key_of(before, address->id);
    reference->title = thing_title(address);
    reference->book = book->citation.title;
    reference->pointer = thing_pointer(address);
    reference->url = reference_address(book, address->id);
    g_free(before);
    return reference;
}

struct reference *reference_of_range(const struct book *book, const struct address *from, const struct address *to) {
    struct reference *reference = reference_of(book, from);
    char *end = thing_pointer(to), *key = g_strdup_printf("%s-%s", reference->key, to->id);

    if (from != to) {
        char *pointer = g_strdup_printf("%s–%s", reference->pointer, end + strlen("¶"));
        g_free(reference->key);
        g_free(reference->title);
        g_free(reference->pointer);
        reference->key = g_strdup(key);
        reference->title = g_strdup(pointer);
        reference->pointer = pointer;
    }
    g_free(key);
    g_free(end);
    return reference;
}

static enum reference_kind source_kind(const struct row *source) {
    if (strcmp(row_text(source, "grade"), "news") == 0)
        return REFERENCE_NEWS;
    return *row_text(source, "url") ? REFERENCE_PAGE : REFERENCE_WORK;
}

struct reference *reference_of_source(const struct row *source) {
    struct reference *reference = g_new(struct reference, 1);
    const char *date = row_text(source, "date");
    char **languages = cell_items(row_text(source, "lang"));
    struct date read;

    *reference = (struct reference){
        .kind = source_kind(source),
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

/* ---- formats ---- */

char *reference_book(const struct reference *reference) {
    const char *title = *reference->book ? reference->book : reference->title;

    return *reference->subtitle ? g_strdup_printf("%s: %s", title, reference->subtitle) : g_strdup(title);
}

char *reference_note(const struct reference *reference) {
    if (!*reference->fingerprint)
        return g_strdup("");
    return g_strdup_printf("Version %s; fingerprint of the text annotated: %s", reference->version, reference->fingerprint);
}

const struct reference_format reference_formats[] = {
    {"plain", "Plain text", "text/plain", NULL, "", "\n", "\n", reference_write_plain},
    {"bibtex", "BibTeX", "application/x-bibtex", "bib", "", "\n", "", reference_write_bibtex},
    {"ris", "RIS", "application/x-research-info-systems", "ris", "", "\r\n", "", reference_write_ris},
    {"csl-json", "CSL-JSON", "application/vnd.citationstyles.csl+json", "csl.json", "[\n", ",\n", "\n]\n",
     reference_write_csl},
};
const unsigned reference_format_count = G_N_ELEMENTS(reference_formats);

const struct reference_format *reference_format_lookup(const char *name) {
    for (unsigned i = 0; i < reference_format_count; i++)
        if (strcmp(reference_formats[i].name, name) == 0)
            return &reference_formats[i];
    return NULL;
}

GString *reference_file(const struct reference_format *format, const GPtrArray *references) {
    GString *out = g_string_new(format->open);

    for (guint i = 0; i < references->len; i++) {
        g_string_append(out, i ? format->divide : "");
        format->write(references->pdata[i], out);
    }
    g_string_append(out, format->end);
    return out;
}
