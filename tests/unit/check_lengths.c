/* SPDX-License-Identifier: MIT
 * Lengths of essays and notes. */
#include "check/lengths.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define T   "# T\n\n## ¶1\n\n1. a\n\n"
#define W10 "a b c d e f g h i j "
#define W40 W10 W10 W10 W10

static const struct {
    const char *what, *in, *said;
} rules[] = {
    {"none", T, ""},
    {"an essay", T W40 W40 W40 W10 W10 W10 "\n", ""},
    {"a short essay", T W40 W40 W40 W10 W10 "a\n\nb `c` [@d]\n",
     "t.nw:7:1: warning: essay of ¶1 has 142 words; expected 150 to 450\n"},
    {"an essay of a word", T "a\n", "t.nw:7:1: warning: essay of ¶1 has 1 word; expected 150 to 450\n"},
    {"a long essay", T W40 W40 W40 W40 W40 W40 W40 W40 W40 W40 W40 W10 "a\n",
     "t.nw:7:1: warning: essay of ¶1 has 451 words; expected 150 to 450\n"},
    {"a note", T "### 1.1\n\n**Context.** " W40 "\n", ""},
    {"a short note", T "### 1.1\n\n**Context.** a b\n\n- c\n",
     "t.nw:7:1: warning: note “n1.1” has 4 words; expected 40 to 160\n"},
    {"a long note", T "### 1.1\n\n**Context.** " W40 W40 W40 W40 "\n",
     "t.nw:7:1: warning: note “n1.1” has 161 words; expected 40 to 160\n"},
    {"a part has no measure", T "### P\n\na\n", ""},
    {"an essay to do has none", T "To do: all\n",
     "t.nw:7:1: warning: paragraph is still to do; expected one without “To do”\n"},
    {"the end of one that is to do", T W40 W40 W40 W40 "\n\nTo do.\n",
     "t.nw:9:1: warning: paragraph is still to do; expected one without “To do”\n"},
    {"a title to do", "# To do\n\n## ¶1 To do\n\n1. a\n",
     "t.nw:1:1: warning: heading is still to do; expected one without “To do”\n"
     "t.nw:3:1: warning: heading is still to do; expected one without “To do”\n"},
    {"a précis to do", "# T\n\n## ¶1\n\n1. To do\n2. **To** do (a)\n\n3. To do – b\n",
     "t.nw:5:1: warning: ¶1.1 is to do; expected a précis of the sentence\n"
     "t.nw:6:1: warning: ¶1.2 is to do; expected a précis of the sentence\n"
     "t.nw:8:1: warning: ¶1.3 is to do; expected a précis of the sentence\n"},
    {"what goes on", "# To do so\n\n## ¶1 To doing\n\n1. To do 3 things\n\n### P\n\nTo do it.\n", ""},
};

START_TEST(test_lengths__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", rules[_i].in);
    schema_read(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), "");
    lengths_check(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), rules[_i].said);
    unit_release(&unit);
}
END_TEST

Suite *suite_lengths(void) {
    Suite *suite = suite_create("lengths");

    UNIT_ROWS(unit_case(suite, "rules"), test_lengths__check, rules);
    return suite;
}
