/* SPDX-License-Identifier: MIT
 * The ledger's file. */
#include "read/ledger.h"

#include "base/file.h"
#include "base/text.h"

#include <string.h>

/* Blanks at the end are an editor's, as is a carriage return. */
static void read_line(struct diag *diag, struct ledger *ledger, char *line, struct pos pos) {
    char **fields;
    char *successor;

    if (*line == '#') {
        g_ptr_array_add(ledger->remarks, g_strdup(line));
        return;
    }
    fields = g_strsplit(g_strchomp(line), "\t", -1);
    if (g_strv_length(fields) != 3 || !*fields[0] || !*fields[1] || !*fields[2])
        diag_error(diag, pos, "line of the ledger is not understood; expected id, page and successor or –, with tabs");
    else {
        successor = strcmp(fields[2], "–") == 0 ? NULL : g_strdup(fields[2]);
        char *id = g_strdup(fields[0]), *page = g_strdup(fields[1]);
        if (!ledger_add(ledger, id, page, successor, pos)) {
            diag_error(diag, pos, "address “%s” is in the ledger twice; expected one line", id);
            g_free(id);
            g_free(page);
            g_free(successor);
        }
    }
    g_strfreev(fields);
}

struct ledger *ledger_read(struct diag *diag, const char *path) {
    struct ledger *ledger = ledger_new(diag_source(diag, path));
    gsize length = 0;
    char *bytes = file_read(diag, path, &length);
    unsigned number = 0;
    char **lines;

    if (bytes && text_valid(bytes, length) < length)
        diag_error(diag, file_pos(path, bytes, text_valid(bytes, length)), "not UTF-8; expected a ledger of addresses");
    else if (bytes) {
        lines = g_strsplit(bytes, "\n", -1);
        for (unsigned i = 0; lines[i]; i++)
            if (++number && *lines[i])
                read_line(diag, ledger, lines[i], (struct pos){ledger->file, number, 1});
        g_strfreev(lines);
    }
    g_free(bytes);
    return ledger;
}

struct ledger *ledger_begin(struct diag *diag, const char *path) {
    return g_file_test(path, G_FILE_TEST_EXISTS) ? ledger_read(diag, path) : ledger_new(diag_source(diag, path));
}
