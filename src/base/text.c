/* SPDX-License-Identifier: MIT
 * Normal forms, words, slugs, fingerprints. */
#include "base/text.h"

#include <string.h>

static const char *const form_names[FORM_COUNT] = {"exact", "typographic", "words"};

const char *text_form_name(enum form form) {
    return form_names[form];
}

/* What the typographic form makes of a character; the first row that holds it decides. */
static const struct fold {
    gunichar first, last;
    const char *as;
} folds[] = {
    {0x00ad, 0x00ad, ""},    {0x200b, 0x200d, ""},    {0x2060, 0x2060, ""},   {0xfeff, 0xfeff, ""},
    {0x0009, 0x000d, " "},   {0x0020, 0x0020, " "},   {0x0085, 0x0085, " "},  {0x00a0, 0x00a0, " "},
    {0x1680, 0x1680, " "},   {0x2000, 0x200a, " "},   {0x2028, 0x2029, " "},  {0x202f, 0x202f, " "},
    {0x205f, 0x205f, " "},   {0x3000, 0x3000, " "},   {0x0060, 0x0060, "'"},  {0x00b4, 0x00b4, "'"},
    {0x2018, 0x201b, "'"},   {0x2032, 0x2032, "'"},   {0x00ab, 0x00ab, "\""}, {0x00bb, 0x00bb, "\""},
    {0x201c, 0x201f, "\""},  {0x2033, 0x2033, "\""},  {0x2010, 0x2015, "-"},  {0x2212, 0x2212, "-"},
    {0x2026, 0x2026, "..."}, {0xfb00, 0xfb00, "ff"},  {0xfb01, 0xfb01, "fi"}, {0xfb02, 0xfb02, "fl"},
    {0xfb03, 0xfb03, "ffi"}, {0xfb04, 0xfb04, "ffl"},
};

static const char *fold(gunichar c) {
    if (c > 0x20 && c < 0x7f && c != 0x60) /* most characters: not in the table */
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(folds); i++)
        if (c >= folds[i].first && c <= folds[i].last)
            return folds[i].as;
    return NULL;
}

/* Plain ASCII without CR is in this form already, and most texts are long and plain. */
static gboolean is_exact(const char *text) {
    while (*text && (guchar)*text < 0x80 && *text != '\r')
        text++;
    return !*text;
}

/* Takes the text over; gives back what it is in NFC. */
static char *compose(GString *text) {
    char *composed;

    if (is_exact(text->str))
        return g_string_free(text, FALSE);
    composed = g_utf8_normalize(text->str, (gssize)text->len, G_NORMALIZE_NFC);
    g_string_free(text, TRUE);
    return composed;
}

static char *exact(const char *text) {
    GString *plain;

    if (is_exact(text))
        return g_strdup(text);
    plain = g_string_new(NULL);
    if (g_str_has_prefix(text, "\xef\xbb\xbf"))
        text += 3;
    for (; *text; text++) {
        if (*text != '\r')
            g_string_append_c(plain, *text);
        else if (text[1] != '\n')
            g_string_append_c(plain, '\n');
    }
    return compose(plain);
}

/* A blank at the end, or next to a dash, is not written; so blanks wait until the next character is known. */
static char *typographic(const char *text) {
    char *strict = exact(text);
    GString *out = g_string_new(NULL);
    gboolean blank = FALSE;

    for (const char *at = strict; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        const char *as = fold(c);
        if (as && !*as)
            continue;
        if (as && *as == ' ') {
            blank = TRUE;
            continue;
        }
        if (blank && out->len && out->str[out->len - 1] != '-' && !(as ? *as == '-' : c == '-'))
            g_string_append_c(out, ' ');
        blank = FALSE;
        if (as)
            g_string_append(out, as);
        else
            g_string_append_unichar(out, c);
    }
    g_free(strict);
    /* A mark may have lost what stood between it and its letter. */
    return compose(out);
}

/* What the typographic form takes for a single quotation mark, and letters that look like one. */
/* U+02BC is the modifier letter that Unicode gives for the apostrophe where a text must tell them apart. */
static gboolean is_apostrophe(gunichar c) {
    const char *as = c == 0x02bc ? "'" : fold(c);

    return c == '\'' || (as && *as == '\'');
}

static gboolean is_invisible(gunichar c) {
    const char *as = c < 0x80 ? NULL : fold(c);

    return as && !*as;
}

static gboolean is_word(gunichar c) {
    if (c < 0x80)
        return g_ascii_isalnum((char)c);
    return (g_unichar_isalnum(c) && c != 0x02bc) || g_unichar_ismark(c) || (c >= 0xfb00 && c <= 0xfb04);
}

/* Behind the letters at `at`, and the invisible characters among them; not those behind the last letter. */
static const char *skip_letters(const char *at) {
    const char *end = at;

    for (; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (is_word(c))
            end = g_utf8_next_char(at);
        else if (!is_invisible(c))
            break;
    }
    return end;
}

/* An apostrophe, maybe with invisible characters around it, with a letter behind it: returns the letter, else NULL. */
static const char *skip_apostrophe(const char *at) {
    gboolean found = FALSE;

    for (; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (is_word(c))
            return found ? at : NULL;
        if (is_apostrophe(c) && !found)
            found = TRUE;
        else if (!is_invisible(c))
            return NULL;
    }
    return NULL;
}

gboolean text_next_word(const char *text, gsize from, struct word *word) {
    const char *at = text + from, *next;

    while (*at && !is_word(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    if (!*at)
        return FALSE;
    word->start = (gsize)(at - text);
    for (at = skip_letters(at); (next = skip_apostrophe(at)); at = skip_letters(next))
        ;
    word->end = (gsize)(at - text);
    return TRUE;
}

unsigned text_count_words(const char *text) {
    struct word word = {0, 0};
    unsigned count = 0;

    while (text_next_word(text, word.end, &word))
        count++;
    return count;
}

char *text_fold_word(const char *text, struct word word) {
    char *raw = g_strndup(text + word.start, word.end - word.start);
    char *plain, *folded;
    GString *out;

    if (is_exact(raw)) { /* ASCII: letters, digits and apostrophes within */
        folded = g_strdelimit(g_ascii_strdown(raw, -1), "`", '\'');
        g_free(raw);
        return folded;
    }
    plain = typographic(raw);
    folded = g_utf8_casefold(plain, -1);
    out = g_string_new(NULL);
    for (const char *at = folded; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c >= 0xff01 && c <= 0xff5e)
            g_string_append_c(out, (char)(c - 0xfee0)); /* full-width ASCII */
        else if (!is_apostrophe(c))
            g_string_append_unichar(out, c);
        else if (out->len && *g_utf8_next_char(at))
            g_string_append_c(out, '\'');
    }
    g_free(folded);
    g_free(plain);
    g_free(raw);
    return compose(out);
}

GPtrArray *text_fold_words(const char *text) {
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    struct word word = {0, 0};

    while (text_next_word(text, word.end, &word))
        g_ptr_array_add(words, text_fold_word(text, word));
    return words;
}

static char *words_form(const char *text) {
    GPtrArray *words = text_fold_words(text);
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < words->len; i++) {
        if (i)
            g_string_append_c(out, ' ');
        g_string_append(out, words->pdata[i]);
    }
    g_ptr_array_unref(words);
    return g_string_free(out, FALSE);
}

char *text_form(enum form form, const char *text) {
    static char *(*const forms[FORM_COUNT])(const char *) = {exact, typographic, words_form};

    return forms[form](text);
}

char *text_slug(const char *text) {
    char *words = words_form(text);
    char *apart = g_utf8_normalize(words, -1, G_NORMALIZE_NFKD);
    GString *slug = g_string_new(NULL);
    char *composed;

    for (const char *at = apart; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == ' ')
            g_string_append_c(slug, '-');
        else if (g_unichar_isalnum(c) || (c >= 0x3099 && c <= 0x309a))
            g_string_append_unichar(slug, c);
    }
    composed = g_utf8_normalize(slug->str, (gssize)slug->len, G_NORMALIZE_NFC);
    g_string_free(slug, TRUE);
    g_free(apart);
    g_free(words);
    return composed;
}

char *text_sort_key(const char *text) {
    char *folded = g_utf8_casefold(text, -1);
    char *apart = g_utf8_normalize(folded, -1, G_NORMALIZE_NFKD);
    GString *key = g_string_new(NULL);

    for (const char *at = apart; *at; at = g_utf8_next_char(at))
        if (g_unichar_isalnum(g_utf8_get_char(at)) || *at == ' ')
            g_string_append_unichar(key, g_utf8_get_char(at));
    g_free(apart);
    g_free(folded);
    return g_string_free(key, FALSE);
}

GChecksum *text_fingerprint_begin(enum form form) {
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);

    g_checksum_update(sum, (const guchar *)"edition-sentence-1|", -1);
    g_checksum_update(sum, (const guchar *)form_names[form], -1);
    g_checksum_update(sum, (const guchar *)"|", 1);
    return sum;
}

char *text_fingerprint_end(GChecksum *sum) {
    char *digits = g_strndup(g_checksum_get_string(sum), 20);

    g_checksum_free(sum);
    return digits;
}

char *text_fingerprint(enum form form, const char *text) {
    char *shape = text_form(form, text);
    GChecksum *sum = text_fingerprint_begin(form);

    g_checksum_update(sum, (const guchar *)shape, -1);
    g_free(shape);
    return text_fingerprint_end(sum);
}

/* Reads the encoded bytes of one character, at most `size`; returns how many. */
static gsize read_encoded(const char *at, char *bytes, gsize size) {
    gsize n = 0;

    while (n < size && at[0] == '%' && g_ascii_isxdigit(at[1]) && g_ascii_isxdigit(at[2])) {
        bytes[n++] = (char)(g_ascii_xdigit_value(at[1]) << 4 | g_ascii_xdigit_value(at[2]));
        at += 3;
    }
    return n;
}

char *text_address(const char *url) {
    GString *out = g_string_new(NULL);

    while (*url) {
        char bytes[4];
        gsize n = read_encoded(url, bytes, sizeof bytes);
        gunichar c = g_utf8_get_char_validated(bytes, (gssize)n);

        /* A decoded mark or blank might hide what the address is. */
        if (n > 0 && c > 0x7f && c <= 0x10ffff && g_unichar_isalnum(c)) {
            g_string_append_unichar(out, c);
            url += (gsize)3 * (gsize)g_unichar_to_utf8(c, NULL);
        } else {
            g_string_append_c(out, *url++);
        }
    }
    return g_string_free(out, FALSE);
}

/* ---- terminals ---- */

void text_append_quiet(GString *out, const char *text) {
    for (; *text; text++) {
        guchar byte = (guchar)*text, next = (guchar)text[1];
        gboolean is_c1 = byte == 0xc2 && next >= 0x80 && next < 0xa0;
        g_string_append_c(out, is_c1 || byte < 0x20 || byte == 0x7f ? '?' : *text);
        text += is_c1;
    }
}

/* ---- quotation marks ---- */

/* A closing single mark is an apostrophe unless it closes something, and no letter stands behind it. */
static gboolean closes(gunichar c, const char *behind, guint depth) {
    return c == 0x201d || (c == 0x2019 && depth && !g_unichar_isalnum(g_utf8_get_char(behind)));
}

void text_append_quoted(GString *out, const char *text) {
    guint depth = 0; /* of quotation marks within the text */

    g_string_append(out, "“");
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == 0x201c || c == 0x2018)
            g_string_append(out, depth++ % 2 ? "“" : "‘");
        else if (closes(c, g_utf8_next_char(at), depth))
            g_string_append(out, (depth ? --depth : 0) % 2 ? "”" : "’");
        else
            g_string_append_unichar(out, c);
    }
    g_string_append(out, "”");
}

gsize text_valid(const char *bytes, gsize length) {
    const char *end = bytes;

    if (g_utf8_validate_len(bytes, length, &end))
        return length;
    return (gsize)(end - bytes);
}

/* Edit distance with the row that it needs; gives up where the result would exceed the limit. */
static glong distance(const gunichar *a, glong n, const gunichar *b, glong m, glong limit) {
    glong *row, result;

    g_assert(n >= 0 && m >= 0);
    if (ABS(n - m) > limit)
        return limit + 1;
    row = g_new0(glong, (gsize)m + 1);
    for (glong j = 0; j <= m; j++)
        row[j] = j;
    for (glong i = 1; i <= n; i++) {
        glong before = row[0], least = i;
        row[0] = i;
        for (glong j = 1; j <= m; j++) {
            glong here = row[j];
            row[j] = MIN(MIN(row[j], row[j - 1]) + 1, before + (a[i - 1] != b[j - 1]));
            before = here;
            least = MIN(least, row[j]);
        }
        if (least > limit) {
            g_free(row);
            return limit + 1;
        }
    }
    result = row[m];
    g_free(row);
    return result;
}

const char *text_nearest(const char *name, const GPtrArray *candidates) {
    return text_nearest_within(name, candidates, g_utf8_strlen(name, -1) / 3);
}

const char *text_nearest_within(const char *name, const GPtrArray *candidates, glong most) {
    glong n, best = most + 1;
    gunichar *letters = g_utf8_to_ucs4_fast(name, -1, &n);
    const char *nearest = NULL;

    for (guint i = 0; i < candidates->len; i++) {
        glong m, d;
        gunichar *other = g_utf8_to_ucs4_fast(candidates->pdata[i], -1, &m);
        d = distance(letters, n, other, m, best);
        if (d < best || (d == best && nearest && strcmp(candidates->pdata[i], nearest) < 0)) {
            best = d;
            nearest = candidates->pdata[i];
        }
        g_free(other);
    }
    g_free(letters);
    return nearest;
}
