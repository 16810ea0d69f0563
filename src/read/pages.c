/* SPDX-License-Identifier: MIT
 * The table of pages. */
#include "read/pages.h"

#include "base/file.h"
#include "base/text.h"

#include <string.h>

/* A label becomes part of an id. */
static gboolean is_label(const char *text) {
    for (const char *at = text; *at; at++)
        if (!g_ascii_isalnum(*at) && *at != '-')
            return FALSE;
    return *text != '\0';
}

static gboolean add_line(struct book *book, GHashTable *pages, char *line, struct pos pos) {
    char *tab = strchr(line, '\t');

    if (!tab || tab == line || !is_label(tab + 1)) {
        diag_error(book->diag, pos, "“%s” is no row of a table of pages; expected an id, a tab and the page's number",
                   line);
        return FALSE;
    }
    g_hash_table_insert(pages, (gpointer)book_string_len(book, line, (gsize)(tab - line)),
                        (gpointer)book_string(book, tab + 1));
    return TRUE;
}

static gboolean add_lines(struct book *book, GHashTable *pages, const char *path, const char *bytes) {
    char **lines = g_strsplit(bytes, "\n", -1);
    gboolean good = lines[0] && strcmp(lines[0], "id\tpage") == 0;

    if (!good)
        diag_error(book->diag, (struct pos){path, 1, 1}, "no table of pages; expected the columns id and page");
    for (unsigned i = 1; good && lines[i]; i++)
        if (*lines[i] || lines[i + 1])
            good = add_line(book, pages, lines[i], (struct pos){path, i + 1, 1});
    g_strfreev(lines);
    return good;
}

GHashTable *pages_read(struct book *book, const char *path) {
    GHashTable *pages = g_hash_table_new(g_str_hash, g_str_equal);
    gsize length = 0;
    char *bytes = file_read(book->diag, path, &length);
    gsize bad = bytes ? text_valid(bytes, length) : 0;
    gboolean good = bytes && bad == length;

    if (bytes && !good)
        diag_error(book->diag, file_pos(path, bytes, bad), "not UTF-8; expected text in UTF-8");
    if (!good || !add_lines(book, pages, path, bytes)) {
        g_hash_table_unref(pages);
        pages = NULL;
    }
    g_free(bytes);
    return pages;
}
