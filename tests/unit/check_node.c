/* SPDX-License-Identifier: MIT
 * The tree: taken apart, put together, walked, read as plain text. */
#include "model/node.h"

#include "suites.h"
#include "unit.h"

/* ---- trees from a few letters ---- */

/* Makes a tree from letters and brackets: “(ab(c)d)” is a root with a, b (which holds c) and d. The root's text is
 * NULL, each other node is a TEXT of its letter, a static string. */
static struct node *plant(const char *shape) {
    static const char letters[26][2] = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};
    struct node *root = node_new(NODE_CHAPTER, (struct pos){NULL, 0, 0});
    struct node *at = root;

    for (const char *c = shape + 1; c[1]; c++) {
        if (*c == '(')
            at = at->last;
        else if (*c == ')')
            at = at->parent;
        else {
            struct node *node = node_new(NODE_TEXT, (struct pos){NULL, 0, 0});
            node->text = letters[*c - 'a'];
            node_append(at, node);
        }
    }
    return root;
}

/* Every link of the tree has its counterpart. */
static void assert_sane(const struct node *root) {
    for (const struct node *node = root; node; node = node_walk(root, node)) {
        ck_assert_ptr_eq(node->first ? node->first->prev : NULL, NULL);
        ck_assert_ptr_eq(node->last ? node->last->next : NULL, NULL);
        ck_assert_int_eq(node->first == NULL, node->last == NULL);
        for (const struct node *child = node->first; child; child = child->next) {
            ck_assert_ptr_eq(child->parent, node);
            ck_assert_ptr_eq(child->next ? child->next->prev : node->last, child);
        }
    }
}

static struct node *lookup(struct node *root, char letter) {
    for (struct node *node = root; node; node = node_walk(root, node))
        if (node->text && *node->text == letter)
            return node;
    return NULL;
}

static void write_shape(const struct node *node, GString *out) {
    g_string_append(out, node->text ? node->text : "");
    if (!node->first && node->text)
        return;
    g_string_append_c(out, '(');
    for (const struct node *child = node->first; child; child = child->next)
        write_shape(child, out);
    g_string_append_c(out, ')');
}

static void assert_shape(const char *what, const struct node *root, const char *want) {
    GString *out = g_string_new(NULL);

    assert_sane(root);
    write_shape(root, out);
    UNIT_SAME(what, out->str, want);
    g_string_free(out, TRUE);
}

/* ---- taken apart, put together ---- */

static const struct {
    const char *what, *in;
    char move, before; /* the node that is taken out, and where it goes; 0: away, '$': to the end of the root */
    const char *want;
} moves[] = {
    {"the only one", "(a)", 'a', 0, "()"},
    {"the first", "(abc)", 'a', 0, "(bc)"},
    {"from the middle", "(abc)", 'b', 0, "(ac)"},
    {"the last", "(abc)", 'c', 0, "(ab)"},
    {"with all below it", "(ab(cd(e))f)", 'b', 0, "(af)"},
    {"from below", "(ab(c))", 'c', 0, "(ab)"},
    {"before the first", "(abc)", 'c', 'a', "(cab)"},
    {"before the next", "(abc)", 'a', 'b', "(abc)"},
    {"into the middle", "(abcd)", 'a', 'd', "(bcad)"},
    {"into another", "(ab(cd))", 'a', 'd', "(b(cad))"},
    {"out of another", "(ab(cd))", 'd', 'a', "(dab(c))"},
    {"to the end", "(abc)", 'a', '$', "(bca)"},
    {"the last to the end", "(abc)", 'c', '$', "(abc)"},
    {"from below to the end", "(a(bc))", 'b', '$', "(a(c)b)"},
};

START_TEST(test_node__move)
{
    struct node *root = plant(moves[_i].in);
    struct node *node = lookup(root, moves[_i].move);

    assert_shape("before", root, moves[_i].in);
    node_unlink(node);
    ck_assert_ptr_null(node->parent);
    ck_assert_ptr_null(node->prev);
    ck_assert_ptr_null(node->next);
    assert_sane(root);
    if (moves[_i].before == '$')
        node_append(root, node);
    else if (moves[_i].before)
        node_insert_before(lookup(root, moves[_i].before), node);
    else
        node_free(node);
    assert_shape(moves[_i].what, root, moves[_i].want);
    node_free(root);
}
END_TEST

START_TEST(test_node__free_unlinks)
{
    struct node *root = plant("(ab(cd)e)");

    node_free(lookup(root, 'b'));
    assert_shape("b is gone", root, "(ae)");
    node_free(root);
    node_free(NULL);
}
END_TEST

START_TEST(test_node__free_is_not_bound_by_depth)
{
    struct node *root = node_new(NODE_CHAPTER, (struct pos){NULL, 0, 0});

    for (unsigned depth = 0; depth < 500000; depth++) {
        struct node *outer = node_new(NODE_QUOTATION, (struct pos){NULL, 0, 0});
        node_append(outer, root);
        root = outer;
    }
    node_free(root);
}
END_TEST

START_TEST(test_node__new_is_empty)
{
    struct node *node = node_new(NODE_CODE, (struct pos){"a.nw", 3, 4});

    ck_assert_int_eq(node->kind, NODE_CODE);
    ck_assert_uint_eq(node->pos.line, 3);
    ck_assert_uint_eq(node->pos.col, 4);
    ck_assert_ptr_null(node->first);
    ck_assert_ptr_null(node->text);
    ck_assert_ptr_null(node->thing);
    node_free(node);
}
END_TEST

/* ---- walks ---- */

static const struct {
    const char *what, *in;
    char root;        /* where the walk begins and what it stays in; 0: the whole tree */
    char skip;        /* the node that it does not go into; 0: none */
    const char *want; /* letters in order */
} walks[] = {
    {"a root alone", "()", 0, 0, ""},
    {"in document order", "(ab(cd(e))f)", 0, 0, "abcdef"},
    {"not out of its root", "(ab(cd(e))f)", 'b', 0, "bcde"},
    {"a leaf as root", "(ab)", 'a', 0, "a"},
    {"past a node", "(ab(cd(e))f)", 0, 'b', "abf"},
    {"past the last", "(ab(cd))", 0, 'b', "ab"},
    {"past the root", "(ab(cd)e)", 'b', 'b', "b"},
    {"past a leaf", "(abc)", 0, 'b', "abc"},
};

START_TEST(test_node__walk)
{
    struct node *tree = plant(walks[_i].in);
    struct node *root = walks[_i].root ? lookup(tree, walks[_i].root) : tree;
    GString *out = g_string_new(NULL);

    for (struct node *node = root; node;) {
        gboolean skip = node->text && *node->text == walks[_i].skip;
        g_string_append(out, node->text ? node->text : "");
        node = skip ? node_skip(root, node) : node_walk(root, node);
    }
    UNIT_SAME(walks[_i].what, out->str, walks[_i].want);
    g_string_free(out, TRUE);
    node_free(tree);
}
END_TEST

/* ---- plain text ---- */

struct leaf {
    enum node_kind kind; /* NODE_CHAPTER, which is 0, ends the list */
    const char *text;
    int number;
};

static const struct {
    const char *what;
    struct leaf leaves[6];
    const char *want;
    const char *title; /* NULL: the same */
} plains[] = {
    {.what = "nothing", .want = ""},
    {.what = "text", .leaves = {{NODE_TEXT, "a b", 0}}, .want = "a b"},
    {.what = "line ends",
     .leaves = {{NODE_TEXT, "a", 0},
                {NODE_SOFT_BREAK, NULL, 0},
                {NODE_TEXT, "b", 0},
                {NODE_HARD_BREAK, NULL, 0},
                {NODE_TEXT, "c", 0}},
     .want = "a b c"},
    {.what = "code", .leaves = {{NODE_CODE, "x <y>", 0}, {NODE_QUOTED, "z", 0}}, .want = "x <y>z"},
    {.what = "one citation", .leaves = {{NODE_CITE, "a", 3}}, .want = "a", .title = ""},
    {.what = "citations",
     .leaves = {{NODE_CITE, "a", 1}, {NODE_CITE, "b", 0}, {NODE_CITE, "c", 2}},
     .want = "a; b; c",
     .title = ""},
    {.what = "a citation in a text",
     .leaves = {{NODE_TEXT, "see ", 0}, {NODE_CITE, "a", 3}, {NODE_TEXT, ".", 0}},
     .want = "see a.",
     .title = "see."},
    {.what = "blanks around",
     .leaves = {{NODE_TEXT, "Lamps", 0}, {NODE_TEXT, "  ", 0}, {NODE_CITE, "a", 3}},
     .want = "Lamps  a",
     .title = "Lamps"},
};

START_TEST(test_node__plain)
{
    struct node *root = node_new(NODE_PARAGRAPH, (struct pos){NULL, 0, 0});
    struct node *inner = node_new(NODE_STRONG, (struct pos){NULL, 0, 0});
    GString *out = g_string_new("before ");
    char *title;

    node_append(root, inner);
    for (const struct leaf *leaf = plains[_i].leaves; leaf->kind; leaf++) {
        struct node *node = node_new(leaf->kind, (struct pos){NULL, 0, 0});
        node->text = leaf->text;
        node->number = leaf->number;
        node_append(inner, node);
    }
    node_plain(root, out);
    ck_assert_msg(g_str_has_prefix(out->str, "before "), "node_plain appends");
    UNIT_SAME(plains[_i].what, out->str + 7, plains[_i].want);
    g_string_free(out, TRUE);
    title = node_title(root);
    UNIT_SAME(plains[_i].what, title, plains[_i].title ? plains[_i].title : plains[_i].want);
    g_free(title);
    node_free(root);
}
END_TEST

START_TEST(test_node__every_kind_has_a_name)
{
    for (int kind = 0; kind < NODE_KIND_COUNT; kind++)
        ck_assert(*node_kind_name((enum node_kind)kind));
    ck_assert_str_eq(node_kind_name(NODE_CHAPTER), "chapter");
    ck_assert_str_eq(node_kind_name(NODE_HARD_BREAK), "line break");
}
END_TEST

Suite *suite_node(void) {
    Suite *suite = suite_create("node");
    TCase *tcase = unit_case(suite, "trees");

    UNIT_ROWS(tcase, test_node__move, moves);
    tcase_add_test(tcase, test_node__new_is_empty);
    tcase_add_test(tcase, test_node__free_unlinks);
    tcase_add_test(tcase, test_node__free_is_not_bound_by_depth);
    tcase = unit_case(suite, "walks");
    UNIT_ROWS(tcase, test_node__walk, walks);
    UNIT_ROWS(tcase, test_node__plain, plains);
    tcase_add_test(tcase, test_node__every_kind_has_a_name);
    return suite;
}
