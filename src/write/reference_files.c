/* SPDX-License-Identifier: MIT
 * Files of references. */
#include "write/reference_files.h"

#include "model/thing.h"
#include "write/things.h"

#include <string.h>

void writer_reference_files(struct writer *writer, const char *stem, const char *words) {
    char *escaped;
    const char *before = "";

    if (writer->medium != MEDIUM_WEB)
        return;
    escaped = g_uri_escape_string(stem, NULL, FALSE);
    xml_open_class(writer->xml, "p", "files");
    xml_format(writer->xml, "%s ", words);
    for (unsigned i = 0; i < reference_format_count; i++) {
        if (!reference_formats[i].suffix)
            continue;
        xml_text(writer->xml, before);
        xml_open(writer->xml, "a");
        xml_attr_format(writer->xml, "href", "%s.%s", escaped, reference_formats[i].suffix);
        xml_attr(writer->xml, "download", "");
        xml_text(writer->xml, reference_formats[i].title);
        xml_close(writer->xml);
        before = " · ";
    }
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_free(escaped);
}

/* Words, then the files of a chapter's sources. */
static void write_chapter(struct writer *writer, const struct chapter *chapter, const char *words) {
    char *stem = g_strconcat(chapter->slug, "." SOURCES_STEM, NULL);

    writer_reference_files(writer, stem, words);
    g_free(stem);
}

static gboolean cites(const struct writer *writer, const struct chapter *chapter) {
    GPtrArray *references = references_of_sources(writer->book, chapter);
    gboolean any = references->len > 0;

    g_ptr_array_unref(references);
    return any;
}

void writer_chapter_sources(struct writer *writer, const struct chapter *chapter) {
    if (cites(writer, chapter))
        write_chapter(writer, chapter, writer_say(writer, "The sources of this chapter, to take away:"));
}

void writer_chapters_sources(struct writer *writer) {
    if (writer->medium != MEDIUM_WEB)
        return;
    xml_open(writer->xml, "details");
    xml_element(writer->xml, "summary", NULL, writer_say(writer, "Those of each chapter"));
    for (guint i = 0; i < writer->book->chapters->len; i++) {
        const struct chapter *chapter = writer->book->chapters->pdata[i];
        char *words = g_strdup_printf("%s:", chapter->title);
        if (cites(writer, chapter))
            write_chapter(writer, chapter, words);
        g_free(words);
    }
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

gboolean reference_file_is_of_chapter(const char *name) {
    return reference_file_is(name) && strstr(name, "." SOURCES_STEM ".");
}

gboolean reference_file_is(const char *name) {
    for (unsigned i = 0; i < reference_format_count; i++) {
        const char *suffix = reference_formats[i].suffix;
        gsize length = suffix ? strlen(suffix) : 0;
        if (suffix && g_str_has_suffix(name, suffix) && strlen(name) > length && name[strlen(name) - length - 1] == '.')
            return TRUE;
    }
    return FALSE;
}

/* The files of some references, which are taken over and freed. */
static void add_files(const char *folder, const char *stem, const char *more, GPtrArray *references,
                      struct outputs *outputs) {
    for (unsigned i = 0; i < reference_format_count; i++)
        if (reference_formats[i].suffix)
            outputs_add(outputs, g_strdup_printf("%s/%s%s.%s", folder, stem, more, reference_formats[i].suffix),
                        reference_file(&reference_formats[i], references));
    g_ptr_array_unref(references);
}

static void add_things(const struct weave *weave, struct outputs *outputs) {
    char *folder = g_strdup_printf("%s/" THING_FOLDER, weave->out);

    for (guint i = 0; i < weave->book->address_list->len; i++) {
        const struct address *address = weave->book->address_list->pdata[i];
        if (!thing_has_page(address))
            continue;
        add_files(folder, address->id, "", references_of(reference_of(weave->book, address)), outputs);
        if (strcmp(thing_table(address), "sources") == 0)
            add_files(folder, address->id, SOURCE_STEM, references_of(reference_of_source(thing_row(address))),
                      outputs);
    }
    g_free(folder);
}

/* Of a chapter that cites nothing there are none. */
static void add_chapters(const struct weave *weave, struct outputs *outputs) {
    for (guint i = 0; i < weave->book->chapters->len; i++) {
        const struct chapter *chapter = weave->book->chapters->pdata[i];
        GPtrArray *references = references_of_sources(weave->book, chapter);
        if (references->len)
            add_files(weave->out, chapter->slug, "." SOURCES_STEM, references, outputs);
        else
            g_ptr_array_unref(references);
    }
}

void reference_files_add(const struct weave *weave, struct outputs *outputs) {
    add_files(weave->out, EDITION_STEM, "", references_of(reference_of_edition(weave->book)), outputs);
    if (weave->book->citation.works->len)
        add_files(weave->out, WORKS_STEM, "", references_of_works(weave->book), outputs);
    if (book_table(weave->book, "sources")->rows->len)
        add_files(weave->out, SOURCES_STEM, "", references_of_sources(weave->book, NULL), outputs);
    add_chapters(weave, outputs);
    add_things(weave, outputs);
}
