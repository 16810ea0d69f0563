/* SPDX-License-Identifier: MIT
 * What a book holds, counted. */
#include "model/survey.h"

#include <string.h>

#define SURVEY_WORD(verdict, word) word,
static const char *const verdict_words[SURVEY_VERDICT_COUNT] = {SURVEY_VERDICTS(SURVEY_WORD)};

const char *survey_verdict_word(enum survey_verdict verdict) {
    return verdict_words[verdict];
}

/* ---- words counted ---- */

static GArray *counts_new(void) {
    return g_array_new(FALSE, FALSE, sizeof(struct survey_count));
}

static void add_word(GArray *counts, const char *word) {
    struct survey_count count = {g_intern_string(word), 0};

    g_array_append_val(counts, count);
}

/* A counter for each word that the column may hold. */
static GArray *counts_of_choices(const char *table, const char *column) {
    const struct schema *schema = schema_lookup(table);
    char **words = g_strsplit(schema->columns[schema_column(schema, column)].choices, " ", -1);
    GArray *counts = counts_new();

    for (unsigned i = 0; words[i]; i++)
        add_word(counts, words[i]);
    g_strfreev(words);
    return counts;
}

/* Counts a word; gives back its index, or -1 for a word that is none of these. */
static int count_word(GArray *counts, const char *word) {
    for (guint i = 0; i < counts->len; i++) {
        struct survey_count *count = &g_array_index(counts, struct survey_count, i);
        if (g_strcmp0(count->word, word) == 0) {
            count->count++;
            return (int)i;
        }
    }
    return -1;
}

static int verdict_of(const struct row *claim) {
    for (int i = 0; i < SURVEY_VERDICT_COUNT; i++)
        if (strcmp(row_text(claim, "verdict"), verdict_words[i]) == 0)
            return i;
    return SURVEY_NONE;
}

/* ---- sentences ---- */

static void cite(GHashTable *sources, const struct node *root) {
    for (const struct node *at = root; at; at = node_walk(root, at))
        if (at->kind == NODE_CITE)
            g_hash_table_add(sources, (gpointer)at->text);
}

static struct survey_line *line_new(const struct sentence *sentence) {
    struct survey_line *line = g_new0(struct survey_line, 1);

    line->sentence = sentence;
    line->claims = g_ptr_array_new();
    line->sources = g_hash_table_new(g_str_hash, g_str_equal);
    cite(line->sources, sentence->node);
    for (guint i = 0; i < sentence->notes->len; i++)
        cite(line->sources, ((const struct note *)sentence->notes->pdata[i])->node);
    return line;
}

static void line_free(gpointer data) {
    struct survey_line *line = data;

    g_ptr_array_unref(line->claims);
    g_hash_table_unref(line->sources);
    g_free(line);
}

static void add_claim(struct survey_line *line, const struct row *claim) {
    g_ptr_array_add(line->claims, (gpointer)claim);
    cite(line->sources, row_cell(claim, "evidence"));
    line->verdicts[verdict_of(claim)]++;
}

static gint by_key(gconstpointer a, gconstpointer b) {
    return strcmp((*(const struct row *const *)a)->text[0], (*(const struct row *const *)b)->text[0]);
}

static void read_lines(struct survey *survey, const struct book *book) {
    const struct table *claims = book_table(book, "claims");
    GHashTable *by_at = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < book->sentences->len; i++) {
        struct survey_line *line = line_new(book->sentences->pdata[i]);
        g_ptr_array_add(survey->lines, line);
        g_hash_table_insert(by_at, (gpointer)line->sentence->at, line);
        survey->sentences += line->sentence->paragraph != HEAD_PARAGRAPH;
    }
    for (guint i = 0; i < claims->rows->len; i++) {
        const struct row *claim = claims->rows->pdata[i];
        char *at = claim_at(claim);
        struct survey_line *line = g_hash_table_lookup(by_at, at);
        if (line)
            add_claim(line, claim);
        g_free(at);
    }
    for (guint i = 0; i < survey->lines->len; i++)
        g_ptr_array_sort(((struct survey_line *)survey->lines->pdata[i])->claims, by_key);
    g_hash_table_unref(by_at);
}

/* ---- the whole ---- */

static void count_claims(struct survey *survey, const struct book *book) {
    const struct table *claims = book_table(book, "claims");

    survey->claims = claims->rows->len;
    for (guint i = 0; i < claims->rows->len; i++) {
        const struct row *claim = claims->rows->pdata[i];
        int type = count_word(survey->types, row_text(claim, "type")), verdict = verdict_of(claim);
        survey->verdicts[verdict]++;
        g_assert(type < (int)G_N_ELEMENTS(survey->table));
        if (type >= 0)
            survey->table[type][verdict]++;
    }
}

static void count_notes(struct survey *survey, const struct book *book) {
    for (unsigned i = 0; i < note_kind_count; i++)
        add_word(survey->kinds, note_kinds[i].word);
    for (guint i = 0; i < book->notes->len; i++)
        count_word(survey->kinds, ((const struct note *)book->notes->pdata[i])->kind);
}

static void count_sources(struct survey *survey, const struct book *book) {
    const struct table *sources = book_table(book, "sources");

    for (guint i = 0; i < sources->rows->len; i++) {
        count_word(survey->grades, row_text(sources->rows->pdata[i], "grade"));
        count_word(survey->seen, row_text(sources->rows->pdata[i], "seen"));
    }
}

struct survey *survey_new(const struct book *book) {
    struct survey *survey = g_new0(struct survey, 1);

    survey->lines = g_ptr_array_new_with_free_func(line_free);
    survey->types = counts_of_choices("claims", "type");
    survey->kinds = counts_new();
    survey->grades = counts_of_choices("sources", "grade");
    survey->seen = counts_of_choices("sources", "seen");
    read_lines(survey, book);
    count_claims(survey, book);
    count_notes(survey, book);
    count_sources(survey, book);
    return survey;
}

void survey_free(struct survey *survey) {
    g_ptr_array_unref(survey->lines);
    g_array_unref(survey->types);
    g_array_unref(survey->kinds);
    g_array_unref(survey->grades);
    g_array_unref(survey->seen);
    g_free(survey);
}

guint survey_paragraph(const struct survey *survey, int paragraph, guint verdicts[SURVEY_VERDICT_COUNT]) {
    guint claims = 0;

    memset(verdicts, 0, SURVEY_VERDICT_COUNT * sizeof *verdicts);
    for (guint i = 0; i < survey->lines->len; i++) {
        const struct survey_line *line = survey->lines->pdata[i];
        if (line->sentence->paragraph != paragraph)
            continue;
        claims += line->claims->len;
        for (int v = 0; v < SURVEY_VERDICT_COUNT; v++)
            verdicts[v] += line->verdicts[v];
    }
    return claims;
}
