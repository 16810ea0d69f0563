/* SPDX-License-Identifier: MIT
 * References in CSL-JSON, by JSON-GLib. */
#include "write/reference_format.h"

#include "model/date.h"

#include <json-glib/json-glib.h>

static void add_member(JsonObject *item, const char *name, const char *text) {
    if (*text)
        json_object_set_string_member(item, name, text);
}

static void add_authors(JsonObject *item, const struct reference *reference) {
    JsonArray *names = json_array_new();

    for (guint i = 0; i < reference->authors->len; i++) {
        const struct author *author = &g_array_index(reference->authors, struct author, i);
        JsonObject *name = json_object_new();
        add_member(name, "literal", author->name);
        add_member(name, "family", *author->name ? "" : author->family);
        add_member(name, "given", *author->name ? "" : author->given);
        json_array_add_object_element(names, name);
    }
    if (json_array_get_length(names))
        json_object_set_array_member(item, "author", names);
    else
        json_array_unref(names);
}

static void add_parts(JsonArray *dates, const struct date_point *point) {
    JsonArray *parts = json_array_new();

    json_array_add_int_element(parts, point->year);
    if (point->month)
        json_array_add_int_element(parts, point->month);
    if (point->month && point->day)
        json_array_add_int_element(parts, point->day);
    json_array_add_array_element(dates, parts);
}

/* As numbers where all is known, from and to of a time that passes; else in words. */
static void add_date(JsonObject *item, const char *edtf) {
    struct date date;
    JsonObject *issued;

    if (!*edtf || date_read(edtf, &date))
        return;
    issued = json_object_new();
    if (date.from.end != DATE_GIVEN || date.from.hidden) {
        char *words = date_words(&date);
        add_member(issued, "literal", words);
        g_free(words);
    } else {
        JsonArray *dates = json_array_new();
        add_parts(dates, &date.from);
        if (date.interval && date.to.end == DATE_GIVEN && !date.to.hidden)
            add_parts(dates, &date.to);
        json_object_set_array_member(issued, "date-parts", dates);
        if (date.from.doubt)
            json_object_set_boolean_member(issued, "circa", TRUE);
    }
    json_object_set_object_member(item, "issued", issued);
}

static void append_item(GString *out, JsonObject *item) {
    JsonNode *node = json_node_new(JSON_NODE_OBJECT);
    char *text;

    json_node_take_object(node, item);
    text = json_to_string(node, TRUE);
    g_string_append(out, text);
    g_free(text);
    json_node_unref(node);
}

void reference_write_csl(const struct reference *reference, GString *out) {
    static const char *const types[] = {
        [REFERENCE_EDITION] = "book",           [REFERENCE_THING] = "chapter", [REFERENCE_PAGE] = "webpage",
        [REFERENCE_NEWS] = "article-newspaper", [REFERENCE_WORK] = "document",
    };
    char *book = reference_book(reference), *note = reference_note(reference);
    gboolean is_contained = reference->kind == REFERENCE_NEWS || reference->kind == REFERENCE_PAGE;
    JsonObject *item = json_object_new();

    add_member(item, "id", reference->key);
    add_member(item, "type", types[reference->kind]);
    add_authors(item, reference);
    add_member(item, "title", reference->kind == REFERENCE_EDITION ? book : reference->title);
    add_member(item, "container-title", *reference->book ? book : is_contained ? reference->publisher : "");
    add_date(item, reference->date);
    if (*reference->version) {
        char *edition = g_strconcat("Version ", reference->version, NULL);
        add_member(item, "edition", edition);
        g_free(edition);
    }
    add_member(item, "publisher", is_contained ? "" : reference->publisher);
    add_member(item, "page", reference->pointer);
    add_member(item, "URL", reference->url);
    add_member(item, "language", reference->language);
    add_member(item, "note", note);
    append_item(out, item);
    g_free(note);
    g_free(book);
}
