/* SPDX-License-Identifier: MIT
 *
 * JSON objects by JSON-GLib, in short. Any file may include this.
 */
#ifndef JSON_H
#define JSON_H

#include <json-glib/json-glib.h>

/* A string member; nothing where the text is NULL or empty. */
void json_member(JsonObject *object, const char *name, const char *text);

/* A new object or array as a member, or an object as an item of an array. Returns it, borrowed, to be filled. */
JsonObject *json_member_object(JsonObject *object, const char *name);
JsonArray *json_member_array(JsonObject *object, const char *name);
JsonObject *json_item_object(JsonArray *array);

/* Appends the object as text, indented or in one line, without a line end; takes the object over. */
void json_append(GString *out, JsonObject *object, gboolean is_pretty);

#endif
