/* SPDX-License-Identifier: MIT
 * A comparison with a reader's copy, for reading and as JSON. No word of the copy is in it. */
#include "write/outputs.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const struct collated *collated_at(const struct collation *collation, guint i) {
    return &g_array_index(collation->sentences, struct collated, i);
}

static const struct added *added_at(const struct collation *collation, guint i) {
    return &g_array_index(collation->added, struct added, i);
}

/* ---- for reading ---- */

static char *place(const struct pos *pos) {
    if (!pos->line)
        return g_strdup(pos->file);
    return pos->col ? g_strdup_printf("%s:%u:%u", pos->file, pos->line, pos->col)
                    : g_strdup_printf("%s:%u", pos->file, pos->line);
}

static int place_width(const struct pos *pos) {
    char *text = place(pos);
    int width = (int)g_utf8_strlen(text, -1);

    g_free(text);
    return width;
}

/* A line of the table; pos NULL: no place. */
static void write_line(GString *out, const char *at, const char *verdict, const struct pos *pos, int width,
                       const char *remark) {
    char *where = pos ? place(pos) : g_strdup("–");
    gsize start = out->len;

    g_string_append_printf(out, "%-7s %-12s ", at, verdict);
    g_string_append_printf(out, "  %s%*s   %s", where, MAX(0, width - (int)g_utf8_strlen(where, -1)), "",
                           remark ? remark : "");
    while (out->len > start && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    g_string_append_c(out, '\n');
    g_free(where);
}

static void write_summary(GString *out, const struct collation *collation) {
    g_string_append_printf(out, "%u of %u sentences verified:", collation_verified(collation),
                           collation->sentences->len);
    for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
        if (collation->tally[verdict])
            g_string_append_printf(out, " %u %s", collation->tally[verdict], verdict_word((enum verdict)verdict));
    if (collation->added->len)
        g_string_append_printf(out, " %u added", collation->added->len);
    g_string_append_c(out, '\n');
}

void collation_write(const struct collation *collation, GString *out) {
    int width = 0;
    guint n = 0;

    for (guint i = 0; i < collation->sentences->len; i++)
        if (collated_at(collation, i)->text)
            width = MAX(width, place_width(&collated_at(collation, i)->pos));
    for (guint i = 0; i < collation->added->len; i++)
        width = MAX(width, place_width(&added_at(collation, i)->pos));
    g_string_append(out, "¶       verdict        in the copy\n");
    for (guint i = 0; i < collation->sentences->len; i++) {
        const struct collated *collated = collated_at(collation, i);
        write_line(out, collated->row->text[0], verdict_word(collated->verdict), collated->text ? &collated->pos : NULL,
                   width, verdict_meaning(collated->verdict));
        for (; n < collation->added->len && added_at(collation, n)->behind <= i; n++)
            write_line(out, "", "added", &added_at(collation, n)->pos, width, "not in the text annotated");
    }
    g_string_append_c(out, '\n');
    write_summary(out, collation);
}

/* ---- as JSON ---- */

static JsonNode *json_place(const struct pos *pos) {
    JsonObject *object = json_object_new();
    JsonNode *node = json_node_new(JSON_NODE_OBJECT);

    json_object_set_string_member(object, "file", pos->file);
    if (pos->line)
        json_object_set_int_member(object, "line", pos->line);
    if (pos->col)
        json_object_set_int_member(object, "column", pos->col);
    json_node_take_object(node, object);
    return node;
}

static JsonObject *json_sentence(const struct collated *collated) {
    JsonObject *object = json_object_new();

    json_object_set_string_member(object, "at", collated->row->text[0]);
    json_object_set_string_member(object, "verdict", verdict_word(collated->verdict));
    if (collated->text)
        json_object_set_member(object, "place", json_place(&collated->pos));
    else
        json_object_set_null_member(object, "place");
    json_object_set_array_member(object, "added", json_array_new());
    return object;
}

void collation_write_json(const struct collation *collation, GString *out) {
    JsonArray *array = json_array_new();
    JsonNode *root = json_node_new(JSON_NODE_ARRAY);
    char *text;

    for (guint i = 0; i < collation->sentences->len; i++)
        json_array_add_object_element(array, json_sentence(collated_at(collation, i)));
    for (guint n = 0; n < collation->added->len; n++) {
        const struct added *added = added_at(collation, n);
        JsonObject *object = json_array_get_object_element(array, added->behind);
        json_array_add_element(json_object_get_array_member(object, "added"), json_place(&added->pos));
    }
    json_node_take_array(root, array);
    text = json_to_string(root, TRUE);
    g_string_append_printf(out, "%s\n", text);
    g_free(text);
    json_node_unref(root);
}
