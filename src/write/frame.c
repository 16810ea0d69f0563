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
    const struct language *language;
    char *bytes;
    GArray *stretches;
    GPtrArray *words; /* those of the edition, escaped, owned */
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

/* ---- the language of the edition ---- */

/* Where a text ends that the press may have words for: within an element, or as the name of one. NULL: none begins here. */
static const char *text_end(const char *at) {
    static const char name[] = " aria-label=\"";

    if (g_str_has_prefix(at, name))
        return strchr(at + strlen(name), '"');
    return *at == '>' ? strchr(at, '<') : NULL;
}

/* The text that ends there without the blanks around it. */
static const char *text_start(const char *at, const char **end) {
    at += *at == '>' ? 1 : strcspn(at, "\"") + 1;
    at += MIN(strspn(at, " \n"), (gsize)(*end - at));
    while (*end > at && strchr(" \n", (*end)[-1]))
        --*end;
    return at;
}

/* What the edition has for a text of the template, escaped; NULL: nothing. */
static const char *words_for(struct frame *frame, const char *text, const char *end) {
    char *key = g_strndup(text, (gsize)(end - text)), *escaped = NULL;

    if (language_has(frame->language, key)) {
        escaped = g_markup_escape_text(language_say(frame->language, key), -1);
        g_ptr_array_add(frame->words, escaped);
    }
    g_free(key);
    return escaped;
}

/* Cuts a text out for which the edition has words of its own, or the language of the template; moves on behind it. */
static gboolean translate(struct frame *frame, const char **from, const char **at) {
    static const char english[] = "lang=\"en\"";
    const char *end = text_end(*at), *text = end ? text_start(*at, &end) : NULL;
    const char *words = text ? words_for(frame, text, end) : NULL;

    if (!words && frame->language && *at > *from && strchr(" :", (*at)[-1]) && g_str_has_prefix(*at, english)) {
        text = *at + strlen("lang=\"");
        end = text + strlen("en");
        words = language_tag(frame->language);
    }
    if (!words)
        return FALSE;
    add_stretch(frame, *from, text, SLOT_COUNT);
    add_stretch(frame, words, words + strlen(words), SLOT_COUNT);
    *from = *at = end;
    return TRUE;
}

static gboolean cut(struct frame *frame, struct diag *diag, const char *path) {
    const char *from = frame->bytes, *at = from;

    while (*at) {
        const char *address = relative_address(at);
        if (translate(frame, &from, &at))
            continue;
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

struct frame *frame_read(struct diag *diag, const char *path, const struct language *language) {
    struct frame *frame;
    gsize length = 0;
    char *bytes = file_read(diag, path, &length);

    if (!bytes)
        return NULL;
    frame = g_new0(struct frame, 1);
    frame->language = language;
    frame->bytes = bytes;
    frame->words = g_ptr_array_new_with_free_func(g_free);
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
    g_ptr_array_unref(frame->words);
    g_free(frame->bytes);
    g_free(frame);
}

GString *frame_fill(const struct frame *frame, const GString *const filling[SLOT_COUNT]) {
    gsize length = 0;
    GString *page;

    for (guint i = 0; i < frame->stretches->len; i++) {
        const struct stretch *stretch = &g_array_index(frame->stretches, struct stretch, i);
        length += stretch->length;
        if (stretch->slot < SLOT_COUNT && filling[stretch->slot])
            length += filling[stretch->slot]->len;
    }
    page = g_string_sized_new(length + 1);
    for (guint i = 0; i < frame->stretches->len; i++) {
        const struct stretch *stretch = &g_array_index(frame->stretches, struct stretch, i);
        g_string_append_len(page, stretch->start, (gssize)stretch->length);
        if (stretch->slot < SLOT_COUNT && filling[stretch->slot])
            g_string_append_len(page, filling[stretch->slot]->str, (gssize)filling[stretch->slot]->len);
    }
    return page;
}
