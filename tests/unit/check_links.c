/* SPDX-License-Identifier: MIT
 * Texts of links to entities and events. */
#include "check/links.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define T        "# T\n\n## ¶1\n\n1. a\n\n"
#define ENTITIES "### Data\n\nTable: entities. E\n\n| id | type | en | ko | also | about |\n|---|---|---|---|---|---|\n"
#define KIM                                                                                 \
    ENTITIES "| kim | person | Kim Jin-sun | 김진선 | Jinny; Golden Kim/Old Kim | d |\n" \
             "| tae | person | Kim Jin-tae (II) | | | d |\n| sea | place | East Sea of Ness | | | d |\n"
#define EVENTS                                                                                                 \
    "\nTable: events. E\n\n| id | date | event | sources |\n|---|---|---|---|\n| e-a | 2007-10-30 | b | c |\n" \
    "| e-b | 1990/.. | b | c |\n| e-c | 1999~ | b | c |\n"

static const struct {
    const char *what, *in, *said;
} rules[] = {
    {"a form", T "[Kim Jin-sun](#kim) [Jinny](#kim) [김진선](#kim) [Old Kim](#kim) [Kim Jin-tae](#tae)\n\n" KIM, ""},
    {"a part", T "[Kim](#kim) [Jin-sun’s](#kim) [East Sea](#sea) [the East](#sea)\n\n" KIM, ""},
    {"a part with a title", T "of [Governor Kim](#kim)\n\n" KIM, ""},
    {"plain words", T "to [the ferry](#kim) and [his Ferry](#kim), [2019](#kim), [“so”](#kim)\n\n" KIM, ""},
    {"another script around it", T "[김진선 지사](#kim) [진선](#kim)\n\n" KIM, ""},
    {"no hyphen", T "[Kim Jinsun](#kim)\n\n" KIM,
     "t.nw:7:1: error: link to “kim” spells “Kim Jinsun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"a word without its hyphen", T "[Governor Jinsun’s](#kim)\n\n" KIM,
     "t.nw:7:1: error: link to “kim” spells “Jinsun”; expected “Jin-sun”, or a form in “also”\n"},
    {"capitals", T "[EAST SEA of Ness](#sea)\n\n" KIM,
     "t.nw:7:1: error: link to “sea” spells “EAST SEA of Ness”; expected “East Sea of Ness”, or a form in “also”\n"},
    {"small letters at the beginning", T "[east Sea of ness](#sea)\n\n" KIM, ""},
    {"the name of another", T "[Kim Jin-tae](#kim)\n\n" KIM,
     "t.nw:7:1: error: link to “kim” says “Kim Jin-tae”, the name of “tae”; expected “#tae”\n"},
    {"nearly a form", T "a [Jinni](#kim)\n\n" KIM,
     "t.nw:7:3: warning: link to “kim” says “Jinni”, no form of that name; expected one, perhaps “Jinny”, or it in “also”\n"},
    {"no form", T "a [Lee Thing](#kim)\n\n" KIM,
     "t.nw:7:3: warning: link to “kim” says “Lee Thing”, no form of that name; expected one, or it in “also”\n"},
    {"no form in another script", T "a [박](#kim)\n\n" KIM,
     "t.nw:7:3: warning: link to “kim” says “박”, no form of that name; expected one, or it in “also”\n"},
    {"a word at the beginning of a sentence", T "[Ships](#kim) sail.\n[Boats](#kim) too; a. [Rafts](#kim)\n\n" KIM, ""},
    {"a word within a sentence", T "**B** [Ships](#kim)\n\n" KIM,
     "t.nw:7:7: warning: link to “kim” says “Ships”, no form of that name; expected one, or it in “also”\n"},
    {"in a cell", T ENTITIES "| kim | person | Kim Jin-sun | | | [Kim Jinsun](#kim) |\n",
     "t.nw:13:36: error: link to “kim” spells “Kim Jinsun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"a link outside, an unknown one", T "[Lee Thing](https://a.example/) [Lee Thing](#none)\n\n" KIM, ""},
    {"the date of an event",
     T "[30 October 2007](#e-a) [in 2007](#e-a) [2030](#e-b) [1998](#e-c) [a plan for 2030](#e-a)\n\n### D\n" EVENTS,
     ""},
    {"another date", T "[31 October 2007](#e-a)\n\n### D\n" EVENTS,
     "t.nw:7:1: error: link to “e-a” says “31 October 2007” but the event is of 2007-10-30; expected one date\n"},
    {"before it began", T "[1989](#e-b)\n\n### D\n" EVENTS,
     "t.nw:7:1: error: link to “e-b” says “1989” but the event is of 1990/..; expected one date\n"},
};

START_TEST(test_links__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", rules[_i].in);
    schema_read(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), "");
    links_check(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), rules[_i].said);
    unit_release(&unit);
}
END_TEST

Suite *suite_links(void) {
    Suite *suite = suite_create("links");

    UNIT_ROWS(unit_case(suite, "rules"), test_links__check, rules);
    return suite;
}
