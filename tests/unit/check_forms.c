/* SPDX-License-Identifier: MIT
 * Forms of names. */
#include "check/forms.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

START_TEST(test_forms__of)
{
    struct unit unit;
    GPtrArray *forms;

    unit_init(&unit);
    unit_chapter(
        &unit, "t.nw",
        "# T\n\nTable: entities. E\n\n| id | type | en | ko | zh | also | about |\n|---|---|---|---|---|---|---|\n"
        "| a | place | Ness, the town | 가; 나 | | Nes (old); East/West | b |\n");
    schema_read(unit.book);
    forms = forms_of(table_row(book_table(unit.book, "entities"), "a"));
    g_ptr_array_add(forms, NULL);
    UNIT_TAKE("forms", g_strjoinv("|", (char **)forms->pdata),
              "Ness, the town|Ness|가|나|Nes (old)|Nes|East/West|East|West");
    g_ptr_array_unref(forms);
    unit_release(&unit);
}
END_TEST

static const struct {
    const char *in, *key;
} keys[] = {
    {"Kim Jin-sun", "kimjinsun"},
    {"Nishio Yūji", "nishioyuji"},
    {"Oka Kin’emon", "okakinemon"},
    {"돗토리", "돗토리"},
    {"", ""},
};

START_TEST(test_forms__key)
{
    char *want = g_utf8_normalize(keys[_i].key, -1, G_NORMALIZE_NFKD);

    UNIT_TAKE(keys[_i].in, forms_key(keys[_i].in), want);
    g_free(want);
}
END_TEST

static const struct {
    const char *text, *form;
    gboolean same;
} pairs[] = {
    {"Kim Jin-sun", "Kim Jin-sun", TRUE},
    {"Kim Jin–sun", "Kim Jin-sun", TRUE},
    {"Kim Jin-Sun", "Kim Jin-sun", FALSE},
    {"third-party plan", "Third-party plan", TRUE},
    {"Third-party Plan", "Third-party plan", FALSE},
    {"The plan", "the plan", TRUE},
    {"JoongAng", "Joongang", FALSE},
    {"Joongang", "JoongAng", FALSE},
    {"Kim", "Kim Jin-sun", FALSE},
    {"Kim Jin-sun", "Kim", FALSE},
    {"Yuji", "Yūji", FALSE},
    {"", "", TRUE},
};

START_TEST(test_forms__is)
{
    ck_assert_msg(forms_is(pairs[_i].text, pairs[_i].form) == pairs[_i].same, "%s and %s", pairs[_i].text,
                  pairs[_i].form);
}
END_TEST

static const struct {
    const char *in, *stem;
} stems[] = {
    {"Kim’s", "Kim"}, {"Kim's", "Kim"}, {"Citizens’", "Citizens"}, {"Kim", "Kim"},
    {"’s", "’s"},     {"", ""},         {"Kin’emon", "Kin’emon"},
};

START_TEST(test_forms__stem)
{ UNIT_TAKE(stems[_i].in, g_strndup(stems[_i].in, forms_stem(stems[_i].in, strlen(stems[_i].in))), stems[_i].stem); }
END_TEST

Suite *suite_forms(void) {
    Suite *suite = suite_create("forms");
    TCase *tcase = unit_case(suite, "forms");

    tcase_add_test(tcase, test_forms__of);
    UNIT_ROWS(tcase, test_forms__key, keys);
    UNIT_ROWS(tcase, test_forms__is, pairs);
    UNIT_ROWS(tcase, test_forms__stem, stems);
    return suite;
}
