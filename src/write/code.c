/* SPDX-License-Identifier: MIT
 * Chunks of code. */
#include "write/writer.h"

#include <string.h>

static const struct chunk *chunk_lookup(const struct writer *writer, const char *name) {
    return g_hash_table_lookup(writer->book->chunk_by_name, name);
}

/* ⟨name⟩; what stands in [[ ]] in it is code. */
void writer_chunk_name(struct writer *writer, const char *name) {
    const char *from = name;

    xml_text(writer->xml, "⟨");
    for (const char *open = strstr(from, "[["); open; open = strstr(from, "[[")) {
        const char *close = strstr(open, "]]");
        if (!close)
            break;
        while (close[2] == ']')
            close++;
        xml_text_len(writer->xml, from, (gsize)(open - from));
        xml_open(writer->xml, "code");
        xml_text_len(writer->xml, open + 2, (gsize)(close - open) - 2);
        xml_close(writer->xml);
        from = close + 2;
    }
    xml_text(writer->xml, from);
    xml_text(writer->xml, "⟩");
}

/* ⟨name⟩, linked to the chunk's first piece. */
static void write_use(struct writer *writer, const char *name) {
    const struct chunk *chunk = chunk_lookup(writer, name);
    const struct chunk_piece *first = chunk && chunk->pieces->len ? chunk->pieces->pdata[0] : NULL;

    if (first)
        writer_open_link(writer, "use", first->id);
    else
        xml_open_class(writer->xml, "span", "use");
    writer_chunk_name(writer, name);
    xml_close(writer->xml);
}

/* ---- tokens ---- */

/* Class and element of a token; a name that the book does not define is plain. */
static const char *const token_classes[] = {
    [TOKEN_NAME] = NULL,  [TOKEN_KEYWORD] = "k", [TOKEN_NUMBER] = "m",
    [TOKEN_STRING] = "s", [TOKEN_COMMENT] = "c", [TOKEN_DIRECTIVE] = "p",
};

/* A name leads to where it is defined, unless that is here. */
static void open_name(struct writer *writer, const struct chunk_piece *piece, const struct token *token) {
    const struct identifier *identifier = token->identifier;
    const struct chunk_piece *home = identifier->defined_in->len ? identifier->defined_in->pdata[0] : NULL;

    if (token->defines)
        xml_open_class(writer->xml, "b", "def");
    else if (home && home != piece && !g_ptr_array_find(identifier->defined_in, piece, NULL))
        writer_open_link(writer, "id", home->id);
    else
        xml_open_class(writer->xml, "span", "id");
}

static void write_token(struct writer *writer, const struct chunk_piece *piece, const struct token *token,
                        const char *text) {
    const char *classes = token_classes[token->class];
    gboolean is_link = token->identifier && !writer->in_fold;

    if (is_link)
        open_name(writer, piece, token);
    else if (classes)
        xml_open_class(writer->xml, "span", classes);
    xml_text_len(writer->xml, text + token->start, token->end - token->start);
    if (is_link || classes)
        xml_close(writer->xml);
}

/* Writes a run of code; `*next` is the first token that was not written yet. */
static void write_run(struct writer *writer, const struct chunk_piece *piece, guint run, guint *next) {
    const char *text = g_array_index(piece->code, struct code, run).text;
    gsize from = 0;

    for (; *next < piece->tokens->len; ++*next) {
        const struct token *token = &g_array_index(piece->tokens, struct token, *next);
        if (token->code != run)
            break;
        xml_text_len(writer->xml, text + from, token->start - from);
        write_token(writer, piece, token, text);
        from = token->end;
    }
    xml_text(writer->xml, text + from);
}

/* ---- lines ---- */

static const struct code *code_at(const struct chunk_piece *piece, guint i) {
    return i < piece->code->len ? &g_array_index(piece->code, struct code, i) : NULL;
}

/* In an e-book each line is an element, so that where it is broken what follows can be set in. */
static void open_line(struct writer *writer) {
    if (writer->medium == MEDIUM_EBOOK)
        xml_open_class(writer->xml, "span", "line");
}

static void close_line(struct writer *writer) {
    if (writer->medium == MEDIUM_EBOOK)
        xml_close(writer->xml);
}

static void open_lines(struct writer *writer, unsigned line) {
    xml_open_class(writer->xml, "pre", "code");
    xml_attr_format(writer->xml, "data-line", "%u", line);
    xml_attr(writer->xml, "tabindex", writer->medium == MEDIUM_WEB ? "0" : NULL);
    xml_open(writer->xml, "code");
    open_line(writer);
}

static void close_lines(struct writer *writer) {
    close_line(writer);
    xml_close(writer->xml);
    xml_close(writer->xml);
}

static gboolean is_line_end(const struct code *code) {
    return !code || code->kind == CODE_NEWLINE;
}

/* Whether a use has its line for itself: only blanks stand before it. */
static gboolean is_alone(const struct chunk_piece *piece, guint use) {
    const struct code *before = use ? code_at(piece, use - 1) : NULL;

    if (before && before->kind == CODE_TEXT && before->text[strspn(before->text, " \t")] == '\0')
        before = use > 1 ? code_at(piece, use - 2) : NULL;
    return is_line_end(before) && is_line_end(code_at(piece, use + 1));
}

static void write_lines(struct writer *writer, const struct chunk_piece *piece);

/* The chunk used, to be shown in its place: one level, since each of its own uses has a fold where that chunk stands. */
static void write_fold(struct writer *writer, const struct chunk *chunk) {
    xml_open_class(writer->xml, "details", "fold");
    xml_open(writer->xml, "summary");
    xml_text(writer->xml, writer_say(writer, "unfold"));
    xml_open_class(writer->xml, "span", "unseen");
    xml_text(writer->xml, " ");
    writer_chunk_name(writer, chunk->name);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    writer->in_fold = TRUE;
    for (guint i = 0; i < chunk->pieces->len; i++)
        write_lines(writer, chunk->pieces->pdata[i]);
    writer->in_fold = FALSE;
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* What a use that stands at `i` can be unfolded to, or NULL: only where it has its line for itself, on a page. */
static const struct chunk *chunk_to_unfold(const struct writer *writer, const struct chunk_piece *piece, guint i) {
    const struct code *code = code_at(piece, i);
    const struct chunk *chunk = code->kind == CODE_USE ? chunk_lookup(writer, code->text) : NULL;

    if (writer->medium != MEDIUM_WEB || writer->in_fold)
        return NULL;
    return chunk && chunk->pieces->len && is_alone(piece, i) ? chunk : NULL;
}

/* The lines of a piece as <pre>, cut where a used chunk can be unfolded. */
static void write_lines(struct writer *writer, const struct chunk_piece *piece) {
    unsigned line = piece->pos.line + 1;
    guint next = 0;

    open_lines(writer, line);
    for (guint i = 0; i < piece->code->len; i++) {
        const struct code *code = code_at(piece, i);
        const struct chunk *chunk = chunk_to_unfold(writer, piece, i);
        gboolean last = i + 1 == piece->code->len;
        if (code->kind == CODE_USE)
            write_use(writer, code->text);
        else if (code->kind == CODE_TEXT)
            write_run(writer, piece, i, &next);
        else if (!last) {
            xml_text(writer->xml, "\n");
            close_line(writer);
            open_line(writer);
        }
        line += code->kind == CODE_NEWLINE;
        if (!chunk)
            continue;
        close_lines(writer);
        xml_newline(writer->xml);
        write_fold(writer, chunk);
        i++; /* the line end goes with the fold */
        line++;
        if (i + 1 >= piece->code->len)
            return;
        open_lines(writer, line);
    }
    close_lines(writer);
}

static void write_piece_link(struct writer *writer, const struct chunk_piece *piece) {
    writer_open_link(writer, "ref", piece->id);
    writer_chunk_name(writer, piece->chunk->name);
    if (piece->number > 1)
        xml_format(writer->xml, " %u", piece->number);
    xml_close(writer->xml);
}

static gboolean has_definitions(const struct chunk_piece *piece) {
    for (guint i = 0; i < piece->tokens->len; i++)
        if (g_array_index(piece->tokens, struct token, i).defines)
            return TRUE;
    return piece->defines->len > 0;
}

/* Returns what the press's words end with, behind the last. */
static const char *write_definition(struct writer *writer, GHashTable *said, const char *name, const char *behind) {
    if (!g_hash_table_add(said, g_strdup(name)))
        return behind;
    if (behind)
        xml_text(writer->xml, ", ");
    else
        behind = writer_say_before(writer, WORD("Defines %s."));
    xml_element(writer->xml, "code", NULL, name);
    return behind;
}

/* What is defined here, as the code shows or as an @ %def says, each name once. */
static void write_definitions(struct writer *writer, const struct chunk_piece *piece) {
    GHashTable *said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const char *behind = NULL;

    for (guint i = 0; i < piece->tokens->len; i++) {
        const struct token *token = &g_array_index(piece->tokens, struct token, i);
        if (token->defines)
            behind = write_definition(writer, said, token->identifier->name, behind);
    }
    for (guint i = 0; i < piece->defines->len; i++)
        behind = write_definition(writer, said, piece->defines->pdata[i], behind);
    if (behind)
        xml_text(writer->xml, behind);
    g_hash_table_unref(said);
}

static void write_next(struct writer *writer, const char *key, const struct chunk_piece *piece) {
    const char *behind = writer_say_before(writer, key);

    write_piece_link(writer, piece);
    xml_format(writer->xml, "%s ", behind);
}

/* “Continued from …; continued in …; used in …; defines …” */
static void write_links(struct writer *writer, const struct chunk_piece *piece) {
    const struct chunk *chunk = piece->chunk;
    gboolean continues = piece->number < chunk->pieces->len;
    gboolean used = piece->number == 1 && chunk->used_by->len;

    if (piece->number == 1 && !continues && !used && !has_definitions(piece))
        return;
    xml_open_class(writer->xml, "p", "chunk-links");
    if (piece->number > 1)
        write_next(writer, WORD("Continues %s."), chunk->pieces->pdata[piece->number - 2]);
    if (continues)
        write_next(writer, WORD("Continued in %s."), chunk->pieces->pdata[piece->number]);
    if (used) {
        const char *behind = writer_say_before(writer, WORD("Used in %s."));
        for (guint i = 0; i < chunk->used_by->len; i++) {
            if (i)
                xml_text(writer->xml, ", ");
            write_piece_link(writer, chunk->used_by->pdata[i]);
        }
        xml_format(writer->xml, "%s ", behind);
    }
    write_definitions(writer, piece);
    xml_close(writer->xml);
}

void writer_chunk(struct writer *writer, const struct node *node) {
    const struct chunk_piece *piece = node->thing;

    xml_open_class(writer->xml, "div", "chunk");
    xml_attr(writer->xml, "id", piece->id);
    xml_newline(writer->xml);
    xml_open_class(writer->xml, "p", "chunk-name");
    write_piece_link(writer, piece);
    xml_text(writer->xml, piece->number == 1 ? " ≡" : " +≡");
    xml_close(writer->xml);
    xml_newline(writer->xml);
    write_lines(writer, piece);
    xml_newline(writer->xml);
    write_links(writer, piece);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}
