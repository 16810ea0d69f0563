/* SPDX-License-Identifier: MIT
 * The whole book in one file, for the printed book. */
#include "write/outputs.h"
#include "write/writer.h"

#include "base/parallel.h"

#include <string.h>

/* The way from the folder of one file to another folder, as a link must say it: “../figures”. */
static char *relative_folder(const char *file, const char *folder) {
    char *file_path = g_canonicalize_filename(file, NULL);
    char *from_path = g_path_get_dirname(file_path);
    char *to_path = g_canonicalize_filename(folder, NULL);
    char **from = g_strsplit(from_path, "/", -1), **to = g_strsplit(to_path, "/", -1);
    GString *way = g_string_new(NULL);
    unsigned shared = 0;

    while (from[shared] && to[shared] && strcmp(from[shared], to[shared]) == 0)
        shared++;
    for (unsigned i = shared; from[i] && *from[i]; i++)
        g_string_append(way, way->len ? "/.." : "..");
    for (unsigned i = shared; to[i]; i++)
        g_string_append_printf(way, "%s%s", way->len ? "/" : "", to[i]);
    if (!way->len)
        g_string_append_c(way, '.');
    g_strfreev(from);
    g_strfreev(to);
    g_free(to_path);
    g_free(from_path);
    g_free(file_path);
    return g_string_free(way, FALSE);
}

static void write_head(struct xml *xml, const struct weave *weave) {
    const struct citation *citation = &weave->book->citation;
    GString *cite = g_string_new(NULL);

    cite_write(weave->book, cite);
    xml_open(xml, "head");
    xml_newline(xml);
    xml_open(xml, "meta");
    xml_attr(xml, "charset", "UTF-8");
    xml_close(xml);
    xml_newline(xml);
    xml_element(xml, "title", NULL, citation->title);
    xml_newline(xml);
    xml_meta(xml, "subtitle", citation->subtitle);
    xml_meta(xml, "author", citation->authors);
    xml_meta(xml, "version", citation->version);
    xml_meta(xml, "date", citation->date);
    xml_meta(xml, "license", citation->licences);
    xml_meta(xml, "work", citation->work);
    xml_meta(xml, "work-url", citation->work_url);
    xml_meta(xml, "cite", cite->str);
    xml_meta(xml, "contact", weave->contact);
    xml_meta(xml, "text-fingerprint", weave->book->fingerprint);
    xml_meta(xml, "edition-fingerprint", weave->book->edition_fingerprint);
    xml_meta(xml, "private", weave->collation ? language_say(weave->book->language, PRIVATE_STAMP) : NULL);
    xml_close(xml);
    xml_newline(xml);
    g_string_free(cite, TRUE);
}

/* What is written piece by piece: the chapters, then the tables of the back matter. */
struct print {
    const struct weave *weave;
    char *figures_link;
    GPtrArray *back; /* struct back, borrowed: those that the book has */
};

static gpointer make_piece(guint i, gconstpointer from) {
    const struct print *print = from;
    const struct weave *weave = print->weave;
    const GPtrArray *chapters = weave->book->chapters;
    struct writer writer = {
        .book = weave->book,
        .xml = xml_new(),
        .figures = weave->figures,
        .figures_link = print->figures_link,
        .collation = weave->collation,
        .anchors = weave->anchors,
    };

    if (i < chapters->len)
        writer_chapter(&writer, chapters->pdata[i]);
    else
        writer_back(&writer, print->back->pdata[i - chapters->len]);
    return xml_finish(writer.xml);
}

static void take_piece(guint i, gpointer made, gpointer into) {
    GString *piece = made;

    (void)i;
    xml_raw(into, piece->str);
    g_string_free(piece, TRUE);
}

static void write_body(struct xml *xml, const struct weave *weave) {
    struct print print = {weave, relative_folder(weave->print, weave->figures), g_ptr_array_new()};
    struct parallel work = {0, make_piece, take_piece, &print, xml, TRUE};

    for (unsigned i = 0; i < back_count; i++)
        if (back_is_present(&back_matter[i], weave->book))
            g_ptr_array_add(print.back, (gpointer)&back_matter[i]);
    work.count = weave->book->chapters->len + print.back->len;
    xml_open(xml, "body");
    xml_newline(xml);
    parallel_do(&work);
    xml_close(xml);
    xml_newline(xml);
    g_ptr_array_unref(print.back);
    g_free(print.figures_link);
}

void print_write(const struct weave *weave, struct outputs *outputs) {
    const char *language = language_tag(weave->book->language);
    struct xml *xml = xml_new();

    xml_raw(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
    xml_open(xml, "html");
    xml_attr(xml, "xmlns", "http://www.w3.org/1999/xhtml");
    xml_attr(xml, "lang", language);
    xml_attr(xml, "xml:lang", language);
    xml_newline(xml);
    write_head(xml, weave);
    write_body(xml, weave);
    xml_close(xml);
    xml_newline(xml);
    outputs_add(outputs, g_strdup(weave->print), xml_finish(xml));
}
