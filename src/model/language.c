/* SPDX-License-Identifier: MIT
 * The language of an edition. */
#include "model/language.h"

#include <string.h>

struct language {
    char *tag;
    GHashTable *words; /* from key to words, both owned */
};

struct language *language_new(const char *tag) {
    struct language *language = g_new(struct language, 1);

    language->tag = g_strdup(tag);
    language->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return language;
}

void language_free(struct language *language) {
    if (!language)
        return;
    g_hash_table_unref(language->words);
    g_free(language->tag);
    g_free(language);
}

/* ---- tags ---- */

const char *language_tag(const struct language *language) {
    return language ? language->tag : "en";
}

gboolean language_is(const struct language *language, const char *tag) {
    const char *own = language_tag(language);
    gsize length = strcspn(own, "-");

    return strcspn(tag, "-") == length && g_ascii_strncasecmp(own, tag, length) == 0;
}

const char *language_mark(const struct language *language, const char *tag) {
    gboolean reads_han = language_is(language, "ja") || language_is(language, "zh");

    return language_is(language, tag) || (reads_han && strcmp(tag, "und-Hani") == 0) ? NULL : tag;
}

gboolean language_is_tag(const char *tag) {
    char **parts = g_strsplit(tag, "-", -1);
    gboolean good = FALSE;

    for (unsigned i = 0; parts[i]; i++) {
        gsize length = strlen(parts[i]);
        gboolean letters = strspn(parts[i], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == length;
        gboolean alnum = strspn(parts[i], "0123456789") == length || letters;
        good = i == 0 ? letters && length >= 2 && length <= 3 : alnum && length >= 2 && length <= 8;
        if (!good)
            break;
    }
    g_strfreev(parts);
    return good;
}

/* ---- words ---- */

void language_add(struct language *language, const char *key, const char *words) {
    g_hash_table_replace(language->words, g_strdup(key), g_strdup(words));
}

gboolean language_has(const struct language *language, const char *key) {
    return language && g_hash_table_contains(language->words, key);
}

const char *language_say(const struct language *language, const char *key) {
    const char *words = language ? g_hash_table_lookup(language->words, key) : NULL;

    return words ? words : key;
}

const char *language_say_number(const struct language *language, guint number, const char *one, const char *many) {
    return number == 1 ? language_say(language, one) : language_say(language, many);
}

/* ---- formats ---- */

enum { CONVERSIONS = 9 };

/* The conversions of a format, by the place of what they write. */
struct conversions {
    char letters[CONVERSIONS + 1];
    guint count, placed; /* how many; how many of them say which they are */
};

/* Reads the conversion behind a “%”, up to its letter; FALSE for what no key has. */
static gboolean read_conversion(const char **at, struct conversions *conversions) {
    guint place = conversions->count;

    if (g_ascii_isdigit((*at)[0]) && (*at)[1] == '$') {
        place = (guint)((*at)[0] - '1');
        conversions->placed++;
        *at += 2;
    }
    if (place >= CONVERSIONS || conversions->letters[place] || !**at || !strchr("sud", **at))
        return FALSE;
    conversions->letters[place] = *(*at)++;
    conversions->count++;
    return TRUE;
}

static gboolean read_format(const char *format, struct conversions *conversions) {
    memset(conversions, 0, sizeof *conversions);
    for (const char *at = strchr(format, '%'); at; at = strchr(at, '%')) {
        at++;
        if (*at == '%')
            at++;
        else if (!read_conversion(&at, conversions))
            return FALSE;
    }
    return !conversions->placed || conversions->placed == conversions->count;
}

gboolean language_format_fits(const char *key, const char *words) {
    struct conversions wanted, given;

    return read_format(key, &wanted) && read_format(words, &given) && wanted.count == given.count &&
           strcmp(wanted.letters, given.letters) == 0;
}
