/* SPDX-License-Identifier: MIT
 * Overlap, order and budget of the lemmata. */
#include "check/lemmata.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A lemma's words in its sentence: half-open, from 1. */
struct stretch {
    const struct note *note;
    unsigned first, end;
};

static unsigned number(const struct row *row, const char *column) {
    return (unsigned)strtoul(row_text(row, column), NULL, 10);
}

static const struct note *note_of(const struct book *book, const struct row *row) {
    return g_hash_table_lookup(book->note_by_id, row->text[0]);
}

static struct stretch stretch_of(const struct book *book, const struct row *row) {
    return (struct stretch){note_of(book, row), number(row, "first"), number(row, "first") + number(row, "count")};
}

static unsigned sentence_words(const struct book *book, const char *at) {
    const struct row *row = table_row(book_table(book, "sentences"), at);

    return row ? number(row, "count") : 0;
}

/* ---- rows and notes ---- */

static void check_row(const struct book *book, const struct row *row) {
    const struct note *note = note_of(book, row);
    unsigned words;

    if (note && note->paragraph == HEAD_PARAGRAPH) {
        diag_error(book->diag, row->pos, "“%s” is a note on ¶%s; expected no row, for ¶0 is not in the manifest",
                   row->text[0], note->at);
        return;
    }
    if (!note || !note_has_place(note)) {
        diag_error(book->diag, row->pos, "“%s” is no note with a lemma; expected the row of one, or no row",
                   row->text[0]);
        return;
    }
    words = text_count_words(note->lemma);
    if (number(row, "count") != words)
        diag_error(book->diag, row->pos, "lemma of “%s” has %u words, here %u; expected a table that is renewed",
                   note->id, words, number(row, "count"));
    if (number(row, "first") < 1 || number(row, "first") + number(row, "count") > sentence_words(book, note->at) + 1)
        diag_error(book->diag, row->pos, "lemma of “%s” does not fit into ¶%s; expected words 1 to %u", note->id,
                   note->at, sentence_words(book, note->at));
    if (number(row, "start") >= number(row, "end"))
        diag_error(book->diag, row->pos, "lemma of “%s” ends before it begins; expected start below end", note->id);
}

static void check_note(const struct book *book, const struct note *note) {
    if (note_has_place(note) && !table_row(book_table(book, "lemmata"), note->id))
        diag_error(book->diag, note->lemma_pos,
                   "lemma of “%s” is not in table “lemmata”; expected a row (edition fingerprint --lemmata)", note->id);
}

/* ---- overlap and order ---- */

static void check_pair(const struct book *book, const struct stretch *before, const struct stretch *next) {
    gboolean same = before->first == next->first && before->end == next->end;

    if (!same && before->first < next->end && next->first < before->end)
        diag_error(book->diag, next->note->lemma_pos, "lemma “%s” overlaps “%s”; expected lemmata to stand apart",
                   next->note->lemma, before->note->lemma);
    else if (next->first < before->first)
        diag_error(book->diag, next->note->pos, "note “%s” behind “%s”; expected notes in the order of their lemmata",
                   next->note->id, before->note->id);
}

static void check_sentence(const struct book *book, const struct sentence *sentence) {
    const struct table *lemmata = book_table(book, "lemmata");
    struct stretch before = {NULL, 0, 0};

    for (guint i = 0; i < sentence->notes->len; i++) {
        const struct note *note = sentence->notes->pdata[i];
        const struct row *row = note_has_place(note) ? table_row(lemmata, note->id) : NULL;
        struct stretch next;
        if (!row)
            continue;
        next = stretch_of(book, row);
        if (before.note)
            check_pair(book, &before, &next);
        before = next;
    }
}

/* ---- budget ---- */

static void cover_word(GHashTable *covered, const char *at, unsigned word) {
    g_hash_table_add(covered, g_strdup_printf("%s:%u", at, word));
}

struct lemma_cover lemmata_cover(const struct book *book) {
    const struct table *lemmata = book_table(book, "lemmata"), *manifest = book_table(book, "sentences");
    GHashTable *covered = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    struct lemma_cover cover = {0, 0};

    for (guint i = 0; i < lemmata->rows->len; i++) {
        struct stretch stretch = stretch_of(book, lemmata->rows->pdata[i]);
        gboolean counts = stretch.note && stretch.note->paragraph != HEAD_PARAGRAPH;
        for (unsigned word = stretch.first; counts && word < MIN(stretch.end, stretch.first + 100); word++)
            cover_word(covered, stretch.note->at, word);
    }
    for (guint i = 0; i < manifest->rows->len; i++)
        cover.words += number(manifest->rows->pdata[i], "count");
    cover.covered = g_hash_table_size(covered);
    g_hash_table_unref(covered);
    return cover;
}

static void check_budget(const struct book *book) {
    const struct table *lemmata = book_table(book, "lemmata");
    struct lemma_cover cover = lemmata_cover(book);

    if (cover.words && cover.covered * 100 > cover.words * LEMMA_BUDGET)
        diag_error(book->diag, ((const struct row *)lemmata->rows->pdata[0])->pos,
                   "lemmata cover %u of %u words; expected at most %d per cent of them", cover.covered, cover.words,
                   LEMMA_BUDGET);
}

void lemmata_check(const struct book *book) {
    const struct table *lemmata = book_table(book, "lemmata");

    if (!lemmata->rows->len)
        return;
    for (guint i = 0; i < lemmata->rows->len; i++)
        check_row(book, lemmata->rows->pdata[i]);
    for (guint i = 0; i < book->notes->len; i++)
        check_note(book, book->notes->pdata[i]);
    for (guint i = 0; i < book->sentences->len; i++)
        check_sentence(book, book->sentences->pdata[i]);
    check_budget(book);
}
