/* SPDX-License-Identifier: MIT
 * A paragraph as sentences. */
#include "read/witness_cut.h"

#include "base/text.h"

#include <string.h>

/* ---- where a sentence ends ---- */

static gboolean is_stop(gunichar c) {
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f;
}

static gboolean is_closing(gunichar c) {
    if (c < 0x80)
        return c && strchr("\"')]", (int)c);
    return c == 0x201d || c == 0x2019 || c == 0x00bb || c == 0x300d;
}

static gboolean is_opening(gunichar c) {
    if (c < 0x80)
        return c && strchr("\"'([", (int)c);
    return c == 0x201c || c == 0x2018 || c == 0x00ab || c == 0x300c;
}

static const char *const abbreviations[] = {"mr",  "mrs", "ms", "dr", "prof", "gen", "gov", "sen", "rep", "st",  "no",
                                            "vol", "p",   "pp", "cf", "e.g",  "i.e", "vs",  "etc", "u.s", "u.n", "u.k"};

/* The letters and full stops right before a full stop, in lower case: “u.s” of “U.S.”. */
static gboolean is_abbreviation(const char *start, const char *stop) {
    const char *from = stop;
    char *word;
    gboolean found;

    while (from > start && (g_ascii_isalpha(from[-1]) || from[-1] == '.'))
        from--;
    word = g_ascii_strdown(from, stop - from);
    found = stop - from == 1 && g_ascii_isupper(*from);
    for (gsize i = 0; !found && i < G_N_ELEMENTS(abbreviations); i++)
        found = strcmp(word, abbreviations[i]) == 0;
    g_free(word);
    return found;
}

static gboolean can_begin(const char *at) {
    gunichar c = g_utf8_get_char(at);

    if (is_opening(c))
        c = g_utf8_get_char(g_utf8_next_char(at));
    return !g_unichar_islower(c);
}

static const char *skip_stops(const char *at, const char *end) {
    while (at < end && is_stop(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    return at;
}

/* If a sentence ends at the stops [at, behind), returns where the white space behind it begins; else NULL. */
static const char *sentence_end(const char *start, const char *at, const char *behind, const char *end) {
    const char *after = behind;

    while (after < end && is_closing(g_utf8_get_char(after)))
        after = g_utf8_next_char(after);
    if (after == end)
        return after;
    if (!g_unichar_isspace(g_utf8_get_char(after)))
        return NULL;
    const char *next = after;
    while (next < end && g_unichar_isspace(g_utf8_get_char(next)))
        next = g_utf8_next_char(next);
    if (next < end && !can_begin(next))
        return NULL;
    return *at == '.' && after == at + 1 && is_abbreviation(start, at) ? NULL : after;
}

gboolean witness_ends_with_stop(const char *from, const char *to) {
    while (to > from) {
        const char *last = g_utf8_find_prev_char(from, to);
        gunichar c = g_utf8_get_char(last);
        if (is_stop(c))
            return TRUE;
        if (!is_closing(c))
            return FALSE;
        to = last;
    }
    return FALSE;
}

/* ---- what a sentence says ---- */

static const char *skip_blanks(const char *at, const char *end) {
    while (at < end && g_unichar_isspace(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    return at;
}

static const char *strip_blanks(const char *from, const char *to) {
    while (to > from) {
        const char *last = g_utf8_find_prev_char(from, to);
        if (!g_unichar_isspace(g_utf8_get_char(last)))
            break;
        to = last;
    }
    return to;
}

enum hyphen { NO_HYPHEN, HYPHEN, SOFT_HYPHEN };

/* What hyphen a line ends with that stands behind a letter or digit; sets where it begins. */
static enum hyphen hyphen_at_end(const GString *line, gsize *start) {
    const char *last = g_utf8_find_prev_char(line->str, line->str + line->len);
    const char *before = last ? g_utf8_find_prev_char(line->str, last) : NULL;
    gunichar c = last ? g_utf8_get_char(last) : 0;

    if (!before || !g_unichar_isalnum(g_utf8_get_char(before)))
        return NO_HYPHEN;
    *start = (gsize)(last - line->str);
    return c == '-' || c == 0x2010 ? HYPHEN : c == 0x00ad ? SOFT_HYPHEN : NO_HYPHEN;
}

/* Puts what joins two lines behind the first: a blank, or nothing where a hyphen does. */
static void join(GString *text, const char *next, GArray **joints) {
    gsize start = 0;
    enum hyphen hyphen = hyphen_at_end(text, &start);
    gunichar c = g_utf8_get_char(next);
    struct witness_joint joint = {.at = start};

    if (hyphen == NO_HYPHEN || !g_unichar_isalnum(c)) {
        g_string_append_c(text, ' ');
        return;
    }
    joint.kept = hyphen == HYPHEN && !g_unichar_islower(c);
    if (!joint.kept)
        g_string_truncate(text, start);
    if (!*joints)
        *joints = g_array_new(FALSE, FALSE, sizeof(struct witness_joint));
    g_array_append_val(*joints, joint);
}

/* Line by line, for a line's end is not a character of the text; each in its composed form, so that joints keep their
 * places. */
static char *compose(const char *from, const char *to, GArray **joints) {
    GString *text = g_string_new(NULL);

    while (from < to) {
        const char *end = memchr(from, '\n', (gsize)(to - from));
        const char *stop = strip_blanks(from, end ? end : to);
        char *raw, *line;
        if (text->len)
            join(text, from, joints);
        raw = g_strndup(from, (gsize)(stop - from));
        line = text_form(FORM_EXACT, raw);
        g_string_append(text, line);
        g_free(line);
        g_free(raw);
        from = end ? skip_blanks(end, to) : to;
    }
    return g_string_free(text, FALSE);
}

/* ---- cutting ---- */

struct cutter {
    struct witness *witness;
    struct pos pos;        /* of the sentence before */
    gsize at;              /* the same, in what was read */
    const char *from, *to; /* a sentence that is not yet added, or NULL */
    struct word word;      /* the next in what was read; behind the last its places are G_MAXSIZE */
};

/* The place of the next sentence, counted from the one before while the line is the same: a page or a text may be one
 * long line. */
static struct pos place(struct cutter *cutter, gsize at) {
    const char *before = cutter->witness->read + cutter->at;

    if (cutter->witness->is_page || !cutter->pos.line || memchr(before, '\n', at - cutter->at))
        cutter->pos = witness_pos(cutter->witness, at);
    else
        cutter->pos.col += (unsigned)g_utf8_strlen(before, (gssize)(at - cutter->at));
    cutter->at = at;
    return cutter->pos;
}

static void add_sentence(struct cutter *cutter, const char *from, const char *to) {
    const char *read = cutter->witness->read;
    struct witness_sentence *sentence = witness_add(cutter->witness);

    sentence->from = (gsize)(from - read);
    sentence->to = (gsize)(to - read);
    sentence->pos = place(cutter, sentence->from);
    sentence->text = compose(from, to, &sentence->joints);
}

/* Whether there is a word in [from, to). Asked in order: the next word is looked for once. */
static gboolean has_word(struct cutter *cutter, const char *from, const char *to) {
    const char *read = cutter->witness->read;

    if (!cutter->word.end || cutter->word.start < (gsize)(from - read))
        if (!text_next_word(read, (gsize)(from - read), &cutter->word))
            cutter->word.start = cutter->word.end = G_MAXSIZE;
    return cutter->word.start < (gsize)(to - read);
}

/* Adds the sentence that waits for what follows it; now another does, or, without one, nothing. */
static void wait(struct cutter *cutter, const char *from, const char *to) {
    if (cutter->from)
        add_sentence(cutter, cutter->from, cutter->to);
    cutter->from = from;
    cutter->to = to;
}

void witness_cut(struct witness *witness, gsize from, gsize to) {
    struct cutter cutter = {.witness = witness, .at = from};
    const char *start = witness->read + from, *stop = witness->read + to;
    guint before = witness->sentences->len;

    for (const char *at = start; at < stop;) {
        const char *behind = skip_stops(at, stop);
        const char *end = behind > at ? sentence_end(start, at, behind, stop) : NULL;
        if (end && has_word(&cutter, start, end)) {
            wait(&cutter, start, end);
            at = start = skip_blanks(end, stop);
        } else
            at = behind > at ? behind : g_utf8_next_char(at);
    }
    if (has_word(&cutter, start, stop))
        wait(&cutter, start, stop);
    else if (cutter.from)
        cutter.to = stop;
    wait(&cutter, NULL, NULL);
    if (witness->sentences->len > before)
        witness_end_paragraph(witness);
}
