/* SPDX-License-Identifier: MIT
 * Metadata in the head of a page. */
#include "write/metadata.h"

#include "write/reference_files.h"
#include "write/reference_format.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What there is to say of a page. */
struct about {
    const struct weave *weave;
    const struct metadata_page *page;
    struct reference *reference;
    char *address; /* of the page, for everyone; "": it has none */
};

static const struct citation *citation_of(const struct about *about) {
    return &about->weave->book->citation;
}

/* ---- addresses ---- */

static gboolean is_public(const struct weave *weave) {
    return weave->site && !weave->collation;
}

static char *public_address(const struct weave *weave, const struct metadata_page *page) {
    const char *site = weave->site;
    char *slug, *address;

    if (!is_public(weave))
        return g_strdup("");
    slug = g_uri_escape_string(page->slug, NULL, FALSE);
    address = g_strdup_printf("%s%s%s%s.html", site, g_str_has_suffix(site, "/") ? "" : "/", page->folder, slug);
    g_free(slug);
    return address;
}

/* Where the thing is to be cited by; "": nowhere. */
static const char *cited_address(const struct about *about) {
    return is_public(about->weave) ? about->reference->url : "";
}

/* The addresses of the licences, by their SPDX names; none in a private copy. Free with g_strfreev(). */
static char **licence_addresses(const struct weave *weave) {
    char **names = g_strsplit(weave->collation ? "" : weave->book->citation.licences, " and ", -1);

    for (char **name = names; *name; name++) {
        char *address = reference_licence_address(*name);
        g_free(*name);
        *name = address;
    }
    return names;
}

/* ---- authors ---- */

/* “Family, Given”, or the name of a body. To be freed with g_free(). */
static char *author_name(const struct author *author) {
    if (*author->name)
        return g_strdup(author->name);
    return g_strdup_printf("%s%s%s", author->family, *author->given ? ", " : "", author->given);
}

static void write_authors(struct writer *writer, const struct about *about, const char *name) {
    const GArray *authors = citation_of(about)->author_list;

    for (guint i = 0; i < authors->len; i++) {
        char *author = author_name(&g_array_index(authors, struct author, i));
        xml_meta(writer->xml, name, author);
        g_free(author);
    }
}

/* ---- Highwire Press tags ---- */

/* YYYY/MM/DD, as Google Scholar asks for it. */
static void write_publication_date(struct writer *writer, const char *date) {
    char *day = g_strdelimit(g_strdup(date), "-", '/');

    xml_meta(writer->xml, "citation_publication_date", day);
    g_free(day);
}

static void write_highwire(struct writer *writer, const struct about *about) {
    const struct reference *reference = about->reference;
    char *book = reference_book(reference);

    xml_meta(writer->xml, "citation_title", about->page->is_title ? book : reference->title);
    xml_meta(writer->xml, "citation_book_title", *reference->book ? book : "");
    write_authors(writer, about, "citation_author");
    write_publication_date(writer, reference->date);
    xml_meta(writer->xml, "citation_firstpage", reference->pointer);
    xml_meta(writer->xml, "citation_language", reference->language);
    xml_meta(writer->xml, "citation_public_url", cited_address(about));
    g_free(book);
}

/* ---- Dublin Core ---- */

static void write_dublin_core(struct writer *writer, const struct about *about) {
    const struct reference *reference = about->reference;
    char *book = reference_book(reference);

    xml_meta(writer->xml, "DC.title", about->page->is_title ? book : reference->title);
    write_authors(writer, about, "DC.creator");
    xml_meta(writer->xml, "DC.date", reference->date);
    xml_meta(writer->xml, "DC.language", reference->language);
    xml_meta(writer->xml, "DC.type", about->page->is_title ? "book" : "");
    xml_meta(writer->xml, "DC.relation.ispartof", *reference->book ? book : "");
    xml_meta(writer->xml, "DC.identifier", *cited_address(about) ? cited_address(about) : reference->key);
    xml_meta(writer->xml, "DC.rights", about->weave->collation ? "" : citation_of(about)->licences);
    g_free(book);
}

/* ---- JSON-LD ---- */

static JsonObject *typed(const char *type) {
    JsonObject *object = json_object_new();

    json_object_set_string_member(object, "@type", type);
    return object;
}

static void add_member(JsonObject *object, const char *name, const char *text) {
    if (*text)
        json_object_set_string_member(object, name, text);
}

static void add_authors(JsonObject *object, const GArray *authors) {
    JsonArray *array = json_array_new();

    for (guint i = 0; i < authors->len; i++) {
        const struct author *author = &g_array_index(authors, struct author, i);
        JsonObject *one = typed(*author->name ? "Organization" : "Person");
        char *name = author_name(author);
        add_member(one, "name", name);
        add_member(one, "familyName", *author->name ? "" : author->family);
        add_member(one, "givenName", *author->name ? "" : author->given);
        json_array_add_object_element(array, one);
        g_free(name);
    }
    json_object_set_array_member(object, "author", array);
}

static void add_licences(JsonObject *object, const struct weave *weave) {
    char **addresses = licence_addresses(weave);
    JsonArray *array = json_array_new();

    for (char **address = addresses; *address; address++)
        json_array_add_string_element(array, *address);
    if (*addresses)
        json_object_set_array_member(object, "license", array);
    else
        json_array_unref(array);
    g_strfreev(addresses);
}

/* The text annotated, without which the edition would not be. */
static void add_work(JsonObject *object, const struct citation *citation) {
    static const struct {
        const char *cff, *schema;
    } types[] = {{"newspaper-article", "NewsArticle"}, {"article", "Article"}, {"book", "Book"}};
    const struct work *work = citation->works->len ? &g_array_index(citation->works, struct work, 0) : NULL;
    const char *type = "CreativeWork";
    JsonObject *based;

    if (!work)
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(types); i++)
        if (strcmp(work->type, types[i].cff) == 0)
            type = types[i].schema;
    based = typed(type);
    add_member(based, "name", work->title);
    add_member(based, "creditText", citation->work);
    add_member(based, "url", work->url);
    json_object_set_object_member(object, "isBasedOn", based);
}

static void add_edition(JsonObject *object, const struct about *about) {
    const struct reference *reference = about->reference;
    char *book = reference_book(reference), *edition = g_strconcat("Version ", reference->version, NULL);

    add_member(object, "name", book);
    add_member(object, "version", reference->version);
    add_member(object, "bookEdition", edition);
    add_member(object, "url", is_public(about->weave) ? about->weave->site : "");
    g_free(edition);
    g_free(book);
}

static void add_fingerprint(JsonObject *object, const char *fingerprint) {
    JsonObject *value;

    if (!*fingerprint)
        return;
    value = typed("PropertyValue");
    add_member(value, "propertyID", "fingerprint of the text annotated");
    add_member(value, "value", fingerprint);
    json_object_set_object_member(object, "identifier", value);
}

static JsonObject *json_of(const struct about *about) {
    const struct reference *reference = about->reference;
    JsonObject *object = json_object_new();
    GString *plain = g_string_new(NULL);

    reference_write_plain(reference, plain);
    json_object_set_string_member(object, "@context", "https://schema.org");
    json_object_set_string_member(object, "@type", about->page->is_title ? "Book" : "Chapter");
    if (about->page->is_title)
        add_edition(object, about);
    else {
        JsonObject *book = typed("Book");
        add_member(object, "name", reference->title);
        add_member(object, "pageStart", reference->pointer);
        add_member(object, "url", cited_address(about));
        add_edition(book, about);
        json_object_set_object_member(object, "isPartOf", book);
    }
    add_authors(object, citation_of(about)->author_list);
    add_member(object, "inLanguage", reference->language);
    add_member(object, "datePublished", reference->date);
    add_licences(object, about->weave);
    add_member(object, "creditText", plain->str);
    add_work(object, citation_of(about));
    add_fingerprint(object, reference->fingerprint);
    g_string_free(plain, TRUE);
    return object;
}

/* A block of data in a page that is XML and HTML: neither may see markup in it, and these signs are in strings alone. */
static void write_json(struct writer *writer, const struct about *about) {
    JsonNode *node = json_node_new(JSON_NODE_OBJECT);
    GString *json;
    char *text;

    json_node_take_object(node, json_of(about));
    text = json_to_string(node, FALSE);
    json = g_string_new(text);
    g_string_replace(json, "&", "\\u0026", 0);
    g_string_replace(json, "<", "\\u003c", 0);
    g_string_replace(json, ">", "\\u003e", 0);
    xml_open(writer->xml, "script");
    xml_attr(writer->xml, "type", "application/ld+json");
    xml_raw(writer->xml, json->str);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_string_free(json, TRUE);
    g_free(text);
    json_node_unref(node);
}

/* ---- Signposting, and the page's own address ---- */

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

static void write_links(struct writer *writer, const struct about *about) {
    char **licences = licence_addresses(about->weave);

    write_link(writer, "canonical", about->address, NULL);
    write_link(writer, "cite-as", cited_address(about), NULL);
    if (about->page->is_title || *about->page->folder)
        write_link(writer, "type", "https://schema.org/AboutPage", NULL);
    write_link(writer, "type", about->page->is_title ? "https://schema.org/Book" : "https://schema.org/Chapter", NULL);
    for (char **licence = licences; *licence; licence++)
        write_link(writer, "license", *licence, NULL);
    write_described(writer, about);
    g_strfreev(licences);
}

/* ---- all of it ---- */

static void write_about(struct writer *writer, const struct about *about) {
    write_highwire(writer, about);
    write_dublin_core(writer, about);
    write_links(writer, about);
    write_json(writer, about);
}

void metadata_write(struct writer *writer, const struct weave *weave, const struct metadata_page *page) {
    const struct citation *citation = &weave->book->citation;
    struct about about = {weave, page, NULL, public_address(weave, page)};

    xml_meta(writer->xml, "author", citation->authors);
    xml_meta(writer->xml, "dcterms.date", citation->date);
    xml_meta(writer->xml, "dcterms.hasVersion", citation->version);
    if (page->is_title || page->thing) {
        about.reference = page->thing ? reference_of(weave->book, page->thing) : reference_of_edition(weave->book);
        write_about(writer, &about);
        reference_free(about.reference);
    } else
        write_link(writer, "canonical", about.address, NULL);
    g_free(about.address);
}
