/* SPDX-License-Identifier: MIT
 * References: what is known, and the formats. */
#include "write/reference_format.h"

#include "base/text.h"
#include "model/cited.h"
#include "model/date.h"
#include "model/mention.h"
#include "model/thing.h"
#include "write/words.h"

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
        .authors = g_array_ref(citation->author_list),
        .author = citation->authors,
        .book = "",
        .subtitle = citation->subtitle,
        .version = citation->version,
        .date = citation->date,
        .publisher = "",
        .language = language_tag(book->language),
        .volume = "",
        .issue = "",
        .pages = "",
        .note = "",
        .edition_fingerprint = book->edition_fingerprint ? book->edition_fingerprint : "",
        .text_fingerprint = book->fingerprint ? book->fingerprint : "",
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
    reference->title = thing_title(address, book->language);
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

/* A page without an address is a work. */
static enum reference_kind source_kind(const struct row *source) {
    static const struct {
        const char *type;
        enum reference_kind kind;
    } types[] = {
        {"news", REFERENCE_NEWS}, {"journal", REFERENCE_JOURNAL}, {"chapter", REFERENCE_CHAPTER},
        {"book", REFERENCE_BOOK}, {"report", REFERENCE_REPORT},   {"thesis", REFERENCE_THESIS},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(types); i++)
        if (strcmp(cited_type(source), types[i].type) == 0)
            return types[i].kind;
    return *row_text(source, "url") ? REFERENCE_PAGE : REFERENCE_WORK;
}

static const char *taken(char *text) {
    const char *kept = g_intern_string(text);

    g_free(text);
    return kept;
}

/* What it stands in, and who published it. Of a journal all that is said of the publisher is a remark; of a book, a part of
 * one, a report or a thesis what stands behind a semicolon, where a copy was found. */
static void tell_container(struct reference *reference, const struct row *source) {
    const char *publisher = row_text(source, "publisher"), *remark = strchr(publisher, ';');

    switch (reference->kind) {
    case REFERENCE_JOURNAL:
        reference->publisher = taken(cited_container(source));
        reference->note = publisher;
        return;
    case REFERENCE_CHAPTER:
        reference->book = taken(cited_container(source));
        reference->editors = cited_editors(source);
        break;
    case REFERENCE_BOOK:
    case REFERENCE_REPORT:
    case REFERENCE_THESIS: break;
    default: return;
    }
    if (!remark)
        return;
    reference->publisher = taken(g_strchomp(g_strndup(publisher, (gsize)(remark - publisher))));
    reference->note = remark + 1 + strspn(remark + 1, " ");
}

/* A date of which a year, or some of it, is known; else "". */
static const char *known_date(const char *date) {
    struct date read;

    return date_read(date, &read) || read.from.hidden == 4 ? "" : date;
}

struct reference *reference_of_source(const struct row *source) {
    struct reference *reference = g_new(struct reference, 1);
    char **languages = cell_items(row_text(source, "lang"));

    *reference = (struct reference){
        .kind = source_kind(source),
        .key = key_of("", source->text[0]),
        .authors = cited_names(row_text(source, "author"), FALSE),
        .author = taken(cited_names_line(row_text(source, "author"))),
        .title = g_strdup(row_text(source, "title")),
        .book = "",
        .subtitle = "",
        .version = "",
        .date = known_date(row_text(source, "date")),
        .pointer = g_strdup(""),
        .url = g_strdup(row_text(source, "url")),
        .publisher = row_text(source, "publisher"),
        .language = languages[0] && !languages[1] ? g_intern_string(languages[0]) : "",
        .volume = row_text(source, "volume"),
        .issue = row_text(source, "issue"),
        .pages = row_text(source, "pages"),
        .note = "",
        .edition_fingerprint = "",
        .text_fingerprint = "",
    };
    tell_container(reference, source);
    g_strfreev(languages);
    return reference;
}

static const struct row *source_at(const struct book *book, const char *url) {
    const GPtrArray *rows = book_table(book, "sources")->rows;

    for (guint i = 0; i < rows->len; i++)
        if (*url && strcmp(row_text(rows->pdata[i], "url"), url) == 0)
            return rows->pdata[i];
    return NULL;
}

static enum reference_kind work_kind(const struct work *work) {
    if (strcmp(work->type, "newspaper-article") == 0)
        return REFERENCE_NEWS;
    return *work->url ? REFERENCE_PAGE : REFERENCE_WORK;
}

/* A source's own key, or who, when and in which language, as far as known: “vale-1931-en”. To be freed with g_free(). */
static char *work_key(const struct work *work, const struct row *source) {
    const struct author *author = work->authors->len ? &g_array_index(work->authors, struct author, 0) : NULL;
    char *who = text_slug(!author ? work->journal : *author->name ? author->name : author->family);
    char *id = g_strdup_printf("%s%s%.4s%s%s", who, *who ? "-" : "", *work->date ? work->date : "nd",
                               *work->language ? "-" : "", work->language);
    char *key = key_of("", source ? source->text[0] : id);

    g_free(id);
    g_free(who);
    return key;
}

struct reference *reference_of_work(const struct book *book, const struct work *work) {
    const struct row *source = source_at(book, work->url);
    struct reference *reference = g_new(struct reference, 1);
    GString *author = g_string_new(NULL);

    words_append_names(author, work->authors, NAMES_PLAIN);
    *reference = (struct reference){
        .kind = work_kind(work),
        .key = work_key(work, source),
        .authors = g_array_ref(work->authors),
        .author = g_intern_string(author->str),
        .title = g_strdup(work->title),
        .book = "",
        .subtitle = "",
        .version = "",
        .date = *work->date ? work->date
                : source    ? known_date(row_text(source, "date"))
                            : "",
        .pointer = g_strdup(""),
        .url = g_strdup(work->url),
        .publisher = work->journal,
        .language = work->language,
        .volume = "",
        .issue = "",
        .pages = "",
        .note = work->note,
        .edition_fingerprint = "",
        .text_fingerprint = "",
    };
    g_string_free(author, TRUE);
    return reference;
}

void reference_free(struct reference *reference) {
    g_array_unref(reference->authors);
    g_clear_pointer(&reference->editors, g_array_unref);
    g_free(reference->key);
    g_free(reference->title);
    g_free(reference->pointer);
    g_free(reference->url);
    g_free(reference);
}

GPtrArray *references_of(struct reference *reference) {
    GPtrArray *list = g_ptr_array_new_with_free_func((GDestroyNotify)reference_free);

    if (reference)
        g_ptr_array_add(list, reference);
    return list;
}

/* Whether a thing stands in a chapter; a row does where its table stands. */
static gboolean is_in(const struct address *address, const struct chapter *chapter) {
    const struct row *row = address ? thing_row(address) : NULL;

    return address && strcmp(row ? row->piece->chapter->slug : address->page, chapter->slug) == 0;
}

static gboolean is_cited_in(const struct book *book, const struct row *source, const struct chapter *chapter) {
    char *id = g_strconcat("s-", source->text[0], NULL);
    const GPtrArray *places = mentions_of(book, id);
    gboolean found = FALSE;

    for (guint i = 0; places && i < places->len && !found; i++)
        found = is_in(book_address(book, places->pdata[i]), chapter);
    g_free(id);
    return found;
}

GPtrArray *references_of_sources(const struct book *book, const struct chapter *chapter) {
    const GPtrArray *rows = book_table(book, "sources")->rows;
    GPtrArray *list = references_of(NULL);

    for (guint i = 0; i < rows->len; i++) {
        const struct row *row = rows->pdata[i];
        if (!chapter || row->piece->chapter == chapter || is_cited_in(book, row, chapter))
            g_ptr_array_add(list, reference_of_source(row));
    }
    return list;
}

GPtrArray *references_of_works(const struct book *book) {
    GPtrArray *list = references_of(NULL);

    for (guint i = 0; i < book->citation.works->len; i++)
        g_ptr_array_add(list, reference_of_work(book, &g_array_index(book->citation.works, struct work, i)));
    return list;
}

/* ---- formats ---- */

char *reference_book(const struct reference *reference) {
    const char *title = *reference->book ? reference->book : reference->title;

    return *reference->subtitle ? g_strdup_printf("%s: %s", title, reference->subtitle) : g_strdup(title);
}

static void add_to_note(GString *note, const char *what, const char *value) {
    if (*value)
        g_string_append_printf(note, "%s%s%s", note->len ? "; " : "", what, value);
}

char *reference_note(const struct reference *reference, gboolean with_version) {
    GString *note = g_string_new(reference->note);

    add_to_note(note, "Version ", with_version ? reference->version : "");
    add_to_note(note, note->len ? "fingerprint of the edition: " : "Fingerprint of the edition: ",
                reference->edition_fingerprint);
    add_to_note(note, note->len ? "fingerprint of the text annotated: " : "Fingerprint of the text annotated: ",
                reference->text_fingerprint);
    return g_string_free(note, FALSE);
}

const struct reference_format reference_formats[] = {
    {"plain", "Plain text", "text/plain", NULL, "", "\n", "\n", reference_write_plain},
    {"chicago", "Chicago", "text/plain", NULL, "", "\n", "\n", reference_write_chicago},
    {"mla", "MLA", "text/plain", NULL, "", "\n", "\n", reference_write_mla},
    {"apa", "APA", "text/plain", NULL, "", "\n", "\n", reference_write_apa},
    {"bibtex", "BibTeX", "application/x-bibtex", "bib", "", "\n", "", reference_write_bibtex},
    {"biblatex", "BibLaTeX", "application/x-bibtex", "biblatex.bib", "", "\n", "", reference_write_biblatex},
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
