/* SPDX-License-Identifier: MIT
 * The page of the search: a form, and for those without scripts the ways that need none. */
#include "write/search.h"

#include <string.h>

static const struct {
    const char *word, *name;
} kinds[SEARCH_KIND_COUNT] = {
#define KIND_ROW(kind, word, name) {word, name},
    SEARCH_KINDS(KIND_ROW)};

void search_scripts(struct writer *writer) {
    static const char *const scripts[] = {"minisearch.js", "search-data.js", "search.js", "search-page.js"};

    for (gsize i = 0; i < G_N_ELEMENTS(scripts); i++) {
        xml_open(writer->xml, "script");
        xml_attr(writer->xml, "src", scripts[i]);
        xml_attr(writer->xml, "defer", "defer");
        xml_close(writer->xml);
        xml_newline(writer->xml);
    }
}

static void write_field(struct writer *writer) {
    xml_open_class(writer->xml, "p", "field");
    xml_open(writer->xml, "label");
    xml_attr(writer->xml, "for", "_query");
    xml_text(writer->xml, writer_say(writer, "Words, names, or “a phrase”"));
    xml_close(writer->xml);
    xml_text(writer->xml, " ");
    xml_open(writer->xml, "input");
    xml_attr(writer->xml, "type", "search");
    xml_attr(writer->xml, "id", "_query");
    xml_attr(writer->xml, "name", "q");
    xml_attr(writer->xml, "maxlength", "200");
    xml_attr(writer->xml, "autocomplete", "off");
    xml_attr(writer->xml, "spellcheck", "false");
    xml_close(writer->xml);
    xml_text(writer->xml, " ");
    xml_element(writer->xml, "button", NULL, writer_say(writer, "Search"));
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_kind(struct writer *writer, int kind) {
    xml_text(writer->xml, " ");
    xml_open(writer->xml, "label");
    xml_open(writer->xml, "input");
    xml_attr(writer->xml, "type", "checkbox");
    xml_attr(writer->xml, "name", "in");
    xml_attr(writer->xml, "value", kinds[kind].word);
    xml_close(writer->xml);
    xml_format(writer->xml, " %s", writer_say(writer, kinds[kind].name));
    xml_close(writer->xml);
}

static void write_form(struct writer *writer) {
    xml_open_class(writer->xml, "form", "find");
    xml_attr(writer->xml, "role", "search");
    xml_attr(writer->xml, "aria-label", writer_say(writer, "Whole book"));
    xml_attr(writer->xml, "action", SEARCH_SLUG ".html");
    xml_newline(writer->xml);
    write_field(writer);
    xml_open(writer->xml, "fieldset");
    xml_element(writer->xml, "legend", NULL, writer_say(writer, "Only in (none ticked: everywhere)"));
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        write_kind(writer, kind);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* Everything that has a name or a word of its own is in one of these. */
static gboolean is_way(const struct back *back) {
    static const char *const slugs[] = {"register", "names", "chunks", "identifiers", "bibliography"};

    for (gsize i = 0; i < G_N_ELEMENTS(slugs); i++)
        if (strcmp(slugs[i], back->slug) == 0)
            return TRUE;
    return FALSE;
}

static void write_way(struct writer *writer, const struct back *back) {
    xml_open(writer->xml, "li");
    xml_open(writer->xml, "a");
    xml_attr_format(writer->xml, "href", "%s.html", back->slug);
    xml_text(writer->xml, back_title(back, writer->book));
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_ways(struct writer *writer) {
    xml_open_class(writer->xml, "div", "without");
    xml_newline(writer->xml);
    xml_element(writer->xml, "p", "why",
                writer_say(writer, "The search needs JavaScript, which is off or has not begun. "
                                   "Without it these lead to everything by its name:"));
    xml_newline(writer->xml);
    xml_open(writer->xml, "ul");
    xml_newline(writer->xml);
    for (unsigned i = 0; i < back_count; i++)
        if (is_way(&back_matter[i]) && back_is_present(&back_matter[i], writer->book))
            write_way(writer, &back_matter[i]);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* A key by itself can be pressed by mistake, so there is a way to turn it off; keys.js shows it. */
static void write_slash(struct writer *writer) {
    xml_open_class(writer->xml, "p", "slash");
    xml_attr(writer->xml, "hidden", "");
    xml_open(writer->xml, "label");
    xml_open(writer->xml, "input");
    xml_attr(writer->xml, "type", "checkbox");
    xml_close(writer->xml);
    xml_format(writer->xml, " %s", writer_say(writer, "On every page, the key / leads to the field for searching"));
    xml_close(writer->xml);
    xml_close(writer->xml);
}

static void write_help(struct writer *writer) {
    static const char *const lines[] = {
        WORD("All words must be there; the beginning of a word is enough, and in a long one a letter may be wrong. "
             "Accents, long vowels and capitals make no difference."),
        WORD("Korean, Japanese and Chinese are found as they are written, hiragana and katakana alike."),
        WORD("What stands in quotation marks is found as a phrase."),
    };

    xml_open_class(writer->xml, "details", "hints");
    xml_element(writer->xml, "summary", NULL, writer_say(writer, "How to search"));
    xml_open(writer->xml, "ul");
    xml_newline(writer->xml);
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        xml_element(writer->xml, "li", NULL, writer_say(writer, lines[i]));
        xml_newline(writer->xml);
    }
    xml_close(writer->xml);
    write_slash(writer);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void search_page(struct writer *writer, const struct weave *weave) {
    (void)weave;
    xml_open_class(writer->xml, "section", "chapter search");
    xml_attr(writer->xml, "id", "_search");
    xml_newline(writer->xml);
    xml_element(writer->xml, "h1", NULL, writer_say(writer, SEARCH_TITLE));
    xml_newline(writer->xml);
    write_form(writer);
    write_help(writer);
    write_ways(writer);
    xml_open_class(writer->xml, "p", "status");
    xml_attr(writer->xml, "role", "status");
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_open_class(writer->xml, "ol", "results");
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}
