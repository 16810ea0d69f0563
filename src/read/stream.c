/* SPDX-License-Identifier: MIT
 * noweb's stream into sources and chunks. */
#include "read/stream.h"

#include "base/file.h"
#include "base/text.h"
#include "read/refused.h"

#include <string.h>

enum where { NOWHERE, IN_DOCS, IN_CODE };

/* A place of the chapter's file, so that columns are counted once. */
struct in_file {
    const char *text; /* NULL: the file has no such line, or is not known */
    unsigned line, col;
};

struct reader {
    struct book *book;
    const char *path;
    GPtrArray *sources;
    struct source *source; /* NULL before the first @file */
    enum where where;
    unsigned line, col;   /* in the chapter */
    unsigned stream_line; /* in the stream */
    gboolean fresh;       /* nothing of this documentation chunk was read yet */
    gboolean first;       /* this is the first chunk of its file */
    struct in_file in_file;
    GString *quote;       /* what an open [[ has brought, or NULL */
    unsigned quote_lines; /* line ends in it */
    unsigned quote_col;   /* where it began */
    struct chunk_piece *piece;
    gboolean stop;
};

static struct pos here(const struct reader *reader) {
    return (struct pos){reader->source->chapter->file, reader->line, reader->col};
}

static struct pos in_stream(const struct reader *reader) {
    return (struct pos){reader->path, reader->stream_line, 0};
}

static void malformed(struct reader *reader, const char *what) {
    diag_error(reader->book->diag, in_stream(reader), "%s; expected noweb's own stream", what);
    reader->stop = TRUE;
}

/* ---- prose ---- */

static gboolean at_line_start(const struct source *source) {
    return source->prose->len == 0 || source->prose->str[source->prose->len - 1] == '\n';
}

/* Notes where the line of prose that begins now comes from. */
static void begin_line(struct reader *reader, unsigned shift) {
    struct source_line line = {reader->line, shift};

    if (at_line_start(reader->source))
        g_array_append_val(reader->source->lines, line);
}

static void end_line(struct reader *reader) {
    begin_line(reader, 0);
    g_string_append_c(reader->source->prose, '\n');
}

static unsigned occurrences(const char *text, const char *pair) {
    unsigned count = 0;

    for (const char *at = strstr(text, pair); at; at = strstr(at + 2, pair))
        count++;
    return count;
}

/* In documentation `<<` and `[[` are always written with an `@` before them. */
static unsigned docs_width(const char *text) {
    return (unsigned)g_utf8_strlen(text, -1) + occurrences(text, "<<") + occurrences(text, "[[");
}

/* In code markup begins a new piece at a `<<` without an `@`; one within a piece had it. */
static unsigned code_width(const char *text) {
    return (unsigned)g_utf8_strlen(text, -1) + occurrences(*text == '<' ? text + 1 : text, "<<");
}

/* An `@` that begins a line was written twice. */
static unsigned doubled_at(const struct reader *reader, const char *text) {
    return reader->col == 1 && *text == '@' ? 1 : 0;
}

/* The two columns of “@ ” before the first line of documentation, or 0: behind `@ %def` it may begin without. */
static unsigned opening(const struct reader *reader) {
    const char *line = source_file_line(reader->source, reader->line);

    return reader->fresh && !reader->first && (!line || g_str_has_prefix(line, "@ ")) ? 2 : 0;
}

/* Columns that the file has before the text of a line of documentation. */
static unsigned docs_shift(const struct reader *reader, const char *text) {
    unsigned columns = *text ? opening(reader) : 0;

    return columns ? columns : doubled_at(reader, text);
}

/* The same as the file has it; 0: it has other words there, or there is none. */
static unsigned width_in_file(struct reader *reader, const char *text) {
    unsigned before = *text && reader->where == IN_DOCS ? opening(reader) : 0;
    unsigned columns = 0, wanted = reader->col + before;
    struct in_file *at = &reader->in_file;

    if (at->line != reader->line || at->col > wanted)
        *at = (struct in_file){source_file_line(reader->source, reader->line), reader->line, 1};
    for (; at->text && at->col < wanted && *at->text && *at->text != '\n'; at->col++)
        at->text += g_utf8_skip[(guchar)*at->text];
    if (at->text && at->col == wanted)
        columns = source_file_columns(at->text, text);
    return columns ? before + columns : 0;
}

/* The columns that a text takes in the file, with what markup took away before it and in it. */
static unsigned width(struct reader *reader, const char *text) {
    unsigned columns = width_in_file(reader, text);

    if (columns)
        return columns;
    if (reader->where == IN_DOCS)
        return docs_shift(reader, text) + docs_width(text);
    return doubled_at(reader, text) + code_width(text);
}

static void refuse(struct reader *reader, const char *text, const char *at) {
    struct pos pos = here(reader);
    char *before = g_strndup(text, (gsize)(at - text));

    pos.col += *before ? width(reader, before) : docs_shift(reader, text);
    refused_say(reader->book->diag, pos, refused_at(at));
    g_free(before);
}

static void docs_text(struct reader *reader, const char *text) {
    unsigned columns = width(reader, text);
    const char *refused = refused_find(text);

    if (refused)
        refuse(reader, text, refused);
    else if (*text) {
        begin_line(reader, docs_shift(reader, text));
        g_string_append(reader->source->prose, text);
        reader->fresh = FALSE;
    }
    reader->col += columns;
}

/* ---- code ---- */

/* markup divides a line at each <<; what is one run of code is put together again. */
static void add_code(struct reader *reader, enum code_kind kind, const char *text) {
    struct code code = {kind, book_string(reader->book, text), here(reader)};
    struct code *last = reader->piece->code->len
                            ? &g_array_index(reader->piece->code, struct code, reader->piece->code->len - 1)
                            : NULL;

    if (kind == CODE_TEXT && last && last->kind == CODE_TEXT) {
        last->text = book_printf(reader->book, "%s%s", last->text, text);
        return;
    }
    g_array_append_val(reader->piece->code, code);
}

/* A chunk is a paragraph of its own in the prose: blank lines around it, its placeholder alone. */
static void place_chunk(struct reader *reader) {
    if (!at_line_start(reader->source))
        end_line(reader);
    end_line(reader);
    begin_line(reader, 0);
    source_hold(reader->source, (struct held){.piece = reader->piece});
    end_line(reader);
    end_line(reader);
}

/* ---- keywords ---- */

static void on_file(struct reader *reader, const char *name) {
    reader->source = source_new(book_add_chapter(reader->book, *name ? name : reader->path));
    g_ptr_array_add(reader->sources, reader->source);
    reader->in_file = (struct in_file){0};
    reader->line = reader->col = 1;
    reader->first = TRUE;
    if (!source_look_into_file(reader->source)) {
        const char *file = reader->source->file;
        refused_say(reader->book->diag, file_pos(reader->source->chapter->file, file, strlen(file)), 0);
        reader->stop = TRUE;
    }
}

static void on_begin(struct reader *reader, const char *what) {
    reader->where = g_str_has_prefix(what, "docs") ? IN_DOCS : IN_CODE;
    reader->fresh = TRUE;
    if (reader->where == IN_DOCS && !at_line_start(reader->source))
        end_line(reader);
}

static void on_end(struct reader *reader, const char *what) {
    (void)what;
    if (reader->where == IN_CODE && !reader->piece)
        malformed(reader, "chunk of code without @defn");
    if (reader->quote)
        malformed(reader, "quote that is not closed");
    reader->where = NOWHERE;
    reader->piece = NULL;
    reader->first = FALSE;
}

static void on_text(struct reader *reader, const char *line) {
    char *text = g_strdup(line);

    /* A carriage return before the line end is part of the line end. */
    if (g_str_has_suffix(text, "\r"))
        text[strlen(text) - 1] = '\0';
    if (reader->quote) {
        g_string_append(reader->quote, text);
        reader->col += width(reader, text);
    } else if (reader->where == IN_DOCS)
        docs_text(reader, text);
    else if (reader->piece) {
        unsigned columns = width(reader, text), doubled = doubled_at(reader, text);
        reader->col += doubled;
        if (*text)
            add_code(reader, CODE_TEXT, text);
        reader->col += columns - doubled;
    }
    g_free(text);
}

static void on_newline(struct reader *reader, const char *text) {
    (void)text;
    if (reader->quote) {
        g_string_append_c(reader->quote, ' ');
        reader->quote_lines++;
    } else if (reader->where == IN_DOCS)
        end_line(reader);
    else if (reader->piece && !reader->fresh)
        add_code(reader, CODE_NEWLINE, NULL);
    reader->fresh = FALSE;
    reader->line++;
    reader->col = 1;
}

static void on_defn(struct reader *reader, const char *name) {
    reader->piece = book_add_chunk_piece(reader->book, reader->source->chapter, name, here(reader));
    place_chunk(reader);
    reader->fresh = TRUE;
}

static void on_use(struct reader *reader, const char *name) {
    if (reader->quote)
        g_string_append_printf(reader->quote, "<<%s>>", name);
    else if (reader->piece) {
        struct chunk *chunk = book_chunk(reader->book, name);
        if (!chunk->first_use.file)
            chunk->first_use = here(reader);
        /* Pieces are read one after the other. */
        if (!chunk->used_by->len || chunk->used_by->pdata[chunk->used_by->len - 1] != reader->piece)
            g_ptr_array_add(chunk->used_by, reader->piece);
        add_code(reader, CODE_USE, name);
    }
    reader->col += (unsigned)g_utf8_strlen(name, -1) + 4;
}

static void on_quote(struct reader *reader, const char *text) {
    (void)text;
    if (reader->where != IN_DOCS)
        return;
    if (reader->quote) {
        malformed(reader, "quote within a quote");
        return;
    }
    begin_line(reader, opening(reader));
    reader->col += opening(reader);
    reader->fresh = FALSE;
    reader->quote = g_string_new(NULL);
    reader->quote_lines = 0;
    reader->quote_col = reader->col;
    reader->col += 2;
}

static void on_endquote(struct reader *reader, const char *text) {
    (void)text;
    if (!reader->quote)
        return;
    reader->col += 2;
    source_hold(reader->source, (struct held){
                                    .quote = book_string(reader->book, reader->quote->str),
                                    .lines = reader->quote_lines,
                                    .columns = reader->quote_lines ? reader->col - 1 : reader->col - reader->quote_col,
                                });
    g_string_free(reader->quote, TRUE);
    reader->quote = NULL;
}

static void on_index(struct reader *reader, const char *text) {
    if (strcmp(text, "nl") == 0) {
        reader->line++;
        reader->col = 1;
    } else if (g_str_has_prefix(text, "defn ") && reader->piece)
        g_ptr_array_add(reader->piece->defines, (gpointer)book_string(reader->book, text + 5));
}

static void on_line(struct reader *reader, const char *text) {
    reader->line = (unsigned)g_ascii_strtoull(text, NULL, 10);
}

static void on_fatal(struct reader *reader, const char *text) {
    diag_error(reader->book->diag, in_stream(reader), "noweb gave up (%s); expected a chapter without its errors",
               text);
    reader->stop = TRUE;
}

static void on_other(struct reader *reader, const char *text) {
    (void)reader;
    (void)text;
}

static const struct keyword {
    const char *word;
    void (*act)(struct reader *, const char *);
    enum { ANYWHERE, IN_FILE, IN_CHUNK } needs;
} keywords[] = {
    {"@text", on_text, IN_CHUNK},     {"@nl", on_newline, IN_CHUNK},        {"@use", on_use, IN_CHUNK},
    {"@quote", on_quote, IN_CHUNK},   {"@endquote", on_endquote, IN_CHUNK}, {"@begin", on_begin, IN_FILE},
    {"@end", on_end, IN_CHUNK},       {"@defn", on_defn, IN_CHUNK},         {"@index", on_index, ANYWHERE},
    {"@file", on_file, ANYWHERE},     {"@line", on_line, IN_FILE},          {"@fatal", on_fatal, ANYWHERE},
    {"@xref", on_other, ANYWHERE},    {"@language", on_other, ANYWHERE},    {"@header", on_other, ANYWHERE},
    {"@trailer", on_other, ANYWHERE}, {"@literal", on_other, ANYWHERE},
};

/* What does not even begin as a stream is likely to be the chapter. */
static void out_of_place(struct reader *reader, const char *line, int length, gboolean is_none) {
    if (is_none)
        diag_error(reader->book->diag, in_stream(reader),
                   "“%.*s” is out of place; expected noweb's own stream, which markup -t makes of a chapter", length,
                   line);
    else
        diag_error(reader->book->diag, in_stream(reader), "“%.*s” is out of place; expected noweb's own stream", length,
                   line);
    reader->stop = TRUE;
}

static void obey(struct reader *reader, const char *line) {
    gsize length = strcspn(line, " ");
    const char *rest = line[length] ? line + length + 1 : "";
    gboolean known = FALSE;

    for (gsize i = 0; i < G_N_ELEMENTS(keywords); i++) {
        const struct keyword *keyword = &keywords[i];
        if (strlen(keyword->word) != length || strncmp(keyword->word, line, length) != 0)
            continue;
        known = TRUE;
        if ((keyword->needs >= IN_FILE && !reader->source) || (keyword->needs == IN_CHUNK && reader->where == NOWHERE))
            break;
        keyword->act(reader, rest);
        return;
    }
    out_of_place(reader, line, (int)text_valid(line, MIN(length, 40)), !known && reader->stream_line == 1);
}

/* Says where bytes are that are not UTF-8: in the chapter when they are in a chunk; of what is not its text, as names that
 * it defines, the line alone is known. */
static void refuse_bytes(struct reader *reader, const char *line, const char *bad) {
    gboolean in_chunk = reader->source && reader->where != NOWHERE;
    struct pos pos = in_chunk ? here(reader) : in_stream(reader);
    const char *space = in_chunk ? memchr(line, ' ', (gsize)(bad - line)) : NULL;
    const char *text = space ? space + 1 : line;
    char *before = g_strndup(text, (gsize)(bad - text));

    /* A name stands in brackets of two characters. */
    if (g_str_has_prefix(line, "@use ") || g_str_has_prefix(line, "@defn "))
        pos.col += 2 + (unsigned)g_utf8_strlen(before, -1);
    else if (space && g_str_has_prefix(line, "@text "))
        pos.col += width(reader, *before ? before : "-") - (*before ? 0 : 1);
    else
        pos.col = in_chunk ? 0 : (unsigned)g_utf8_strlen(before, -1) + 1;
    if (!*bad)
        refused_say(reader->book->diag, pos, 0);
    else
        diag_error(reader->book->diag, pos, "byte 0x%02x is not UTF-8; expected text in UTF-8", (guchar)*bad);
    reader->stop = TRUE;
    g_free(before);
}

static void read_lines(struct reader *reader, char *bytes, gsize length) {
    const char *bad = bytes + text_valid(bytes, length);
    char *end;

    for (char *line = bytes; !reader->stop && line < bytes + length; line = end + 1) {
        end = memchr(line, '\n', (gsize)(bytes + length - line));
        reader->stream_line++;
        if (bad < bytes + length && bad < (end ? end : bytes + length)) {
            refuse_bytes(reader, line, bad);
            return;
        }
        if (!end) {
            diag_error(reader->book->diag, in_stream(reader), "the stream breaks off; expected a whole line");
            reader->stop = TRUE;
            return;
        }
        *end = '\0';
        obey(reader, line);
    }
}

GPtrArray *stream_read(struct book *book, const char *path) {
    struct reader reader = {.book = book, .path = path, .sources = g_ptr_array_new_with_free_func(source_free)};
    gsize length = 0;
    char *bytes = file_read(book->diag, path, &length);

    if (!bytes)
        return reader.sources;
    read_lines(&reader, bytes, length);
    if (!reader.stop && !reader.source)
        diag_error(book->diag, in_stream(&reader), "no chapter in this stream; expected @file");
    else if (!reader.stop && reader.where != NOWHERE)
        diag_error(book->diag, in_stream(&reader), "the stream breaks off; expected @end");
    if (reader.quote)
        g_string_free(reader.quote, TRUE);
    g_free(bytes);
    return reader.sources;
}
