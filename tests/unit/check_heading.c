/* SPDX-License-Identifier: MIT
 * Headings with an address: what is one, the lemma and its column, its occurrence, what is further. */
#include "read/heading.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- as text: address, lemma, column, occurrence, further, rest ---- */

static char *describe(gboolean found, const struct heading *heading) {
    GString *out = g_string_new(NULL);

    if (!found)
        return g_string_free(g_string_assign(out, "none"), FALSE);
    g_string_append_printf(out, "¶%d", heading->paragraph);
    if (heading->sentence)
        g_string_append_printf(out, ".%d", heading->sentence);
    if (heading->lemma)
        g_string_append_printf(out, " “%s” at %u", heading->lemma, heading->lemma_column);
    if (heading->occurrence != 1)
        g_string_append_printf(out, " time %d", heading->occurrence);
    if (heading->further)
        g_string_append_printf(out, " (%s)", heading->further);
    if (heading->rest)
        g_string_append(out, " rest");
    return g_string_free(out, FALSE);
}

static const struct {
    const char *what, *in, *want; /* the column counts “### ” before the text */
} headings[] = {
    {"nothing", "", "none"},
    {"words", "How the links ran", "none"},
    {"a paragraph", "¶3", "¶3"},
    {"a paragraph and a title", "¶3 What stopped", "¶3 rest"},
    {"a sentence", "3.2", "¶3.2"},
    {"a sentence with the mark of a paragraph", "¶3.2", "¶3.2"},
    {"large numbers", "¶120.45", "¶120.45"},
    {"a number alone", "3", "none"},
    {"a year and words", "2019 and after", "none"},
    {"a mark alone", "¶", "none"},
    {"what stands above the text", "¶0", "¶0"},
    {"what stands above the text, and a title", "¶0 Above", "¶0 rest"},
    {"a line above the text", "0.1 “a”", "¶0.1 “a” at 4"},
    {"a line above the text with the mark", "¶0.5", "¶0.5"},
    {"zero alone", "0", "none"},
    {"zero and words", "0 degrees", "none"},
    {"zero twice", "¶00", "none"},
    {"sentence 0 above the text", "0.0", "none"},
    {"zeros before a line", "00.1", "none"},
    {"a zero before a line's number", "0.01", "none"},
    {"a full stop behind zero", "¶0.", "none"},
    {"sentence 0", "3.0", "none"},
    {"a zero before", "¶03", "none"},
    {"a zero before the sentence", "3.02", "none"},
    {"a full stop without a sentence", "¶3.", "none"},
    {"three numbers", "3.2.1", "none"},
    {"letters behind", "3.2a", "none"},
    {"letters behind the paragraph", "¶3rd", "none"},
    {"too large", "¶1000000", "none"},
    {"far too large", "¶99999999999999999999", "none"},
    {"the largest", "¶999999.999999", "¶999999.999999"},
    {"a blank behind the mark", "¶ 3", "none"},
    {"a lemma", "3.2 “Direct flights”", "¶3.2 “Direct flights” at 4"},
    {"a lemma of a paragraph", "¶3 “a”", "¶3 “a” at 3"},
    {"plain quotation marks", "3.2 \"a b\"", "¶3.2 “a b” at 4"},
    {"guillemets", "3.2 «a b»", "¶3.2 “a b” at 4"},
    {"brackets of East Asian type", "3.2 「가 나」", "¶3.2 “가 나” at 4"},
    {"quotation marks within", "3.2 “a “b” c”", "¶3.2 “a “b” c” at 4"},
    {"plain quotation marks within", "3.2 \"a \"b\" c\"", "¶3.2 “a \"b\" c” at 4"},
    {"an apostrophe within", "3.2 “don’t”", "¶3.2 “don’t” at 4"},
    {"more blanks before the lemma", "3.2  “a”", "¶3.2 “a” at 5"},
    {"a second occurrence", "3.2 “a”²", "¶3.2 “a” at 4 time 2"},
    {"a twelfth occurrence", "3.2 “a”¹²", "¶3.2 “a” at 4 time 12"},
    {"a first occurrence", "3.2 “a”¹", "¶3.2 “a” at 4"},
    {"further", "3.2 “a” (aftermath)", "¶3.2 “a” at 4 (aftermath)"},
    {"further with brackets within", "3.2 “a” (b (c))", "¶3.2 “a” at 4 (b (c))"},
    {"occurrence and further", "3.2 “a”³ (b c)", "¶3.2 “a” at 4 time 3 (b c)"},
    {"further without a lemma", "3.2 (aftermath)", "¶3.2 (aftermath)"},
    {"a lemma that is not closed", "3.2 “a", "¶3.2 rest"},
    {"a lemma that is not opened", "3.2 a”", "¶3.2 rest"},
    {"further that is not closed", "3.2 “a” (b", "¶3.2 “a” at 4 rest"},
    {"further that is not opened", "3.2 “a” b)", "¶3.2 “a” at 4 rest"},
    {"a bracket alone", "3.2 (", "¶3.2 rest"},
    {"words behind the lemma", "3.2 “a” b", "¶3.2 “a” at 4 rest"},
    {"words before the lemma", "3.2 b “a”", "¶3.2 rest"},
    {"words behind further", "3.2 “a” (b) c", "¶3.2 “a” at 4 rest"},
    {"nothing between the marks", "3.2 “”", "¶3.2 “” at 4"},
    {"nothing further", "3.2 “a” ()", "¶3.2 “a” at 4 rest"},
    {"a single quotation mark", "3.2 \"", "¶3.2 rest"},
};

static struct node *heading_node(const char *text) {
    struct node *heading = node_new(NODE_HEADING, (struct pos){"a.nw", 1, 1});
    struct node *child = node_new(NODE_TEXT, (struct pos){"a.nw", 1, 5});

    heading->number = 3;
    child->text = text;
    node_append(heading, child);
    return heading;
}

START_TEST(test_heading__read)
{
    struct node *node = heading_node(headings[_i].in);
    struct heading heading;
    gboolean found = heading_read(node, &heading);

    UNIT_TAKE(headings[_i].what, describe(found, &heading), headings[_i].want);
    heading_clear(&heading);
    ck_assert_ptr_null(heading.lemma);
    ck_assert_ptr_null(heading.further);
    ck_assert_int_eq(heading.occurrence, 1);
    heading_clear(&heading);
    node_free(node);
}
END_TEST

/* The text of a heading may lie in several nodes. */
START_TEST(test_heading__read_through_markup)
{
    struct node *node = heading_node("3.2 “Direct ");
    struct node *strong = node_new(NODE_STRONG, (struct pos){"a.nw", 1, 17});
    struct node *inner = node_new(NODE_TEXT, (struct pos){"a.nw", 1, 19});
    struct node *after = node_new(NODE_TEXT, (struct pos){"a.nw", 1, 28});
    struct heading heading;

    inner->text = "flights";
    after->text = "”²";
    node_append(node, strong);
    node_append(strong, inner);
    node_append(node, after);
    ck_assert(heading_read(node, &heading));
    UNIT_SAME("lemma", heading.lemma, "Direct flights");
    ck_assert_int_eq(heading.occurrence, 2);
    heading_clear(&heading);
    node_free(node);
}
END_TEST

START_TEST(test_heading__read_without_text)
{
    struct node *node = node_new(NODE_HEADING, (struct pos){"a.nw", 1, 1});
    struct heading heading;

    ck_assert(!heading_read(node, &heading));
    heading_strip(node, &heading);
    heading_clear(&heading);
    node_free(node);
}
END_TEST

static const struct {
    const char *in, *want;
} strips[] = {
    {"¶3 What stopped", "What stopped"}, {"¶3  What", "What"}, {"¶3", ""}, {"¶12.3 a", "a"}, {"¶0 Above", "Above"},
};

START_TEST(test_heading__strip)
{
    struct node *node = heading_node(strips[_i].in);
    struct heading heading;

    ck_assert(heading_read(node, &heading));
    heading_strip(node, &heading);
    UNIT_SAME(strips[_i].in, node->first->text, strips[_i].want);
    heading_clear(&heading);
    node_free(node);
}
END_TEST

Suite *suite_heading(void) {
    Suite *suite = suite_create("heading");
    TCase *tcase = unit_case(suite, "headings");

    UNIT_ROWS(tcase, test_heading__read, headings);
    tcase_add_test(tcase, test_heading__read_through_markup);
    tcase_add_test(tcase, test_heading__read_without_text);
    UNIT_ROWS(tcase, test_heading__strip, strips);
    return suite;
}
