/* SPDX-License-Identifier: MIT
 * References: citations, links, keys in cells, claims, the manifest against the précis. */
#include "check/refs.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

/* A chapter that all tests have, with something to refer to; what is tested stands in a chapter of its own. */
static const char known[] =
    "# K\n\n## ¶1\n\n1. a\n2. b\n\n### 1.1 “pier”\n\n**Context.** c\n\n## Data\n\n"
    "Table: sources. S\n\n| id | title | publisher | date | lang | grade | seen |\n|---|---|---|---|---|---|---|\n"
    "| stone-2019 | b | c | 2019 | en | news | whole |\n| reed-2020 | b | c | 2020 | en | news | whole |\n\n"
    "Table: entities. E\n\n| id | type | en | about |\n|---|---|---|---|\n| mossel-point | place | Mossel Point | d "
    "|\n\n"
    "Table: events. E\n\n| id | date | event | sources |\n|---|---|---|---|\n| e-storm | 1884 | f | stone-2019 |\n\n"
    "![a](links.svg \"b\")\n";

#define T         "# T\n\n"
#define EVENTS    "Table: events. E\n\n| id | date | place | who | event | sources |\n|---|---|---|---|---|---|\n"
#define RELATIONS "Table: relations. R\n\n| id | from | kind | to | sources |\n|---|---|---|---|---|\n"
#define CLAIMS    "Table: claims. C\n\n| id | claim | type | verdict | evidence | notes |\n|---|---|---|---|---|---|\n"
#define VARIANTS  "Table: variants. V\n\n| id | at | en | remark |\n|---|---|---|---|\n"

static const struct {
    const char *what, *in, *said;
} references[] = {
    {"none", T "a\n", ""},
    /* in prose */
    {"a source", T "a [@stone-2019, p. 2; @reed-2020]\n", ""},
    {"an unknown source", T "a [@banana]\n",
     "t.nw:3:3: error: unknown source “banana”; expected a key of table “sources”\n"},
    {"a source that is written wrong", T "a [@stone-2018]\n",
     "t.nw:3:3: error: unknown source “stone-2018”; expected perhaps “stone-2019”\n"},
    {"one of several sources", T "a [@stone-2019; @rede-2020]\n",
     "t.nw:3:17: error: unknown source “rede-2020”; expected perhaps “reed-2020”\n"},
    {"links to all that has an address",
     T "[a](#p1) [a](#p1.2) [a](#n1.1-pier) [a](#ch-known) [a](#e-storm) [a](#mossel-point) [a](#s-stone-2019) "
       "[a](#fig-links) [a](#tab-events-known)\n",
     ""},
    {"a link to nothing", T "강 [a](#banana)\n",
     "t.nw:3:3: error: unknown address “banana”; expected an id of this book\n"},
    {"a link that is written wrong", T "[a](#p1.3)\n",
     "t.nw:3:1: error: unknown address “p1.3”; expected perhaps “p1.1”\n"},
    {"an empty link", T "[a](#)\n", "t.nw:3:1: error: unknown address “”; expected an id of this book\n"},
    {"links outside", T "[a](https://example.org/) [a](http://example.org/) [a](mailto:a@example.org)\n", ""},
    {"a link to a file", T "[a](routes.html)\n",
     "t.nw:3:1: error: link to “routes.html”; expected #ID, or an address that begins with https://\n"},
    {"a link of another scheme", T "[a](javascript:b)\n",
     "t.nw:3:1: error: link to “javascript:b”; expected #ID, or an address that begins with https://\n"},
    {"a link to nowhere", T "[a]()\n",
     "t.nw:3:1: error: link to “”; expected #ID, or an address that begins with https://\n"},
    {"in a heading, an item, a note, a cell, a caption",
     T "## [a](#banana-1)\n\n- [a](#banana-2)\n\n> [a](#banana-3)\n\n| [a](#banana-4) |\n|---|\n\nTable: events. "
       "[a](#banana-5)\n\n"
       "| id | date | event | sources |\n|---|---|---|---|\n",
     "t.nw:3:4: error: unknown address “banana-1”; expected an id of this book\n"
     "t.nw:5:3: error: unknown address “banana-2”; expected an id of this book\n"
     "t.nw:7:3: error: unknown address “banana-3”; expected an id of this book\n"
     "t.nw:9:3: error: unknown address “banana-4”; expected an id of this book\n"
     "t.nw:12:16: error: unknown address “banana-5”; expected an id of this book\n"},
    /* in cells */
    {"sources by their keys", T EVENTS "| e-a | 2019 | | | b | stone-2019; reed-2020 |\n", ""},
    {"sources cited", T EVENTS "| e-a | 2019 | | | b | [@stone-2019; @reed-2020, p. 2] |\n", ""},
    {"a source of a cell", T EVENTS "| e-a | 2019 | | | b | stone-2019; banana |\n",
     "t.nw:7:24: error: unknown source “banana”; expected a key of table “sources”\n"},
    {"a source cited in a cell", T EVENTS "| e-a | 2019 | | | b | [@banana] |\n",
     "t.nw:7:24: error: unknown source “banana”; expected a key of table “sources”\n"},
    {"a source by its key behind one cited", T EVENTS "| e-a | 2019 | | | b | [@stone-2019]; banana |\n",
     "t.nw:7:24: error: unknown source “banana”; expected a key of table “sources”\n"},
    {"a source cited behind one by its key", T EVENTS "| e-a | 2019 | | | b | stone-2019; [@banana] |\n",
     "t.nw:7:36: error: unknown source “banana”; expected a key of table “sources”\n"},
    {"entities", T EVENTS "| e-a | 2019 | mossel-point | mossel-point; mossel-point | b | stone-2019 |\n", ""},
    {"an unknown entity", T EVENTS "| e-a | 2019 | banana | | b | stone-2019 |\n",
     "t.nw:7:16: error: unknown entity “banana”; expected a key of table “entities”\n"},
    {"an entity that is written wrong", T RELATIONS "| r-a | mossel-points | b | mossel-point | stone-2019 |\n",
     "t.nw:7:9: error: unknown entity, event, claim or passage “mossel-points”; expected perhaps “mossel-point”\n"},
    {"an event and a passage that are tied", T RELATIONS "| r-a | e-storm | b | p1.2 | stone-2019 |\n", ""},
    {"a passage that is not there", T RELATIONS "| r-a | e-storm | b | p7 | stone-2019 |\n",
     "t.nw:7:23: error: unknown entity, event, claim or passage “p7”; expected a key of table “entities”, “events” or "
     "“claims”, or p3, p3.2\n"},
    {"a note", T CLAIMS "| c1.2a | b | fact | disputed | c | n1.1-pier |\n", ""},
    {"an unknown note", T CLAIMS "| c1.2a | b | fact | disputed | c | n1.1-peer |\n",
     "t.nw:7:37: error: unknown note “n1.1-peer”; expected perhaps “n1.1-pier”\n"},
    {"a claim on a sentence that is not there", T CLAIMS "| c1.7a | b | fact | disputed | c | |\n",
     "t.nw:7:1: error: unknown sentence of a claim “p1.7”; expected perhaps “p1.1”\n"},
    {"a claim on a paragraph", T CLAIMS "| c1a | b | fact | disputed | c | |\n", ""},
    {"variants at a sentence and at a paragraph", T VARIANTS "| v-a | 1.2 | b | c |\n| v-b | 1 | b | c |\n", ""},
    {"what stands above the text",
     T "## ¶0\n\n1. a\n\n[a](#p0) [a](#p0.1)\n\n" VARIANTS "| v-a | 0.1 | b | c |\n| v-b | 0 | b | c |\n\n" CLAIMS
       "| c0.1a | b | opinion | – | c | |\n",
     ""},
    {"a claim on nothing above the text", T CLAIMS "| c0.1a | b | opinion | – | c | |\n",
     "t.nw:7:1: error: unknown sentence of a claim “p0.1”; expected perhaps “p1.1”\n"},
    {"a variant at nothing", T VARIANTS "| v-a | 1.9 | b | c |\n",
     "t.nw:7:9: error: unknown address “p1.9”; expected perhaps “p1.1”\n"},
};

START_TEST(test_refs__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "00-known.nw", known);
    unit_chapter(&unit, "t.nw", references[_i].in);
    schema_read(unit.book);
    UNIT_TAKE(references[_i].what, unit_messages(unit.diag), "");
    refs_check(unit.book);
    UNIT_TAKE(references[_i].what, unit_messages(unit.diag), references[_i].said);
    unit_release(&unit);
}
END_TEST

/* What has another kind of address is no note, and is not what was meant either. */
START_TEST(test_refs__note_of_another_kind)
{
    struct unit unit;
    char *said;

    unit_init(&unit);
    unit_chapter(&unit, "00-known.nw", known);
    unit_chapter(&unit, "t.nw", T CLAIMS "| c1.2a | b | fact | disputed | c | e-storm |\n");
    schema_read(unit.book);
    refs_check(unit.book);
    said = unit_messages(unit.diag);
    ck_assert_msg(g_str_has_prefix(said, "t.nw:7:37: error: unknown note “e-storm”; expected "), "%s", said);
    ck_assert_msg(!strstr(said, "perhaps “e-storm”"), "%s", said);
    g_free(said);
    unit_release(&unit);
}
END_TEST

/* ---- the manifest ---- */

#define HEX " 00000000000000000000 |"
#define MANIFEST \
    "## Data\n\nTable: sentences. M\n\n| at | count | exact | typographic | words |\n|---|---|---|---|---|\n"

static const struct {
    const char *what, *in, *said;
} manifests[] = {
    {"none", T "## ¶1\n\n1. a\n2. b\n", ""},
    {"complete", T "## ¶1\n\n1. a\n2. b\n\n" MANIFEST "| 1.1 | 3 |" HEX HEX HEX "\n| 1.2 | 3 |" HEX HEX HEX "\n", ""},
    {"a sentence is not in it", T "## ¶1\n\n1. a\n2. b\n\n" MANIFEST "| 1.1 | 3 |" HEX HEX HEX "\n",
     "t.nw:6:1: error: ¶1.2 is not in the manifest; expected its row in table “sentences”\n"},
    {"what stands above the text is not in it",
     T "## ¶0\n\n1. a\n\n## ¶1\n\n1. a\n\n" MANIFEST "| 1.1 | 3 |" HEX HEX HEX "\n", ""},
    {"a row of what stands above the text",
     T "## ¶0\n\n1. a\n\n" MANIFEST "| 0.1 | 3 |" HEX HEX HEX "\n| 0.7 | 3 |" HEX HEX HEX "\n",
     "t.nw:13:1: error: ¶0.1 is no sentence of the text; expected no row, for ¶0 is not in the manifest\n"
     "t.nw:14:1: error: ¶0.7 is no sentence of the text; expected no row, for ¶0 is not in the manifest\n"},
    {"a row has no précis", T "## ¶1\n\n1. a\n\n" MANIFEST "| 1.1 | 3 |" HEX HEX HEX "\n| 1.2 | 3 |" HEX HEX HEX "\n",
     "t.nw:14:1: error: ¶1.2 has no précis; expected item 1.2 in the list of its paragraph\n"},
};

START_TEST(test_refs__manifest)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", manifests[_i].in);
    schema_read(unit.book);
    refs_check(unit.book);
    UNIT_TAKE(manifests[_i].what, unit_messages(unit.diag), manifests[_i].said);
    unit_release(&unit);
}
END_TEST

Suite *suite_refs(void) {
    Suite *suite = suite_create("refs");
    TCase *tcase = unit_case(suite, "references");

    UNIT_ROWS(tcase, test_refs__check, references);
    tcase_add_test(tcase, test_refs__note_of_another_kind);
    UNIT_ROWS(unit_case(suite, "manifest"), test_refs__manifest, manifests);
    return suite;
}
