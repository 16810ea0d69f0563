/* SPDX-License-Identifier: MIT
 * Diagnostics: collected, sorted, printed. */
#include "base/diag.h"

#include "base/json.h"
#include "base/messages.h"
#include "base/text.h"

#include <pthread.h>

struct said {
    struct pos pos;
    unsigned source; /* rank of its file */
    unsigned serial; /* order of arrival: keeps the sort stable */
    enum level level;
    char *text;
};

struct diag {
    pthread_mutex_t lock; /* of those below: writers are at work on several threads */
    GArray *messages;     /* struct said */
    GHashTable *sources;  /* name, owned, to rank */
    enum status status;
    guint compared; /* candidates for what was misspelt */
    gboolean is_json;
    unsigned most; /* of the messages that are printed; 0: all */
};

static void message_clear(gpointer data) {
    g_free(((struct said *)data)->text);
}

struct diag *diag_new(void) {
    struct diag *diag = g_new0(struct diag, 1);

    (void)pthread_mutex_init(&diag->lock, NULL);
    diag->messages = g_array_new(FALSE, FALSE, sizeof(struct said));
    g_array_set_clear_func(diag->messages, message_clear);
    diag->sources = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return diag;
}

void diag_free(struct diag *diag) {
    if (!diag)
        return;
    g_array_unref(diag->messages);
    g_hash_table_unref(diag->sources);
    (void)pthread_mutex_destroy(&diag->lock);
    g_free(diag);
}

/* The name as it is kept, and its rank, which is that of the first time it was said. */
static const char *source_of(struct diag *diag, const char *name, unsigned *rank) {
    gpointer kept, value;

    if (!g_hash_table_lookup_extended(diag->sources, name, &kept, &value)) {
        kept = g_strdup(name);
        value = GUINT_TO_POINTER(g_hash_table_size(diag->sources) + 1);
        g_hash_table_insert(diag->sources, kept, value);
    }
    *rank = GPOINTER_TO_UINT(value);
    return kept;
}

const char *diag_source(struct diag *diag, const char *name) {
    unsigned rank;

    return source_of(diag, name, &rank);
}

static G_GNUC_PRINTF(4, 0) void add(struct diag *diag, enum level level, struct pos pos, const char *format,
                                    va_list args) {
    struct said message = {.pos = pos, .level = level, .text = g_strdup_vprintf(format, args)};

    (void)pthread_mutex_lock(&diag->lock);
    message.serial = diag->messages->len;
    message.source = G_MAXUINT;
    if (pos.file)
        message.pos.file = source_of(diag, pos.file, &message.source);
    g_array_append_val(diag->messages, message);
    if (level == LEVEL_ERROR)
        diag->status = MAX(diag->status, STATUS_ERRORS);
    if (level == LEVEL_SYSTEM)
        diag->status = STATUS_SYSTEM;
    (void)pthread_mutex_unlock(&diag->lock);
}

void diag_error(struct diag *diag, struct pos pos, const char *format, ...) {
    va_list args;

    va_start(args, format);
    add(diag, LEVEL_ERROR, pos, format, args);
    va_end(args);
}

void diag_warning(struct diag *diag, struct pos pos, const char *format, ...) {
    va_list args;

    va_start(args, format);
    add(diag, LEVEL_WARNING, pos, format, args);
    va_end(args);
}

void diag_system(struct diag *diag, const char *file, const char *format, ...) {
    va_list args;

    va_start(args, format);
    add(diag, LEVEL_SYSTEM, (struct pos){.file = file}, format, args);
    va_end(args);
}

enum { MOST_COMPARED = 2000000 };

gboolean diag_compares(const struct diag *diag) {
    return diag->compared < MOST_COMPARED;
}

const char *diag_nearest(struct diag *diag, const char *name, const GPtrArray *candidates) {
    if (!diag_compares(diag))
        return NULL;
    diag->compared += candidates->len;
    return text_nearest(name, candidates);
}

gboolean diag_ok(const struct diag *diag) {
    return diag->status == STATUS_CLEAN;
}

enum status diag_status(const struct diag *diag) {
    return diag->status;
}

#define BY(a, b)    \
    if ((a) != (b)) \
    return (a) < (b) ? -1 : 1

static int in_source_order(gconstpointer a, gconstpointer b) {
    const struct said *x = a, *y = b;

    BY(x->source, y->source);
    BY(x->pos.line, y->pos.line);
    BY(x->pos.col, y->pos.col);
    BY(x->serial, y->serial);
    return 0;
}

/* One line by one write, never through the locale: the C locale would turn other letters into question marks. */
static void print_line(GString *line, FILE *out) {
    g_string_append_c(line, '\n');
    (void)fwrite(line->str, 1, line->len, out);
    g_string_free(line, TRUE);
}

/* A control character of an input could move the cursor of a terminal. */
static void print_text(const struct said *message, FILE *out) {
    GString *line = g_string_new(NULL);

    if (message->pos.file) {
        text_append_quiet(line, message->pos.file);
        g_string_append_c(line, ':');
    }
    if (message->pos.line)
        g_string_append_printf(line, "%u:", message->pos.line);
    if (message->pos.line && message->pos.col)
        g_string_append_printf(line, "%u:", message->pos.col);
    if (message->pos.file)
        g_string_append_c(line, ' ');
    g_string_append_printf(line, "%s: ", level_words[message->level]);
    text_append_quiet(line, message->text);
    print_line(line, out);
}

static void print_json(const struct said *message, FILE *out) {
    const struct message *known = message_of(message->level, message->text);
    JsonObject *object = json_object_new();
    GString *line = g_string_new(NULL);

    json_member(object, "file", message->pos.file);
    if (message->pos.line)
        json_object_set_int_member(object, "line", message->pos.line);
    if (message->pos.line && message->pos.col)
        json_object_set_int_member(object, "column", message->pos.col);
    json_member(object, "level", level_words[message->level]);
    json_member(object, "id", known ? known->id : NULL);
    json_member(object, "message", message->text);
    json_append(line, object, FALSE);
    print_line(line, out);
}

static void print_rest(const struct diag *diag, guint rest, FILE *out) {
    GString *line = g_string_new(NULL);

    g_string_append_printf(line, diag->is_json ? "{\"more\":%u}" : "%u more, with --max-messages 0", rest);
    print_line(line, out);
}

void diag_shape(struct diag *diag, gboolean is_json, unsigned most) {
    diag->is_json = is_json;
    diag->most = most;
}

void diag_print(struct diag *diag, FILE *out) {
    guint count = diag->messages->len, shown = diag->most ? MIN(count, diag->most) : count;

    g_array_sort(diag->messages, in_source_order);
    for (guint i = 0; i < shown; i++)
        (diag->is_json ? print_json : print_text)(&g_array_index(diag->messages, struct said, i), out);
    if (shown < count)
        print_rest(diag, count - shown, out);
    g_array_set_size(diag->messages, 0);
    (void)fflush(out);
}
