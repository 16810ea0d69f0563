/* SPDX-License-Identifier: MIT
 * A witness against the manifest. */
#include "check/collate.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_SPLIT = 6 }; /* pieces that one sentence may have become */

struct aligner {
    struct collation *collation;
    GPtrArray *prints; /* the words fingerprint of each sentence of the witness, owned */
    GArray *taken;     /* gboolean for each sentence of the witness */
};

static struct collated *at(struct aligner *aligner, guint i) {
    return &g_array_index(aligner->collation->sentences, struct collated, i);
}

static const char *sentence_text(const struct aligner *aligner, guint j) {
    return ((struct witness_sentence *)aligner->collation->witness->sentences->pdata[j])->text;
}

/* ---- verdicts ---- */

static gboolean same(const struct row *row, enum form form, const char *text) {
    char *print = text_fingerprint(form, text);
    gboolean equal = strcmp(row_text(row, text_form_name(form)), print) == 0;

    g_free(print);
    return equal;
}

static void take(struct aligner *aligner, guint i, guint first, guint count, enum verdict verdict) {
    struct collated *collated = at(aligner, i);
    GString *text = g_string_new(NULL);

    for (guint j = first; j < first + count; j++) {
        g_array_index(aligner->taken, gboolean, j) = TRUE;
        g_string_append_printf(text, "%s%s", j > first ? " " : "", sentence_text(aligner, j));
    }
    collated->first = first;
    collated->count = count;
    collated->text = g_string_free(text, FALSE);
    collated->verdict = verdict;
    if (verdict == VERDICT_TYPOGRAPHIC && same(collated->row, FORM_EXACT, collated->text))
        collated->verdict = VERDICT_IDENTICAL;
}

/* ---- fixed points ---- */

/* A pair of equal fingerprints, and the pair before it in the best chain that ends here. */
struct match {
    guint i, j;
    struct match *before;
};

/* Where in the witness each fingerprint stands. */
static GHashTable *index_witness(struct aligner *aligner) {
    GHashTable *places = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);

    for (guint j = 0; j < aligner->prints->len; j++) {
        GArray *list = g_hash_table_lookup(places, aligner->prints->pdata[j]);
        if (!list) {
            list = g_array_new(FALSE, FALSE, sizeof(guint));
            g_hash_table_insert(places, aligner->prints->pdata[j], list);
        }
        g_array_append_val(list, j);
    }
    return places;
}

/* The first chain in `ends` whose last pair is not before j. */
static guint slot(const GPtrArray *ends, guint j) {
    guint low = 0, high = ends->len;

    while (low < high) {
        guint middle = (low + high) / 2;
        if (((const struct match *)ends->pdata[middle])->j < j)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ends[k] is the pair with the smallest j that ends a chain of k + 1 pairs. Within one i the places are taken from the
 * last to the first, so that no two of them can be in one chain. */
static void find_fixed_points(struct aligner *aligner) {
    GHashTable *places = index_witness(aligner);
    GPtrArray *ends = g_ptr_array_new(), *all = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < aligner->collation->sentences->len; i++) {
        const GArray *list = g_hash_table_lookup(places, row_text(at(aligner, i)->row, "words"));
        for (guint n = list ? list->len : 0; n > 0; n--) {
            struct match *match = g_new(struct match, 1);
            guint k;
            g_ptr_array_add(all, match);
            match->i = i;
            match->j = g_array_index(list, guint, n - 1);
            k = slot(ends, match->j);
            match->before = k ? ends->pdata[k - 1] : NULL;
            if (k == ends->len)
                g_ptr_array_add(ends, match);
            else
                ends->pdata[k] = match;
        }
    }
    for (const struct match *m = ends->len ? ends->pdata[ends->len - 1] : NULL; m; m = m->before)
        take(aligner, m->i, m->j, 1, VERDICT_TYPOGRAPHIC);
    g_ptr_array_unref(all);
    g_ptr_array_unref(ends);
    g_hash_table_unref(places);
}

/* ---- between the fixed points ---- */

/* A run of sentences on both sides without a fixed point: half-open. */
struct gap {
    guint i, i_end, j, j_end;
    gboolean inside; /* text lies before and behind it, so that nothing in it is furniture */
};

/* Sentences j, j+1, … of the witness that together have the words of sentence i. */
static gboolean try_split(struct aligner *aligner, guint i, guint j, guint j_end) {
    GString *text = g_string_new(sentence_text(aligner, j));
    gboolean found = FALSE;

    for (guint count = 2; !found && count <= LONGEST_SPLIT && j + count <= j_end; count++) {
        g_string_append_printf(text, " %s", sentence_text(aligner, j + count - 1));
        found = same(at(aligner, i)->row, FORM_WORDS, text->str);
        if (found)
            take(aligner, i, j, count, VERDICT_SPLIT);
    }
    g_string_free(text, TRUE);
    return found;
}

static gboolean is_free(const struct aligner *aligner, guint j) {
    return !g_array_index(aligner->taken, gboolean, j);
}

/* At the edges of the text a sentence of the copy may be furniture: it must be about as long. */
static gboolean could_be(const struct aligner *aligner, const struct collated *collated, guint j, gboolean inside) {
    guint64 wanted = g_ascii_strtoull(row_text(collated->row, "count"), NULL, 10);
    guint64 found = text_count_words(sentence_text(aligner, j));
    guint64 apart = wanted > found ? wanted - found : found - wanted;

    return inside || apart <= wanted / 4 + 1;
}

static void fill_gap(struct aligner *aligner, struct gap gap) {
    guint j = gap.j;

    for (guint i = gap.i; i < gap.i_end; i++)
        for (guint from = gap.j; from < gap.j_end && !at(aligner, i)->text; from++)
            if (is_free(aligner, from))
                try_split(aligner, i, from, gap.j_end);
    for (guint i = gap.i; i < gap.i_end; i++) {
        if (at(aligner, i)->verdict == VERDICT_SPLIT)
            j = MAX(j, at(aligner, i)->first + at(aligner, i)->count);
        if (at(aligner, i)->text)
            continue;
        while (j < gap.j_end && (!is_free(aligner, j) || !could_be(aligner, at(aligner, i), j, gap.inside)))
            j++;
        if (j < gap.j_end)
            take(aligner, i, j++, 1, VERDICT_DIFFERS);
    }
}

static void fill_gaps(struct aligner *aligner) {
    guint n = aligner->collation->sentences->len, m = aligner->prints->len;
    struct gap gap = {.j_end = m};

    for (guint i = 0; i <= n; i++) {
        const struct collated *fixed = i < n ? at(aligner, i) : NULL;
        if (fixed && (!fixed->text || fixed->verdict == VERDICT_MOVED))
            continue;
        gap.i_end = i;
        gap.j_end = fixed ? fixed->first : m;
        gap.inside = gap.i > 0 && fixed;
        if (gap.i < gap.i_end)
            fill_gap(aligner, gap);
        if (fixed)
            gap = (struct gap){.i = i + 1, .j = fixed->first + fixed->count};
    }
}

/* A sentence that is missing in its place but has its words elsewhere. */
static void find_moved(struct aligner *aligner) {
    GHashTable *places = index_witness(aligner);

    for (guint i = 0; i < aligner->collation->sentences->len; i++) {
        struct collated *collated = at(aligner, i);
        const GArray *list = g_hash_table_lookup(places, row_text(collated->row, "words"));
        for (guint n = 0; list && !collated->text && n < list->len; n++)
            if (is_free(aligner, g_array_index(list, guint, n)))
                take(aligner, i, g_array_index(list, guint, n), 1, VERDICT_MOVED);
    }
    g_hash_table_unref(places);
}

static void find_added(struct aligner *aligner) {
    struct collation *collation = aligner->collation;
    guint first = G_MAXUINT, end = 0;

    for (guint i = 0; i < collation->sentences->len; i++) {
        const struct collated *collated = at(aligner, i);
        collation->tally[collated->verdict]++;
        if (collated->count) {
            first = MIN(first, collated->first);
            end = MAX(end, collated->first + collated->count);
        }
    }
    for (guint j = first; j < end; j++)
        if (is_free(aligner, j))
            g_array_append_val(collation->added, j);
}

static void collated_clear(gpointer data) {
    g_free(((struct collated *)data)->text);
}

struct collation *collation_new(const struct book *book, const struct witness *witness) {
    struct collation *collation = g_new0(struct collation, 1);
    const struct table *manifest = book_table(book, "sentences");
    struct aligner aligner = {.collation = collation, .prints = g_ptr_array_new_with_free_func(g_free)};

    collation->witness = witness;
    collation->sentences = g_array_new(FALSE, TRUE, sizeof(struct collated));
    g_array_set_clear_func(collation->sentences, collated_clear);
    collation->added = g_array_new(FALSE, FALSE, sizeof(guint));
    collation->places = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < manifest->rows->len; i++) {
        struct collated collated = {.row = manifest->rows->pdata[i], .verdict = VERDICT_MISSING};
        g_array_append_val(collation->sentences, collated);
        g_hash_table_insert(collation->places, collated.row->text[0], GUINT_TO_POINTER(i + 1));
    }
    aligner.taken = g_array_sized_new(FALSE, TRUE, sizeof(gboolean), witness->sentences->len);
    g_array_set_size(aligner.taken, witness->sentences->len);
    for (guint j = 0; j < witness->sentences->len; j++)
        g_ptr_array_add(aligner.prints, text_fingerprint(FORM_WORDS, sentence_text(&aligner, j)));
    find_fixed_points(&aligner);
    find_moved(&aligner);
    fill_gaps(&aligner);
    find_added(&aligner);
    g_ptr_array_unref(aligner.prints);
    g_array_unref(aligner.taken);
    return collation;
}

static const struct pos *place(const struct collation *collation, guint j) {
    return &((const struct witness_sentence *)collation->witness->sentences->pdata[j])->pos;
}

void collation_print(const struct collation *collation, FILE *out) {
    for (guint i = 0; i < collation->sentences->len; i++) {
        const struct collated *collated = &g_array_index(collation->sentences, struct collated, i);
        fprintf(out, "%s\t%s", collated->row->text[0], verdict_word(collated->verdict));
        if (collated->count)
            fprintf(out, "\t%s:%u:%u", collation->witness->file, place(collation, collated->first)->line,
                    place(collation, collated->first)->col);
        fputc('\n', out);
    }
    for (guint n = 0; n < collation->added->len; n++) {
        const struct pos *pos = place(collation, g_array_index(collation->added, guint, n));
        fprintf(out, "-\tadded\t%s:%u:%u\n", collation->witness->file, pos->line, pos->col);
    }
    fprintf(out, "%u of %u sentences verified:", collation_verified(collation), collation->sentences->len);
    for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
        if (collation->tally[verdict])
            fprintf(out, " %u %s", collation->tally[verdict], verdict_word((enum verdict)verdict));
    if (collation->added->len)
        fprintf(out, " %u added", collation->added->len);
    fputc('\n', out);
}
