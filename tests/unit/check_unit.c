/* SPDX-License-Identifier: MIT
 * What the suites share. */
#include "unit.h"

#include "read/outline.h"
#include "read/prose.h"
#include "read/stream.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

static char *top; /* the folder of this run */

/* ---- the run ---- */

void unit_begin(void) {
    GError *error = NULL;

    top = g_dir_make_tmp("edition-check-XXXXXX", &error);
    if (!top) {
        fprintf(stderr, "check: %s\n", error->message);
        exit(3);
    }
}

static void remove_tree(const char *path) {
    GDir *folder = g_dir_open(path, 0, NULL);

    for (const char *name = folder ? g_dir_read_name(folder) : NULL; name; name = g_dir_read_name(folder)) {
        char *inner = g_build_filename(path, name, NULL);
        remove_tree(inner);
        g_free(inner);
    }
    if (folder)
        g_dir_close(folder);
    g_remove(path);
}

void unit_end(void) {
    remove_tree(top);
    g_free(top);
}

TCase *unit_case(Suite *suite, const char *name) {
    TCase *tcase = tcase_create(name);

    tcase_set_timeout(tcase, 60);
    suite_add_tcase(suite, tcase);
    return tcase;
}

TCase *unit_abort_case(Suite *suite) {
    TCase *tcase = unit_case(suite, "assertions");

    tcase_set_tags(tcase, "abort");
    return tcase;
}

void unit_same(const char *file, int line, const char *what, const char *got, const char *want) {
    if (g_strcmp0(got, want) == 0)
        return;
    ck_abort_msg("%s:%d: %s: expected\n%s\ngot\n%s", file, line, what, want ? want : "(null)", got ? got : "(null)");
}

/* ---- files ---- */

char *unit_folder(void) {
    char *folder = g_build_filename(top, "XXXXXX", NULL);

    ck_assert_ptr_nonnull(g_mkdtemp(folder));
    return folder;
}

char *unit_file(const char *name, const char *bytes, gssize length) {
    char *folder = unit_folder();
    char *path = g_build_filename(folder, name, NULL);

    ck_assert(g_file_set_contents(path, bytes, length, NULL));
    g_free(folder);
    return path;
}

/* Without a folder to work in and without a look at its descriptors GLib starts the program by posix_spawn(), which doesn't copy
 * what a process with sanitizers has mapped. So it is given the whole path, and the stream the name. */
char *unit_markup(const char *name, const char *text) {
    char *path = unit_file(name, text, -1);
    char *argv[] = {(char *)"/usr/lib/noweb/markup", (char *)"-t", path, NULL};
    char *stream = NULL, *stream_path = g_strconcat(path, ".stream", NULL), *head = g_strdup_printf("@file %s\n", path);
    GSpawnFlags flags = G_SPAWN_STDERR_TO_DEV_NULL | G_SPAWN_LEAVE_DESCRIPTORS_OPEN;
    GString *named = g_string_new(NULL);

    ck_assert(g_spawn_sync(NULL, argv, NULL, flags, NULL, NULL, &stream, NULL, NULL, NULL));
    ck_assert(g_str_has_prefix(stream, head));
    g_string_printf(named, "@file %s\n%s", name, stream + strlen(head));
    ck_assert(g_file_set_contents(stream_path, named->str, (gssize)named->len, NULL));
    g_string_free(named, TRUE);
    g_free(head);
    g_free(stream);
    g_free(path);
    return stream_path;
}

/* ---- what is read ---- */

/* The text without “TOP/XXXXXX/” wherever it stands. */
static char *without_folders(const char *text) {
    GString *out = g_string_new(NULL);
    const char *from = text;

    for (const char *at = strstr(from, top); at; at = strstr(from, top)) {
        g_string_append_len(out, from, at - from);
        from = at + strlen(top) + strlen("/XXXXXX");
        from += *from == '/';
    }
    g_string_append(out, from);
    return g_string_free(out, FALSE);
}

char *unit_messages(struct diag *diag) {
    char *bytes = NULL, *bare;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);

    ck_assert_ptr_nonnull(out);
    diag_print(diag, out);
    ck_assert_int_eq(fclose(out), 0);
    bare = without_folders(bytes);
    free(bytes);
    return bare;
}

void unit_init(struct unit *unit) {
    unit->diag = diag_new();
    unit->book = book_new(unit->diag);
}

void unit_release(struct unit *unit) {
    book_free(unit->book);
    diag_free(unit->diag);
}

static struct chapter *read_chapter(struct unit *unit, const char *name, const char *text, gboolean outline) {
    char *path = unit_markup(name, text);
    GPtrArray *sources = stream_read(unit->book, path);
    struct chapter *chapter = NULL;

    for (guint i = 0; i < sources->len; i++) {
        struct source *source = sources->pdata[i];
        prose_read(unit->book, source);
        if (outline)
            outline_read(unit->book, source->chapter);
        chapter = source->chapter;
    }
    g_ptr_array_unref(sources);
    g_free(path);
    return chapter;
}

struct chapter *unit_prose(struct unit *unit, const char *name, const char *text) {
    return read_chapter(unit, name, text, FALSE);
}

struct chapter *unit_chapter(struct unit *unit, const char *name, const char *text) {
    return read_chapter(unit, name, text, TRUE);
}

static void describe(const struct node *node, GString *out) {
    g_string_append_printf(out, "%s %u:%u", node_kind_name(node->kind), node->pos.line, node->pos.col);
    if (node->number)
        g_string_append_printf(out, " #%d", node->number);
    if (node->tight)
        g_string_append(out, " tight");
    if (node->text)
        g_string_append_printf(out, " “%s”", node->text);
    if (node->url)
        g_string_append_printf(out, " <%s>", node->url);
    if (node->title)
        g_string_append_printf(out, " (%s)", node->title);
    g_string_append_c(out, '\n');
}

char *unit_tree(const struct node *root) {
    GString *out = g_string_new(NULL);

    for (const struct node *node = node_walk(root, root); node; node = node_walk(root, node)) {
        for (const struct node *up = node->parent; up != root; up = up->parent)
            g_string_append(out, "  ");
        describe(node, out);
    }
    return g_string_free(out, FALSE);
}
