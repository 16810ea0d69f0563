/* SPDX-License-Identifier: MIT
 *
 * Code: chunks and their pieces, the tokens in them, and the identifiers of all programs of a book.
 */
#ifndef CODE_H
#define CODE_H

#include "base/diag.h"
#include "model/language.h"

struct chapter;

enum code_kind { CODE_TEXT, CODE_USE, CODE_NEWLINE };

/* A run of code within a line, a use of a chunk, or a line end. */
struct code {
    enum code_kind kind;
    const char *text; /* the text, or the name of the chunk used; NULL for a line end */
    struct pos pos;
};

/* What a token of C is. Blanks, operators and brackets are none of these and have no token. */
enum token_class {
    TOKEN_NAME,
    TOKEN_KEYWORD,
    TOKEN_NUMBER,
    TOKEN_STRING, /* and characters, and <file> behind #include */
    TOKEN_COMMENT,
    TOKEN_DIRECTIVE, /* #include, #define, … */
};

struct token {
    guint code;       /* index of its run in the piece */
    guint start, end; /* bytes of the run, half-open */
    enum token_class class;
    gboolean defines;              /* a name, here defined */
    struct identifier *identifier; /* a name that the book defines, or NULL */
};

/* One definition of a chunk: its first, or a continuation. */
struct chunk_piece {
    struct chunk *chunk;
    unsigned number; /* from 1 within the chunk */
    const char *id;  /* chunk-SLUG, chunk-SLUG-2, … */
    struct chapter *chapter;
    struct pos pos;     /* of its name */
    GArray *code;       /* struct code */
    GArray *tokens;     /* struct token, in order; empty where the language is not known */
    GPtrArray *defines; /* names given by @ %def, borrowed strings */
};

struct chunk {
    const char *name;
    GPtrArray *pieces;  /* struct chunk_piece, owned; at least one unless it is only used */
    GPtrArray *used_by; /* struct chunk_piece, borrowed, each once, in order */
    struct pos first_use;
};

#define IDENTIFIER_KINDS(X)       \
    X(FUNCTION, WORD("function")) \
    X(TYPE, WORD("type"))         \
    X(CONSTANT, WORD("constant")) \
    X(MACRO, WORD("macro"))       \
    X(VARIABLE, WORD("variable")) \
    X(NAMED, WORD("name")) /* by @ %def alone */

#define IDENTIFIER_ENUM(kind, word) IDENTIFIER_##kind,
enum identifier_kind { IDENTIFIER_KINDS(IDENTIFIER_ENUM) IDENTIFIER_KIND_COUNT };

const char *identifier_kind_word(enum identifier_kind kind);

struct identifier {
    const char *name;
    enum identifier_kind kind;
    GPtrArray *defined_in; /* struct chunk_piece, borrowed, each once */
    GPtrArray *used_in;    /* the same, without those where it is only defined */
};

struct chunk *chunk_new(const char *name);
void chunk_free(gpointer data);

/* A new piece at the end of a chunk, which owns it. */
struct chunk_piece *chunk_add_piece(struct chunk *chunk, struct chapter *chapter, struct pos pos);

struct identifier *identifier_new(const char *name, enum identifier_kind kind);
void identifier_free(gpointer data);

#endif
