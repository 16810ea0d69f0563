/* SPDX-License-Identifier: MIT
 * JSON objects. */
#include "base/json.h"

void json_member(JsonObject *object, const char *name, const char *text) {
    if (text && *text)
        json_object_set_string_member(object, name, text);
}

JsonObject *json_member_object(JsonObject *object, const char *name) {
    JsonObject *member = json_object_new();

    json_object_set_object_member(object, name, member);
    return member;
}

JsonArray *json_member_array(JsonObject *object, const char *name) {
    JsonArray *member = json_array_new();

    json_object_set_array_member(object, name, member);
    return member;
}

JsonObject *json_item_object(JsonArray *array) {
    JsonObject *item = json_object_new();

    json_array_add_object_element(array, item);
    return item;
}

void json_append(GString *out, JsonObject *object, gboolean is_pretty) {
    JsonNode *node = json_node_new(JSON_NODE_OBJECT);
    char *text;

    json_node_take_object(node, object);
    text = json_to_string(node, is_pretty);
    g_string_append(out, text);
    g_free(text);
    json_node_unref(node);
}
