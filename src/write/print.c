/* SPDX-License-Identifier: MIT
 * The whole book in one file, for the printed book. */
#include "write/outputs.h"
#include "write/writer.h"

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

static void write_body(struct writer *writer, const struct book *book) {
    xml_open(writer->xml, "body");
    xml_newline(writer->xml);
    for (guint i = 0; i < book->chapters->len; i++)
        writer_chapter(writer, book->chapters->pdata[i]);
    for (unsigned i = 0; i < back_count; i++)
        if (back_is_present(&back_matter[i], book))
            writer_back(writer, &back_matter[i]);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void print_write(const struct weave *weave, struct outputs *outputs) {
    char *figures_link = relative_folder(weave->print, weave->figures);
    struct writer writer = {
        .book = weave->book,
        .xml = xml_new(),
        .figures = weave->figures,
        .figures_link = figures_link,
        .collation = weave->collation,
        .anchors = weave->anchors,
    };
    GString *bytes;

    xml_open(writer.xml, "html");
    xml_attr(writer.xml, "xmlns", "http://www.w3.org/1999/xhtml");
    xml_attr(writer.xml, "lang", language_tag(weave->book->language));
    xml_attr(writer.xml, "xml:lang", language_tag(weave->book->language));
    xml_newline(writer.xml);
    write_head(writer.xml, weave);
    write_body(&writer, weave->book);
    xml_close(writer.xml);
    bytes = xml_finish(writer.xml);
    g_string_prepend(bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
    g_string_append_c(bytes, '\n');
    outputs_add(outputs, g_strdup(weave->print), bytes);
    g_free(figures_link);
}
