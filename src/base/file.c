/* SPDX-License-Identifier: MIT
 * Whole files, in and out. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What the system says, in words that are the same in every locale and name no temporary file. */
static const char *reason(const GError *error) {
    static const struct {
        int code;
        const char *words;
    } reasons[] = {
        {G_FILE_ERROR_NOENT, "there is no such file"},    {G_FILE_ERROR_ISDIR, "it is a folder"},
        {G_FILE_ERROR_ACCES, "permission denied"},        {G_FILE_ERROR_PERM, "permission denied"},
        {G_FILE_ERROR_NOTDIR, "a folder in its path is a file"}, {G_FILE_ERROR_NOSPC, "the disk is full"},
        {G_FILE_ERROR_ROFS, "the disk is read-only"},     {G_FILE_ERROR_NAMETOOLONG, "the name is too long"},
        {G_FILE_ERROR_LOOP, "its links go in a circle"},  {G_FILE_ERROR_NOMEM, "out of memory"},
    };

    for (gsize i = 0; error->domain == G_FILE_ERROR && i < G_N_ELEMENTS(reasons); i++)
        if (reasons[i].code == error->code)
            return reasons[i].words;
    return "the system refused";
}

char *file_read(struct diag *diag, const char *path, gsize *length) {
    char *bytes = NULL;
    GError *error = NULL;

    if (!g_file_get_contents(path, &bytes, length, &error)) {
        diag_system(diag, path, "cannot be read: %s", reason(error));
        g_error_free(error);
    }
    return bytes;
}

struct pos file_pos(const char *path, const char *bytes, gsize at) {
    struct pos pos = {path, 1, 1};
    gsize line = 0;

    for (gsize i = 0; i < at; i++)
        if (bytes[i] == '\n') {
            pos.line++;
            line = i + 1;
        }
    pos.col = (unsigned)g_utf8_strlen(bytes + line, (gssize)(at - line)) + 1;
    return pos;
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

void file_print(FILE *out, const char *bytes, gsize length) {
    (void)fwrite(bytes, 1, length, out);
}

static gboolean holds(const char *path, const char *bytes, gsize length) {
    GStatBuf status;
    char *old = NULL;
    gsize old_length = 0;
    gboolean same = g_stat(path, &status) == 0 && (guint64)status.st_size == length &&
                    g_file_get_contents(path, &old, &old_length, NULL) && old_length == length &&
                    memcmp(old, bytes, length) == 0;

    g_free(old);
    return same;
}

static gboolean write_all(int file, const char *bytes, gsize length) {
    while (length) {
        gssize written = write(file, bytes, length);
        if (written < 0 && errno != EINTR)
            return FALSE;
        bytes += MAX(written, 0);
        length -= (gsize)MAX(written, 0);
    }
    return TRUE;
}

/* All bytes to a new file beside the old one, which then takes its place. The system need not have them on the disk by
 * then: what is built can be built again. */
static gboolean replace(const char *path, const char *bytes, gsize length, GError **error) {
    char *beside = g_strconcat(path, ".XXXXXX", NULL);
    int file = g_mkstemp_full(beside, O_WRONLY | O_CLOEXEC, 0666);
    int code = file >= 0 && write_all(file, bytes, length) ? 0 : errno;

    if (file >= 0 && close(file) != 0 && !code)
        code = errno;
    if (!code && g_rename(beside, path) != 0)
        code = errno;
    if (code) {
        g_set_error_literal(error, G_FILE_ERROR, (gint)g_file_error_from_errno(code), g_strerror(code));
        if (file >= 0)
            (void)g_unlink(beside);
    }
    g_free(beside);
    return !code;
}

gboolean file_write(struct diag *diag, const char *path, const char *bytes, gsize length) {
    GError *error = NULL;
    char *folder;

    if (holds(path, bytes, length))
        return TRUE;
    folder = g_path_get_dirname(path);
    if (g_mkdir_with_parents(folder, 0777) != 0)
        diag_system(diag, folder, "cannot be made: %s", errno == ENOTDIR || errno == EEXIST ? "a file is in its place" : "the system refused");
    else if (!replace(path, bytes, length, &error))
        diag_system(diag, path, "cannot be written: %s", reason(error));
    else {
        g_free(folder);
        return TRUE;
    }
    g_clear_error(&error);
    g_free(folder);
    return FALSE;
}
