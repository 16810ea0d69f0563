/* SPDX-License-Identifier: MIT
 * Headings with an address. */
#include "read/heading.h"

#include <string.h>

static const char pilcrow[] = "¶";

/* A number without leading zeros, below a million; -1 when there is none. */
static int read_number(const char **at) {
    const char *start = *at;
    int number = 0;

    for (; g_ascii_isdigit(**at); ++*at) {
        number = number * 10 + (**at - '0');
        if (number >= 1000000)
            return -1;
    }
    return *at == start || (*start == '0' && *at != start + 1) ? -1 : number;
}

/* “¶3” or “3.2”; a bare number is no address, or every heading that begins with a year would be one. */
static gboolean read_address(const char **at, struct heading *heading) {
    gboolean marked = g_str_has_prefix(*at, pilcrow);

    if (marked)
        *at += strlen(pilcrow);
    heading->paragraph = read_number(at);
    if (heading->paragraph < 0)
        return FALSE;
    if (**at == '.' && g_ascii_isdigit((*at)[1])) {
        ++*at;
        heading->sentence = read_number(at);
        if (heading->sentence < 1)
            return FALSE;
    } else if (!marked)
        return FALSE;
    return **at == '\0' || **at == ' ';
}

static const struct mark { const char *open, *close; } marks[] = {{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"「", "」"}};

static const char *const superscripts[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

static int read_superscript(const char **at) {
    int number = 0;

    for (int digit = 0; digit < 10;) {
        if (g_str_has_prefix(*at, superscripts[digit]) && number < 1000) {
            number = number * 10 + digit;
            *at += strlen(superscripts[digit]);
            digit = 0;
        } else
            digit++;
    }
    return number ? number : 1;
}

static const char *last_of(const char *text, const char *what) {
    const char *found = NULL;

    for (const char *at = strstr(text, what); at; at = strstr(at + 1, what))
        found = at;
    return found;
}

static void read_lemma(const char **at, const char *line, struct heading *heading) {
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *inside = *at + strlen(marks[i].open);
        const char *close;
        if (!g_str_has_prefix(*at, marks[i].open))
            continue;
        close = last_of(inside, marks[i].close);
        if (!close)
            continue;
        heading->lemma = g_strndup(inside, (gsize)(close - inside));
        heading->lemma_column = (unsigned)g_utf8_strlen(line, *at - line);
        *at = close + strlen(marks[i].close);
        heading->occurrence = read_superscript(at);
        return;
    }
}

gboolean heading_read(const struct node *node, struct heading *heading) {
    GString *line = g_string_new(NULL);
    const char *at, *end;
    gboolean found;

    *heading = (struct heading){.occurrence = 1};
    node_plain(node, line);
    at = line->str;
    found = read_address(&at, heading);
    if (found) {
        at += strspn(at, " ");
        heading->address_length = (gsize)(at - line->str);
        read_lemma(&at, line->str, heading);
        at += strspn(at, " ");
        end = line->str + line->len;
        if (*at == '(' && end[-1] == ')' && end - at > 2)
            heading->further = g_strndup(at + 1, (gsize)(end - at - 2));
        else
            heading->rest = *at != '\0';
    }
    g_string_free(line, TRUE);
    return found;
}

void heading_clear(struct heading *heading) {
    g_free(heading->lemma);
    g_free(heading->further);
    *heading = (struct heading){.occurrence = 1};
}

void heading_strip(struct node *node, const struct heading *heading) {
    struct node *text = node->first;

    if (text && text->kind == NODE_TEXT && strlen(text->text) >= heading->address_length)
        text->text += heading->address_length;
}
