/* SPDX-License-Identifier: MIT
 * A copy against the manifest: verdicts, what is added, lemmata in the copy, the manifest itself. The text is a mock. */
#include "check/collate.h"

#include "base/text.h"
#include "check/anchors.h"
#include "check/manifest.h"
#include "read/schema.h"
#include "read/witness.h"
#include "suites.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>

/* ---- the mock text: two sentences, three, one ---- */

#define S11 "The pier at Mossel Point was built of oak in 1884."
#define S12 "Nobody – not even the harbour master – trusted it."
#define S21 "“Walk slowly,” said Ada Reed, who kept the light."
#define S22 "Each winter the sea took a plank."
#define S23 "Each spring the town put two back."
#define S31 "So the pier that stands today is older than its wood."

#define P1   S11 " " S12
#define P2   S21 " " S22 " " S23
#define P3   S31
#define COPY P1 "\n\n" P2 "\n\n" P3 "\n"

static const struct {
    const char *at, *text;
} mock[] = {{"1.1", S11}, {"1.2", S12}, {"2.1", S21}, {"2.2", S22}, {"2.3", S23}, {"3.1", S31}};

static const char shape[] = "# T\n\n## ¶1\n\n1. a\n2. b\n\n## ¶2\n\n1. c\n2. d\n3. e\n\n## ¶3\n\n1. f\n\n";

/* The table “sentences” for the mock text. */
static char *manifest_rows(void) {
    GString *out = g_string_new("| at | count | exact | typographic | words |\n|---|---|---|---|---|\n");

    for (gsize i = 0; i < G_N_ELEMENTS(mock); i++) {
        g_string_append_printf(out, "| %s | %u |", mock[i].at, text_count_words(mock[i].text));
        for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
            char *print = text_fingerprint(form, mock[i].text);
            g_string_append_printf(out, " %s |", print);
            g_free(print);
        }
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

/* A book of the mock text, its manifest, and what follows. */
static void read_book(struct unit *unit, const char *more) {
    char *rows = manifest_rows();
    char *text = g_strconcat(more ? more : shape, "\n## Data\n\nTable: sentences. M\n\n", rows, NULL);

    unit_init(unit);
    unit_chapter(unit, "a.nw", text);
    schema_read(unit->book);
    UNIT_TAKE("the book", unit_messages(unit->diag), "");
    g_free(text);
    g_free(rows);
}

static struct witness *read_copy(struct unit *unit, const char *text) {
    char *path = unit_file("copy.txt", text, -1);
    struct witness *witness = witness_read(unit->diag, path);

    g_free(path);
    return witness;
}

/* ---- verdicts ---- */

/* What was found, in a line for each sentence and each passage added, and a summary. */
static char *print(const struct collation *collation) {
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < collation->sentences->len; i++) {
        const struct collated *collated = &g_array_index(collation->sentences, struct collated, i);
        g_string_append_printf(text, "%s %s", collated->row->text[0], verdict_word(collated->verdict));
        if (collated->text)
            g_string_append_printf(text, " copy:%u:%u", collated->pos.line, collated->pos.col);
        g_string_append_c(text, '\n');
    }
    for (guint i = 0; i < collation->added->len; i++) {
        const struct added *added = &g_array_index(collation->added, struct added, i);
        g_string_append_printf(text, "- added copy:%u:%u\n", added->pos.line, added->pos.col);
    }
    g_string_append_printf(text, "%u of %u sentences verified:", collation_verified(collation),
                           collation->sentences->len);
    for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
        if (collation->tally[verdict])
            g_string_append_printf(text, " %u %s", collation->tally[verdict], verdict_word((enum verdict)verdict));
    if (collation->added->len)
        g_string_append_printf(text, " %u added", collation->added->len);
    g_string_append_c(text, '\n');
    return g_string_free(text, FALSE);
}

#define FURNITURE_BEFORE "Home\nNews\nOpinion\n\nMossel Gazette\n\nThe old pier\n\n"
#define FURNITURE_AFTER  "\n\nSubscribe to our letter! It is free.\n\nComments (3)\n"

static const struct {
    const char *what, *copy, *want;
} copies[] = {
    {"identical", COPY,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n6 of 6 sentences verified: 6 identical\n"},
    {"identical, in other lines", "The pier at Mossel Point was built\nof oak in 1884. " S12 "\n\n" P2 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:2:17\n2.1 identical copy:4:1\n2.2 identical copy:4:51\n"
     "2.3 identical copy:4:85\n3.1 identical copy:6:1\n6 of 6 sentences verified: 6 identical\n"},
    {"identical, in other paragraphs", P1 " " P2 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:1:103\n2.2 identical copy:1:153\n"
     "2.3 identical copy:1:187\n3.1 identical copy:3:1\n6 of 6 sentences verified: 6 identical\n"},
    {"CRLF", P1 "\r\n\r\n" P2 "\r\n\r\n" P3 "\r\n",
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n6 of 6 sentences verified: 6 identical\n"},
    {"other type",
     S11 " Nobody—not even the harbour master—trusted it.\n\n\"Walk slowly,\" said Ada Reed, who kept the light. "
         "Each winter, the sea took a plank! " S23 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 typographic copy:1:52\n2.1 typographic copy:3:1\n2.2 typographic copy:3:51\n"
     "2.3 identical copy:3:86\n3.1 identical copy:5:1\n6 of 6 sentences verified: 3 identical 3 typographic\n"},
    {"another word", P1 "\n\n" S21 " Each winter the sea took a board. " S23 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 differs copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n5 of 6 sentences verified: 5 identical 1 differs\n"},
    {"other words throughout a sentence", P1 "\n\n" S21 " It rained. " S23 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 differs copy:3:51\n"
     "2.3 identical copy:3:62\n3.1 identical copy:5:1\n5 of 6 sentences verified: 5 identical 1 differs\n"},
    {"two that differ", P1 "\n\n" S21 " Each winter the sea took a board. Each spring the town put three back.\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 differs copy:3:51\n"
     "2.3 differs copy:3:85\n3.1 identical copy:5:1\n4 of 6 sentences verified: 4 identical 2 differs\n"},
    {"the first differs", "The pier at Mossel Point was made of oak in 1884. " S12 "\n\n" P2 "\n\n" P3,
     "1.1 differs copy:1:1\n1.2 identical copy:1:51\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n5 of 6 sentences verified: 5 identical 1 differs\n"},
    {"the last differs", P1 "\n\n" P2 "\n\nSo the pier that stands today is younger than its wood.\n",
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 differs copy:5:1\n5 of 6 sentences verified: 5 identical 1 differs\n"},
    {"one is missing", P1 "\n\n" S21 " " S23 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 missing\n"
     "2.3 identical copy:3:51\n3.1 identical copy:5:1\n5 of 6 sentences verified: 5 identical 1 missing\n"},
    {"the first is missing", S12 "\n\n" P2 "\n\n" P3,
     "1.1 missing\n1.2 identical copy:1:1\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n5 of 6 sentences verified: 5 identical 1 missing\n"},
    {"the last is missing", P1 "\n\n" P2 "\n",
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 missing\n5 of 6 sentences verified: 5 identical 1 missing\n"},
    {"one alone is there", S22,
     "1.1 missing\n1.2 missing\n2.1 missing\n2.2 identical copy:1:1\n2.3 missing\n3.1 missing\n"
     "1 of 6 sentences verified: 1 identical 5 missing\n"},
    {"one has moved", P1 "\n\n" S21 " " S23 "\n\n" P3 " " S22,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 moved copy:5:55\n"
     "2.3 identical copy:3:51\n3.1 identical copy:5:1\n5 of 6 sentences verified: 5 identical 1 moved\n"},
    {"the last has moved to the front", P3 "\n\n" P1 "\n\n" P2,
     "1.1 identical copy:3:1\n1.2 identical copy:3:52\n2.1 identical copy:5:1\n2.2 identical copy:5:51\n"
     "2.3 identical copy:5:85\n3.1 moved copy:1:1\n5 of 6 sentences verified: 5 identical 1 moved\n"},
    {"one is in two", P1 "\n\n“Walk slowly!” Said Ada Reed, who kept the light. " S22 " " S23 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 split copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n5 of 6 sentences verified: 5 identical 1 split\n"},
    {"the first is in three, the last in two",
     "The pier. At Mossel Point. Was built of oak in 1884. " S12 "\n\n" P2
     "\n\nSo the pier that stands today. Is older than "
     "its wood.",
     "1.1 split copy:1:1\n1.2 identical copy:1:54\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 split copy:5:1\n4 of 6 sentences verified: 4 identical 2 split\n"},
    {"one is in two, its neighbour differs",
     P1 "\n\n“Walk slowly!” Said Ada Reed, who kept the light. Each winter the sea took a board. " S23 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 split copy:3:1\n2.2 differs copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n4 of 6 sentences verified: 4 identical 1 differs 1 split\n"},
    {"one is added", P1 "\n\n" S21 " So they did. " S22 " " S23 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 identical copy:3:64\n"
     "2.3 identical copy:3:98\n3.1 identical copy:5:1\n- added copy:3:51\n6 of 6 sentences verified: 6 identical 1 "
     "added\n"},
    {"an advertisement in the text", P1 "\n\nAdvertisement\n\n" P2 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:5:1\n2.2 identical copy:5:51\n"
     "2.3 identical copy:5:85\n3.1 identical copy:7:1\n- added copy:3:1\n6 of 6 sentences verified: 6 identical 1 "
     "added\n"},
    {"one stands there twice", P1 "\n\n" S21 " " S22 " " S22 " " S23 "\n\n" P3,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 identical copy:3:85\n"
     "2.3 identical copy:3:119\n3.1 identical copy:5:1\n- added copy:3:51\n6 of 6 sentences verified: 6 identical 1 "
     "added\n"},
    {"furniture at both ends", FURNITURE_BEFORE COPY FURNITURE_AFTER,
     "1.1 identical copy:9:1\n1.2 identical copy:9:52\n2.1 identical copy:11:1\n2.2 identical copy:11:51\n"
     "2.3 identical copy:11:85\n3.1 identical copy:13:1\n6 of 6 sentences verified: 6 identical\n"},
    {"furniture, and the first and the last differ",
     FURNITURE_BEFORE "The pier at Mossel Point was made of oak in 1884. " S12 "\n\n" P2
                      "\n\nSo the pier that stands today is younger than its wood." FURNITURE_AFTER,
     "1.1 differs copy:9:1\n1.2 identical copy:9:51\n2.1 identical copy:11:1\n2.2 identical copy:11:51\n"
     "2.3 identical copy:11:85\n3.1 differs copy:13:1\n4 of 6 sentences verified: 4 identical 2 differs\n"},
    {"furniture, and the first is missing", FURNITURE_BEFORE S12 "\n\n" P2 "\n\n" P3 FURNITURE_AFTER,
     "1.1 missing\n1.2 identical copy:9:1\n2.1 identical copy:11:1\n2.2 identical copy:11:51\n"
     "2.3 identical copy:11:85\n3.1 identical copy:13:1\n5 of 6 sentences verified: 5 identical 1 missing\n"},
    {"furniture that repeats the first sentence, as a teaser", S11 "\n\n" FURNITURE_BEFORE COPY,
     "1.1 identical copy:11:1\n1.2 identical copy:11:52\n2.1 identical copy:13:1\n2.2 identical copy:13:51\n"
     "2.3 identical copy:13:85\n3.1 identical copy:15:1\n6 of 6 sentences verified: 6 identical\n"},
    {"furniture that repeats the last sentence", COPY FURNITURE_AFTER "\n" S31,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n6 of 6 sentences verified: 6 identical\n"},
    {"furniture only", FURNITURE_BEFORE "Nothing else." FURNITURE_AFTER,
     "1.1 missing\n1.2 missing\n2.1 missing\n2.2 missing\n2.3 missing\n3.1 missing\n"
     "0 of 6 sentences verified: 6 missing\n"},
    {"the text twice", COPY "\n" COPY,
     "1.1 identical copy:1:1\n1.2 identical copy:1:52\n2.1 identical copy:3:1\n2.2 identical copy:3:51\n"
     "2.3 identical copy:3:85\n3.1 identical copy:5:1\n6 of 6 sentences verified: 6 identical\n"},
};

START_TEST(test_collate__copy)
{
    struct unit unit;
    struct witness *witness;
    struct collation *collation;
    guint verified;

    read_book(&unit, NULL);
    witness = read_copy(&unit, copies[_i].copy);
    collation = collation_new(unit.book, witness);
    UNIT_TAKE(copies[_i].what, print(collation), copies[_i].want);
    verified = collation->tally[VERDICT_IDENTICAL] + collation->tally[VERDICT_TYPOGRAPHIC];
    ck_assert_uint_eq(collation_verified(collation), verified);
    ck_assert_int_eq(collation_agrees(collation), verified == G_N_ELEMENTS(mock) && !strstr(copies[_i].want, "added"));
    UNIT_TAKE(copies[_i].what, unit_messages(unit.diag), "");
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
}
END_TEST

/* What is missing has no text and what has text has a place; the verdicts are counted. */
START_TEST(test_collate__is_consistent)
{
    struct unit unit;
    struct witness *witness;
    struct collation *collation;
    guint tallied = 0;

    read_book(&unit, NULL);
    witness = read_copy(&unit, copies[_i].copy);
    collation = collation_new(unit.book, witness);
    for (guint i = 0; i < collation->sentences->len; i++) {
        const struct collated *collated = &g_array_index(collation->sentences, struct collated, i);
        ck_assert_int_eq(collated->text == NULL, collated->verdict == VERDICT_MISSING);
        ck_assert_int_eq(collated->text != NULL, collated->pos.line > 0);
    }
    for (guint i = 1; i < collation->added->len; i++) {
        const struct added *before = &g_array_index(collation->added, struct added, i - 1), *added = before + 1;
        ck_assert(before->pos.line < added->pos.line ||
                  (before->pos.line == added->pos.line && before->pos.col < added->pos.col));
    }
    for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
        tallied += collation->tally[verdict];
    ck_assert_uint_eq(tallied, collation->sentences->len);
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
}
END_TEST

/* ---- sentences divided otherwise ---- */

/* What is not as in the book: verdicts without places for “identical”, and what was added. */
static char *faults(const struct collation *collation) {
    char *all = print(collation);
    char **lines = g_strsplit(all, "\n", -1);
    GString *out = g_string_new(NULL);

    for (char **line = lines; *line; line++)
        if (**line && !strstr(*line, "identical"))
            g_string_append_printf(out, "%s\n", *line);
    g_strfreev(lines);
    g_free(all);
    return g_string_free(out, FALSE);
}

static const struct {
    const char *what, *copy, *want;
} otherwise[] = {
    {"two in one", P1 "\n\n" S21 " Each winter the sea took a plank, each spring the town put two back.\n\n" P3,
     "2.2 split copy:3:51\n2.3 split copy:3:85\n"},
    {"two in one, without a mark",
     P1 "\n\n" S21 " Each winter the sea took a plank each spring the town put two back.\n\n" P3,
     "2.2 split copy:3:51\n2.3 split copy:3:84\n"},
    {"a headline runs into the first", "The old pier " COPY, "- added copy:1:1\n"},
    {"a paragraph ends within one", P1 "\n\n" S21 " Each winter the sea\n\ntook a plank. " S23 "\n\n" P3,
     "2.2 split copy:3:51\n"},
    {"one is in two, which changed places with their neighbour",
     P1 "\n\n" S21 " " S23 " Each winter. The sea took a plank.\n\n" P3, "2.2 moved copy:3:86\n"},
    {"one is in two and other words stand there", P1 "\n\n" S21 " In winter. The sea took a plank.\n" S23 "\n\n" P3,
     "2.2 missing\n- added copy:3:51\n- added copy:3:62\n"},
    {"one is in two, with a hyphen at a line's end",
     P1 "\n\n" S21 " Each win-\nter. The sea took a plank. " S23 "\n\n" P3, "2.2 split copy:3:51\n"},
    {"a hyphen before a small letter", P1 "\n\n" S21 " Each win-\nter the sea took a plank. " S23 "\n\n" P3, ""},
    {"a hyphen before a digit that is none of the text",
     "The pier at Mossel Point was built of oak in 18-\n84. " S12 "\n\n" P2 "\n\n" P3, ""},
    {"one for two, which both differ", P1 "\n\n" S21 " It rained a lot there and blew.\n\n" P3,
     "2.2 missing\n2.3 missing\n- added copy:3:51\n"},
    {"two for one", P1 "\n\n" S21 " It rained there a whole month. Nobody in town did anything. " S23 "\n\n" P3,
     "2.2 missing\n- added copy:3:51\n- added copy:3:82\n"},
    {"an advertisement beside one that differs",
     P1 "\n\n" S21 " Each winter the sea took a board.\n\nAd.\n\n" S23 "\n\n" P3,
     "2.2 differs copy:3:51\n- added copy:5:1\n"},
    {"all but one differ",
     "This pier was built of oak in 1884 on Mossel Point. No one trusted it at all, said the master.\n\n"
     "“Run,” said Ada Reed, who kept no light. " S22
     " No town put it back.\n\nNo pier that stands here is older than its wood is.\n",
     "1.1 differs copy:1:1\n1.2 differs copy:1:53\n2.1 differs copy:3:1\n2.3 differs copy:3:76\n3.1 differs "
     "copy:5:1\n"},
    {"the beginning twice, the whole behind it", P1 "\n\nRead on\n\n" COPY, ""},
    {"the whole, the beginning behind it", COPY "\nRead on\n\n" P1, ""},
    {"a line added to the last paragraph", COPY "" FURNITURE_AFTER, ""},
    {"a sentence added to the last paragraph", P1 "\n\n" P2 "\n\n" P3 " So it is.\n", "- added copy:5:55\n"},
    {"a sentence added to the first paragraph", "It is old. " COPY, "- added copy:1:1\n"},
    {"a page",
     "<html><title>No</title>\n<p>" P1
     "<p>“Walk <i>slowly</i>,” said Ada Reed,\nwho kept the light. Each winter the sea "
     "took a plank;<br>each spring the town put two back.\n<div>" P3 "</div>",
     "2.2 split copy:3:0\n2.3 split copy:3:0\n"},
};

START_TEST(test_collate__otherwise)
{
    struct unit unit;
    struct witness *witness;
    struct collation *collation;

    read_book(&unit, NULL);
    witness = read_copy(&unit, otherwise[_i].copy);
    collation = collation_new(unit.book, witness);
    UNIT_TAKE(otherwise[_i].what, faults(collation), otherwise[_i].want);
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
}
END_TEST

/* A copy that divides words at every place where it can, one that keeps its own hyphens and one that doesn't: the text
 * that comes out is the book's. */
START_TEST(test_collate__hyphens)
{
    static const char text[] =
        "The storm-bound boat of the half-hearted keepers re-entered Korea-Japan waters in 1819-20 at last.";
    static const char copy[] =
        "Menu\n\nThe storm-\nbound boat of the half-\nheart-\ned keep-\ners re-\nentered Korea-\nJap-\nan wa-\n"
        "ters in 1819-\n20 at last.\n";
    struct unit unit;
    struct witness *witness;
    struct collation *collation;
    GString *book =
        g_string_new("# T\n\n## ¶1\n\n1. a\n\n## D\n\nTable: sentences. M\n\n| at | count | exact | typographic | "
                     "words |\n|---|---|---|---|---|\n| 1.1 |");

    g_string_append_printf(book, " %u |", text_count_words(text));
    for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
        char *print = text_fingerprint(form, text);
        g_string_append_printf(book, " %s |", print);
        g_free(print);
    }
    unit_init(&unit);
    unit_chapter(&unit, "a.nw", book->str);
    schema_read(unit.book);
    witness = read_copy(&unit, copy);
    collation = collation_new(unit.book, witness);
    UNIT_TAKE("verdict", print(collation), "1.1 identical copy:3:1\n1 of 1 sentences verified: 1 identical\n");
    UNIT_SAME("text", collation_at(collation, "1.1")->text, text);
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
    g_string_free(book, TRUE);
}
END_TEST

START_TEST(test_collate__at)
{
    struct unit unit;
    struct witness *witness;
    struct collation *collation;

    read_book(&unit, NULL);
    witness = read_copy(&unit, P1 "\n\n“Walk slowly!” Said Ada Reed, who kept the light. " S23 "\n\n" P3);
    collation = collation_new(unit.book, witness);
    UNIT_SAME("as it stands", collation_at(collation, "1.2")->text, S12);
    UNIT_SAME("in one piece", collation_at(collation, "2.1")->text,
              "“Walk slowly!” Said Ada Reed, who kept the light.");
    ck_assert_ptr_null(collation_at(collation, "2.2"));
    ck_assert_ptr_null(collation_at(collation, "9.9"));
    ck_assert_ptr_null(collation_at(collation, ""));
    collation_free(collation);
    collation_free(NULL);
    witness_free(witness);
    unit_release(&unit);
}
END_TEST

START_TEST(test_collate__without_manifest)
{
    struct unit unit;
    struct witness *witness;
    struct collation *collation;

    unit_init(&unit);
    witness = read_copy(&unit, COPY);
    collation = collation_new(unit.book, witness);
    UNIT_TAKE("nothing to compare", print(collation), "0 of 0 sentences verified:\n");
    ck_assert_uint_eq(collation->added->len, 0);
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
}
END_TEST

START_TEST(test_collate__verdict_words)
{
    static const char *const words[] = {"identical", "typographic", "differs", "missing", "moved", "split"};

    ck_assert_uint_eq(VERDICT_COUNT, G_N_ELEMENTS(words));
    for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
        UNIT_SAME("verdict", verdict_word((enum verdict)verdict), words[verdict]);
}
END_TEST

/* ---- lemmata in a text ---- */

static const struct {
    const char *what, *text, *lemma;
    int occurrence;
    const char *want; /* the words that are found, or NULL */
} finds[] = {
    {"a word", S22, "winter", 1, "winter"},
    {"several words", S22, "took a plank", 1, "took a plank"},
    {"the whole sentence", S22, "Each winter the sea took a plank", 1, "Each winter the sea took a plank"},
    {"nothing", S22, "", 1, NULL},
    {"no word", S22, "—", 1, NULL},
    {"in no text", "", "winter", 1, NULL},
    {"another case", S22, "EACH Winter", 1, "Each winter"},
    {"other punctuation", S21, "Walk slowly said", 1, "Walk slowly,” said"},
    {"hyphen for a blank", "A well-known pier.", "well known", 1, "well-known"},
    {"curly apostrophe", "It didn’t leak.", "didn't", 1, "didn’t"},
    {"NFD", "Ame\u0301lie walks.", "Amélie", 1, "Ame\u0301lie"},
    {"not within a word", S22, "win", 1, NULL},
    {"not in this order", S22, "the winter", 1, NULL},
    {"not with words between", S22, "winter sea", 1, NULL},
    {"longer than the text", "plank", "plank a b", 1, NULL},
    {"the second time", "The sea, the sea.", "the sea", 2, "the sea"},
    {"the third time of two", "The sea, the sea.", "the sea", 3, NULL},
    {"a repetition that overlaps", "ha ha ha", "ha ha", 2, "ha ha"},
    {"soft hyphen", "The har\u00adbour.", "harbour", 1, "har\u00adbour"},
    {"hangul", "강원도의 바다.", "바다", 1, "바다"},
};

START_TEST(test_anchors__find)
{
    struct lemma_place place;
    gboolean found = anchors_find(finds[_i].text, finds[_i].lemma, finds[_i].occurrence, &place);

    ck_assert_msg(found == (finds[_i].want != NULL), "%s: %s", finds[_i].what, found ? "found" : "not found");
    if (found)
        UNIT_TAKE(finds[_i].what, g_strndup(finds[_i].text + place.start, place.end - place.start), finds[_i].want);
}
END_TEST

START_TEST(test_anchors__find_second_place)
{
    struct lemma_place place;

    ck_assert(anchors_find("The sea, the sea.", "the sea", 2, &place));
    ck_assert_uint_eq(place.start, 9);
    ck_assert_uint_eq(place.end, 16);
    ck_assert(anchors_find("ha ha ha", "ha ha", 2, &place));
    ck_assert_uint_eq(place.start, 3);
    ck_assert_uint_eq(place.end, 8);
}
END_TEST

/* ---- lemmata of a book ---- */

#define K              "\n\n**Context.** k\n\n"
#define BOOK_OF(notes) "# T\n\n## ¶1\n\n1. a\n2. b\n\n## ¶2\n\n1. c\n2. d\n3. e\n\n" notes "## ¶3\n\n1. f\n"

static const struct {
    const char *what, *book, *copy, *want, *said; /* id “words” in the copy, a line for each */
    guint wanted, found;
} anchored[] = {
    {"none", BOOK_OF(""), COPY, "", "", 0, 0},
    {"one", BOOK_OF("### 2.2 “took a plank”" K), COPY, "n2.2-took-a-plank “took a plank”\n", "", 1, 1},
    {"on a sentence and on the paragraph", BOOK_OF("### 2.2" K "### ¶2" K), COPY, "", "", 0, 0},
    {"several, in the order of the text", BOOK_OF("### 2.2 “plank”" K "### 2.2 “winter”" K "### 2.3 “town”" K), COPY,
     "n2.2-winter “winter”\nn2.2-plank “plank”\nn2.3-town “town”\n", "", 3, 3},
    {"a further note", BOOK_OF("### 2.2 “plank”" K "### 2.2 “plank” (more)" K), COPY, "n2.2-plank “plank”\n", "", 2, 2},
    {"in a copy with other type", BOOK_OF("### 2.1 “Walk slowly”" K),
     P1 "\n\n\"WALK  slowly,\" said Ada Reed, who kept the light.", "n2.1-walk-slowly “WALK  slowly”\n", "", 1, 1},
    {"not in its sentence", BOOK_OF("### 2.2 “town”" K), COPY, "",
     "a.nw:14:9: warning: lemma “town” is not in ¶2.2 of the copy (copy.txt:3:51); expected its words there, in this "
     "order\n",
     1, 0},
    {"not so often", BOOK_OF("### 2.2 “plank”²" K), COPY, "",
     "a.nw:14:9: warning: lemma “plank” is not in ¶2.2 of the copy (copy.txt:3:51); expected its words there, in this "
     "order\n",
     1, 0},
    {"its sentence is missing", BOOK_OF("### 2.2 “plank”" K), P1 "\n\n" S21 " " S23 "\n\n" P3, "",
     "a.nw:14:9: warning: ¶2.2 is not in the copy; its note “plank” stands behind its paragraph\n", 1, 0},
    {"overlaps another", BOOK_OF("### 2.2 “took a plank”" K "### 2.2 “sea took”" K), COPY,
     "n2.2-took-a-plank “took a plank”\n",
     "a.nw:18:9: warning: lemma “sea took” overlaps “took a plank”; expected lemmata of a sentence to stand apart\n", 2,
     2},
    {"next to another", BOOK_OF("### 2.2 “sea took”" K "### 2.2 “a plank”" K), COPY,
     "n2.2-sea-took “sea took”\nn2.2-a-plank “a plank”\n", "", 2, 2},
};

static int by_address(gconstpointer a, gconstpointer b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static char *anchors_of(const struct anchors *anchors, const struct collation *collation) {
    GString *out = g_string_new(NULL);
    guint count = 0;
    gpointer *keys = g_hash_table_get_keys_as_array(anchors->by_sentence, &count);

    if (count)
        qsort(keys, count, sizeof *keys, by_address);
    for (guint k = 0; k < count; k++) {
        const GArray *list = g_hash_table_lookup(anchors->by_sentence, keys[k]);
        const char *text = collation_at(collation, keys[k])->text;
        for (guint i = 0; i < list->len; i++) {
            const struct anchor *anchor = &g_array_index(list, struct anchor, i);
            g_string_append_printf(out, "%s “%.*s”\n", anchor->note->id, (int)(anchor->end - anchor->start),
                                   text + anchor->start);
        }
    }
    g_free(keys);
    return g_string_free(out, FALSE);
}

START_TEST(test_anchors__book)
{
    struct unit unit;
    struct witness *witness;
    struct collation *collation;
    struct anchors *anchors;

    read_book(&unit, anchored[_i].book);
    witness = read_copy(&unit, anchored[_i].copy);
    collation = collation_new(unit.book, witness);
    anchors = anchors_new(unit.book, collation);
    UNIT_TAKE(anchored[_i].what, anchors_of(anchors, collation), anchored[_i].want);
    UNIT_TAKE(anchored[_i].what, unit_messages(unit.diag), anchored[_i].said);
    ck_assert_uint_eq(anchors->wanted, anchored[_i].wanted);
    ck_assert_uint_eq(anchors->found, anchored[_i].found);
    ck_assert(diag_ok(unit.diag));
    anchors_free(anchors);
    anchors_free(NULL);
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
}
END_TEST

/* ---- the manifest ---- */

/* The book has paragraphs of two, three and one sentences. */
static const struct {
    const char *what, *copy;
    gboolean found;
    const char *said;
} shapes[] = {
    {"the text alone", COPY, TRUE, ""},
    {"furniture at both ends", FURNITURE_BEFORE COPY FURNITURE_AFTER, TRUE, ""},
    {"the text twice", COPY "\n" COPY, FALSE,
     "copy.txt: error: 2 runs of paragraphs have the book's shape; expected one\n"},
    {"a paragraph less", P1 "\n\n" P2, FALSE,
     "copy.txt: error: no run of 3 paragraphs has the book's numbers of sentences; expected one (the best, from "
     "paragraph "
     "1 of the copy on, agrees for 2)\n"},
    {"a sentence less", "Menu\n\n" P1 "\n\n" S21 " " S22 "\n\n" P3, FALSE,
     "copy.txt: error: no run of 3 paragraphs has the book's numbers of sentences; expected one (the best, from "
     "paragraph "
     "2 of the copy on, agrees for 1)\n"},
};

START_TEST(test_manifest__write)
{
    struct unit unit;
    struct witness *witness;
    GString *out = g_string_new(NULL);
    char *rows = manifest_rows();

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", shape);
    witness = read_copy(&unit, shapes[_i].copy);
    manifest_write(unit.book, witness, out);
    UNIT_SAME(shapes[_i].what, out->str, shapes[_i].found ? rows : "");
    UNIT_TAKE(shapes[_i].what, unit_messages(unit.diag), shapes[_i].said);
    g_free(rows);
    g_string_free(out, TRUE);
    witness_free(witness);
    unit_release(&unit);
}
END_TEST

START_TEST(test_manifest__fingerprint)
{
    struct unit unit;
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
    char *want;

    for (gsize i = 0; i < G_N_ELEMENTS(mock); i++) {
        char *print = text_fingerprint(FORM_TYPOGRAPHIC, mock[i].text);
        char *line = g_strconcat(print, "\n", NULL);
        g_checksum_update(sum, (const guchar *)line, -1);
        g_free(line);
        g_free(print);
    }
    want = g_strndup(g_checksum_get_string(sum), 20);
    read_book(&unit, NULL);
    UNIT_TAKE("of the whole text", manifest_fingerprint(unit.book), want);
    unit_release(&unit);
    unit_init(&unit);
    UNIT_TAKE("without a manifest", manifest_fingerprint(unit.book), NULL);
    unit_release(&unit);
    g_free(want);
    g_checksum_free(sum);
}
END_TEST

/* No message and no line of a collation holds more than six words in a row of a copy. */
START_TEST(test_collate__does_not_quote)
{
    struct unit unit;
    struct witness *witness;
    struct collation *collation;
    char *printed, *said;

    read_book(&unit, BOOK_OF("### 2.2 “town”" K));
    witness = read_copy(&unit, P1 "\n\n" S21 " So they did, and they were right. " S22 "\n\n" P3);
    collation = collation_new(unit.book, witness);
    anchors_free(anchors_new(unit.book, collation));
    printed = print(collation);
    said = unit_messages(unit.diag);
    for (guint i = 0; i < witness->sentences->len; i++) {
        const char *text = ((const struct witness_sentence *)witness->sentences->pdata[i])->text;
        ck_assert_ptr_null(strstr(printed, text));
        ck_assert_ptr_null(strstr(said, text));
    }
    g_free(said);
    g_free(printed);
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
}
END_TEST

Suite *suite_collate(void) {
    Suite *suite = suite_create("collate");
    TCase *tcase = unit_case(suite, "copies");

    UNIT_ROWS(tcase, test_collate__copy, copies);
    UNIT_ROWS(tcase, test_collate__is_consistent, copies);
    UNIT_ROWS(tcase, test_collate__otherwise, otherwise);
    tcase_add_test(tcase, test_collate__hyphens);
    tcase_add_test(tcase, test_collate__at);
    tcase_add_test(tcase, test_collate__without_manifest);
    tcase_add_test(tcase, test_collate__verdict_words);
    tcase_add_test(tcase, test_collate__does_not_quote);
    tcase = unit_case(suite, "anchors");
    UNIT_ROWS(tcase, test_anchors__find, finds);
    tcase_add_test(tcase, test_anchors__find_second_place);
    UNIT_ROWS(tcase, test_anchors__book, anchored);
    tcase = unit_case(suite, "manifest");
    UNIT_ROWS(tcase, test_manifest__write, shapes);
    tcase_add_test(tcase, test_manifest__fingerprint);
    return suite;
}
