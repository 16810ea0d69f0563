/* SPDX-License-Identifier: MIT
 *
 * A lexer for C (C11, section 6.4), fed with lines in pieces, as literate code comes: comments and directives go on
 * over line ends and over the borders of chunks. For the reader of programs only.
 */
#ifndef LEXER_H
#define LEXER_H

#include "model/code.h"

struct lexer {
    gboolean in_comment;   /* inside of slash-star */
    gboolean in_directive; /* on a line that begins with # */
    gboolean line_start;   /* only blanks so far on this line */
    gboolean continues;    /* the line ends with a backslash */
    gboolean wants_file;   /* behind #include */
};

/* Called for each token and, with class -1, for each operator or bracket (one character, or “->”). */
typedef void lexer_emit(void *context, int class, const char *text, guint start, guint end);

void lexer_init(struct lexer *lexer);

/* Reads a run of code within a line. */
void lexer_text(struct lexer *lexer, const char *text, lexer_emit *emit, void *context);

/* Reads a line end. Returns whether it ends a directive. */
gboolean lexer_newline(struct lexer *lexer);

#endif
