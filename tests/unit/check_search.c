/* SPDX-License-Identifier: MIT
 * The data of the search: what is a document, and how it is written. */
#include "write/search.h"

#include "read/program.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

#define SOURCES                                                                                           \
    "\n\nTable: sources. S\n\n| id | author | title | gloss | publisher | date | lang | grade | seen |\n" \
    "|---|---|---|---|---|---|---|---|---|\n| d | Ames | 등대 | Lamp | Press | 2020-03 | ko | news | whole |\n"

static const struct {
    const char *what, *in, *out; /* the documents, without the line of the pages */
} documents[] = {
    {"a chapter", "# T *e*\n\na\nb\n\n- c\n- d\n", "[\"text\",\"t\",\"ch-t\",\"T e\",\"\",\"a b c d\"]"},
    {"a part that is a section, one that is none", "# T\n\n## P\n\na\n\n### Q\n\nb\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"\"],\n[\"text\",\"t\",\"_part-1\",\"T\",\"P\",\"a\"],\n"
     "[\"text\",\"t\",\"ch-t\",\"T\",\"Q\",\"b\",1]"},
    {"a passage, its sentence, its note", "# T\n\n## ¶1 H\n\n1. s\n\ne\n\n### 1.1 “x”\n\n**Context.** k [[c]]\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"\"],\n[\"text\",\"t\",\"p1\",\"¶1\",\"H\",\"e\"],\n"
     "[\"text\",\"t\",\"p1.1\",\"¶1.1\",\"\",\"s\"],\n[\"notes\",\"t\",\"n1.1-x\",\"¶1.1 s.v. “x”\",\"\",\"Context. k c\"]"},
    {"a figure", "# T\n\n## P\n\n![a](f.svg \"b\")\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"\"],\n[\"text\",\"t\",\"_part-1\",\"T\",\"P\",\"\"],\n"
     "[\"text\",\"t\",\"fig-f\",\"Fig. 1\",\"b\",\"a\"]"},
    {"a source, and what cites it by its label", "# T\n\nx [@d, p. 2; @d]" SOURCES,
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"x (Ames 2020, p. 2; Ames 2020)\"],\n"
     "[\"text\",\"t\",\"tab-sources-t\",\"Table sources\",\"S\",\"\"],\n"
     "[\"sources\",\"bibliography\",\"s-d\",\"Ames 2020\",\"등대, Lamp\",\"Ames · Press · March 2020 · d\"]"},
    {"an entity: no name twice",
     "# T\n\nTable: entities. E\n\n| id | type | en | ko | ja | zh | also | about |\n"
     "|---|---|---|---|---|---|---|---|\n| l | place | L | 등대 | 灯台 | 灯台 | M; N | Of *x*. |\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"\"],\n[\"text\",\"t\",\"tab-entities-t\",\"Table entities\",\"E\",\"\"],\n"
     "[\"names\",\"register\",\"l\",\"L\",\"등대, 灯台, M; N\",\"place · Of x.\"]"},
    {"an opinion has no verdict to show",
     "# T\n\nTable: claims. C\n\n| id | claim | type | verdict | evidence |\n"
     "|---|---|---|---|---|\n| c1.1a | a | opinion | – | b |\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"\"],\n[\"text\",\"t\",\"tab-claims-t\",\"Table claims\",\"C\",\"\"],\n"
     "[\"claims\",\"claims\",\"c1.1a\",\"¶1.1 (a)\",\"opinion\",\"a · b\"]"},
    {"a variant by its sentence",
     "# T\n\nTable: variants. V\n\n| id | at | en | remark |\n|---|---|---|---|\n| v-a | 1.2 | a | b |\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"\"],\n[\"text\",\"t\",\"tab-variants-t\",\"Table variants\",\"V\",\"\"],\n"
     "[\"text\",\"variants\",\"v-a\",\"¶1.2\",\"\",\"a · b\"]"},
    {"code: what it defines, what it uses",
     "# T\n\n<<a.c>>=\nint one, one_more;\n<<the [[two]]>>\n@\n<<the [[two]]>>=\nint f(void);\n@\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"\"],\n"
     "[\"code\",\"t\",\"chunk-a-c\",\"⟨a.c⟩\",\"one, one_more\",\"int one, one_more; ⟨the two⟩\"],\n"
     "[\"code\",\"t\",\"chunk-the-two\",\"⟨the two⟩\",\"\",\"int f(void);\"]"},
    {"JavaScript, also within a page", "# T\n\n`</script>` \"a\\\\b\" \342\200\250x\342\200\251y\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"<\\/script> \\\"a\\\\b\\\" x y\"]"},
    {"letters are composed", "# T\n\ne\314\201 \341\204\200\341\205\241\n",
     "[\"text\",\"t\",\"ch-t\",\"T\",\"\",\"é 가\"]"},
};

START_TEST(test_search__data)
{
    struct unit unit;
    struct weave weave = {.out = NULL};
    GString *out;
    const char *from;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", documents[_i].in);
    schema_read(unit.book);
    program_read(unit.book);
    weave.book = unit.book;
    out = search_data(&weave);
    from = strstr(out->str, "\"documents\":[\n");
    ck_assert_msg(from && g_str_has_suffix(out->str, "\n]};\n"), "%s", out->str);
    g_string_truncate(out, out->len - strlen("\n]};\n"));
    UNIT_SAME(documents[_i].what, from + strlen("\"documents\":[\n"), documents[_i].out);
    g_string_free(out, TRUE);
    UNIT_TAKE(documents[_i].what, unit_messages(unit.diag), "");
    unit_release(&unit);
}
END_TEST

START_TEST(test_search__pages)
{
    static const char want[] =
        "var searchData = {\"pages\":{\"t\":\"T\",\"tables\":\"List of tables\",\"bibliography\":\"Bibliography\"},\n";
    struct unit unit;
    struct weave weave = {.out = NULL};
    GString *out;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", "# T" SOURCES);
    schema_read(unit.book);
    weave.book = unit.book;
    out = search_data(&weave);
    g_string_truncate(out, strlen(want));
    UNIT_SAME("pages", out->str, want);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

Suite *suite_search(void) {
    Suite *suite = suite_create("search");
    TCase *tcase = unit_case(suite, "data");

    UNIT_ROWS(tcase, test_search__data, documents);
    tcase_add_test(tcase, test_search__pages);
    return suite;
}
