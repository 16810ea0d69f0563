/* SPDX-License-Identifier: MIT
 * Outputs: files that are collected and written, tables as TSV, the citation, and the shapes of the XHTML that
 * ARCHITECTURE.md promises. The annotated text is a mock. */
#include "write/outputs.h"

#include "base/text.h"
#include "check/anchors.h"
#include "check/collate.h"
#include "read/schema.h"
#include "read/witness.h"
#include "suites.h"
#include "unit.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

/* ---- collected and written ---- */

static void add(struct outputs *outputs, const char *folder, const char *name, const char *bytes) {
    outputs_add(outputs, g_build_filename(folder, name, NULL), g_string_new(bytes));
}

static char *file_of(const char *folder, const char *name) {
    char *path = g_build_filename(folder, name, NULL), *bytes = NULL;

    g_file_get_contents(path, &bytes, NULL, NULL);
    g_free(path);
    return bytes;
}

START_TEST(test_outputs__write)
{
    struct diag *diag = diag_new();
    struct outputs outputs;
    char *folder = unit_folder();

    outputs_init(&outputs);
    ck_assert(outputs_write(&outputs, diag));
    add(&outputs, folder, "a", "one");
    add(&outputs, folder, "b/c", "");
    ck_assert(outputs_write(&outputs, diag));
    UNIT_TAKE("a", file_of(folder, "a"), "one");
    UNIT_TAKE("b/c", file_of(folder, "b/c"), "");
    UNIT_TAKE("messages", unit_messages(diag), "");
    outputs_release(&outputs);
    g_free(folder);
    diag_free(diag);
}
END_TEST

/* Only pages and references that are not among the outputs go, and what is not theirs stays. */
START_TEST(test_outputs__prune)
{
    static const char *const names[] = {
        "at/old.html",       "at/old.bib",   "at/old.ris",   "at/old.csl.json", "at/new.html",
        "at/kept.txt",       "at/kept.json", "at/.bib",      "old.html",        "gone.sources.biblatex.bib",
        "there.sources.ris", "sources.ris",  "a.sources.txt"};
    static const gboolean stays[] = {FALSE, FALSE, FALSE, FALSE, TRUE, TRUE, TRUE,
                                     FALSE, TRUE,  FALSE, TRUE,  TRUE, TRUE};
    struct diag *diag = diag_new();
    struct outputs outputs;
    char *folder = unit_folder();

    outputs_init(&outputs);
    ck_assert(outputs_prune(&outputs, folder, diag));
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        add(&outputs, folder, names[i], "x");
    ck_assert(outputs_write(&outputs, diag));
    outputs_release(&outputs);
    outputs_init(&outputs);
    add(&outputs, folder, "at/new.html", "x");
    add(&outputs, folder, "there.sources.ris", "x");
    ck_assert(outputs_prune(&outputs, folder, diag));
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        char *bytes = file_of(folder, names[i]);
        ck_assert_msg((bytes != NULL) == stays[i], "%s", names[i]);
        g_free(bytes);
    }
    UNIT_TAKE("messages", unit_messages(diag), "");
    outputs_release(&outputs);
    g_free(folder);
    diag_free(diag);
}
END_TEST

START_TEST(test_outputs__write_fails)
{
    struct diag *diag = diag_new();
    struct outputs outputs;
    char *folder = unit_folder();

    outputs_init(&outputs);
    add(&outputs, folder, "a", "one");
    add(&outputs, folder, "a/b", "two");
    ck_assert(!outputs_write(&outputs, diag));
    UNIT_TAKE("messages", unit_messages(diag), "a: error: cannot be made: a file is in its place\n");
    ck_assert_int_eq(diag_status(diag), STATUS_SYSTEM);
    UNIT_TAKE("a", file_of(folder, "a"), "one");
    outputs_release(&outputs);
    g_free(folder);
    diag_free(diag);
}
END_TEST

static const char *output_of(const struct outputs *outputs, const char *path) {
    for (guint i = 0; i < outputs->list->len; i++) {
        const struct output *output = outputs->list->pdata[i];
        if (strcmp(output->path, path) == 0)
            return output->bytes->str;
    }
    return NULL;
}

/* ---- TSV ---- */

#define T      "# T\n\n"
#define EVENTS "Table: events. E\n\n| id | date | event | sources |\n|---|---|---|---|\n"

static const struct {
    const char *what, *in, *want; /* the rows of out/events.tsv, without the head */
} tables[] = {
    {"none", T, ""},
    {"no rows", T EVENTS, ""},
    {"a row", T EVENTS "| e-a | 2019 | b *c* | [@d; @e, p. 2] |\n", "e-a\t2019\t\t\tb c\td; e\n"},
    {"rows in the order of the chapters", T EVENTS "| e-b | 2020 | b | c |\n\n" EVENTS "| e-a | 2019 | b | c |\n",
     "e-b\t2020\t\t\tb\tc\ne-a\t2019\t\t\tb\tc\n"},
    {"a backslash", T EVENTS "| e-a | 2019 | b\\\\n | c |\n", "e-a\t2019\t\t\tb\\\\n\tc\n"},
    {"a tab", T EVENTS "| e-a | 2019 | b\tc | d |\n", "e-a\t2019\t\t\tb\\tc\td\n"},
    {"a tab by its number", T EVENTS "| e-a | 2019 | b&#9;c&#10;d | e |\n", "e-a\t2019\t\t\tb\\tc\\nd\te\n"},
    {"letters beyond ASCII", T EVENTS "| e-a | 2019 | 강원 – “é” | c |\n", "e-a\t2019\t\t\t강원 – “é”\tc\n"},
};

START_TEST(test_outputs__tables)
{
    struct unit unit;
    struct outputs outputs;
    char *want = g_strconcat("id\tdate\tplace\twho\tevent\tsources\n", tables[_i].want, NULL);

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", tables[_i].in);
    schema_read(unit.book);
    outputs_init(&outputs);
    tables_write(unit.book, "out", &outputs);
    ck_assert_uint_eq(outputs.list->len, schema_count);
    UNIT_SAME(tables[_i].what, output_of(&outputs, "out/events.tsv"), want);
    UNIT_SAME("the head alone", output_of(&outputs, "out/series.tsv"), "id\tseries\tdate\tvalue\tunit\tsources\n");
    outputs_release(&outputs);
    g_free(want);
    unit_release(&unit);
}
END_TEST

/* ---- the citation ---- */

static const struct {
    const char *what;
    struct citation citation;
    const char *want;
} citations[] = {
    {"the least",
     {.title = "T", .subtitle = "", .authors = "A", .version = "1.0", .date = "2026-05-03", .url = "", .doi = ""},
     "A (2026). T. Version 1.0, 3 May 2026."},
    {"a subtitle",
     {.title = "T",
      .subtitle = "s",
      .authors = "A and B",
      .version = "1.0",
      .date = "2026-05-03",
      .url = "",
      .doi = ""},
     "A and B (2026). T: s. Version 1.0, 3 May 2026."},
    {"an address",
     {.title = "T",
      .subtitle = "",
      .authors = "A",
      .version = "1.0",
      .date = "2026-05-03",
      .url = "https://example.org/",
      .doi = ""},
     "A (2026). T. Version 1.0, 3 May 2026. https://example.org/"},
    {"a DOI goes before an address",
     {.title = "T",
      .subtitle = "",
      .authors = "A",
      .version = "1.0",
      .date = "2026-05-03",
      .url = "https://example.org/",
      .doi = "10.1/a"},
     "A (2026). T. Version 1.0, 3 May 2026. https://doi.org/10.1/a"},
    {"letters beyond ASCII",
     {.title = "강", .subtitle = "원", .authors = "é", .version = "1", .date = "2026-12-31", .url = "", .doi = ""},
     "é (2026). 강: 원. Version 1, 31 December 2026."},
};

START_TEST(test_outputs__cite)
{
    struct unit unit;
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    struct citation own = unit.book->citation;
    unit.book->citation = citations[_i].citation;
    unit.book->citation.author_list = own.author_list;
    unit.book->citation.works = own.works;
    unit.book->citation.to_do = own.to_do;
    cite_write(unit.book, out);
    UNIT_SAME(citations[_i].what, out->str, citations[_i].want);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

/* ---- a small book ---- */

#define S11 "The “old” pier didn’t last."
#define S12 "It leaked & sank."

/* Behind the title of its chapter. */
static const char chapter_text[] =
    "\n\n## ¶1 How it *stood*\n\n1. It did not last [@stone-2019].\n2. It sank.\n\nAn essay 강원도.\n\n"
    "### 1.1 “old pier”\n\n**Confirmed.** So says [@stone-2019, p. 2; @reed]; see [the storm](#e-storm).\n\nMore.\n\n"
    "### 1.1 “old pier” (wood)\n\n**Context.** Oak.\n\n### 1.2\n\n**Opinion.** x\n\n### How it broke\n\n"
    "![A pier & a wave](pier.svg \"What broke\")\n\n<<pier.c>>=\nif (a @<< 1) <<draw & fill>>\n@ %def pier\n\n"
    "<<draw & fill>>=\nx < y;\n@\n\n"
    "Table: events. What *happened*.\n\n| id | date | place | event | sources |\n|---|---|---|---|---|\n"
    "| e-storm | 1884-11 | mossel | A storm & flood | stone-2019 |\n\n[out](https://example.org/?a&b)\n";

static const char data_text[] =
    "# Data\n\nTable: entities. E\n\n| id | type | en | ko | about |\n|---|---|---|---|---|\n"
    "| mossel | place | Mossel Point | 모셀 | A point |\n\n"
    "Table: sources. S\n\n| id | author | title | publisher | date | lang | url | grade | seen "
    "|\n|---|---|---|---|---|---|---|---|---|\n"
    "| stone-2019 | Stone | 부두 | Post | 2019 | ko | https://example.org/?a&b | news | whole |\n"
    "| reed | | Light | Gazette | XXXX | en | | primary | excerpt |\n\n";

struct press {
    struct unit unit;
    struct witness *witness;
    struct collation *collation;
    struct anchors *anchors;
    struct outputs outputs;
    char *look, *figures;
};

static char *data_chapter(void) {
    static const char *const sentences[] = {S11, S12};
    GString *text = g_string_new(data_text);

    g_string_append(text,
                    "Table: sentences. M\n\n| at | count | exact | typographic | words |\n|---|---|---|---|---|\n");
    for (guint i = 0; i < G_N_ELEMENTS(sentences); i++) {
        g_string_append_printf(text, "| 1.%u | %u |", i + 1, text_count_words(sentences[i]));
        for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
            char *print = text_fingerprint(form, sentences[i]);
            g_string_append_printf(text, " %s |", print);
            g_free(print);
        }
        g_string_append_c(text, '\n');
    }
    return g_string_free(text, FALSE);
}

static char *folder_with(const char *name, const char *bytes) {
    char *path = unit_file(name, bytes, -1);
    char *folder = g_path_get_dirname(path);

    g_free(path);
    return folder;
}

static void cite(struct citation *citation, const char *title) {
    citation->title = title;
    citation->subtitle = "sub & title";
    citation->authors = "A < B";
    citation->version = "1.0";
    citation->date = "2026-05-03";
    citation->licences = "MIT";
    citation->work = "R, “W”";
    citation->work_url = "https://example.org/w?a&b";
}

/* The book read; with a copy of its text, that too. */
static void press_read(struct press *press, const char *title, const char *chapter_title, const char *copy) {
    char *data = data_chapter();
    char *chapter = g_strconcat("# ", chapter_title, chapter_text, NULL);

    *press = (struct press){.look = NULL};
    unit_init(&press->unit);
    unit_chapter(&press->unit, "01-pier.nw", chapter);
    unit_chapter(&press->unit, "02-data.nw", data);
    schema_read(press->unit.book);
    cite(&press->unit.book->citation, title);
    if (copy) {
        char *path = unit_file("copy.txt", copy, -1);
        press->witness = witness_read(press->unit.diag, path);
        press->collation = collation_new(press->unit.book, press->witness);
        press->anchors = anchors_new(press->unit.book, press->collation);
        g_free(path);
    }
    g_free(chapter);
    g_free(data);
}

static void press_write(struct press *press) {
    struct weave weave = {.book = press->unit.book,
                          .out = "out",
                          .print = "print/print.xhtml",
                          .collation = press->collation,
                          .anchors = press->anchors};

    press->figures = folder_with(
        "pier.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g id=\"a\"><path d=\"M0 0\"/></g></svg>");
    press->look =
        folder_with("page.xhtml",
                    "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title><?edition "
                    "title?></title><?edition meta?></head><body><?edition site?><?edition stamp?><?edition nav?>"
                    "<main><?edition main?></main><?edition turn?><footer><?edition foot?></footer></body></html>\n");
    weave.figures = press->figures;
    weave.look = press->look;
    outputs_init(&press->outputs);
    site_write(&weave, &press->outputs);
    print_write(&weave, &press->outputs);
    UNIT_TAKE("weaving", unit_messages(press->unit.diag), "");
}

static void press_release(struct press *press) {
    outputs_release(&press->outputs);
    g_free(press->look);
    g_free(press->figures);
    anchors_free(press->anchors);
    collation_free(press->collation);
    witness_free(press->witness);
    unit_release(&press->unit);
}

static void assert_well_formed(const struct output *output) {
    xmlDoc *document = xmlReadMemory(output->bytes->str, (int)output->bytes->len, NULL, "UTF-8",
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    const xmlError *error = xmlGetLastError();

    ck_assert_msg(document != NULL, "%s:%d: %s", output->path, error ? error->line : 0, error ? error->message : "");
    xmlFreeDoc(document);
}

static const struct {
    const char *what, *title, *chapter, *copy;
} weaves[] = {
    {"plain", "The Pier", "How", NULL},
    {"a title that must be escaped", "Piers & <Boats>", "How", NULL},
    {"a title that would end a script", "Piers </script> <!-- <script>", "How", NULL},
    {"a chapter's title that must be escaped", "The Pier", "Piers & < Boats", NULL},
    {"a private copy", "The Pier", "How", S11 " " S12 "\n"},
    {"a private copy that lacks a sentence", "The Pier", "How", S11 "\n"},
};

START_TEST(test_outputs__weave_is_well_formed)
{
    struct press press;

    press_read(&press, weaves[_i].title, weaves[_i].chapter, weaves[_i].copy);
    press_write(&press);
    for (guint i = 0; i < press.outputs.list->len; i++) {
        const struct output *output = press.outputs.list->pdata[i];
        if (g_str_has_suffix(output->path, "html"))
            assert_well_formed(output);
    }
    press_release(&press);
}
END_TEST

/* ---- shapes, by XPath in the print file ---- */

static xmlXPathObject *evaluate(const char *bytes, const char *path) {
    xmlDoc *document = xmlReadMemory(bytes, (int)strlen(bytes), NULL, "UTF-8", XML_PARSE_NONET);
    xmlXPathContext *context = xmlXPathNewContext(document);
    xmlXPathObject *found;

    xmlXPathRegisterNs(context, BAD_CAST "h", BAD_CAST "http://www.w3.org/1999/xhtml");
    found = xmlXPathEvalExpression(BAD_CAST path, context);
    ck_assert_msg(found != NULL, "%s is no XPath", path);
    xmlXPathFreeContext(context);
    xmlFreeDoc(document);
    return found;
}

static const struct {
    const char *copy, *path;
    double count;
} shapes[] = {
    {NULL, "count(//h:section[@class='chapter'][@id='ch-pier']/h:h1[.='Oak & < wood'])", 1},
    {NULL, "count(//h:section[@class='passage'][@id='p1'][@data-at='1']/h:h2[h:a[@class='address'][.='¶1']]/h:em)", 1},
    {NULL, "count(//h:ol[@class='sentences']/h:li[@id='p1.1'][@data-at='1.1']/h:a[@class='address'][.='1.1'])", 1},
    {NULL, "count(//h:li[@id='p1.1']/h:span[@class='precis'][starts-with(., 'It did not last')])", 1},
    {NULL, "count(//h:li[@id='p1.1']/h:span[@class='noterefs']/h:a[@class='noteref'][@role='doc-noteref'])", 2},
    {NULL, "count(//h:a[@class='noteref'][@href='#n1.1-old-pier-wood'])", 1},
    {NULL, "count(//h:div[@class='essay']/h:p)", 1},
    {NULL, "count(//h:section[@class='notes'][h:h3]/h:aside[@class='note'][@role='doc-footnote'])", 3},
    {NULL, "count(//h:aside[@id='n1.1-old-pier'][@data-at='1.1'][@data-kind='confirmed']/h:h4/h:span[@class='lemma'])",
     1},
    {NULL, "count(//h:aside[@id='n1.1-old-pier']/h:h4[h:span[.='“old pier”']]/h:a[@class='address'][.='1.1'])", 1},
    {NULL, "count(//h:aside[@id='n1.1-old-pier-wood']/h:h4/h:span[@class='further'])", 1},
    {NULL, "count(//h:aside/h:p[1]/h:strong[@class='kind'])", 3},
    {NULL, "count(//h:aside/h:p[last()][@class='back']/h:a[@role='doc-backlink'])", 3},
    {NULL, "count(//h:aside[@id='n1.1-old-pier']/h:p[@class='back']/h:a[@href='#p1.1'])", 1},
    {NULL, "count(//h:section[@class='part']/h:h3[.='How it broke'])", 1},
    {NULL,
     "count(//h:figure[@class='figure'][@id='fig-pier']/h:img[@alt='A pier & a wave'][contains(@src, '/pier.svg')])",
     1},
    {NULL,
     "count(//h:figure[@id='fig-pier']/h:figcaption[h:span[@class='label'][.='Fig. 1.']]/h:span[@class='caption'])", 1},
    {NULL, "count(//h:figure[@class='table'][@id='tab-events-pier']/h:div[@class='scroll']/h:table/h:tbody/h:tr)", 1},
    {NULL, "count(//h:figure[@class='table'][@id='tab-sources-data']//h:p[@class='rows']/h:a)", 2},
    {NULL, "count(//h:figure[@class='table'][@id='tab-entities-data']//h:p[@class='rows']/h:a)", 1},
    {NULL, "count(//h:div[@class='chunk'][@id='chunk-pier-c']/h:p[@class='chunk-name'])", 1},
    {NULL,
     "count(//h:div[@id='chunk-pier-c']/h:pre[@class='code'][@data-line='29']/h:code/h:a[@href='#chunk-draw-fill'])",
     1},
    {NULL, "count(//h:pre/h:code[starts-with(., 'if (a << 1) ')])", 1},
    {NULL, "count(//h:section[contains(@class, 'back')][@id='tab-events']//h:dl/h:div[@id='e-storm'][h:dt]/h:dd)", 1},
    {NULL, "count(//h:section[@id='tab-entities']//h:dl/h:div[@id='mossel']/h:dt/h:span[@lang='ko'][.='모셀'])", 1},
    {NULL,
     "count(//h:section[@id='tab-sources']//h:ul[@class='bibliography']/h:li[@id='s-reed' or @id='s-stone-2019'])", 2},
    {NULL, "count(//h:aside//h:a[@class='cite'][@href='#s-stone-2019'][.='Stone 2019, p. 2'])", 1},
    {NULL, "count(//h:aside//h:a[@class='ref'][@href='#e-storm'][.='the storm'])", 1},
    {NULL, "count(//h:a[@class='external'][@href='https://example.org/?a&b'][.='out'])", 1},
    {NULL, "count(//h:div[@class='essay']//h:span[@lang='ko'][.='강원도'])", 1},
    {NULL, "count(//h:head[h:title[.='The Pier']]/h:meta[@name='subtitle'][@content='sub & title'])", 1},
    {NULL, "count(//h:meta[@name='author'][@content='A < B'])", 1},
    {NULL, "count(//h:meta[@name='version'][@content='1.0'])", 1},
    {NULL, "count(//h:meta[@name='date'][@content='2026-05-03'])", 1},
    {NULL, "count(//h:meta[@name='license'][@content='MIT'])", 1},
    {NULL, "count(//h:meta[@name='work'][starts-with(@content, 'R, “W”')])", 1},
    {NULL, "count(//h:meta[@name='cite'])", 1},
    {NULL, "count(//h:meta[@name='private'])", 0},
    {NULL, "count(//h:span[@class='text'])", 0},
    {NULL, "count(//h:a[@class='lemma'])", 0},
    {NULL, "count(//*[@id = following::*/@id])", 0},
    {NULL, "count(//h:li/h:p[not(following-sibling::*)][not(preceding-sibling::*)])", 0},
    {S11 " " S12, "count(//h:meta[@name='private'])", 1},
    {S11 " " S12, "count(//h:li[@id='p1.1']/h:span[@class='text'][.='" S11 "'])", 1},
    {S11 " " S12,
     "count(//h:li[@id='p1.1']/h:span[@class='text']/h:a[@class='lemma'][starts-with(@href, '#n1.1-old-pier')])", 1},
    {S11 " " S12, "count(//h:li[@id='p1.2']/h:span[@class='text'][.='" S12 "'])", 1},
    {S11 " " S12, "count(//h:li[@id='p1.1']/h:span[@class='precis'])", 1},
};

START_TEST(test_outputs__shape)
{
    struct press press;
    xmlXPathObject *found;

    press_read(&press, "The Pier", "Oak & < wood", shapes[_i].copy);
    press_write(&press);
    found = evaluate(output_of(&press.outputs, "print/print.xhtml"), shapes[_i].path);
    ck_assert_msg(found->type == XPATH_NUMBER && found->floatval == shapes[_i].count, "%s is %g, expected %g",
                  shapes[_i].path, found->floatval, shapes[_i].count);
    xmlXPathFreeObject(found);
    press_release(&press);
}
END_TEST

Suite *suite_outputs(void) {
    Suite *suite = suite_create("outputs");
    TCase *tcase = unit_case(suite, "files");

    tcase_add_test(tcase, test_outputs__write);
    tcase_add_test(tcase, test_outputs__prune);
    tcase_add_test(tcase, test_outputs__write_fails);
    UNIT_ROWS(tcase, test_outputs__tables, tables);
    UNIT_ROWS(tcase, test_outputs__cite, citations);
    tcase = unit_case(suite, "weaving");
    UNIT_ROWS(tcase, test_outputs__weave_is_well_formed, weaves);
    UNIT_ROWS(tcase, test_outputs__shape, shapes);
    return suite;
}
