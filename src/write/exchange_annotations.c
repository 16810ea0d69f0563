/* SPDX-License-Identifier: MIT
 *
 * The notes as Web Annotations (W3C Recommendation of 2017), in JSON-LD: a collection with one page.
 *
 * A note on a lemma has two targets: the sentence, or paragraph, on its page of the edition, where the lemma is told by its
 * characters in the text annotated, half-open, in the form that the manifest calls typographic, and by its words; and the
 * text annotated itself, by the words alone. */
#include "write/exchange.h"

#include "base/json.h"
#include "write/writer.h"

#include <string.h>

#define FILE_NAME EXCHANGE_FOLDER "/annotations.jsonld"

/* ---- what holds of all ---- */

static void add_creators(JsonObject *object, const GArray *authors) {
    JsonArray *list = json_member_array(object, "creator");

    for (guint i = 0; i < authors->len; i++) {
        const struct author *author = &g_array_index(authors, struct author, i);
        JsonObject *creator = json_item_object(list);
        char *name = author_in_order(author);
        json_member(creator, "type", *author->name ? "Organization" : "Person");
        json_member(creator, "name", name);
        g_free(name);
    }
}

static void add_rights(JsonObject *object, const struct book *book) {
    char **addresses = exchange_licence_addresses(book);
    JsonArray *list = json_member_array(object, "rights");

    for (char **address = addresses; *address; address++)
        json_array_add_string_element(list, *address);
    g_strfreev(addresses);
}

/* Who made it, when, in which version, under which licence. */
static void add_history(JsonObject *object, const struct book *book) {
    char *created = g_strconcat(book->citation.date, "T00:00:00Z", NULL);

    add_creators(object, book->citation.author_list);
    json_member(object, "created", created);
    json_member(object, "schema:version", book->citation.version);
    add_rights(object, book);
    g_free(created);
}

static void add_id(JsonObject *object, const struct exchange *exchange, const char *fragment) {
    char *escaped = g_uri_escape_string(fragment, NULL, FALSE);
    char *id = g_strdup_printf("%s" FILE_NAME "%s%s", exchange->base, *fragment ? "#" : "", escaped);

    json_member(object, "id", id);
    g_free(id);
    g_free(escaped);
}

/* ---- bodies ---- */

static const char *motivation(const struct note *note) {
    return note_kind_of(note->kind)->bears_evidence ? "assessing" : "commenting";
}

/* The note as it stands in the book, without its heading; its links lead to the pages. */
static GString *html_of(const struct exchange *exchange, const struct note *note) {
    struct writer writer = {
        .book = exchange->book, .xml = xml_new(), .medium = MEDIUM_PRINT, .page = "", .root = exchange->base};

    writer_inside(&writer, note->node);
    return xml_finish(writer.xml);
}

static void add_bodies(JsonObject *annotation, const struct exchange *exchange, const struct note *note) {
    JsonArray *bodies = json_member_array(annotation, "body");
    JsonObject *text = json_item_object(bodies), *kind = json_item_object(bodies);
    GString *html = html_of(exchange, note);

    json_member(text, "type", "TextualBody");
    json_member(text, "value", html->str);
    json_member(text, "format", "text/html");
    json_member(text, "language", language_tag(exchange->book->language));
    json_member(text, "purpose", motivation(note));
    json_member(kind, "type", "TextualBody");
    json_member(kind, "value", note->kind);
    json_member(kind, "format", "text/plain");
    json_member(kind, "language", "en");
    json_member(kind, "purpose", "tagging");
    g_string_free(html, TRUE);
}

/* ---- targets ---- */

static void add_quote(JsonObject *selector, const struct note *note) {
    json_member(selector, "type", "TextQuoteSelector");
    json_member(selector, "exact", note->lemma);
}

static void add_position(JsonArray *selectors, const struct row *place) {
    JsonObject *selector = json_item_object(selectors);

    json_member(selector, "type", "TextPositionSelector");
    json_object_set_int_member(selector, "start", (gint64)g_ascii_strtoull(row_text(place, "start"), NULL, 10));
    json_object_set_int_member(selector, "end", (gint64)g_ascii_strtoull(row_text(place, "end"), NULL, 10));
}

static void add_passage(JsonArray *targets, const struct exchange *exchange, const struct note *note) {
    const struct row *place = table_row(book_table(exchange->book, "lemmata"), note->id);
    JsonObject *target = json_item_object(targets), *selector;
    char *passage = g_strconcat("p", note->at, NULL), *source = exchange_page(exchange, passage);

    *strchr(source, '#') = '\0';
    json_member(target, "type", "SpecificResource");
    json_member(target, "source", source);
    selector = json_member_object(target, "selector");
    json_member(selector, "type", "FragmentSelector");
    json_member(selector, "conformsTo", "http://tools.ietf.org/rfc/rfc3236");
    json_member(selector, "value", passage);
    if (note->lemma) {
        JsonArray *finer = json_member_array(selector, "refinedBy");
        if (place)
            add_position(finer, place);
        add_quote(json_item_object(finer), note);
    }
    g_free(source);
    g_free(passage);
}

static void add_targets(JsonObject *annotation, const struct exchange *exchange, const struct note *note) {
    char *work = exchange_iri(exchange->book->citation.work_url);
    JsonArray *targets = json_member_array(annotation, "target");

    add_passage(targets, exchange, note);
    if (note->lemma && *work) {
        JsonObject *target = json_item_object(targets);
        json_member(target, "type", "SpecificResource");
        json_member(target, "source", work);
        add_quote(json_member_object(target, "selector"), note);
    }
    g_free(work);
}

/* ---- all of it ---- */

static void add_annotation(JsonArray *items, const struct exchange *exchange, const struct note *note) {
    JsonObject *annotation = json_item_object(items);
    char *page = exchange_thing(exchange, note->id);

    add_id(annotation, exchange, note->id);
    json_member(annotation, "type", "Annotation");
    json_member(annotation, "motivation", motivation(note));
    add_history(annotation, exchange->book);
    json_member(annotation, "via", page);
    add_bodies(annotation, exchange, note);
    add_targets(annotation, exchange, note);
    g_free(page);
}

void exchange_annotations(const struct exchange *exchange, GString *out) {
    const struct book *book = exchange->book;
    JsonObject *collection = json_object_new(), *page;
    char *label = g_strconcat("Notes of ", book->citation.title, NULL);
    JsonArray *items;

    json_member(collection, "@context", "http://www.w3.org/ns/anno.jsonld");
    add_id(collection, exchange, "");
    json_member(collection, "type", "AnnotationCollection");
    json_member(collection, "label", label);
    add_history(collection, book);
    json_object_set_int_member(collection, "total", (gint64)book->notes->len);
    page = json_member_object(collection, "first");
    add_id(page, exchange, "_page");
    json_member(page, "type", "AnnotationPage");
    json_object_set_int_member(page, "startIndex", 0);
    items = json_member_array(page, "items");
    for (guint i = 0; i < book->notes->len; i++)
        add_annotation(items, exchange, book->notes->pdata[i]);
    json_append(out, collection, TRUE);
    g_string_append_c(out, '\n');
    g_free(label);
}
