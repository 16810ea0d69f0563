/* SPDX-License-Identifier: MIT
 * Sentences that differ. */
#include "check/pairs.h"

#include "base/text.h"

#include <string.h>

static const double ACCEPTED = 0.8, MARGIN = 0.1, NO_LEMMA = 0.15;

/* The scores of all pairs, row by row; -1 where the lengths alone forbid it. */
struct scores {
    const struct remains *remains;
    double *of;
    guint rows, passages;
};

static double *score_at(const struct scores *scores, guint i, guint j) {
    return &scores->of[(gsize)i * scores->passages + j];
}

static const struct row *row_at(const struct remains *remains, guint i) {
    guint row = g_array_index(remains->rows, guint, i);

    return g_array_index(remains->sentences, struct collated, row).row;
}

/* ---- what speaks for a pair ---- */

/* The largest share of the lemma's words that are equal somewhere in the passage, in their places. */
static double lemma_share(const GPtrArray *words, const char *lemma) {
    GPtrArray *wanted = text_fold_words(lemma);
    guint best = 0, all = wanted->len;

    for (guint i = 0; all && i + all <= words->len; i++) {
        guint equal = 0;
        for (guint n = 0; n < all; n++)
            equal += strcmp(words->pdata[i + n], wanted->pdata[n]) == 0;
        best = MAX(best, equal);
    }
    g_ptr_array_unref(wanted);
    return all ? (double)best / all : 0;
}

/* The same of all lemmata of a sentence; -1 when it has none. */
static double lemmata_share(const struct remains *remains, const struct row *row, const GPtrArray *words) {
    char *id = g_strconcat("p", row->text[0], NULL);
    const struct sentence *sentence = g_hash_table_lookup(remains->book->sentence_by_id, id);
    double sum = 0;
    guint count = 0;

    for (guint i = 0; sentence && i < sentence->notes->len; i++) {
        const struct note *note = sentence->notes->pdata[i];
        if (!note->lemma || note->further)
            continue;
        sum += lemma_share(words, note->lemma);
        count++;
    }
    g_free(id);
    return count ? sum / count : -1;
}

static double nearness(guint a, guint b) {
    return 1.0 / (1 + (a > b ? a - b : b - a));
}

static double score(const struct scores *scores, guint i, guint j, const GPtrArray *words) {
    const struct remains *remains = scores->remains;
    const struct row *row = row_at(remains, i);
    double wanted = (double)g_ascii_strtoull(row_text(row, "count"), NULL, 10), found = words->len;
    double place = (double)(i + 1) / (scores->rows + 1) - (double)(j + 1) / (scores->passages + 1);
    double alike = MIN(wanted, found) / MAX(wanted, found), around, lemmata;

    if (alike * PAIRS_UNLIKE < 1)
        return -1;
    around = 5 * alike + 5 * (1 - ABS(place));
    around += remains->left ? 20 * nearness(i, j) : 0;
    around += remains->right ? 20 * nearness(scores->rows - i, scores->passages - j) : 0;
    around /= 50;
    lemmata = lemmata_share(remains, row, words);
    return lemmata < 0 ? around : MAX((around + lemmata) / 2, around - NO_LEMMA * (1 - lemmata));
}

/* ---- what is taken ---- */

static gboolean is_best(const struct scores *scores, guint i, guint j) {
    double own = *score_at(scores, i, j);

    if (own < ACCEPTED)
        return FALSE;
    for (guint other = 0; other < scores->passages; other++)
        if (other != j && own - *score_at(scores, i, other) < MARGIN)
            return FALSE;
    for (guint other = 0; other < scores->rows; other++)
        if (other != i && own - *score_at(scores, other, j) < MARGIN)
            return FALSE;
    return TRUE;
}

static void fill(const struct scores *scores) {
    for (guint j = 0; j < scores->passages; j++) {
        char *text = span_text(scores->remains->witness, g_array_index(scores->remains->passages, struct span, j), 0);
        GPtrArray *words = text_fold_words(text);
        for (guint i = 0; i < scores->rows; i++)
            *score_at(scores, i, j) = score(scores, i, j, words);
        g_ptr_array_unref(words);
        g_free(text);
    }
}

GArray *pairs_find(const struct remains *remains) {
    struct scores scores = {.remains = remains, .rows = remains->rows->len, .passages = remains->passages->len};
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(gint));
    guint next = 0;

    scores.of = g_new(double, (gsize)scores.rows *scores.passages + 1);
    fill(&scores);
    for (guint i = 0; i < scores.rows; i++) {
        gint pair = -1;
        for (guint j = next; pair < 0 && j < scores.passages; j++)
            if (is_best(&scores, i, j))
                pair = (gint)j;
        if (pair >= 0)
            next = (guint)pair + 1;
        g_array_append_val(pairs, pair);
    }
    g_free(scores.of);
    return pairs;
}
