/* SPDX-License-Identifier: MIT
 * The table of lemmata: rows and notes, overlap, order, budget. */
#include "check/lemmata.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define T     "# T\n\n## ¶1\n\n1. a\n2. b\n\n"
#define HEAD  "# T\n\n## ¶0\n\n1. a\n\n### 0.1 “a b c d e f”\n\n**Context.** c\n\n## ¶1\n\n1. a\n2. b\n\n"
#define N(at) "### " at "\n\n**Context.** c\n\n"
#define HEX   " 00000000000000000000 |"
#define MANIFEST                                                                                               \
    "### Data\n\nTable: sentences. M\n\n| at | count | exact | typographic | words |\n|---|---|---|---|---|\n" \
    "| 1.1 | 20 |" HEX HEX HEX "\n| 1.2 | 20 |" HEX HEX HEX "\n\n"
#define LEMMATA "Table: lemmata. L\n\n| id | first | count | start | end |\n|---|---|---|---|---|\n"

static const struct {
    const char *what, *in, *said;
    unsigned covered;
} tables[] = {
    {"none", T N("1.1 “a b”"), "", 0},
    {"a row for each",
     T N("1.1 “a b”") N("1.2 “c”") MANIFEST LEMMATA "| n1.1-a-b | 1 | 2 | 0 | 3 |\n| n1.2-c | 20 | 1 | 9 | 10 |\n", "",
     3},
    {"a note has no row", T N("1.1 “a b”") N("1.2 “c”") MANIFEST LEMMATA "| n1.1-a-b | 1 | 2 | 0 | 3 |\n",
     "t.nw:12:9: error: lemma of “n1.2-c” is not in table “lemmata”; expected a row (edition fingerprint --lemmata)\n",
     2},
    {"a note without a lemma needs none",
     T N("¶1") N("1.1") N("1.1 “a”") MANIFEST LEMMATA "| n1.1-a | 1 | 1 | 0 | 3 |\n", "", 1},
    {"a row without a note", T N("1.1 “a”") MANIFEST LEMMATA "| n1.1-a | 1 | 1 | 0 | 3 |\n| n1.1-b | 2 | 1 | 4 | 6 |\n",
     "t.nw:26:1: error: “n1.1-b” is no note with a lemma; expected the row of one, or no row\n", 1},
    {"a row of a note without a lemma",
     T N("1.1 “a”") N("1.2") MANIFEST LEMMATA "| n1.1-a | 1 | 1 | 0 | 3 |\n| n1.2 | 2 | 1 | 4 | 6 |\n",
     "t.nw:30:1: error: “n1.2” is no note with a lemma; expected the row of one, or no row\n", 2},
    {"another number of words", T N("1.1 “a b”") MANIFEST LEMMATA "| n1.1-a-b | 1 | 3 | 0 | 3 |\n",
     "t.nw:25:1: error: lemma of “n1.1-a-b” has 2 words, here 3; expected a table that is renewed\n", 3},
    {"the last words", T N("1.1 “a b”") MANIFEST LEMMATA "| n1.1-a-b | 19 | 2 | 0 | 3 |\n", "", 2},
    {"beyond the sentence", T N("1.1 “a b”") MANIFEST LEMMATA "| n1.1-a-b | 20 | 2 | 0 | 3 |\n",
     "t.nw:25:1: error: lemma of “n1.1-a-b” does not fit into ¶1.1; expected words 1 to 20\n", 2},
    {"before the sentence", T N("1.1 “a b”") MANIFEST LEMMATA "| n1.1-a-b | 0 | 2 | 0 | 3 |\n",
     "t.nw:25:1: error: lemma of “n1.1-a-b” does not fit into ¶1.1; expected words 1 to 20\n", 2},
    {"no characters", T N("1.1 “a b”") MANIFEST LEMMATA "| n1.1-a-b | 1 | 2 | 3 | 3 |\n",
     "t.nw:25:1: error: lemma of “n1.1-a-b” ends before it begins; expected start below end\n", 2},
    {"neighbours",
     T N("1.1 “a b”") N("1.1 “c”") MANIFEST LEMMATA "| n1.1-a-b | 1 | 2 | 0 | 3 |\n| n1.1-c | 3 | 1 | 4 | 5 |\n", "",
     3},
    {"the same words twice",
     T N("1.1 “a b”") N("1.1 “a b” (further)") MANIFEST LEMMATA
     "| n1.1-a-b | 1 | 2 | 0 | 3 |\n| n1.1-a-b-further | 1 | 2 | 0 | 3 |\n",
     "", 2},
    {"an overlap",
     T N("1.1 “a b”") N("1.1 “b c”") MANIFEST LEMMATA "| n1.1-a-b | 1 | 2 | 0 | 3 |\n| n1.1-b-c | 2 | 2 | 2 | 5 |\n",
     "t.nw:12:9: error: lemma “b c” overlaps “a b”; expected lemmata to stand apart\n", 3},
    {"one within another",
     T N("1.1 “a b”") N("1.1 “b”") MANIFEST LEMMATA "| n1.1-a-b | 1 | 2 | 0 | 3 |\n| n1.1-b | 2 | 1 | 2 | 3 |\n",
     "t.nw:12:9: error: lemma “b” overlaps “a b”; expected lemmata to stand apart\n", 2},
    {"out of order",
     T N("1.1 “c”") N("1.1 “a b”") MANIFEST LEMMATA "| n1.1-c | 3 | 1 | 4 | 5 |\n| n1.1-a-b | 1 | 2 | 0 | 3 |\n",
     "t.nw:12:1: error: note “n1.1-a-b” behind “n1.1-c”; expected notes in the order of their lemmata\n", 3},
    {"a note without a lemma between them",
     T N("1.1 “a”") N("1.1") N("1.1 “b”") MANIFEST LEMMATA "| n1.1-a | 1 | 1 | 0 | 1 |\n| n1.1-b | 2 | 1 | 2 | 3 |\n",
     "", 2},
    {"a note above the text needs none", HEAD N("1.1 “a”") MANIFEST LEMMATA "| n1.1-a | 1 | 1 | 0 | 1 |\n", "", 1},
    {"a row of a note above the text",
     HEAD N("1.1 “a”") MANIFEST LEMMATA "| n1.1-a | 1 | 1 | 0 | 1 |\n| n0.1-a-b-c-d-e-f | 1 | 6 | 0 | 11 |\n",
     "t.nw:34:1: error: “n0.1-a-b-c-d-e-f” is a note on ¶0.1; expected no row, for ¶0 is not in the manifest\n", 1},
    {"a quarter of the words",
     T N("1.1 “a b c d e”") N("1.2 “f g h i j”") MANIFEST LEMMATA
     "| n1.1-a-b-c-d-e | 1 | 5 | 0 | 9 |\n| n1.2-f-g-h-i-j | 1 | 5 | 0 | 9 |\n",
     "", 10},
    {"more than a quarter",
     T N("1.1 “a b c d e”") N("1.2 “f g h i j k”") MANIFEST LEMMATA
     "| n1.1-a-b-c-d-e | 1 | 5 | 0 | 9 |\n| n1.2-f-g-h-i-j-k | 1 | 6 | 0 | 11 |\n",
     "t.nw:29:1: error: lemmata cover 11 of 40 words; expected at most 25 per cent of them\n", 11},
};

START_TEST(test_lemmata__check)
{
    struct unit unit;
    struct lemma_cover cover;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", tables[_i].in);
    schema_read(unit.book);
    UNIT_TAKE(tables[_i].what, unit_messages(unit.diag), "");
    lemmata_check(unit.book);
    UNIT_TAKE(tables[_i].what, unit_messages(unit.diag), tables[_i].said);
    cover = lemmata_cover(unit.book);
    ck_assert_uint_eq(cover.words, _i ? 40 : 0);
    ck_assert_msg(cover.covered == tables[_i].covered, "%s: covered %u", tables[_i].what, cover.covered);
    unit_release(&unit);
}
END_TEST

/* A table that was made for a longer text does not make the press count for ever. */
START_TEST(test_lemmata__large)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", T N("1.1 “a”") MANIFEST LEMMATA "| n1.1-a | 4294967200 | 4294967295 | 0 | 1 |\n");
    schema_read(unit.book);
    lemmata_check(unit.book);
    ck_assert(!diag_ok(unit.diag));
    ck_assert_uint_le(lemmata_cover(unit.book).covered, 100);
    unit_release(&unit);
}
END_TEST

Suite *suite_lemmata(void) {
    Suite *suite = suite_create("lemmata");
    TCase *tcase = unit_case(suite, "table");

    UNIT_ROWS(tcase, test_lemmata__check, tables);
    tcase_add_test(tcase, test_lemmata__large);
    return suite;
}
