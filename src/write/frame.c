/* SPDX-License-Identifier: MIT
 * The page template. */
#include "write/frame.h"

#include "base/file.h"
#include "write/document.h"

#include <string.h>

/* A stretch of the template and the slot behind it; SLOT_COUNT: the end. */
struct stretch {
    const char *start;
    gsize length;
    enum slot slot;
};

struct frame {
    char *bytes;
    GArray *stretches;
};

#define SLOT_NAME(slot, name) name,
static const char *const slot_names[SLOT_ROOT] = {FRAME_SLOTS(SLOT_NAME)};

static const char opening[] = "<?edition ";

static enum slot slot_lookup(const char *name, gsize length) {
    for (int slot = 0; slot < SLOT_ROOT; slot++)
        if (strlen(slot_names[slot]) == length && strncmp(slot_names[slot], name, length) == 0)
            return (enum slot)slot;
    return SLOT_COUNT;
}

static unsigned line_of(const char *bytes, const char *at) {
    unsigned line = 1;

    for (; bytes < at; bytes++)
        line += *bytes == '\n';
    return line;
}

static void add_stretch(struct frame *frame, const char *start, const char *end, enum slot slot) {
    struct stretch stretch = {start, (gsize)(end - start), slot};

    g_array_append_val(frame->stretches, stretch);
}

/* The value of an attribute that holds a relative address, if one stands here; else NULL. */
static const char *relative_address(const char *at) {
    static const char *const attributes[] = {" href=\"", " src=\"", " action=\""};

    for (gsize i = 0; i < G_N_ELEMENTS(attributes); i++) {
        const char *value = at + strlen(attributes[i]);
        if (g_str_has_prefix(at, attributes[i]))
            return *value == '#' || *value == '/' || strcspn(value, ":") < strcspn(value, "\"/") ? NULL : value;
    }
    return NULL;
}

static gboolean cut(struct frame *frame, struct diag *diag, const char *path) {
    const char *from = frame->bytes, *at = from;

    while (*at) {
        const char *address = relative_address(at);
        if (address) {
            add_stretch(frame, from, address, SLOT_ROOT);
            from = at = address;
        } else if (g_str_has_prefix(at, opening)) {
            const char *name = at + strlen(opening);
            const char *end = strstr(name, "?>");
            gsize length = strcspn(name, " ?");
            enum slot slot = slot_lookup(name, length);
            if (!end || slot == SLOT_COUNT) {
                diag_error(diag, (struct pos){path, line_of(frame->bytes, at), 0},
                           "unknown slot “%.*s”; expected one of title, meta, site, stamp, nav, main, turn, foot",
                           (int)length, name);
                return FALSE;
            }
            add_stretch(frame, from, at, slot);
            from = at = end + 2;
        } else
            at++;
    }
    add_stretch(frame, from, at, SLOT_COUNT);
    return TRUE;
}

static gboolean is_well_formed(const char *bytes, gsize length, struct diag *diag, const char *path) {
    xmlDoc *document = document_parse(diag, path, bytes, length);

    xmlFreeDoc(document);
    return document != NULL;
}

struct frame *frame_read(struct diag *diag, const char *path) {
    struct frame *frame;
    gsize length = 0;
    char *bytes = file_read(diag, path, &length);

    if (!bytes)
        return NULL;
    frame = g_new0(struct frame, 1);
    frame->bytes = bytes;
    frame->stretches = g_array_new(FALSE, FALSE, sizeof(struct stretch));
    if (is_well_formed(bytes, length, diag, path) && cut(frame, diag, path))
        return frame;
    frame_free(frame);
    return NULL;
}

void frame_free(struct frame *frame) {
    if (!frame)
        return;
    g_array_unref(frame->stretches);
    g_free(frame->bytes);
    g_free(frame);
}

GString *frame_fill(const struct frame *frame, const GString *const filling[SLOT_COUNT]) {
    GString *page = g_string_new(NULL);

    for (guint i = 0; i < frame->stretches->len; i++) {
        const struct stretch *stretch = &g_array_index(frame->stretches, struct stretch, i);
        g_string_append_len(page, stretch->start, (gssize)stretch->length);
        if (stretch->slot < SLOT_COUNT && filling[stretch->slot])
            g_string_append_len(page, filling[stretch->slot]->str, (gssize)filling[stretch->slot]->len);
    }
    return page;
}
