/* SPDX-License-Identifier: MIT
 * The e-book's package document: what it is, what it holds, in which order it is read. */
#include "write/epub.h"

#include <string.h>

/* ---- identity ---- */

/* The names that the identifiers of e-books are made from are of this space of ours (RFC 9562, section 6.6). */
static const guint8 name_space[16] = {0x3b, 0x0f, 0x52, 0x5c, 0x8d, 0x41, 0x4d, 0x0e,
                                      0x9a, 0x2f, 0x61, 0x1c, 0x6f, 0x0a, 0x24, 0x7d};

/* A UUID of version 5: of title, version and fingerprint of the text annotated, so that the same edition has the same
 * everywhere; a private copy is another book. */
static char *identifier(const struct weave *weave) {
    const struct book *book = weave->book;
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA1);
    char *name = g_strdup_printf("%s|%s|%s%s", book->citation.title, book->citation.version,
                                 book->fingerprint ? book->fingerprint : "", weave->collation ? "|private" : "");
    guint8 id[20];
    gsize length = sizeof id;
    char *urn;

    g_checksum_update(sum, name_space, sizeof name_space);
    g_checksum_update(sum, (const guchar *)name, (gssize)strlen(name));
    g_checksum_get_digest(sum, id, &length);
    id[6] = (guint8)((id[6] & 0x0f) | 0x50);
    id[8] = (guint8)((id[8] & 0x3f) | 0x80);
    urn = g_strdup_printf("urn:uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", id[0], id[1],
                          id[2], id[3], id[4], id[5], id[6], id[7], id[8], id[9], id[10], id[11], id[12], id[13],
                          id[14], id[15]);
    g_free(name);
    g_checksum_free(sum);
    return urn;
}

/* ---- metadata ---- */

/* An element with text on a line, with an id where others refine it; nothing when the text is empty. */
static void write_element(struct xml *xml, const char *name, const char *id, const char *text) {
    if (!*text)
        return;
    xml_open(xml, name);
    xml_attr(xml, "id", id);
    xml_text(xml, text);
    xml_close(xml);
    xml_newline(xml);
}

static void write_property(struct xml *xml, const char *refines, const char *property, const char *scheme,
                           const char *text) {
    xml_open(xml, "meta");
    if (refines)
        xml_attr_format(xml, "refines", "#%s", refines);
    xml_attr(xml, "property", property);
    xml_attr(xml, "scheme", scheme);
    xml_text(xml, text);
    xml_close(xml);
    xml_newline(xml);
}

static void write_titles(struct xml *xml, const struct citation *citation) {
    write_element(xml, "dc:title", "title", citation->title);
    write_property(xml, "title", "title-type", NULL, "main");
    if (!*citation->subtitle)
        return;
    write_element(xml, "dc:title", "subtitle", citation->subtitle);
    write_property(xml, "subtitle", "title-type", NULL, "subtitle");
}

/* Those who annotate; a person is filed by the family name. */
static void write_creators(struct xml *xml, const struct citation *citation) {
    for (guint i = 0; i < citation->author_list->len; i++) {
        const struct author *author = &g_array_index(citation->author_list, struct author, i);
        char *id = g_strdup_printf("creator-%u", i + 1);
        char *name = author_in_order(author), *filed = author_inverted(author);
        write_element(xml, "dc:creator", id, name);
        write_property(xml, id, "role", "marc:relators", "ann");
        if (strcmp(filed, name) != 0)
            write_property(xml, id, "file-as", NULL, filed);
        g_free(filed);
        g_free(name);
        g_free(id);
    }
}

static void write_rights(struct xml *xml, const struct weave *weave) {
    const struct language *language = weave->book->language;
    char *licences = g_strdup_printf(language_say(language, "Licences: %s."), weave->book->citation.licences);
    char *rights = g_strdup_printf("%s%s%s", licences, weave->collation ? " " : "",
                                   weave->collation ? language_say(language, PRIVATE_STAMP) : "");

    write_element(xml, "dc:rights", NULL, rights);
    g_free(rights);
    g_free(licences);
}

static void write_subjects(struct xml *xml, const struct citation *citation) {
    char **words = g_strsplit(citation->keywords, "\n", -1);

    for (char **word = words; *word; word++)
        write_element(xml, "dc:subject", NULL, *word);
    g_strfreev(words);
}

static void write_source(struct xml *xml, const struct citation *citation) {
    char *source = g_strdup_printf("%s%s%s", citation->work, *citation->work_url ? ", " : "", citation->work_url);

    write_element(xml, "dc:source", NULL, source);
    g_free(source);
}

static void write_modified(struct xml *xml, gint64 released) {
    GDateTime *time = g_date_time_new_from_unix_utc(released);
    char *words = g_date_time_format(time, "%Y-%m-%dT%H:%M:%SZ");

    write_property(xml, NULL, "dcterms:modified", NULL, words);
    g_free(words);
    g_date_time_unref(time);
}

/* ---- accessibility ---- */

static gboolean always(const struct epub *epub) {
    (void)epub;
    return TRUE;
}

static gboolean has_index(const struct epub *epub) {
    for (unsigned i = 0; i < back_count; i++)
        if (back_is_present(&back_matter[i], epub->weave->book) &&
            strcmp(writer_back_type(&back_matter[i]), "index") == 0)
            return TRUE;
    return FALSE;
}

static gboolean has_figures(const struct epub *epub) {
    return epub->weave->book->figures->len > 0;
}

static gboolean has_pages(const struct epub *epub) {
    return epub->breaks->len > 0;
}

/* What may be claimed, and when it is true (EPUB Accessibility 1.1, section 2.3). No conformance: that asks for a review. */
static const struct claim {
    const char *property, *value;
    gboolean (*is_true)(const struct epub *);
} claims[] = {
    {"schema:accessMode", "textual", always},
    {"schema:accessMode", "visual", has_figures},
    {"schema:accessModeSufficient", "textual", always},
    {"schema:accessModeSufficient", "textual,visual", has_figures},
    {"schema:accessibilityFeature", "tableOfContents", always},
    {"schema:accessibilityFeature", "readingOrder", always},
    {"schema:accessibilityFeature", "structuralNavigation", always},
    {"schema:accessibilityFeature", "ARIA", always},
    {"schema:accessibilityFeature", "displayTransformability", always},
    {"schema:accessibilityFeature", "unlocked", always},
    {"schema:accessibilityFeature", "index", has_index},
    {"schema:accessibilityFeature", "alternativeText", has_figures},
    {"schema:accessibilityFeature", "longDescription", has_figures},
    {"schema:accessibilityFeature", "pageBreakMarkers", has_pages},
    {"schema:accessibilityFeature", "pageNavigation", has_pages},
    {"schema:accessibilityHazard", "none", always},
};

static void write_accessibility(struct xml *xml, const struct epub *epub) {
    const struct citation *citation = &epub->weave->book->citation;
    const struct language *language = epub->weave->book->language;
    GString *summary = g_string_new(
        language_say(language, "Sentences have visible addresses, and links lead from them to their notes and back."));

    for (gsize i = 0; i < G_N_ELEMENTS(claims); i++)
        if (claims[i].is_true(epub))
            write_property(xml, NULL, claims[i].property, NULL, claims[i].value);
    if (has_figures(epub))
        g_string_append_printf(
            summary, " %s",
            language_say(language,
                         "Each figure has a description, and says in words at the end of its chapter what it shows."));
    g_string_append_printf(
        summary, " %s",
        language_say(
            language,
            "No conformance to a standard of accessibility is claimed, as nobody has reviewed the book for it."));
    write_property(xml, NULL, "schema:accessibilitySummary", NULL, summary->str);
    if (has_pages(epub)) {
        char *source =
            g_strdup_printf(language_say(language, "%s, version %s, as PDF"), citation->title, citation->version);
        write_property(xml, NULL, "pageBreakSource", NULL, source);
        g_free(source);
    }
    g_string_free(summary, TRUE);
}

static void write_metadata(struct xml *xml, const struct epub *epub) {
    const struct citation *citation = &epub->weave->book->citation;
    char *id = identifier(epub->weave);

    xml_open(xml, "metadata");
    xml_attr(xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml_newline(xml);
    write_element(xml, "dc:identifier", "identifier", id);
    write_titles(xml, citation);
    write_creators(xml, citation);
    write_element(xml, "dc:language", NULL, language_tag(epub->weave->book->language));
    write_element(xml, "dc:date", NULL, citation->date);
    write_modified(xml, epub->weave->released);
    write_property(xml, NULL, "schema:version", NULL, citation->version);
    write_element(xml, "dc:description", NULL, citation->abstract);
    write_subjects(xml, citation);
    write_source(xml, citation);
    write_rights(xml, epub->weave);
    write_accessibility(xml, epub);
    xml_close(xml);
    xml_newline(xml);
    g_free(id);
}

/* ---- manifest and spine ---- */

static void write_manifest(struct xml *xml, const struct epub *epub) {
    xml_open(xml, "manifest");
    xml_newline(xml);
    for (guint i = 0; i < epub->items->len; i++) {
        const struct epub_item *item = epub->items->pdata[i];
        char *href = g_uri_escape_string(item->path, "/", FALSE);
        xml_open(xml, "item");
        xml_attr_format(xml, "id", "item-%u", i + 1);
        xml_attr(xml, "href", href);
        xml_attr(xml, "media-type", item->type);
        xml_attr(xml, "properties", item->properties);
        xml_close(xml);
        xml_newline(xml);
        g_free(href);
    }
    xml_close(xml);
    xml_newline(xml);
}

static void write_spine(struct xml *xml, const struct epub *epub) {
    xml_open(xml, "spine");
    xml_newline(xml);
    for (guint i = 0; i < epub->items->len; i++) {
        const struct epub_item *item = epub->items->pdata[i];
        if (!item->is_read)
            continue;
        xml_open(xml, "itemref");
        xml_attr_format(xml, "idref", "item-%u", i + 1);
        xml_close(xml);
        xml_newline(xml);
    }
    xml_close(xml);
    xml_newline(xml);
}

GString *epub_package(const struct epub *epub) {
    struct xml *xml = xml_new();
    GString *bytes;

    xml_open(xml, "package");
    xml_attr(xml, "xmlns", "http://www.idpf.org/2007/opf");
    xml_attr(xml, "version", "3.0");
    xml_attr(xml, "unique-identifier", "identifier");
    xml_attr(xml, "xml:lang", language_tag(epub->weave->book->language));
    xml_newline(xml);
    write_metadata(xml, epub);
    write_manifest(xml, epub);
    write_spine(xml, epub);
    xml_close(xml);
    bytes = xml_finish(xml);
    g_string_prepend(bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    g_string_append_c(bytes, '\n');
    return bytes;
}
