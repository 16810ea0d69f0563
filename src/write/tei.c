/* SPDX-License-Identifier: MIT
 * The edition as TEI P5: the document, its ids and its text. */
#include "write/tei.h"

#include "model/date.h"
#include "model/thing.h"
#include "write/script.h"

#include <libxml/tree.h>
#include <string.h>

/* ---- ids and pointers ---- */

/* NCNames have no digit at the beginning, and of letters only those that XML knew when it was made. No id of the book has an
 * underscore. */
char *tei_id(const char *id) {
    GString *name;

    if (xmlValidateNCName(BAD_CAST id, 0) == 0)
        return g_strdup(id);
    name = g_string_new("_");
    for (const char *at = id; *at; at = g_utf8_next_char(at)) {
        if (g_ascii_isalnum(*at) || strchr("-.", *at))
            g_string_append_c(name, *at);
        else
            g_string_append_printf(name, "_%x", g_utf8_get_char(at));
    }
    return g_string_free(name, FALSE);
}

void tei_identify(struct tei *tei, const char *id) {
    char *name = tei_id(id);

    xml_attr(tei->xml, "xml:id", name);
    g_free(name);
}

/* Whether the document has no element for it. Values of series and rows of the edition's own tables are in the CSV alone, and
 * pages of the back matter are made of what stands elsewhere. */
static gboolean is_elsewhere(const struct address *address) {
    const struct row *row = thing_row(address);

    return !address->thing || (row && schema_is_own(row->piece->schema)) || strcmp(thing_table(address), "series") == 0;
}

/* An id that is none, in a drawing, was diagnosed. */
char *tei_pointer(const struct tei *tei, const char *id) {
    const struct address *address = book_address(tei->book, id);
    char *name, *pointer;

    if (address && is_elsewhere(address))
        return exchange_page(tei->exchange, id);
    name = tei_id(id);
    pointer = g_strconcat("#", name, NULL);
    g_free(name);
    return pointer;
}

void tei_pointers(struct tei *tei, const char *name, const char *before, const char *cell) {
    char **items = cell_items(cell);
    GString *pointers = g_string_new(NULL);

    for (char **item = items; *item; item++) {
        char *id = g_strconcat(before, *item, NULL);
        if (book_address(tei->book, id)) {
            char *pointer = tei_pointer(tei, id);
            g_string_append_printf(pointers, "%s%s", pointers->len ? " " : "", pointer);
            g_free(pointer);
        }
        g_free(id);
    }
    xml_attr(tei->xml, name, pointers->len ? pointers->str : NULL);
    g_string_free(pointers, TRUE);
    g_strfreev(items);
}

void tei_open_ref(struct tei *tei, const char *type, const char *id) {
    char *pointer = tei_pointer(tei, id);

    xml_open(tei->xml, "ref");
    xml_attr(tei->xml, "type", type);
    xml_attr(tei->xml, "target", pointer);
    g_free(pointer);
}

void tei_refs(struct tei *tei, const char *cell) {
    char **items = cell_items(cell);

    for (unsigned i = 0; items[i]; i++) {
        const struct address *address = book_address(tei->book, items[i]);
        xml_text(tei->xml, i ? ", " : "");
        if (address)
            tei_open_ref(tei, NULL, items[i]);
        tei_text(tei, address ? address->label : items[i]);
        if (address)
            xml_close(tei->xml);
    }
    g_strfreev(items);
}

void tei_address(struct tei *tei, const char *name, const char *url) {
    char *escaped = g_uri_escape_string(url, "!*'();:@&=+$,/?#%", FALSE);

    xml_attr(tei->xml, name, escaped);
    g_free(escaped);
}

/* ---- text ---- */

void tei_text(struct tei *tei, const char *text) {
    struct run run = {0, 0, NULL};

    while (script_next_run(text, run.end, &run)) {
        const char *mark = run.language ? language_mark(tei->book->language, run.language) : NULL;
        gboolean is_foreign = mark && !tei->language;
        if (is_foreign) {
            xml_open(tei->xml, "foreign");
            xml_attr(tei->xml, "xml:lang", run.language);
        }
        xml_text_len(tei->xml, text + run.start, run.end - run.start);
        if (is_foreign)
            xml_close(tei->xml);
    }
}

const char *tei_say(const struct tei *tei, const char *key) {
    return language_say(tei->book->language, key);
}

void tei_english(struct tei *tei) {
    if (!language_is(tei->book->language, "en"))
        xml_attr(tei->xml, "xml:lang", "en");
}

void tei_element(struct tei *tei, const char *name, const char *type, const char *text) {
    xml_open(tei->xml, name);
    xml_attr(tei->xml, "type", type);
    tei_text(tei, text);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* ---- dates ---- */

/* The first or the last year, month or day that a date can mean. */
static void write_point(struct tei *tei, const char *name, const struct date_point *point, gboolean is_last) {
    static const int spans[] = {0, 9, 99, 999};
    int year = point->year + (is_last && point->hidden < 4 ? spans[point->hidden] : 0);

    if (point->end != DATE_GIVEN || point->hidden == 4)
        return;
    if (point->hidden || !point->month)
        xml_attr_format(tei->xml, name, "%04d", MAX(year, 1));
    else if (!point->day)
        xml_attr_format(tei->xml, name, "%04d-%02d", year, point->month);
    else
        xml_attr_format(tei->xml, name, "%04d-%02d-%02d", year, point->month, point->day);
}

void tei_dating(struct tei *tei, const char *edtf) {
    struct date date;

    if (date_read(edtf, &date))
        return;
    if (date.interval) {
        write_point(tei, "from", &date.from, FALSE);
        write_point(tei, "to", &date.to, TRUE);
    } else if (date.from.hidden) {
        write_point(tei, "notBefore", &date.from, FALSE);
        write_point(tei, "notAfter", &date.from, TRUE);
    } else
        write_point(tei, "when", &date.from, FALSE);
    xml_attr(tei->xml, "when-custom", edtf);
    xml_attr(tei->xml, "cert", date.from.doubt || date.to.doubt ? "low" : NULL);
}

void tei_date(struct tei *tei, const char *edtf) {
    struct date date;
    char *words = date_read(edtf, &date) ? NULL : date_words(&date, tei->book->language);

    xml_open(tei->xml, "date");
    tei_dating(tei, edtf);
    tei_text(tei, words ? words : edtf);
    xml_close(tei->xml);
    g_free(words);
}

/* ---- the document ---- */

static gboolean has_passage(const struct chapter *chapter) {
    for (const struct node *node = chapter->root->first; node; node = node->next)
        if (node->kind == NODE_PASSAGE)
            return TRUE;
    return FALSE;
}

static void write_chapter(struct tei *tei, const struct chapter *chapter) {
    char *id = g_strconcat("ch-", chapter->slug, NULL);

    xml_open(tei->xml, "div");
    xml_attr(tei->xml, "type", "chapter");
    tei_identify(tei, id);
    xml_newline(tei->xml);
    tei_inside(tei, chapter->root);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    g_free(id);
}

/* The chapters from one index to another; nothing where there is none. */
static void write_matter(struct tei *tei, const char *name, guint from, guint to) {
    if (from >= to)
        return;
    xml_open(tei->xml, name);
    xml_newline(tei->xml);
    for (guint i = from; i < to; i++)
        write_chapter(tei, tei->book->chapters->pdata[i]);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* The body are the chapters from the first to the last that has a passage. */
static void write_text(struct tei *tei) {
    const GPtrArray *chapters = tei->book->chapters;
    guint from = chapters->len, to = 0;

    for (guint i = 0; i < chapters->len; i++) {
        if (has_passage(chapters->pdata[i])) {
            from = MIN(from, i);
            to = i + 1;
        }
    }
    if (!to) {
        from = 0;
        to = chapters->len;
    }
    xml_open(tei->xml, "text");
    xml_newline(tei->xml);
    write_matter(tei, "front", 0, from);
    write_matter(tei, "body", from, to);
    write_matter(tei, "back", to, chapters->len);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

static gboolean has_annotations(const struct book *book) {
    gboolean has = book->notes->len > 0;

    for (unsigned i = 0; i < schema_count; i++)
        has = has || (schemas[i].address && strcmp(schemas[i].name, "series") != 0 && book->tables[i]->rows->len);
    return has;
}

static void write_stand_off(struct tei *tei) {
    if (!has_annotations(tei->book))
        return;
    xml_open(tei->xml, "standOff");
    xml_newline(tei->xml);
    tei_notes(tei);
    tei_lists(tei);
    tei_sources(tei);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

void exchange_tei(const struct exchange *exchange, GString *out) {
    struct tei tei = {exchange, exchange->book, xml_new(), NULL};
    GString *bytes;

    xml_raw(tei.xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml_open(tei.xml, "TEI");
    xml_attr(tei.xml, "xmlns", "http://www.tei-c.org/ns/1.0");
    xml_attr(tei.xml, "xml:lang", language_tag(tei.book->language));
    xml_newline(tei.xml);
    tei_header(&tei);
    write_text(&tei);
    write_stand_off(&tei);
    xml_close(tei.xml);
    xml_newline(tei.xml);
    bytes = xml_finish(tei.xml);
    g_string_append_len(out, bytes->str, (gssize)bytes->len);
    g_string_free(bytes, TRUE);
}
