/* SPDX-License-Identifier: MIT
 * Drawings: what of DOT is refused, what is read, and what is checked against the book. */
#include "model/drawing.h"

#include "base/file.h"
#include "check/drawings.h"
#include "read/dot.h"
#include "read/drawing.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- the guard ---- */

static const struct {
    const char *in, *refused;
} guarded[] = {
    {"", NULL},
    {"graph a { b -- c }", NULL},
    {"graph a { b -- c -- d; c:n -- d:s [x=1, y=2; z=3] }", NULL},
    {"digraph a { b -> \"c -> {\" }", NULL},
    {"graph a { subgraph b { c; d } e -- f }", NULL},
    {"graph a { \"subgraph\" -- b }", NULL},
    {"graph a { b [c=\"\\\"}\\\\\"] }", NULL},
    {"graph a { b [c=<<I>{</I>>] }", NULL},
    {"graph a { b [c=-1.5, d=.5] 1--2 }", NULL},
    {"graph 그림 { 가 -- 나 }", NULL},
    {"graph a { b -- { c } }", "has an edge to a group of nodes"},
    {"graph a { b -- subgraph c }", "has an edge to a group of nodes"},
    {"graph a { b --\nsubGraph c }", "has an edge to a group of nodes"},
    {"graph a { { c } -- b }", "has an edge from a group of nodes"},
    {"graph a { subgraph c { d } -- b }", "has an edge from a group of nodes"},
    {"graph a { subgraph c -- b }", "has an edge from a group of nodes"},
    {"graph a { subgraph \"c\" -- b }", "has an edge from a group of nodes"},
    {"graph a { b, c }", "has an edge or attributes of several nodes"},
    {"graph a { b [c=1], d }", "has an edge or attributes of several nodes"},
    {"graph a { b /* c */ }", "has a comment or a sign of its own"},
    {"# 1 \"c\"\ngraph a { }", "has a comment or a sign of its own"},
    {"graph a { } @ b", "has a comment or a sign of its own"},
    {"graph a { b [c=\"d\"+\"e\"] }", "has a comment or a sign of its own"},
    {"graph a { b [c=<<!-- > -->>] }", "has a comment"},
    {"graph a { b [c=\"d] }", "has a string without an end"},
    {"graph a { b [c=\"d\\", "has a string without an end"},
    {"graph a { b [c=\"d\\\"", "has a string without an end"},
    {"graph a { b [c=<d<e>", "has a string without an end"},
    {"graph a {", "has a bracket without its other"},
    {"graph a } {", "has a bracket without its other"},
    {"graph a {{{{{{{{ b }}}}}}}}", NULL},
    {"graph a {{{{{{{{{ b }}}}}}}}}", "has groups in groups, too deep"},
};

START_TEST(test_dot__refused)
{ UNIT_SAME(guarded[_i].in, dot_refused(guarded[_i].in, strlen(guarded[_i].in)), guarded[_i].refused); }
END_TEST

/* Attributes are counted by their names, not by how often they are set. */
START_TEST(test_dot__attributes)
{
    GString *dot = g_string_new("graph a {");

    for (int i = 0; i < 1000; i++)
        g_string_append_printf(dot, " b%d [c%d=%d]", i, i % DOT_ATTRIBUTES, i);
    g_string_append_c(dot, '}');
    ck_assert_ptr_null(dot_refused(dot->str, dot->len));
    g_string_insert(dot, 9, " one [more=1]");
    ck_assert_str_eq(dot_refused(dot->str, dot->len), "has too many attributes");
    g_string_free(dot, TRUE);
}
END_TEST

/* ---- the reader ---- */

static void dump(const struct drawing *drawing, GString *out) {
    g_string_append_printf(out, "%s", drawing->kind_word);
    for (guint i = 0; i < drawing->tables->len; i++)
        g_string_append_printf(out, " +%s", (const char *)drawing->tables->pdata[i]);
    for (guint i = 0; i < drawing->complete->len; i++)
        g_string_append_printf(out, " all “%s”", (const char *)drawing->complete->pdata[i]);
    for (guint i = 0; i < drawing->nodes->len; i++) {
        const struct drawing_node *node = drawing->nodes->pdata[i];
        g_string_append_printf(out, "\n%s %s [%s] “%s” %s “%s” %s %s%s", node->name, node->id, node->group, node->words,
                               node->when, node->says, node->value, node->unit, node->is_tied ? " tied" : "");
    }
    for (guint i = 0; i < drawing->edges->len; i++) {
        const struct drawing_edge *edge = drawing->edges->pdata[i];
        g_string_append_printf(out, "\n%s %s %s %s %s", edge->from->name, edge->says, edge->to->name, edge->when,
                               edge->id);
    }
}

static const struct {
    const char *what, *in, *read, *said;
} drawings[] = {
    {"nothing", "graph a { }", "", ""},
    {"of the graph",
     "graph a { graph [kind=map, tables=\" places  events \", complete=\"events:e-a ; series:A, B;\"] }",
     "map +places +events all “events:e-a” all “series:A, B”", ""},
    {"a node", "graph a { \"e-a\" [group=G, words=\"W w\", when=1999, says=\"S.\", value=1, unit=u] }",
     "\ne-a e-a [G] “W w” 1999 “S.” 1 u", ""},
    {"furniture", "graph a { _b [words=x] }", "", ""},
    {"a thing drawn twice", "graph a { b; \"b@2\"; c; \"b@2\" -- c [says=s] }",
     "\nb b [] “”  “”   tied\nb@2 b [] “”  “”   tied\nc c [] “”  “”   tied\nb@2 s c  ", ""},
    {"blanks", "graph a { b [words=\" a\n  b\tc \"] }", "\nb b [] “a b c”  “”  ", ""},
    {"defaults", "graph a { node [group=G]; b; c [group=H] }", "\nb b [G] “”  “”  \nc c [H] “”  “”  ", ""},
    {"edges in the order of the file",
     "digraph a { b; c; c -> b [says=one, when=2000, id=\"r-1\"]; b -> c [says=two]; c -> c [says=three] }",
     "\nb b [] “”  “”   tied\nc c [] “”  “”   tied\nc one b 2000 r-1\nb two c  \nc three c  ", ""},
    {"an edge that says nothing", "graph a { b -- c [id=x] }", "\nb b [] “”  “”  \nc c [] “”  “”  ", ""},
    {"an edge to nothing", "graph a { b -- _c [says=s] }", "\nb b [] “”  “”  ",
     "t.nw:3:1: error: drawing f.dot says “s” of “b” and “_c”; expected two nodes that stand for something\n"},
    {"in groups", "digraph a { subgraph x { b } subgraph y { b; c } b -> c [says=s] }",
     "\nb b [] “”  “”   tied\nc c [] “”  “”   tied\nb s c  ", ""},
    {"no DOT", "graph a { b -> c }", NULL,
     "t.nw:3:1: error: drawing f.dot is no graph; expected DOT as libcgraph writes it\n"},
    {"no graph", "a b c", NULL, "t.nw:3:1: error: drawing f.dot is no graph; expected DOT as libcgraph writes it\n"},
    {"a comment", "// a", NULL,
     "t.nw:3:1: error: drawing f.dot has a comment or a sign of its own; expected DOT as libcgraph writes it\n"},
    {"bytes", "graph a { \303 }", NULL,
     "t.nw:3:1: error: drawing f.dot is not UTF-8; expected DOT as libcgraph writes it\n"},
};

static const struct figure *figure_in(struct unit *unit) {
    unit_chapter(unit, "t.nw", "# T\n\n![a](f.svg \"b\")\n");
    return unit->book->figures->pdata[0];
}

START_TEST(test_drawing__read)
{
    struct unit unit;
    struct drawing *drawing;
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    drawing = drawing_read(unit.book, figure_in(&unit), drawings[_i].in, strlen(drawings[_i].in));
    if (drawing)
        dump(drawing, out);
    ck_assert_msg(!drawing == !drawings[_i].read, "%s: is read or is not", drawings[_i].what);
    UNIT_SAME(drawings[_i].what, out->str, drawings[_i].read ? drawings[_i].read : "");
    UNIT_TAKE(drawings[_i].what, unit_messages(unit.diag), drawings[_i].said);
    drawing_free(drawing);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

/* A file as large as one may be is read soon; a larger one is not looked at. */
START_TEST(test_drawing__large)
{
    struct unit unit;
    const struct figure *figure;
    struct drawing *drawing;
    GString *dot = g_string_new("graph a{");

    for (unsigned i = 0; dot->len < DOT_BYTES - 20; i++)
        g_string_append_printf(dot, "a%u--a;", i % 1000);
    g_string_append(dot, "}");
    unit_init(&unit);
    figure = figure_in(&unit);
    drawing = drawing_read(unit.book, figure, dot->str, dot->len);
    ck_assert_ptr_nonnull(drawing);
    ck_assert_uint_eq(drawing->nodes->len, 1001);
    drawing_free(drawing);
    while (dot->len <= DOT_BYTES)
        g_string_append_c(dot, '\n');
    ck_assert_ptr_null(drawing_read(unit.book, figure, dot->str, dot->len));
    UNIT_TAKE("large", unit_messages(unit.diag),
              "t.nw:3:1: error: drawing f.dot has 1048577 bytes; expected at most 1048576\n");
    g_string_free(dot, TRUE);
    unit_release(&unit);
}
END_TEST

/* A chain of edges that is too long for libcgraph's parser is not read in part. */
START_TEST(test_drawing__chain)
{
    struct unit unit;
    const struct figure *figure;
    GString *dot = g_string_new("graph a{");

    for (int i = 0; i < 50000; i++)
        g_string_append_printf(dot, "a%d--", i);
    g_string_append(dot, "a}");
    unit_init(&unit);
    figure = figure_in(&unit);
    ck_assert_ptr_null(drawing_read(unit.book, figure, dot->str, dot->len));
    UNIT_TAKE("chain", unit_messages(unit.diag),
              "t.nw:3:1: error: drawing f.dot is no graph; expected DOT as libcgraph writes it\n");
    g_string_free(dot, TRUE);
    unit_release(&unit);
}
END_TEST

START_TEST(test_drawing__kinds)
{
    for (int kind = 0; kind < DRAWING_KIND_COUNT; kind++)
        ck_assert_int_eq(drawing_kind_lookup(drawing_kind_word((enum drawing_kind)kind)), kind);
    ck_assert_int_eq(drawing_kind_lookup(""), DRAWING_KIND_COUNT);
    ck_assert_int_eq(drawing_kind_lookup("Map"), DRAWING_KIND_COUNT);
}
END_TEST

/* ---- the check ---- */

#define BOOK                                                                                                     \
    "# T\n\n![a](f.svg \"b\")\n\nTable: sources. S\n\n| id | title | publisher | date | lang | grade | seen |\n" \
    "|---|---|---|---|---|---|---|\n| s | t | p | 1999 | en | news | whole |\n\nTable: events. E\n\n"            \
    "| id | date | event | sources |\n|---|---|---|---|\n| e-a | 1999 | A | s |\n| e-ab | 1999 | B | s |\n\n"    \
    "Table: series. D\n\n| id | series | date | value | unit | sources |\n|---|---|---|---|---|---|\n"           \
    "| d-1 | One | 1999 | 1 | u | s |\n| d-2 | One; two | 2000 | 2 | u | s |\n"

static const struct {
    const char *what, *in, *said;
} checks[] = {
    {"right",
     "graph a { graph [kind=map, tables=\"events series build\"] \"e-a\" [when=\"1999/\"]; _x; \"s-s\"; \"fig-f\" }",
     ""},
    {"complete",
     "graph a { graph [kind=map, tables=events, complete=\"events:e-a;series:One\"] \"e-a\"; \"e-ab@x\"; \"d-1\" }",
     ""},
    {"complete by an edge",
     "graph a { graph [kind=map, tables=events, complete=\"series:One\"] \"e-a\" -- \"e-ab\" [says=s, id=\"d-1\"] }",
     ""},
    {"not complete", "graph a { graph [kind=map, tables=events, complete=\"events:e-\"] \"e-ab\" }",
     "t.nw:3:1: error: drawing f.dot says it has all of “events:e-”, but lacks e-a; expected every row\n"},
    {"furniture does not count", "graph a { graph [kind=map, tables=events, complete=\"events:e-ab\"] \"_e-ab\" }",
     "t.nw:3:1: error: drawing f.dot says it has all of “events:e-ab”, but lacks e-ab; expected every row\n"},
};

START_TEST(test_drawings__check)
{
    struct unit unit;
    struct figure *figure;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    figure = unit.book->figures->pdata[0];
    figure->drawing = drawing_read(unit.book, figure, checks[_i].in, strlen(checks[_i].in));
    drawings_check(unit.book);
    UNIT_TAKE(checks[_i].what, unit_messages(unit.diag), checks[_i].said);
    unit_release(&unit);
}
END_TEST

/* A file that is no graph does not spoil the next. */
START_TEST(test_drawings__after_a_broken_one)
{
    static const char *const broken[] = {"digraph { a b -> ; c", "graph {",          "graph { a [x=\"",
                                         "graph a { b } }",      "graph {} graph {", "x"};
    static const char right[] = "digraph { kind=map; }";
    struct unit unit;
    struct figure *figure;

    unit_init(&unit);
    figure_in(&unit);
    figure = unit.book->figures->pdata[0];
    for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
        struct drawing *drawing;
        drawing_free(drawing_read(unit.book, figure, broken[i], strlen(broken[i])));
        drawing = drawing_read(unit.book, figure, right, strlen(right));
        ck_assert_msg(drawing && drawing->kind == DRAWING_MAP, "after %s", broken[i]);
        drawing_free(drawing);
    }
    unit_release(&unit);
}
END_TEST

START_TEST(test_drawings__folder)
{
    struct unit unit;
    char *folder = unit_folder(), *path = g_strconcat(folder, "/f.dot", NULL);

    unit_init(&unit);
    figure_in(&unit);
    drawings_read(unit.book, folder);
    drawings_check(unit.book);
    UNIT_TAKE("no file", unit_messages(unit.diag),
              "t.nw:3:1: error: no drawing f.dot; expected the figure's program to draw it\n");
    ck_assert(file_write(unit.diag, path, "graph a { b }", 13));
    drawings_read(unit.book, folder);
    ck_assert_ptr_nonnull(((struct figure *)unit.book->figures->pdata[0])->drawing);
    g_free(path);
    g_free(folder);
    unit_release(&unit);
}
END_TEST

Suite *suite_drawing(void) {
    Suite *suite = suite_create("drawing");
    TCase *tcase = unit_case(suite, "guard");

    UNIT_ROWS(tcase, test_dot__refused, guarded);
    tcase_add_test(tcase, test_dot__attributes);
    tcase = unit_case(suite, "reader");
    UNIT_ROWS(tcase, test_drawing__read, drawings);
    tcase_add_test(tcase, test_drawing__large);
    tcase_add_test(tcase, test_drawing__chain);
    tcase_add_test(tcase, test_drawing__kinds);
    tcase = unit_case(suite, "check");
    UNIT_ROWS(tcase, test_drawings__check, checks);
    tcase_add_test(tcase, test_drawings__after_a_broken_one);
    tcase_add_test(tcase, test_drawings__folder);
    return suite;
}
