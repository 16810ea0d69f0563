/* SPDX-License-Identifier: MIT
 * The page that says which files of data there are. */
#include "write/data_page.h"

#include "write/exchange.h"

/* What the formats say of themselves is English. */
static void mark(struct writer *writer) {
    xml_attr(writer->xml, "lang", language_mark(writer->book->language, "en"));
}

static void write_fact(struct writer *writer, const char *key, const char *text, gboolean is_english) {
    writer_open_fact(writer, writer_say(writer, key));
    if (is_english)
        mark(writer);
    writer_text(writer, text);
    writer_close_fact(writer);
}

/* “4.7 KB”: thousands or millions of bytes, with a digit behind the point below ten. */
static char *size_words(const struct writer *writer, gsize bytes) {
    const char *unit = bytes < 1000000 ? "KB" : "MB";
    guint tenths = (guint)(bytes / (bytes < 1000000 ? 100 : 100000));

    if (bytes < 1000)
        return g_strdup_printf(writer_say(writer, "%u bytes"), (guint)bytes);
    return tenths < 100 ? g_strdup_printf("%u.%u %s", tenths / 10, tenths % 10, unit)
                        : g_strdup_printf("%u %s", tenths / 10, unit);
}

static void write_file(struct writer *writer, const struct exchange_file *file) {
    char *size = size_words(writer, file->bytes->len);

    xml_open(writer->xml, "a");
    xml_attr_format(writer->xml, "href", EXCHANGE_FOLDER "/%s", file->name);
    xml_attr(writer->xml, "download", "");
    xml_text(writer->xml, file->name);
    xml_close(writer->xml);
    xml_format(writer->xml, " (%s)", size);
    g_free(size);
}

/* The files in a format. */
static void write_files(struct writer *writer, const struct exchange *exchange, const struct exchange_format *format) {
    const char *before = "";

    writer_open_fact(writer, writer_say(writer, "Files"));
    for (guint i = 0; i < exchange->files->len; i++) {
        const struct exchange_file *file = exchange->files->pdata[i];
        if (file->format != format)
            continue;
        xml_text(writer->xml, before);
        write_file(writer, file);
        before = " · ";
    }
    writer_close_fact(writer);
}

static void write_schema(struct writer *writer, const char *schema) {
    writer_open_fact(writer, writer_say(writer, "Schema"));
    xml_open(writer->xml, "a");
    xml_attr(writer->xml, "href", schema);
    xml_attr(writer->xml, "download", "");
    xml_text(writer->xml, schema);
    xml_close(writer->xml);
    writer_close_fact(writer);
}

/* Formats of one file were made for the tables of the press. */
static void write_holds(struct writer *writer, const struct exchange *exchange, const struct exchange_format *format) {
    gboolean adds = format->write_table && exchange->book->table_count > schema_count;

    writer_open_fact(writer, writer_say(writer, "Holds"));
    mark(writer);
    writer_text(writer, format->holds);
    if (adds)
        xml_text(writer->xml,
                 " What this edition adds to the tables, as its table “schema” says, is in these files alone.");
    writer_close_fact(writer);
}

static void write_format(struct writer *writer, const struct exchange *exchange, const struct exchange_format *format,
                         const char *licences) {
    xml_open(writer->xml, "h2");
    mark(writer);
    xml_text(writer->xml, format->title);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_open_class(writer->xml, "dl", "facts");
    xml_newline(writer->xml);
    write_files(writer, exchange, format);
    write_fact(writer, WORD("Media type"), format->media, FALSE);
    if (format->schema)
        write_schema(writer, format->schema);
    write_holds(writer, exchange, format);
    write_fact(writer, WORD("Loses"), format->loses, TRUE);
    write_fact(writer, WORD("Licence"), licences, FALSE);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_opening(struct writer *writer) {
    xml_element(writer->xml, "h1", NULL, writer_say(writer, DATA_TITLE));
    xml_newline(writer->xml);
    xml_element(
        writer->xml, "p", NULL,
        writer_say(
            writer,
            "The edition in formats of other programs, made from the same chapters as these pages and the same wherever they are "
            "made. Things have in them the addresses that they have in the book. No sentence of the text annotated is in them."));
    xml_newline(writer->xml);
}

void data_page(struct writer *writer, const struct weave *weave) {
    struct exchange *exchange = exchange_new(weave->book);
    char **names = exchange_licences(weave->book), *licences = g_strjoinv(" and ", names);

    xml_open_class(writer->xml, "section", "chapter back data");
    xml_attr(writer->xml, "id", "_data");
    xml_newline(writer->xml);
    write_opening(writer);
    for (unsigned i = 0; i < exchange_format_count; i++)
        write_format(writer, exchange, &exchange_formats[i], licences);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_free(licences);
    g_strfreev(names);
    exchange_free(exchange);
}
