/* SPDX-License-Identifier: MIT
 * The annotated text in what git keeps. */
#include "check/leaks.h"

#include "base/file.h"
#include "base/text.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

struct leaks {
    GHashTable *known; /* guint64: what seven words in a row come to */
    guint looked, found;
};

/* ---- runs ---- */

/* The last words read. What they come to is a sum over their hashes, each multiplied for its age. */
struct window {
    guint64 words[LEAK_WORDS]; /* hashes, by number modulo their number */
    guint lines[LEAK_WORDS];   /* where they stand */
    guint64 sum;
    guint count; /* of words so far */
};

static const guint64 BASE = 0x9e3779b97f4a7c15; /* odd: any such number will do */

/* FNV-1a, 64 bits. */
static guint64 hash(const char *text) {
    guint64 value = 0xcbf29ce484222325;

    for (; *text; text++)
        value = (value ^ (guchar)*text) * 0x100000001b3;
    return value;
}

static guint64 oldest_weight(void) {
    guint64 weight = 1;

    for (int i = 1; i < LEAK_WORDS; i++)
        weight *= BASE;
    return weight;
}

/* Takes the next word in; TRUE when there are seven. */
static gboolean shift(struct window *window, const char *text, struct word word, guint line) {
    guint slot = window->count % LEAK_WORDS;
    char *folded = text_fold_word(text, word);

    if (window->count >= LEAK_WORDS)
        window->sum -= window->words[slot] * oldest_weight();
    window->words[slot] = hash(folded);
    window->lines[slot] = line;
    window->sum = window->sum * BASE + window->words[slot];
    window->count++;
    g_free(folded);
    return window->count >= LEAK_WORDS;
}

static void learn(struct leaks *leaks, const char *text, gboolean is_known) {
    struct window window = {.count = 0};
    struct word word = {0, 0};

    while (text_next_word(text, word.end, &word)) {
        if (!shift(&window, text, word, 0))
            continue;
        if (is_known)
            g_hash_table_add(leaks->known, g_memdup2(&window.sum, sizeof window.sum));
        else
            g_hash_table_remove(leaks->known, &window.sum);
    }
}

/* ---- what is known ---- */

struct leaks *leaks_new(const struct collation *collation) {
    struct leaks *leaks = g_new0(struct leaks, 1);
    GString *paragraph = g_string_new(NULL);
    long number = 0;

    leaks->known = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    for (guint i = 0; i < collation->sentences->len; i++) {
        const struct collated *collated = &g_array_index(collation->sentences, struct collated, i);
        long next = strtol(collated->row->text[0], NULL, 10);
        if (next != number || !collated->text) {
            learn(leaks, paragraph->str, TRUE);
            g_string_truncate(paragraph, 0);
        }
        number = next;
        if (collated->text)
            g_string_append_printf(paragraph, "%s ", collated->text);
    }
    learn(leaks, paragraph->str, TRUE);
    g_string_free(paragraph, TRUE);
    return leaks;
}

void leaks_free(struct leaks *leaks) {
    g_hash_table_unref(leaks->known);
    g_free(leaks);
}

void leaks_allow(struct leaks *leaks, const char *text) {
    learn(leaks, text, FALSE);
}

void leaks_allow_titles(struct leaks *leaks, const struct citation *citation) {
    leaks_allow(leaks, citation->title);
    leaks_allow(leaks, citation->subtitle);
    for (guint i = 0; i < citation->works->len; i++)
        leaks_allow(leaks, g_array_index(citation->works, struct work, i).title);
}

guint leaks_looked(const struct leaks *leaks) {
    return leaks->looked;
}

guint leaks_found(const struct leaks *leaks) {
    return leaks->found;
}

/* ---- looking ---- */

/* A run that was found and may go on. */
struct stretch {
    guint line, words; /* words 0: none */
};

static void report(struct leaks *leaks, struct diag *diag, const char *name, struct stretch *stretch) {
    if (!stretch->words)
        return;
    diag_error(diag, (struct pos){name, stretch->line, 0},
               "%u words in a row are those of the annotated text; expected at most %d", stretch->words,
               LEAK_WORDS - 1);
    leaks->found++;
    stretch->words = 0;
}

static void look_at_text(struct leaks *leaks, struct diag *diag, const char *name, const char *text) {
    struct window window = {.count = 0};
    struct stretch stretch = {0, 0};
    struct word word = {0, 0};
    const char *seen = text;
    guint line = 1;

    while (text_next_word(text, word.end, &word)) {
        for (; seen < text + word.start; seen++)
            line += *seen == '\n';
        if (!shift(&window, text, word, line))
            continue;
        if (!g_hash_table_contains(leaks->known, &window.sum))
            report(leaks, diag, name, &stretch);
        else if (stretch.words)
            stretch.words++;
        else
            stretch = (struct stretch){window.lines[window.count % LEAK_WORDS], LEAK_WORDS};
    }
    report(leaks, diag, name, &stretch);
}

void leaks_look(struct leaks *leaks, struct diag *diag, const char *name, const char *bytes, gsize length) {
    enum { NEAR = 8000 }; /* as git itself decides what is text */

    leaks->looked++;
    if (!length || memchr(bytes, '\0', MIN(length, NEAR)))
        return;
    char *text = g_utf8_make_valid(bytes, (gssize)length);
    char *shown = g_utf8_make_valid(name, -1);
    look_at_text(leaks, diag, diag_source(diag, shown), text);
    g_free(shown);
    g_free(text);
}

/* ---- git ---- */

/* What git says that knows nothing of this user's or this folder's settings for reading. NULL after a system message.
 * */
static GBytes *git(struct diag *diag, const char *const *arguments) {
    GError *error = NULL;
    GSubprocess *process =
        g_subprocess_newv(arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
    GBytes *out = NULL, *said = NULL;

    if (process && g_subprocess_communicate(process, NULL, NULL, &out, &said, &error) &&
        !g_subprocess_get_successful(process)) {
        char *what = g_strndup(g_bytes_get_data(said, NULL), g_bytes_get_size(said));
        diag_system(diag, "git", "failed: %s", g_strchomp(what));
        g_clear_pointer(&out, g_bytes_unref);
        g_free(what);
    }
    if (error)
        diag_system(diag, "git", "cannot be run: %s", error->message);
    g_clear_error(&error);
    g_clear_pointer(&said, g_bytes_unref);
    g_clear_object(&process);
    return out;
}

/* The folder that names of files begin from; NULL after a system message. */
static char *top_folder(struct diag *diag) {
    static const char *const arguments[] = {"git", "rev-parse", "--show-toplevel", NULL};
    GBytes *out = git(diag, arguments);
    char *folder = out ? g_strndup(g_bytes_get_data(out, NULL), g_bytes_get_size(out)) : NULL;

    g_clear_pointer(&out, g_bytes_unref);
    return folder ? g_strchomp(folder) : NULL;
}

/* A link is kept as what it points to, not as what is there; a file may be gone from here and not yet from git. */
static void look_at_file(struct leaks *leaks, struct diag *diag, const char *folder, const char *name) {
    char *path = g_build_filename(folder, name, NULL), *bytes = NULL;
    gsize length = 0;

    if (g_file_test(path, G_FILE_TEST_IS_REGULAR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
        bytes = file_read(diag, path, &length);
    if (bytes)
        leaks_look(leaks, diag, name, bytes, length);
    g_free(bytes);
    g_free(path);
}

void leaks_look_at_files(struct leaks *leaks, struct diag *diag) {
    char *folder = top_folder(diag);
    const char *const arguments[] = {"git", "-C", folder, "ls-files", "-z", NULL};
    GBytes *out = folder ? git(diag, arguments) : NULL;
    gsize length = 0;
    const char *names = out ? g_bytes_get_data(out, &length) : NULL;

    for (const char *name = names; name && name < names + length; name += strlen(name) + 1)
        look_at_file(leaks, diag, folder, name);
    g_clear_pointer(&out, g_bytes_unref);
    g_free(folder);
}

/* A commit's part of the history: a line with the mark and its name, its message, its changes. */
static void look_at_commit(struct leaks *leaks, struct diag *diag, const char *at, const char *end) {
    gsize digits = strspn(at + 1, "0123456789abcdef");
    char *name = g_strdup_printf("commit %.*s", (int)digits, at + 1);
    const char *line = memchr(at, '\n', (gsize)(end - at));

    if (line)
        leaks_look(leaks, diag, name, line + 1, (gsize)(end - line - 1));
    g_free(name);
}

void leaks_look_at_history(struct leaks *leaks, struct diag *diag) {
    static const char *const arguments[] = {"git", "-c", "log.showRoot=true", "-c", "log.showSignature=false", "log",
                                            "--all", "--no-color", "-p", "-m", "--no-ext-diff", "--no-textconv",
                                            "--encoding=UTF-8",
                                            /* a mark that begins no line of a change, and hardly one of a message */
                                            "--format=%x01%h%n%B", NULL};
    GBytes *out = git(diag, arguments);
    gsize length = 0;
    const char *bytes = out ? g_bytes_get_data(out, &length) : NULL;

    for (gsize at = 0; at < length;) {
        const char *next = g_strstr_len(bytes + at + 1, (gssize)(length - at - 1), "\n\1");
        gsize end = next ? (gsize)(next - bytes) + 1 : length;
        look_at_commit(leaks, diag, bytes + at, bytes + end);
        at = end;
    }
    g_clear_pointer(&out, g_bytes_unref);
}
