/* SPDX-License-Identifier: MIT
 * The container of an e-book. What is asked of the one of a whole book is in tests/epub.test. */
#include "write/container.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

static GString *packed(gint64 date) {
    struct outputs entries;
    GString *bytes;

    outputs_init(&entries);
    outputs_add(&entries, g_strdup("mimetype"), g_string_new("application/epub+zip"));
    outputs_add(&entries, g_strdup("a/b.txt"),
                g_string_new("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
    outputs_add(&entries, g_strdup("empty"), g_string_new(""));
    bytes = container_pack(&entries, date);
    outputs_release(&entries);
    return bytes;
}

static guint word_at(const GString *bytes, gsize at) {
    return (guchar)bytes->str[at] | (guint)(guchar)bytes->str[at + 1] << 8;
}

START_TEST(test_container__first)
{
    GString *bytes = packed(981158400), *again = packed(981158400);

    ck_assert(bytes->len > 58 && memcmp(bytes->str, "PK\3\4", 4) == 0);
    ck_assert(memcmp(bytes->str + 30, "mimetypeapplication/epub+zip", 28) == 0);
    ck_assert_uint_eq(word_at(bytes, 6), 0);      /* flags: the length stands before the bytes */
    ck_assert_uint_eq(word_at(bytes, 8), 0);      /* stored */
    ck_assert_uint_eq(word_at(bytes, 28), 0);     /* no extra field */
    ck_assert_uint_eq(word_at(bytes, 58 + 8), 8); /* the next is deflated */
    ck_assert(g_string_equal(bytes, again));
    g_string_free(again, TRUE);
    g_string_free(bytes, TRUE);
}
END_TEST

static const struct {
    const char *what;
    gint64 date;
    guint day, time; /* as DOS has them */
} dates[] = {
    {"3 February 2001", 981158400, 21 << 9 | 2 << 5 | 3, 0},
    {"with a time", 981158400 + 13 * 3600 + 5 * 60 + 8, 21 << 9 | 2 << 5 | 3, 13 << 11 | 5 << 5 | 4},
    {"before ZIP", 0, 0 << 9 | 1 << 5 | 1, 0},
};

START_TEST(test_container__date)
{
    GString *bytes = packed(dates[_i].date);

    ck_assert_msg(word_at(bytes, 10) == dates[_i].time, "%s", dates[_i].what);
    ck_assert_msg(word_at(bytes, 12) == dates[_i].day, "%s", dates[_i].what);
    g_string_free(bytes, TRUE);
}
END_TEST

Suite *suite_container(void) {
    Suite *suite = suite_create("container");
    TCase *tcase = unit_case(suite, "container");

    tcase_add_test(tcase, test_container__first);
    UNIT_ROWS(tcase, test_container__date, dates);
    return suite;
}
