/* SPDX-License-Identifier: MIT
 *
 * The command line: a table of commands, each with the options that it takes; help, usage errors, exit statuses.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "base/diag.h"

/* What the options say; each command takes some of them. */
struct options {
    char *out, *print, *figures, *look, *fonts, *citation, *pages, *column, *site, *contact, *ledger, *copy;
    char *format, *address, *fingerprint, *most;
    gboolean json, lemmata, history, lengths, works;
    char **rest;
};

struct command {
    const char *name;
    const char *arguments;
    const char *summary;
    const char *options; /* names of the options it takes, with “!” behind those that it needs; besides those of all */
    int least;           /* arguments that it needs */
    enum status (*run)(struct diag *, const struct options *);
    char *(*wrong)(const struct options *); /* what is wrong with the values of options and arguments, which are all
                                             * there, or NULL; to be freed. NULL: nothing can be */
};

/* Does what the command line says: runs the command, prints its messages, or prints help or what is wrong with the
 * usage. Returns the exit status. */
enum status options_run(const struct command *commands, gsize count, int argc, char **argv);

#endif
