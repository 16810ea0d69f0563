/* SPDX-License-Identifier: MIT
 * House rules for notes and claims. */
#include "check/notes.h"

#include "base/text.h"

#include <string.h>

static void expected(const struct book *book, struct pos pos, const char *what, const char *which,
                     const char *instead) {
    diag_error(book->diag, pos, "%s “%s”; expected %s", what, which, instead);
}

/* ---- notes ---- */

static void check_lemma(const struct book *book, const struct note *note) {
    unsigned words = note->lemma ? text_count_words(note->lemma) : 1;

    if (words == 0)
        expected(book, note->lemma_pos, "no word in the lemma", note->lemma, "words of the sentence");
    if (words > LEMMA_WORDS)
        diag_error(book->diag, note->lemma_pos, "lemma “%s” has %u words; expected at most %d", note->lemma, words,
                   LEMMA_WORDS);
}

/* Within a passage: the paragraph first or last, its sentences in order. */
static void check_order(const struct book *book, const struct note *note, const struct note *before) {
    if (before && before->chapter == note->chapter && before->paragraph == note->paragraph && note->number &&
        note->number < before->number)
        diag_error(book->diag, note->pos, "note on ¶%s behind a note on ¶%s; expected notes in the order of the text",
                   note->at, before->at);
}

static gboolean cites(const struct node *root) {
    for (const struct node *at = root; at; at = node_walk(root, at)) /* no root: an empty cell */
        if (at->kind == NODE_CITE)
            return TRUE;
    return FALSE;
}

static const struct note_kind *kind_of(const struct note *note) {
    for (unsigned i = 0; note->kind && i < note_kind_count; i++)
        if (strcmp(note_kinds[i].word, note->kind) == 0)
            return &note_kinds[i];
    return NULL;
}

static void check_evidence(const struct book *book, const struct note *note) {
    const struct note_kind *kind = kind_of(note);

    if (kind && kind->bears_evidence && !cites(note->node))
        diag_error(book->diag, note->pos, "note “%s” is %s without a source; expected [@key]", note->id, note->kind);
}

/* ---- claims ---- */

static const struct note *note_lookup(const struct book *book, const char *id) {
    return g_hash_table_lookup(book->note_by_id, id);
}

/* A note that gives a verdict gives that of the claims that name it. */
static void check_verdicts(const struct book *book, const struct row *row) {
    const char *verdict = row_text(row, "verdict");
    char **ids = cell_items(row_text(row, "notes"));

    for (unsigned i = 0; ids[i]; i++) {
        const struct note *note = note_lookup(book, ids[i]);
        const struct note_kind *kind = note ? kind_of(note) : NULL;
        if (kind && kind->bears_evidence && strcmp(kind->word, verdict) != 0)
            diag_error(book->diag, row->pos, "claim “%s” is %s but its note “%s” is %s; expected one verdict",
                       row->text[0], verdict, note->id, note->kind);
    }
    g_strfreev(ids);
}

/* A verdict that rests on evidence: not that there is none. */
static gboolean rests_on_evidence(const struct row *row) {
    static const char *const verdicts[] = {"confirmed", "qualified", "disputed"};

    for (gsize i = 0; i < G_N_ELEMENTS(verdicts); i++)
        if (strcmp(row_text(row, "verdict"), verdicts[i]) == 0)
            return strcmp(row_text(row, "type"), "opinion") != 0; /* which has none, and was told so */
    return FALSE;
}

static gboolean has_evidence(const struct book *book, const struct row *row) {
    char **ids = cell_items(row_text(row, "notes"));
    gboolean found = cites(row_cell(row, "evidence"));

    for (unsigned i = 0; ids[i] && !found; i++) {
        const struct note *note = note_lookup(book, ids[i]);
        found = note && cites(note->node);
    }
    g_strfreev(ids);
    return found;
}

static void check_claim(const struct book *book, const struct row *row) {
    gboolean has_verdict = strcmp(row_text(row, "verdict"), "–") != 0;
    gboolean is_fact = strcmp(row_text(row, "type"), "fact") == 0;

    if (is_fact && !has_verdict)
        expected(book, row->pos, "no verdict on the claim of fact", row->text[0], "one");
    if (strcmp(row_text(row, "type"), "opinion") == 0 && has_verdict)
        expected(book, row->pos, "a verdict on the opinion", row->text[0], "–");
    if (rests_on_evidence(row) && !has_evidence(book, row))
        diag_error(book->diag, row->pos,
                   "claim “%s” is %s without a source; expected [@key] in its evidence, or a note that has one",
                   row->text[0], row_text(row, "verdict"));
    if (has_verdict)
        check_verdicts(book, row);
}

/* Ids of the notes that claims with a verdict name, and sentences whose claims name one that is not there, which is said of
 * the claim and may stand for any of them: a set of strings. */
static GHashTable *judged_notes(const struct book *book) {
    const struct table *claims = book_table(book, "claims");
    GHashTable *judged = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < claims->rows->len; i++) {
        const struct row *row = claims->rows->pdata[i];
        char **ids = cell_items(row_text(row, "notes"));
        for (unsigned j = 0; ids[j] && strcmp(row_text(row, "verdict"), "–") != 0; j++)
            g_hash_table_add(judged, note_lookup(book, ids[j]) ? g_strdup(ids[j]) : claim_at(row));
        g_strfreev(ids);
    }
    return judged;
}

/* The verdict of a note on a sentence is that of a claim; that it is the same, check_verdicts() has seen. */
static void check_judged(const struct book *book) {
    const struct table *claims = book_table(book, "claims");
    GHashTable *judged = judged_notes(book);

    for (guint i = 0; claims->rows->len && i < book->notes->len; i++) {
        const struct note *note = book->notes->pdata[i];
        const struct note_kind *kind = kind_of(note);
        if (kind && kind->bears_evidence && note->number && !g_hash_table_contains(judged, note->id) &&
            !g_hash_table_contains(judged, note->at))
            diag_error(book->diag, note->pos,
                       "note “%s” is %s, and no claim with a verdict names it; expected it in one of ¶%s", note->id,
                       note->kind, note->at);
    }
    g_hash_table_unref(judged);
}

static void check_sentences(const struct book *book) {
    const struct table *claims = book_table(book, "claims");
    GHashTable *claimed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < claims->rows->len; i++)
        g_hash_table_add(claimed, claim_at(claims->rows->pdata[i]));
    for (guint i = 0; claims->rows->len && i < book->sentences->len; i++) {
        const struct sentence *sentence = book->sentences->pdata[i];
        if (sentence->paragraph != HEAD_PARAGRAPH && !g_hash_table_contains(claimed, sentence->at))
            diag_error(book->diag, sentence->node->pos, "¶%s has no claim; expected a row c%sa in table “claims”",
                       sentence->at, sentence->at);
    }
    g_hash_table_unref(claimed);
}

/* ---- essays ---- */

static gboolean has_essay(const struct node *passage) {
    for (const struct node *at = passage->first; at; at = at->next)
        if (at->kind == NODE_ESSAY && at->first)
            return TRUE;
    return FALSE;
}

/* The sections on paragraphs, each a NODE_PASSAGE: to be freed with g_ptr_array_unref(). */
static GPtrArray *passages(const struct book *book) {
    GPtrArray *list = g_ptr_array_new();

    for (guint i = 0; i < book->chapters->len; i++)
        for (struct node *at = ((const struct chapter *)book->chapters->pdata[i])->root->first; at; at = at->next)
            if (at->kind == NODE_PASSAGE)
                g_ptr_array_add(list, at);
    return list;
}

static void check_essays(const struct book *book) {
    GPtrArray *all = passages(book);
    guint with = 0;

    for (guint i = 0; i < all->len; i++)
        with += has_essay(all->pdata[i]) ? 1 : 0;
    for (guint i = 0; with && i < all->len; i++) {
        const struct node *passage = all->pdata[i];
        if (passage->number && !has_essay(passage)) /* ¶0 is what stands around the text */
            diag_error(book->diag, passage->pos,
                       "¶%d has no essay; expected one between its sentences and its notes, as others have",
                       passage->number);
    }
    g_ptr_array_unref(all);
}

void notes_check(const struct book *book) {
    const struct table *claims = book_table(book, "claims");
    const struct note *before = NULL;

    for (guint i = 0; i < book->notes->len; i++) {
        const struct note *note = book->notes->pdata[i];
        check_lemma(book, note);
        check_order(book, note, before);
        check_evidence(book, note);
        before = note;
    }
    for (guint i = 0; i < claims->rows->len; i++)
        check_claim(book, claims->rows->pdata[i]);
    check_judged(book);
    check_sentences(book);
    check_essays(book);
}
