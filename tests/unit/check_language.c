/* SPDX-License-Identifier: MIT
 * The language of an edition: its tag, words for the press's words, and the file that has them. */
#include "read/language.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- tags ---- */

static const struct {
    const char *own, *tag; /* own NULL: English by default */
    gboolean is_own;
    const char *mark;
} tags[] = {
    {NULL, "en", TRUE, NULL},
    {NULL, "en-GB", TRUE, NULL},
    {NULL, "ko", FALSE, "ko"},
    {NULL, "und-Hani", FALSE, "und-Hani"},
    {"fr-BE", "fr", TRUE, NULL},
    {"fr", "fr-CA", TRUE, NULL},
    {"fr", "FR", TRUE, NULL},
    {"fr", "en", FALSE, "en"},
    {"fr", "frr", FALSE, "frr"},
    {"frr", "fr", FALSE, "fr"},
    {"ja", "und-Hani", FALSE, NULL},
    {"zh-Hant", "und-Hani", FALSE, NULL},
    {"ko", "und-Hani", FALSE, "und-Hani"},
};

START_TEST(test_language__tags)
{
    struct language *language = tags[_i].own ? language_new(tags[_i].own) : NULL;

    UNIT_SAME(tags[_i].tag, language_tag(language), tags[_i].own ? tags[_i].own : "en");
    ck_assert_msg(language_is(language, tags[_i].tag) == tags[_i].is_own, "%s", tags[_i].tag);
    UNIT_SAME(tags[_i].tag, language_mark(language, tags[_i].tag), tags[_i].mark);
    language_free(language);
}
END_TEST

static const struct {
    const char *text;
    gboolean is_tag;
} texts[] = {
    {"fr", TRUE},   {"pt-BR", TRUE}, {"zh-Hant-TW", TRUE}, {"haw", TRUE},     {"es-419", TRUE},
    {"", FALSE},    {"f", FALSE},    {"français", FALSE},  {"fr_FR", FALSE},  {"fr-", FALSE},
    {"-fr", FALSE}, {"1fr", FALSE},  {"fr FR", FALSE},     {"french", FALSE},
};

START_TEST(test_language__is_tag)
{ ck_assert_msg(language_is_tag(texts[_i].text) == texts[_i].is_tag, "“%s”", texts[_i].text); }
END_TEST

/* ---- words ---- */

START_TEST(test_language__words)
{
    struct language *language = language_new("fr");

    language_add(language, "Search", "Rechercher");
    UNIT_SAME("own", language_say(language, "Search"), "Rechercher");
    UNIT_SAME("none", language_say(language, "Contents"), "Contents");
    UNIT_SAME("English", language_say(NULL, "Search"), "Search");
    UNIT_SAME("one", language_say_number(NULL, 1, "one", "many"), "one");
    UNIT_SAME("none of them", language_say_number(NULL, 0, "one", "many"), "many");
    ck_assert(language_has(language, "Search"));
    ck_assert(!language_has(language, "Contents"));
    ck_assert(!language_has(NULL, "Search"));
    language_free(language);
    language_free(NULL);
}
END_TEST

static const struct {
    const char *key, *words;
    gboolean fits;
} formats[] = {
    {"Search", "Rechercher", TRUE},
    {"Search", "100 %", FALSE},
    {"Search", "%s", FALSE},
    {"%u notes", "%u Noten", TRUE},
    {"%u notes", "%d Noten", FALSE},
    {"%u notes", "Noten", FALSE},
    {"%u notes", "%u %u", FALSE},
    {"%u notes", "%n", FALSE},
    {"%u notes", "%", FALSE},
    {"%u notes", "%5u", FALSE},
    {"%u notes", "%u %% notes", TRUE},
    {"%d %s %s", "%d %s %s", TRUE},
    {"%d %s %s", "%s %d %s", FALSE},
    {"%d %s %s", "%3$s %2$s %1$d", TRUE},
    {"%d %s %s", "%3$s %2$s %1$s", FALSE},
    {"%d %s %s", "%3$s %2$s", FALSE},
    {"%d %s %s", "%3$s %3$s %1$d", FALSE},
    {"%d %s %s", "%d %2$s %3$s", FALSE},
    {"%d %s %s", "%4$s %2$s %1$d", FALSE},
    {"%d %s %s", "%0$s %2$s %1$d", FALSE},
};

START_TEST(test_language__format_fits)
{
    ck_assert_msg(language_format_fits(formats[_i].key, formats[_i].words) == formats[_i].fits, "“%s” for “%s”",
                  formats[_i].words, formats[_i].key);
}
END_TEST

START_TEST(test_language__keys)
{
    GHashTable *seen = g_hash_table_new(g_str_hash, g_str_equal);

    for (gsize i = 0; i < language_key_count; i++) {
        const char *key = language_keys[i];
        ck_assert_msg(g_hash_table_add(seen, (gpointer)key), "“%s” is there twice", key);
        ck_assert_msg(language_format_fits(key, key), "“%s” has a conversion that no words can have", key);
    }
    g_hash_table_unref(seen);
}
END_TEST

/* ---- the file ---- */

static const struct {
    const char *what, *in, *tag, *search, *said; /* search: what is said for it */
} files[] = {
    {"no words", "language\ten\n", "en", "Search", ""},
    {"words in English", "language\ten\nSearch\tFind\n", "en", "Find", ""},
    {"none for it", "language\ten-GB\nSearch\t\n", "en-GB", "Search", ""},
    {"without an end", "language\ten\nSearch\tFind", "en", "Find", ""},
    {"nothing", "", NULL, "Search",
     "words.tsv:1:1: error: no row of two cells; expected words of the press, a tab, and the edition's words for them\n"},
    {"no language", "Search\tFind\n", NULL, "Search",
     "words.tsv:1:1: error: “Search” in the first row; expected “language”, a tab and a language tag\n"},
    {"no tag", "language\t\n", NULL, "Search",
     "words.tsv:1:10: error: “” is no language tag; expected one as “fr” or “pt-BR” (BCP 47)\n"},
    {"a mark of bytes", "\xef\xbb\xbflanguage\ten\n", NULL, "Search",
     "words.tsv:1:1: error: “\xef\xbb\xbflanguage” in the first row; expected “language”, a tab and a language tag\n"},
    {"the first of two", "language\ten\nSearch\tA\nSearch\tB\n", "en", "A",
     "words.tsv:3:1: error: “Search” has two rows; expected one\n"},
};

START_TEST(test_language__read)
{
    struct diag *diag = diag_new();
    char *path = unit_file("words.tsv", files[_i].in, -1);
    struct language *language = language_read(diag, path);

    UNIT_SAME(files[_i].what, language ? language_tag(language) : NULL, files[_i].tag);
    UNIT_SAME(files[_i].what, language_say(language, "Search"), files[_i].search);
    UNIT_TAKE(files[_i].what, unit_messages(diag), files[_i].said);
    language_free(language);
    diag_free(diag);
    g_free(path);
}
END_TEST

START_TEST(test_language__none)
{
    struct diag *diag = diag_new();

    ck_assert_ptr_null(language_read(diag, "/dev/words.tsv"));
    ck_assert(diag_ok(diag));
    ck_assert_ptr_null(language_read(diag, "/nonexistent/words.tsv"));
    ck_assert(!diag_ok(diag));
    diag_free(diag);
}
END_TEST

Suite *suite_language(void) {
    Suite *suite = suite_create("language");
    TCase *tcase = unit_case(suite, "language");

    UNIT_ROWS(tcase, test_language__tags, tags);
    UNIT_ROWS(tcase, test_language__is_tag, texts);
    tcase_add_test(tcase, test_language__words);
    UNIT_ROWS(tcase, test_language__format_fits, formats);
    tcase_add_test(tcase, test_language__keys);
    UNIT_ROWS(tcase, test_language__read, files);
    tcase_add_test(tcase, test_language__none);
    return suite;
}
