/* SPDX-License-Identifier: MIT
 * Rows that nothing uses; figures that nothing draws. */
#include "check/uses.h"

#include "model/mention.h"

#include <string.h>

static void check_rows(const struct book *book, const char *table, const char *prefix, const char *what,
                       const char *instead) {
    const struct table *rows = book_table(book, table);

    for (guint i = 0; i < rows->rows->len; i++) {
        const struct row *row = rows->rows->pdata[i];
        char *id = g_strconcat(prefix, row->text[0], NULL);
        if (!mentions_of(book, id))
            diag_error(book->diag, row->pos, "%s “%s” is %s", what, row->text[0], instead);
        g_free(id);
    }
}

static void check_figures(const struct book *book) {
    GPtrArray *programs = g_ptr_array_new();

    for (guint i = 0; i < book->chunks->len; i++) {
        const struct chunk *chunk = book->chunks->pdata[i];
        if (g_str_has_suffix(chunk->name, ".c") && chunk->pieces->len)
            g_ptr_array_add(programs, (gpointer)chunk->name);
    }
    for (guint i = 0; i < book->figures->len; i++) {
        const struct figure *figure = book->figures->pdata[i];
        char *name = g_strconcat(figure->name, ".c", NULL);
        const char *near;
        if (!g_ptr_array_find_with_equal_func(programs, name, g_str_equal, NULL)) {
            near = diag_nearest(book->diag, name, programs);
            diag_error(book->diag, figure->pos, "no program draws %s.svg; expected a chunk ⟨%s⟩%s%s%s", figure->name,
                       name, near ? ", perhaps ⟨" : "", near ? near : "", near ? "⟩" : "");
        }
        g_free(name);
    }
    g_ptr_array_unref(programs);
}

void uses_check(const struct book *book) {
    check_rows(book, "sources", "s-", "source", "never cited; expected [@key] somewhere, or no row");
    check_rows(book, "entities", "", "entity", "never mentioned; expected its key somewhere, or no row");
    check_figures(book);
}
