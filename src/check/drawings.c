/* SPDX-License-Identifier: MIT
 * Drawings against the book. */
#include "check/drawings.h"

#include "model/date.h"

#include <string.h>

static void check_kind(const struct book *book, const struct figure *figure) {
    GString *kinds;

    if (figure->drawing->kind != DRAWING_KIND_COUNT)
        return;
    kinds = g_string_new(NULL);
    for (int kind = 0; kind < DRAWING_KIND_COUNT; kind++)
        g_string_append_printf(kinds, "%s%s", kind ? ", " : "", drawing_kind_word((enum drawing_kind)kind));
    diag_error(book->diag, figure->pos, "drawing %s.dot is of the kind “%s”; expected one of %s", figure->name,
               figure->drawing->kind_word, kinds->str);
    g_string_free(kinds, TRUE);
}

static void unknown_table(const struct book *book, const struct figure *figure, const char *name) {
    const char *near = book_nearest_table(book, name);

    diag_error(book->diag, figure->pos, "drawing %s.dot names the table “%s”; expected a table of the book%s%s%s",
               figure->name, name, near ? ", perhaps “" : "", near ? near : "", near ? "”" : "");
}

static void check_tables(const struct book *book, const struct figure *figure) {
    const GPtrArray *tables = figure->drawing->tables;

    if (!tables->len)
        diag_error(book->diag, figure->pos, "drawing %s.dot names no table; expected those it read as “tables”",
                   figure->name);
    for (guint i = 0; i < tables->len; i++) {
        const char *name = tables->pdata[i];
        if (!book_schema(book, name) && strcmp(name, DRAWING_OF_BUILD) != 0 && strcmp(name, DRAWING_OF_CITATION) != 0)
            unknown_table(book, figure, name);
    }
}

/* ---- what is drawn ---- */

static void check_date(const struct book *book, const struct figure *figure, const char *when, const char *what) {
    struct date date;
    const char *wrong = *when ? date_read(when, &date) : NULL;

    if (wrong)
        diag_error(book->diag, figure->pos, "date “%s” of “%s” in drawing %s.dot %s", when, what, figure->name, wrong);
}

static void unknown_node(const struct book *book, const struct figure *figure, const struct drawing_node *node) {
    const char *near = book_nearest_address(book, node->id);

    diag_error(
        book->diag, figure->pos,
        "drawing %s.dot has the node “%s”; expected an id of this book%s%s%s, or “_…” for what stands for nothing",
        figure->name, node->name, near ? ", perhaps “" : "", near ? near : "", near ? "”" : "");
}

static void unknown_edge(const struct book *book, const struct figure *figure, const struct drawing_edge *edge) {
    const char *near = book_nearest_address(book, edge->id);

    diag_error(book->diag, figure->pos, "drawing %s.dot has the edge “%s”; expected an id of this book%s%s%s",
               figure->name, edge->id, near ? ", perhaps “" : "", near ? near : "", near ? "”" : "");
}

static void check_nodes(const struct book *book, const struct figure *figure) {
    for (guint i = 0; i < figure->drawing->nodes->len; i++) {
        const struct drawing_node *node = figure->drawing->nodes->pdata[i];
        if (!book_address(book, node->id))
            unknown_node(book, figure, node);
        check_date(book, figure, node->when, node->name);
    }
}

static void check_edges(const struct book *book, const struct figure *figure) {
    for (guint i = 0; i < figure->drawing->edges->len; i++) {
        const struct drawing_edge *edge = figure->drawing->edges->pdata[i];
        if (*edge->id && !book_address(book, edge->id))
            unknown_edge(book, figure, edge);
        check_date(book, figure, edge->when, edge->says);
    }
}

/* ---- what is said to be drawn in full ---- */

/* Of a table with series, the rows of one series; of another, those whose keys begin so. */
static gboolean is_of(const struct row *row, const char *which) {
    const struct schema *schema = row->piece->schema;

    if (schema_column(schema, "series") >= 0)
        return strcmp(row_text(row, "series"), which) == 0;
    return g_str_has_prefix(row->text[0], which);
}

static void check_rows(const struct book *book, const struct figure *figure, const struct table *table,
                       const char *claim) {
    const char *which = strchr(claim, ':') + 1;
    GString *lacking = g_string_new(NULL);
    unsigned found = 0;

    for (guint i = 0; i < table->rows->len; i++) {
        const struct row *row = table->rows->pdata[i];
        char *id = g_strconcat(table->schema->address, row->text[0], NULL);
        if (is_of(row, which) && ++found && !drawing_shows(figure->drawing, id))
            g_string_append_printf(lacking, "%s%s", lacking->len ? ", " : "", id);
        g_free(id);
    }
    if (!found)
        diag_error(
            book->diag, figure->pos,
            "drawing %s.dot says it has all of “%s”, of which there is no row; expected how keys begin, or a series",
            figure->name, claim);
    else if (lacking->len)
        diag_error(book->diag, figure->pos, "drawing %s.dot says it has all of “%s”, but lacks %s; expected every row",
                   figure->name, claim, lacking->str);
    g_string_free(lacking, TRUE);
}

static void check_complete(const struct book *book, const struct figure *figure) {
    for (guint i = 0; i < figure->drawing->complete->len; i++) {
        const char *claim = figure->drawing->complete->pdata[i];
        char *name = g_strndup(claim, strcspn(claim, ":"));
        const struct schema *schema = book_schema(book, name);
        if (!strchr(claim, ':') || !schema || !schema->address)
            diag_error(book->diag, figure->pos,
                       "drawing %s.dot says it has all of “%s”; expected TABLE:WHICH, of a table whose rows have ids",
                       figure->name, claim);
        else
            check_rows(book, figure, book_table(book, name), claim);
        g_free(name);
    }
}

void drawings_check(const struct book *book) {
    for (guint i = 0; i < book->figures->len; i++) {
        const struct figure *figure = book->figures->pdata[i];
        if (!figure->drawing)
            continue;
        check_kind(book, figure);
        check_tables(book, figure);
        check_nodes(book, figure);
        check_edges(book, figure);
        check_complete(book, figure);
    }
}
