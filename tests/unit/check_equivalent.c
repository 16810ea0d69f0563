/* SPDX-License-Identifier: MIT
 * Text equivalents of figures, and what stands beside a figure. */
#include "read/drawing.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"
#include "write/writer.h"

#include <string.h>

#define BOOK                                                                                            \
    "# T\n\n### A figure\n\n![a](f.svg \"b\")\n\n### Rows\n\nTable: sources. S\n\n"                     \
    "| id | title | publisher | date | lang | grade | seen |\n|---|---|---|---|---|---|---|\n"          \
    "| s | t | p | 1999 | en | news | whole |\n\nTable: events. E\n\n| id | date | event | sources |\n" \
    "|---|---|---|---|\n| e-a | 1999 | A | s |\n| e-b | 1998-02 | B | s |\n| e-c | 2000/ | C | s |\n\n" \
    "Table: relations. R\n\n| id | from | kind | to | sources |\n|---|---|---|---|---|\n"               \
    "| r-1 | e-a | led to | e-b | s |\n"

#define NODES                                                                                               \
    "\"e-a\" [words=\"a & b\", when=1999, says=\"It 등대.\"] \"e-b\" [group=G, when=\"1998-02\", says=B]" \
    " \"e-c\" [words=c]"

static void read_into(struct unit *unit, const char *dot) {
    struct figure *figure;

    unit_chapter(unit, "t.nw", BOOK);
    schema_read(unit->book);
    figure = unit->book->figures->pdata[0];
    figure->drawing = drawing_read(unit->book, figure, dot, strlen(dot));
}

static const struct {
    const char *what, *in, *out;
} equivalents[] = {
    {"nothing", "graph a { graph [kind=timeline] _x }", ""},
    {"a timeline", "graph a { graph [kind=timeline] _x [says=no] " NODES " }",
     "<ul>\n<li><time datetime=\"1999\">1999</time>: <a class=\"ref\" href=\"chronology.html#e-a\">It <span "
     "lang=\"ko\">등대</span>.</a></li>\n<li><a class=\"ref\" href=\"chronology.html#e-c\">c</a></li>\n</ul>\n"
     "<p class=\"group\">G</p>\n<ul>\n<li><time datetime=\"1998-02\">February\302\2401998</time>: <a class=\"ref\" "
     "href=\"chronology.html#e-b\">B</a></li>\n</ul>\n"},
    {"by date",
     "graph a { graph [kind=map] \"e-c\" [says=C]; \"e-a\" [when=2000, says=A]; \"e-b\" [when=\"1999/\", says=B] }",
     "<ul>\n<li>from\302\2401999,\302\240end\302\240not\302\240known: <a class=\"ref\" href=\"chronology.html#e-b\">B</a></li>\n<li><time "
     "datetime=\"2000\">2000</time>: <a class=\"ref\" href=\"chronology.html#e-a\">A</a></li>\n<li><a class=\"ref\" "
     "href=\"chronology.html#e-c\">C</a></li>\n</ul>\n"},
    {"drawn twice in a group, said once",
     "graph a { graph [kind=grid] \"e-a\" [says=A]; \"e-a@2\" [says=A]; \"e-a@3\" [says=B, group=G] }",
     "<ul>\n<li><a class=\"ref\" href=\"chronology.html#e-a\">A</a></li>\n</ul>\n<p class=\"group\">G</p>\n<ul>\n<li><a "
     "class=\"ref\" href=\"chronology.html#e-a\">B</a></li>\n</ul>\n"},
    {"without words of its own", "graph a { graph [kind=grid] \"e-b\" }",
     "<ul>\n<li><a class=\"ref\" href=\"chronology.html#e-b\">February 1998</a></li>\n</ul>\n"},
    {"a map with a way",
     "graph a { graph [kind=map] \"e-a\" [says=A, words=a]; \"e-b\" [says=B]; \"e-a\" -- \"e-b\" [says=\"sailed to\", when=1819] }",
     "<ul>\n<li><a class=\"ref\" href=\"chronology.html#e-a\">a</a>: A</li>\n<li><a class=\"ref\" "
     "href=\"chronology.html#e-b\">B</a></li>\n</ul>\n<ul>\n<li><a class=\"ref\" href=\"chronology.html#e-a\">a</a> sailed to "
     "<a class=\"ref\" href=\"chronology.html#e-b\">February 1998</a> (<time datetime=\"1819\">1819</time>).</li>\n</ul>\n"},
    {"a chart",
     "graph a { graph [kind=chart] node [group=G] \"e-a\" [when=2000, value=-2.5, unit=kg]; \"e-b\" [when=1999, value=\"1\"]; \"e-c\" [says=C] }",
     "<p class=\"group\">G</p>\n<div class=\"scroll\" role=\"group\" aria-label=\"Values\" tabindex=\"0\"><table class=\"values\">\n"
     "<thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Value</th><th scope=\"col\">Unit</th></tr></thead>\n<tbody>\n"
     "<tr><td><a class=\"ref\" href=\"chronology.html#e-b\"><time datetime=\"1999\">1999</time></a></td><td class=\"right\">1</td><td></td></tr>\n"
     "<tr><td><a class=\"ref\" href=\"chronology.html#e-a\"><time datetime=\"2000\">2000</time></a></td><td class=\"right\">-2.5</td><td>kg</td></tr>\n"
     "</tbody></table></div>\n<ul>\n<li><a class=\"ref\" href=\"chronology.html#e-c\">C</a></li>\n</ul>\n"},
    {"a tally", "graph a { graph [kind=chart] \"e-a\" [words=w, value=3] }",
     "<div class=\"scroll\" role=\"group\" aria-label=\"Values\" tabindex=\"0\"><table class=\"values\">\n"
     "<thead><tr><th scope=\"col\">Of</th><th scope=\"col\">Value</th><th scope=\"col\">Unit</th></tr></thead>\n<tbody>\n"
     "<tr><td><a class=\"ref\" href=\"chronology.html#e-a\">w</a></td><td class=\"right\">3</td><td></td></tr>\n</tbody></table></div>\n"},
    {"a network",
     "digraph a { graph [kind=network] " NODES
     " \"e-a\" -> \"e-b\" [says=\"led to\", id=\"r-1\", when=\"1999/2000\"] \"e-a\" -> _x }",
     "<ul>\n<li><a class=\"ref\" href=\"chronology.html#e-a\">a &amp; b</a> <a class=\"ref\" href=\"#r-1\">led to</a> <a "
     "class=\"ref\" href=\"chronology.html#e-b\">February 1998</a> (1999\302\240– 2000).</li>\n</ul>\n<ul>\n<li><a class=\"ref\" "
     "href=\"chronology.html#e-c\">c</a></li>\n</ul>\n"},
    {"an argument", "digraph a { graph [kind=argument] " NODES " \"e-a\" -> \"e-b\" [says=supports] }",
     "<ul>\n<li><a class=\"ref\" href=\"chronology.html#e-a\">a &amp; b</a> supports <a class=\"ref\" "
     "href=\"chronology.html#e-b\">February 1998</a>.</li>\n</ul>\n<ul>\n<li><a class=\"ref\" href=\"chronology.html#e-a\">a &amp; "
     "b</a>: It <span lang=\"ko\">등대</span>.</li>\n<li><a class=\"ref\" href=\"chronology.html#e-b\">February 1998</a>: B</li>\n"
     "<li><a class=\"ref\" href=\"chronology.html#e-c\">c</a></li>\n</ul>\n"},
};

START_TEST(test_equivalent__write)
{
    struct unit unit;
    struct writer writer = {.medium = MEDIUM_WEB, .page = "t", .root = ""};
    const struct figure *figure;
    GString *out;

    unit_init(&unit);
    read_into(&unit, equivalents[_i].in);
    figure = unit.book->figures->pdata[0];
    writer.book = unit.book;
    writer.xml = xml_new();
    xml_open(writer.xml, "x");
    writer_equivalent(&writer, figure->drawing);
    xml_close(writer.xml);
    out = xml_finish(writer.xml);
    g_string_truncate(out, out->len - strlen("</x>"));
    UNIT_SAME(equivalents[_i].what, out->str + strlen("<x>"), equivalents[_i].out);
    g_string_free(out, TRUE);
    UNIT_TAKE(equivalents[_i].what, unit_messages(unit.diag), "");
    unit_release(&unit);
}
END_TEST

/* ---- beside a figure ---- */

static const struct node *figure_node(const struct unit *unit) {
    const struct chapter *chapter = unit->book->chapters->pdata[0];
    const struct node *node = chapter->root;

    while (node->kind != NODE_FIGURE)
        node = node_walk(chapter->root, node);
    return node;
}

static GString *beside(struct unit *unit, const char *dot, const char *page) {
    struct writer writer = {.medium = page ? MEDIUM_WEB : MEDIUM_PRINT, .page = page, .root = ""};

    read_into(unit, dot);
    writer.book = unit->book;
    writer.xml = xml_new();
    xml_open(writer.xml, "x");
    writer_beside(&writer, figure_node(unit));
    xml_close(writer.xml);
    return xml_finish(writer.xml);
}

static const struct {
    const char *what, *in, *page, *has, *has_not;
} besides[] = {
    {"a page", "graph a { graph [kind=map, tables=events] \"e-a\" }", "t",
     "<summary>The figure in words</summary>\n<ul>", "TSV"},
    {"rows", "graph a { graph [kind=map, tables=events] \"e-a\" }", "t",
     "<tr><th scope=\"row\"><a class=\"ref\" href=\"chronology.html#e-a\">e-a</a></th><td><time", "#e-b"},
    {"rows that stand here have no second id",
     "graph a { graph [kind=map, tables=relations] \"e-a\" -- \"e-b\" [says=s, id=\"r-1\"] }", "t",
     "<tr><th scope=\"row\"><a class=\"ref\" href=\"#r-1\">r-1</a></th>", "id=\"r-1\""},
    {"rows without a table", "graph a { graph [kind=map, tables=sources] \"s-s\" }", "t",
     "<p class=\"rows\"><a class=\"ref\" href=\"bibliography.html#s-s\">p 1999</a></p>", "<table"},
    {"a table of which nothing is drawn", "graph a { graph [kind=map, tables=\"sentences events\"] \"e-a\" }", "t",
     "Table <i>sentences</i>: read, but no row of it is drawn by itself</p>", "Table <i>events</i>:"},
    {"files", "graph a { graph [kind=map, tables=\"events build\"] \"e-a\" }", "t",
     "<a href=\"figures/f.png\" download=\"\">PNG</a> · <a href=\"tables/events.tsv\" download=\"\">events.tsv</a></p>",
     "build"},
    {"of the build alone", "graph a { graph [kind=map, tables=build] \"ch-t\" }", "t", "DOT", "The rows"},
    {"print", "graph a { graph [kind=map, tables=events] \"e-a\" }", NULL,
     "<div class=\"equivalent\">\n<ul>\n<li><a class=\"ref\" href=\"#e-a\">", "details"},
};

START_TEST(test_beside__write)
{
    struct unit unit;
    GString *out;

    unit_init(&unit);
    out = beside(&unit, besides[_i].in, besides[_i].page);
    ck_assert_msg(strstr(out->str, besides[_i].has) != NULL, "%s: %s", besides[_i].what, out->str);
    ck_assert_msg(!strstr(out->str, besides[_i].has_not), "%s: %s", besides[_i].what, out->str);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

/* In an e-book a link beside the figure, and the words at the end of the chapter, whatever stands near. */
START_TEST(test_beside__ebook)
{
    struct unit unit;
    GString *out;

    unit_init(&unit);
    read_into(&unit, "graph a { graph [kind=map, tables=events] \"e-a\" }");
    struct writer writer = {.book = unit.book, .xml = xml_new(), .medium = MEDIUM_EBOOK, .page = "t", .root = ""};
    xml_open(writer.xml, "x");
    writer_beside(&writer, figure_node(&unit));
    writer_words(&writer, unit.book->chapters->pdata[0]);
    xml_close(writer.xml);
    out = xml_finish(writer.xml);
    ck_assert_msg(strstr(out->str,
                         "<p class=\"files\"><a class=\"ref\" href=\"#_words-f\">The figure in words</a></p>\n"
                         "<section class=\"words\" id=\"_words\">\n<h2>Figures in words</h2>\n"
                         "<section class=\"equivalent\" id=\"_words-f\">\n"
                         "<h3><a class=\"ref\" href=\"#fig-f\">Fig. 1</a></h3>\n<ul>\n"
                         "<li><a class=\"ref\" href=\"chronology.xhtml#e-a\">") != NULL,
                  "%s", out->str);
    ck_assert_msg(!strstr(out->str, "details") && !strstr(out->str, "download"), "%s", out->str);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

/* In print the words are left out where a table beside them, or a long one elsewhere, says the same. */
START_TEST(test_beside__print)
{
    struct unit unit;
    GString *out, *dot = g_string_new("graph a { graph [kind=map, tables=events]");

    for (int i = 0; i < 41; i++)
        g_string_append_printf(dot, " \"e-a@%d\"", i);
    g_string_append(dot, " }");
    unit_init(&unit);
    out = beside(&unit, dot->str, NULL);
    UNIT_SAME("long", out->str, "<x></x>");
    g_string_free(out, TRUE);
    unit_release(&unit);
    g_string_free(dot, TRUE);

    unit_init(&unit);
    unit_chapter(&unit, "u.nw",
                 "# U\n\n### P\n\n![a](g.svg \"b\")\n\nTable: events. E\n\n| id | date | event | sources |\n"
                 "|---|---|---|---|\n| e-z | 1999 | A | s |\n");
    struct figure *figure = unit.book->figures->pdata[0];
    const char *near = "graph a { graph [kind=map, tables=\"places events\"] \"e-z\" }";
    struct writer writer = {.book = unit.book, .xml = xml_new()};
    figure->drawing = drawing_read(unit.book, figure, near, strlen(near));
    xml_open(writer.xml, "x");
    writer_beside(&writer, figure_node(&unit));
    xml_close(writer.xml);
    out = xml_finish(writer.xml);
    UNIT_SAME("near a table", out->str, "<x></x>");
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

Suite *suite_equivalent(void) {
    Suite *suite = suite_create("equivalent");
    TCase *tcase = unit_case(suite, "words");

    UNIT_ROWS(tcase, test_equivalent__write, equivalents);
    tcase = unit_case(suite, "beside");
    UNIT_ROWS(tcase, test_beside__write, besides);
    tcase_add_test(tcase, test_beside__ebook);
    tcase_add_test(tcase, test_beside__print);
    return suite;
}
