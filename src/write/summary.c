/* SPDX-License-Identifier: MIT
 * A survey of the book in plain text. */
#include "write/outputs.h"

#include "model/survey.h"

static const char *verdict_name(int verdict) {
    return verdict == SURVEY_NONE ? "none" : survey_verdict_word((enum survey_verdict)verdict);
}

static void write_verdicts(GString *out, const guint verdicts[SURVEY_VERDICT_COUNT]) {
    const char *before = "  ";

    for (int v = 0; v < SURVEY_VERDICT_COUNT; v++) {
        if (!verdicts[v])
            continue;
        g_string_append_printf(out, "%s%u %s", before, verdicts[v], verdict_name(v));
        before = ", ";
    }
    g_string_append_c(out, '\n');
}

static void write_lines(GString *out, const struct survey *survey) {
    g_string_append(out, "¶       claims  notes  sources  verdicts\n");
    for (guint i = 0; i < survey->lines->len; i++) {
        const struct survey_line *line = survey->lines->pdata[i];
        g_string_append_printf(out, "%-7s %6u %6u %8u", line->sentence->at, line->claims->len,
                               line->sentence->notes->len, g_hash_table_size(line->sources));
        write_verdicts(out, line->verdicts);
    }
}

static void write_type(GString *out, const char *type, const guint verdicts[SURVEY_VERDICT_COUNT]) {
    guint sum = 0;

    g_string_append_printf(out, "%-10s", type);
    for (int v = 0; v < SURVEY_VERDICT_COUNT; v++) {
        g_string_append_printf(out, " %10u", verdicts[v]);
        sum += verdicts[v];
    }
    g_string_append_printf(out, " %10u\n", sum);
}

static void write_types(GString *out, const struct survey *survey) {
    g_string_append_printf(out, "\n%-10s", "claims");
    for (int v = 0; v < SURVEY_VERDICT_COUNT; v++)
        g_string_append_printf(out, " %10s", verdict_name(v));
    g_string_append_printf(out, " %10s\n", "all");
    for (guint i = 0; i < survey->types->len; i++)
        write_type(out, g_array_index(survey->types, struct survey_count, i).word, survey->table[i]);
    write_type(out, "all", survey->verdicts);
}

static void write_counts(GString *out, const char *what, const GArray *counts) {
    const char *before = " ";
    guint sum = 0;

    for (guint i = 0; i < counts->len; i++)
        sum += g_array_index(counts, struct survey_count, i).count;
    g_string_append_printf(out, "%-23s %5u:", what, sum);
    for (guint i = 0; i < counts->len; i++) {
        const struct survey_count *count = &g_array_index(counts, struct survey_count, i);
        g_string_append_printf(out, "%s%u %s", before, count->count, count->word);
        before = ", ";
    }
    g_string_append_c(out, '\n');
}

void survey_write(const struct book *book, GString *out) {
    struct survey *survey = survey_new(book);

    write_lines(out, survey);
    write_types(out, survey);
    g_string_append_c(out, '\n');
    write_counts(out, "notes by kind", survey->kinds);
    write_counts(out, "sources by grade", survey->grades);
    write_counts(out, "sources by what is seen", survey->seen);
    survey_free(survey);
}
