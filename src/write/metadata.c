/* SPDX-License-Identifier: MIT
 * Metadata in the head of a page. */
#include "write/metadata_parts.h"

#include "write/reference_files.h"
#include "write/reference_format.h"

#include <string.h>

static const struct citation *citation_of(const struct about *about) {
    return &about->weave->book->citation;
}

/* ---- addresses ---- */

const struct form forms[] = {{"edition.pdf", "application/pdf"}, {"edition.epub", "application/epub+zip"}};
const unsigned form_count = G_N_ELEMENTS(forms);

gboolean is_public(const struct weave *weave) {
    return weave->site && !weave->collation;
}

char *public_file(const struct weave *weave, const char *name) {
    const char *site = weave->site;

    if (!is_public(weave))
        return g_strdup("");
    return g_strdup_printf("%s%s%s", site, g_str_has_suffix(site, "/") ? "" : "/", name);
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

const char *cited_address(const struct about *about) {
    return is_public(about->weave) ? about->reference->url : "";
}

char **licence_addresses(const struct weave *weave) {
    char **names = g_strsplit(weave->collation ? "" : weave->book->citation.licences, " and ", -1);

    for (char **name = names; *name; name++) {
        char *address = reference_licence_address(*name);
        g_free(*name);
        *name = address;
    }
    return names;
}

/* ---- authors ---- */

static void write_authors(struct writer *writer, const struct about *about, const char *name) {
    const GArray *authors = citation_of(about)->author_list;

    for (guint i = 0; i < authors->len; i++) {
        char *author = author_inverted(&g_array_index(authors, struct author, i));
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

/* What the title page says besides: programs make tags of keywords, and fetch the printed book. */
static void write_highwire_of_edition(struct writer *writer, const struct about *about) {
    const struct citation *citation = citation_of(about);
    GString *keywords = g_string_new(citation->keywords);
    char *pdf = public_file(about->weave, forms[0].name);

    g_string_replace(keywords, "\n", "; ", 0);
    xml_meta(writer->xml, "citation_abstract", citation->abstract);
    xml_meta(writer->xml, "citation_keywords", keywords->str);
    xml_meta(writer->xml, "citation_pdf_url", pdf);
    g_free(pdf);
    g_string_free(keywords, TRUE);
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
    if (about->page->is_title)
        write_highwire_of_edition(writer, about);
    g_free(book);
}

/* ---- Dublin Core ---- */

static void write_dublin_core(struct writer *writer, const struct about *about) {
    const struct reference *reference = about->reference;
    char *book = reference_book(reference);

    xml_meta(writer->xml, "DC.title", about->page->is_title ? book : reference->title);
    write_authors(writer, about, "DC.creator");
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

static void add_authors(JsonObject *object, const GArray *authors) {
    JsonArray *array = json_array_new();

    for (guint i = 0; i < authors->len; i++) {
        const struct author *author = &g_array_index(authors, struct author, i);
        JsonObject *one = typed(*author->name ? "Organization" : "Person");
        char *name = author_inverted(author), *family = author_family(author);
        json_member(one, "name", name);
        json_member(one, "familyName", *author->name ? "" : family);
        json_member(one, "givenName", *author->name ? "" : author->given);
        json_member(one, "honorificSuffix", *author->name ? "" : author->suffix);
        json_array_add_object_element(array, one);
        g_free(family);
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
    json_member(based, "name", work->title);
    json_member(based, "creditText", citation->work);
    json_member(based, "datePublished", work->date);
    json_member(based, "inLanguage", work->language);
    json_member(based, "url", work->url);
    if (*work->journal) {
        JsonObject *journal = typed("CreativeWork");
        json_member(journal, "name", work->journal);
        json_object_set_object_member(based, "isPartOf", journal);
    }
    json_object_set_object_member(object, "isBasedOn", based);
}

static void add_edition(JsonObject *object, const struct about *about) {
    const struct reference *reference = about->reference;
    char *book = reference_book(reference), *edition;

    edition = g_strdup_printf(language_say(about->weave->book->language, "Version %s"), reference->version);
    json_member(object, "name", book);
    json_member(object, "version", reference->version);
    json_member(object, "bookEdition", edition);
    json_member(object, "url", is_public(about->weave) ? about->weave->site : "");
    g_free(edition);
    g_free(book);
}

static void add_encodings(JsonObject *object, const struct weave *weave) {
    JsonArray *array = json_array_new();

    for (unsigned i = 0; i < form_count; i++) {
        JsonObject *form = typed("MediaObject");
        char *address = public_file(weave, forms[i].name);
        json_member(form, "contentUrl", address);
        json_member(form, "encodingFormat", forms[i].media);
        json_array_add_object_element(array, form);
        g_free(address);
    }
    json_object_set_array_member(object, "encoding", array);
}

/* Of the title page alone. */
static void add_summary(JsonObject *object, const struct about *about) {
    char **keywords = g_strsplit(citation_of(about)->keywords, "\n", -1);
    JsonArray *array = json_array_new();

    json_member(object, "abstract", citation_of(about)->abstract);
    for (char **keyword = keywords; *keyword; keyword++)
        json_array_add_string_element(array, *keyword);
    if (*keywords)
        json_object_set_array_member(object, "keywords", array);
    else
        json_array_unref(array);
    if (is_public(about->weave))
        add_encodings(object, about->weave);
    g_strfreev(keywords);
}

static void add_fingerprint(JsonArray *array, const char *name, const char *fingerprint) {
    JsonObject *value;

    if (!*fingerprint)
        return;
    value = typed("PropertyValue");
    json_member(value, "propertyID", name);
    json_member(value, "value", fingerprint);
    json_array_add_object_element(array, value);
}

static void add_fingerprints(JsonObject *object, const struct reference *reference) {
    JsonArray *array = json_array_new();

    add_fingerprint(array, "fingerprint of the edition", reference->edition_fingerprint);
    add_fingerprint(array, "fingerprint of the text annotated", reference->text_fingerprint);
    if (json_array_get_length(array))
        json_object_set_array_member(object, "identifier", array);
    else
        json_array_unref(array);
}

static JsonObject *json_of(const struct about *about) {
    const struct reference *reference = about->reference;
    JsonObject *object = json_object_new();
    GString *plain = g_string_new(NULL);

    reference_write_plain(reference, plain);
    json_object_set_string_member(object, "@context", "https://schema.org");
    json_object_set_string_member(object, "@type", about->page->is_title ? "Book" : "Chapter");
    if (about->page->is_title) {
        add_edition(object, about);
        add_summary(object, about);
    } else {
        JsonObject *book = typed("Book");
        json_member(object, "name", reference->title);
        json_member(object, "pageStart", reference->pointer);
        json_member(object, "url", cited_address(about));
        add_edition(book, about);
        json_object_set_object_member(object, "isPartOf", book);
    }
    add_authors(object, citation_of(about)->author_list);
    json_member(object, "inLanguage", reference->language);
    json_member(object, "datePublished", reference->date);
    add_licences(object, about->weave);
    json_member(object, "creditText", plain->str);
    add_work(object, citation_of(about));
    add_fingerprints(object, reference);
    g_string_free(plain, TRUE);
    return object;
}

/* A block of data in a page that is XML and HTML: neither may see markup in it, and these signs are in strings alone. */
static void write_json(struct writer *writer, const struct about *about) {
    GString *json = g_string_new(NULL);

    json_append(json, json_of(about), FALSE);
    g_string_replace(json, "&", "\\u0026", 0);
    g_string_replace(json, "<", "\\u003c", 0);
    g_string_replace(json, ">", "\\u003e", 0);
    xml_open(writer->xml, "script");
    xml_attr(writer->xml, "type", "application/ld+json");
    xml_raw(writer->xml, json->str);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_string_free(json, TRUE);
}

/* ---- all of it ---- */

static void write_about(struct writer *writer, const struct about *about) {
    write_highwire(writer, about);
    write_dublin_core(writer, about);
    signposting_write(writer, about);
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
        signposting_write_canonical(writer, about.address);
    g_free(about.address);
}
