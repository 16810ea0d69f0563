/* SPDX-License-Identifier: MIT
 * Sentences that differ, passages that were added. */
#include "check/remains.h"

#include "base/text.h"
#include "check/pairs.h"

#include <stdlib.h>
#include <string.h>

enum {
    EDGE = 8,         /* passages that are looked at outside of the text, besides one for each sentence */
    CHOICES = 100000, /* pairs to choose from: beyond it nothing is chosen */
};

/* ---- passages ---- */

static gboolean has_words(const struct aligner *aligner, struct span span) {
    const struct witness_sentence *sentence = aligner->witness->sentences->pdata[span.from.sentence];
    struct word word;

    return text_next_word(sentence->text, span.from.at, &word) && word.start < span.to.at;
}

/* What is left of a part of a sentence without those that have moved there. */
static void add_free(const struct aligner *aligner, struct span part, GArray *passages) {
    for (guint i = 0; i < aligner->found->len; i++) {
        const struct found *found = align_found(aligner, i);
        if (!found->is_moved || !span_overlaps(found->span, part))
            continue;
        if (cut_compare(part.from, found->span.from) < 0)
            add_free(aligner, (struct span){part.from, found->span.from}, passages);
        if (cut_compare(found->span.to, part.to) >= 0)
            return;
        part.from = found->span.to;
    }
    if (has_words(aligner, part))
        g_array_append_val(passages, part);
}

/* The passages between two places where nothing was found but what has moved, at most a sentence each. */
static GArray *passages_of(const struct aligner *aligner, struct span between) {
    GArray *passages = g_array_new(FALSE, FALSE, sizeof(struct span));

    for (guint j = between.from.sentence; j <= between.to.sentence && j < aligner->witness->sentences->len; j++) {
        struct span part = span_of(aligner->witness, j);
        if (j == between.from.sentence)
            part.from = between.from;
        if (j == between.to.sentence)
            part.to = between.to;
        if (cut_compare(part.from, part.to) < 0)
            add_free(aligner, part, passages);
    }
    return passages;
}

/* ---- sentences that differ ---- */

/* What is much shorter or longer than every sentence that is missing stands for none of them, and in nobody's place. */
static void drop_unlike(const struct aligner *aligner, const struct remains *remains) {
    guint64 least = G_MAXUINT64, most = 0;
    guint kept = 0;

    for (guint i = 0; i < remains->rows->len; i++) {
        const struct row *row = align_collated(aligner, g_array_index(remains->rows, guint, i))->row;
        guint64 count = g_ascii_strtoull(row_text(row, "count"), NULL, 10);
        least = MIN(least, count);
        most = MAX(most, count);
    }
    for (guint i = 0; i < remains->passages->len; i++) {
        struct span passage = g_array_index(remains->passages, struct span, i);
        char *text = span_text(aligner->witness, passage, 0);
        guint64 words = text_count_words(text);
        if (words * PAIRS_UNLIKE >= least && words <= most * PAIRS_UNLIKE)
            g_array_index(remains->passages, struct span, kept++) = passage;
        g_free(text);
    }
    g_array_set_size(remains->passages, kept);
}

/* Pairs what is left between two places of the witness with the sentences [row, row_end). */
static void settle(struct aligner *aligner, guint row, guint row_end, struct span between, gboolean left,
                   gboolean right) {
    struct remains remains = {aligner->book, aligner->witness, aligner->collation->sentences, NULL, NULL, left, right};
    GArray *pairs;

    remains.rows = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = row; i < row_end; i++)
        if (!align_found(aligner, i)->is_found)
            g_array_append_val(remains.rows, i);
    remains.passages = passages_of(aligner, between);
    drop_unlike(aligner, &remains);
    if ((guint64)remains.rows->len * remains.passages->len <= CHOICES) {
        pairs = pairs_find(&remains);
        for (guint i = 0; i < pairs->len; i++) {
            struct hit hit = {.row = g_array_index(remains.rows, guint, i)};
            if (g_array_index(pairs, gint, i) < 0)
                continue;
            hit.span = g_array_index(remains.passages, struct span, g_array_index(pairs, gint, i));
            align_take(aligner, &hit, VERDICT_DIFFERS);
        }
        g_array_unref(pairs);
    }
    g_array_unref(remains.passages);
    g_array_unref(remains.rows);
}

/* The paragraph of the book that a sentence is in. */
static long book_paragraph(const struct aligner *aligner, guint row) {
    return strtol(align_collated(aligner, row)->row->text[0], NULL, 10);
}

/* The paragraph of the witness that a sentence of it is in. */
static struct span paragraph_of(const struct aligner *aligner, guint sentence) {
    guint first = sentence, end = sentence + 1;

    while (first > 0 && align_paragraph(aligner, first - 1) == align_paragraph(aligner, sentence))
        first--;
    while (end < aligner->witness->sentences->len &&
           align_paragraph(aligner, end) == align_paragraph(aligner, sentence))
        end++;
    return (struct span){{first, 0}, {end, 0}};
}

/* Whether a paragraph of the book, no sentence of which was found, could be this paragraph of the witness: as many
 * sentences, and about as many words. */
static gboolean is_alike(const struct aligner *aligner, guint row, guint row_end, struct span paragraph) {
    GArray *passages = passages_of(aligner, paragraph);
    gboolean alike = passages->len == row_end - row;
    guint64 wanted = 0, found = 0;

    for (guint i = row; i < row_end; i++) {
        wanted += g_ascii_strtoull(row_text(align_collated(aligner, i)->row, "count"), NULL, 10);
        alike = alike && !align_found(aligner, i)->is_found;
    }
    for (guint i = 0; alike && i < passages->len; i++) {
        char *text = span_text(aligner->witness, g_array_index(passages, struct span, i), 0);
        found += text_count_words(text);
        g_free(text);
    }
    g_array_unref(passages);
    return alike && MAX(wanted, found) - MIN(wanted, found) <= wanted / 5;
}

/* Before the first sentence found: the rest of its paragraph is bounded on both sides, and so are the paragraphs
 * before it as long as they are alike; farther there may be furniture. */
static void settle_before(struct aligner *aligner, guint row) {
    struct cut to = align_found(aligner, row)->span.from;
    gboolean is_rest = TRUE;

    while (row > 0) {
        guint end = row;
        struct span between = {paragraph_of(aligner, is_rest || !to.sentence ? to.sentence : to.sentence - 1).from, to};
        long number = book_paragraph(aligner, is_rest ? row : row - 1);
        while (row > 0 && book_paragraph(aligner, row - 1) == number)
            row--;
        if (!is_rest && !is_alike(aligner, row, end, between)) {
            guint far = end + EDGE;
            settle(aligner, 0, end, (struct span){{to.sentence > far ? to.sentence - far : 0, 0}, to}, FALSE, TRUE);
            return;
        }
        settle(aligner, row, end, between, TRUE, TRUE);
        to = between.from;
        is_rest = FALSE;
    }
}

static void settle_behind(struct aligner *aligner, guint row) {
    struct cut from = align_found(aligner, row)->span.to;
    guint n = aligner->found->len;
    long number = book_paragraph(aligner, row++);
    gboolean is_rest = TRUE;

    while (row < n && from.sentence < aligner->witness->sentences->len) {
        guint first = row;
        struct span between = {from, paragraph_of(aligner, from.sentence).to};
        while (row < n && book_paragraph(aligner, row) == number)
            row++;
        if (!is_rest && !is_alike(aligner, first, row, between)) {
            settle(aligner, first, n, (struct span){from, {from.sentence + n - first + EDGE, 0}}, TRUE, FALSE);
            return;
        }
        settle(aligner, first, row, between, TRUE, TRUE);
        from = between.to;
        is_rest = FALSE;
        number = row < n ? book_paragraph(aligner, row) : 0;
    }
}

void remains_pair(struct aligner *aligner) {
    guint n = aligner->found->len, before = n;

    for (guint i = 0; i < n; i++) {
        if (!align_is_in_place(aligner, i))
            continue;
        if (before == n)
            settle_before(aligner, i);
        else if (before + 1 < i)
            settle(aligner, before + 1, i,
                   (struct span){align_found(aligner, before)->span.to, align_found(aligner, i)->span.from}, TRUE,
                   TRUE);
        before = i;
    }
    if (before < n)
        settle_behind(aligner, before);
}

/* ---- what is added ---- */

static void add(struct aligner *aligner, guint behind, struct span between) {
    GArray *passages = passages_of(aligner, between);

    for (guint n = 0; n < passages->len; n++) {
        struct span passage = g_array_index(passages, struct span, n);
        struct added added = {span_text(aligner->witness, passage, 0), span_pos(aligner->witness, passage), behind};
        g_array_append_val(aligner->collation->added, added);
    }
    g_array_unref(passages);
}

/* Whether what was read from one sentence to another has no line's end. */
static gboolean is_one_line(const struct aligner *aligner, guint a, guint b) {
    const struct witness_sentence *first = aligner->witness->sentences->pdata[MIN(a, b)];
    const struct witness_sentence *last = aligner->witness->sentences->pdata[MAX(a, b)];

    return !memchr(aligner->witness->read + first->from, '\n', last->to - first->from);
}

/* The sentences that are on a line with this one; {at, at} where it is on several itself. */
static struct span line_of(const struct aligner *aligner, struct cut at) {
    struct span paragraph = paragraph_of(aligner, at.sentence);
    guint first = at.sentence, end = first;

    if (!is_one_line(aligner, first, first))
        return (struct span){at, at};
    while (first > paragraph.from.sentence && is_one_line(aligner, first - 1, first))
        first--;
    while (end < paragraph.to.sentence && is_one_line(aligner, MAX(end, at.sentence + 1) - 1, end))
        end++;
    return (struct span){{first, 0}, {end, 0}};
}

void remains_add(struct aligner *aligner) {
    guint n = aligner->found->len, before = n;

    for (guint i = 0; i < n; i++) {
        struct span span = align_found(aligner, i)->span;
        if (!align_is_in_place(aligner, i))
            continue;
        if (before == n)
            add(aligner, i ? i - 1 : 0, (struct span){line_of(aligner, span.from).from, span.from});
        else
            add(aligner, before, (struct span){align_found(aligner, before)->span.to, span.from});
        before = i;
    }
    if (before < n) {
        struct cut last = align_found(aligner, before)->span.to;
        add(aligner, before, (struct span){last, line_of(aligner, last).to});
    }
}
