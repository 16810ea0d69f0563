/* SPDX-License-Identifier: MIT
 * Whole files, in and out. */
#define _DEFAULT_SOURCE /* flock() */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the system says, in words that are the same in every locale and name no temporary file. */
static const char *reason(gint code) {
    static const struct {
        gint code;
        const char *words;
    } reasons[] = {
        {G_FILE_ERROR_NOENT, "there is no such file"},
        {G_FILE_ERROR_ISDIR, "it is a folder"},
        {G_FILE_ERROR_ACCES, "permission denied"},
        {G_FILE_ERROR_PERM, "permission denied"},
        {G_FILE_ERROR_NOTDIR, "a folder in its path is a file"},
        {G_FILE_ERROR_NOSPC, "the disk is full"},
        {G_FILE_ERROR_ROFS, "the disk is read-only"},
        {G_FILE_ERROR_NAMETOOLONG, "the name is too long"},
        {G_FILE_ERROR_LOOP, "its links go in a circle"},
        {G_FILE_ERROR_NOMEM, "out of memory"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++)
        if (reasons[i].code == code)
            return reasons[i].words;
    return "the system refused";
}

char *file_read(struct diag *diag, const char *path, gsize *length) {
    char *bytes = NULL;
    GError *error = NULL;

    if (!g_file_get_contents(path, &bytes, length, &error)) {
        diag_system(diag, path, "cannot be read: %s", reason(error->code));
        g_error_free(error);
    }
    return bytes;
}

struct pos file_pos(const char *path, const char *bytes, gsize at) {
    struct pos pos = {path, 1, 1};
    gsize line = at >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

    for (gsize i = line; i < at; i++)
        if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
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

/* Reads as many bytes as it can get, up to `most`. */
static gsize read_some(int file, char *buffer, gsize most) {
    gsize length = 0;

    while (length < most) {
        gssize got = read(file, buffer + length, most - length);
        if (got == 0 || (got < 0 && errno != EINTR))
            break;
        length += (gsize)MAX(got, 0);
    }
    return length;
}

/* Whether a file is there already as it is to be. Piece by piece, for it may be long. */
static gboolean holds(const char *path, const char *bytes, gsize length) {
    enum { PIECE = 131072 };
    GStatBuf status;
    gboolean same = g_stat(path, &status) == 0 && S_ISREG(status.st_mode) && (guint64)status.st_size == length;
    int file = same ? g_open(path, O_RDONLY | O_CLOEXEC, 0) : -1;
    char *piece = file >= 0 ? g_malloc(PIECE) : NULL;

    same = file >= 0;
    for (gsize at = 0; same && at < length; at += PIECE) {
        gsize wanted = MIN(PIECE, length - at);
        same = read_some(file, piece, wanted) == wanted && memcmp(piece, bytes + at, wanted) == 0;
    }
    if (file >= 0)
        (void)close(file);
    g_free(piece);
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

/* Opens the file beside another that is to take its place, for one run alone. Its name is always the same, so that what a
 * killed run has left is used up by the next. Who had to wait for a file that was then moved or removed begins again; where
 * a file system has no locks, nobody waits. A link in its place is refused: it could lead anywhere. A pipe is too, and not
 * waited for. */
static int open_beside(const char *beside) {
    for (;;) {
        int file = g_open(beside, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666);
        struct stat mine, there;
        if (file < 0)
            return -1;
        while (flock(file, LOCK_EX) != 0 && errno == EINTR)
            continue;
        if (fstat(file, &mine) == 0 && lstat(beside, &there) == 0 && mine.st_ino == there.st_ino &&
            mine.st_dev == there.st_dev)
            return file;
        (void)close(file);
    }
}

/* A disk may say only now that it is full. The file itself stays open, and with it the lock. */
static gboolean is_kept(int file) {
    int other = dup(file);

    return other >= 0 && close(other) == 0;
}

/* All bytes to a new file beside the old one, which then takes its place. The system need not have them on the disk by
 * then: what is built can be built again. */
static gboolean replace(const char *path, const char *bytes, gsize length) {
    char *beside = g_strconcat(path, ".tmp", NULL);
    int file = open_beside(beside);
    gboolean done = file >= 0 && ftruncate(file, 0) == 0 && write_all(file, bytes, length) && is_kept(file) &&
                    g_rename(beside, path) == 0;
    int code = errno;

    if (file >= 0 && !done)
        (void)g_unlink(beside);
    if (file >= 0)
        (void)close(file);
    g_free(beside);
    errno = code;
    return done;
}

gboolean file_write(struct diag *diag, const char *path, const char *bytes, gsize length) {
    char *folder = g_path_get_dirname(path);
    gboolean done = holds(path, bytes, length);

    if (!done && g_mkdir_with_parents(folder, 0777) != 0) {
        gboolean is_taken = errno == ENOTDIR || errno == EEXIST;
        const char *why = reason((gint)g_file_error_from_errno(errno));
        diag_system(diag, folder, "cannot be made: %s", is_taken ? "a file is in its place" : why);
    } else if (!done) {
        done = replace(path, bytes, length);
        if (!done)
            diag_system(diag, path, "cannot be written: %s", reason((gint)g_file_error_from_errno(errno)));
    }
    g_free(folder);
    return done;
}
