/* SPDX-License-Identifier: MIT
 * Files to be. */
#include "write/outputs.h"

#include "base/file.h"
#include "write/reference_files.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>

static void drop_bytes(struct output *output) {
    if (output->bytes)
        g_string_free(output->bytes, TRUE);
    output->bytes = NULL;
}

static void output_free(gpointer data) {
    struct output *output = data;

    drop_bytes(output);
    g_free(output->path);
    g_free(output);
}

/* Writers are on several threads, and libxml2 has to be begun before these are. */
void outputs_init(struct outputs *outputs) {
    xmlInitParser();
    *outputs = (struct outputs){g_ptr_array_new_with_free_func(output_free), NULL};
}

void outputs_release(struct outputs *outputs) {
    g_ptr_array_unref(outputs->list);
}

static gboolean write_one(struct output *output, struct diag *diag) {
    gboolean good = !output->bytes || file_write(diag, output->path, output->bytes->str, output->bytes->len);

    drop_bytes(output);
    return good;
}

void outputs_add(struct outputs *outputs, char *path, GString *bytes) {
    struct output *output = g_new(struct output, 1);

    output->path = path;
    output->bytes = bytes;
    g_ptr_array_add(outputs->list, output);
    if (outputs->diag && diag_ok(outputs->diag))
        write_one(output, outputs->diag);
}

gboolean outputs_write(struct outputs *outputs, struct diag *diag) {
    outputs->diag = diag;
    for (guint i = 0; i < outputs->list->len; i++)
        if (!write_one(outputs->list->pdata[i], diag))
            return FALSE;
    return TRUE;
}

/* The folder has no folders in it. */
static void remove_folder(const struct outputs *outputs, const char *folder) {
    for (guint i = 0; i < outputs->list->len; i++) {
        char *path = g_build_filename(folder, ((const struct output *)outputs->list->pdata[i])->path, NULL);
        (void)g_unlink(path);
        g_free(path);
    }
    (void)g_rmdir(folder);
}

static gboolean write_below(const struct outputs *outputs, const char *folder, struct diag *diag) {
    gboolean good = TRUE;

    for (guint i = 0; good && i < outputs->list->len; i++) {
        const struct output *output = outputs->list->pdata[i];
        char *path = g_build_filename(folder, output->path, NULL);
        good = file_write(diag, path, output->bytes->str, output->bytes->len);
        g_free(path);
    }
    return good;
}

gboolean outputs_write_new(const struct outputs *outputs, const char *folder, struct diag *diag) {
    char *place = g_canonicalize_filename(folder, NULL);
    char *parent = g_path_get_dirname(place), *beside = g_strconcat(place, ".XXXXXX", NULL);
    gboolean made = g_mkdir_with_parents(parent, 0777) == 0 && g_mkdtemp_full(beside, 0777);
    gboolean good = made && write_below(outputs, beside, diag);

    if (!made || (good && g_rename(beside, place) != 0)) {
        diag_system(diag, folder, "cannot be made: the system refused");
        good = FALSE;
    }
    if (made && !good)
        remove_folder(outputs, beside);
    g_free(beside);
    g_free(parent);
    g_free(place);
    return good;
}

static gboolean is_of_thing(const char *name) {
    return g_str_has_suffix(name, ".html") || reference_file_is(name);
}

static gboolean prune(const char *folder, gboolean (*is_ours)(const char *), GHashTable *paths, struct diag *diag) {
    GDir *dir = g_dir_open(folder, 0, NULL);
    gboolean good = TRUE;

    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir)) {
        char *path = g_strdup_printf("%s/%s", folder, name);
        if (is_ours(name) && !g_hash_table_contains(paths, path) && g_unlink(path) != 0) {
            diag_system(diag, path, "cannot be removed");
            good = FALSE;
        }
        g_free(path);
    }
    if (dir)
        g_dir_close(dir);
    return good;
}

gboolean outputs_prune(const struct outputs *outputs, const char *out, struct diag *diag) {
    GHashTable *paths = g_hash_table_new(g_str_hash, g_str_equal);
    char *things = g_strdup_printf("%s/" THING_FOLDER, out);
    gboolean good;

    for (guint i = 0; i < outputs->list->len; i++)
        g_hash_table_add(paths, ((const struct output *)outputs->list->pdata[i])->path);
    good = prune(out, reference_file_is_of_chapter, paths, diag);
    good = prune(things, is_of_thing, paths, diag) && good;
    g_free(things);
    g_hash_table_unref(paths);
    return good;
}
