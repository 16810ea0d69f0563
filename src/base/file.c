/* SPDX-License-Identifier: MIT
 * Whole files, in and out. */
#include "base/file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

char *file_read(struct diag *diag, const char *path, gsize *length) {
    char *bytes = NULL;
    GError *error = NULL;

    if (!g_file_get_contents(path, &bytes, length, &error)) {
        int code = errno;
        diag_system(diag, path, "cannot be read: %s",
                    g_error_matches(error, G_FILE_ERROR, G_FILE_ERROR_FAILED) ? error->message : g_strerror(code));
        g_error_free(error);
    }
    return bytes;
}

char *file_read_input(struct diag *diag, gsize *length) {
    GString *bytes = g_string_new(NULL);
    char buffer[65536];
    size_t n;

    while ((n = fread(buffer, 1, sizeof buffer, stdin)) > 0)
        g_string_append_len(bytes, buffer, (gssize)n);
    if (ferror(stdin)) {
        diag_system(diag, "standard input", "cannot be read");
        g_string_free(bytes, TRUE);
        return NULL;
    }
    *length = bytes->len;
    return g_string_free(bytes, FALSE);
}

static gboolean holds(const char *path, const char *bytes, gsize length) {
    char *old = NULL;
    gsize old_length = 0;
    gboolean same = g_file_get_contents(path, &old, &old_length, NULL) && old_length == length &&
                    memcmp(old, bytes, length) == 0;

    g_free(old);
    return same;
}

gboolean file_write(struct diag *diag, const char *path, const char *bytes, gsize length) {
    GError *error = NULL;
    char *folder;

    if (holds(path, bytes, length))
        return TRUE;
    folder = g_path_get_dirname(path);
    if (g_mkdir_with_parents(folder, 0777) != 0)
        diag_system(diag, folder, "cannot be made: %s", g_strerror(errno));
    else if (!g_file_set_contents_full(path, bytes, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &error))
        diag_system(diag, path, "cannot be written: %s", error->message);
    else {
        g_free(folder);
        return TRUE;
    }
    g_clear_error(&error);
    g_free(folder);
    return FALSE;
}
