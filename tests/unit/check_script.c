/* SPDX-License-Identifier: MIT
 * Runs of text in another script. */
#include "write/script.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

static const struct {
    const char *what, *in, *want; /* each run of another script as {language:text} */
} texts[] = {
    {"nothing", "", ""},
    {"Latin", "Tottori, 1994", "Tottori, 1994"},
    {"Latin with marks", "Sidō é ü", "Sidō é ü"},
    {"typed punctuation", "“a” – b… ¶3", "“a” – b… ¶3"},
    {"hangul", "강원도", "{ko:강원도}"},
    {"hangul apart", "\u1100\u1161\u11bc", "{ko:\u1100\u1161\u11bc}"},
    {"hiragana", "とっとり", "{ja:とっとり}"},
    {"katakana with the mark of length", "データー", "{ja:データー}"},
    {"half-width katakana", "ｶﾞ", "{ja:ｶﾞ}"},
    {"han alone", "鳥取", "{und-Hani:鳥取}"},
    {"han with kana", "鳥取の港", "{ja:鳥取の港}"},
    {"han with hangul", "강원도 江原道", "{ko:강원도 江原道}"},
    {"in a text", "in 강원도, once", "in {ko:강원도}, once"},
    {"a blank between two words", "강원 도청", "{ko:강원 도청}"},
    {"blanks at the ends stay outside", "a 강원 b", "a {ko:강원} b"},
    {"a comma between two words", "부산, 서울", "{ko:부산, 서울}"},
    {"a middle dot", "서울·부산", "{ko:서울·부산}"},
    {"a katakana middle dot", "キム・ジンソン", "{ja:キム・ジンソン}"},
    {"hangul, then kana", "강원 とっとり", "{ko:강원}{} {ja:とっとり}"},
    {"brackets around", "(강원)", "({ko:강원})"},
    {"East Asian brackets around", "「東京」", "「{und-Hani:東京」}"},
    {"a digit within", "2019년 5월", "2019{ko:년} 5{ko:월}"},
    {"Latin within", "강원a도", "{ko:강원}a{ko:도}"},
    {"full-width Latin", "ＡＢ", "ＡＢ"},
    {"emoji", "😀 강", "😀 {ko:강}"},
    {"two lines", "강원\n도", "{ko:강원}\n{ko:도}"},
};

static const struct {
    gunichar c;
    const char *want;
} characters[] = {
    {'a', "alphabetic"}, {'7', "alphabetic"}, {0x416, "alphabetic"}, {0x16d, "alphabetic"}, {' ', "shared"},
    {0x2014, "shared"},  {0x2713, "shared"},  {0x1f600, "shared"},   {0xac15, "hangul"},    {0x1112, "hangul"},
    {0x318d, "hangul"},  {0x3042, "kana"},    {0x30fc, "kana"},      {0x30fb, "kana"},      {0x5b57, "han"},
    {0x3005, "han"},     {0x2000b, "han"},    {0x3000, "wide"},      {0x300c, "wide"},      {0xff08, "wide"},
    {0xff21, "wide"},    {0xff71, "kana"},
};

START_TEST(test_script__names)
{
    char *what = g_strdup_printf("U+%04X", characters[_i].c);

    UNIT_SAME(what, script_name(characters[_i].c), characters[_i].want);
    g_free(what);
}
END_TEST

START_TEST(test_script__runs)
{
    GString *got = g_string_new(NULL);
    GString *want = g_string_new(texts[_i].want);
    struct run run = {0, 0, NULL};

    while (script_next_run(texts[_i].in, run.end, &run)) {
        if (run.language)
            g_string_append_printf(got, "{%s:", run.language);
        g_string_append_len(got, texts[_i].in + run.start, (gssize)(run.end - run.start));
        if (run.language)
            g_string_append_c(got, '}');
    }
    g_string_replace(want, "{}", "", 0);
    UNIT_SAME(texts[_i].what, got->str, want->str);
    g_string_free(want, TRUE);
    g_string_free(got, TRUE);
}
END_TEST

/* Runs follow one another without a gap, end between characters, and reach to the end. */
START_TEST(test_script__runs_cover_the_text)
{
    const char *text = texts[_i].in;
    struct run run = {0, 0, NULL};
    gsize end = 0;

    while (script_next_run(text, end, &run)) {
        ck_assert_uint_eq(run.start, end);
        ck_assert_uint_gt(run.end, run.start);
        ck_assert(g_utf8_validate(text + run.start, (gssize)(run.end - run.start), NULL));
        end = run.end;
    }
    ck_assert_uint_eq(end, strlen(text));
}
END_TEST

Suite *suite_script(void) {
    Suite *suite = suite_create("script");
    TCase *tcase = unit_case(suite, "runs");

    UNIT_ROWS(tcase, test_script__names, characters);
    UNIT_ROWS(tcase, test_script__runs, texts);
    UNIT_ROWS(tcase, test_script__runs_cover_the_text, texts);
    return suite;
}
