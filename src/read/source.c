/* SPDX-License-Identifier: MIT
 * The prose of a chapter, with its placeholders and places. */
#include "read/source.h"

#include <string.h>

/* Two private planes make the digits of a placeholder's number. */
enum { HIGH = SOURCE_PRIVATE, LOW = 0x100000, DIGIT = 4096 };

struct source *source_new(struct chapter *chapter) {
    struct source *source = g_new0(struct source, 1);

    source->chapter = chapter;
    source->prose = g_string_new(NULL);
    source->lines = g_array_new(FALSE, FALSE, sizeof(struct source_line));
    source->held = g_array_new(FALSE, FALSE, sizeof(struct held));
    return source;
}

void source_free(gpointer data) {
    struct source *source = data;

    g_string_free(source->prose, TRUE);
    g_array_unref(source->lines);
    g_array_unref(source->held);
    if (source->starts)
        g_array_unref(source->starts);
    g_free(source->file);
    g_free(source);
}

/* ---- the file ---- */

gboolean source_look_into_file(struct source *source) {
    const char *end = NULL;
    gsize start = 0, length = 0;

    if (!g_file_test(source->chapter->file, G_FILE_TEST_IS_REGULAR) ||
        !g_file_get_contents(source->chapter->file, &source->file, &length, NULL))
        return TRUE;
    source->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
    do {
        start = end ? (gsize)(end - source->file) + 1 : 0;
        g_array_append_val(source->starts, start);
        end = memchr(source->file + start, '\n', length - start);
    } while (end);
    return strlen(source->file) == length;
}

const char *source_file_line(const struct source *source, unsigned line) {
    return source->file && line && line <= source->starts->len
               ? source->file + g_array_index(source->starts, gsize, line - 1)
               : NULL;
}

/* The character at `text` as it stands in the file at `at`, perhaps with an `@` before it: how many bytes; 0: it is another. */
static gsize file_width(const char *at, const char *text) {
    gsize length = (gsize)(g_utf8_next_char(text) - text), escape = *at == '@' && *text != '@';

    return strncmp(at + escape, text, length) == 0 ? escape + length : 0;
}

/* Some columns on in a line. */
static const char *file_skip(const char *at, unsigned columns) {
    for (; at && columns && *at && *at != '\n'; columns--)
        at += g_utf8_skip[(guchar)*at];
    return at;
}

unsigned source_file_columns(const char *at, const char *text) {
    unsigned columns = 0;

    for (; *text; text = g_utf8_next_char(text)) {
        gsize width = file_width(at, text);
        if (!width)
            return 0;
        columns += *at == '@' && *text != '@' ? 2 : 1;
        at += width;
    }
    return columns;
}

void source_hold(struct source *source, struct held held) {
    guint number = source->held->len;

    g_array_append_val(source->held, held);
    g_string_append_unichar(source->prose, HIGH + number / DIGIT);
    g_string_append_unichar(source->prose, LOW + number % DIGIT);
}

struct source *source_plain(struct book *book, const char *name, const char *bytes, gsize length) {
    struct source *source = source_new(book_add_chapter(book, name));
    struct source_line line = {1, 0};

    source->is_plain = TRUE;
    g_string_append_len(source->prose, bytes, (gssize)length);
    g_array_append_val(source->lines, line);
    for (gsize i = 0; i < length; i++) {
        /* By itself it ends a line as well (CommonMark, section 2.1). */
        if (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n'))
            source->prose->str[i] = '\n';
        if (source->prose->str[i] == '\n') {
            line.line++;
            g_array_append_val(source->lines, line);
        }
    }
    return source;
}

const struct held *source_held(const struct source *source, const char *at, gsize *length) {
    gunichar high, low;
    gsize number;

    if ((guchar)*at < 0xf3)
        return NULL;
    high = g_utf8_get_char(at);
    low = g_utf8_get_char(g_utf8_next_char(at));
    if (high < HIGH || high >= LOW || low < LOW)
        return NULL;
    number = (high - HIGH) * DIGIT + (low - LOW);
    if (number >= source->held->len)
        return NULL;
    *length = 8;
    return &g_array_index(source->held, struct held, number);
}

/* The pair that in documentation always stood behind an `@`. */
static gboolean was_escaped(const char *at) {
    return (at[0] == '<' || at[0] == '[') && at[1] == at[0];
}

/* Begins to count a line of the prose. */
static void begin_line(struct source *source, unsigned line, gsize start) {
    source->seen = (struct source_seen){.line = line, .start = start};
    if (line <= source->lines->len) {
        const struct source_line *from = &g_array_index(source->lines, struct source_line, line - 1);
        source->seen.file = file_skip(source_file_line(source, from->line), from->shift);
    }
}

static void go_to_line(struct source *source, unsigned line) {
    struct source_seen *seen = &source->seen;

    if (!seen->line || line < seen->line)
        begin_line(source, 1, 0);
    while (seen->line < line) {
        const char *from = source->prose->str + seen->start;
        const char *end = memchr(from, '\n', source->prose->len - seen->start);
        if (!end)
            break;
        begin_line(source, seen->line + 1, seen->start + (gsize)(end - from) + 1);
    }
}

static void step_over_held(struct source *source, const struct held *held, gsize length) {
    struct source_seen *seen = &source->seen;

    seen->bytes += length;
    seen->lines += held->lines;
    seen->columns = held->lines ? held->columns : seen->columns + held->columns;
    if (held->lines) {
        const struct source_line *from = &g_array_index(source->lines, struct source_line, seen->line - 1);
        seen->file = source_file_line(source, from->line + seen->lines);
    }
    seen->file = file_skip(seen->file, held->columns);
}

static void step(struct source *source) {
    struct source_seen *seen = &source->seen;
    const char *at = source->prose->str + seen->start + seen->bytes;
    gsize length, width = seen->file ? file_width(seen->file, at) : 0;
    const struct held *held = source_held(source, at, &length);

    if (held)
        step_over_held(source, held, length);
    else if (width) {
        seen->columns += *seen->file == '@' && *at != '@' ? 2 : 1;
        seen->bytes += (gsize)(g_utf8_next_char(at) - at);
        seen->file += width;
    } else if (!source->is_plain && was_escaped(at)) {
        seen->bytes += 2;
        seen->columns += 3;
        seen->file = NULL;
    } else {
        seen->file = NULL;
        seen->bytes += (gsize)(g_utf8_next_char(at) - at);
        seen->columns++;
    }
}

gsize source_line_start(struct source *source, unsigned line) {
    go_to_line(source, line);
    return source->seen.start;
}

struct pos source_pos_at(struct source *source, gsize offset) {
    struct source_seen *seen = &source->seen;
    unsigned line;

    if (!seen->line || offset < seen->start)
        go_to_line(source, 1);
    line = seen->line;
    for (const char *at = source->prose->str + seen->start + seen->bytes; at < source->prose->str + offset; at++)
        line += *at == '\n' ? 1 : 0;
    go_to_line(source, line);
    return source_pos(source, line, (unsigned)(offset - source->seen.start) + 1);
}

struct pos source_pos(struct source *source, unsigned line, unsigned column) {
    struct pos pos = {source->chapter->file, 0, 0};
    const struct source_line *from;
    struct source_seen *seen = &source->seen;

    if (!line || line > source->lines->len)
        return pos;
    from = &g_array_index(source->lines, struct source_line, line - 1);
    pos.line = from->line;
    if (!column)
        return pos;
    go_to_line(source, line);
    if (seen->bytes > column - 1)
        begin_line(source, seen->line, seen->start);
    while (seen->bytes < column - 1 && seen->start + seen->bytes < source->prose->len &&
           source->prose->str[seen->start + seen->bytes] != '\n')
        step(source);
    pos.line += seen->lines;
    pos.col = 1 + (seen->lines ? 0 : from->shift) + seen->columns;
    return pos;
}
