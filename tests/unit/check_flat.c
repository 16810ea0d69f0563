/* SPDX-License-Identifier: MIT
 * Prose laid flat, and its places. */
#include "check/flat.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

static gboolean leaves_emphasis(const struct node *node, gconstpointer data) {
    return node->kind == NODE_EMPHASIS && data;
}

static const struct {
    const char *in, *text; /* breaks as | */
    guint words;
} flats[] = {
    {"a *b* **c** ~~d~~ [e](#f)\n", "a b c d e", 5},
    {"a\nb  \nc\n", "a b c", 3},
    {"a [@b; @c, p. 2] d\n", "a | d", 2},
    {"a `b` [[c]] d\n", "a | | d", 2},
    {"a\n\n- b\n- c\n\n> d\n", "a|b|c|d", 4},
    {"a\n\n```\nb\n```\n\nc\n", "a|c", 2},
    {"가 나 灯台の\n", "가 나 灯台の", 3},
};

START_TEST(test_flat__init)
{
    struct unit unit;
    struct flat flat;

    unit_init(&unit);
    flat_init(&flat, unit_prose(&unit, "t.nw", flats[_i].in)->root, NULL, NULL);
    g_strdelimit(flat.text->str, "\x1f", '|');
    UNIT_SAME(flats[_i].in, flat.text->str, flats[_i].text);
    ck_assert_uint_eq(flat_count_words(&flat), flats[_i].words);
    flat_release(&flat);
    unit_release(&unit);
}
END_TEST

START_TEST(test_flat__leaves)
{
    struct unit unit;
    struct flat flat;

    unit_init(&unit);
    flat_init(&flat, unit_prose(&unit, "t.nw", "a *b* c\n")->root, leaves_emphasis, &unit);
    g_strdelimit(flat.text->str, "\x1f", '|');
    UNIT_SAME("without emphasis", flat.text->str, "a | c");
    flat_release(&flat);
    unit_release(&unit);
}
END_TEST

START_TEST(test_flat__pos)
{
    static const struct {
        const char *what;
        unsigned line, col;
    } places[] = {{"가", 1, 1}, {"b", 1, 3}, {"c", 1, 7}, {"d", 2, 1}, {"e", 4, 1}};
    struct unit unit;
    struct flat flat;

    unit_init(&unit);
    flat_init(&flat, unit_prose(&unit, "t.nw", "가 b **c**\nd\n\ne\n")->root, NULL, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        struct pos pos = flat_pos(&flat, (gsize)(strstr(flat.text->str, places[i].what) - flat.text->str));
        ck_assert_uint_eq(pos.line, places[i].line);
        ck_assert_uint_eq(pos.col, places[i].col);
    }
    flat_release(&flat);
    flat_init_text(&flat, "a b", (struct pos){"t.nw", 7, 9});
    ck_assert_uint_eq(flat_pos(&flat, 2).line, 7);
    ck_assert_uint_eq(flat_pos(&flat, 2).col, 0);
    flat_release(&flat);
    unit_release(&unit);
}
END_TEST

static void gather(const struct book *book, const struct flat *flat, struct flat_place place, gpointer data) {
    (void)book;
    g_string_append_printf(data, "%s%s=%s|", place.row ? place.row->text[0] : "", place.row ? place.column : "",
                           flat->text->str);
}

START_TEST(test_flat__each)
{
    struct unit unit;
    GString *all = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(
        &unit, "t.nw",
        "# T\n\n## ¶1 a\n\n1. b\n\nc\n\n### 1.1\n\n**Context.** d\n\n### P\n\n| e | f |\n|---|---|\n| g | h |\n\n"
        "Table: relations. i\n\n| id | from | kind | to | sources |\n|---|---|---|---|---|\n| r-a | j | k | l | m |\n\n"
        "![n](o.svg \"p\")\n\n<<o.c>>=\nq\n@\n");
    schema_read(unit.book);
    flat_each(unit.book, NULL, gather, all);
    UNIT_SAME("all prose", all->str, "=T|=a|=b|=c|=Context. d|=P|=e|=f|=g|=h|=i|=n|=p|r-akind=k|");
    g_string_free(all, TRUE);
    unit_release(&unit);
}
END_TEST

Suite *suite_flat(void) {
    Suite *suite = suite_create("flat");
    TCase *tcase = unit_case(suite, "flat");

    UNIT_ROWS(tcase, test_flat__init, flats);
    tcase_add_test(tcase, test_flat__leaves);
    tcase_add_test(tcase, test_flat__pos);
    tcase_add_test(tcase, test_flat__each);
    return suite;
}
