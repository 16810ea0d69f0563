/* SPDX-License-Identifier: MIT
 * A witness against the manifest. */
#include "check/collate.h"

#include "base/text.h"
#include "check/align.h"
#include "check/remains.h"
#include "check/runs.h"

/* ---- chains ---- */

/* A sentence of the book and a place of the witness that have the same words, and the pair before it in the best
 * chain that ends here. */
struct match {
    guint row, place;
    guint hit; /* index of the hit; not used for whole sentences */
    struct match *before;
};

/* The first chain in `ends` whose last pair is not before this place. */
static guint slot(const GPtrArray *ends, guint place) {
    guint low = 0, high = ends->len;

    while (low < high) {
        guint middle = (low + high) / 2;
        if (((const struct match *)ends->pdata[middle])->place < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The longest chain of pairs that are in order in both; NULL when there are none. Matches come by row, and within a
 * row from the last place to the first, so that no two of a row are in one chain. ends[k] is the pair with the
 * smallest place that ends a chain of k + 1 pairs. */
static const struct match *longest_chain(GArray *matches) {
    GPtrArray *ends = g_ptr_array_new();
    const struct match *last;

    for (guint n = 0; n < matches->len; n++) {
        struct match *match = &g_array_index(matches, struct match, n);
        guint k = slot(ends, match->place);
        match->before = k ? ends->pdata[k - 1] : NULL;
        if (k == ends->len)
            g_ptr_array_add(ends, match);
        else
            ends->pdata[k] = match;
    }
    last = ends->len ? ends->pdata[ends->len - 1] : NULL;
    g_ptr_array_unref(ends);
    return last;
}

static int by_row(gconstpointer a, gconstpointer b) {
    const struct match *x = a, *y = b;

    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    return (x->place < y->place) - (x->place > y->place);
}

/* ---- fixed points ---- */

static struct wanted *all_wanted(const struct aligner *aligner) {
    struct wanted *wanted = wanted_new();

    for (guint i = 0; i < aligner->found->len; i++) {
        const struct row *row = align_collated(aligner, i)->row;
        if (!align_found(aligner, i)->is_found)
            wanted_add(wanted, i, g_ascii_strtoull(row_text(row, "count"), NULL, 10), row_text(row, "words"));
    }
    return wanted;
}

/* Sentences of the witness that are, whole, a sentence of the book. */
static GArray *whole_matches(const struct aligner *aligner) {
    struct wanted *wanted = all_wanted(aligner);
    GArray *matches = g_array_new(FALSE, FALSE, sizeof(struct match));

    for (guint j = 0; j < aligner->witness->sentences->len; j++) {
        const char *text = ((const struct witness_sentence *)aligner->witness->sentences->pdata[j])->text;
        guint count = text_count_words(text);
        char *print = wanted_has_count(wanted, count) ? text_fingerprint(FORM_WORDS, text) : NULL;
        const GArray *rows = print ? wanted_rows(wanted, count, print) : NULL;
        for (guint n = 0; rows && n < rows->len; n++) {
            struct match match = {.row = g_array_index(rows, guint, n), .place = j};
            g_array_append_val(matches, match);
        }
        g_free(print);
    }
    wanted_free(wanted);
    g_array_sort(matches, by_row);
    return matches;
}

/* A copy may hold sentences twice, in a summary above the text or below it: of equal places the one nearest to the
 * sentence behind it is the text's. */
static void find_fixed_points(struct aligner *aligner, GArray *elsewhere) {
    GArray *matches = whole_matches(aligner);
    guint end = G_MAXUINT;

    for (const struct match *last = longest_chain(matches); last; last = last->before) {
        const struct match *first = (const struct match *)(const void *)matches->data, *nearest = last;
        while (end != G_MAXUINT && nearest > first && nearest[-1].row == nearest->row && nearest[-1].place < end)
            nearest--;
        struct hit hit = {.row = nearest->row, .span = span_of(aligner->witness, nearest->place)};
        align_take(aligner, &hit, VERDICT_TYPOGRAPHIC);
        end = nearest->place;
    }
    for (guint n = 0; n < matches->len; n++) {
        const struct match *match = &g_array_index(matches, struct match, n);
        struct hit hit = {.row = match->row, .span = span_of(aligner->witness, match->place)};
        if (!align_found(aligner, match->row)->is_found)
            g_array_append_val(elsewhere, hit);
    }
    g_array_unref(matches);
}

/* ---- sentences divided otherwise ---- */

/* A stretch without a fixed point, on both sides: half-open. */
struct gap {
    guint row, row_end;
    guint first, end; /* sentences of the witness */
};

/* Of what was seen in a gap: the longest chain of sentences that belong there. */
static void take_chain(struct aligner *aligner, const struct gap *gap, const GArray *hits) {
    GArray *matches = g_array_new(FALSE, FALSE, sizeof(struct match));

    for (guint n = 0; n < hits->len; n++) {
        struct match match = {.row = g_array_index(hits, struct hit, n).row, .place = n, .hit = n};
        if (match.row >= gap->row && match.row < gap->row_end)
            g_array_append_val(matches, match);
    }
    g_array_sort(matches, by_row);
    for (const struct match *last = longest_chain(matches); last; last = last->before) {
        const struct hit *hit = &g_array_index(hits, struct hit, last->hit);
        if (align_is_free(aligner, hit->span))
            align_take(aligner, hit, VERDICT_TYPOGRAPHIC);
    }
    g_array_unref(matches);
}

static void search_gap(struct aligner *aligner, GArray *elsewhere, const struct wanted *wanted, const struct gap *gap) {
    struct pieces *pieces = pieces_new(aligner->witness, gap->first, gap->end);
    GArray *runs = runs_find(wanted, pieces), *hits = g_array_new(FALSE, FALSE, sizeof(struct hit));

    for (guint n = 0; n < runs->len; n++) {
        const struct run *run = &g_array_index(runs, struct run, n);
        struct hit hit = {run->row, pieces_span(aligner->witness, pieces, run->first, run->end), run->toggled};
        g_array_append_val(hits, hit);
    }
    take_chain(aligner, gap, hits);
    g_array_append_vals(elsewhere, hits->data, hits->len);
    g_array_unref(hits);
    g_array_unref(runs);
    pieces_free(pieces);
}

/* Before the first fixed point and behind the last there may be a large page: it is searched only when sentences are
 * missing there. */
static void find_runs(struct aligner *aligner, GArray *elsewhere) {
    struct wanted *wanted = all_wanted(aligner);
    guint n = aligner->found->len;
    struct gap gap = {0, 0, 0, 0};
    GArray *gaps = g_array_new(FALSE, FALSE, sizeof(struct gap));

    for (guint i = 0; !wanted_is_empty(wanted) && i <= n; i++) {
        gboolean is_end = i == n;
        if (!is_end && !align_found(aligner, i)->is_found)
            continue;
        gap.row_end = i;
        gap.end = is_end ? aligner->witness->sentences->len : align_found(aligner, i)->span.from.sentence;
        if (gap.first < gap.end && (gap.row < gap.row_end || (gap.row && !is_end)))
            g_array_append_val(gaps, gap);
        if (!is_end)
            gap = (struct gap){.row = i + 1, .first = align_found(aligner, i)->span.to.sentence + 1};
    }
    for (guint k = 0; k < gaps->len; k++)
        search_gap(aligner, elsewhere, wanted, &g_array_index(gaps, struct gap, k));
    g_array_unref(gaps);
    wanted_free(wanted);
}

static void find_moved(struct aligner *aligner, const GArray *elsewhere) {
    for (guint n = 0; n < elsewhere->len; n++) {
        const struct hit *hit = &g_array_index(elsewhere, struct hit, n);
        if (!align_found(aligner, hit->row)->is_found && align_is_free(aligner, hit->span))
            align_take(aligner, hit, VERDICT_MOVED);
    }
}

/* ---- the whole ---- */

static void collated_clear(gpointer data) {
    g_free(((struct collated *)data)->text);
}

static void added_clear(gpointer data) {
    g_free(((struct added *)data)->text);
}

static struct collation *all_missing(const struct book *book, const struct witness *witness) {
    struct collation *collation = g_new0(struct collation, 1);
    const struct table *manifest = book_table(book, "sentences");

    collation->witness = witness;
    collation->sentences = g_array_new(FALSE, TRUE, sizeof(struct collated));
    g_array_set_clear_func(collation->sentences, collated_clear);
    collation->added = g_array_new(FALSE, FALSE, sizeof(struct added));
    g_array_set_clear_func(collation->added, added_clear);
    collation->places = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < manifest->rows->len; i++) {
        struct collated collated = {.row = manifest->rows->pdata[i], .verdict = VERDICT_MISSING};
        g_array_append_val(collation->sentences, collated);
        g_hash_table_insert(collation->places, collated.row->text[0], GUINT_TO_POINTER(i + 1));
    }
    return collation;
}

struct collation *collation_new(const struct book *book, const struct witness *witness) {
    struct collation *collation = all_missing(book, witness);
    struct aligner aligner = {book, witness, collation, NULL};
    GArray *elsewhere = g_array_new(FALSE, FALSE, sizeof(struct hit)); /* seen out of their places */

    aligner.found = g_array_new(FALSE, TRUE, sizeof(struct found));
    g_array_set_size(aligner.found, collation->sentences->len);
    find_fixed_points(&aligner, elsewhere);
    find_runs(&aligner, elsewhere);
    find_moved(&aligner, elsewhere);
    remains_pair(&aligner);
    remains_add(&aligner);
    for (guint i = 0; i < collation->sentences->len; i++)
        collation->tally[align_collated(&aligner, i)->verdict]++;
    g_array_unref(elsewhere);
    g_array_unref(aligner.found);
    return collation;
}
