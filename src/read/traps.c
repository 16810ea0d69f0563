/* SPDX-License-Identifier: MIT
 * Traps of noweb and Markdown. */
#include "read/traps.h"

#include <string.h>

struct line {
    const char *start, *end; /* without its line end */
    unsigned number;         /* of the prose, from 1 */
};

struct trapper {
    struct book *book;
    struct source *source;
    char fence;         /* the mark of an open fence, or 0 */
    gsize fence_length; /* how many of it */
    gboolean blank_before;
    gboolean in_caption; /* the lines of a caption, up to a blank one */
};

static void complain(struct trapper *trapper, const struct line *line, const char *at, const char *what,
                     const char *instead) {
    struct pos pos = source_pos(trapper->source, line->number, (unsigned)(at - line->start) + 1);

    diag_error(trapper->book->diag, pos, "%s; expected %s", what, instead);
}

/* Follows fences (GFM, section 4.5); returns whether the line is in one, or its border. */
static gboolean in_fence(struct trapper *trapper, const struct line *line) {
    const char *at = line->start + strspn(line->start, " ");
    gsize length = 0;

    while (at + length < line->end && at[length] == *at && (*at == '`' || *at == '~'))
        length++;
    if (!trapper->fence && length >= 3 && !(*at == '`' && memchr(at + length, '`', (gsize)(line->end - at) - length))) {
        trapper->fence = *at;
        trapper->fence_length = length;
        return TRUE;
    }
    if (trapper->fence && *at == trapper->fence && length >= trapper->fence_length) {
        trapper->fence = 0;
        return TRUE;
    }
    return trapper->fence != 0;
}

static void check_quotes(struct trapper *trapper, const struct line *line) {
    for (const char *at = line->start; at < line->end;) {
        gsize length;
        const struct held *held = source_held(trapper->source, at, &length);
        if (!held) {
            at = g_utf8_next_char(at);
            continue;
        }
        if (held->quote && (at[length] == '(' || (at > line->start && at[-1] == ']')))
            complain(trapper, line, at, "noweb reads [[ ]] as a quote, not as a link",
                     "a blank beside it, or other brackets");
        at += length;
    }
}

static void check_caption(struct trapper *trapper, const struct line *line, gboolean is_blank) {
    if (g_str_has_prefix(line->start, "Table: ")) {
        if (!trapper->blank_before)
            complain(trapper, line, line->start, "caption without a blank line before it", "one");
        trapper->in_caption = TRUE;
    } else if (trapper->in_caption && *line->start == '|') {
        complain(trapper, line, line->start, "table right behind its caption", "a blank line between them");
        trapper->in_caption = FALSE;
    } else if (is_blank)
        trapper->in_caption = FALSE;
}

static void check_line(struct trapper *trapper, const struct line *line) {
    gboolean is_blank = line->start + strspn(line->start, " \t") >= line->end;

    if (in_fence(trapper, line)) {
        trapper->blank_before = FALSE;
        return;
    }
    check_quotes(trapper, line);
    check_caption(trapper, line, is_blank);
    if (*line->start == '\t')
        complain(trapper, line, line->start, "line begins with a tab", "blanks");
    trapper->blank_before = is_blank;
}

void traps_check(struct book *book, struct source *source) {
    struct trapper trapper = {.book = book, .source = source, .blank_before = TRUE};
    const char *at = source->prose->str, *stop = at + source->prose->len;
    unsigned number = 0;

    while (at < stop) {
        const char *end = memchr(at, '\n', (gsize)(stop - at));
        struct line line = {at, end ? end : stop, ++number};
        check_line(&trapper, &line);
        at = line.end + 1;
    }
}
