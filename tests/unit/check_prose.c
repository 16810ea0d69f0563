/* SPDX-License-Identifier: MIT
 * Markdown into trees: every kind of node, what stands for code and citations, places, what is refused. */
#include "read/prose.h"

#include "suites.h"
#include "unit.h"

/* ---- trees ---- */

static const struct {
    const char *what, *in, *want;
} trees[] = {
    {"nothing", "", ""},
    {"a paragraph", "ab\n", "paragraph 1:1\n  text 1:1 “ab”\n"},
    {"two paragraphs", "ab\n\nc\n", "paragraph 1:1\n  text 1:1 “ab”\nparagraph 3:1\n  text 3:1 “c”\n"},
    {"headings", "# a\n### b\n", "heading 1:1 #1\n  text 1:3 “a”\nheading 2:1 #3\n  text 2:5 “b”\n"},
    {"lines of a paragraph", "ab\nc\n", "paragraph 1:1\n  text 1:1 “ab”\n  line end 1:1\n  text 2:1 “c”\n"},
    {"a hard break", "ab  \nc\n", "paragraph 1:1\n  text 1:1 “ab”\n  line break 1:1\n  text 2:1 “c”\n"},
    {"runs", "*a* **b** ~~c~~ `d`\n",
     "paragraph 1:1\n  emphasis 1:1\n    text 1:2 “a”\n  text 1:4 “ ”\n  strong 1:5\n    text 1:7 “b”\n"
     "  text 1:10 “ ”\n  struck out 1:11\n    text 1:13 “c”\n  text 1:16 “ ”\n  code span 1:18 “d”\n"},
    {"a link and an image", "[a](#b \"c\") ![d](e.svg)\n",
     "paragraph 1:1\n  link 1:1 <#b> (c)\n    text 1:2 “a”\n  text 1:12 “ ”\n  image 1:13 <e.svg>\n    text 1:15 "
     "“d”\n"},
    {"a bare address", "see https://example.org/ now\n",
     "paragraph 1:1\n  text 1:1 “see ”\n  link 1:1 <https://example.org/>\n    text 1:0 “https://example.org/”\n"
     "  text 1:25 “ now”\n"},
    {"a reference link", "[a]\n\n[a]: #b\n", "paragraph 1:1\n  link 1:1 <#b>\n    text 1:2 “a”\n"},
    {"a loose and a tight list", "1. a\n2. b\n\ntext\n\n- c\n\n- d\n",
     "list 1:1 #1 tight\n  item 1:1\n    paragraph 1:4\n      text 1:4 “a”\n  item 2:1\n    paragraph 2:4\n      text "
     "2:4 “b”\n"
     "paragraph 4:1\n  text 4:1 “text”\n"
     "list 6:1 #-1\n  item 6:1\n    paragraph 6:3\n      text 6:3 “c”\n  item 8:1\n    paragraph 8:3\n      text 8:3 "
     "“d”\n"},
    {"a list from 3", "3. a\n", "list 1:1 #3 tight\n  item 1:1\n    paragraph 1:4\n      text 1:4 “a”\n"},
    {"a quotation", "> a\n", "quotation 1:1\n  paragraph 1:3\n    text 1:3 “a”\n"},
    {"a code block", "```c\nx <y\n```\n", "code block 1:1 “x <y\n” <c>\n"},
    {"a rule", "a\n\n---\n", "paragraph 1:1\n  text 1:1 “a”\nrule 3:1\n"},
    {"a table", "| a | b |\n|---|--:|\n| c | d |\n",
     "table 1:1\n  row 1:1 #1\n    cell 1:2\n      text 1:3 “a”\n    cell 1:6 #114\n      text 1:7 “b”\n"
     "  row 3:1\n    cell 3:2\n      text 3:3 “c”\n    cell 3:6 #114\n      text 3:7 “d”\n"},
    {"entities and escapes", "&lt; \\* &amp;\n", "paragraph 1:1\n  text 1:1 “< * &”\n"},
    {"typed quotation marks stay", "\"a\" -- b...\n", "paragraph 1:1\n  text 1:1 “\"a\" -- b...”\n"},
    {"NFD and wide characters stay", "e\u0301 강\n", "paragraph 1:1\n  text 1:1 “e\u0301 강”\n"},
    /* what Markdown does not know */
    {"a quote", "a [[b c]] d\n", "paragraph 1:1\n  text 1:1 “a ”\n  quoted code 1:3 “b c”\n  text 1:10 “ d”\n"},
    {"a quote alone", "[[b]]\n", "paragraph 1:1\n  quoted code 1:1 “b”\n"},
    {"two quotes in a row", "[[b]][[c]]\n", "paragraph 1:1\n  quoted code 1:1 “b”\n  quoted code 1:6 “c”\n"},
    {"a quote of what Markdown would see", "[[*b* `c` <d>]]\n", "paragraph 1:1\n  quoted code 1:1 “*b* `c` <d>”\n"},
    {"a quote in emphasis", "*a [[b]]*\n",
     "paragraph 1:1\n  emphasis 1:1\n    text 1:2 “a ”\n    quoted code 1:4 “b”\n"},
    {"a quote in a heading", "# a [[b]]\n", "heading 1:1 #1\n  text 1:3 “a ”\n  quoted code 1:5 “b”\n"},
    {"a quote in a cell", "| a |\n|---|\n| [[b|c]] |\n",
     "table 1:1\n  row 1:1 #1\n    cell 1:2\n      text 1:3 “a”\n  row 3:1\n    cell 3:2\n      quoted code 3:3 "
     "“b|c”\n"},
    {"a quote in a code span", "`a [[b]] c`\n", "paragraph 1:1\n  code span 1:2 “a [[b]] c”\n"},
    {"a quote in a code block", "```\n[[b]]\n```\n", "code block 1:1 “[[b]]\n”\n"},
    {"a quote in a destination", "[a](#[[b]])\n", "paragraph 1:1\n  link 1:1 <#[[b]]>\n    text 1:2 “a”\n"},
    {"a chunk", "a\n\n<<x.c>>=\nb\n@\n\nc\n",
     "paragraph 1:1\n  text 1:1 “a”\nchunk 3:1\nparagraph 7:1\n  text 7:1 “c”\n"},
    {"a chunk right behind a line", "a\n<<x.c>>=\nb\n@\nc\n",
     "paragraph 1:1\n  text 1:1 “a”\nchunk 2:1\nparagraph 5:1\n  text 5:1 “c”\n"},
    {"two chunks", "<<x.c>>=\nb\n<<y.c>>=\nc\n", "chunk 1:1\nchunk 3:1\n"},
    {"a chunk behind a list", "- a\n\n<<x.c>>=\nb\n@\n- c\n",
     "list 1:1 #-1 tight\n  item 1:1\n    paragraph 1:3\n      text 1:3 “a”\nchunk 3:1\n"
     "list 6:1 #-1 tight\n  item 6:1\n    paragraph 6:3\n      text 6:3 “c”\n"},
    {"a definition behind a chunk", "[a]\n\n<<x.c>>=\nb\n@\n\n[a]: #b\n",
     "paragraph 1:1\n  link 1:1 <#b>\n    text 1:2 “a”\nchunk 3:1\n"},
    {"a citation", "a [@b-1].\n", "paragraph 1:1\n  text 1:1 “a ”\n  citation 1:3 #3 “b-1”\n  text 1:9 “.”\n"},
    {"a citation with a locator", "[@b, p. 2, 3]\n", "paragraph 1:1\n  citation 1:1 #3 “b” <p. 2, 3>\n"},
    {"two sources", "[@b; @c, p. 2]\n", "paragraph 1:1\n  citation 1:1 #1 “b”\n  citation 1:6 #2 “c” <p. 2>\n"},
    {"three sources", "[@b;@c;@d]\n",
     "paragraph 1:1\n  citation 1:1 #1 “b”\n  citation 1:5 “c”\n  citation 1:8 #2 “d”\n"},
    {"a key in hangul", "[@가-2020]\n", "paragraph 1:1\n  citation 1:1 #3 “가-2020”\n"},
    {"no citation: no @", "[b]\n", "paragraph 1:1\n  text 1:1 “[b]”\n"},
    {"no citation: no key", "[@]\n", "paragraph 1:1\n  text 1:1 “[@]”\n"},
    {"no citation: not closed", "[@b\n", "paragraph 1:1\n  text 1:1 “[@b”\n"},
    {"no citation: an item without @", "[@b; c]\n", "paragraph 1:1\n  text 1:1 “[@b; c]”\n"},
    {"no citation: in code", "`[@b]`\n", "paragraph 1:1\n  code span 1:2 “[@b]”\n"},
    {"a citation in a cell", "| a |\n|---|\n| b [@c] |\n",
     "table 1:1\n  row 1:1 #1\n    cell 1:2\n      text 1:3 “a”\n  row 3:1\n    cell 3:2\n      text 3:3 “b ”\n"
     "      citation 3:5 #3 “c”\n"},
};

static void assert_tree(const char *what, const char *in, const char *want, const char *said) {
    struct unit unit;

    unit_init(&unit);
    UNIT_TAKE(what, unit_tree(unit_prose(&unit, "a.nw", in)->root), want);
    UNIT_TAKE(what, unit_messages(unit.diag), said);
    unit_release(&unit);
}

START_TEST(test_prose__tree)
{ assert_tree(trees[_i].what, trees[_i].in, trees[_i].want, ""); }
END_TEST

/* ---- places ---- */

/* Each text holds one citation, or one quote of x; its place is wanted. */
static const struct {
    const char *what, *in;
    unsigned line, col;
} places[] = {
    {"at the beginning", "[@x]\n", 1, 1},
    {"within a line", "ab [@x]\n", 1, 4},
    {"in another line of a paragraph", "ab\ncd [@x]\n", 2, 4},
    {"behind wide characters", "강원도 [@x]\n", 1, 5},
    {"behind a tab", "a\tb [@x]\n", 1, 5},
    {"behind tabs in a cell", "| a |\n|---|\n|\tb [@x] |\n", 3, 5},
    {"behind an escape of noweb's", "a @<<b @[[ [@x]\n", 1, 12},
    {"behind a quote and an escape", "강 @<<b> [[c]] [@x]\n", 1, 15},
    {"behind an @", "a\n@ b [@x]\n", 2, 5},
    {"CRLF", "a\r\nb [@x]\r\n", 2, 3},
    {"behind emphasis", "*a* [@x]\n", 1, 5},
    {"in emphasis", "*a [@x]*\n", 1, 4},
    {"behind a code span", "`a` [@x]\n", 1, 5},
    {"behind an entity", "a &lt; b [@x]\n", 1, 10},
    {"behind an escape of Markdown's", "a \\* b [@x]\n", 1, 8},
    {"in the text of a link", "[a [[x]]](#b)\n", 1, 4},
    {"in a heading", "## a [@x]\n", 1, 6},
    {"in an item", "- a [@x]\n", 1, 5},
    {"in the second line of an item", "- a\n  b [@x]\n", 2, 5},
    {"in the second line of an item, not indented", "- a\nb [@x]\n", 2, 3},
    {"in the second paragraph of an item", "- a\n\n  b [@x]\n", 3, 5},
    {"in an item of an item", "- a\n  - b [@x]\n", 2, 7},
    {"in the second line of a quotation", "> a\n> b [@x]\n", 2, 5},
    {"in a cell", "| a | b |\n|---|---|\n| 강 | b [@x] |\n", 3, 9},
    {"behind an escaped bar in a cell", "| a |\n|---|\n| a \\| b [@x] |\n", 3, 10},
    {"behind a chunk", "a\n\n<<x.c>>=\nb\n@\n\nc [@x]\n", 7, 3},
    {"behind a quote over two lines", "a [[b\nc]] d [@x]\n", 2, 7},
    {"in the line behind a quote over two lines", "[[b\nc]] d\ne [@x]\n", 3, 3},
    {"behind a hard break", "a  \nb [@x]\n", 2, 3},
    {"behind a hard break of a backslash", "a\\\nb [@x]\n", 2, 3},
    {"in a line that begins with blanks", "a\n   b [@x]\n", 2, 6},
};

START_TEST(test_prose__place)
{
    struct unit unit;
    const struct node *root, *found = NULL;

    unit_init(&unit);
    root = unit_prose(&unit, "a.nw", places[_i].in)->root;
    for (const struct node *node = root; node; node = node_walk(root, node))
        if (node->kind == NODE_CITE || (node->kind == NODE_QUOTED && node->text[0] == 'x'))
            found = node;
    ck_assert_msg(found != NULL, "%s: nothing was found", places[_i].what);
    ck_assert_msg(found->pos.line == places[_i].line && found->pos.col == places[_i].col, "%s: %u:%u, expected %u:%u",
                  places[_i].what, found->pos.line, found->pos.col, places[_i].line, places[_i].col);
    UNIT_SAME("file", found->pos.file, "a.nw");
    unit_release(&unit);
}
END_TEST

/* ---- what is refused ---- */

#define RAW  "error: raw HTML; expected Markdown (write &lt; for a bracket)\n"
#define OPEN "error: chunk begins inside a code fence or comment; expected that to be closed before\n"

static const struct {
    const char *what, *in, *said;
} refused[] = {
    {"a tag in a line", "a <b>c</b>\n", "a.nw:1:3: " RAW "a.nw:1:7: " RAW},
    {"a tag behind wide characters", "강 <b>\n", "a.nw:1:3: " RAW},
    {"a tag behind a quote and an escape", "[[a]] @<<b <br>\n", "a.nw:1:12: " RAW},
    {"a block", "<div>\na\n</div>\n", "a.nw:1:1: " RAW},
    {"a comment", "a\n\n<!-- b -->\n", "a.nw:3:1: " RAW},
    {"a script", "<script>\nx\n</script>\n", "a.nw:1:1: " RAW},
    {"a chunk in a code block", "```\na\n<<x.c>>=\nb\n@\n```\n", "a.nw:3:1: " OPEN},
    {"no tag", "a < b, c > d, <!\n", ""},
    {"an address in angle brackets", "<https://example.org/>\n", ""},
};

START_TEST(test_prose__refused)
{
    struct unit unit;

    unit_init(&unit);
    unit_prose(&unit, "a.nw", refused[_i].in);
    UNIT_TAKE(refused[_i].what, unit_messages(unit.diag), refused[_i].said);
    unit_release(&unit);
}
END_TEST

START_TEST(test_prose__hard_break_survives_crlf)
{
    assert_tree("two blanks before CRLF", "a  \r\nb\r\n",
                "paragraph 1:1\n  text 1:1 “a”\n  line break 1:1\n  text 2:1 “b”\n", "");
}
END_TEST

/* Depth of the input is not depth of the stack. */
START_TEST(test_prose__deep)
{
    struct unit unit;
    GString *text = g_string_new(NULL);

    for (unsigned i = 0; i < 2000; i++)
        g_string_append(text, "> ");
    g_string_append(text, "a\n");
    unit_init(&unit);
    ck_assert_ptr_nonnull(unit_prose(&unit, "a.nw", text->str)->root->first);
    g_string_free(text, TRUE);
    unit_release(&unit);
}
END_TEST

Suite *suite_prose(void) {
    Suite *suite = suite_create("prose");
    TCase *tcase = unit_case(suite, "trees");

    UNIT_ROWS(tcase, test_prose__tree, trees);
    tcase_add_test(tcase, test_prose__hard_break_survives_crlf);
    tcase_add_test(tcase, test_prose__deep);
    UNIT_ROWS(unit_case(suite, "places"), test_prose__place, places);
    UNIT_ROWS(unit_case(suite, "refused"), test_prose__refused, refused);
    return suite;
}
