/* SPDX-License-Identifier: MIT
 * Tokens of C. */
#include "read/lexer.h"

#include <stdlib.h>
#include <string.h>

/* In the order of strcmp(). */
static const char *const keywords[] = {
    "FALSE",    "NULL",     "TRUE",      "_Alignas",       "_Alignof", "_Atomic",  "_Bool",
    "_Complex", "_Generic", "_Noreturn", "_Static_assert", "auto",     "bool",     "break",
    "case",     "char",     "const",     "continue",       "default",  "do",       "double",
    "else",     "enum",     "extern",    "false",          "float",    "for",      "goto",
    "if",       "inline",   "int",       "long",           "register", "restrict", "return",
    "short",    "signed",   "sizeof",    "static",         "struct",   "switch",   "true",
    "typedef",  "union",    "unsigned",  "void",           "volatile", "while",
};

static int by_name(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static gboolean is_keyword(const char *text, guint start, guint end) {
    char word[16];
    const char *key = word;

    if (end - start >= sizeof word)
        return FALSE;
    memcpy(word, text + start, end - start);
    word[end - start] = '\0';
    return bsearch(&key, keywords, G_N_ELEMENTS(keywords), sizeof *keywords, by_name) != NULL;
}

static gboolean begins_name(char c) {
    return g_ascii_isalpha(c) || c == '_' || (guchar)c >= 0x80;
}

static guint skip_name(const char *text, guint at) {
    while (begins_name(text[at]) || g_ascii_isdigit(text[at]))
        at++;
    return at;
}

/* A preprocessing number: 6.4.8. */
static guint skip_number(const char *text, guint at) {
    while (g_ascii_isalnum(text[at]) || text[at] == '.' || text[at] == '_' ||
           ((text[at] == '+' || text[at] == '-') && strchr("eEpP", text[at - 1])))
        at++;
    return at;
}

/* To behind the closing mark, or the end of the run: a string does not go on over a line end. */
static guint skip_quoted(const char *text, guint at, char close) {
    for (at++; text[at] && text[at] != close; at++)
        if (text[at] == '\\' && text[at + 1])
            at++;
    return text[at] ? at + 1 : at;
}

static guint skip_comment(struct lexer *lexer, const char *text, guint at) {
    const char *end = strstr(text + at, "*/");

    lexer->in_comment = end == NULL;
    return end ? (guint)(end - text) + 2 : (guint)strlen(text);
}

static guint directive(struct lexer *lexer, const char *text, guint at, lexer_emit *emit, void *context) {
    guint start = at++;

    while (text[at] == ' ' || text[at] == '\t')
        at++;
    guint word = at;
    at = skip_name(text, at);
    lexer->in_directive = TRUE;
    lexer->wants_file = at - word == 7 && strncmp(text + word, "include", 7) == 0;
    emit(context, TOKEN_DIRECTIVE, text, start, at);
    return at;
}

/* Reads the token at `at`, which is not a blank; returns where it ends. */
static guint token(struct lexer *lexer, const char *text, guint at, lexer_emit *emit, void *context) {
    guint end = at + 1;
    int class = -1;
    char c = text[at];

    if (c == '#' && lexer->line_start)
        return directive(lexer, text, at, emit, context);
    if (c == '/' && text[at + 1] == '/') {
        end = (guint)strlen(text);
        class = TOKEN_COMMENT;
    } else if (c == '/' && text[at + 1] == '*') {
        end = skip_comment(lexer, text, at + 2);
        class = TOKEN_COMMENT;
    } else if (c == '"' || c == '\'' || (c == '<' && lexer->wants_file)) {
        end = skip_quoted(text, at, c == '<' ? '>' : c);
        class = TOKEN_STRING;
    } else if (g_ascii_isdigit(c) || (c == '.' && g_ascii_isdigit(text[at + 1]))) {
        end = skip_number(text, at + 1);
        class = TOKEN_NUMBER;
    } else if (begins_name(c)) {
        end = skip_name(text, at);
        class = is_keyword(text, at, end) ? TOKEN_KEYWORD : TOKEN_NAME;
    } else if (c == '-' && text[at + 1] == '>')
        end = at + 2;
    emit(context, class, text, at, end);
    return end;
}

void lexer_init(struct lexer *lexer) {
    *lexer = (struct lexer){.line_start = TRUE};
}

void lexer_text(struct lexer *lexer, const char *text, lexer_emit *emit, void *context) {
    guint at = 0;

    if (lexer->in_comment) {
        at = skip_comment(lexer, text, 0);
        emit(context, TOKEN_COMMENT, text, 0, at);
    }
    while (text[at]) {
        if (g_ascii_isspace(text[at])) {
            at++;
            continue;
        }
        lexer->continues = text[at] == '\\' && !text[at + 1];
        at = token(lexer, text, at, emit, context);
        lexer->line_start = FALSE;
    }
}

gboolean lexer_newline(struct lexer *lexer) {
    gboolean ended = lexer->in_directive && !lexer->continues && !lexer->in_comment;

    if (!lexer->continues)
        lexer->line_start = TRUE;
    if (ended)
        lexer->in_directive = FALSE;
    lexer->continues = lexer->wants_file = FALSE;
    return ended;
}
