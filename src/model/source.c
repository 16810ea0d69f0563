/* SPDX-License-Identifier: MIT
 * Names in cells of sources. */
#include "model/source.h"

#include <string.h>

static gboolean is_braced(const char *name) {
    return *name == '{' && g_str_has_suffix(name, "}");
}

static const char *interned(const char *text, gsize length) {
    char *part = g_strstrip(g_strndup(text, length));
    const char *kept = g_intern_string(part);

    g_free(part);
    return kept;
}

static struct author read_name(const char *name, gboolean with_script) {
    const char *bracket = !with_script && g_str_has_suffix(name, ")") ? strrchr(name, '(') : NULL;
    gsize length = bracket && bracket > name ? (gsize)(bracket - name) : strlen(name);
    const char *comma = memchr(name, ',', length);

    if (is_braced(name))
        return (struct author){interned(name + 1, strlen(name) - 2), "", ""};
    if (!comma)
        return (struct author){interned(name, length), "", ""};
    return (struct author){"", interned(name, (gsize)(comma - name)),
                           interned(comma + 1, length - (gsize)(comma + 1 - name))};
}

GArray *source_names(const char *cell, gboolean with_script) {
    GArray *names = g_array_new(FALSE, FALSE, sizeof(struct author));
    char **items = cell_items(cell);

    for (char **item = items; *item; item++) {
        struct author name = read_name(*item, with_script);
        g_array_append_val(names, name);
    }
    g_strfreev(items);
    return names;
}

char *source_names_line(const char *cell) {
    GArray *names = source_names(cell, TRUE);
    GString *line = g_string_new(NULL);

    for (guint i = 0; i < names->len; i++) {
        const struct author *name = &g_array_index(names, struct author, i);
        g_string_append_printf(line, "%s%s%s%s%s", i ? "; " : "", name->name, name->family, *name->given ? ", " : "",
                               name->given);
    }
    g_array_unref(names);
    return g_string_free(line, FALSE);
}

char *source_container(const struct row *source) {
    const char *cell = row_text(source, "in");

    return g_strchomp(g_strndup(cell, strcspn(cell, ";")));
}

GArray *source_editors(const struct row *source) {
    const char *names = strchr(row_text(source, "in"), ';');

    return source_names(names ? names : "", FALSE);
}
