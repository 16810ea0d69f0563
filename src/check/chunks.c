/* SPDX-License-Identifier: MIT
 * Undefined, unused and cyclic chunks. */
#include "check/chunks.h"

#include <string.h>

static gboolean is_root(const struct chunk *chunk) {
    return strchr(chunk->name, '.') && !strchr(chunk->name, ' ');
}

/* The names of chunks that are defined. */
static GPtrArray *defined(const struct book *book) {
    GPtrArray *names = g_ptr_array_new();

    for (guint i = 0; i < book->chunks->len; i++) {
        const struct chunk *chunk = book->chunks->pdata[i];
        if (chunk->pieces->len)
            g_ptr_array_add(names, (gpointer)chunk->name);
    }
    return names;
}

static void check_uses(const struct book *book, const struct chunk_piece *piece, GPtrArray *names,
                       GHashTable *nearest) {
    for (guint i = 0; i < piece->code->len; i++) {
        const struct code *code = &g_array_index(piece->code, struct code, i);
        const struct chunk *chunk =
            code->kind == CODE_USE ? g_hash_table_lookup(book->chunk_by_name, code->text) : NULL;
        const char *near;
        if (!chunk || chunk->pieces->len)
            continue;
        if (!g_hash_table_contains(nearest, chunk))
            g_hash_table_insert(nearest, (gpointer)chunk, (gpointer)diag_nearest(book->diag, chunk->name, names));
        near = g_hash_table_lookup(nearest, chunk);
        diag_error(book->diag, code->pos, "chunk ⟨%s⟩ is not defined%s%s%s", chunk->name,
                   near ? "; expected perhaps ⟨" : "; expected its definition", near ? near : "", near ? "⟩" : "");
    }
}

static void check_undefined(const struct book *book) {
    GPtrArray *names = defined(book);
    GHashTable *nearest = g_hash_table_new(g_direct_hash, g_direct_equal);

    for (guint i = 0; i < book->chunks->len; i++) {
        const struct chunk *chunk = book->chunks->pdata[i];
        for (guint p = 0; p < chunk->pieces->len; p++)
            check_uses(book, chunk->pieces->pdata[p], names, nearest);
    }
    g_hash_table_unref(nearest);
    g_ptr_array_unref(names);
}

static void unused(const struct book *book, const struct chunk *chunk) {
    const struct chunk_piece *piece = chunk->pieces->pdata[0];

    diag_error(book->diag, piece->pos, "chunk ⟨%s⟩ is never used; expected a use, or the name of a file", chunk->name);
}

/* ---- cycles ---- */

enum mark { NEW, OPEN, DONE };

/* A chunk on the way from a root, and how far its code has been followed. */
struct step {
    const struct chunk *chunk;
    guint piece, code;
};

/* The next chunk that a step's chunk uses, with the place of the use; NULL when there is none left. */
static const struct chunk *next_use(const struct book *book, struct step *step, struct pos *pos) {
    for (; step->piece < step->chunk->pieces->len; step->piece++, step->code = 0) {
        const struct chunk_piece *piece = step->chunk->pieces->pdata[step->piece];
        while (step->code < piece->code->len) {
            const struct code *code = &g_array_index(piece->code, struct code, step->code++);
            if (code->kind != CODE_USE)
                continue;
            *pos = code->pos;
            return g_hash_table_lookup(book->chunk_by_name, code->text);
        }
    }
    return NULL;
}

static void cyclic(const struct book *book, const GArray *way, const struct chunk *chunk, struct pos pos) {
    GString *path = g_string_new(NULL);
    gboolean inside = FALSE;

    for (guint i = 0; i < way->len; i++) {
        const struct step *step = &g_array_index(way, struct step, i);
        inside = inside || step->chunk == chunk;
        if (inside)
            g_string_append_printf(path, "⟨%s⟩ → ", step->chunk->name);
    }
    diag_error(book->diag, pos, "chunk is part of itself: %s⟨%s⟩; expected no circle", path->str, chunk->name);
    g_string_free(path, TRUE);
}

static void follow(const struct book *book, GHashTable *marks, const struct chunk *from) {
    GArray *way = g_array_new(FALSE, FALSE, sizeof(struct step));
    struct step first = {from, 0, 0};

    g_array_append_val(way, first);
    g_hash_table_insert(marks, (gpointer)from, GINT_TO_POINTER(OPEN));
    while (way->len) {
        struct pos pos;
        struct step *step = &g_array_index(way, struct step, way->len - 1);
        const struct chunk *used = next_use(book, step, &pos);
        if (!used) {
            g_hash_table_insert(marks, (gpointer)step->chunk, GINT_TO_POINTER(DONE));
            g_array_set_size(way, way->len - 1);
            continue;
        }
        switch (GPOINTER_TO_INT(g_hash_table_lookup(marks, used))) {
        case OPEN: cyclic(book, way, used, pos); break;
        case NEW: {
            struct step deeper = {used, 0, 0};
            g_hash_table_insert(marks, (gpointer)used, GINT_TO_POINTER(OPEN));
            g_array_append_val(way, deeper);
            break;
        }
        default: break;
        }
    }
    g_array_unref(way);
}

void chunks_check(const struct book *book) {
    GHashTable *marks = g_hash_table_new(g_direct_hash, g_direct_equal);

    check_undefined(book);
    for (guint i = 0; i < book->chunks->len; i++) {
        const struct chunk *chunk = book->chunks->pdata[i];
        if (chunk->pieces->len && !chunk->used_by->len && !is_root(chunk))
            unused(book, chunk);
        if (!g_hash_table_contains(marks, chunk))
            follow(book, marks, chunk);
    }
    g_hash_table_unref(marks);
}
