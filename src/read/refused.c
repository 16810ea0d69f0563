/* SPDX-License-Identifier: MIT
 * Characters that the prose of a chapter cannot hold. */
#include "read/refused.h"

#include "read/source.h"

#include <string.h>

gunichar refused_at(const char *at) {
    guchar byte = (guchar)*at;
    gunichar c;

    if (byte < 0x80)
        return byte < 0x20 && byte != '\t' && byte != '\n' ? byte : 0;
    if (byte >= 0xfe)
        return 0xff00u | byte;
    c = byte >= 0xef ? g_utf8_get_char(at) : 0;
    return c == 0xfffe || c == 0xffff || c >= SOURCE_PRIVATE ? c : 0;
}

const char *refused_find(const char *text) {
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if (refused_at(at))
            return at;
    return NULL;
}

void refused_say(struct diag *diag, struct pos pos, gunichar c) {
    if (c == '\r')
        diag_error(diag, pos, "carriage return within a line; expected line feeds, with or without one before them");
    else if (c < 0x20)
        diag_error(diag, pos, "control character U+%04X; expected text", c);
    else if (c >= SOURCE_PRIVATE)
        diag_error(diag, pos, "private-use character; expected characters that have a meaning");
    else
        diag_error(diag, pos, "U+%04X, which is no character; expected text", c);
}

const char *refused_reference(const char *markdown, gunichar c) {
    for (const char *at = strstr(markdown, "&#"); at; at = strstr(at + 2, "&#")) {
        gboolean is_hex = (at[2] | 0x20) == 'x';
        char *end;
        if (g_ascii_strtoull(at + (is_hex ? 3 : 2), &end, is_hex ? 16 : 10) == c && *end == ';')
            return at;
    }
    return NULL;
}
