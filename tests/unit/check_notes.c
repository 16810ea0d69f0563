/* SPDX-License-Identifier: MIT
 * House rules for notes and claims. */
#include "check/notes.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define T     "# T\n\n## ¶1\n\n1. a\n2. b\n\n"
#define N(at) "### " at "\n\n**Context.** c\n\n"
#define CLAIMS \
    "### Data\n\nTable: claims. C\n\n| id | claim | type | verdict | evidence | notes |\n|---|---|---|---|---|---|\n"
#define C2 "| c1.2a | b | opinion | – | c | |\n"

static const struct {
    const char *what, *in, *said;
} rules[] = {
    {"none", T, ""},
    /* lemmata */
    {"six words", T N("1.1 “a b c d e f”"), ""},
    {"seven words", T N("1.1 “a b c d e f g”"),
     "t.nw:8:9: error: lemma “a b c d e f g” has 7 words; expected at most 6\n"},
    {"no word", T N("1.1 “…”"), "t.nw:8:9: error: no word in the lemma “…”; expected words of the sentence\n"},
    /* order */
    {"in order", T N("¶1") N("1.1 “a”") N("1.1 “b”") N("1.2"), ""},
    {"the paragraph last", T N("1.2") N("¶1"), ""},
    {"out of order", T N("1.2") N("1.1"),
     "t.nw:12:1: error: note on ¶1.1 behind a note on ¶1.2; expected notes in the order of the text\n"},
    {"another paragraph begins anew", T N("1.2") "## ¶2\n\n1. a\n\n" N("2.1"), ""},
    {"out of order above the text", "# T\n\n## ¶0\n\n1. a\n2. b\n\n" N("0.2") N("0.1"),
     "t.nw:12:1: error: note on ¶0.1 behind a note on ¶0.2; expected notes in the order of the text\n"},
    /* evidence */
    {"a verdict with a source", T "### 1.1\n\n**Confirmed.** c [@d]\n", ""},
    {"a verdict with a source in a list", T "### 1.1\n\n**Disputed.** c\n\n- e [@d]\n", ""},
    {"a verdict without a source", T "### 1.1\n\n**Qualified.** c\n",
     "t.nw:8:1: error: note “n1.1” is qualified without a source; expected [@key]\n"},
    {"another kind needs none", T "### 1.1\n\n**Aftermath.** c\n", ""},
    /* claims */
    {"claims of all sentences", T CLAIMS "| c1.1a | b | fact | disputed | [@d] | |\n" C2, ""},
    {"a sentence without a claim", T CLAIMS C2,
     "t.nw:5:1: error: ¶1.1 has no claim; expected a row c1.1a in table “claims”\n"},
    {"what stands above the text needs no claim",
     "# T\n\n## ¶0\n\n1. a\n\n## ¶1\n\n1. a\n\n" CLAIMS "| c1.1a | b | opinion | – | c | |\n", ""},
    {"what stands above the text has a claim", "# T\n\n## ¶0\n\n1. a\n\n" CLAIMS "| c0.1a | b | fact | – | c | |\n",
     "t.nw:13:1: error: no verdict on the claim of fact “c0.1a”; expected one\n"},
    {"a fact without a verdict", T CLAIMS "| c1.1a | b | fact | – | c | |\n" C2,
     "t.nw:14:1: error: no verdict on the claim of fact “c1.1a”; expected one\n"},
    {"an opinion with a verdict", T CLAIMS "| c1.1a | b | opinion | confirmed | c | |\n" C2,
     "t.nw:14:1: error: a verdict on the opinion “c1.1a”; expected –\n"},
    {"a forecast with a verdict, and without",
     T CLAIMS "| c1.1a | b | forecast | unverified | c | |\n| c1.1b | b | forecast | – | c | |\n" C2, ""},
    {"the verdict of its note",
     T "### 1.1\n\n**Confirmed.** c [@d]\n\n" CLAIMS "| c1.1a | b | fact | confirmed | c | n1.1 |\n" C2, ""},
    {"another verdict",
     T "### 1.1\n\n**Confirmed.** c [@d]\n\n" CLAIMS "| c1.1a | b | fact | disputed | c | n1.1 |\n" C2,
     "t.nw:18:1: error: claim “c1.1a” is disputed but its note “n1.1” is confirmed; expected one verdict\n"},
    {"two notes, of which one has another",
     T "### 1.1 “a”\n\n**Confirmed.** c [@d]\n\n### 1.1 “b”\n\n**Disputed.** c [@d]\n\n" CLAIMS
       "| c1.1a | b | fact | confirmed | c | n1.1-a; n1.1-b |\n" C2,
     "t.nw:22:1: error: claim “c1.1a” is confirmed but its note “n1.1-b” is disputed; expected one verdict\n"},
    {"a note without a verdict", T N("1.1") CLAIMS "| c1.1a | b | fact | disputed | [@d] | n1.1 |\n" C2, ""},
    {"a note that only a claim without a verdict names",
     T "### 1.1\n\n**Confirmed.** c [@d]\n\n" CLAIMS "| c1.1a | b | forecast | – | c | n1.1 |\n" C2,
     "t.nw:8:1: error: note “n1.1” is confirmed, and no claim with a verdict names it; expected it in one of ¶1.1\n"},
    {"a note that no claim names",
     T "### 1.1\n\n**Unverified.** c [@d]\n\n" CLAIMS "| c1.1a | b | opinion | – | c | |\n" C2,
     "t.nw:8:1: error: note “n1.1” is unverified, and no claim with a verdict names it; expected it in one of ¶1.1\n"},
    {"the same without any claims", T "### 1.1\n\n**Unverified.** c [@d]\n", ""},
    {"a note on the paragraph that no claim names",
     T "### ¶1\n\n**Unverified.** c [@d]\n\n" CLAIMS "| c1.1a | b | opinion | – | c | |\n" C2, ""},
    {"a note that is not there", T CLAIMS "| c1.1a | b | fact | disputed | [@d] | n9 |\n" C2, ""},
    {"a claim without evidence", T CLAIMS "| c1.1a | b | fact | confirmed | c | n9 |\n" C2,
     "t.nw:14:1: error: claim “c1.1a” is confirmed without a source; expected [@key] in its evidence, or a note that has one\n"},
    {"a forecast without evidence", T CLAIMS "| c1.1a | b | forecast | qualified | c | |\n" C2,
     "t.nw:14:1: error: claim “c1.1a” is qualified without a source; expected [@key] in its evidence, or a note that has one\n"},
    {"evidence in a note",
     T "### 1.1\n\n**Disputed.** c [@d]\n\n" CLAIMS "| c1.1a | b | fact | disputed | c | n1.1 |\n" C2, ""},
    {"a note that cites nothing is none", T N("1.1") CLAIMS "| c1.1a | b | fact | disputed | c | n1.1 |\n" C2,
     "t.nw:18:1: error: claim “c1.1a” is disputed without a source; expected [@key] in its evidence, or a note that has one\n"},
    {"unverified needs none", T CLAIMS "| c1.1a | b | fact | unverified | c | |\n" C2, ""},
    /* essays */
    {"an essay each", T "b\n\n## ¶2\n\n1. a\n\nb\n", ""},
    {"a section without an essay", T "b\n\n## ¶2\n\n1. a\n",
     "t.nw:10:1: error: ¶2 has no essay; expected one between its sentences and its notes, as others have\n"},
    {"a part is no essay", T "b\n\n## ¶2\n\n1. a\n\n### Part\n\nb\n",
     "t.nw:10:1: error: ¶2 has no essay; expected one between its sentences and its notes, as others have\n"},
    {"no essay anywhere", T "## ¶2\n\n1. a\n", ""},
};

START_TEST(test_notes__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", rules[_i].in);
    schema_read(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), "");
    notes_check(unit.book);
    UNIT_TAKE(rules[_i].what, unit_messages(unit.diag), rules[_i].said);
    unit_release(&unit);
}
END_TEST

/* A note without a kind has been diagnosed, and nothing more is said of it. */
START_TEST(test_notes__no_kind)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", T "### 1.1\n\n**Gossip.** c\n");
    schema_read(unit.book);
    g_free(unit_messages(unit.diag));
    notes_check(unit.book);
    UNIT_TAKE("no kind", unit_messages(unit.diag), "");
    unit_release(&unit);
}
END_TEST

Suite *suite_notes(void) {
    Suite *suite = suite_create("notes");
    TCase *tcase = unit_case(suite, "rules");

    UNIT_ROWS(tcase, test_notes__check, rules);
    tcase_add_test(tcase, test_notes__no_kind);
    return suite;
}
