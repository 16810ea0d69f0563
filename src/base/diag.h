/* SPDX-License-Identifier: MIT
 *
 * Diagnostics: every message of the press, collected, then printed in source order. Any file may include this.
 *
 * A message reads `file:line:col: error: what is wrong; what was expected`. Lines and columns are 1-based; a column
 * counts characters (code points) of the source line, not bytes. A part that is not known is left out with its colon.
 *
 * Messages are kept until diag_print(), which sorts them by file (in the order of diag_source()), line and column, so
 * that a run reports everything once, in the order in which a writer meets it. Messages without a file come last.
 */
#ifndef DIAG_H
#define DIAG_H

#include <glib.h>
#include <stdio.h>

/* Exit statuses of every command. */
enum status {
    STATUS_CLEAN = 0,  /* nothing wrong, or warnings only */
    STATUS_ERRORS = 1, /* the book (or the copy) has errors */
    STATUS_USAGE = 2,  /* the command line was wrong */
    STATUS_SYSTEM = 3, /* the system refused: files, memory */
};

/* A place in a source. Passed by value. */
struct pos {
    const char *file; /* as given on the command line; that of diag_source(), or any in a message; NULL: no file */
    unsigned line;    /* 1-based; 0: unknown */
    unsigned col;     /* 1-based, in characters; 0: unknown */
};

struct diag;

struct diag *diag_new(void);
void diag_free(struct diag *diag);

/* Keeps a file's name, once, for as long as the diagnostics live, and fixes its place in the order of messages. */
const char *diag_source(struct diag *diag, const char *name);

void diag_error(struct diag *diag, struct pos pos, const char *format, ...) G_GNUC_PRINTF(3, 4);
void diag_warning(struct diag *diag, struct pos pos, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* A failure of the system (an unreadable file, a full disk); has no line. Makes the status STATUS_SYSTEM. */
void diag_system(struct diag *diag, const char *file, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* text_nearest() for a message. The names that are misspelt in a run are compared with two million candidates, all together,
 * and then with no more: the first messages of so many help most. diag_compares() says whether candidates need be gathered. */
gboolean diag_compares(const struct diag *diag);
const char *diag_nearest(struct diag *diag, const char *name, const GPtrArray *candidates);

/* Whether nothing worse than a warning has been said so far. */
gboolean diag_ok(const struct diag *diag);

/* The exit status that the messages so far call for. */
enum status diag_status(const struct diag *diag);

/* How messages are printed: as lines of text or of JSON, {"file", "line", "column", "level", "id", "message"} without what is
 * not known; and how many at most, 0 for all. A last line says how many more there are: {"more": N}. */
void diag_shape(struct diag *diag, gboolean is_json, unsigned most);

/* Prints the messages in order and forgets them (the status stays). Cost: a sort. */
void diag_print(struct diag *diag, FILE *out);

#endif
