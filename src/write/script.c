/* SPDX-License-Identifier: MIT
 * Characters, and runs of text, by script. */
#include "write/script.h"

enum { LATIN, HANGUL, KANA, HAN, SHARED };

static int script_of(gunichar c) {
    if (c < 0x1100)
        return g_unichar_isalnum(c) ? LATIN : SHARED;
    switch (g_unichar_get_script(c)) {
    case G_UNICODE_SCRIPT_HANGUL: return HANGUL;
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA: return KANA;
    case G_UNICODE_SCRIPT_HAN: return HAN;
    default:
        /* The length mark and the brackets of East Asian type, full-width forms. */
        if (c == 0x30fc || c == 0x30fb)
            return KANA;
        if ((c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xffef))
            return SHARED;
        return g_unichar_isalnum(c) ? LATIN : SHARED;
    }
}

const char *script_name(gunichar c) {
    static const char *const names[] = {
        [LATIN] = "alphabetic", [HANGUL] = "hangul", [KANA] = "kana", [HAN] = "han", [SHARED] = "shared"};
    int script = script_of(c);

    return script == SHARED && c >= 0x3000 && c <= 0xffef ? "wide" : names[script];
}

/* What may stand between two words of a run; a comma only between words of one script, for it divides a list in which
 * the same name may follow in another. */
static gboolean joins(gunichar c) {
    return c == ' ' || c == ',' || c == 0xb7 || c >= 0x3000;
}

/* The end of a run in East Asian script: its last letter, or the closing East Asian bracket behind it. */
static gsize east_end(const char *text, gsize from, const char **language) {
    gsize end = from;
    gboolean hangul = FALSE, kana = FALSE, comma = FALSE;
    int last = SHARED;

    for (const char *at = text + from; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        int script = script_of(c);
        if (script == LATIN || (script == SHARED && !joins(c)))
            break;
        /* A Korean name followed by a Japanese one are two runs. */
        if ((script == HANGUL && kana) || (script == KANA && hangul) || (comma && script != SHARED && script != last))
            break;
        comma = script == SHARED && (comma || c == ',');
        if (script != SHARED) {
            last = script;
            hangul = hangul || script == HANGUL;
            kana = kana || script == KANA;
        }
        if (script != SHARED || (c > 0x3000 && end == (gsize)(at - text)))
            end = (gsize)(g_utf8_next_char(at) - text);
    }
    *language = hangul ? "ko" : kana ? "ja" : "und-Hani";
    return end;
}

gboolean script_next_run(const char *text, gsize from, struct run *run) {
    const char *at = text + from;

    if (!*at)
        return FALSE;
    run->start = from;
    run->language = NULL;
    while (*at && script_of(g_utf8_get_char(at)) != HANGUL && script_of(g_utf8_get_char(at)) != KANA &&
           script_of(g_utf8_get_char(at)) != HAN)
        at = g_utf8_next_char(at);
    run->end = (gsize)(at - text);
    if (run->end == from)
        run->end = east_end(text, from, &run->language);
    return TRUE;
}
