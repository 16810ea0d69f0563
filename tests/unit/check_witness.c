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
    {"a paragraph without words", "It is old.\n\n* * *\n\nIt leaks.\n", "0 1:1 It is old.\n1 5:1 It leaks.\n"},
    {"stops without words", "It is old. ... It leaks. ...\n", "0 1:1 It is old.\n0 1:12 ... It leaks. ...\n"},
    {"a byte order mark as a paragraph", "It is old.\n\n\ufeff\n\nIt leaks.\n", "0 1:1 It is old.\n1 5:1 It leaks.\n"},
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

/* ---- paragraphs of plain text without blank lines ---- */

#define W40 "The pier at Mossel Point was built of" /* of 37 characters */
#define LONG_LINE                                                                                                      \
    "The pier at Mossel Point was built of oak in the year 1884 by men from the town, who had never seen another one " \
    "and who trusted none."

static const struct {
    const char *what, *in, *want;
} undivided[] = {
    {"filled lines are one paragraph",
     W40 "\noak in 1884. The men were from the town.\nThey trusted no other pier there.\n",
     "0 1:1 The pier at Mossel Point was built of oak in 1884.\n0 2:14 The men were from the town.\n"
     "0 3:1 They trusted no other pier there.\n"},
    {"a short line that stops ends one", W40 "\noak in 1884.\nThe men were from the town.\n",
     "0 1:1 The pier at Mossel Point was built of oak in 1884.\n1 3:1 The men were from the town.\n"},
    {"not if the next word would not have fitted",
     W40 "\noak in the year 1884, and not by men.\nThey were from the town.\n",
     "0 1:1 The pier at Mossel Point was built of oak in the year 1884, and not by men.\n"
     "0 3:1 They were from the town.\n"},
    {"nor behind an abbreviation at the end of a full line", "The pier was built of old oak by Dr.\nReedson in 1884.\n",
     "0 1:1 The pier was built of old oak by Dr. Reedson in 1884.\n"},
    {"an indented line begins one", "   The pier was built of oak by men.\nIt leaks.\n   Men trust it.\n",
     "0 1:4 The pier was built of oak by men.\n0 2:1 It leaks.\n1 3:4 Men trust it.\n"},
    {"a hanging line does not", "The pier was built of oak by men\n   who leaked.\n",
     "0 1:1 The pier was built of oak by men who leaked.\n"},
    {"long lines are paragraphs", "The pier\n" LONG_LINE "\n" LONG_LINE "\nIt leaks.\n",
     "0 1:1 The pier\n1 2:1 " LONG_LINE "\n2 3:1 " LONG_LINE "\n3 4:1 It leaks.\n"},
    {"but go on with a small letter", LONG_LINE "\n\n" LONG_LINE " It\nleaks.\n",
     "0 1:1 " LONG_LINE "\n1 3:1 " LONG_LINE "\n1 3:135 It leaks.\n"},
};

START_TEST(test_witness__undivided)
{
    struct diag *diag = diag_new();
    char *path = unit_file("copy.txt", undivided[_i].in, -1);
    struct witness *witness = witness_read(diag, path);

    UNIT_TAKE(undivided[_i].what, sentences_of(witness), undivided[_i].want);
    witness_free(witness);
    g_free(path);
    diag_free(diag);
}
END_TEST

/* ---- hyphens at the ends of lines ---- */

static const struct {
    const char *what, *in, *want, *joints; /* “+” kept, “-” dropped, with the byte */
} divided[] = {
    {"before a small letter", "It leaks, coop-\neration or not.", "It leaks, cooperation or not.", "-14"},
    {"before a capital", "The Korea-\nJapan line.", "The Korea-Japan line.", "+9"},
    {"before a digit", "In 1819-\n20 it leaked.", "In 1819-20 it leaked.", "+7"},
    {"U+2010", "It co\u2010\n  leaks.", "It coleaks.", "-5"},
    {"a soft hyphen", "It Co\u00ad\nLeaks.", "It CoLeaks.", "-5"},
    {"two in a sentence", "So coop-\neration, Korea-\nJapan.", "So cooperation, Korea-Japan.", "-7 +21"},
    {"blanks behind it", "So coop- \t\n  eration.", "So cooperation.", "-7"},
    {"behind letters with marks", "So cafe\u0301-\nteria.", "So caféteria.", "-8"},
    {"a dash is none", "It leaks -\nno.", "It leaks - no.", ""},
    {"nor what follows a mark", "It leaks.-\nno.", "It leaks.- no.", ""},
    {"nor before a mark", "It leaks-\n(no).", "It leaks- (no).", ""},
    {"an em dash is a blank", "It leaks—\nno.", "It leaks— no.", ""},
    {"CRLF", "So coop-\r\neration.", "So cooperation.", "-7"},
};

static char *joints_of(const struct witness_sentence *sentence) {
    GString *out = g_string_new(NULL);

    for (guint i = 0; sentence->joints && i < sentence->joints->len; i++) {
        const struct witness_joint *joint = &g_array_index(sentence->joints, struct witness_joint, i);
        g_string_append_printf(out, "%s%c%zu", i ? " " : "", joint->kept ? '+' : '-', joint->at);
    }
    return g_string_free(out, FALSE);
}

START_TEST(test_witness__joints)
{
    struct diag *diag = diag_new();
    char *path = unit_file("copy.txt", divided[_i].in, -1);
    struct witness *witness = witness_read(diag, path);
    const struct witness_sentence *sentence = witness->sentences->pdata[0];

    ck_assert_uint_eq(witness->sentences->len, 1);
    UNIT_SAME(divided[_i].what, sentence->text, divided[_i].want);
    UNIT_TAKE(divided[_i].what, joints_of(sentence), divided[_i].joints);
    witness_free(witness);
    g_free(path);
    diag_free(diag);
}
END_TEST

/* ---- places within sentences ---- */

/* The place of each word of the first sentence. */
static const struct {
    const char *what, *in, *want;
} inside[] = {
    {"on a line", "The pier is old.", "1:1 1:5 1:10 1:13"},
    {"on two lines", "The pier\n  is old.", "1:1 1:5 2:3 2:6"},
    {"behind a divided word", "The coop-\neration is Korea-\nJapan old.", "1:1 1:5 2:9 2:12 3:1 3:7"},
    {"behind NFD", "The cafe\u0301 is old.", "1:1 1:5 1:11 1:14"},
    {"on a page", "<html>\n<p>The\npier <b>is\nold</b>.", "2:0 3:0 3:0 4:0"},
};

START_TEST(test_witness__pos_in)
{
    struct diag *diag = diag_new();
    char *path = unit_file("copy.txt", inside[_i].in, -1);
    struct witness *witness = witness_read(diag, path);
    const struct witness_sentence *sentence = witness->sentences->pdata[0];
    GString *out = g_string_new(NULL);
    struct word word = {0, 0};

    while (text_next_word(sentence->text, word.end, &word)) {
        struct pos pos = witness_pos_in(witness, sentence, word.start);
        g_string_append_printf(out, "%s%u:%u", out->len ? " " : "", pos.line, pos.col);
    }
    UNIT_SAME(inside[_i].what, out->str, inside[_i].want);
    g_string_free(out, TRUE);
    witness_free(witness);
    g_free(path);
    diag_free(diag);
}
END_TEST

/* A million stops in a row, in time that grows with them. */
START_TEST(test_witness__many_stops)
{
    struct diag *diag = diag_new();
    char *stops = g_strnfill(1000000, '.'), *text = g_strconcat("It", stops, "is old. So.", NULL);
    char *path = unit_file("copy.txt", text, -1);
    struct witness *witness = witness_read(diag, path);

    ck_assert_uint_eq(witness->sentences->len, 2);
    witness_free(witness);
    g_free(path);
    g_free(text);
    g_free(stops);
    diag_free(diag);
}
END_TEST

/* ---- pages ---- */

#define PAGE(body) "<!DOCTYPE html>\n<html><head><title>A pier.</title>\n</head><body>\n" body "</body></html>\n"

static const struct {
    const char *what, *in, *want;
} pages[] = {
    {"paragraphs", PAGE("<p>It is old. So.</p>\n<p>It leaks.</p>"), "0 4:0 It is old.\n0 4:0 So.\n1 5:0 It leaks.\n"},
    {"unclosed, upper case, no head", "<HTML><P>It is old.\n<P>It leaks.", "0 1:0 It is old.\n1 2:0 It leaks.\n"},
    {"a fragment", "  <div>It is old.</div>It leaks.", "0 1:0 It is old.\n1 1:0 It leaks.\n"},
    {"text before the first tag", "It is old.<br><br>It leaks.", "0 1:0 It is old.\n1 1:0 It leaks.\n"},
    {"two breaks", PAGE("It is old.<br>\n<br/>It leaks."), "0 4:0 It is old.\n1 5:0 It leaks.\n"},
    {"a no-break space between them", PAGE("It is old.<br>&nbsp;<br>It leaks."), "0 4:0 It is old.\n1 4:0 It leaks.\n"},
    {"one break is a blank", PAGE("It is<br>old. So."), "0 4:0 It is old.\n0 4:0 So.\n"},
    {"elements in a line", PAGE("<p>I<b>t</b> <a href=\"/a?b&c\"><i>is</i> o</a>ld<span>.</span> <wbr>So.</p>"),
     "0 4:0 It is old.\n0 4:0 So.\n"},
    {"entities", PAGE("<p>A&amp;B &lsquo;is&#8217; o&shy;ld &#x2014; caf&eacute;&nbsp;&hellip;</p>"),
     "0 4:0 A&B ‘is’ o\u00adld — café\u00a0…\n"},
    {"white space", PAGE("<p>\n\t It  is\n\n  old. </p>"), "0 5:0 It is old.\n"},
    {"what is no text",
     PAGE("<script>var p = '<p>No.</p>';</script><style>p { }</style><nav><p>Menu</p></nav>"
          "<!-- <p>No. --><p>It<svg><text>No.</text></svg> is old.</p><iframe>No.</iframe>"),
     "0 4:0 It is old.\n"},
    {"the same within a sentence", PAGE("<p>It <script>ad()</script><button>No</button>is old.</p>"),
     "0 4:0 It is old.\n"},
    {"nested", PAGE("<nav>a<nav>b</nav>c</nav><p>It is old.</p>"), "0 4:0 It is old.\n"},
    {"what is hidden",
     PAGE("<p hidden>No.</p><div style=\"color:red; display : none\">No. <p>No.</p></div><p>It is old.</p>"),
     "0 4:0 It is old.\n"},
    {"a form", PAGE("<p>It is old.</p><form>Say it: <input><textarea>No.</textarea></form><p>So.</p>"),
     "0 4:0 It is old.\n1 4:0 So.\n"},
    {"a form that holds the page", PAGE("<form><p>It is old.</p><select><option>No</select></form>"),
     "0 4:0 It is old.\n"},
    {"a form that is never closed", "<form>It is old. <input>", ""},
    {"a quotation", PAGE("<p>It <q>is</q> old.</p>"), "0 4:0 It “is” old.\n"},
    {"lines as they are", PAGE("<pre>It is\nold.\n\nIt leaks.</pre>"), "0 4:0 It is old.\n1 7:0 It leaks.\n"},
    {"cells and items", PAGE("<table><tr><td>It<td>is</table><ul><li>old<li>so</ul>"),
     "0 4:0 It\n1 4:0 is\n2 4:0 old\n3 4:0 so\n"},
    {"lines behind what is left out", PAGE("<script>\n\n</script>\n<!--\n\n-->\n<p>It is old.</p>"),
     "0 10:0 It is old.\n"},
    {"byte order mark", "\ufeff<html><p>It is old.", "0 1:0 It is old.\n"},
    {"hangul", PAGE("<p>강원은 넓다.</p>"), "0 4:0 강원은 넓다.\n"},
    {"Windows-1252", "<html><meta charset=windows-1252><p>\x93It\x94 is old\x97so.", "0 1:0 “It” is old—so.\n"},
    {"said to be Latin-1", "<html><meta charset='ISO-8859-1'><p>\x93It\x94 is caf\xe9.", "0 1:0 “It” is café.\n"},
    {"not said", "<html><p>It is caf\xe9.", "0 1:0 It is café.\n"},
    {"said otherwise than it is", "<html><meta charset=euc-kr><p>강원은 넓다.", "0 1:0 강원은 넓다.\n"},
    {"EUC-KR", "<html><meta http-equiv=a content='text/html; charset=EUC-KR'><p>\xb0\xad\xbf\xf8.", "0 1:0 강원.\n"},
    {"a byte that means nothing", "<html><meta charset=utf-8><p>It is\xff old.", "0 1:0 It is\ufffd old.\n"},
    {"another", "<html><meta charset=euc-kr><p>\xb0\xad\xff\xbf\xf8.", "0 1:0 강\ufffd원.\n"},
    {"a sign that is no tag", "It is < 3 and > 2.", "0 1:1 It is < 3 and > 2.\n"},
};

START_TEST(test_page__read)
{
    struct diag *diag = diag_new();
    char *path = unit_file("copy.html", pages[_i].in, -1);
    struct witness *witness = witness_read(diag, path);

    UNIT_TAKE(pages[_i].what, sentences_of(witness), pages[_i].want);
    UNIT_TAKE(pages[_i].what, unit_messages(diag),
              *pages[_i].want ? ""
                              : "copy.html: error: no text; expected a copy of the text that the book annotates\n");
    witness_free(witness);
    g_free(path);
    diag_free(diag);
}
END_TEST

START_TEST(test_page__charset)
{
    struct diag *diag = diag_new();
    char *path = unit_file("copy.html", "<html><meta charset=klingon><p>It is caf\xe9.", -1);

    ck_assert_ptr_null(witness_read(diag, path));
    UNIT_TAKE("message", unit_messages(diag),
              "copy.html: error: charset “klingon” is not known; expected a page in UTF-8\n");
    g_free(path);
    diag_free(diag);
}
END_TEST

/* Deeper than libxml2 likes, and a text longer than the pieces in which it comes. */
START_TEST(test_page__deep)
{
    struct diag *diag = diag_new();
    GString *page = g_string_new("<html>");
    char *path, *sentences;
    struct witness *witness;

    for (int i = 0; i < 2000; i++)
        g_string_append(page, "<div>\n");
    g_string_append(page, "<p>It is");
    for (int i = 0; i < 2000; i++)
        g_string_append(page, " very\n");
    g_string_append(page, "old. So.");
    path = unit_file("copy.html", page->str, -1);
    witness = witness_read(diag, path);
    ck_assert_uint_eq(witness->sentences->len, 2);
    sentences = sentences_of(witness);
    ck_assert(g_str_has_prefix(sentences, "0 2001:0 It is very very "));
    ck_assert(g_str_has_suffix(sentences, " very old.\n0 4001:0 So.\n"));
    g_free(sentences);
    witness_free(witness);
    g_string_free(page, TRUE);
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
    {"punctuation only", "...\n\n* * *\n", -1,
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
    UNIT_ROWS(tcase, test_witness__undivided, undivided);
    UNIT_ROWS(tcase, test_witness__joints, divided);
    UNIT_ROWS(tcase, test_witness__pos_in, inside);
    tcase_add_test(tcase, test_witness__many_stops);
    tcase = unit_case(suite, "pages");
    UNIT_ROWS(tcase, test_page__read, pages);
    tcase_add_test(tcase, test_page__charset);
    tcase_add_test(tcase, test_page__deep);
    tcase = unit_case(suite, "refused");
    UNIT_ROWS(tcase, test_witness__refused, refused);
    tcase_add_test(tcase, test_witness__unreadable);
    return suite;
}
