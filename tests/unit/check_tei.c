/* SPDX-License-Identifier: MIT
 * The edition as TEI: ids, dates, pointers, and how TEI has what the tables hold. */
#include "write/tei.h"

#include "read/cff.h"
#include "read/drawing.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- ids ---- */

static const struct {
    const char *what, *id, *name;
} ids[] = {
    {"a sentence", "p3.2", "p3.2"},
    {"a note in hangul", "n1.1-등대", "n1.1-등대"},
    {"a digit first", "1819-ship", "_1819-ship"},
    {"a letter that XML 1.0 did not know", "n1-\360\220\220\250", "_n1-_10428"},
    {"a sign", "a&b", "_a_26b"},
};

START_TEST(test_tei__id)
{ UNIT_TAKE(ids[_i].what, tei_id(ids[_i].id), ids[_i].name); }
END_TEST

/* ---- dates ---- */

static const struct {
    const char *edtf, *written;
} dates[] = {
    {"1931", "<date when=\"1931\" when-custom=\"1931\">1931</date>"},
    {"0931-02", "<date when=\"0931-02\" when-custom=\"0931-02\">February 931</date>"},
    {"1931-03-12?", "<date when=\"1931-03-12\" when-custom=\"1931-03-12?\" cert=\"low\">12 March 1931 (?)</date>"},
    {"199X", "<date notBefore=\"1990\" notAfter=\"1999\" when-custom=\"199X\">between 1990 and 1999</date>"},
    {"XXXX", "<date when-custom=\"XXXX\">year not known</date>"},
    {"1934/1987-10-06~",
     "<date from=\"1934\" to=\"1987-10-06\" when-custom=\"1934/1987-10-06~\" cert=\"low\">1934 – c. 6 October 1987</date>"},
    {"1998/..", "<date from=\"1998\" when-custom=\"1998/..\">since 1998</date>"},
    {"../1998", "<date to=\"1998\" when-custom=\"../1998\">until 1998</date>"},
    {"198X/199X",
     "<date from=\"1980\" to=\"1999\" when-custom=\"198X/199X\">between 1980 and 1989 – between 1990 and 1999</date>"},
    {"long & ago", "<date>long &amp; ago</date>"},
};

START_TEST(test_tei__date)
{
    struct unit unit;
    struct tei tei = {.xml = xml_new()};
    GString *out;

    unit_init(&unit);
    tei.book = unit.book;
    tei_date(&tei, dates[_i].edtf);
    out = xml_finish(tei.xml);
    UNIT_SAME(dates[_i].edtf, out->str, dates[_i].written);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

/* ---- documents ---- */

#define SOURCES                                                                                                                           \
    "### Data\n\nTable: sources. S\n\n| id | author | title | gloss | publisher | date | lang | url | grade | seen | "                    \
    "type | in | volume | issue | pages |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n"                               \
    "| s | V & *W*; Weir, Thomas (W.); {A, B} | 등대 | Lamp | P | 1999 | ko | https://a.example/?b=1&c=ü | news | whole | | | | | |\n" \
    "| t | | T | | P | 199X/ | en; ko | | primary | excerpt | | | | | |\n"                                                                \
    "| u | | U | | Q | 1998 | en | | scholarly | whole | chapter | Seas; Pell, Ada; Ness | 2 | | 3–4 |\n"                               \
    "| v | | V | | Q | 1997 | en | | scholarly | whole | journal | Log | 1 | 5 | 7 |\n\n"
#define EVENTS                                                                                       \
    "Table: events. E\n\n| id | date | place | who | event | sources |\n|---|---|---|---|---|---|\n" \
    "| e-a | 1999 | ness | vale; them | A *b* 灯台 | s; t |\n| e-b | 1998/ | ness; spit | | B | t |\n\n"
#define ENTITIES                                                                                 \
    "Table: entities. N\n\n| id | type | en | ko | zh | also | dates | about | sources |\n"      \
    "|---|---|---|---|---|---|---|---|---|\n"                                                    \
    "| vale | person | Vale | 베일 | | O. V.; V. | 1899/1961 | Of [Ness](#ness). | s |\n"      \
    "| them | body | Them | | 彼 | | long ago | A | |\n| ness | place | Ness | | | | | A | |\n" \
    "| spit | place | Spit | | | | | A | |\n| lamp | idea | Lamp | | | | | A | |\n\n"
#define PLACES                                                                          \
    "Table: places. P\n\n| id | place | lat | lon | sources |\n|---|---|---|---|---|\n" \
    "| g-a | ness | -1.5 | 2 | s |\n| g-b | them | 3 | 4 | s |\n\n"
#define SERIES                                                                                         \
    "Table: series. V\n\n| id | series | date | value | unit | sources |\n|---|---|---|---|---|---|\n" \
    "| d-a | S | 1999 | 1 | u | s |\n\n"
#define CLAIMS                                                                                            \
    "Table: claims. C\n\n| id | claim | type | verdict | evidence | notes |\n|---|---|---|---|---|---|\n" \
    "| c1.1a | A *b* | fact | qualified | E [@s, p. 2] | n1.1-x-2-later; n1 |\n| c1a | A | opinion | – | E | |\n\n"
#define VARIANTS                                                                             \
    "Table: variants. V\n\n| id | at | en | ja | ko | remark |\n|---|---|---|---|---|---|\n" \
    "| v-a | 1.1 | lamp | 灯台 | | R 등대 |\n\n"
#define RELATIONS                                                                                    \
    "Table: relations. R\n\n| id | from | kind | to | date | sources |\n|---|---|---|---|---|---|\n" \
    "| r-a | vale | is & was of | p1.1 | 1999? | s |\n| r-b | c1a | & | e-a | | t |\n\n"
#define PASSAGE                                                                                                               \
    "# Title\n\nBefore.\n\n## ¶1 Head\n\n1. Précis *a*,\n   b.\n\nEssay [d](#d-a) [c](#ch-t).\n\n#### Small\n\n### ¶1\n\n" \
    "**Context.** A.\n\n### 1.1 “x”² (later)\n\n**Disputed.** B [@s; @t, p. 1].\n\n- one\n- two\n\n"
#define ALL PASSAGE SOURCES EVENTS ENTITIES PLACES SERIES CLAIMS VARIANTS RELATIONS

#define CFF(more)                                                                        \
    "cff-version: 1.2.0\ntitle: \"T: U\"\nversion: 1.2\ndate-released: \"2026-05-03\"\n" \
    "authors:\n  - name: Board\n  - family-names: V\n    given-names: O\n" more
#define WORKS                                                                                                             \
    "references:\n  - type: newspaper-article\n    title: W\n    journal: J\n    languages: [en]\n    authors:\n"         \
    "      - family-names: F\n        given-names: A\n  - type: book\n    title: X\n    date-published: \"2001-01-02\"\n" \
    "    url: https://a.example/\n    notes: N\n    languages: [ja]\n"

static const struct {
    const char *what, *chapter, *cff, *site;
    const char *has, *lacks; /* parts of the document; NULL: nothing asked */
} documents[] = {
    {"nothing but a chapter", "# Title\n", CFF(""), "",
     "<body>\n<div type=\"chapter\" xml:id=\"ch-t\">\n<head>Title</head>\n</div>\n</body>", "standOff"},
    {"who", ALL, CFF(""), "",
     "<editor xml:id=\"_editor-2\"><persName><forename>O</forename> <surname>V</surname></persName></editor>", NULL},
    {"a particle and a suffix", "# T\n",
     CFF("  - {family-names: V, given-names: O, name-particle: van, name-suffix: Jr.}\n"), "",
     "<persName><forename>O</forename> <nameLink>van</nameLink> <surname>V</surname> <genName>Jr.</genName></persName>",
     NULL},
    {"a particle that is tied", "# T\n", CFF("  - {family-names: V, name-particle: d’}\n"), "",
     "<persName><nameLink>d’</nameLink><surname>V</surname></persName>", NULL},
    {"no licence", ALL, CFF(""), "", "</date>\n<ptr target=\"../index.html\"></ptr>\n</publicationStmt>",
     "availability"},
    {"a licence", "# T\n", CFF("license: CC-BY-4.0\n"), "",
     "<licence target=\"https://spdx.org/licenses/CC-BY-4.0\">CC-BY-4.0</licence>", NULL},
    {"an identifier", "# T\n", CFF("doi: 10.1/a\n"), "", "<idno type=\"DOI\">10.1/a</idno>\n<ptr ", NULL},
    {"no text named", ALL, CFF(""), "", "<sourceDesc>\n<p>The text annotated is not named.</p>", "listWit"},
    {"no text named, no witnesses", ALL, CFF(""), "", "<rdg xml:lang=\"en\">lamp</rdg>", "wit="},
    {"an article", ALL, CFF(WORKS), "",
     "<biblStruct xml:id=\"_work-1\" type=\"newspaper-article\">\n<analytic>\n<author><persName><forename>A</forename> "
     "<surname>F</surname></persName></author>\n<title level=\"a\" xml:lang=\"en\">W</title>\n</analytic>\n<monogr>\n<title "
     "level=\"j\">J</title>\n<imprint>\n<date>undated</date>\n</imprint>\n</monogr>\n</biblStruct>",
     NULL},
    {"a book", ALL, CFF(WORKS), "",
     "<monogr>\n<title level=\"m\" xml:lang=\"ja\">X</title>\n<ptr target=\"https://a.example/\"></ptr>\n<imprint>\n<date "
     "when=\"2001-01-02\" when-custom=\"2001-01-02\">2 January 2001</date>\n</imprint>\n</monogr>\n<note>N</note>",
     NULL},
    {"witnesses", ALL, CFF(WORKS), "",
     "<witness xml:id=\"_wit-en\" corresp=\"#_work-1\">The version in English</witness>\n<witness xml:id=\"_wit-ja\" "
     "corresp=\"#_work-2\">The version in Japanese</witness>\n<witness xml:id=\"_wit-ko\">The version in Korean</witness>",
     NULL},
    {"abstract and keywords", "# T\n", CFF("abstract: a & b\nkeywords: [k, 등대]\n"), "",
     "<abstract>\n<p>a &amp; b</p>\n</abstract>", "<keywords></keywords>"},
    {"keywords", "# T\n", CFF("keywords: [k, 등대]\n"), "",
     "<term>k</term>\n<term><foreign xml:lang=\"ko\">등대</foreign></term>", "<abstract>"},
    {"a passage", ALL, CFF(""), "",
     "<p>Before.</p>\n<div type=\"passage\" n=\"1\" xml:id=\"p1\">\n<head>Head</head>\n<ab type=\"sentences\"><seg type=\"precis\" "
     "n=\"1.1\" xml:id=\"p1.1\">Précis <hi rend=\"italic\">a</hi>,\nb.</seg>\n</ab>\n<div type=\"essay\"><p>Essay <ref "
     "target=\"../t.html#d-a\">d</ref> <ref target=\"#ch-t\">c</ref>.</p>\n<label>Small</label>\n</div>\n<div type=\"part\"><head>Data</head>",
     NULL},
    {"with an address of the edition", ALL, CFF(""), "https://c.example/e",
     "<ref target=\"https://c.example/e/t.html#d-a\">d</ref>", "=\"../"},
    {"a table", ALL, CFF(""), "",
     "<figure type=\"table\" xml:id=\"tab-series-t\">\n<head>V</head>\n<p><ref target=\"series.csv\">1 row, “series”</ref></p>\n</figure>",
     NULL},
    {"a note on a paragraph", ALL, CFF(""), "",
     "<annotation xml:id=\"n1\" n=\"1\" motivation=\"commenting\" target=\"#p1\">\n<note type=\"context\" ana=\"#_kind-context\">\n<p><hi "
     "rend=\"bold\">Context.</hi> A.</p>\n</note>\n</annotation>",
     NULL},
    {"a note on a lemma", ALL, CFF(""), "",
     "<annotation xml:id=\"n1.1-x-2-later\" n=\"1.1\" motivation=\"assessing\" target=\"#p1.1\">\n<note type=\"disputed\" "
     "ana=\"#_kind-disputed\">\n<quote type=\"lemma\" n=\"2\">x</quote>\n<label type=\"further\">later</label>\n<p><hi "
     "rend=\"bold\">Disputed.</hi> B (<ref type=\"citation\" target=\"#s-s\">V &amp; W et al. 1999</ref>; <ref type=\"citation\" "
     "target=\"#s-t\">P n.d., p. 1</ref>).</p>\n<list rend=\"bulleted\">\n<item>one</item>\n<item>two</item>\n</list>\n</note>",
     NULL},
    {"a claim", ALL, CFF(""), "",
     "<annotation xml:id=\"c1.1a\" n=\"1.1\" motivation=\"assessing\" target=\"#p1.1\" ana=\"#_type-fact #_verdict-qualified\" "
     "cert=\"medium\" corresp=\"#n1.1-x-2-later #n1\">\n<note type=\"claim\">A <hi rend=\"italic\">b</hi></note>\n<note "
     "type=\"evidence\">E (<ref type=\"citation\" target=\"#s-s\">V &amp; W et al. 1999, p. 2</ref>)</note>",
     NULL},
    {"a claim without a verdict", ALL, CFF(""), "", "target=\"#p1\" ana=\"#_type-opinion\">", NULL},
    {"a variant", ALL, CFF(WORKS), "",
     "<app xml:id=\"v-a\" from=\"#p1.1\">\n<rdg wit=\"#_wit-en\" xml:lang=\"en\">lamp</rdg>\n<rdg wit=\"#_wit-ja\" "
     "xml:lang=\"ja\">灯台</rdg>\n<note>R <foreign xml:lang=\"ko\">등대</foreign></note>\n</app>",
     NULL},
    {"a person", ALL, CFF(""), "",
     "<person xml:id=\"vale\" source=\"#s-s\">\n<persName xml:lang=\"en\">Vale</persName>\n<persName xml:lang=\"ko\">베일</persName>\n"
     "<persName type=\"also\">O. V.</persName>\n<persName type=\"also\">V.</persName>\n<note type=\"dates\"><date from=\"1899\" "
     "to=\"1961\" when-custom=\"1899/1961\">1899 – 1961</date></note>\n<note type=\"about\">Of <ref target=\"#ness\">Ness</ref>.</note>\n</person>",
     NULL},
    {"a body", ALL, CFF(""), "",
     "<listOrg type=\"body\">\n<head>Bodies</head>\n<org xml:id=\"them\">\n<orgName xml:lang=\"en\">Them</orgName>\n<orgName "
     "xml:lang=\"zh\">彼</orgName>\n<note type=\"dates\"><date>long ago</date></note>",
     "<listOrg type=\"group\">"},
    {"a place with a position", ALL, CFF(""), "",
     "<place xml:id=\"ness\">\n<placeName xml:lang=\"en\">Ness</placeName>\n<location xml:id=\"g-a\" source=\"#s-s\"><geo "
     "decls=\"#_wgs84\">-1.5 2</geo></location>\n<note",
     NULL},
    {"the position of what is no place", ALL, CFF(""), "",
     "<listPlace type=\"seats\">\n<head>Seats</head>\n<place corresp=\"#them\">\n<location xml:id=\"g-b\"", NULL},
    {"an idea", ALL, CFF(""), "",
     "<list type=\"idea\">\n<head>Ideas</head>\n<item xml:id=\"lamp\">\n<term xml:lang=\"en\">Lamp</term>", NULL},
    {"an event", ALL, CFF(""), "",
     "<event xml:id=\"e-a\" when=\"1999\" when-custom=\"1999\" where=\"#ness\" source=\"#s-s #s-t\">\n<label>A <hi rend=\"italic\">b</hi> "
     "<foreign xml:lang=\"und-Hani\">灯台</foreign></label>\n<note type=\"place\"><ref target=\"#ness\">Ness</ref></note>\n<note "
     "type=\"who\"><ref target=\"#vale\">Vale</ref>, <ref target=\"#them\">Them</ref></note>\n</event>",
     NULL},
    {"an event at two places", ALL, CFF(""), "",
     "<event xml:id=\"e-b\" from=\"1998\" when-custom=\"1998/\" source=\"#s-t\">", NULL},
    {"a relation", ALL, CFF(""), "",
     "<relation xml:id=\"r-a\" name=\"is-was-of\" active=\"#vale\" passive=\"#p1.1\" when=\"1999\" when-custom=\"1999?\" cert=\"low\" "
     "source=\"#s-s\"><desc>is &amp; was of</desc>\n</relation>",
     NULL},
    {"a relation without a word", ALL, CFF(""), "",
     "name=\"relation\" active=\"#c1a\" passive=\"#e-a\" source=\"#s-t\"", NULL},
    {"a source in a newspaper", ALL, CFF(""), "",
     "<biblStruct xml:id=\"s-s\" n=\"V &amp; W et al. 1999\" ana=\"#_grade-news #_seen-whole\">\n<analytic>\n<title level=\"a\" "
     "xml:lang=\"ko\">등대</title>\n<title type=\"gloss\">Lamp</title>\n<ptr target=\"https://a.example/?b=1&amp;c=%C3%BC\"></ptr>\n"
     "<textLang mainLang=\"ko\"></textLang>\n<author>V &amp; W</author>\n<author><persName><forename>Thomas (W.)</forename> "
     "<surname>Weir</surname></persName></author>\n<author>A, B</author>\n</analytic>\n<monogr>\n<title "
     "level=\"j\">P</title>\n<imprint>\n<date when=\"1999\"",
     NULL},
    {"a source by itself", ALL, CFF(""), "",
     "<monogr>\n<title level=\"m\">T</title>\n<textLang mainLang=\"en\" otherLangs=\"ko\"></textLang>\n<imprint>\n<publisher>P</publisher>\n<date "
     "from=\"1990\" when-custom=\"199X/\">",
     NULL},
    {"a source in a book", ALL, CFF(""), "",
     "<analytic>\n<title level=\"a\" xml:lang=\"en\">U</title>\n<textLang mainLang=\"en\"></textLang>\n</analytic>\n<monogr>\n<title "
     "level=\"m\">Seas</title>\n<editor><persName><forename>Ada</forename> <surname>Pell</surname></persName></editor>\n"
     "<editor>Ness</editor>\n<imprint>\n<publisher>Q</publisher>\n<date when=\"1998\" when-custom=\"1998\">1998</date>\n"
     "<biblScope unit=\"volume\">2</biblScope>\n<biblScope unit=\"page\">3–4</biblScope>\n</imprint>",
     NULL},
    {"a source in a journal", ALL, CFF(""), "",
     "<title level=\"j\">Log</title>\n<imprint>\n<publisher>Q</publisher>\n<date when=\"1997\" when-custom=\"1997\">1997</date>\n"
     "<biblScope unit=\"volume\">1</biblScope>\n<biblScope unit=\"issue\">5</biblScope>\n<biblScope unit=\"page\">7</biblScope>\n",
     NULL},
};

START_TEST(test_tei__document)
{
    struct unit unit;
    struct exchange exchange = {NULL, NULL, NULL};
    char *path = unit_file("CITATION.cff", documents[_i].cff, -1);
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", documents[_i].chapter);
    schema_read(unit.book);
    cff_read(unit.book, path);
    exchange.book = unit.book;
    exchange.base = g_strdup_printf("%s/", *documents[_i].site ? documents[_i].site : "..");
    exchange_tei(&exchange, out);
    ck_assert_msg(strstr(out->str, documents[_i].has) != NULL, "%s: not in it", documents[_i].what);
    if (documents[_i].lacks)
        ck_assert_msg(strstr(out->str, documents[_i].lacks) == NULL, "%s: in it", documents[_i].what);
    UNIT_TAKE(documents[_i].what, unit_messages(unit.diag), "");
    g_string_free(out, TRUE);
    g_free(exchange.base);
    g_free(path);
    unit_release(&unit);
}
END_TEST

/* ---- front, body, back ---- */

static const struct {
    const char *what, *chapters[3];
    const char *parts; /* the elements of the document in their order */
} matters[] = {
    {"a book without passages", {"# A\n", "# B\n", NULL}, "body a b "},
    {"before and behind", {"# A\n", "# B\n\n## ¶1 X\n\n1. a\n", "# C\n"}, "front a body b back c "},
    {"between", {"# A\n\n## ¶1 X\n\n1. a\n", "# B\n", "# C\n\n## ¶2 X\n\n1. a\n"}, "body a b c "},
};

START_TEST(test_tei__matter)
{
    static const char *const files[] = {"a.nw", "b.nw", "c.nw"};
    static const char *const marks[] = {"<front>",         "<body>",          "<back>",
                                        "xml:id=\"ch-a\"", "xml:id=\"ch-b\"", "xml:id=\"ch-c\""};
    static const char *const names[] = {"front ", "body ", "back ", "a ", "b ", "c "};
    struct unit unit;
    struct exchange exchange = {NULL, NULL, NULL};
    GString *out = g_string_new(NULL), *parts = g_string_new(NULL);

    unit_init(&unit);
    for (gsize i = 0; i < G_N_ELEMENTS(files) && matters[_i].chapters[i]; i++)
        unit_chapter(&unit, files[i], matters[_i].chapters[i]);
    exchange.book = unit.book;
    exchange.base = g_strdup("../");
    exchange_tei(&exchange, out);
    for (const char *at = out->str; *at; at++)
        for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
            if (g_str_has_prefix(at, marks[i]))
                g_string_append(parts, names[i]);
    UNIT_SAME(matters[_i].what, parts->str, matters[_i].parts);
    g_string_free(parts, TRUE);
    g_string_free(out, TRUE);
    g_free(exchange.base);
    unit_release(&unit);
}
END_TEST

/* ---- figures ---- */

#define FIGURE                                                      \
    "# T\n\n### A figure\n\n![a 등대](f.svg \"b & c\")\n\n" SOURCES \
    "Table: events. E\n\n| id | date | event | sources |\n|---|---|---|---|\n| e-a | 1999 | A | s |\n| e-b | 1998 | B | t |\n"

static const struct {
    const char *what, *dot, *words; /* behind the description */
} figures[] = {
    {"not read", NULL, ""},
    {"a chart",
     "graph a { graph [kind=chart] node [group=G] \"e-a\" [when=2000, value=-2.5, unit=kg]; \"e-b\" [says=\"B 등\"] }",
     "\n<label>G</label>\n<table>\n<row role=\"label\"><cell>Date</cell><cell>Value</cell><cell>Unit</cell></row>\n\n<row><cell><ref "
     "target=\"#e-a\"><date when=\"2000\" when-custom=\"2000\">2000</date></ref></cell><cell>-2.5</cell><cell>kg</cell></row>\n</table>\n"
     "<list>\n<item><ref target=\"#e-b\">B <foreign xml:lang=\"ko\">등</foreign></ref></item>\n</list>\n"},
};

START_TEST(test_tei__figure)
{
    struct unit unit;
    struct exchange exchange = {NULL, NULL, NULL};
    struct figure *figure;
    char *want = g_strdup_printf(
        "<figure n=\"1\" xml:id=\"fig-f\">\n<head>b &amp; c</head>\n<graphic url=\"../figures/f.svg\" "
        "mimeType=\"image/svg+xml\"></graphic>\n<figDesc>a <foreign xml:lang=\"ko\">등대</foreign>%s</figDesc>\n</figure>",
        figures[_i].words);
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", FIGURE);
    schema_read(unit.book);
    figure = unit.book->figures->pdata[0];
    if (figures[_i].dot)
        figure->drawing = drawing_read(unit.book, figure, figures[_i].dot, strlen(figures[_i].dot));
    exchange.book = unit.book;
    exchange.base = g_strdup("../");
    exchange_tei(&exchange, out);
    ck_assert_msg(strstr(out->str, want) != NULL, "%s: not in it", figures[_i].what);
    UNIT_TAKE(figures[_i].what, unit_messages(unit.diag), "");
    g_string_free(out, TRUE);
    g_free(exchange.base);
    g_free(want);
    unit_release(&unit);
}
END_TEST

Suite *suite_tei(void) {
    Suite *suite = suite_create("tei");
    TCase *tcase = unit_case(suite, "tei");

    UNIT_ROWS(tcase, test_tei__id, ids);
    UNIT_ROWS(tcase, test_tei__date, dates);
    UNIT_ROWS(tcase, test_tei__document, documents);
    UNIT_ROWS(tcase, test_tei__matter, matters);
    UNIT_ROWS(tcase, test_tei__figure, figures);
    return suite;
}
