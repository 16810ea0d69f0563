/* SPDX-License-Identifier: MIT
 * The table of pages of the printed book. */
#include "read/pages.h"

#include "suites.h"
#include "unit.h"

#define ROW(text) "“" text "” is no row of a table of pages; expected an id, a tab and the page's number\n"

static const struct {
    const char *what, *in, *p1, *said; /* p1: its page; NULL: none */
} files[] = {
    {"no rows", "id\tpage\n", NULL, ""},
    {"a row", "id\tpage\np1\t12\n", "12", ""},
    {"without an end", "id\tpage\np1\tA-2", "A-2", ""},
    {"the last of two", "id\tpage\np1\tix\np1\tx\n", "x", ""},
    {"no head", "p1\t12\n", NULL, "p.tsv:1:1: error: no table of pages; expected the columns id and page\n"},
    {"nothing", "", NULL, "p.tsv:1:1: error: no table of pages; expected the columns id and page\n"},
    {"no tab", "id\tpage\np1 12\n", NULL, "p.tsv:2:1: error: " ROW("p1 12")},
    {"no id", "id\tpage\n\t12\n", NULL, "p.tsv:2:1: error: " ROW("?12")},
    {"no page", "id\tpage\np1\t\n", NULL, "p.tsv:2:1: error: " ROW("p1?")},
    {"a page of two words", "id\tpage\np1\t1 2\n", NULL, "p.tsv:2:1: error: " ROW("p1?1 2")},
    {"an empty line", "id\tpage\n\np1\t2\n", NULL, "p.tsv:2:1: error: " ROW("")},
    {"not UTF-8", "id\tpage\np1\t\xff", NULL, "p.tsv:2:4: error: not UTF-8; expected text in UTF-8\n"},
};

START_TEST(test_pages__read)
{
    struct unit unit;
    char *path = unit_file("p.tsv", files[_i].in, -1);
    GHashTable *pages;

    unit_init(&unit);
    pages = pages_read(unit.book, path);
    ck_assert_msg((pages != NULL) == !*files[_i].said, "%s", files[_i].what);
    UNIT_SAME(files[_i].what, pages ? g_hash_table_lookup(pages, "p1") : NULL, files[_i].p1);
    UNIT_TAKE(files[_i].what, unit_messages(unit.diag), files[_i].said);
    if (pages)
        g_hash_table_unref(pages);
    g_free(path);
    unit_release(&unit);
}
END_TEST

Suite *suite_pages(void) {
    Suite *suite = suite_create("pages");
    TCase *tcase = unit_case(suite, "pages");

    UNIT_ROWS(tcase, test_pages__read, files);
    return suite;
}
