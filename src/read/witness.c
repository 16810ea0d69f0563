/* SPDX-License-Identifier: MIT
 * The reader's own copy, as paragraphs and sentences. */
#include "read/witness.h"

#include "base/file.h"
#include "base/text.h"
#include "read/page.h"
#include "read/witness_cut.h"

#include <string.h>

/* ---- lines ---- */

enum {
    WIDEST = 120, /* characters: longer lines are not filled to a width, they are paragraphs */
    LONG = 1000,  /* bytes: longer in characters too */
};

struct line {
    const char *from, *to; /* without white space at its ends */
    glong indent, width;   /* characters before it, and with it: of a long line about */
};

static const char *line_end(const char *from, const char *end) {
    const char *stop = memchr(from, '\n', (gsize)(end - from));

    return stop ? stop : end;
}

static struct line line_at(const char *from, const char *stop) {
    struct line line = {.from = from, .to = stop};

    while (line.from < stop && g_unichar_isspace(g_utf8_get_char(line.from)))
        line.from = g_utf8_next_char(line.from);
    while (line.to > line.from) {
        const char *last = g_utf8_find_prev_char(line.from, line.to);
        if (!g_unichar_isspace(g_utf8_get_char(last)))
            break;
        line.to = last;
    }
    line.indent = g_utf8_strlen(from, line.from - from);
    line.width = line.indent + (line.to - line.from > LONG ? LONG : g_utf8_strlen(line.from, line.to - line.from));
    return line;
}

/* ---- paragraphs ---- */

/* Lines without a blank one between: what they have in common. */
struct block {
    GArray *lines; /* struct line */
    glong indent;  /* the least */
    glong width;   /* the greatest */
};

static const struct line *line(const struct block *block, guint i) {
    return &g_array_index(block->lines, struct line, i);
}

/* Whether the next line's first word would have found room on this one: then its end was somebody's will. */
static gboolean is_willed(const struct block *block, const struct line *this, const struct line *next) {
    const char *end = next->from;

    while (end < next->to && !g_unichar_isspace(g_utf8_get_char(end)))
        end = g_utf8_next_char(end);
    return this->width + 1 + g_utf8_strlen(next->from, end - next->from) <= block->width;
}

static gboolean ends_paragraph(const struct block *block, guint i) {
    const struct line *this = line(block, i), *next = line(block, i + 1);
    gboolean stops = witness_ends_with_stop(this->from, this->to);

    if (block->width > WIDEST)
        return !g_unichar_islower(g_utf8_get_char(next->from));
    if (next->indent > block->indent)
        return stops || is_willed(block, this, next);
    return stops && is_willed(block, this, next);
}

static void cut_block(struct witness *witness, struct block *block) {
    guint first = 0;

    block->indent = G_MAXLONG;
    block->width = 0;
    for (guint i = 0; i < block->lines->len; i++) {
        block->indent = MIN(block->indent, line(block, i)->indent);
        block->width = MAX(block->width, line(block, i)->width);
    }
    for (guint i = 0; i < block->lines->len; i++) {
        gboolean is_last = i + 1 == block->lines->len;
        if (!is_last && (witness->is_page || !ends_paragraph(block, i)))
            continue;
        witness_cut(witness, (gsize)(line(block, first)->from - witness->read),
                    (gsize)(line(block, i)->to - witness->read));
        first = i + 1;
    }
    g_array_set_size(block->lines, 0);
}

static void cut(struct witness *witness, gsize length) {
    const char *end = witness->read + length;
    struct block block = {.lines = g_array_new(FALSE, FALSE, sizeof(struct line))};

    for (const char *at = witness->read; at < end; at++) {
        const char *stop = line_end(at, end);
        struct line next = line_at(at, stop);
        if (next.from < next.to)
            g_array_append_val(block.lines, next);
        else
            cut_block(witness, &block);
        at = stop;
    }
    cut_block(witness, &block);
    g_array_unref(block.lines);
}

/* ---- reading ---- */

/* Line ends as LF; no byte order mark, which no column counts. Returns NULL after a diagnosis. */
static GString *read_text(struct diag *diag, struct witness *witness, const char *bytes, gsize length) {
    gsize bad = text_valid(bytes, length), from = g_str_has_prefix(bytes, "\xef\xbb\xbf") ? 3 : 0;
    GString *text;
    unsigned number = 1;

    if (bad < length) {
        diag_error(diag, file_pos(witness->file, bytes, bad), "byte 0x%02x is not UTF-8; expected text in UTF-8",
                   (guchar)bytes[bad]);
        return NULL;
    }
    text = g_string_sized_new(length + 1);
    witness_add_line(witness, 0, number);
    for (const char *at = bytes + from, *end = bytes + length; at < end; at++) {
        const char *stop = at;
        while (stop < end && *stop != '\n' && *stop != '\r')
            stop++;
        g_string_append_len(text, at, stop - at);
        if (stop < end) {
            g_string_append_c(text, '\n');
            witness_add_line(witness, text->len, ++number);
        }
        at = stop + 1 < end && stop[0] == '\r' && stop[1] == '\n' ? stop + 1 : stop;
    }
    return text;
}

struct witness *witness_read(struct diag *diag, const char *path) {
    gsize length = 0;
    char *bytes = file_read(diag, path, &length);
    struct witness *witness;
    GString *text;

    if (!bytes)
        return NULL;
    witness = witness_new(diag_source(diag, path));
    witness->is_page = page_is(bytes, length);
    text = witness->is_page ? page_read(diag, witness, bytes, length) : read_text(diag, witness, bytes, length);
    g_free(bytes);
    if (text) {
        length = text->len;
        witness->read = g_string_free(text, FALSE);
        cut(witness, length);
        if (witness->sentences->len)
            return witness;
        diag_error(diag, (struct pos){.file = path}, "no text; expected a copy of the text that the book annotates");
    }
    witness_free(witness);
    return NULL;
}
