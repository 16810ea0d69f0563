/* SPDX-License-Identifier: MIT
 * The manifest of the files: a Data Package (Frictionless Data, specification 1). */
#include "write/exchange.h"

#include "base/json.h"
#include "base/text.h"
#include "write/reference.h"

static void add_licences(JsonObject *object, const struct book *book) {
    char **licences = exchange_licences(book);
    JsonArray *list = json_member_array(object, "licenses");

    for (char **licence = licences; *licence; licence++) {
        JsonObject *item = json_item_object(list);
        char *address = reference_licence_address(*licence);
        json_member(item, "name", *licence);
        json_member(item, "path", address);
        g_free(address);
    }
    g_strfreev(licences);
}

/* The text annotated, without which the edition would not be. */
static void add_sources(JsonObject *object, const struct citation *citation) {
    JsonObject *source;

    if (!*citation->work)
        return;
    source = json_item_object(json_member_array(object, "sources"));
    json_member(source, "title", citation->work);
    json_member(source, "path", citation->work_url);
}

static void add_authors(JsonObject *object, const struct citation *citation) {
    JsonArray *list = json_member_array(object, "contributors");

    for (guint i = 0; i < citation->author_list->len; i++) {
        const struct author *author = &g_array_index(citation->author_list, struct author, i);
        JsonObject *item = json_item_object(list);
        char *name = author_in_order(author);
        json_member(item, "title", name);
        json_member(item, "role", "author");
        g_free(name);
    }
}

static void add_keywords(JsonObject *object, const char *keywords) {
    char **words = g_strsplit(keywords, "\n", -1);
    JsonArray *list;

    if (*words) {
        list = json_member_array(object, "keywords");
        for (char **word = words; *word; word++)
            json_array_add_string_element(list, *word);
    }
    g_strfreev(words);
}

/* A name is in small ASCII letters, digits, full stops and hyphens: as the files are called. */
static void add_resource(JsonArray *resources, const struct exchange_file *file) {
    JsonObject *resource = json_item_object(resources);
    char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, file->bytes->str, (gssize)file->bytes->len);
    char *hash = g_strconcat("sha256:", sum, NULL);
    char *title =
        file->table ? g_strdup_printf("Table “%s”", file->table->schema->name) : g_strdup(file->format->title);

    json_member(resource, "name", file->name);
    json_member(resource, "path", file->name);
    json_member(resource, "title", title);
    json_member(resource, "description", file->format->holds);
    json_member(resource, "mediatype", file->format->media);
    json_member(resource, "encoding", "utf-8");
    json_object_set_int_member(resource, "bytes", (gint64)file->bytes->len);
    json_member(resource, "hash", hash);
    g_free(title);
    g_free(hash);
    g_free(sum);
}

void exchange_package(const struct exchange *exchange, GString *out) {
    const struct citation *citation = &exchange->book->citation;
    JsonObject *object = json_object_new();
    char *name = text_slug(citation->title), *created = g_strconcat(citation->date, "T00:00:00Z", NULL);
    JsonArray *resources;

    json_member(object, "profile", "data-package");
    json_member(object, "name", g_str_is_ascii(name) ? name : NULL); /* a package need not have one */
    json_member(object, "title", citation->title);
    json_member(object, "description", citation->abstract);
    json_member(object, "version", citation->version);
    json_member(object, "created", created);
    json_member(object, "homepage", citation->url);
    add_keywords(object, citation->keywords);
    add_licences(object, exchange->book);
    add_authors(object, citation);
    add_sources(object, citation);
    resources = json_member_array(object, "resources");
    for (guint i = 0; i < exchange->files->len; i++)
        add_resource(resources, exchange->files->pdata[i]);
    json_append(out, object, TRUE);
    g_string_append_c(out, '\n');
    g_free(created);
    g_free(name);
}
