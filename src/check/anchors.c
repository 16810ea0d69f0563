/* SPDX-License-Identifier: MIT
 * Lemmata in the reader's copy. */
#include "check/anchors.h"

#include "base/text.h"

#include <string.h>

static gboolean matches(const GPtrArray *words, guint at, const GPtrArray *lemma) {
    if (at + lemma->len > words->len)
        return FALSE;
    for (guint i = 0; i < lemma->len; i++)
        if (strcmp(words->pdata[at + i], lemma->pdata[i]) != 0)
            return FALSE;
    return TRUE;
}

/* The bytes that word `first` to word `first + count - 1` cover. */
static void cover(const char *text, guint first, guint count, gsize *start, gsize *end) {
    struct word word = {0, 0};

    for (guint i = 0; i < first + count && text_next_word(text, word.end, &word); i++)
        if (i == first)
            *start = word.start;
    *end = word.end;
}

gboolean anchors_find(const char *text, const char *lemma, int occurrence, gsize *start, gsize *end) {
    GPtrArray *words = text_fold_words(text), *wanted = text_fold_words(lemma);
    gboolean found = FALSE;

    for (guint i = 0; wanted->len && !found && i < words->len; i++) {
        if (!matches(words, i, wanted) || --occurrence > 0)
            continue;
        cover(text, i, wanted->len, start, end);
        found = TRUE;
    }
    g_ptr_array_unref(wanted);
    g_ptr_array_unref(words);
    return found;
}

static gint by_start(gconstpointer a, gconstpointer b) {
    const struct anchor *x = a, *y = b;

    return (x->start > y->start) - (x->start < y->start);
}

static GArray *anchors_at(struct anchors *anchors, const char *at) {
    GArray *list = g_hash_table_lookup(anchors->by_sentence, at);

    if (!list) {
        list = g_array_new(FALSE, FALSE, sizeof(struct anchor));
        g_hash_table_insert(anchors->by_sentence, (gpointer)at, list);
    }
    return list;
}

/* A further note has the lemma of the first: the text is marked once. */
static void add(const struct book *book, struct anchors *anchors, const struct anchor *anchor) {
    GArray *list = anchors_at(anchors, anchor->note->at);

    for (guint i = 0; i < list->len; i++) {
        const struct anchor *other = &g_array_index(list, struct anchor, i);
        if (other->start == anchor->start && other->end == anchor->end)
            return;
        if (other->start < anchor->end && anchor->start < other->end) {
            diag_warning(book->diag, anchor->note->lemma_pos,
                         "lemma “%s” overlaps “%s”; expected lemmata of a sentence to stand apart", anchor->note->lemma,
                         other->note->lemma);
            return;
        }
    }
    g_array_append_val(list, *anchor);
    g_array_sort(list, by_start);
}

static void find(const struct book *book, const struct collation *collation, struct anchors *anchors,
                 const struct note *note) {
    const struct collated *collated = collation_at(collation, note->at);
    struct anchor anchor = {.note = note};

    anchors->wanted++;
    if (!collated)
        diag_warning(book->diag, note->lemma_pos, "¶%s is not in the copy; its note “%s” stands behind its paragraph",
                     note->at, note->lemma);
    else if (!anchors_find(collated->text, note->lemma, note->occurrence, &anchor.start, &anchor.end))
        diag_warning(book->diag, note->lemma_pos,
                     "lemma “%s” is not in ¶%s of the copy; expected its words there, in this order", note->lemma,
                     note->at);
    else {
        anchors->found++;
        add(book, anchors, &anchor);
    }
}

struct anchors *anchors_new(const struct book *book, const struct collation *collation) {
    struct anchors *anchors = g_new0(struct anchors, 1);

    anchors->by_sentence = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
    for (guint i = 0; i < book->notes->len; i++) {
        const struct note *note = book->notes->pdata[i];
        if (note->lemma && note->number)
            find(book, collation, anchors, note);
    }
    return anchors;
}
