/* SPDX-License-Identifier: MIT
 * Normal forms and what they promise of each other; words, slugs, fingerprints, nearest names. */
#include "base/text.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- forms ---- */

static const struct {
    const char *what, *in;
    const char *want[FORM_COUNT];
} forms[] = {
    {"nothing", "", {"", "", ""}},
    {"one letter", "a", {"a", "a", "a"}},
    {"punctuation only", "—…!", {"—…!", "-...!", ""}},
    {"byte order mark", "\ufeffa", {"a", "a", "a"}},
    {"a byte order mark alone", "\ufeff", {"", "", ""}},
    {"CRLF", "a\r\nb\r\n", {"a\nb\n", "a b", "a b"}},
    {"CR", "a\rb\r", {"a\nb\n", "a b", "a b"}},
    {"CR CR LF", "a\r\r\nb", {"a\n\nb", "a b", "a b"}},
    {"NFD Latin", "Ame\u0301lie", {"Amélie", "Amélie", "amélie"}},
    {"NFD hangul", "\u1100\u1161\u11bc\u110b\u116f\u11ab", {"강원", "강원", "강원"}},
    {"NFD kana", "か\u3099", {"が", "が", "が"}},
    {"white space", "\t a \n\n b ", {"\t a \n\n b ", "a b", "a b"}},
    {"blanks of all sorts",
     "a\u00a0b\u2009c\u202fd\u3000e",
     {"a\u00a0b\u2009c\u202fd\u3000e", "a b c d e", "a b c d e"}},
    {"soft hyphen", "co\u00adop", {"co\u00adop", "coop", "coop"}},
    {"zero width space in a word", "co\u200bop", {"co\u200bop", "coop", "coop"}},
    {"zero width joiners in a word", "co\u200d\u200cop", {"co\u200d\u200cop", "coop", "coop"}},
    {"word joiner in a word", "co\u2060op", {"co\u2060op", "coop", "coop"}},
    {"zero width no-break space in a word", "co\ufeffop", {"co\ufeffop", "coop", "coop"}},
    {"zero width space behind a stop", "a.\u200b b", {"a.\u200b b", "a. b", "a b"}},
    {"zero width space between blanks", "a \u200b b", {"a \u200b b", "a b", "a b"}},
    {"zero width space at the ends", "\u200ba b\u200b", {"\u200ba b\u200b", "a b", "a b"}},
    {"double quotation marks", "“a” „b‟", {"“a” „b‟", "\"a\" \"b\"", "a b"}},
    {"single quotation marks", "‘a’ ‚b‛", {"‘a’ ‚b‛", "'a' 'b'", "a b"}},
    {"guillemets", "«a»", {"«a»", "\"a\"", "a"}},
    {"primes", "5′ 3″", {"5′ 3″", "5' 3\"", "5 3"}},
    {"grave and acute as quotes", "`a´", {"`a´", "'a'", "a"}},
    {"apostrophe", "don’t don't", {"don’t don't", "don't don't", "don't don't"}},
    {"acute as apostrophe", "don´t", {"don´t", "don't", "don't"}},
    {"prime as apostrophe", "don′t", {"don′t", "don't", "don't"}},
    {"outer apostrophes", "’tis the boys’", {"’tis the boys’", "'tis the boys'", "tis the boys"}},
    {"dashes", "a–b—c‐d−e", {"a–b—c‐d−e", "a-b-c-d-e", "a b c d e"}},
    {"dashes between blanks", "a – b — c - d", {"a – b — c - d", "a-b-c-d", "a b c d"}},
    {"dashes at the ends", "– a –", {"– a –", "-a-", "a"}},
    {"a blank and something invisible before a dash", "a \u200b– b", {"a \u200b– b", "a-b", "a b"}},
    {"ellipsis", "a… b", {"a… b", "a... b", "a b"}},
    {"ligatures", "ﬁnd oﬃce", {"ﬁnd oﬃce", "find office", "find office"}},
    {"case", "ÄÖ Straße", {"ÄÖ Straße", "ÄÖ Straße", "äö strasse"}},
    {"full-width letters", "ＡＢ１", {"ＡＢ１", "ＡＢ１", "ab1"}},
    {"thousands", "1,000 1.5", {"1,000 1.5", "1,000 1.5", "1 000 1 5"}},
    {"hyphen", "Korea-Japan", {"Korea-Japan", "Korea-Japan", "korea japan"}},
    {"emoji", "a 😀 b", {"a 😀 b", "a 😀 b", "a b"}},
    {"brackets and slash", "(a/b) [c]", {"(a/b) [c]", "(a/b) [c]", "a b c"}},
    {"hangul with han", "강원도(江原道)", {"강원도(江原道)", "강원도(江原道)", "강원도 江原道"}},
};

START_TEST(test_text__form)
{
    for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
        char *what = g_strdup_printf("%s, %s", forms[_i].what, text_form_name(form));
        UNIT_TAKE(what, text_form(form, forms[_i].in), forms[_i].want[form]);
        g_free(what);
    }
}
END_TEST

START_TEST(test_text__form_name)
{
    ck_assert_str_eq(text_form_name(FORM_EXACT), "exact");
    ck_assert_str_eq(text_form_name(FORM_TYPOGRAPHIC), "typographic");
    ck_assert_str_eq(text_form_name(FORM_WORDS), "words");
}
END_TEST

/* ---- what holds of every text ---- */

static const char *const samples[] = {
    "",
    "a",
    "The pier – once “new” – didn’t last; nobody’s fault…",
    " \t\r\n mixed \r line \n ends \r\n",
    "\ufeffmark at the head",
    "Ame\u0301lie, か\u3099, \u1100\u1161\u11bc\u110b\u116f\u11ab",
    "zero\u200bwidth. \u200b Next\u2060 one\u200d",
    "e\u00ad\u0301 hyphen between a letter and its mark",
    "don´t ‛tis don′t ʼtis ŉ",
    "½ ¼ ① ⑴ ⒈ ㎏ ² x²",
    "ﬁ ﬀ ﬄ ǅ ſ İ ß ẞ",
    "ά\u0345 ᾳ Ὰͅ ΐ ς Σ",
    "ｶﾞ ﾊﾟ ＡＢＣ１２３ ㍿",
    "«a» ‹b› „c“ 「d」 `e´",
    "– a – b‐c−d --e-- -",
    "강원도(江原道), 돗토리현(鳥取縣)·시마네현",
    "👩\u200d👩\u200d👧 family, a\u0308\u0323 marks",
    "co\ufeffoperate",
};

/* form of (an at least as strict form of the text) is form of the text. */
START_TEST(test_text__form_of_stricter_form)
{
    for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
        char *direct = text_form(form, samples[_i]);
        for (enum form before = FORM_EXACT; before <= form; before++) {
            char *stricter = text_form(before, samples[_i]);
            char *what = g_strdup_printf("%s of %s", text_form_name(form), text_form_name(before));
            UNIT_TAKE(what, text_form(form, stricter), direct);
            g_free(what);
            g_free(stricter);
        }
        g_free(direct);
    }
}
END_TEST

START_TEST(test_text__words_form_is_folded_words)
{
    char *form = text_form(FORM_WORDS, samples[_i]);
    GPtrArray *words = text_fold_words(samples[_i]);
    struct word word = {0, 0};
    guint n = 0;

    for (; text_next_word(samples[_i], word.end, &word); n++) {
        ck_assert_uint_lt(word.start, word.end);
        ck_assert_uint_lt(n, words->len);
        UNIT_TAKE("a word", text_fold_word(samples[_i], word), words->pdata[n]);
        ck_assert_msg(*(const char *)words->pdata[n], "word %u of “%s” is empty", n, samples[_i]);
    }
    ck_assert_uint_eq(n, words->len);
    ck_assert_uint_eq(n, text_count_words(samples[_i]));
    g_ptr_array_add(words, NULL);
    UNIT_TAKE("words form", g_strjoinv(" ", (char **)words->pdata), form);
    g_ptr_array_unref(words);
    g_free(form);
}
END_TEST

/* The count in a manifest must not depend on what type makes of a text. */
START_TEST(test_text__count_is_that_of_every_form)
{
    unsigned count = text_count_words(samples[_i]);

    for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
        char *text = text_form(form, samples[_i]);
        ck_assert_msg(text_count_words(text) == count, "“%s” has %u words, its %s form has %u", samples[_i], count,
                      text_form_name(form), text_count_words(text));
        g_free(text);
    }
}
END_TEST

/* ---- fingerprints ---- */

static const struct {
    const char *what, *a, *b;
    enum form from; /* the strictest form in which they are equal; FORM_COUNT: none */
} pairs[] = {
    {"the same", "A pier.", "A pier.", FORM_EXACT},
    {"nothing", "", "", FORM_EXACT},
    {"CRLF", "A pier.\r\nA boat.", "A pier.\nA boat.", FORM_EXACT},
    {"NFD", "Ame\u0301lie", "Amélie", FORM_EXACT},
    {"NFD hangul", "\u1100\u1161\u11bc\u110b\u116f\u11ab", "강원", FORM_EXACT},
    {"byte order mark", "\ufeffA pier.", "A pier.", FORM_EXACT},
    {"white space", "A  pier.\n", "A pier.", FORM_TYPOGRAPHIC},
    {"line end for a blank", "A\npier.", "A pier.", FORM_TYPOGRAPHIC},
    {"curly quotes", "“A” ‘pier’", "\"A\" 'pier'", FORM_TYPOGRAPHIC},
    {"curly apostrophe", "didn’t", "didn't", FORM_TYPOGRAPHIC},
    {"dashes", "a pier — a boat", "a pier – a boat", FORM_TYPOGRAPHIC},
    {"blanks round a dash", "a pier—a boat", "a pier - a boat", FORM_TYPOGRAPHIC},
    {"zero width", "a pi\u200ber", "a pier", FORM_TYPOGRAPHIC},
    {"zero width behind a stop", "A pier.\u200b A boat.", "A pier. A boat.", FORM_TYPOGRAPHIC},
    {"ellipsis", "a pier…", "a pier...", FORM_TYPOGRAPHIC},
    {"ligature", "a ﬁn", "a fin", FORM_TYPOGRAPHIC},
    {"case", "A Pier", "a pier", FORM_WORDS},
    {"punctuation", "A pier, a boat!", "A pier a boat", FORM_WORDS},
    {"hyphen for a blank", "well-known", "well known", FORM_WORDS},
    {"full-width", "Ａ pier", "A pier", FORM_WORDS},
    {"another word", "A pier", "A boat", FORM_COUNT},
    {"another order", "a pier", "pier a", FORM_COUNT},
    {"words run together", "a pier", "apier", FORM_COUNT},
    {"a word less", "a pier a", "a pier", FORM_COUNT},
    {"something for nothing", "a", "", FORM_COUNT},
};

START_TEST(test_text__fingerprints_equal)
{
    for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
        char *a = text_fingerprint(form, pairs[_i].a), *b = text_fingerprint(form, pairs[_i].b);
        gboolean equal = strcmp(a, b) == 0, wanted = form >= pairs[_i].from;
        ck_assert_msg(equal == wanted, "%s: %s in form %s", pairs[_i].what, equal ? "equal" : "not equal",
                      text_form_name(form));
        g_free(b);
        g_free(a);
    }
}
END_TEST

/* By sha256sum over “edition-sentence-1|FORM|” and the form. */
static const struct {
    enum form form;
    const char *in, *want;
} fingerprints[] = {
    {FORM_EXACT, "", "61e6ae841257215c2e47"},
    {FORM_EXACT, "Hello, “world”", "9a6e1639b26958a923b5"},
    {FORM_TYPOGRAPHIC, "Hello, “world”", "f82e83b454abcfe0e8ad"},
    {FORM_WORDS, "Hello, “world”", "03e160ead39a9dcbf7c6"},
};

START_TEST(test_text__fingerprint)
{ UNIT_TAKE(fingerprints[_i].in, text_fingerprint(fingerprints[_i].form, fingerprints[_i].in), fingerprints[_i].want); }
END_TEST

/* ---- words ---- */

static const struct {
    const char *what, *in;
    gsize from;
    const char *want; /* start–end of each word, in bytes */
} words[] = {
    {"nothing", "", 0, ""},
    {"no word", " -- !", 0, ""},
    {"one", "pier", 0, "0-4"},
    {"many", "a pier, b", 0, "0-1 2-6 8-9"},
    {"from within", "a pier, b", 3, "3-6 8-9"},
    {"from the end", "a pier", 6, ""},
    {"inner apostrophe", "don't", 0, "0-5"},
    {"curly apostrophe", "don’t", 0, "0-7"},
    {"outer apostrophes", "'a' b'", 0, "1-2 4-5"},
    {"two apostrophes in a row", "a''b", 0, "0-1 3-4"},
    {"several inner apostrophes", "rock'n'roll", 0, "0-11"},
    {"hyphen", "a-b", 0, "0-1 2-3"},
    {"comma in a number", "1,000", 0, "0-1 2-5"},
    {"underscore", "a_b", 0, "0-1 2-3"},
    {"combining mark", "e\u0301a b", 0, "0-4 5-6"},
    {"soft hyphen", "co\u00adop", 0, "0-6"},
    {"hangul", "강원도 가", 0, "0-9 10-13"},
    {"han and kana", "鳥取と、", 0, "0-9"},
};

START_TEST(test_text__next_word)
{
    GString *got = g_string_new(NULL);
    struct word word = {0, words[_i].from};

    while (text_next_word(words[_i].in, word.end, &word))
        g_string_append_printf(got, "%s%zu-%zu", got->len ? " " : "", word.start, word.end);
    UNIT_SAME(words[_i].what, got->str, words[_i].want);
    g_string_free(got, TRUE);
}
END_TEST

/* ---- addresses of the web ---- */

static const struct {
    const char *what, *in, *want;
} urls[] = {
    {"nothing", "", ""},
    {"ASCII", "https://a.example/b?c=%20d%2Fe", "https://a.example/b?c=%20d%2Fe"},
    {"hangul", "https://a.example/%EA%B0%95-%ec%9b%90/", "https://a.example/강-원/"},
    {"decoded already", "https://a.example/강", "https://a.example/강"},
    {"what is not UTF-8", "/%EA%B0/%FF%C0%80/%ED%A0%80", "/%EA%B0/%FF%C0%80/%ED%A0%80"},
    {"four bytes", "/%F0%A0%AE%B7", "/𠮷"},
    {"an override of direction", "/%E2%80%AEtxt", "/%E2%80%AEtxt"},
    {"a wide blank", "/%E3%80%80", "/%E3%80%80"},
    {"cut short", "/%EA%B0%9", "/%EA%B0%9"},
    {"a per cent alone", "/100%", "/100%"},
};

START_TEST(test_text__address)
{ UNIT_TAKE(urls[_i].what, text_address(urls[_i].in), urls[_i].want); }
END_TEST

/* ---- slugs ---- */

static const struct {
    const char *what, *in, *want;
} slugs[] = {
    {"nothing", "", ""},
    {"no word", "…!", ""},
    {"one word", "Flights", "flights"},
    {"many words", "“Direct  flights”, again", "direct-flights-again"},
    {"marks", "Sidō Amélie", "sido-amelie"},
    {"marks apart", "Side\u0301", "side"},
    {"apostrophe", "don’t", "dont"},
    {"sharp s", "Straße", "strasse"},
    {"full-width", "ＡＢ", "ab"},
    {"letters without a decomposition", "Ærø", "ærø"},
    {"hangul", "강원도", "강원도"},
    {"NFD hangul", "\u1100\u1161\u11bc", "강"},
    {"kana", "がぎ", "がぎ"},
    {"file name", "links.c", "links-c"},
};

START_TEST(test_text__slug)
{ UNIT_TAKE(slugs[_i].what, text_slug(slugs[_i].in), slugs[_i].want); }
END_TEST

START_TEST(test_text__slug_of_slug)
{
    char *slug = text_slug(samples[_i]);

    UNIT_TAKE("slug of slug", text_slug(slug), slug);
    g_free(slug);
}
END_TEST

/* ---- valid UTF-8 ---- */

static const struct {
    const char *what, *bytes;
    gsize length, want;
} valid[] = {
    {"nothing", "", 0, 0},
    {"ASCII", "abc", 3, 3},
    {"two, three, four bytes", "é한😀", 9, 9},
    {"NUL", "a\0b", 3, 1},
    {"a byte that none is", "a\xff", 2, 1},
    {"continuation alone", "ab\x80", 3, 2},
    {"cut off in a character", "a\xe2\x80", 3, 1},
    {"cut off by a letter", "\xe2\x80z", 3, 0},
    {"longer than it needs", "\xc0\x80", 2, 0},
    {"surrogate", "\xed\xa0\x80", 3, 0},
    {"above U+10FFFF", "\xf4\x90\x80\x80", 4, 0},
    {"Latin-1", "caf\xe9 a", 6, 3},
    {"only as far as the length", "ab\xff", 2, 2},
};

START_TEST(test_text__valid)
{
    ck_assert_msg(text_valid(valid[_i].bytes, valid[_i].length) == valid[_i].want, "%s: %zu", valid[_i].what,
                  text_valid(valid[_i].bytes, valid[_i].length));
}
END_TEST

/* ---- nearest ---- */

static const struct {
    const char *what, *name, *candidates, *want;
} nearest[] = {
    {"no candidates", "events", "", NULL},
    {"the same", "events", "event events", "events"},
    {"changed", "evemts", "entities events", "events"},
    {"added", "eventss", "events", "events"},
    {"dropped", "evnts", "events", "events"},
    {"two changes of six", "evemtz", "events", "events"},
    {"three changes of six", "efemtz", "events", NULL},
    {"too far", "banana", "events", NULL},
    {"a whole length away", "e", "events", NULL},
    {"the nearer one", "eventz", "evenza events", "events"},
    {"of equals the first by letters", "cat", "rat bat hat", "bat"},
    {"characters, not bytes", "강원동", "강원도", "강원도"},
    {"nothing for nothing near", "", "events", NULL},
    {"one change of three", "cat", "cut", "cut"},
    {"one change of two is more than a third", "ab", "ac", NULL},
    {"one change of one", "a", "b", NULL},
};

START_TEST(test_text__nearest)
{
    char **candidates = g_strsplit(nearest[_i].candidates, " ", -1);
    GPtrArray *array = g_ptr_array_new();

    for (char **candidate = candidates; *candidate && **candidate; candidate++)
        g_ptr_array_add(array, *candidate);
    UNIT_SAME(nearest[_i].what, text_nearest(nearest[_i].name, array), nearest[_i].want);
    g_ptr_array_unref(array);
    g_strfreev(candidates);
}
END_TEST

/* ---- quotation marks ---- */

static const struct {
    const char *what, *text, *want;
} quoted[] = {
    {"nothing", "", "“”"},
    {"no marks", "a b", "“a b”"},
    {"double within", "a “b” c", "“a ‘b’ c”"},
    {"single within", "a ‘b’ c", "“a ‘b’ c”"},
    {"at both ends", "‘a’ b “c”", "“‘a’ b ‘c’”"},
    {"two deep", "a ‘b “c” d’", "“a ‘b “c” d’”"},
    {"two deep the other way", "a “b ‘c’ d”", "“a ‘b “c” d’”"},
    {"an apostrophe", "the city’s tie", "“the city’s tie”"},
    {"an apostrophe within single marks", "‘the city’s tie’", "“‘the city’s tie’”"},
    {"an apostrophe at the end", "the cities’", "“the cities’”"},
};

START_TEST(test_text__quoted)
{
    GString *out = g_string_new(NULL);

    text_append_quoted(out, quoted[_i].text);
    UNIT_TAKE(quoted[_i].what, g_string_free(out, FALSE), quoted[_i].want);
}
END_TEST

Suite *suite_text(void) {
    Suite *suite = suite_create("text");
    TCase *tcase = unit_case(suite, "forms");

    UNIT_ROWS(tcase, test_text__form, forms);
    tcase_add_test(tcase, test_text__form_name);
    tcase = unit_case(suite, "every text");
    UNIT_ROWS(tcase, test_text__form_of_stricter_form, samples);
    UNIT_ROWS(tcase, test_text__words_form_is_folded_words, samples);
    UNIT_ROWS(tcase, test_text__count_is_that_of_every_form, samples);
    UNIT_ROWS(tcase, test_text__slug_of_slug, samples);
    tcase = unit_case(suite, "fingerprints");
    UNIT_ROWS(tcase, test_text__fingerprints_equal, pairs);
    UNIT_ROWS(tcase, test_text__fingerprint, fingerprints);
    tcase = unit_case(suite, "words, slugs, bytes, names");
    UNIT_ROWS(tcase, test_text__next_word, words);
    UNIT_ROWS(tcase, test_text__slug, slugs);
    UNIT_ROWS(tcase, test_text__address, urls);
    UNIT_ROWS(tcase, test_text__valid, valid);
    UNIT_ROWS(tcase, test_text__nearest, nearest);
    UNIT_ROWS(tcase, test_text__quoted, quoted);
    return suite;
}
