/* SPDX-License-Identifier: MIT
 *
 * Every message of the press in one table: its name, level, wording, and what it means to an author. Any file may include
 * this.
 *
 * A message is worded where it is said, where the compiler holds it against its arguments; here stands how it reads, with
 * “…” for what changes. tests/messages.test holds the two together: each message of a golden test is one of these, and only
 * one, and each of these has a golden test. Wrong usage of the command line is not among them: it says all at once.
 */
#ifndef MESSAGES_H
#define MESSAGES_H

#include "base/options.h"

enum level { LEVEL_WARNING, LEVEL_ERROR, LEVEL_SYSTEM };

/* As it is printed; a failure of the system is an error. */
extern const char *const level_words[];

struct message {
    const char *id;
    enum level level;
    const char *wording, *explanation;
};

extern const struct message messages[];
extern const gsize message_count;

/* Which message a text is, of two that fit the one that says more itself; NULL: none. Cost: the table. */
const struct message *message_of(enum level level, const char *text);

/* The command that prints messages with their explanations: those named, or all; and what is wrong with the names, or
 * NULL, to be freed. */
enum status messages_explain(struct diag *diag, const struct options *options);
char *messages_wrong(const struct options *options);

#endif
