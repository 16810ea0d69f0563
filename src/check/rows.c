/* SPDX-License-Identifier: MIT
 * House rules for rows. */
#include "check/rows.h"

#include "base/text.h"
#include "model/date.h"

#include <string.h>

/* ---- rows that are one thing ---- */

struct sameness {
    const char *table;
    const char *columns[3];
    gboolean (*can_be_two)(const struct row *, const struct row *); /* NULL: never */
    const char *instead;
};

static gboolean apart_in_time(const struct row *a, const struct row *b) {
    struct date x, y;

    return *row_text(a, "date") && *row_text(b, "date") && !date_read(row_text(a, "date"), &x) &&
           !date_read(row_text(b, "date"), &y) && !date_overlaps(&x, &y);
}

static const struct sameness samenesses[] = {
    {"entities", {"en"}, NULL, "one row, or names that tell them apart"},
    {"events", {"event"}, apart_in_time, "one row, or dates that do not overlap"},
    {"relations", {"from", "kind", "to"}, apart_in_time, "one row, or dates that do not overlap"},
    {"series", {"series", "date", "unit"}, NULL, "one row, or a name of the series that says how they differ"},
};

/* What two rows of one thing have in common. */
static char *sameness_key(const struct sameness *same, const struct row *row) {
    GString *key = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(same->columns) && same->columns[i]; i++) {
        char *text = text_form(FORM_TYPOGRAPHIC, row_text(row, same->columns[i]));
        g_string_append_printf(key, "%s\t", text);
        g_free(text);
    }
    return g_string_free(key, FALSE);
}

static void check_row(const struct book *book, const struct sameness *same, const struct row *row,
                      const GPtrArray *before) {
    for (guint i = 0; i < before->len; i++) {
        const struct row *other = before->pdata[i];
        if (same->can_be_two && same->can_be_two(other, row))
            continue;
        diag_error(book->diag, row->pos, "%s “%s” says the same as “%s” at %s:%u%s; expected %s",
                   row->piece->schema->what, row->text[0], other->text[0], other->pos.file, other->pos.line,
                   strcmp(same->table, "series") == 0 && strcmp(row_text(row, "value"), row_text(other, "value")) != 0
                       ? ", with another value"
                       : "",
                   same->instead);
        return;
    }
}

static void check_same(const struct book *book, const struct sameness *same) {
    GHashTable *rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    const struct table *table = book_table(book, same->table);

    for (guint i = 0; i < table->rows->len; i++) {
        char *key = sameness_key(same, table->rows->pdata[i]);
        GPtrArray *before = g_hash_table_lookup(rows, key);
        if (before) {
            check_row(book, same, table->rows->pdata[i], before);
            g_free(key);
        } else {
            before = g_ptr_array_new();
            g_hash_table_insert(rows, key, before);
        }
        g_ptr_array_add(before, table->rows->pdata[i]);
    }
    g_hash_table_unref(rows);
}

/* ---- what a row must say ---- */

static void check_events(const struct book *book) {
    const struct table *events = book_table(book, "events");

    for (guint i = 0; i < events->rows->len; i++) {
        const struct row *row = events->rows->pdata[i];
        if (!*row_text(row, "place") && !*row_text(row, "who"))
            diag_error(book->diag, row->pos, "event “%s” has no place and nobody in it; expected one of them at least",
                       row->text[0]);
    }
}

/* “derived (how)”, anywhere in the name. */
static gboolean says_how(const char *derived) {
    const char *open = derived + strlen("derived");

    open += strspn(open, " ");
    return *open == '(' && open[1] != ')' && strchr(open, ')');
}

static void check_series(const struct book *book) {
    const struct table *series = book_table(book, "series");

    for (guint i = 0; i < series->rows->len; i++) {
        const struct row *row = series->rows->pdata[i];
        const char *name = row_text(row, "series");
        const char *derived = strstr(name, "derived");
        if (derived && !says_how(derived))
            diag_error(book->diag, row->pos,
                       "value “%s” is derived, without how; expected “derived (HOW)” in the series' name",
                       row->text[0]);
    }
}

/* A spreadsheet takes such a cell for a formula, which may start programs, when it opens the tables as CSV. A key cannot
 * be one. */
static gboolean is_formula(const char *text) {
    char *end = NULL;

    if (!*text || !strchr("=+-@", *text))
        return FALSE;
    (void)g_ascii_strtod(text, &end);
    return end == text || *end;
}

static void check_formulas(const struct book *book, const struct row *row) {
    for (unsigned i = 1; i < row->piece->schema->width; i++)
        if (is_formula(row->text[i]))
            diag_error(book->diag, row->cells[i] ? row->cells[i]->pos : row->pos,
                       "cell “%s” of %s “%s” begins with “%c”, as a formula does; expected a word or a number",
                       row->piece->schema->columns[i].name, row->piece->schema->what, row->text[0], *row->text[i]);
}

static void check_cells(const struct book *book) {
    for (unsigned t = 0; t < book->table_count; t++)
        for (guint i = 0; i < book->tables[t]->rows->len; i++)
            check_formulas(book, book->tables[t]->rows->pdata[i]);
}

void rows_check(const struct book *book) {
    for (gsize i = 0; i < G_N_ELEMENTS(samenesses); i++)
        check_same(book, &samenesses[i]);
    check_cells(book);
    check_events(book);
    check_series(book);
}
