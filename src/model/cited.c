/* SPDX-License-Identifier: MIT
 * What is cited. */
#include "model/cited.h"

#include <string.h>

const char *cited_type(const struct row *source) {
    const char *type = row_text(source, "type");
    gboolean is_in = strcmp(type, "journal") == 0 || strcmp(type, "chapter") == 0;

    if (*type && (!is_in || *row_text(source, "in")))
        return type;
    return strcmp(row_text(source, "grade"), "news") == 0 ? "news" : "page";
}

/* ---- names ---- */

static gboolean is_braced(const char *name) {
    return *name == '{' && g_str_has_suffix(name, "}");
}

static const char *interned(const char *text, gsize length) {
    char *part = g_strstrip(g_strndup(text, length));
    const char *kept = g_intern_string(part);

    g_free(part);
    return kept;
}

/* The length of “van der ” in “van der Pluijm”. */
static gsize particles(const char *family, gsize length) {
    gsize at = 0;
    const char *blank;

    while (g_unichar_islower(g_utf8_get_char(family + at)) && (blank = memchr(family + at, ' ', length - at)) != NULL)
        at = (gsize)(blank + 1 - family);
    return at;
}

static struct author read_name(const char *name, gboolean with_script) {
    const char *bracket = !with_script && g_str_has_suffix(name, ")") ? strrchr(name, '(') : NULL;
    gsize length = bracket && bracket > name ? (gsize)(bracket - name) : strlen(name);
    const char *comma = memchr(name, ',', length);
    gsize before;

    if (is_braced(name))
        return (struct author){interned(name + 1, strlen(name) - 2), "", "", "", ""};
    if (!comma)
        return (struct author){interned(name, length), "", "", "", ""};
    before = particles(name, (gsize)(comma - name));
    return (struct author){"", interned(name + before, (gsize)(comma - name) - before),
                           interned(comma + 1, length - (gsize)(comma + 1 - name)), interned(name, before), ""};
}

GArray *cited_names(const char *cell, gboolean with_script) {
    GArray *names = g_array_new(FALSE, FALSE, sizeof(struct author));
    char **items = cell_items(cell);

    for (char **item = items; *item; item++) {
        struct author name = read_name(*item, with_script);
        g_array_append_val(names, name);
    }
    g_strfreev(items);
    return names;
}

char *cited_names_line(const char *cell) {
    GArray *names = cited_names(cell, TRUE);
    GString *line = g_string_new(NULL);

    for (guint i = 0; i < names->len; i++) {
        char *name = author_inverted(&g_array_index(names, struct author, i));
        g_string_append_printf(line, "%s%s", i ? "; " : "", name);
        g_free(name);
    }
    g_array_unref(names);
    return g_string_free(line, FALSE);
}

/* ---- containers ---- */

char *cited_container(const struct row *source) {
    const char *cell = row_text(source, "in");

    return g_strchomp(g_strndup(cell, strcspn(cell, ";")));
}

GArray *cited_editors(const struct row *source) {
    const char *names = strchr(row_text(source, "in"), ';');

    return cited_names(names ? names : "", FALSE);
}
