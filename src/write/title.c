/* SPDX-License-Identifier: MIT
 * The title page, but for the contents. */
#include "write/outputs.h"
#include "write/writer.h"

#include "model/date.h"

#include <string.h>

/* A line of its own, with the press's words before it (NULL: none); nothing without a text. */
static void write_line(struct writer *writer, const char *classes, const char *key, const char *text) {
    if (!text || !*text)
        return;
    xml_open_class(writer->xml, "p", classes);
    if (key)
        xml_format(writer->xml, "%s ", writer_say(writer, key));
    writer_text(writer, text);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_work(struct writer *writer, const struct citation *citation) {
    if (!*citation->work)
        return;
    xml_open_class(writer->xml, "p", "work");
    xml_format(writer->xml, "%s ", writer_say(writer, "The text annotated:"));
    if (*citation->work_url)
        writer_open_external(writer, citation->work_url);
    writer_text(writer, citation->work);
    if (*citation->work_url)
        xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* Where a reader reports an error. */
static void write_contact(struct writer *writer, const char *contact) {
    xml_open_class(writer->xml, "p", "contact");
    if (contact) {
        char *mail = strstr(contact, "://") ? NULL : g_strdup_printf("mailto:%s", contact);
        const char *behind = writer_say_before(writer, WORD("Reports of errors go to %s."));
        writer_open_external(writer, mail ? mail : contact);
        xml_text(writer->xml, contact);
        xml_close(writer->xml);
        xml_text(writer->xml, behind);
        g_free(mail);
    } else
        xml_text(
            writer->xml,
            writer_say(writer,
                       "This copy names no address for reports of errors; cite it by its version and fingerprint."));
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void writer_title(struct writer *writer, const struct weave *weave) {
    const struct citation *citation = &weave->book->citation;
    struct date date;
    char *day = date_read(citation->date, &date) ? g_strdup(citation->date) : date_words(&date, weave->book->language);
    char *version = g_strdup_printf(writer_say(writer, "Version %s, %s"), citation->version, day);
    GString *cite = g_string_new(NULL);

    cite_write(weave->book, cite);
    xml_element(writer->xml, "h1", NULL, citation->title);
    xml_newline(writer->xml);
    write_line(writer, "subtitle", NULL, citation->subtitle);
    write_line(writer, "author", NULL, citation->authors);
    write_line(writer, "version", NULL, version);
    write_work(writer, citation);
    write_line(writer, "fingerprint", WORD("Its fingerprint:"), weave->book->fingerprint);
    write_line(writer, "fingerprint", WORD("The fingerprint of the edition:"), weave->book->edition_fingerprint);
    write_line(writer, "cite", WORD("To cite:"), cite->str);
    write_contact(writer, weave->contact);
    g_string_free(cite, TRUE);
    g_free(version);
    g_free(day);
}
