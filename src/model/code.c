/* SPDX-License-Identifier: MIT
 * Chunks, tokens, identifiers. */
#include "model/code.h"

#define IDENTIFIER_WORD(kind, word) word,
static const char *const words[IDENTIFIER_KIND_COUNT] = {IDENTIFIER_KINDS(IDENTIFIER_WORD)};

const char *identifier_kind_word(enum identifier_kind kind) {
    return words[kind];
}

static void piece_free(gpointer data) {
    struct chunk_piece *piece = data;

    g_array_unref(piece->code);
    g_array_unref(piece->tokens);
    g_ptr_array_unref(piece->defines);
    g_free(piece);
}

struct chunk *chunk_new(const char *name) {
    struct chunk *chunk = g_new0(struct chunk, 1);

    chunk->name = name;
    chunk->pieces = g_ptr_array_new_with_free_func(piece_free);
    chunk->used_by = g_ptr_array_new();
    return chunk;
}

void chunk_free(gpointer data) {
    struct chunk *chunk = data;

    g_ptr_array_unref(chunk->pieces);
    g_ptr_array_unref(chunk->used_by);
    g_free(chunk);
}

struct chunk_piece *chunk_add_piece(struct chunk *chunk, struct chapter *chapter, struct pos pos) {
    struct chunk_piece *piece = g_new0(struct chunk_piece, 1);

    g_ptr_array_add(chunk->pieces, piece);
    piece->chunk = chunk;
    piece->number = chunk->pieces->len;
    piece->chapter = chapter;
    piece->pos = pos;
    piece->code = g_array_new(FALSE, FALSE, sizeof(struct code));
    piece->tokens = g_array_new(FALSE, FALSE, sizeof(struct token));
    piece->defines = g_ptr_array_new();
    return piece;
}

struct identifier *identifier_new(const char *name, enum identifier_kind kind) {
    struct identifier *identifier = g_new0(struct identifier, 1);

    identifier->name = name;
    identifier->kind = kind;
    identifier->defined_in = g_ptr_array_new();
    identifier->used_in = g_ptr_array_new();
    return identifier;
}

void identifier_free(gpointer data) {
    struct identifier *identifier = data;

    g_ptr_array_unref(identifier->defined_in);
    g_ptr_array_unref(identifier->used_in);
    g_free(identifier);
}
