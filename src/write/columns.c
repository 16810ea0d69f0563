/* SPDX-License-Identifier: MIT
 * Columns that an edition adds: cells by their types, since no view says how readers see them. */
#include "write/writer.h"

#include "base/text.h"

gboolean writer_column_is_added(const struct schema *schema, unsigned column) {
    return schema->columns[column].title && !(schema->columns[column].type == COLUMN_KEY && schema->address);
}

/* ---- cells ---- */

void writer_tied(struct writer *writer, const char *id) {
    const struct row *event = table_row(book_table(writer->book, "events"), id);
    char *said;

    if (!event) {
        writer_entities(writer, id);
        return;
    }
    said = row_said(event, "event");
    writer_open_link(writer, "ref", id);
    writer_text(writer, said);
    xml_close(writer->xml);
    g_free(said);
}

static void write_address(struct writer *writer, const char *at) {
    char *id = g_strconcat("p", at, NULL);

    writer_link(writer, "address", id);
    g_free(id);
}

static void write_notes(struct writer *writer, const char *cell) {
    char **ids = cell_items(cell);

    for (unsigned i = 0; ids[i]; i++) {
        xml_text(writer->xml, i ? ", " : "");
        writer_link(writer, "ref", ids[i]);
    }
    g_strfreev(ids);
}

static void write_url(struct writer *writer, const char *url) {
    char *shown = text_address(url);

    writer_open_external(writer, url);
    writer_text(writer, shown);
    xml_close(writer->xml);
    g_free(shown);
}

/* By the type of a column; the others are prose. */
static void (*const cells[])(struct writer *, const char *) = {
    [COLUMN_DATE] = writer_date,         [COLUMN_URL] = write_url,
    [COLUMN_ADDRESS] = write_address,    [COLUMN_ENTITY] = writer_entities,
    [COLUMN_ENTITIES] = writer_entities, [COLUMN_THING] = writer_tied,
    [COLUMN_SOURCES] = writer_sources,   [COLUMN_NOTES] = write_notes,
};

void writer_column(struct writer *writer, const struct row *row, unsigned column) {
    enum column_type type = row->piece->schema->columns[column].type;

    if (!*row->text[column])
        return;
    if (cells[type])
        cells[type](writer, row->text[column]);
    else
        writer_inside(writer, row->cells[column]);
}

/* ---- those of a row ---- */

static gboolean is_filled(const struct row *row, unsigned column) {
    return writer_column_is_added(row->piece->schema, column) && *row->text[column];
}

void writer_added_facts(struct writer *writer, const struct row *row) {
    for (unsigned i = 0; i < row->piece->schema->width; i++) {
        if (!is_filled(row, i))
            continue;
        writer_open_fact(writer, row->piece->schema->columns[i].title);
        writer_column(writer, row, i);
        writer_close_fact(writer);
    }
}

void writer_added(struct writer *writer, const struct row *row) {
    for (unsigned i = 0; i < row->piece->schema->width; i++) {
        if (!is_filled(row, i))
            continue;
        xml_text(writer->xml, " · ");
        xml_open_class(writer->xml, "span", "added");
        writer_text(writer, row->piece->schema->columns[i].title);
        xml_text(writer->xml, ": ");
        writer_column(writer, row, i);
        xml_close(writer->xml);
    }
}
