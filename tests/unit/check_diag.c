/* SPDX-License-Identifier: MIT
 * Diagnostics: what a message looks like, in which order they come, what status they make. */
#include "base/diag.h"

#include "suites.h"
#include "unit.h"

/* ---- order and form ---- */

struct said {
    char level; /* 'e', 'w', 's'; 0 ends the list */
    const char *file;
    unsigned line, col;
    const char *text;
};

static const struct {
    const char *what;
    const char *sources[3]; /* told to diag_source() before */
    struct said said[5];
    const char *want;
} printed[] = {
    {.what = "nothing", .want = ""},
    {.what = "one error", .said = {{'e', "a.nw", 3, 7, "no; yes"}}, .want = "a.nw:3:7: error: no; yes\n"},
    {.what = "one warning", .said = {{'w', "a.nw", 3, 7, "no; yes"}}, .want = "a.nw:3:7: warning: no; yes\n"},
    {.what = "a failure of the system", .said = {{'s', "a.nw", 0, 0, "gone"}}, .want = "a.nw: error: gone\n"},
    {.what = "no column", .said = {{'e', "a.nw", 3, 0, "x"}}, .want = "a.nw:3: error: x\n"},
    {.what = "no line", .said = {{'e', "a.nw", 0, 0, "x"}}, .want = "a.nw: error: x\n"},
    {.what = "a column without a line", .said = {{'e', "a.nw", 0, 9, "x"}}, .want = "a.nw: error: x\n"},
    {.what = "no file", .said = {{'e', NULL, 0, 0, "x"}}, .want = "error: x\n"},
    {.what = "by line, then by column",
     .said = {{'e', "a", 2, 1, "d"}, {'e', "a", 1, 10, "c"}, {'w', "a", 1, 9, "b"}, {'e', "a", 0, 0, "a"}},
     .want = "a: error: a\na:1:9: warning: b\na:1:10: error: c\na:2:1: error: d\n"},
    {.what = "at one place, as they came",
     .said = {{'e', "a", 1, 1, "z"}, {'w', "a", 1, 1, "y"}, {'e', "a", 1, 1, "x"}},
     .want = "a:1:1: error: z\na:1:1: warning: y\na:1:1: error: x\n"},
    {.what = "files in the order of their sources",
     .sources = {"b.nw", "a.nw"},
     .said = {{'e', "a.nw", 1, 1, "second"}, {'e', "b.nw", 9, 9, "first"}},
     .want = "b.nw:9:9: error: first\na.nw:1:1: error: second\n"},
    {.what = "a file that is no source comes behind those that are",
     .sources = {"z"},
     .said = {{'e', "a", 1, 1, "second"}, {'e', "z", 1, 1, "first"}},
     .want = "z:1:1: error: first\na:1:1: error: second\n"},
    {.what = "without a file comes last",
     .said = {{'e', NULL, 0, 0, "last"}, {'e', "a", 1, 1, "first"}},
     .want = "a:1:1: error: first\nerror: last\n"},
    {.what = "letters beyond ASCII in every locale",
     .said = {{'e', "강원.nw", 1, 2, "“Tottori” – 鳥取"}},
     .want = "강원.nw:1:2: error: “Tottori” – 鳥取\n"},
    {.what = "control characters do not reach a terminal",
     .said = {{'e', "a\033", 1, 1, "\033[2J\r\n\t\177."},
              {'e', "a\033", 1, 2,
               "\xc2\x9b"
               "2J\xc2\x80\xc2\x9f\u00a0À."}},
     .want = "a?:1:1: error: ?[2J????.\na?:1:2: error: ?2J??\u00a0À.\n"},
};

static void say(struct diag *diag, const struct said *said) {
    struct pos pos = {said->file, said->line, said->col};

    if (said->level == 'e')
        diag_error(diag, pos, "%s", said->text);
    else if (said->level == 'w')
        diag_warning(diag, pos, "%s", said->text);
    else
        diag_system(diag, said->file, "%s", said->text);
}

START_TEST(test_diag__print)
{
    struct diag *diag = diag_new();

    for (gsize i = 0; i < G_N_ELEMENTS(printed[_i].sources) && printed[_i].sources[i]; i++)
        diag_source(diag, printed[_i].sources[i]);
    for (const struct said *said = printed[_i].said; said->level; said++)
        say(diag, said);
    UNIT_TAKE(printed[_i].what, unit_messages(diag), printed[_i].want);
    diag_free(diag);
}
END_TEST

START_TEST(test_diag__print_forgets_but_keeps_status)
{
    struct diag *diag = diag_new();

    diag_error(diag, (struct pos){"a", 1, 1}, "%s", "x");
    UNIT_TAKE("first", unit_messages(diag), "a:1:1: error: x\n");
    UNIT_TAKE("second", unit_messages(diag), "");
    ck_assert_int_eq(diag_status(diag), STATUS_ERRORS);
    ck_assert(!diag_ok(diag));
    diag_free(diag);
}
END_TEST

START_TEST(test_diag__source_is_kept_once)
{
    struct diag *diag = diag_new();
    char *name = g_strdup("chapter.nw");
    const char *kept = diag_source(diag, name);

    ck_assert_ptr_ne(kept, name);
    g_free(name);
    ck_assert_ptr_eq(kept, diag_source(diag, "chapter.nw"));
    ck_assert_str_eq(kept, "chapter.nw");
    diag_free(diag);
}
END_TEST

START_TEST(test_diag__file_may_go_before_print)
{
    struct diag *diag = diag_new();
    char *name = g_strdup("gone.nw");

    diag_error(diag, (struct pos){name, 1, 1}, "x");
    g_free(name);
    UNIT_TAKE("a name that was freed", unit_messages(diag), "gone.nw:1:1: error: x\n");
    diag_free(diag);
}
END_TEST

/* ---- status ---- */

static const struct {
    const char *what, *said; /* levels, in order */
    enum status want;
} statuses[] = {
    {"nothing", "", STATUS_CLEAN},
    {"a warning", "w", STATUS_CLEAN},
    {"an error", "e", STATUS_ERRORS},
    {"the system", "s", STATUS_SYSTEM},
    {"an error after a warning", "we", STATUS_ERRORS},
    {"a warning after an error", "ew", STATUS_ERRORS},
    {"the system after an error", "es", STATUS_SYSTEM},
    {"an error after the system", "se", STATUS_SYSTEM},
    {"a warning after the system", "sw", STATUS_SYSTEM},
};

START_TEST(test_diag__status)
{
    struct diag *diag = diag_new();

    for (const char *level = statuses[_i].said; *level; level++)
        say(diag, &(struct said){*level, "a", 1, 1, "x"});
    ck_assert_msg(diag_status(diag) == statuses[_i].want, "%s: status %d", statuses[_i].what, diag_status(diag));
    ck_assert_int_eq(diag_ok(diag), statuses[_i].want == STATUS_CLEAN);
    diag_free(diag);
}
END_TEST

/* What is near is looked for until that would take long; then nothing is. */
START_TEST(test_diag__nearest_within_bounds)
{
    struct diag *diag = diag_new();
    GPtrArray *names = g_ptr_array_new();
    unsigned asked = 0;

    for (unsigned i = 0; i < 1000; i++)
        g_ptr_array_add(names, (gpointer)(i == 500 ? "lantern" : "quite another name"));
    UNIT_SAME("near", diag_nearest(diag, "lanterm", names), "lantern");
    UNIT_SAME("far", diag_nearest(diag, "xyz", names), NULL);
    while (diag_compares(diag) && ++asked < 10000)
        (void)diag_nearest(diag, "xyz", names);
    ck_assert_uint_lt(asked, 10000);
    UNIT_SAME("behind the bound", diag_nearest(diag, "lanterm", names), NULL);
    g_ptr_array_unref(names);
    diag_free(diag);
}
END_TEST

START_TEST(test_diag__free_null)
{ diag_free(NULL); }
END_TEST

Suite *suite_diag(void) {
    Suite *suite = suite_create("diag");
    TCase *tcase = unit_case(suite, "messages");

    UNIT_ROWS(tcase, test_diag__print, printed);
    tcase_add_test(tcase, test_diag__print_forgets_but_keeps_status);
    tcase_add_test(tcase, test_diag__source_is_kept_once);
    tcase_add_test(tcase, test_diag__file_may_go_before_print);
    tcase_add_test(tcase, test_diag__nearest_within_bounds);
    tcase_add_test(tcase, test_diag__free_null);
    UNIT_ROWS(unit_case(suite, "status"), test_diag__status, statuses);
    return suite;
}
