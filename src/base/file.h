/* SPDX-License-Identifier: MIT
 *
 * Whole files: read into memory, written atomically and only when the bytes differ. Any file may include this.
 */
#ifndef FILE_H
#define FILE_H

#include "base/diag.h"

/* Reads a whole file. Returns its bytes, NUL-terminated (the terminator is not counted), to be freed with g_free(), or
 * NULL after a system message. */
char *file_read(struct diag *diag, const char *path, gsize *length);

/* The place of a byte, for messages: line and column in characters, 1-based. Lines end with LF, CR LF or CR; a byte order mark has
 * no column. The bytes before it are valid UTF-8. Cost: the bytes before it. */
struct pos file_pos(const char *path, const char *bytes, gsize at);

/* The same as file_read() for standard input. */
char *file_read_input(struct diag *diag, gsize *length);

/* Prints to standard output or error as it is: never through the locale. A failure shows in ferror() at the end. */
void file_print(FILE *out, const char *bytes, gsize length);

/* Makes the file hold exactly these bytes: through a temporary file (PATH.tmp) and a rename, so that readers see the old
 * bytes or the new ones, whoever else writes it at the same time; nothing is touched when they are equal already. Missing
 * folders are made. Returns FALSE after a system message. */
gboolean file_write(struct diag *diag, const char *path, const char *bytes, gsize length);

#endif
