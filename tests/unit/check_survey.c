/* SPDX-License-Identifier: MIT
 * A survey: what is counted, and for which sentence. */
#include "model/survey.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define BOOK                                                                                                         \
    "# T\n\n## ¶1\n\n1. a [@d]\n2. b\n\n### 1.1\n\n**Qualified.** c [@d; @e]\n\n### ¶1\n\n**Context.** c [@f]\n\n" \
    "## ¶2\n\n1. a\n\n### Data\n\n"                                                                                 \
    "Table: claims. C\n\n| id | claim | type | verdict | evidence | notes |\n|---|---|---|---|---|---|\n"            \
    "| c1.1b | b | fact | confirmed | [@g] | |\n| c1.1a | b | fact | qualified | c | n1.1 |\n"                       \
    "| c2.1a | b | forecast | – | c | |\n| c9.9a | b | opinion | – | c | |\n\n"                                  \
    "Table: sources. S\n\n| id | title | publisher | date | lang | grade | seen |\n|---|---|---|---|---|---|---|\n"  \
    "| d | b | c | 2020 | en | news | whole |\n| e | b | c | 2020 | en | news | excerpt |\n"

static char *numbers(const guint *counts, gsize length) {
    GString *out = g_string_new(NULL);

    for (gsize i = 0; i < length; i++)
        g_string_append_printf(out, "%s%u", i ? " " : "", counts[i]);
    return g_string_free(out, FALSE);
}

static char *words(const GArray *counts) {
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < counts->len; i++) {
        const struct survey_count *count = &g_array_index(counts, struct survey_count, i);
        if (count->count)
            g_string_append_printf(out, "%u %s,", count->count, count->word);
    }
    return g_string_free(out, FALSE);
}

START_TEST(test_survey__new)
{
    static const struct {
        const char *at, *verdicts;
        guint claims, sources;
    } lines[] = {{"1.1", "1 1 0 0 0", 2, 3}, {"1.2", "0 0 0 0 0", 0, 0}, {"2.1", "0 0 0 0 1", 1, 0}};
    struct unit unit;
    struct survey *survey;
    guint verdicts[SURVEY_VERDICT_COUNT];

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    survey = survey_new(unit.book);
    ck_assert_uint_eq(survey->lines->len, G_N_ELEMENTS(lines));
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        const struct survey_line *line = survey->lines->pdata[i];
        UNIT_SAME("at", line->sentence->at, lines[i].at);
        UNIT_TAKE(lines[i].at, numbers(line->verdicts, SURVEY_VERDICT_COUNT), lines[i].verdicts);
        ck_assert_uint_eq(line->claims->len, lines[i].claims);
        ck_assert_uint_eq(g_hash_table_size(line->sources), lines[i].sources);
    }
    UNIT_SAME("by letter",
              ((const struct row *)((const struct survey_line *)survey->lines->pdata[0])->claims->pdata[0])->text[0],
              "c1.1a");
    ck_assert_uint_eq(survey->sentences, 3);
    ck_assert_uint_eq(survey->claims, 4);
    UNIT_TAKE("verdicts", numbers(survey->verdicts, SURVEY_VERDICT_COUNT), "1 1 0 0 2");
    UNIT_TAKE("facts", numbers(survey->table[0], SURVEY_VERDICT_COUNT), "1 1 0 0 0");
    UNIT_TAKE("types", words(survey->types), "2 fact,1 opinion,1 forecast,");
    UNIT_TAKE("kinds", words(survey->kinds), "1 qualified,1 context,");
    UNIT_TAKE("grades", words(survey->grades), "2 news,");
    UNIT_TAKE("seen", words(survey->seen), "1 whole,1 excerpt,");
    ck_assert_uint_eq(survey_paragraph(survey, 1, verdicts), 2);
    UNIT_TAKE("¶1", numbers(verdicts, SURVEY_VERDICT_COUNT), "1 1 0 0 0");
    ck_assert_uint_eq(survey_paragraph(survey, 3, verdicts), 0);
    survey_free(survey);
    unit_release(&unit);
}
END_TEST

START_TEST(test_survey__word)
{
    UNIT_SAME("first", survey_verdict_word(SURVEY_CONFIRMED), "confirmed");
    UNIT_SAME("none", survey_verdict_word(SURVEY_NONE), "–");
}
END_TEST

Suite *suite_survey(void) {
    Suite *suite = suite_create("survey");
    TCase *tcase = unit_case(suite, "survey");

    tcase_add_test(tcase, test_survey__new);
    tcase_add_test(tcase, test_survey__word);
    return suite;
}
