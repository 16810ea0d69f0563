/* SPDX-License-Identifier: MIT
 * Words as the styles of references want them. */
#include "write/words.h"

#include "model/book.h"

#include <string.h>

/* ---- capitals ---- */

/* Words that have no capital within a title. */
static const char *const small[] = {
    "a",          "about",   "above",   "across",    "afore",   "after",
    "against",    "al",      "along",   "alongside", "amid",    "amidst",
    "among",      "amongst", "an",      "and",       "anenst",  "apropos",
    "apud",       "around",  "as",      "aside",     "astride", "at",
    "athwart",    "atop",    "barring", "before",    "behind",  "below",
    "beneath",    "beside",  "besides", "between",   "beyond",  "but",
    "by",         "c",       "ca",      "circa",     "de",      "despite",
    "down",       "during",  "et",      "except",    "for",     "forenenst",
    "from",       "given",   "in",      "inside",    "into",    "lest",
    "like",       "modulo",  "near",    "next",      "nor",     "notwithstanding",
    "of",         "off",     "on",      "onto",      "or",      "out",
    "over",       "per",     "plus",    "pro",       "qua",     "sans",
    "since",      "so",      "than",    "the",       "through", "throughout",
    "thruout",    "till",    "to",      "toward",    "towards", "under",
    "underneath", "until",   "unto",    "up",        "upon",    "v",
    "van",        "versus",  "via",     "von",       "vs",      "with",
    "within",     "without", "yet",
};

static gboolean is_small(const char *word) {
    for (gsize i = 0; i < G_N_ELEMENTS(small); i++)
        if (strcmp(small[i], word) == 0)
            return TRUE;
    return FALSE;
}

/* What ends a word besides blanks. */
static gboolean is_mark(gunichar c) {
    static const gunichar marks[] = {0x2018, 0x2019, 0x201c, 0x201d, '"', '\'', '-', 0x2013, 0x2014, '/',
                                     '.',    ',',    ';',    '?',    '!', ':',  '[', ']',    '(',    ')'};

    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
        if (marks[i] == c)
            return TRUE;
    return FALSE;
}

static gboolean is_end(gunichar c) {
    return !c || is_mark(c) || g_unichar_isspace(c);
}

static void append_capital(GString *out, const char *word, gsize length) {
    const char *rest = g_utf8_next_char(word);

    g_string_append_unichar(out, g_unichar_toupper(g_utf8_get_char(word)));
    g_string_append_len(out, rest, (gssize)length - (rest - word));
}

/* A title as it is read. */
struct headline {
    const char *at;
    gunichar before; /* the sign before the word */
    gboolean opens;  /* the next word begins the title, or stands behind “:”, “!” or “?” */
    gsize small,
        where; /* the last word, if it is a small one: its length, 0 if not, and its place in what is written */
};

static void append_word(GString *out, struct headline *headline, gsize length) {
    char *word = g_strndup(headline->at, length), *lower = g_utf8_strdown(word, -1);
    gboolean is_long = g_utf8_strlen(word, -1) > 1, elided = headline->before == 0x2019;
    gboolean capital = headline->opens || (is_long && !is_small(lower));

    headline->small = is_long && !elided && is_small(lower) ? length : 0;
    headline->where = out->len;
    if (capital && !elided && strcmp(word, lower) == 0)
        append_capital(out, word, length);
    else
        g_string_append(out, word);
    headline->opens = FALSE;
    g_free(lower);
    g_free(word);
}

char *words_headline(const char *title) {
    struct headline headline = {title, 0, TRUE, 0, 0};
    GString *out = g_string_new(NULL);

    while (*headline.at) {
        gsize length = 0;
        while (!is_end(g_utf8_get_char(headline.at + length)))
            length = (gsize)(g_utf8_next_char(headline.at + length) - headline.at);
        if (length)
            append_word(out, &headline, length);
        headline.at += length;
        if (!*headline.at)
            break;
        headline.before = g_utf8_get_char(headline.at);
        headline.opens = headline.opens || (headline.before < 128 && strchr(":!?", (int)headline.before));
        g_string_append_unichar(out, headline.before);
        headline.at = g_utf8_next_char(headline.at);
    }
    if (headline.small) {
        char *word = g_strndup(out->str + headline.where, headline.small);
        GString *capital = g_string_new(NULL);
        append_capital(capital, word, headline.small);
        g_string_erase(out, (gssize)headline.where, (gssize)headline.small);
        g_string_insert(out, (gssize)headline.where, capital->str);
        g_string_free(capital, TRUE);
        g_free(word);
    }
    return g_string_free(out, FALSE);
}

/* ---- stops ---- */

/* Where closing marks at the end begin. */
static gsize before_marks(const GString *out) {
    gsize length = out->len;

    while (length >= strlen("”") && (memcmp(out->str + length - strlen("”"), "”", strlen("”")) == 0 ||
                                     memcmp(out->str + length - strlen("’"), "’", strlen("’")) == 0))
        length -= strlen("”");
    return length;
}

/* Whether what stands before a place wants a full stop. */
static gboolean wants_stop(const GString *out, gsize end) {
    return end && !strchr(".?!", out->str[end - 1]);
}

void words_stop(GString *out) {
    gsize end = before_marks(out);

    if (wants_stop(out, end))
        g_string_insert_c(out, (gssize)end, '.');
}

void words_end(GString *out) {
    if (wants_stop(out, before_marks(out)))
        g_string_append_c(out, '.');
}

void words_comma(GString *out) {
    gsize end = before_marks(out);

    if (end)
        g_string_insert_c(out, (gssize)end, ',');
}

/* ---- names ---- */

/* “O.-K. M.” of “Osk-Kar Mot”; what stands behind a hyphen without a capital is left out. */
static void append_initials(GString *out, const char *given) {
    gunichar before = ' ';
    const char *divide = "";

    for (const char *at = given; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if ((before == ' ' && c != ' ') || (before == '-' && g_unichar_isupper(c))) {
            g_string_append(out, before == '-' ? "-" : divide);
            g_string_append_unichar(out, g_unichar_toupper(c));
            g_string_append_c(out, '.');
            divide = " ";
        }
        before = c;
    }
}

static gboolean is_person(const struct author *author) {
    return !*author->name && (*author->given || *author->particle || *author->suffix);
}

/* Chicago lists a name by what stands behind its particle, which goes to the end of the given names. */
static void append_inverted(GString *out, const struct author *author, enum words_names way) {
    char *family = way == NAMES_CHICAGO ? g_strdup(author->family) : author_family(author);
    GString *given = g_string_new(NULL), *name = g_string_new(family);

    if (way == NAMES_APA && *family)
        append_initials(given, author->given);
    else
        g_string_append(given, author->given);
    if (way == NAMES_CHICAGO)
        author_append_part(given, " ", author->particle);
    author_append_part(name, ", ", given->str);
    author_append_part(name, ", ", author->suffix);
    g_string_append(out, name->str);
    g_string_free(name, TRUE);
    g_string_free(given, TRUE);
    g_free(family);
}

static void append_name(GString *out, const struct author *author, enum words_names way, gboolean inverted) {
    char *name = author_in_order(author);

    if (is_person(author) && inverted)
        append_inverted(out, author, way);
    else
        g_string_append(out, name);
    g_free(name);
}

/* Between two names a comma stands where the first has one itself. */
static void append_divider(GString *out, const GArray *authors, guint i, enum words_names way) {
    gboolean comma = authors->len > 2 || is_person(&g_array_index(authors, struct author, 0));

    g_string_append(out, comma ? ", " : " ");
    if (i + 1 == authors->len)
        g_string_append(out, way == NAMES_APA ? "& " : "and ");
}

void words_append_names(GString *out, const GArray *authors, enum words_names way) {
    gboolean shortened = way == NAMES_MLA && authors->len > 2;

    for (guint i = 0; i < (shortened ? 1 : authors->len); i++) {
        if (i)
            append_divider(out, authors, i, way);
        append_name(out, &g_array_index(authors, struct author, i), way, i == 0 || way == NAMES_APA);
    }
    g_string_append(out, shortened ? ", et al." : "");
}

/* In order; in APA with initials. */
static void append_editor(GString *out, const struct author *author, enum words_names way) {
    struct author said = *author;
    GString *initials = g_string_new(NULL);
    char *name;

    if (way == NAMES_APA && is_person(author)) {
        append_initials(initials, author->given);
        said.given = initials->str;
    }
    name = author_in_order(&said);
    g_string_append(out, name);
    g_free(name);
    g_string_free(initials, TRUE);
}

void words_append_editors(GString *out, const GArray *authors, enum words_names way) {
    gboolean shortened = way == NAMES_MLA && authors->len > 2;

    for (guint i = 0; i < (shortened ? 1 : authors->len); i++) {
        const struct author *author = &g_array_index(authors, struct author, i);
        g_string_append(out, !i ? "" : authors->len > 2 ? ", " : " ");
        g_string_append(out, i == 0 || i + 1 < authors->len ? "" : way == NAMES_APA ? "& " : "and ");
        append_editor(out, author, way);
    }
    g_string_append(out, shortened ? " et al." : "");
}

/* ---- pages ---- */

/* How many digits of the last page are not said, which are those of the first. */
static gsize digits_left_out(const char *first, const char *last, gsize length, enum words_names way) {
    gsize same = 0, most = length > 2 ? length - 2 : 0;

    while (same < length && first[same] == last[same])
        same++;
    if (way == NAMES_MLA)
        return MIN(same, most);
    if (length < 3 || g_str_has_suffix(first, "00") || (length == 4 && same < 2))
        return 0;
    if (length == 3 && first[1] == '0')
        return last[1] == '0' ? MIN(same, 2) : same;
    return MIN(same, most);
}

void words_append_pages(GString *out, const char *pages, enum words_names way) {
    char **ends = g_strsplit(pages, "–", 2);
    const char *first = ends[0] ? ends[0] : "", *last = ends[0] && ends[1] ? ends[1] : "";
    gsize length = strlen(first);
    gboolean is_range = strspn(first, "0123456789") == length && strspn(last, "0123456789") == length &&
                        strlen(last) == length && length;

    if (is_range && way != NAMES_APA)
        g_string_append_printf(out, "%s–%s", first, last + digits_left_out(first, last, length, way));
    else
        g_string_append(out, pages);
    g_strfreev(ends);
}
