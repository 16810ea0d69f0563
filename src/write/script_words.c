/* SPDX-License-Identifier: MIT
 * Words for the scripts: a script as well, since a page opened as a file can load nothing else. */
#include "write/script_words.h"

#include "base/json.h"

/* Those of bookSay() in the scripts of book/, which tests/words.test compares. */
static const char *const keys[] = {
    WORD("copy"),
    WORD("copy BibTeX"),
    WORD("code"),
    WORD("copied"),
    WORD("not copied"),
    WORD("%s copied"),
    WORD("%s could not be copied"),
    WORD("line numbers"),
    WORD("Show more"),
    WORD("%u result for “%s”."),
    WORD("%u results for “%s”."),
    WORD("Nothing found for “%s”. Try fewer words, the beginning of a word, or another spelling or script."),
    WORD("Nothing found for “%s” there, but %u elsewhere: untick a kind."),
    WORD("No one place has all of it. %u result for “%s”, with some of the words."),
    WORD("No one place has all of it. %u results for “%s”, with some of the words."),
    WORD("Reading the book …"),
    WORD(
        "This copy of the book was made without the library that its search needs. These lead to everything by its name:"),
};

GString *script_words(const struct language *language) {
    JsonObject *words = json_object_new();
    GString *out = g_string_new("var bookWords = ");

    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
        if (language_has(language, keys[i]))
            json_member(words, keys[i], language_say(language, keys[i]));
    json_append(out, words, FALSE);
    g_string_append(out, ";\n");
    return out;
}
