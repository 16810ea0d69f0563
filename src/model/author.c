/* SPDX-License-Identifier: MIT
 * Names of those who made a work. */
#include "model/author.h"

void author_append_part(GString *out, const char *divide, const char *part) {
    if (*part && out->len)
        g_string_append(out, divide);
    g_string_append(out, part);
}

const char *author_tie(const struct author *author) {
    const char *particle = author->particle;
    gboolean is_tied =
        g_str_has_suffix(particle, "'") || g_str_has_suffix(particle, "’") || g_str_has_suffix(particle, "-");

    return is_tied ? "" : " ";
}

char *author_family(const struct author *author) {
    GString *out = g_string_new(author->particle);

    author_append_part(out, author_tie(author), author->family);
    return g_string_free(out, FALSE);
}

char *author_in_order(const struct author *author) {
    GString *out = g_string_new(*author->name ? author->name : author->given);
    char *family = author_family(author);

    if (!*author->name) {
        author_append_part(out, " ", family);
        author_append_part(out, " ", author->suffix);
    }
    g_free(family);
    return g_string_free(out, FALSE);
}

char *author_inverted(const struct author *author) {
    char *family = author_family(author);
    GString *out = g_string_new(*author->name ? author->name : family);

    if (!*author->name) {
        author_append_part(out, ", ", author->given);
        author_append_part(out, ", ", author->suffix);
    }
    g_free(family);
    return g_string_free(out, FALSE);
}
