/* SPDX-License-Identifier: MIT
 * A reader's copy: paragraphs and sentences, each with its place; copies that cannot be read. */
#include "read/witness.h"

#include "base/text.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- the model ---- */

START_TEST(test_witness__paragraphs)
{
    struct witness *witness = witness_new("copy.txt");

    witness_add(witness);
    witness_add(witness);
    witness_end_paragraph(witness);
    witness_end_paragraph(witness);
    witness_add(witness);
    witness_end_paragraph(witness);
    ck_assert_uint_eq(witness->sentences->len, 3);
    ck_assert_uint_eq(witness->paragraphs->len, 3);
    ck_assert_uint_eq(g_array_index(witness->paragraphs, unsigned, 0), 2);
    ck_assert_uint_eq(g_array_index(witness->paragraphs, unsigned, 1), 0);
    ck_assert_uint_eq(g_array_index(witness->paragraphs, unsigned, 2), 1);
    ck_assert_uint_eq(((const struct witness_sentence *)witness->sentences->pdata[1])->paragraph, 0);
    ck_assert_uint_eq(((const struct witness_sentence *)witness->sentences->pdata[2])->paragraph, 2);
    witness_free(witness);
    witness_free(NULL);
}
END_TEST

/* ---- copies ---- */

/* A line for each sentence: its paragraph, its place, its text. */
static char *sentences_of(const struct witness *witness) {
    GString *out = g_string_new(NULL);

    for (guint i = 0; witness && i < witness->sentences->len; i++) {
        const struct witness_sentence *sentence = witness->sentences->pdata[i];
        g_string_append_printf(out, "%u %u:%u %s\n", sentence->paragraph, sentence->pos.line, sentence->pos.col,
                               sentence->text);
    }
    return g_string_free(out, FALSE);
}

static const struct {
    const char *what, *in, *want;
} copies[] = {
    {"one sentence", "The pier is old.\n", "0 1:1 The pier is old.\n"},
    {"no line end at the end", "The pier is old.", "0 1:1 The pier is old.\n"},
    {"no stop", "The pier", "0 1:1 The pier\n"},
    {"two sentences", "It is old. It leaks!\n", "0 1:1 It is old.\n0 1:12 It leaks!\n"},
    {"two paragraphs", "It is old.\n\nIt leaks.\n", "0 1:1 It is old.\n1 3:1 It leaks.\n"},
    {"several blank lines", "\n\nIt is old.\n\n\n\nIt leaks.\n\n", "0 3:1 It is old.\n1 7:1 It leaks.\n"},
    {"a blank line with blanks and tabs in it", "It is old.\n \t \nIt leaks.\n", "0 1:1 It is old.\n1 3:1 It leaks.\n"},
    {"a blank line with a no-break space in it", "It is old.\n\u00a0\nIt leaks.\n",
     "0 1:1 It is old.\n1 3:1 It leaks.\n"},
    {"a sentence over two lines", "It is\nold. It\nleaks.\n", "0 1:1 It is old.\n0 2:6 It leaks.\n"},
    {"CRLF", "It is\r\nold.\r\n\r\nIt leaks.\r\n", "0 1:1 It is old.\n1 4:1 It leaks.\n"},
    {"byte order mark", "\ufeffIt is old. It leaks.\n", "0 1:1 It is old.\n0 1:12 It leaks.\n"},
    {"blanks at the ends", "  It is old.  It leaks.  \n", "0 1:3 It is old.\n0 1:15 It leaks.\n"},
    {"blanks within stay", "It  is\told.\n", "0 1:1 It  is\told.\n"},
    {"NFD", "Ame\u0301lie is old. It leaks.\n", "0 1:1 Amélie is old.\n0 1:17 It leaks.\n"},
    {"wide characters count one", "강원은 넓다. 산이 많다.\n", "0 1:1 강원은 넓다.\n0 1:9 산이 많다.\n"},
    {"East Asian stops", "船は古い。 水が入る。\n", "0 1:1 船は古い。\n0 1:7 水が入る。\n"},
    {"question and exclamation", "Old? Yes! So.\n", "0 1:1 Old?\n0 1:6 Yes!\n0 1:11 So.\n"},
    {"several stops", "Old?! Well... Yes.\n", "0 1:1 Old?!\n0 1:7 Well...\n0 1:15 Yes.\n"},
    {"an ellipsis before a small letter", "It… leaks. So.\n", "0 1:1 It… leaks.\n0 1:12 So.\n"},
    {"a closing quotation mark behind the stop", "“It leaks.” So it is.\n", "0 1:1 “It leaks.”\n0 1:13 So it is.\n"},
    {"a quoted question before a small letter", "“Leaks?” he asked. So.\n", "0 1:1 “Leaks?” he asked.\n0 1:20 So.\n"},
    {"an opening quotation mark", "It leaks. “So.”\n", "0 1:1 It leaks.\n0 1:11 “So.”\n"},
    {"an opening quotation mark and a small letter", "It leaks. “so” he said.\n", "0 1:1 It leaks. “so” he said.\n"},
    {"brackets", "(It leaks.) [So.] Yes.\n", "0 1:1 (It leaks.)\n0 1:13 [So.]\n0 1:19 Yes.\n"},
    {"a digit can begin a sentence", "It leaks. 12 men pump.\n", "0 1:1 It leaks.\n0 1:11 12 men pump.\n"},
    {"a number with a full stop", "It has 3.5 holes. So.\n", "0 1:1 It has 3.5 holes.\n0 1:19 So.\n"},
    {"titles", "Mr. Stone and Dr. Reed met. So.\n", "0 1:1 Mr. Stone and Dr. Reed met.\n0 1:29 So.\n"},
    {"initials", "A. B. Stone met no one. So.\n", "0 1:1 A. B. Stone met no one.\n0 1:25 So.\n"},
    {"letters with full stops", "The U.S. Navy and the U.K. Navy met. So.\n",
     "0 1:1 The U.S. Navy and the U.K. Navy met.\n0 1:38 So.\n"},
    {"for example", "Boats, e.g. The Reed, leak. So.\n", "0 1:1 Boats, e.g. The Reed, leak.\n0 1:29 So.\n"},
    {"an abbreviation in a word is none", "He saw the amp. The end.\n", "0 1:1 He saw the amp.\n0 1:17 The end.\n"},
    {"an address", "See example.org. So.\n", "0 1:1 See example.org.\n0 1:18 So.\n"},
    {"furniture", "Menu\nNews | Sport\n\nIt leaks.\n\nShare\n",
     "0 1:1 Menu News | Sport\n1 4:1 It leaks.\n2 6:1 Share\n"},
    {"punctuation only", "...\n", "0 1:1 ...\n"},
};

START_TEST(test_witness__read)
{
    struct diag *diag = diag_new();
    char *path = unit_file("copy.txt", copies[_i].in, -1);
    struct witness *witness = witness_read(diag, path);

    UNIT_TAKE(copies[_i].what, sentences_of(witness), copies[_i].want);
    UNIT_TAKE(copies[_i].what, unit_messages(diag), "");
    witness_free(witness);
    g_free(path);
    diag_free(diag);
}
END_TEST

/* However it is divided, every word of the copy is in one sentence, in order. */
START_TEST(test_witness__loses_nothing)
{
    struct diag *diag = diag_new();
    char *path = unit_file("copy.txt", copies[_i].in, -1);
    struct witness *witness = witness_read(diag, path);
    GString *all = g_string_new(NULL);

    for (guint i = 0; i < witness->sentences->len; i++)
        g_string_append_printf(all, "%s ", ((const struct witness_sentence *)witness->sentences->pdata[i])->text);
    char *want = text_form(FORM_WORDS, copies[_i].in);
    UNIT_TAKE(copies[_i].what, text_form(FORM_WORDS, all->str), want);
    g_free(want);
    g_string_free(all, TRUE);
    witness_free(witness);
    g_free(path);
    diag_free(diag);
}
END_TEST

static const struct {
    const char *what, *bytes;
    gssize length;
    const char *said;
} refused[] = {
    {"nothing", "", 0, "copy.txt: error: no text; expected a copy of the text that the book annotates\n"},
    {"blanks", " \n\t\r\n\u00a0\n", -1,
     "copy.txt: error: no text; expected a copy of the text that the book annotates\n"},
    {"a byte order mark alone", "\ufeff", -1,
     "copy.txt: error: no text; expected a copy of the text that the book annotates\n"},
    {"broken UTF-8", "It is old.\n강 caf\xe9.\n", -1,
     "copy.txt:2:6: error: byte 0xe9 is not UTF-8; expected text in UTF-8\n"},
    {"broken at the beginning", "\xff", -1, "copy.txt:1:1: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"cut off", "It is\xe2\x80", -1, "copy.txt:1:6: error: byte 0xe2 is not UTF-8; expected text in UTF-8\n"},
    {"UTF-16", "\xff\xfeI\0t\0", 6, "copy.txt:1:1: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"a NUL", "It\0is\n", 6, "copy.txt:1:3: error: byte 0x00 is not UTF-8; expected text in UTF-8\n"},
};

START_TEST(test_witness__refused)
{
    struct diag *diag = diag_new();
    char *path = unit_file("copy.txt", refused[_i].bytes, refused[_i].length);

    ck_assert_ptr_null(witness_read(diag, path));
    UNIT_TAKE(refused[_i].what, unit_messages(diag), refused[_i].said);
    ck_assert_int_eq(diag_status(diag), STATUS_ERRORS);
    g_free(path);
    diag_free(diag);
}
END_TEST

START_TEST(test_witness__unreadable)
{
    struct diag *diag = diag_new();
    char *folder = unit_folder();
    char *path = g_build_filename(folder, "none", NULL);

    ck_assert_ptr_null(witness_read(diag, path));
    UNIT_TAKE("message", unit_messages(diag), "none: error: cannot be read: there is no such file\n");
    g_free(path);
    g_free(folder);
    diag_free(diag);
}
END_TEST

Suite *suite_witness(void) {
    Suite *suite = suite_create("witness");
    TCase *tcase = unit_case(suite, "copies");

    tcase_add_test(tcase, test_witness__paragraphs);
    UNIT_ROWS(tcase, test_witness__read, copies);
    UNIT_ROWS(tcase, test_witness__loses_nothing, copies);
    tcase = unit_case(suite, "refused");
    UNIT_ROWS(tcase, test_witness__refused, refused);
    tcase_add_test(tcase, test_witness__unreadable);
    return suite;
}
