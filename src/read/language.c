/* SPDX-License-Identifier: MIT
 * The words of an edition. */
#include "read/language.h"

#include "base/file.h"
#include "base/text.h"

#include <string.h>

/* A row: its two cells, and where the second begins. */
struct row {
    char *key, *words;
    struct pos pos, words_pos;
};

struct reading {
    struct diag *diag;
    struct language *language;
    GHashTable *seen; /* keys of rows so far */
};

static gboolean is_key(const char *text) {
    for (gsize i = 0; i < language_key_count; i++)
        if (strcmp(language_keys[i], text) == 0)
            return TRUE;
    return FALSE;
}

static void say_unknown(struct diag *diag, const struct row *row) {
    GPtrArray *keys = g_ptr_array_new();
    const char *near;

    for (gsize i = 0; i < language_key_count; i++)
        g_ptr_array_add(keys, (gpointer)language_keys[i]);
    near = diag_nearest(diag, row->key, keys);
    diag_error(diag, row->pos, "“%s” is none of the press's words; expected %s%s%s", row->key,
               near ? "perhaps “" : "those of its own words.tsv", near ? near : "", near ? "”" : "");
    g_ptr_array_unref(keys);
}

/* Divides a line at its tab. Says what is wrong with a line that is no row. */
static gboolean read_row(struct diag *diag, char *line, struct pos pos, struct row *row) {
    char *tab = strchr(line, '\t');
    struct pos bad = pos;

    for (const char *at = line; *at; at = g_utf8_next_char(at), bad.col++)
        if (g_unichar_iscntrl(g_utf8_get_char(at)) && *at != '\t') {
            diag_error(diag, bad, "control character U+%04X; expected text", g_utf8_get_char(at));
            return FALSE;
        }
    if (!tab || tab == line || strchr(tab + 1, '\t')) {
        diag_error(diag, pos,
                   "no row of two cells; expected words of the press, a tab, and the edition's words for them");
        return FALSE;
    }
    *tab = '\0';
    *row = (struct row){line, tab + 1, pos, pos};
    row->words_pos.col += (unsigned)g_utf8_strlen(line, -1) + 1;
    return TRUE;
}

static void read_language(struct reading *reading, const struct row *row) {
    if (strcmp(row->key, "language") != 0)
        diag_error(reading->diag, row->pos, "“%s” in the first row; expected “language”, a tab and a language tag",
                   row->key);
    else if (!language_is_tag(row->words))
        diag_error(reading->diag, row->words_pos, "“%s” is no language tag; expected one as “fr” or “pt-BR” (BCP 47)",
                   row->words);
    else
        reading->language = language_new(row->words);
}

static void read_words(struct reading *reading, const struct row *row) {
    if (!is_key(row->key))
        say_unknown(reading->diag, row);
    else if (!g_hash_table_add(reading->seen, g_strdup(row->key)))
        diag_error(reading->diag, row->pos, "“%s” has two rows; expected one", row->key);
    else if (*row->words && !language_format_fits(row->key, row->words))
        diag_error(reading->diag, row->words_pos,
                   "“%s” has other conversions than “%s”; expected the same, in this order or numbered, as %%2$s",
                   row->words, row->key);
    else if (*row->words)
        language_add(reading->language, row->key, row->words);
}

static void read_lines(struct reading *reading, const char *path, const char *bytes) {
    char **lines = g_strsplit(*bytes ? bytes : "\n", "\n", -1);
    struct row row;

    for (unsigned i = 0; lines[i]; i++) {
        struct pos pos = {path, i + 1, 1};
        gboolean is_end = i && !*lines[i] && !lines[i + 1];
        if (is_end || !read_row(reading->diag, lines[i], pos, &row))
            continue;
        if (i == 0)
            read_language(reading, &row);
        else if (reading->language)
            read_words(reading, &row);
    }
    g_strfreev(lines);
}

/* English needs no words; of a file with errors this would say too much. */
static void say_missing(const struct reading *reading, const char *path) {
    guint missing = 0;
    const char *first = NULL;

    for (gsize i = 0; i < language_key_count; i++)
        if (!language_has(reading->language, language_keys[i])) {
            first = first ? first : language_keys[i];
            missing++;
        }
    if (missing && !language_is(reading->language, "en"))
        diag_warning(reading->diag, (struct pos){path, 0, 0},
                     "%u of the press's %u words are left in English; expected words for all, first for “%s”", missing,
                     (guint)language_key_count, first);
}

struct language *language_read(struct diag *diag, const char *path) {
    struct reading reading = {diag, NULL, NULL};
    const char *file = diag_source(diag, path);
    gsize length = 0;
    char *look = g_path_get_dirname(path);
    char *bytes = g_file_test(path, G_FILE_TEST_EXISTS) || !g_file_test(look, G_FILE_TEST_IS_DIR)
                      ? file_read(diag, path, &length)
                      : NULL;

    if (bytes && text_valid(bytes, length) < length)
        diag_error(diag, file_pos(file, bytes, text_valid(bytes, length)), "not UTF-8; expected text in UTF-8");
    else if (bytes) {
        reading.seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        read_lines(&reading, file, bytes);
        if (reading.language && diag_ok(diag))
            say_missing(&reading, file);
        g_hash_table_unref(reading.seen);
    }
    g_free(bytes);
    g_free(look);
    return reading.language;
}
