/* SPDX-License-Identifier: MIT
 * Signposting, and the page's own address. */
#include "write/metadata_parts.h"

#include "write/reference_files.h"

#include <string.h>

static void write_link(struct writer *writer, const char *rel, const char *href, const char *type) {
    if (!*href)
        return;
    xml_open(writer->xml, "link");
    xml_attr(writer->xml, "rel", rel);
    xml_attr(writer->xml, "href", href);
    xml_attr(writer->xml, "type", type);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void signposting_write_canonical(struct writer *writer, const char *address) {
    write_link(writer, "canonical", address, NULL);
}

/* The references to the same thing in other formats. */
static void write_described(struct writer *writer, const struct about *about) {
    const struct address *thing = about->page->thing;
    char *escaped = g_uri_escape_string(thing ? thing->id : EDITION_STEM, NULL, FALSE);

    for (unsigned i = 0; i < reference_format_count; i++) {
        const struct reference_format *format = &reference_formats[i];
        char *href = g_strdup_printf("%s%s%s.%s", writer->root, thing ? THING_FOLDER "/" : "", escaped, format->suffix);
        if (format->suffix)
            write_link(writer, "describedby", href, format->media);
        g_free(href);
    }
    g_free(escaped);
}

/* What the edition consists of, and all these links in one file. */
static void write_parts(struct writer *writer, const struct about *about) {
    for (unsigned i = 0; i < form_count; i++) {
        char *address = public_file(about->weave, forms[i].name);
        write_link(writer, "item", address, forms[i].media);
        g_free(address);
    }
    write_link(writer, "linkset", LINKSET_NAME, "application/linkset+json");
}

void signposting_write(struct writer *writer, const struct about *about) {
    char **licences = licence_addresses(about->weave);

    write_link(writer, "canonical", about->address, NULL);
    write_link(writer, "cite-as", cited_address(about), NULL);
    if (about->page->is_title || *about->page->folder)
        write_link(writer, "type", "https://schema.org/AboutPage", NULL);
    write_link(writer, "type", about->page->is_title ? "https://schema.org/Book" : "https://schema.org/Chapter", NULL);
    for (char **licence = licences; *licence; licence++)
        write_link(writer, "license", *licence, NULL);
    write_described(writer, about);
    if (about->page->is_title)
        write_parts(writer, about);
    else {
        char *index = g_strconcat(writer->root, "index.html", NULL);
        write_link(writer, "collection", index, "text/html");
        g_free(index);
    }
    g_strfreev(licences);
}

/* ---- the same links as a file (RFC 9264) ---- */

static void add_target(JsonObject *context, const char *rel, const char *href, const char *type) {
    JsonObject *target = json_object_new();

    if (!json_object_has_member(context, rel))
        json_object_set_array_member(context, rel, json_array_new());
    json_member(target, "href", href);
    json_member(target, "type", type);
    json_array_add_object_element(json_object_get_array_member(context, rel), target);
}

static JsonObject *context_new(JsonArray *contexts, const char *anchor) {
    JsonObject *context = json_object_new();

    json_member(context, "anchor", anchor);
    json_array_add_object_element(contexts, context);
    return context;
}

static void add_edition_links(JsonObject *context, const struct weave *weave) {
    struct reference *reference = reference_of_edition(weave->book);
    char **licences = licence_addresses(weave);

    if (is_public(weave) && *reference->url)
        add_target(context, "cite-as", reference->url, "");
    add_target(context, "type", "https://schema.org/AboutPage", "");
    add_target(context, "type", "https://schema.org/Book", "");
    for (char **licence = licences; *licence; licence++)
        add_target(context, "license", *licence, "");
    for (unsigned i = 0; i < reference_format_count; i++) {
        char *name = g_strdup_printf(EDITION_STEM ".%s", reference_formats[i].suffix);
        char *address = is_public(weave) ? public_file(weave, name) : g_strdup(name);
        if (reference_formats[i].suffix)
            add_target(context, "describedby", address, reference_formats[i].media);
        g_free(address);
        g_free(name);
    }
    g_strfreev(licences);
    reference_free(reference);
}

/* The edition, and where it is public its other forms, which are its items, it being their collection. */
GString *metadata_linkset(const struct weave *weave) {
    JsonObject *set = json_object_new();
    JsonArray *contexts = json_array_new();
    char *index = is_public(weave) ? public_file(weave, "index.html") : g_strdup("index.html");
    JsonObject *edition = context_new(contexts, index);
    GString *out = g_string_new(NULL);

    add_edition_links(edition, weave);
    for (unsigned i = 0; i < form_count && is_public(weave); i++) {
        char *address = public_file(weave, forms[i].name);
        add_target(edition, "item", address, forms[i].media);
        add_target(context_new(contexts, address), "collection", index, "text/html");
        g_free(address);
    }
    json_object_set_array_member(set, "linkset", contexts);
    json_append(out, set, TRUE);
    g_string_append_c(out, '\n');
    g_free(index);
    return out;
}
