/* SPDX-License-Identifier: MIT
 * Links, languages and dates for the XHTML writer. */
#include "write/writer.h"

#include "model/date.h"
#include "write/script.h"

#include <string.h>

void writer_open_link(struct writer *writer, const char *classes, const char *id) {
    const struct address *address = book_address(writer->book, id);

    xml_open_class(writer->xml, "a", classes);
    if (!writer->page || !address || strcmp(address->page, writer->page) == 0)
        xml_attr_format(writer->xml, "href", "#%s", id);
    else
        xml_attr_format(writer->xml, "href", "%s%s.%s#%s", writer->root, address->page, writer_suffix(writer), id);
}

const char *writer_suffix(const struct writer *writer) {
    return writer->medium == MEDIUM_EBOOK ? "xhtml" : "html";
}

void writer_type(struct writer *writer, const char *type) {
    xml_attr(writer->xml, "epub:type", writer->medium == MEDIUM_EBOOK ? type : NULL);
}

void writer_open_external(struct writer *writer, const char *url) {
    char *href = g_uri_escape_string(url, "!*'();:@&=+$,/?#%", FALSE);

    xml_open_class(writer->xml, "a", writer->is_plain ? NULL : "external");
    xml_attr(writer->xml, "href", href);
    xml_attr(writer->xml, "rel", writer->is_plain ? NULL : "noopener noreferrer");
    g_free(href);
}

void writer_link(struct writer *writer, const char *classes, const char *id) {
    const struct address *address = book_address(writer->book, id);

    writer_open_link(writer, classes, id);
    writer_text(writer, address ? address->label : id);
    xml_close(writer->xml);
}

static void write_items(struct writer *writer, const char *cell, const char *classes, const char *prefix) {
    char **items = cell_items(cell);

    for (unsigned i = 0; items[i]; i++) {
        char *id = g_strconcat(prefix, items[i], NULL);
        if (i)
            xml_text(writer->xml, ", ");
        if (book_address(writer->book, id))
            writer_link(writer, classes, id);
        else
            writer_text(writer, items[i]);
        g_free(id);
    }
    g_strfreev(items);
}

void writer_sources(struct writer *writer, const char *cell) {
    write_items(writer, cell, "cite", "s-");
}

void writer_entities(struct writer *writer, const char *cell) {
    write_items(writer, cell, "ref", "");
}

void writer_places(struct writer *writer, const GPtrArray *ids) {
    for (guint i = 0; i < ids->len; i++) {
        if (i)
            xml_text(writer->xml, ", ");
        writer_link(writer, "mention", ids->pdata[i]);
    }
}

void writer_open_scroll(struct writer *writer, const char *classes, const char *name) {
    xml_open_class(writer->xml, "div", classes);
    if (writer->medium != MEDIUM_WEB)
        return;
    xml_attr(writer->xml, "role", "group");
    xml_attr(writer->xml, "aria-label", name);
    xml_attr(writer->xml, "tabindex", "0");
}

void writer_open_fact(struct writer *writer, const char *name) {
    xml_open(writer->xml, "div");
    xml_element(writer->xml, "dt", NULL, name);
    xml_open(writer->xml, "dd");
}

void writer_close_fact(struct writer *writer) {
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

const char *writer_say(const struct writer *writer, const char *key) {
    return language_say(writer->book->language, key);
}

const char *writer_say_number(const struct writer *writer, guint number, const char *one, const char *many) {
    return language_say_number(writer->book->language, number, one, many);
}

const char *writer_say_before(struct writer *writer, const char *key) {
    const char *words = writer_say(writer, key), *place = strchr(words, '%');

    xml_text_len(writer->xml, words, (gsize)(place - words));
    return place + strcspn(place, "s") + 1;
}

void writer_text(struct writer *writer, const char *text) {
    struct run run = {0, 0, NULL};

    while (script_next_run(text, run.end, &run)) {
        const char *mark = run.language ? language_mark(writer->book->language, run.language) : NULL;
        if (mark && !writer->language && !writer->is_plain) {
            xml_open(writer->xml, "span");
            xml_attr(writer->xml, "lang", mark);
            xml_text_len(writer->xml, text + run.start, run.end - run.start);
            xml_close(writer->xml);
        } else
            xml_text_len(writer->xml, text + run.start, run.end - run.start);
    }
}

/* A date is not divided at a line end, but for an interval behind its dash; in an e-book, where columns get as narrow as a
 * telephone makes them, anywhere. Takes the words over. */
static char *keep_together(const struct writer *writer, char *words) {
    GString *out;

    if (writer->medium == MEDIUM_EBOOK)
        return words;
    out = g_string_new(words);
    g_string_replace(out, " ", "\302\240", 0);
    g_string_replace(out, "–\302\240", "– ", 0);
    g_free(words);
    return g_string_free(out, FALSE);
}

void writer_date(struct writer *writer, const char *edtf) {
    struct date date;
    char *words;

    if (date_read(edtf, &date)) {
        xml_text(writer->xml, edtf);
        return;
    }
    words = keep_together(writer, date_words(&date, writer->book->language));
    if (date.interval || date.from.doubt || strchr(edtf, 'X'))
        xml_text(writer->xml, words);
    else {
        xml_open(writer->xml, "time");
        xml_attr(writer->xml, "datetime", edtf);
        xml_text(writer->xml, words);
        xml_close(writer->xml);
    }
    g_free(words);
}
