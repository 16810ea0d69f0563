/* SPDX-License-Identifier: MIT
 * Phrases of versions in other languages. */
#include "check/phrases.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define T    "# T\n\n## ¶1\n\n1. a\n2. b\n\n"
#define NOTE T "### 1.1\n\n**Context.** "
#define SOURCES \
    "Table: sources. S\n\n| id | title | publisher | date | lang | grade | seen |\n|---|---|---|---|---|---|---|\n"
#define ENTITIES "Table: entities. E\n\n| id | type | en | ko | ja | about |\n|---|---|---|---|---|---|\n"
#define VARIANTS "### Data\n\nTable: variants. V\n\n| id | at | en | ko | ja | remark |\n|---|---|---|---|---|---|\n"

static const struct {
    const char *what, *in, *said;
} rules[] = {
    {"none", T, ""},
    {"variants within the limits",
     T VARIANTS "| v-a | 1.1 | b | 가 나 다 라 마 바 | 一二三四五六七八九十一二三四五, abcdef | c |\n", ""},
    {"a Korean variant over the limit", T VARIANTS "| v-a | 1.1 | b | 가 나 다 라 마 바 사 | | c |\n",
     "t.nw:14:19: error: Korean phrase of 7 words; expected at most 6\n"},
    {"a Japanese variant over the limit", T VARIANTS "| v-a | 1.1 | b | | 灯台の灯台のトウダイの灯台の本の | c |\n",
     "t.nw:14:21: error: Japanese phrase of 16 characters; expected at most 15\n"},
    {"a variant counts as one place", T VARIANTS "| v-a | 1.1 | b | 가 나 다 (c) 라 마 바 사 | | c |\n",
     "t.nw:14:19: error: Korean phrase of 7 words; expected at most 6\n"},
    {"its remark", T VARIANTS "| v-a | 1.1 | b | | | 가 나 다 라 마 바 사 |\n",
     "t.nw:14:23: error: Korean phrase of 7 words; expected at most 6\n"},
    {"a note within the limits", NOTE "a 가 나 다 라 마 바, b 사\n", ""},
    {"a Korean phrase of a note", NOTE "a 가 나 다 라 마 바 사\n",
     "t.nw:10:16: error: Korean phrase of 7 words; expected at most 6\n"},
    {"over a line end", NOTE "가 나 다 라\n마 바 사\n",
     "t.nw:10:14: error: Korean phrase of 7 words; expected at most 6\n"},
    {"over a mark", NOTE "가 나 다, *라 마* 바 사\n",
     "t.nw:10:14: error: Korean phrase of 7 words; expected at most 6\n"},
    {"divided by a citation", NOTE "가 나 다 라 [@d] 마 바 사\n", ""},
    {"divided by a word", NOTE "가 나 다 라 a 마 바 사\n", ""},
    {"a number is a word of it", NOTE "가 나 다 라 2020년 4월부터 사\n",
     "t.nw:10:14: error: Korean phrase of 7 words; expected at most 6\n"},
    {"a Japanese phrase of a note", NOTE "灯台の灯台のトウダイの灯台の本の\n",
     "t.nw:10:14: error: Japanese phrase of 16 characters; expected at most 15\n"},
    {"with a comma, a number, a length mark", NOTE "灯台の灯台、の３灯・台のー灯台のサビエ\n",
     "t.nw:10:14: error: Japanese phrase of 16 characters; expected at most 15\n"},
    {"divided by a blank", NOTE "灯台の灯台の ダイの灯台の本の\n", ""},
    {"a précis", "# T\n\n## ¶1\n\n1. 가 나 다 라 마 바 사\n",
     "t.nw:5:4: error: Korean phrase of 7 words; expected at most 6\n"},
    {"an essay", T "b 가 나 다 라 마 바 사\n", "t.nw:8:3: error: Korean phrase of 7 words; expected at most 6\n"},
    {"an address without brackets", T "b\nhttps://example.org/灯台の灯台のトウダイの灯台の本の\n",
     "t.nw:8: error: Japanese phrase of 16 characters; expected at most 15\n"},
    {"a part", T "### P\n\n- 가 나 다 라 마 바 사\n",
     "t.nw:10:3: error: Korean phrase of 7 words; expected at most 6\n"},
    {"the words of a figure", T "![가 나 다 라 마 바 사](a.svg \"b\")\n",
     "t.nw:8: error: Korean phrase of 7 words; expected at most 6\n"},
    {"a title",
     NOTE "가 나 다 라 마 바 사\n\n### D\n\n" SOURCES
          "| s | 하 가 나 다 라 마 바 사 아 | P | 2000 | ko | news | whole |\n",
     ""},
    {"a name, and what is around it",
     NOTE "가 나 다, 라 마 바 사, 아 자 차\n\n### D\n\n" ENTITIES "| a | work | A | 라 마 바 사 | | b |\n", ""},
    {"two phrases of a sentence", NOTE "가 나 and 다 라 and 灯の and 台の, 灯台, 가\n", ""},
    {"three of them", NOTE "가 나 and 다 라 and 마 바\n",
     "t.nw:10:30: error: Korean phrase number 3 of ¶1.1; expected at most 2 of a sentence\n"},
    {"three Japanese ones", NOTE "灯の and 台の and 本の\n",
     "t.nw:10:28: error: Japanese phrase number 3 of ¶1.1; expected at most 2 of a sentence\n"},
    {"a part of one, again", NOTE "가 나 다 and 나 다 and 가 나 and 라 마\n", ""},
    {"in two notes and a variant",
     NOTE "가 나\n\n### 1.1 “a”\n\n**Context.** 다 라\n\n" VARIANTS "| v-a | 1.1 | b | 마 바 | | c |\n",
     "t.nw:22:19: error: Korean phrase number 3 of ¶1.1; expected at most 2 of a sentence\n"},
    {"of two sentences", NOTE "가 나 and 다 라\n\n### 1.2\n\n**Context.** 마 바\n", ""},
    {"names are none", NOTE "가 나 and 다 라 and 마 바\n\n### D\n\n" ENTITIES "| a | work | A | 다 라 | | b |\n", ""},
};

START_TEST(test_phrases__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", rules[_i].in);
    schema_read(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), "");
    phrases_check(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), rules[_i].said);
    unit_release(&unit);
}
END_TEST

Suite *suite_phrases(void) {
    Suite *suite = suite_create("phrases");

    UNIT_ROWS(unit_case(suite, "rules"), test_phrases__check, rules);
    return suite;
}
