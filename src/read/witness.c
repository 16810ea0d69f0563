/* SPDX-License-Identifier: MIT
 * The reader's own copy, as paragraphs and sentences. */
#include "read/witness.h"

#include "base/file.h"
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

static const char *const abbreviations[] = {"mr", "mrs", "ms", "dr", "prof", "gen", "gov", "sen", "rep", "st",
                                            "no", "vol", "p", "pp", "cf", "e.g", "i.e", "vs", "etc", "u.s", "u.n", "u.k"};

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

/* If a sentence ends at the stop `at`, returns where the white space behind it begins; else NULL. */
static const char *sentence_end(const char *start, const char *at, const char *end) {
    const char *after = at;

    while (after < end && is_stop(g_utf8_get_char(after)))
        after = g_utf8_next_char(after);
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

/* ---- reading ---- */

struct cutter {
    struct witness *witness;
    const char *line; /* where the line that holds `seen` begins */
    const char *seen; /* up to here lines were counted */
    unsigned number;
};

static struct pos place(struct cutter *cutter, const char *at) {
    for (; cutter->seen < at; cutter->seen++)
        if (*cutter->seen == '\n') {
            cutter->number++;
            cutter->line = cutter->seen + 1;
        }
    return (struct pos){cutter->witness->file, cutter->number, (unsigned)g_utf8_strlen(cutter->line, at - cutter->line) + 1};
}

static void add_sentence(struct cutter *cutter, const char *from, const char *to) {
    struct witness_sentence *sentence = witness_add(cutter->witness);
    char *raw = g_strndup(from, (gsize)(to - from));

    sentence->text = text_form(FORM_EXACT, raw);
    g_strdelimit(sentence->text, "\n", ' ');
    sentence->pos = place(cutter, from);
    g_free(raw);
}

static void cut_paragraph(struct cutter *cutter, const char *from, const char *to) {
    const char *start = from;

    for (const char *at = from; at < to;) {
        const char *end = is_stop(g_utf8_get_char(at)) ? sentence_end(start, at, to) : NULL;
        if (!end) {
            at = g_utf8_next_char(at);
            continue;
        }
        add_sentence(cutter, start, end);
        at = end;
        while (at < to && g_unichar_isspace(g_utf8_get_char(at)))
            at = g_utf8_next_char(at);
        start = at;
    }
    while (to > start && g_ascii_isspace(to[-1]))
        to--;
    if (to > start)
        add_sentence(cutter, start, to);
    witness_end_paragraph(cutter->witness);
}

/* Where the paragraph that begins at `from` ends: at a line that holds white space only. */
static const char *paragraph_end(const char *from, const char *end) {
    for (const char *at = from; at < end;) {
        const char *line = memchr(at, '\n', (gsize)(end - at));
        const char *next = line ? line + 1 : end;
        const char *blank = next;
        while (blank < end && *blank != '\n' && g_ascii_isspace(*blank))
            blank++;
        if (blank == end || *blank == '\n')
            return next;
        at = next;
    }
    return end;
}

static void cut(struct cutter *cutter, const char *from, const char *end) {
    while (from < end) {
        const char *stop;
        while (from < end && g_unichar_isspace(g_utf8_get_char(from)))
            from = g_utf8_next_char(from);
        if (from >= end)
            return;
        stop = paragraph_end(from, end);
        cut_paragraph(cutter, from, stop);
        from = stop;
    }
}

struct witness *witness_read(struct diag *diag, const char *path) {
    gsize length = 0, bad;
    char *bytes = file_read(diag, path, &length);
    struct witness *witness;

    if (!bytes)
        return NULL;
    witness = witness_new(diag_source(diag, path));
    struct cutter cutter = {witness, bytes, bytes, 1};
    bad = text_valid(bytes, length);
    if (bad < length)
        diag_error(diag, place(&cutter, bytes + bad), "byte 0x%02x is not UTF-8; expected text in UTF-8",
                   (guchar)bytes[bad]);
    else {
        const char *from = bytes + (g_str_has_prefix(bytes, "\xef\xbb\xbf") ? 3 : 0);
        cut(&cutter, from, bytes + length);
        if (!witness->sentences->len)
            diag_error(diag, (struct pos){.file = path}, "no text; expected a copy of the text that the book annotates");
    }
    g_free(bytes);
    if (witness->sentences->len)
        return witness;
    witness_free(witness);
    return NULL;
}
