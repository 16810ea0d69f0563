/* SPDX-License-Identifier: MIT
 * Sources, and the text annotated in its versions, as biblStruct. */
#include "write/tei.h"

#include "model/cited.h"

#include <string.h>

/* ---- parts ---- */

static void write_title(struct tei *tei, const char *level, const char *language, const char *title) {
    const char *around = tei->language;

    xml_open(tei->xml, "title");
    xml_attr(tei->xml, "level", level);
    xml_attr(tei->xml, "xml:lang", language);
    tei->language = language ? language : around;
    tei_text(tei, title);
    tei->language = around;
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

static void write_link(struct tei *tei, const char *url) {
    if (!*url)
        return;
    xml_open(tei->xml, "ptr");
    tei_address(tei, "target", url);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* Where in a journal or book it stands. */
static void write_scopes(struct tei *tei, const struct row *source) {
    static const struct {
        const char *column, *unit;
    } scopes[] = {{"volume", "volume"}, {"issue", "issue"}, {"pages", "page"}};

    for (gsize i = 0; i < G_N_ELEMENTS(scopes); i++) {
        if (!*row_text(source, scopes[i].column))
            continue;
        xml_open(tei->xml, "biblScope");
        xml_attr(tei->xml, "unit", scopes[i].unit);
        xml_text(tei->xml, row_text(source, scopes[i].column));
        xml_close(tei->xml);
        xml_newline(tei->xml);
    }
}

/* Who published it and when; the one is given where the other is not. `source` may be NULL. */
static void write_imprint(struct tei *tei, const char *publisher, const char *date, const struct row *source) {
    xml_open(tei->xml, "imprint");
    xml_newline(tei->xml);
    if (*publisher)
        tei_element(tei, "publisher", NULL, publisher);
    tei_date(tei, *date ? date : "undated");
    xml_newline(tei->xml);
    if (source)
        write_scopes(tei, source);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

static void open_part(struct tei *tei, const char *name) {
    xml_open(tei->xml, name);
    xml_newline(tei->xml);
}

static void close_part(struct tei *tei) {
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* ---- the text annotated ---- */

static void write_work(struct tei *tei, const struct work *work, guint number) {
    const char *language = *work->language ? work->language : NULL;

    xml_open(tei->xml, "biblStruct");
    xml_attr_format(tei->xml, "xml:id", "_work-%u", number);
    xml_attr(tei->xml, "type", *work->type ? work->type : NULL);
    xml_newline(tei->xml);
    if (*work->journal) {
        open_part(tei, "analytic");
        tei_people(tei, "author", work->authors);
        write_title(tei, "a", language, work->title);
        write_link(tei, work->url);
        close_part(tei);
    }
    open_part(tei, "monogr");
    write_title(tei, *work->journal ? "j" : "m", *work->journal ? NULL : language,
                *work->journal ? work->journal : work->title);
    if (!*work->journal) {
        write_link(tei, work->url);
        tei_people(tei, "author", work->authors);
    }
    write_imprint(tei, "", work->date, NULL);
    close_part(tei);
    if (*work->note)
        tei_element(tei, "note", NULL, work->note);
    close_part(tei);
}

void tei_works(struct tei *tei) {
    const GArray *works = tei->book->citation.works;

    for (guint i = 0; i < works->len; i++)
        write_work(tei, &g_array_index(works, struct work, i), i + 1);
}

/* ---- sources ---- */

/* Of a text in one language the title is in it. */
static void write_titles(struct tei *tei, const struct row *source, const char *level, char **languages) {
    write_title(tei, level, languages[0] && !languages[1] ? languages[0] : NULL, row_text(source, "title"));
    if (*row_text(source, "gloss"))
        tei_element(tei, "title", "gloss", row_text(source, "gloss"));
    write_link(tei, row_text(source, "url"));
}

/* A person by two names; the list is freed. A name that is one may be a person's or a body's. */
static void write_names(struct tei *tei, const char *element, GArray *names) {
    for (guint i = 0; i < names->len; i++) {
        const struct author *name = &g_array_index(names, struct author, i);
        xml_open(tei->xml, element);
        if (*name->name)
            tei_text(tei, name->name);
        else
            tei_name(tei, name);
        xml_close(tei->xml);
        xml_newline(tei->xml);
    }
    g_array_unref(names);
}

static void write_languages(struct tei *tei, char **languages) {
    char *others = languages[0] ? g_strjoinv(" ", languages + 1) : NULL;

    if (languages[0]) {
        xml_open(tei->xml, "textLang");
        xml_attr(tei->xml, "mainLang", languages[0]);
        xml_attr(tei->xml, "otherLangs", *others ? others : NULL);
        xml_close(tei->xml);
        xml_newline(tei->xml);
    }
    g_free(others);
}

/* The journal or book that it stands in. */
static void write_container(struct tei *tei, const struct row *source) {
    char *container = cited_container(source);

    write_title(tei, strcmp(row_text(source, "type"), "chapter") == 0 ? "m" : "j", NULL, container);
    write_names(tei, "editor", cited_editors(source));
    g_free(container);
}

/* What a newspaper reports is an article in it, as is what stands in a journal or book; anything else stands by itself. */
static void write_parts(struct tei *tei, const struct row *source) {
    gboolean is_report = strcmp(cited_type(source), "news") == 0, is_in = *row_text(source, "in") != '\0';
    char **languages = cell_items(row_text(source, "lang"));

    open_part(tei, is_report || is_in ? "analytic" : "monogr");
    write_titles(tei, source, is_report || is_in ? "a" : "m", languages);
    write_languages(tei, languages);
    write_names(tei, "author", cited_names(row_text(source, "author"), TRUE));
    if (is_report || is_in) {
        close_part(tei);
        open_part(tei, "monogr");
        if (is_in)
            write_container(tei, source);
        else
            write_title(tei, "j", NULL, row_text(source, "publisher"));
    }
    write_imprint(tei, is_report && !is_in ? "" : row_text(source, "publisher"), row_text(source, "date"), source);
    close_part(tei);
    g_strfreev(languages);
}

static void write_source(struct tei *tei, const struct row *source) {
    char *id = g_strconcat("s-", source->text[0], NULL);

    xml_open(tei->xml, "biblStruct");
    tei_identify(tei, id);
    xml_attr(tei->xml, "n", book_source_label(tei->book, source->text[0]));
    xml_attr_format(tei->xml, "ana", "#_grade-%s #_seen-%s", row_text(source, "grade"), row_text(source, "seen"));
    xml_newline(tei->xml);
    write_parts(tei, source);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    g_free(id);
}

void tei_sources(struct tei *tei) {
    const GPtrArray *rows = book_table(tei->book, "sources")->rows;

    if (!rows->len)
        return;
    xml_open(tei->xml, "listBibl");
    xml_attr(tei->xml, "type", "sources");
    xml_newline(tei->xml);
    tei_element(tei, "head", NULL, tei_say(tei, "Sources"));
    for (guint i = 0; i < rows->len; i++)
        write_source(tei, rows->pdata[i]);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}
