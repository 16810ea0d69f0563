/* SPDX-License-Identifier: MIT
 * Sentences of the book among the words of a witness. */
#include "check/runs.h"

#include "base/text.h"

#include <string.h>

enum {
    LONGEST = 1000,  /* words: a row that says more is not looked for */
    SMALL = 500,     /* words: */
    LARGE = 20000,   /* from here on runs begin and end at marks only */
    FORKS_SMALL = 9, /* joints of a run that are tried both ways: fewer where there are more words */
    FORKS = 5,
    FORKS_LARGE = 2,
};

struct wanted {
    GHashTable *rows; /* fingerprint to a GArray of guint */
    gboolean counts[LONGEST + 1];
    guint longest;
};

struct wanted *wanted_new(void) {
    struct wanted *wanted = g_new0(struct wanted, 1);

    wanted->rows = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
    return wanted;
}

void wanted_free(struct wanted *wanted) {
    g_hash_table_unref(wanted->rows);
    g_free(wanted);
}

void wanted_add(struct wanted *wanted, guint row, guint64 count, const char *print) {
    GArray *rows = g_hash_table_lookup(wanted->rows, print);

    if (!count || count > LONGEST)
        return;
    if (!rows) {
        rows = g_array_new(FALSE, FALSE, sizeof(guint));
        g_hash_table_insert(wanted->rows, (gpointer)print, rows);
    }
    g_array_append_val(rows, row);
    wanted->counts[count] = TRUE;
    wanted->longest = MAX(wanted->longest, (guint)count);
}

gboolean wanted_is_empty(const struct wanted *wanted) {
    return !wanted->longest;
}

gboolean wanted_has_count(const struct wanted *wanted, guint count) {
    return count <= wanted->longest && wanted->counts[count];
}

const GArray *wanted_rows(const struct wanted *wanted, guint count, const char *print) {
    return wanted_has_count(wanted, count) ? g_hash_table_lookup(wanted->rows, print) : NULL;
}

/* ---- the search ---- */

struct search {
    const struct wanted *wanted;
    const struct pieces *pieces;
    GArray *runs;
    guint first; /* where the runs begin that are tried now */
    guint forks;
    gboolean is_large;
};

/* How far a reading has come. */
struct path {
    GChecksum *sum; /* of the words so far, owned */
    guint at;       /* the next piece */
    guint words;
    guint joints, toggled;
    gboolean in_word; /* the next piece goes on with the last word */
};

static gboolean can_end(const struct search *search, guint at) {
    return !search->is_large || at == search->pieces->list->len || pieces_at(search->pieces, at)->is_edge;
}

/* Whether the words so far are a sentence. */
static void try(struct search *search, const struct path *path) {
    struct run run = {.first = search->first, .end = path->at, .toggled = path->toggled};
    const GArray *rows;
    char *print;

    if (!wanted_has_count(search->wanted, path->words) || !can_end(search, path->at))
        return;
    print = text_fingerprint_end(g_checksum_copy(path->sum));
    rows = wanted_rows(search->wanted, path->words, print);
    for (guint i = 0; rows && i < rows->len; i++) {
        run.row = g_array_index(rows, guint, i);
        g_array_append_val(search->runs, run);
    }
    g_free(print);
}

static void step(const struct search *search, struct path *path) {
    const char *folded = search->pieces->folded->str + pieces_at(search->pieces, path->at)->folded;

    if (!path->in_word && path->words++)
        g_checksum_update(path->sum, (const guchar *)" ", 1);
    g_checksum_update(path->sum, (const guchar *)folded, (gssize)strlen(folded));
    path->in_word = FALSE;
    path->at++;
}

/* Follows one reading to the end of the longest sentence, and sets off others at its joints: at most 2 to the power
 * of forks. */
static void follow(struct search *search, struct path path) {
    while (path.at < search->pieces->list->len && (path.in_word || path.words < search->wanted->longest)) {
        enum joining joining = pieces_at(search->pieces, path.at)->joining;
        step(search, &path);
        if (joining != APART && path.joints < search->forks) {
            struct path other = path;
            other.sum = g_checksum_copy(path.sum);
            other.toggled |= 1U << path.joints;
            other.joints++;
            other.in_word = joining == HYPHENED;
            if (!other.in_word)
                try(search, &other);
            follow(search, other);
        }
        path.joints += joining != APART;
        path.in_word = joining == JOINED;
        if (!path.in_word)
            try(search, &path);
    }
    g_checksum_free(path.sum);
}

GArray *runs_find(const struct wanted *wanted, const struct pieces *pieces) {
    struct search search = {.wanted = wanted, .pieces = pieces, .runs = g_array_new(FALSE, FALSE, sizeof(struct run))};

    guint forks = pieces->list->len <= SMALL ? FORKS_SMALL : pieces->list->len <= LARGE ? FORKS : FORKS_LARGE;

    search.is_large = pieces->list->len > LARGE;
    for (guint i = 0; i < pieces->list->len; i++) {
        struct path path = {.at = i};
        gboolean is_edge = pieces_at(pieces, i)->is_edge;
        if ((search.is_large && !is_edge) || (i && pieces_at(pieces, i - 1)->joining == JOINED))
            continue;
        search.first = i;
        search.forks = is_edge ? forks : 0;
        path.sum = text_fingerprint_begin(FORM_WORDS);
        follow(&search, path);
    }
    return search.runs;
}
