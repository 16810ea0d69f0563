/* SPDX-License-Identifier: MIT
 * Files to be. */
#include "write/outputs.h"

#include "base/file.h"

static void output_free(gpointer data) {
    struct output *output = data;

    g_free(output->path);
    g_string_free(output->bytes, TRUE);
    g_free(output);
}

void outputs_init(struct outputs *outputs) {
    outputs->list = g_ptr_array_new_with_free_func(output_free);
}

void outputs_release(struct outputs *outputs) {
    g_ptr_array_unref(outputs->list);
}

void outputs_add(struct outputs *outputs, char *path, GString *bytes) {
    struct output *output = g_new(struct output, 1);

    output->path = path;
    output->bytes = bytes;
    g_ptr_array_add(outputs->list, output);
}

gboolean outputs_write(const struct outputs *outputs, struct diag *diag) {
    for (guint i = 0; i < outputs->list->len; i++) {
        const struct output *output = outputs->list->pdata[i];
        if (!file_write(diag, output->path, output->bytes->str, output->bytes->len))
            return FALSE;
    }
    return TRUE;
}
