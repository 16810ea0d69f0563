/* SPDX-License-Identifier: MIT
 * References in CSL-JSON, by JSON-GLib. */
#include "write/reference_format.h"

#include "base/json.h"
#include "model/date.h"

static void add_names(JsonObject *item, const char *member, const GArray *authors) {
    JsonArray *names = json_array_new();

    for (guint i = 0; authors && i < authors->len; i++) {
        const struct author *author = &g_array_index(authors, struct author, i);
        JsonObject *name = json_object_new();
        json_member(name, "literal", author->name);
        if (!*author->name) {
            json_member(name, "family", author->family);
            json_member(name, "given", author->given);
            json_member(name, "non-dropping-particle", author->particle);
            json_member(name, "suffix", author->suffix);
        }
        json_array_add_object_element(names, name);
    }
    if (json_array_get_length(names))
        json_object_set_array_member(item, member, names);
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
        char *words = date_words(&date, NULL);
        json_member(issued, "literal", words);
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

void reference_write_csl(const struct reference *reference, GString *out) {
    static const char *const types[] = {
        [REFERENCE_EDITION] = "book",           [REFERENCE_THING] = "chapter", [REFERENCE_PAGE] = "webpage",
        [REFERENCE_NEWS] = "article-newspaper", [REFERENCE_WORK] = "document", [REFERENCE_JOURNAL] = "article-journal",
        [REFERENCE_CHAPTER] = "chapter",        [REFERENCE_BOOK] = "book",     [REFERENCE_REPORT] = "report",
        [REFERENCE_THESIS] = "thesis",
    };
    char *book = reference_book(reference), *note = reference_note(reference, FALSE);
    gboolean is_contained =
        reference->kind == REFERENCE_NEWS || reference->kind == REFERENCE_PAGE || reference->kind == REFERENCE_JOURNAL;
    JsonObject *item = json_object_new();

    json_member(item, "id", reference->key);
    json_member(item, "type", types[reference->kind]);
    add_names(item, "author", reference->authors);
    json_member(item, "title", reference->kind == REFERENCE_EDITION ? book : reference->title);
    json_member(item, "container-title", *reference->book ? book : is_contained ? reference->publisher : "");
    add_names(item, "editor", reference->editors);
    add_date(item, reference->date);
    if (*reference->version) {
        char *edition = g_strconcat("Version ", reference->version, NULL);
        json_member(item, "edition", edition);
        g_free(edition);
    }
    json_member(item, "publisher", is_contained ? "" : reference->publisher);
    json_member(item, "volume", reference->volume);
    json_member(item, "issue", reference->issue);
    json_member(item, "page", *reference->pages ? reference->pages : reference->pointer);
    json_member(item, "URL", reference->url);
    json_member(item, "language", reference->language);
    json_member(item, "note", note);
    json_append(out, item, TRUE);
    g_free(note);
    g_free(book);
}
