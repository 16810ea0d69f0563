/* SPDX-License-Identifier: MIT
 * Following the book's programs. */
#include "read/program.h"

#include "read/lexer.h"
#include "read/scope.h"

#include <string.h>

/* Where a token stands; the scope hands it back when the name turns out to be defined. */
struct place {
    struct chunk_piece *piece;
    guint token;
};

struct reader {
    struct book *book;
    struct lexer lexer;
    struct scope scope;
    GHashTable *seen;          /* chunks that were read */
    struct chunk_piece *piece; /* being read */
    guint code;
    GPtrArray *places; /* struct place, owned: until the root ends */
};

/* ---- tokens ---- */

static void define(void *context, enum identifier_kind kind, void *place) {
    struct reader *reader = context;
    const struct place *at = place;
    struct token *token = &g_array_index(at->piece->tokens, struct token, at->token);
    const struct code *code = &g_array_index(at->piece->code, struct code, token->code);
    char *name = g_strndup(code->text + token->start, token->end - token->start);

    token->defines = TRUE;
    token->identifier = book_identifier(reader->book, name, kind);
    if (!g_ptr_array_find(token->identifier->defined_in, at->piece, NULL))
        g_ptr_array_add(token->identifier->defined_in, at->piece);
    g_free(name);
}

static void name(struct reader *reader, const char *text, guint start, guint end) {
    struct place *place;
    char *word = g_strndup(text + start, end - start);
    gboolean can_be_use;

    if (reader->lexer.in_directive && !reader->scope.is_macro) {
        g_free(word);
        return;
    }
    place = g_new(struct place, 1);
    place->piece = reader->piece;
    place->token = reader->piece->tokens->len - 1;
    g_ptr_array_add(reader->places, place);
    can_be_use = scope_name(&reader->scope, word, place, define, reader);
    /* A member's name is not the function's or type's of the same name. */
    if (!can_be_use)
        g_array_set_size(reader->piece->tokens, place->token);
    g_free(word);
}

static void emit(void *context, int class, const char *text, guint start, guint end) {
    struct reader *reader = context;
    struct token token = {reader->code, start, end, (enum token_class) class, FALSE, NULL};
    char *word;

    if (class < 0) {
        if (!reader->lexer.in_directive)
            scope_operator(&reader->scope, text + start, end - start, define, reader);
        return;
    }
    g_array_append_val(reader->piece->tokens, token);
    switch ((enum token_class) class) {
    case TOKEN_NAME: name(reader, text, start, end); return;
    case TOKEN_KEYWORD:
    case TOKEN_DIRECTIVE:
        word = g_strndup(text + start, end - start);
        if (class == TOKEN_DIRECTIVE)
            scope_directive(&reader->scope, word);
        else if (!reader->lexer.in_directive)
            scope_keyword(&reader->scope, word);
        g_free(word);
        return;
    case TOKEN_COMMENT: return;
    default:
        if (!reader->lexer.in_directive)
            scope_other(&reader->scope);
    }
}

/* ---- the way of a program ---- */

/* How far a chunk has been read. */
struct step {
    struct chunk *chunk;
    guint piece, code;
};

static const struct code *next_code(struct reader *reader, struct step *step) {
    while (step->piece < step->chunk->pieces->len) {
        struct chunk_piece *piece = step->chunk->pieces->pdata[step->piece];
        if (step->code < piece->code->len) {
            reader->piece = piece;
            reader->code = step->code;
            return &g_array_index(piece->code, struct code, step->code++);
        }
        step->piece++;
        step->code = 0;
    }
    return NULL;
}

static void push(struct reader *reader, GArray *way, struct chunk *chunk) {
    struct step step = {chunk, 0, 0};

    if (chunk && g_hash_table_add(reader->seen, chunk))
        g_array_append_val(way, step);
}

static void read_root(struct reader *reader, struct chunk *root) {
    GArray *way = g_array_new(FALSE, FALSE, sizeof(struct step));

    lexer_init(&reader->lexer);
    scope_init(&reader->scope);
    push(reader, way, root);
    while (way->len) {
        const struct code *code = next_code(reader, &g_array_index(way, struct step, way->len - 1));
        if (!code)
            g_array_set_size(way, way->len - 1);
        else if (code->kind == CODE_USE)
            push(reader, way, g_hash_table_lookup(reader->book->chunk_by_name, code->text));
        else if (code->kind == CODE_TEXT)
            lexer_text(&reader->lexer, code->text, emit, reader);
        else
            lexer_newline(&reader->lexer);
    }
    scope_release(&reader->scope);
    g_ptr_array_set_size(reader->places, 0);
    g_array_unref(way);
}

/* ---- names and uses ---- */

static void read_defines(struct book *book, struct chunk_piece *piece) {
    for (guint i = 0; i < piece->defines->len; i++) {
        struct identifier *identifier = book_identifier(book, piece->defines->pdata[i], IDENTIFIER_NAMED);
        if (!identifier->defined_in->len)
            g_ptr_array_add(identifier->defined_in, piece);
    }
}

static void read_uses(struct book *book, struct chunk_piece *piece) {
    for (guint i = 0; i < piece->tokens->len; i++) {
        struct token *token = &g_array_index(piece->tokens, struct token, i);
        const struct code *code = &g_array_index(piece->code, struct code, token->code);
        char *word;
        if (token->class != TOKEN_NAME || token->defines)
            continue;
        word = g_strndup(code->text + token->start, token->end - token->start);
        token->identifier = g_hash_table_lookup(book->identifier_by_name, word);
        g_free(word);
        if (token->identifier && (!token->identifier->used_in->len ||
                                  token->identifier->used_in->pdata[token->identifier->used_in->len - 1] != piece))
            g_ptr_array_add(token->identifier->used_in, piece);
    }
}

static void for_each_piece(struct book *book, void (*act)(struct book *, struct chunk_piece *)) {
    for (guint i = 0; i < book->chunks->len; i++) {
        const struct chunk *chunk = book->chunks->pdata[i];
        for (guint j = 0; j < chunk->pieces->len; j++)
            act(book, chunk->pieces->pdata[j]);
    }
}

static gint by_name(gconstpointer a, gconstpointer b) {
    const struct identifier *x = *(const struct identifier *const *)a, *y = *(const struct identifier *const *)b;

    return strcmp(x->name, y->name);
}

void program_read(struct book *book) {
    struct reader reader = {.book = book, .seen = g_hash_table_new(g_direct_hash, g_direct_equal)};

    reader.places = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < book->chunks->len; i++) {
        struct chunk *chunk = book->chunks->pdata[i];
        if (g_str_has_suffix(chunk->name, ".c") || g_str_has_suffix(chunk->name, ".h"))
            read_root(&reader, chunk);
    }
    for_each_piece(book, read_defines);
    for_each_piece(book, read_uses);
    g_ptr_array_sort(book->identifiers, by_name);
    g_ptr_array_unref(reader.places);
    g_hash_table_unref(reader.seen);
}
