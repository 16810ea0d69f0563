/* SPDX-License-Identifier: MIT
 * Names spelt in two ways. */
#include "check/names.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define T        "# T\n\n## ¶1\n\n1. a\n\n"
#define ENTITIES "### Data\n\nTable: entities. E\n\n| id | type | en | ko | also | about |\n|---|---|---|---|---|---|\n"
#define KIM      ENTITIES "| kim | person | Kim Jin-sun | 김진선 | | d |\n"
#define SEVERAL                                                                                                 \
    KIM "| yuji | person | Nishio Yūji | | | d |\n| jo | body | JoongAng Ilbo | | Korea–Japan Board | d |\n" \
        "| oka | person | Oka Kin’emon | | | d |\n| near | body | NEAR | | | d |\n| plan | idea | Third-party plan | | | d |\n"

static const struct {
    const char *what, *in, *said;
} rules[] = {
    {"the known form", T "Kim Jin-sun and Kim Jin-sun’s, Governor Kim\n\n" SEVERAL, ""},
    {"without a hyphen", T "By Kim Jinsun\n\n" SEVERAL,
     "t.nw:7:4: warning: name spelt “Kim Jinsun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"with a blank", T "Kim Jin sun\n\n" SEVERAL,
     "t.nw:7:1: warning: name spelt “Kim Jin sun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"over a line end", T "a Kim\nJinsun’s\n\n" SEVERAL,
     "t.nw:7:3: warning: name spelt “Kim Jinsun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"a capital", T "Kim Jin-Sun\n\n" SEVERAL,
     "t.nw:7:1: warning: name spelt “Kim Jin-Sun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"a part of it", T "he, Jinsun, and Jin-sun\n\n" SEVERAL,
     "t.nw:7:5: warning: name spelt “Jinsun”; expected “Jin-sun”, or a form in “also”\n"},
    {"without a mark", T "Nishio Yuji\n\n" SEVERAL,
     "t.nw:7:1: warning: name spelt “Nishio Yuji”; expected “Nishio Yūji”, or a form in “also”\n"},
    {"a capital within", T "the Joongang\n\n" SEVERAL,
     "t.nw:7:5: warning: name spelt “Joongang”; expected “JoongAng”, or a form in “also”\n"},
    {"an apostrophe", T "Kinemon, Kin'emon\n\n" SEVERAL,
     "t.nw:7:1: warning: name spelt “Kinemon”; expected “Kin’emon”, or a form in “also”\n"},
    {"another dash", T "the Korea-Japan Board\n\n" SEVERAL, ""},
    {"capitals throughout are any word", T "Near to it\n\n" SEVERAL, ""},
    {"small letters at the beginning of words", T "the third-party plan, Third-party\n\n" SEVERAL, ""},
    {"an idea has no parts", T "A Third Party\n\n" SEVERAL, ""},
    {"small letters are no name", T "jinsun\n\n" SEVERAL, ""},
    {"in quotation marks or italics", T "“Kim Jinsun, Joongang” and *Jinsun*, **x**\n\n" SEVERAL, ""},
    {"behind a quotation", T "“Jinsun” or Jinsun\n\n" SEVERAL,
     "t.nw:7:13: warning: name spelt “Jinsun”; expected “Jin-sun”, or a form in “also”\n"},
    {"in a link to the entity, which is another check", T "[Kim Jinsun](#kim)\n\n" SEVERAL, ""},
    {"in a link to something else", T "[Kim Jinsun](#p1)\n\n" SEVERAL,
     "t.nw:7:2: warning: name spelt “Kim Jinsun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"in a heading", T "### Of Kim Jinsun\n\n" SEVERAL,
     "t.nw:7:8: warning: name spelt “Kim Jinsun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"in a précis", "# T\n\n## ¶1\n\n1. Kim Jinsun\n\n" SEVERAL,
     "t.nw:5:4: warning: name spelt “Kim Jinsun”; expected “Kim Jin-sun”, or a form in “also”\n"},
    {"in a note", T "### 1.1\n\n**Context.** Jinsun\n\n" SEVERAL,
     "t.nw:9:14: warning: name spelt “Jinsun”; expected “Jin-sun”, or a form in “also”\n"},
    {"in a cell", T ENTITIES "| kim | person | Kim Jin-sun | | | Not Jinsun |\n",
     "t.nw:13:40: warning: name spelt “Jinsun”; expected “Jin-sun”, or a form in “also”\n"},
    {"in a caption", T KIM "\nTable: entities. Of Jinsun\n\n| id | type | en | about |\n|---|---|---|---|\n",
     "t.nw:15:21: warning: name spelt “Jinsun”; expected “Jin-sun”, or a form in “also”\n"},
    {"in the words of a figure", T KIM "\n![Of Jinsun](a.svg \"Jinsun\")\n",
     "t.nw:15: warning: name spelt “Jinsun”; expected “Jin-sun”, or a form in “also”\n"
     "t.nw:15: warning: name spelt “Jinsun”; expected “Jin-sun”, or a form in “also”\n"},
    {"known in also", T "Kim Jinsun\n\n" ENTITIES "| kim | person | Kim Jin-sun | | Kim Jinsun | d |\n", ""},
    {"in code", T "`Jinsun` [[Jinsun]]\n\n" SEVERAL, ""},
    {"no names", T "Kim Jinsun\n", ""},
};

START_TEST(test_names__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", rules[_i].in);
    schema_read(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), "");
    names_check(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), rules[_i].said);
    unit_release(&unit);
}
END_TEST

Suite *suite_names(void) {
    Suite *suite = suite_create("names");

    UNIT_ROWS(unit_case(suite, "rules"), test_names__check, rules);
    return suite;
}
