/* SPDX-License-Identifier: MIT
 * What stands beside a figure: its text equivalent, the rows it read, its program, and files to take away. */
#include "write/writer.h"

#include <string.h>

/* How long a text equivalent in print may be: a longer one is a table of the book once more. */
enum { PRINTED_ITEMS = 40 };

/* How many rows that it read a page shows once more. More are links, to where they stand whole. */
enum { SHOWN_AGAIN = 40 };

/* ---- the rows that a drawing read ---- */

/* A place on a map is drawn as the entity that is there. */
static gboolean is_drawn(const struct drawing *drawing, const struct row *row) {
    const struct schema *schema = row->piece->schema;
    char *id = g_strconcat(schema->address, row->text[0], NULL);
    gboolean drawn = drawing_shows(drawing, id);

    g_free(id);
    return drawn || (strcmp(schema->name, "places") == 0 && drawing_shows(drawing, row_text(row, "place")));
}

/* The rows of a table that are drawn, by themselves or as what they are about; to be freed with g_ptr_array_unref(). */
static GPtrArray *drawn_rows(const struct writer *writer, const struct drawing *drawing, const struct schema *schema) {
    const struct table *table = book_table(writer->book, schema->name);
    GPtrArray *rows = g_ptr_array_new();

    for (guint i = 0; schema->address && i < table->rows->len; i++)
        if (is_drawn(drawing, table->rows->pdata[i]))
            g_ptr_array_add(rows, table->rows->pdata[i]);
    return rows;
}

static void write_table(struct writer *writer, const struct schema *schema, const GPtrArray *rows) {
    xml_open_class(writer->xml, "p", "group");
    const char *behind = writer_say_before(
        writer, rows->len ? WORD("Table %s") : WORD("Table %s: read, but no row of it is drawn by itself"));
    xml_element(writer->xml, "i", NULL, schema->name);
    xml_text(writer->xml, behind);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    if (rows->len > SHOWN_AGAIN)
        writer_row_links(writer, schema, rows);
    else if (rows->len)
        writer_rows_again(writer, schema, rows);
}

static void write_read(struct writer *writer, const struct drawing *drawing) {
    gboolean any = FALSE;

    for (guint i = 0; i < drawing->tables->len; i++)
        any = any || book_schema(writer->book, drawing->tables->pdata[i]);
    if (!any)
        return;
    xml_open_class(writer->xml, "details", "read");
    xml_element(writer->xml, "summary", NULL, writer_say(writer, "The rows it read"));
    xml_newline(writer->xml);
    for (guint i = 0; i < drawing->tables->len; i++) {
        const struct schema *schema = book_schema(writer->book, drawing->tables->pdata[i]);
        GPtrArray *rows = schema ? drawn_rows(writer, drawing, schema) : NULL;
        if (schema)
            write_table(writer, schema, rows);
        if (rows)
            g_ptr_array_unref(rows);
    }
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* ---- what can be taken away ---- */

static void write_file(struct writer *writer, const char *folder, const char *name, const char *suffix,
                       const char *words) {
    xml_text(writer->xml, " · ");
    xml_open(writer->xml, "a");
    xml_attr_format(writer->xml, "href", "%s%s/%s.%s", writer->root, folder, name, suffix);
    xml_attr(writer->xml, "download", "");
    xml_text(writer->xml, words);
    xml_close(writer->xml);
}

/* Where the program of a figure begins; NULL where it has none. */
static const struct chunk_piece *program_of(const struct writer *writer, const struct figure *figure) {
    char *name = g_strconcat(figure->name, ".c", NULL);
    const struct chunk *chunk = g_hash_table_lookup(writer->book->chunk_by_name, name);

    g_free(name);
    return chunk && chunk->pieces->len ? chunk->pieces->pdata[0] : NULL;
}

static void write_program(struct writer *writer, const struct figure *figure) {
    const struct chunk_piece *program = program_of(writer, figure);

    if (!program)
        return;
    writer_open_link(writer, "ref", program->id);
    xml_text(writer->xml, writer_say(writer, "Its program"));
    xml_close(writer->xml);
}

void writer_files(struct writer *writer, const struct figure *figure) {
    static const char *const suffixes[] = {"dot", "svg", "png"}, *const words[] = {"DOT", "SVG", "PNG"};

    xml_open_class(writer->xml, "p", "files");
    write_program(writer, figure);
    for (gsize i = 0; i < G_N_ELEMENTS(suffixes); i++)
        write_file(writer, "figures", figure->name, suffixes[i], words[i]);
    for (guint i = 0; i < figure->drawing->tables->len; i++) {
        const char *table = figure->drawing->tables->pdata[i];
        char *name = g_strconcat(table, ".tsv", NULL);
        if (book_schema(writer->book, table))
            write_file(writer, "tables", table, "tsv", name);
        g_free(name);
    }
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* ---- all of it ---- */

static void write_page(struct writer *writer, const struct figure *figure) {
    xml_open_class(writer->xml, "div", "beside");
    xml_attr(writer->xml, "role", "group");
    xml_attr_format(writer->xml, "aria-label", writer_say(writer, "More of Fig. %u"), figure->number);
    xml_newline(writer->xml);
    xml_open_class(writer->xml, "details", "equivalent");
    xml_attr_format(writer->xml, "id", "_words-%s", figure->name);
    xml_element(writer->xml, "summary", NULL, writer_say(writer, "The figure in words"));
    xml_newline(writer->xml);
    writer_equivalent(writer, figure->drawing);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    write_read(writer, figure->drawing);
    writer_files(writer, figure);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* Whether a table that the drawing read has rows in the section where the figure stands. */
static gboolean has_table_near(const struct node *node, const struct drawing *drawing) {
    for (const struct node *near = node->parent->first; near; near = near->next) {
        const struct table_piece *piece = near->kind == NODE_DATA ? near->thing : NULL;
        for (guint i = 0; piece && i < drawing->tables->len; i++)
            if (strcmp(piece->schema->name, drawing->tables->pdata[i]) == 0)
                return TRUE;
    }
    return FALSE;
}

static void write_print(struct writer *writer, const struct node *node, const struct drawing *drawing) {
    if (drawing->nodes->len + drawing->edges->len > PRINTED_ITEMS || has_table_near(node, drawing))
        return;
    xml_open_class(writer->xml, "div", "equivalent");
    xml_newline(writer->xml);
    writer_equivalent(writer, drawing);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_ebook(struct writer *writer, const struct figure *figure) {
    xml_open_class(writer->xml, "p", "files");
    xml_open_class(writer->xml, "a", "ref");
    xml_attr_format(writer->xml, "href", "#_words-%s", figure->name);
    xml_text(writer->xml, writer_say(writer, "The figure in words"));
    xml_close(writer->xml);
    if (program_of(writer, figure))
        xml_text(writer->xml, " · ");
    write_program(writer, figure);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void writer_beside(struct writer *writer, const struct node *node) {
    const struct figure *figure = node->thing;

    if (!figure->drawing)
        return;
    if (writer->medium == MEDIUM_WEB)
        write_page(writer, figure);
    else if (writer->medium == MEDIUM_EBOOK)
        write_ebook(writer, figure);
    else
        write_print(writer, node, figure->drawing);
}

static void write_words(struct writer *writer, const struct figure *figure) {
    xml_open_class(writer->xml, "section", "equivalent");
    xml_attr_format(writer->xml, "id", "_words-%s", figure->name);
    xml_newline(writer->xml);
    xml_open(writer->xml, "h3");
    writer_link(writer, "ref", figure->id);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    writer_equivalent(writer, figure->drawing);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void writer_words(struct writer *writer, const struct chapter *chapter) {
    gboolean is_open = FALSE;

    for (guint i = 0; i < writer->book->figures->len; i++) {
        const struct figure *figure = writer->book->figures->pdata[i];
        if (figure->chapter != chapter || !figure->drawing)
            continue;
        if (!is_open) {
            xml_open_class(writer->xml, "section", "words");
            xml_attr(writer->xml, "id", "_words");
            xml_newline(writer->xml);
            xml_element(writer->xml, "h2", NULL, writer_say(writer, "Figures in words"));
            xml_newline(writer->xml);
        }
        is_open = TRUE;
        write_words(writer, figure);
    }
    if (!is_open)
        return;
    xml_close(writer->xml);
    xml_newline(writer->xml);
}
