/* SPDX-License-Identifier: MIT
 * What nothing uses, and what nothing draws. */
#include "check/uses.h"

#include "model/mention.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define T "# T\n\n## ¶1\n\n1. a\n\n"
#define SOURCES                                                                                                     \
    "Table: sources. S\n\n| id | title | publisher | date | lang | grade | seen |\n|---|---|---|---|---|---|---|\n" \
    "| reed | b | c | 2020 | en | news | whole |\n"
#define ENTITIES "Table: entities. E\n\n| id | type | en | about | sources |\n|---|---|---|---|---|\n"

static const struct {
    const char *what, *in, *said;
} uses[] = {
    {"none", T, ""},
    {"a source that is cited", T "[@reed]\n\n### Data\n\n" SOURCES, ""},
    {"a source that is linked to", T "[a](#s-reed)\n\n### Data\n\n" SOURCES, ""},
    {"a source that a cell names",
     T "[a](#ada)\n\n### Data\n\n" SOURCES "\n" ENTITIES "| ada | person | Ada | d | reed |\n", ""},
    {"a source that is not cited", T "### Data\n\n" SOURCES,
     "t.nw:13:1: error: source “reed” is never cited; expected [@key] somewhere, or no row\n"},
    {"an entity that is mentioned", T "[a](#ada)\n\n### Data\n\n" ENTITIES "| ada | person | Ada | d | |\n", ""},
    {"an entity that nothing mentions", T "### Data\n\n" ENTITIES "| ada | person | Ada | d | |\n",
     "t.nw:13:1: error: entity “ada” is never mentioned; expected its key somewhere, or no row\n"},
    {"an entity that mentions itself", T "### Data\n\n" ENTITIES "| ada | person | Ada | [d](#ada) | |\n",
     "t.nw:13:1: error: entity “ada” is never mentioned; expected its key somewhere, or no row\n"},
    {"a figure with a program", T "### Figure\n\n![a](lamp.svg \"b\")\n\n<<lamp.c>>=\nc\n", ""},
    {"a figure without a program", T "### Figure\n\n![a](lamp.svg \"b\")\n",
     "t.nw:9:1: error: no program draws lamp.svg; expected a chunk ⟨lamp.c⟩\n"},
    {"a figure with a program of nearly its name", T "### Figure\n\n![a](lamp.svg \"b\")\n\n<<lamps.c>>=\nc\n",
     "t.nw:9:1: error: no program draws lamp.svg; expected a chunk ⟨lamp.c⟩, perhaps ⟨lamps.c⟩\n"},
    {"a program that is used and not defined", T "### Figure\n\n![a](lamp.svg \"b\")\n\n<<a.c>>=\n<<lamp.c>>\n",
     "t.nw:9:1: error: no program draws lamp.svg; expected a chunk ⟨lamp.c⟩\n"},
};

START_TEST(test_uses__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", uses[_i].in);
    schema_read(unit.book);
    mentions_read(unit.book);
    UNIT_TAKE(uses[_i].what, unit_messages(unit.diag), "");
    uses_check(unit.book);
    UNIT_TAKE(uses[_i].what, unit_messages(unit.diag), uses[_i].said);
    unit_release(&unit);
}
END_TEST

Suite *suite_uses(void) {
    Suite *suite = suite_create("uses");

    UNIT_ROWS(unit_case(suite, "uses"), test_uses__check, uses);
    return suite;
}
