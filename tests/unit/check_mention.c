/* SPDX-License-Identifier: MIT
 * Who refers to what. */
#include "model/mention.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

static const char known[] =
    "# K\n\n## Data\n\n"
    "Table: sources. S\n\n| id | title | publisher | date | lang | grade | seen |\n|---|---|---|---|---|---|---|\n"
    "| reed-2020 | b | c | 2020 | en | news | whole |\n\n"
    "Table: entities. E\n\n| id | type | en | about |\n|---|---|---|---|\n| ada | person | Ada | d |\n"
    "| bea | person | Bea | see [Ada](#ada) and [herself](#bea) |\n";

#define T "# T\n\n"
#define P "## ¶1\n\n1. a [x](#ada)\n2. b\n\n"

static const struct {
    const char *what, *in, *id, *want; /* want: the places, with blanks between */
} mentions[] = {
    {"nobody", T "a\n", "reed-2020", NULL},
    {"an id that is none", T "[a](#banana)\n", "banana", NULL},
    {"a row of its own table", T "a\n", "ada", "bea"},
    {"a row does not mention itself", T "a\n", "bea", NULL},
    {"an essay of a chapter", T "[a](#bea)\n", "bea", "ch-t"},
    {"twice in one place", T "[a](#bea), and again [a](#bea)\n", "bea", "ch-t"},
    {"a list, a quotation, a table", T "- [a](#bea)\n\n> [@reed-2020]\n", "s-reed-2020", "ch-t"},
    {"a sentence", T P, "ada", "p1.1 bea"},
    {"a passage's essay", T P "Essay [a](#bea).\n", "bea", "p1"},
    {"a note", T P "### 1.2\n\n**Context.** [a](#bea) [@reed-2020]\n", "bea", "n1.2"},
    {"a citation in a note", T P "### 1.2\n\n**Context.** [a](#bea) [@reed-2020]\n", "s-reed-2020", "n1.2"},
    {"a part", T "## Part\n\n[a](#bea)\n", "bea", "ch-t"},
    {"the place of a sentence", T P "[a](#p1.2)\n", "p1.2", "p1"},
    {"a link outside", T "[a](https://example.org/#bea)\n", "bea", NULL},
    {"keys in cells",
     T "Table: relations. R\n\n| id | from | kind | to | sources |\n|---|---|---|---|---|\n"
       "| r-a | bea | b | ada | reed-2020 |\n",
     "bea", "r-a"},
    {"sources by their keys",
     T "Table: relations. R\n\n| id | from | kind | to | sources |\n|---|---|---|---|---|\n"
       "| r-a | bea | b | ada | reed-2020 |\n",
     "s-reed-2020", "r-a"},
    {"sources cited in a text",
     T "Table: events. E\n\n| id | date | event | sources |\n|---|---|---|---|\n"
       "| e-a | 2020 | b [@reed-2020] | reed-2020 |\n",
     "s-reed-2020", "e-a"},
    {"several keys",
     T "Table: events. E\n\n| id | date | who | event | sources |\n|---|---|---|---|---|\n"
       "| e-a | 2020 | ada; bea | b | reed-2020 |\n",
     "bea", "e-a"},
    {"the sentence of a variant",
     T P "### Data\n\nTable: variants. V\n\n| id | at | en | remark |\n|---|---|---|---|\n"
         "| v-a | 1.2 | b | c |\n",
     "p1.2", "v-a"},
    {"a manifest mentions nothing",
     T "Table: sentences. M\n\n| at | count | exact | typographic | words |\n"
       "|---|---|---|---|---|\n",
     "ada", "bea"},
};

START_TEST(test_mention__places)
{
    struct unit unit;
    const GPtrArray *places;
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", mentions[_i].in);
    unit_chapter(&unit, "z-known.nw", known);
    schema_read(unit.book);
    mentions_read(unit.book);
    places = mentions_of(unit.book, mentions[_i].id);
    for (guint i = 0; places && i < places->len; i++)
        g_string_append_printf(out, "%s%s", i ? " " : "", (const char *)places->pdata[i]);
    UNIT_SAME(mentions[_i].what, places ? out->str : NULL, mentions[_i].want);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

/* A figure mentions once what it draws, however often, and what its edges stand for. */
START_TEST(test_mention__drawings)
{
    struct unit unit;
    struct figure *figure;
    const char *const drawn[] = {"ada", "bea", "ada", "nobody"};
    const GPtrArray *places;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", T "![A](f.svg \"F\")\n");
    unit_chapter(&unit, "z-known.nw", known);
    schema_read(unit.book);
    figure = unit.book->figures->pdata[0];
    mentions_read_drawings(unit.book);
    ck_assert_ptr_null(mentions_of(unit.book, "ada"));
    figure->drawing = drawing_new();
    for (gsize i = 0; i < G_N_ELEMENTS(drawn); i++)
        drawing_add_node(figure->drawing)->id = drawn[i];
    drawing_add_edge(figure->drawing)->id = "s-reed-2020";
    mentions_read_drawings(unit.book);
    places = mentions_of(unit.book, "ada");
    ck_assert_uint_eq(places->len, 1);
    UNIT_SAME("the figure", places->pdata[0], "fig-f");
    UNIT_SAME("an edge", mentions_of(unit.book, "s-reed-2020")->pdata[0], "fig-f");
    ck_assert_ptr_null(mentions_of(unit.book, "nobody"));
    unit_release(&unit);
}
END_TEST

Suite *suite_mention(void) {
    Suite *suite = suite_create("mention");
    TCase *tcase = unit_case(suite, "places");

    UNIT_ROWS(tcase, test_mention__places, mentions);
    tcase_add_test(tcase, test_mention__drawings);
    return suite;
}
