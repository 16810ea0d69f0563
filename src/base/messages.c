/* SPDX-License-Identifier: MIT
 * Which message a text is, and what messages mean. */
#include "base/messages.h"

#include "base/file.h"
#include "base/options.h"
#include "base/text.h"

#include <string.h>

static const char hole[] = "…";

/* Whether the text is the wording with something in each of its holes; *fixed is how much of it is no hole. */
static gboolean fits(const char *wording, const char *text, gsize *fixed) {
    char **parts = g_strsplit(wording, hole, -1);
    gboolean fits = g_str_has_prefix(text, parts[0]);
    const char *at = fits ? text + strlen(parts[0]) : text;

    *fixed = strlen(parts[0]);
    for (char **part = parts + 1; fits && parts[0] && *part; part++) {
        const char *there = part[1] ? strstr(at, *part) : at + strlen(at) - MIN(strlen(at), strlen(*part));
        fits = there && g_str_has_prefix(there, *part);
        at = there ? there + strlen(*part) : at;
        *fixed += strlen(*part);
    }
    g_strfreev(parts);
    return fits && !*at;
}

const struct message *message_of(enum level level, const char *text) {
    const struct message *best = NULL;
    gsize most = 0, fixed;

    for (gsize i = 0; i < message_count; i++)
        if (messages[i].level == level && fits(messages[i].wording, text, &fixed) && (!best || fixed > most)) {
            best = &messages[i];
            most = fixed;
        }
    return best;
}

static const struct message *message_called(const char *id) {
    for (gsize i = 0; i < message_count; i++)
        if (strcmp(messages[i].id, id) == 0)
            return &messages[i];
    return NULL;
}

char *messages_wrong(const struct options *options) {
    GPtrArray *ids = g_ptr_array_new();
    const char *unknown = NULL, *near;
    char *wrong = NULL;

    for (gsize i = 0; i < message_count; i++)
        g_ptr_array_add(ids, (gpointer)messages[i].id);
    for (char **id = options->rest; id && *id && !unknown; id++)
        unknown = message_called(*id) ? NULL : *id;
    near = unknown ? text_nearest(unknown, ids) : NULL;
    if (unknown)
        wrong = g_strdup_printf("no message is called “%s”%s%s%s", unknown, near ? "; expected perhaps “" : "",
                                near ? near : "", near ? "”" : "");
    g_ptr_array_unref(ids);
    return wrong;
}

static void explain(const struct message *message, GString *out) {
    g_string_append_printf(out, "%s%s (%s): %s\n  %s\n", out->len ? "\n" : "", message->id, level_words[message->level],
                           message->wording, message->explanation);
}

enum status messages_explain(struct diag *diag, const struct options *options) {
    GString *out = g_string_new(NULL);

    for (char **id = options->rest; id && *id; id++)
        explain(message_called(*id), out);
    for (gsize i = 0; !options->rest && i < message_count; i++)
        explain(&messages[i], out);
    file_print(stdout, out->str, out->len);
    g_string_free(out, TRUE);
    return diag_status(diag);
}
