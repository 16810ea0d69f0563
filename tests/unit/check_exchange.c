/* SPDX-License-Identifier: MIT
 * The edition as data: what text may hold, in each format; addresses, licences, the list of files. */
#include "write/exchange.h"

#include "read/cff.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

#define BOOK                                                                                                   \
    "# The pier\n\n## ¶1 What\n\n1. a\n\n### 1.1 “Lamp”\n\n**Confirmed.** It *is* lit [@vale].\n\n"       \
    "### ¶1\n\n**Context.** Of [the light](#등대).\n\n### Data\n\n"                                         \
    "Table: entities. N\n\n| id | type | en | about |\n|---|---|---|---|\n"                                    \
    "| 등대 | place | \"Lamp\" \\\\ &lt;x&gt;, & | a |\n| north | place | North | a |\n\n"                   \
    "Table: relations. R\n\n| id | from | kind | to | sources |\n|---|---|---|---|---|\n"                      \
    "| r-1 | 등대 | is \"in\" | p1 | vale |\n\n"                                                             \
    "Table: events. E\n\n| id | date | place | who | event | sources |\n|---|---|---|---|---|---|\n"           \
    "| e-1 | 1931 | north; 등대 | | lit | vale |\n\n"                                                        \
    "Table: claims. C\n\n| id | claim | type | verdict | evidence | notes |\n|---|---|---|---|---|---|\n"      \
    "| c1.1a | Say \"yes\" \\\\ | fact | confirmed | Yes [@vale; @vale] | n1.1-lamp |\n"                       \
    "| c1.1b | No | opinion | – | None | |\n\n"                                                              \
    "Table: sources. S\n\n| id | title | publisher | date | lang | url | grade | seen |\n"                     \
    "|---|---|---|---|---|---|---|---|\n| vale | T | P | 1931 | en | https://a.example/x | news | whole |\n\n" \
    "Table: lemmata. L\n\n| id | first | count | start | end |\n|---|---|---|---|---|\n| n1.1-lamp | 1 | 1 | 4 | 8 |\n"

#define CFF(licences, more)                                                                        \
    "cff-version: 1.2.0\ntitle: \"The Pier: wood\"\nversion: 1.2\ndate-released: \"2026-05-03\"\n" \
    "authors:\n  - family-names: Vale\n    given-names: Osk\n" licences more

#define BOTH "license:\n  - MIT\n  - CC-BY-4.0\n"
#define WORK "references:\n  - type: article\n    title: W\n    url: \"https://work.example/{w}\"\n"

static const struct {
    const char *what, *cff, *file, *text; /* the text is somewhere in the file */
} cases[] = {
    {"a cell with quotation marks and a comma", CFF(BOTH, ""), "entities.csv",
     "\r\n등대,place,\"\"\"Lamp\"\" \\ <x>, &\",,,,,,a,\r\nnorth,place,North,,,,,,a,\r\n"},
    {"a table without rows", CFF(BOTH, ""), "series.csv", "id,series,date,value,unit,sources\r\n"},
    {"a name in DOT", CFF(BOTH, ""), "graph.dot",
     "\"등대\" [label=\"\\\"Lamp\\\" \\\\ <x>, &\", what=\"entity\", type=\"place\", "
     "URL=\"../at/%EB%93%B1%EB%8C%80.html\"];\n"},
    {"a relation in DOT", CFF(BOTH, ""), "graph.dot",
     "\"등대\" -> \"p1\" [id=\"r-1\", label=\"is \\\"in\\\"\", table=\"relations\", sources=\"vale\"];\n"},
    {"an event's second place in DOT", CFF(BOTH, ""), "graph.dot",
     "\"e-1\" -> \"등대\" [id=\"e-1_place_등대\", label=\"place\", table=\"events\", dates=\"1931\", sources=\"vale\"];\n"},
    {"a passage in DOT", CFF(BOTH, ""), "graph.dot",
     "\"p1\" [label=\"¶1: What\", what=\"paragraph\", URL=\"../at/p1.html\"];\n"},
    {"a name in GraphML", CFF(BOTH, ""), "graph.graphml",
     "<node id=\"&#xB4F1;&#xB300;\"><data key=\"node-label\">&quot;Lamp&quot; \\ &lt;x&gt;, &amp;</data>"},
    {"a claim", CFF(BOTH, ""), "claims.trig", "schema:text \"Say \\\"yes\\\" \\\\\"@en ;"},
    {"the source of a claim, once, and where it is to be had", CFF(BOTH, ""), "claims.trig",
     "schema:citation <../at/s-vale.html> ;\n    schema:isBasedOn <../at/n1.1-lamp.html> .\n"
     "  <../at/s-vale.html> schema:url <https://a.example/x> .\n"},
    {"an opinion has no verdict", CFF(BOTH, ""), "claims.trig",
     "schema:itemReviewed <../at/c1.1b.html> ;\n    schema:reviewBody \"None\"@en .\n"},
    {"without the text's address a claim is where the book has it", CFF(BOTH, ""), "claims.trig",
     "prov:hadPrimarySource <../pier.html#p1.1> ."},
    {"with it, there", CFF(BOTH, WORK), "claims.trig", "prov:hadPrimarySource <https://work.example/%7Bw%7D> ."},
    {"the licence of content", CFF(BOTH, ""), "claims.trig", "dcterms:license <https://spdx.org/licenses/CC-BY-4.0> ."},
    {"a licence that is all there is", CFF("license: MIT\n", ""), "claims.trig",
     "dcterms:license <https://spdx.org/licenses/MIT> ."},
    {"an address of the edition", CFF(BOTH, "url: https://pier.example/e\n"), "claims.trig",
     "<https://pier.example/e/data/claims.trig#c1.1a> a np:Nanopublication"},
    {"one that ends with /", CFF(BOTH, "url: https://pier.example/e/\n"), "claims.trig",
     "schema:appearance <https://pier.example/e/pier.html#p1.1> ."},
    {"a note with its place", CFF(BOTH, WORK), "annotations.jsonld",
     "              \"refinedBy\" : [\n                {\n                  \"type\" : \"TextPositionSelector\",\n"
     "                  \"start\" : 4,\n                  \"end\" : 8\n                },\n                {\n"
     "                  \"type\" : \"TextQuoteSelector\",\n                  \"exact\" : \"Lamp\"\n"},
    {"the text annotated, by an address that is no IRI", CFF(BOTH, WORK), "annotations.jsonld",
     "\"source\" : \"https://work.example/%7Bw%7D\""},
    {"a verdict assesses", CFF(BOTH, ""), "annotations.jsonld", "\"motivation\" : \"assessing\""},
    {"a note on a paragraph", CFF(BOTH, ""), "annotations.jsonld", "\"value\" : \"p1\"\n            }\n"},
    {"links in a note lead to the pages", CFF(BOTH, ""), "annotations.jsonld",
     "<a class=\\\"ref\\\" href=\\\"../register.html#&#xB4F1;&#xB300;\\\">the light</a>"},
    {"a person is one", CFF(BOTH, ""), "annotations.jsonld", "\"type\" : \"Person\",\n      \"name\" : \"Osk Vale\""},
    {"where a row is", CFF(BOTH, ""), "tables.csv-metadata.json", "\"aboutUrl\" : \"../at/s-{id}.html\""},
    {"the manifest", CFF(BOTH, ""), "datapackage.json", "\"path\" : \"graph.dot\""},
};

static const struct exchange_file *file_of(const struct exchange *exchange, const char *name) {
    for (guint i = 0; i < exchange->files->len; i++) {
        const struct exchange_file *file = exchange->files->pdata[i];
        if (strcmp(file->name, name) == 0)
            return file;
    }
    return NULL;
}

static void read_book(struct unit *unit, const char *cff) {
    char *path = unit_file("CITATION.cff", cff, -1), *said;

    unit_init(unit);
    unit_chapter(unit, "01-pier.nw", BOOK);
    schema_read(unit->book);
    cff_read(unit->book, path);
    said = unit_messages(unit->diag);
    UNIT_TAKE("messages", said, "");
    g_free(path);
}

START_TEST(test_exchange__holds)
{
    struct unit unit;

    read_book(&unit, cases[_i].cff);
    struct exchange *exchange = exchange_new(unit.book);
    const struct exchange_file *file = file_of(exchange, cases[_i].file);
    ck_assert_msg(file != NULL, "%s is not there", cases[_i].file);
    ck_assert_msg(strstr(file->bytes->str, cases[_i].text) != NULL, "%s: expected in %s\n%s\nbut it is\n%s",
                  cases[_i].what, cases[_i].file, cases[_i].text, file->bytes->str);
    exchange_free(exchange);
    unit_release(&unit);
}
END_TEST

/* Every format says what it is and has one writer; the manifest, which names the others, is the last. */
START_TEST(test_exchange__formats)
{
    for (unsigned i = 0; i < exchange_format_count; i++) {
        const struct exchange_format *format = &exchange_formats[i];
        ck_assert_msg(*format->title && *format->holds && *format->loses && strchr(format->media, '/'), "%s",
                      format->name);
        ck_assert_msg(!format->write != !format->write_table, "%s", format->name);
    }
    ck_assert_str_eq(exchange_formats[exchange_format_count - 1].name, "datapackage.json");
}
END_TEST

Suite *suite_exchange(void) {
    Suite *suite = suite_create("exchange");
    TCase *tcase = unit_case(suite, "exchange");

    UNIT_ROWS(tcase, test_exchange__holds, cases);
    tcase_add_test(tcase, test_exchange__formats);
    return suite;
}
