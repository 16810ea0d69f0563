/* SPDX-License-Identifier: MIT
 * Back matter: the merged tables as chronology, register, claims, variants and bibliography. */
#include "write/reference_files.h"

#include "base/text.h"
#include "model/back.h"
#include "model/cited.h"
#include "model/date.h"
#include "model/mention.h"

#include <stdlib.h>
#include <string.h>

/* ---- sorting ---- */

static gint by_date(gconstpointer a, gconstpointer b) {
    const struct row *x = *(const struct row *const *)a, *y = *(const struct row *const *)b;
    struct date from, to;
    int order;

    date_read(row_text(x, "date"), &from);
    date_read(row_text(y, "date"), &to);
    order = date_compare(&from, &to);
    return order ? order : strcmp(x->text[0], y->text[0]);
}

static gint by_text(const struct row *x, const struct row *y, const char *a, const char *b) {
    char *left = text_sort_key(a), *right = text_sort_key(b);
    int order = strcmp(left, right);

    g_free(left);
    g_free(right);
    return order ? order : strcmp(x->text[0], y->text[0]);
}

static gint by_name(gconstpointer a, gconstpointer b) {
    const struct row *x = *(const struct row *const *)a, *y = *(const struct row *const *)b;

    return by_text(x, y, row_text(x, "en"), row_text(y, "en"));
}

/* To be freed with g_free(). */
static char *author_of(const struct row *row) {
    const char *author = row_text(row, "author");

    return *author ? cited_names_line(author) : g_strdup(row_text(row, "publisher"));
}

static gint by_author(gconstpointer a, gconstpointer b) {
    const struct row *x = *(const struct row *const *)a, *y = *(const struct row *const *)b;
    char *left = author_of(x), *right = author_of(y);
    gint order = strcmp(left, right) == 0 ? by_date(a, b) : by_text(x, y, left, right);

    g_free(right);
    g_free(left);
    return order;
}

/* “3.2a”: by paragraph, sentence, letter. */
static gint by_place(const char *x, const char *y) {
    char *left, *right;
    gulong p = strtoul(x, &left, 10), q = strtoul(y, &right, 10);

    if (p == q && *left == '.' && *right == '.') {
        p = strtoul(left + 1, &left, 10);
        q = strtoul(right + 1, &right, 10);
    }
    return p != q ? (p > q) - (p < q) : strcmp(left, right);
}

/* c3.2a, without its first letter. */
static gint by_claim(gconstpointer a, gconstpointer b) {
    const struct row *x = *(const struct row *const *)a, *y = *(const struct row *const *)b;

    return by_place(x->text[0] + 1, y->text[0] + 1);
}

static gint by_at(gconstpointer a, gconstpointer b) {
    const struct row *x = *(const struct row *const *)a, *y = *(const struct row *const *)b;
    gint order = by_place(row_text(x, "at"), row_text(y, "at"));

    return order ? order : strcmp(x->text[0], y->text[0]);
}

/* ---- entries ---- */

static void open_entry(struct writer *writer, const char *element, const struct row *row) {
    xml_open(writer->xml, element);
    xml_attr_format(writer->xml, "id", "%s%s", row->piece->schema->address, row->text[0]);
}

static void close_entry(struct writer *writer) {
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_foreign(struct writer *writer, const struct row *row, const char *column, const char *language) {
    const char *text = row_text(row, column);

    if (!*text)
        return;
    xml_text(writer->xml, " ");
    xml_open(writer->xml, "span");
    xml_attr(writer->xml, "lang", language_mark(writer->book->language, language));
    xml_text(writer->xml, text);
    xml_close(writer->xml);
}

/* Words go on behind what is cited, which may end with the stop of an abbreviation. */
static const char *without_stop(const struct writer *writer, const GPtrArray *places, const char *behind) {
    const struct address *last = book_address(writer->book, places->pdata[places->len - 1]);

    return last && g_str_has_suffix(last->label, ".") && *behind == '.' ? behind + 1 : behind;
}

/* Every place that refers to a row. */
static void write_mentions(struct writer *writer, const struct row *row, const char *element, const char *key) {
    char *id = g_strconcat(row->piece->schema->address, row->text[0], NULL);
    const GPtrArray *places = mentions_of(writer->book, id);

    if (places) {
        xml_text(writer->xml, " ");
        xml_open_class(writer->xml, element, "mentions");
        const char *behind = writer_say_before(writer, key);
        writer_places(writer, places);
        xml_text(writer->xml, without_stop(writer, places, behind));
        xml_close(writer->xml);
    }
    g_free(id);
}

static void write_own_link(struct writer *writer, const struct row *row) {
    char *id = g_strconcat(row->piece->schema->address, row->text[0], NULL);

    writer_own_link(writer, id);
    g_free(id);
}

/* The rows of a table in an order; to be freed with g_ptr_array_unref(). */
static GPtrArray *sorted(const struct writer *writer, const char *table, GCompareFunc order) {
    GPtrArray *rows = g_ptr_array_copy(book_table(writer->book, table)->rows, NULL, NULL);

    g_ptr_array_sort(rows, order);
    return rows;
}

static void write_chronology(struct writer *writer) {
    GPtrArray *rows = sorted(writer, "events", by_date);

    xml_open_class(writer->xml, "dl", "chronology");
    xml_newline(writer->xml);
    for (guint i = 0; i < rows->len; i++) {
        const struct row *row = rows->pdata[i];
        open_entry(writer, "div", row);
        xml_open(writer->xml, "dt");
        writer_date(writer, row_text(row, "date"));
        xml_close(writer->xml);
        xml_open(writer->xml, "dd");
        writer_inside(writer, row_cell(row, "event"));
        if (*row_text(row, "place")) {
            xml_text(writer->xml, " ");
            xml_open_class(writer->xml, "span", "place");
            writer_entities(writer, row_text(row, "place"));
            xml_close(writer->xml);
        }
        writer_added(writer, row);
        xml_text(writer->xml, " (");
        writer_sources(writer, row_text(row, "sources"));
        xml_text(writer->xml, ")");
        write_own_link(writer, row);
        xml_close(writer->xml);
        close_entry(writer);
    }
    xml_close(writer->xml);
    g_ptr_array_unref(rows);
}

static void write_register(struct writer *writer) {
    GPtrArray *rows = sorted(writer, "entities", by_name);

    xml_open_class(writer->xml, "dl", "register");
    xml_newline(writer->xml);
    for (guint i = 0; i < rows->len; i++) {
        const struct row *row = rows->pdata[i];
        open_entry(writer, "div", row);
        xml_open(writer->xml, "dt");
        writer_text(writer, row_text(row, "en"));
        write_foreign(writer, row, "ko", "ko");
        write_foreign(writer, row, "ja", "ja");
        write_foreign(writer, row, "zh", "und-Hani");
        xml_close(writer->xml);
        xml_open(writer->xml, "dd");
        xml_element(writer->xml, "span", "type", writer_say(writer, row_text(row, "type")));
        xml_text(writer->xml, ". ");
        writer_inside(writer, row_cell(row, "about"));
        if (*row_text(row, "also")) {
            xml_text(writer->xml, " ");
            const char *behind = writer_say_before(writer, WORD("Also: %s."));
            writer_text(writer, row_text(row, "also"));
            xml_text(writer->xml, behind);
        }
        writer_added(writer, row);
        if (*row_text(row, "sources")) {
            xml_text(writer->xml, " (");
            writer_sources(writer, row_text(row, "sources"));
            xml_text(writer->xml, ")");
        }
        write_own_link(writer, row);
        xml_close(writer->xml);
        write_mentions(writer, row, "dd", WORD("Mentioned in %s."));
        close_entry(writer);
    }
    xml_close(writer->xml);
    g_ptr_array_unref(rows);
}

/* Claims by verdict: what the evidence goes against comes first. */
static void write_claims(struct writer *writer) {
    static const struct {
        const char *verdict, *heading;
    } groups[] = {{"disputed", WORD("Disputed")},
                  {"qualified", WORD("Qualified")},
                  {"unverified", WORD("Unverified")},
                  {"confirmed", WORD("Confirmed")},
                  {"–", WORD("Opinions and forecasts")}};
    GPtrArray *rows = sorted(writer, "claims", by_claim);

    for (gsize g = 0; g < G_N_ELEMENTS(groups); g++) {
        GPtrArray *group = g_ptr_array_new();
        for (guint i = 0; i < rows->len; i++)
            if (strcmp(row_text(rows->pdata[i], "verdict"), groups[g].verdict) == 0)
                g_ptr_array_add(group, rows->pdata[i]);
        if (group->len) {
            xml_open(writer->xml, "h2");
            xml_format(writer->xml, "%s (%u)", writer_say(writer, groups[g].heading), group->len);
            xml_close(writer->xml);
            xml_newline(writer->xml);
            writer_rows(writer, book_schema(writer->book, "claims"), group);
        }
        g_ptr_array_unref(group);
    }
    g_ptr_array_unref(rows);
}

static void write_variants(struct writer *writer) {
    GPtrArray *rows = sorted(writer, "variants", by_at);

    writer_rows(writer, book_schema(writer->book, "variants"), rows);
    g_ptr_array_unref(rows);
}

/* A title in another language is marked as such; a description in brackets is ours. */
static void write_title(struct writer *writer, const struct row *row) {
    const char *title = row_text(row, "title");
    gboolean is_description = *title == '[';
    char **languages = cell_items(row_text(row, "lang"));
    const char *language = languages[0] && !is_description ? language_mark(writer->book->language, languages[0]) : NULL;

    xml_open_class(writer->xml, "span", "title");
    if (!is_description)
        xml_text(writer->xml, "“");
    if (language) {
        xml_open(writer->xml, "span");
        xml_attr(writer->xml, "lang", language);
    }
    if (language)
        writer->language = language;
    if (row_cell(row, "title"))
        writer_inside(writer, row_cell(row, "title"));
    writer->language = NULL;
    if (language)
        xml_close(writer->xml);
    if (!is_description)
        xml_text(writer->xml, "”");
    if (*row_text(row, "gloss")) {
        xml_text(writer->xml, " [");
        writer_text(writer, row_text(row, "gloss"));
        xml_text(writer->xml, "]");
    }
    xml_close(writer->xml);
    g_strfreev(languages);
}

static void write_pages(struct writer *writer, const struct row *row) {
    const char *pages = row_text(row, "pages");

    if (!*pages)
        return;
    xml_text(writer->xml, ", ");
    xml_format(writer->xml,
               strpbrk(pages, ",;") || strstr(pages, "–") ? writer_say(writer, "pp. %s") : writer_say(writer, "p. %s"),
               pages);
}

/* “Journal 1(2), pp. 33–52, ” or “in Book, edited by Pell, Ada, p. 7, ” */
static void write_container(struct writer *writer, const struct row *row) {
    char *container = cited_container(row);
    const char *editors = strchr(row_text(row, "in"), ';'), *issue = row_text(row, "issue");
    gboolean is_chapter = strcmp(row_text(row, "type"), "chapter") == 0;

    if (*container) {
        xml_format(writer->xml, is_chapter ? writer_say(writer, "in %s") : "%s", container);
        if (editors) {
            char *names = cited_names_line(editors);
            xml_text(writer->xml, ", ");
            xml_format(writer->xml, writer_say(writer, "edited by %s"), names);
            g_free(names);
        }
        if (*row_text(row, "volume"))
            xml_format(writer->xml, " %s", row_text(row, "volume"));
        if (*issue)
            xml_format(writer->xml, *row_text(row, "volume") ? "(%s)" : " %s", issue);
        write_pages(writer, row);
        xml_text(writer->xml, ", ");
    }
    g_free(container);
}

/* Author, title, what it stands in, publisher, date, address, and what was seen of it. */
static void write_source_facts(struct writer *writer, const struct row *row) {
    const char *url = row_text(row, "url");
    char *author = cited_names_line(row_text(row, "author"));
    struct date date;
    gboolean undated = date_read(row_text(row, "date"), &date) || date.from.hidden == 4;

    if (*author) {
        writer_text(writer, author);
        xml_text(writer->xml, ", ");
    }
    g_free(author);
    write_title(writer, row);
    xml_text(writer->xml, ", ");
    write_container(writer, row);
    writer_text(writer, row_text(row, "publisher"));
    if (!*row_text(row, "in"))
        write_pages(writer, row);
    xml_text(writer->xml, ", ");
    if (undated)
        xml_text(writer->xml, writer_say(writer, "undated"));
    else
        writer_date(writer, row_text(row, "date"));
    xml_text(writer->xml, ". ");
    if (*url) {
        char *shown = text_address(url);
        writer_open_external(writer, url);
        writer_text(writer, shown);
        xml_close(writer->xml);
        xml_text(writer->xml, " ");
        g_free(shown);
    }
    xml_open_class(writer->xml, "span", "grade");
    xml_format(writer->xml, "%s; %s", writer_say(writer, row_text(row, "grade")),
               strcmp(row_text(row, "seen"), "whole") == 0 ? writer_say(writer, "whole page seen")
                                                           : writer_say(writer, "excerpt seen"));
    xml_close(writer->xml);
    writer_added(writer, row);
    xml_text(writer->xml, ".");
}

static void write_source(struct writer *writer, const struct row *row) {
    const char *label = book_source_label(writer->book, row->text[0]);

    open_entry(writer, "li", row);
    xml_open_class(writer->xml, "span", "key");
    writer_text(writer, label);
    xml_close(writer->xml);
    xml_text(writer->xml, g_str_has_suffix(label, ".") ? " " : ". ");
    write_source_facts(writer, row);
    write_mentions(writer, row, "span", WORD("Cited in %s."));
    write_own_link(writer, row);
    close_entry(writer);
}

void writer_source(struct writer *writer, const struct row *row) {
    xml_open_class(writer->xml, "p", "source");
    write_source_facts(writer, row);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_bibliography(struct writer *writer) {
    GPtrArray *rows = sorted(writer, "sources", by_author);

    writer_reference_files(writer, SOURCES_STEM, writer_say(writer, "To take away, all of them:"));
    writer_chapters_sources(writer);
    xml_open_class(writer->xml, "ul", "bibliography");
    xml_newline(writer->xml);
    for (guint i = 0; i < rows->len; i++)
        write_source(writer, rows->pdata[i]);
    xml_close(writer->xml);
    g_ptr_array_unref(rows);
}

/* What a page is, as an e-book says it (EPUB Structural Semantics Vocabulary); lists have no role of DPUB-ARIA. */
static const struct section {
    const char *slug;
    void (*write)(struct writer *);
    const char *type, *role;
} sections[] = {
    {"chronology", write_chronology, "appendix", "doc-appendix"},
    {"register", write_register, "appendix", "doc-appendix"},
    {"claims", write_claims, "appendix", "doc-appendix"},
    {"survey", writer_survey, "appendix", "doc-appendix"},
    {"variants", write_variants, "appendix", "doc-appendix"},
    {"names", writer_names, "index", "doc-index"},
    {"figures", writer_figures, "loi", NULL},
    {"tables", writer_tables, "lot", NULL},
    {"chunks", writer_chunks, "index", "doc-index"},
    {"identifiers", writer_identifiers, "index", "doc-index"},
    {"bibliography", write_bibliography, "bibliography", "doc-bibliography"},
};

static const struct section *section_of(const struct back *back) {
    for (gsize i = 0; i < G_N_ELEMENTS(sections); i++)
        if (strcmp(sections[i].slug, back->slug) == 0)
            return &sections[i];
    g_assert_not_reached();
}

void writer_back(struct writer *writer, const struct back *back) {
    const struct section *section = section_of(back);

    xml_open_class(writer->xml, "section", "chapter back");
    xml_attr(writer->xml, "id", back->id);
    xml_attr(writer->xml, "role", writer->medium == MEDIUM_EBOOK ? section->role : NULL);
    writer_type(writer, section->type);
    xml_newline(writer->xml);
    xml_element(writer->xml, "h1", NULL, back_title(back, writer->book));
    xml_newline(writer->xml);
    writer_own_line(writer, back->id);
    section->write(writer);
    xml_newline(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

const char *writer_back_type(const struct back *back) {
    return section_of(back)->type;
}
