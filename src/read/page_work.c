/* SPDX-License-Identifier: MIT
 * The work that a page holds, by its metadata. */
#include "read/page_work.h"

#include "model/date.h"

#include <string.h>

static const struct {
    const char *name;
    gsize offset;
} names[] = {
    {"citation_title", offsetof(struct witness_work, title)},
    {"og:title", offsetof(struct witness_work, title)},
    {"dc.title", offsetof(struct witness_work, title)},
    {"citation_author", offsetof(struct witness_work, author)},
    {"author", offsetof(struct witness_work, author)},
    {"dc.creator", offsetof(struct witness_work, author)},
    {"article:author", offsetof(struct witness_work, author)},
    {"citation_journal_title", offsetof(struct witness_work, journal)},
    {"og:site_name", offsetof(struct witness_work, journal)},
    {"dc.publisher", offsetof(struct witness_work, journal)},
    {"article:published_time", offsetof(struct witness_work, date)},
    {"citation_publication_date", offsetof(struct witness_work, date)},
    {"dc.date", offsetof(struct witness_work, date)},
    {"og:url", offsetof(struct witness_work, url)},
};

static gboolean is_web_address(const char *value) {
    return g_str_has_prefix(value, "http://") || g_str_has_prefix(value, "https://");
}

/* The value as an edition takes it: words with single blanks; of a time the day. NULL: it is none of this kind. */
static char *accepted(gsize offset, const char *value) {
    char **parts = g_strsplit_set(value, " \t\r\n", -1);
    GString *words = g_string_new(NULL);
    struct date date;
    gboolean good;

    for (unsigned i = 0; parts[i]; i++)
        if (*parts[i])
            g_string_append_printf(words, "%s%s", words->len ? " " : "", parts[i]);
    g_strfreev(parts);
    if (offset == offsetof(struct witness_work, date)) {
        g_string_truncate(words, MIN(words->len, strlen("2000-01-01")));
        g_strdelimit(words->str, "/", '-');
        good = !date_read(words->str, &date) && date.from.day;
    } else
        good = words->len && is_web_address(words->str) == (offset == offsetof(struct witness_work, url));
    return g_string_free(words, !good);
}

void page_work_note(struct witness_work *work, const char *const *attributes) {
    const char *name = NULL, *content = NULL;

    for (; attributes && attributes[0]; attributes += 2) {
        if (g_ascii_strcasecmp(attributes[0], "name") == 0 || g_ascii_strcasecmp(attributes[0], "property") == 0)
            name = attributes[1];
        else if (g_ascii_strcasecmp(attributes[0], "content") == 0)
            content = attributes[1];
    }
    for (gsize i = 0; name && content && i < G_N_ELEMENTS(names); i++) {
        char **field = (char **)(void *)((char *)work + names[i].offset);
        if (!*field && g_ascii_strcasecmp(name, names[i].name) == 0)
            *field = accepted(names[i].offset, content);
    }
}
