/* SPDX-License-Identifier: MIT
 * Stretches of a witness, and their words. */
#include "check/span.h"

#include "base/text.h"

#include <string.h>

static const struct witness_sentence *sentence_at(const struct witness *witness, guint j) {
    return witness->sentences->pdata[j];
}

int cut_compare(struct cut a, struct cut b) {
    if (a.sentence != b.sentence)
        return a.sentence < b.sentence ? -1 : 1;
    return (a.at > b.at) - (a.at < b.at);
}

gboolean span_overlaps(struct span a, struct span b) {
    return cut_compare(a.from, b.to) < 0 && cut_compare(b.from, a.to) < 0;
}

struct span span_of(const struct witness *witness, guint sentence) {
    return (struct span){{sentence, 0}, {sentence, strlen(sentence_at(witness, sentence)->text)}};
}

gboolean span_is_whole(const struct witness *witness, struct span span) {
    struct span whole = span_of(witness, span.from.sentence);

    return cut_compare(span.from, whole.from) == 0 && cut_compare(span.to, whole.to) == 0;
}

struct pos span_pos(const struct witness *witness, struct span span) {
    return witness_pos_in(witness, sentence_at(witness, span.from.sentence), span.from.at);
}

/* ---- text ---- */

/* Appends bytes [from, to) of a sentence; *joint counts the joints of the span. */
static void append_part(GString *out, const struct witness_sentence *sentence, gsize from, gsize to, guint toggled,
                        guint *joint) {
    for (guint i = 0; sentence->joints && i < sentence->joints->len; i++) {
        const struct witness_joint *here = &g_array_index(sentence->joints, struct witness_joint, i);
        gboolean other;
        if (here->at <= from || here->at >= to)
            continue;
        other = *joint < 32 && (toggled >> *joint & 1);
        (*joint)++;
        if (!other)
            continue;
        g_string_append_len(out, sentence->text + from, (gssize)(here->at - from));
        from = here->at;
        if (here->kept)
            from = (gsize)(g_utf8_next_char(sentence->text + from) - sentence->text);
        else
            g_string_append_c(out, '-');
    }
    g_string_append_len(out, sentence->text + from, (gssize)(to - from));
}

char *span_text(const struct witness *witness, struct span span, guint toggled) {
    GString *out = g_string_new(NULL);
    guint joint = 0;

    for (guint j = span.from.sentence; j <= span.to.sentence; j++) {
        const struct witness_sentence *sentence = sentence_at(witness, j);
        gsize from = j == span.from.sentence ? span.from.at : 0;
        gsize to = j == span.to.sentence ? span.to.at : strlen(sentence->text);
        if (out->len)
            g_string_append_c(out, ' ');
        append_part(out, sentence, from, to, toggled, &joint);
    }
    return g_string_free(out, FALSE);
}

/* ---- words ---- */

static void add_piece(struct pieces *pieces, const char *text, struct piece piece) {
    struct word word = {piece.start, piece.end};
    char *folded = text_fold_word(text, word);

    piece.folded = pieces->folded->len;
    g_string_append_len(pieces->folded, folded, (gssize)strlen(folded) + 1);
    g_array_append_val(pieces->list, piece);
    g_free(folded);
}

static gboolean is_blank(const char *from, const char *to) {
    for (; from < to; from = g_utf8_next_char(from))
        if (!g_unichar_isspace(g_utf8_get_char(from)))
            return FALSE;
    return TRUE;
}

/* A joint belongs to the word that holds it or that it follows; a word may hold several, in a narrow column. */
static void add_word(struct pieces *pieces, const struct witness_sentence *sentence, guint number, struct word word,
                     struct word before, guint *joint) {
    struct piece piece = {.sentence = number, .start = (guint)word.start};

    piece.is_edge = !before.end || !is_blank(sentence->text + before.end, sentence->text + word.start);
    for (; sentence->joints && *joint < sentence->joints->len; (*joint)++) {
        const struct witness_joint *here = &g_array_index(sentence->joints, struct witness_joint, *joint);
        if (here->at > word.end || (here->at == word.end && !here->kept))
            break;
        if (here->at <= word.start)
            continue;
        piece.end = (guint)here->at;
        piece.joining = here->kept ? HYPHENED : JOINED;
        if (here->at < word.end) {
            add_piece(pieces, sentence->text, piece);
            piece = (struct piece){.sentence = number, .start = piece.end};
        }
    }
    piece.end = (guint)word.end;
    add_piece(pieces, sentence->text, piece);
}

struct pieces *pieces_new(const struct witness *witness, guint first, guint end) {
    struct pieces *pieces = g_new(struct pieces, 1);

    pieces->list = g_array_new(FALSE, FALSE, sizeof(struct piece));
    pieces->folded = g_string_new(NULL);
    for (guint j = first; j < end; j++) {
        const struct witness_sentence *sentence = sentence_at(witness, j);
        struct word word = {0, 0}, before = {0, 0};
        guint joint = 0;
        for (; text_next_word(sentence->text, word.end, &word); before = word)
            add_word(pieces, sentence, j, word, before, &joint);
    }
    return pieces;
}

void pieces_free(struct pieces *pieces) {
    g_array_unref(pieces->list);
    g_string_free(pieces->folded, TRUE);
    g_free(pieces);
}

const struct piece *pieces_at(const struct pieces *pieces, guint i) {
    return &g_array_index(pieces->list, struct piece, i);
}

static gboolean is_dash(gunichar c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static gboolean opens(gunichar c) {
    GUnicodeType type = g_unichar_type(c);

    return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION || c == '"' || c == '\'' ||
           c == '`';
}

/* Where the marks right before a word begin, not before `least`. */
static gsize open_at(const char *text, gsize at, gsize least) {
    while (at > least) {
        const char *last = g_utf8_find_prev_char(text, text + at);
        if (!opens(g_utf8_get_char(last)))
            break;
        at = (gsize)(last - text);
    }
    return at;
}

/* Where the marks right behind a word end. */
static gsize close_at(const char *text, gsize at) {
    while (text[at]) {
        gunichar c = g_utf8_get_char(text + at);
        if (!g_unichar_ispunct(c) || is_dash(c) || (opens(c) && c >= 0x80))
            break;
        at = (gsize)(g_utf8_next_char(text + at) - text);
    }
    return at;
}

struct span pieces_span(const struct witness *witness, const struct pieces *pieces, guint first, guint end) {
    const struct piece *one = pieces_at(pieces, first), *last = pieces_at(pieces, end - 1);
    const struct piece *before = first ? pieces_at(pieces, first - 1) : NULL;
    const struct piece *next = end < pieces->list->len ? pieces_at(pieces, end) : NULL;
    const char *text = sentence_at(witness, one->sentence)->text;
    struct span span = {{one->sentence, 0}, {last->sentence, 0}};

    if (before && before->sentence == one->sentence)
        span.from.at = open_at(text, one->start, before->end);
    text = sentence_at(witness, last->sentence)->text;
    span.to.at = next && next->sentence == last->sentence ? close_at(text, last->end) : strlen(text);
    return span;
}
