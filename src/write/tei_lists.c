/* SPDX-License-Identifier: MIT
 * What the text speaks of: names by their types, places on the map, events, relations. */
#include "write/tei.h"

#include "base/text.h"
#include "model/date.h"

#include <string.h>

static void open_list(struct tei *tei, const char *name, const char *type, const char *head) {
    xml_open(tei->xml, name);
    xml_attr(tei->xml, "type", type);
    xml_newline(tei->xml);
    tei_element(tei, "head", NULL, tei_say(tei, head));
}

static void close_element(struct tei *tei) {
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* ---- names ---- */

/* How TEI has an entity of a type: its list, its element, what its names stand in (NULL: in the element), a name. Ideas are
 * items of a list, since TEI has no element for them. */
static const struct {
    const char *type, *head, *list, *element, *around, *name;
} kinds[] = {
    {"person", WORD("Persons"), "listPerson", "person", NULL, "persName"},
    {"group", WORD("Groups"), "listOrg", "org", NULL, "orgName"},
    {"body", WORD("Bodies"), "listOrg", "org", NULL, "orgName"},
    {"place", WORD("Places"), "listPlace", "place", NULL, "placeName"},
    {"vessel", WORD("Vessels"), "listObject", "object", "objectIdentifier", "objectName"},
    {"agreement", WORD("Agreements"), "listBibl", "bibl", NULL, "title"},
    {"work", WORD("Works"), "listBibl", "bibl", NULL, "title"},
    {"idea", WORD("Ideas"), "list", "item", NULL, "term"},
};

static void write_names(struct tei *tei, const struct row *entity, const char *name) {
    static const char *const languages[] = {"en", "ko", "ja", "zh"};
    char **others = cell_items(row_text(entity, "also"));

    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++)
        tei_cell(tei, name, NULL, languages[i], entity, languages[i]);
    for (char **other = others; *other; other++)
        tei_element(tei, name, "also", *other);
    g_strfreev(others);
}

/* The position of a place: degrees north and east. */
static void write_location(struct tei *tei, const struct row *place) {
    xml_open(tei->xml, "location");
    tei_identify(tei, place->text[0]);
    tei_pointers(tei, "source", "s-", row_text(place, "sources"));
    xml_open(tei->xml, "geo");
    xml_attr(tei->xml, "decls", "#_wgs84");
    xml_format(tei->xml, "%s %s", row_text(place, "lat"), row_text(place, "lon"));
    xml_close(tei->xml);
    close_element(tei);
}

static void write_locations(struct tei *tei, const struct row *entity) {
    const GPtrArray *rows = book_table(tei->book, "places")->rows;

    for (guint i = 0; i < rows->len; i++)
        if (strcmp(row_text(rows->pdata[i], "place"), entity->text[0]) == 0)
            write_location(tei, rows->pdata[i]);
}

/* Dates of an entity are words that may be a date. */
static void write_dates(struct tei *tei, const struct row *entity) {
    if (!*row_text(entity, "dates"))
        return;
    xml_open(tei->xml, "note");
    xml_attr(tei->xml, "type", "dates");
    tei_date(tei, row_text(entity, "dates"));
    close_element(tei);
}

static void write_entity(struct tei *tei, const struct row *entity, gsize kind) {
    xml_open(tei->xml, kinds[kind].element);
    tei_identify(tei, entity->text[0]);
    tei_pointers(tei, "source", "s-", row_text(entity, "sources"));
    xml_newline(tei->xml);
    if (kinds[kind].around)
        xml_open(tei->xml, kinds[kind].around);
    write_names(tei, entity, kinds[kind].name);
    if (kinds[kind].around)
        close_element(tei);
    if (strcmp(kinds[kind].element, "place") == 0)
        write_locations(tei, entity);
    write_dates(tei, entity);
    tei_cell(tei, "note", "about", NULL, entity, "about");
    close_element(tei);
}

static void write_kind(struct tei *tei, gsize kind) {
    const GPtrArray *rows = book_table(tei->book, "entities")->rows;
    gboolean is_open = FALSE;

    for (guint i = 0; i < rows->len; i++) {
        const struct row *entity = rows->pdata[i];
        if (strcmp(row_text(entity, "type"), kinds[kind].type) != 0)
            continue;
        if (!is_open)
            open_list(tei, kinds[kind].list, kinds[kind].type, kinds[kind].head);
        is_open = TRUE;
        write_entity(tei, entity, kind);
    }
    if (is_open)
        close_element(tei);
}

static gboolean is_place(const struct tei *tei, const char *key) {
    const struct row *entity = table_row(book_table(tei->book, "entities"), key);

    return entity && strcmp(row_text(entity, "type"), "place") == 0;
}

/* What has a position and is no place by its type: a body that has a seat. */
static void write_seats(struct tei *tei) {
    const GPtrArray *rows = book_table(tei->book, "places")->rows;
    gboolean is_open = FALSE;

    for (guint i = 0; i < rows->len; i++) {
        const struct row *row = rows->pdata[i];
        if (is_place(tei, row_text(row, "place")))
            continue;
        if (!is_open)
            open_list(tei, "listPlace", "seats", WORD("Seats"));
        is_open = TRUE;
        xml_open(tei->xml, "place");
        tei_pointers(tei, "corresp", "", row_text(row, "place"));
        xml_newline(tei->xml);
        write_location(tei, row);
        close_element(tei);
    }
    if (is_open)
        close_element(tei);
}

/* ---- events ---- */

static void write_parties(struct tei *tei, const struct row *event, const char *column) {
    if (!*row_text(event, column))
        return;
    xml_open(tei->xml, "note");
    xml_attr(tei->xml, "type", column);
    tei_refs(tei, row_text(event, column));
    close_element(tei);
}

/* `where` takes one place, so that more stand in a note only. */
static void write_where(struct tei *tei, const struct row *event) {
    char **places = cell_items(row_text(event, "place"));

    if (places[0] && !places[1])
        tei_pointers(tei, "where", "", places[0]);
    g_strfreev(places);
}

static void write_event(struct tei *tei, const struct row *event) {
    xml_open(tei->xml, "event");
    tei_identify(tei, event->text[0]);
    tei_dating(tei, row_text(event, "date"));
    write_where(tei, event);
    tei_pointers(tei, "source", "s-", row_text(event, "sources"));
    xml_newline(tei->xml);
    tei_cell(tei, "label", NULL, NULL, event, "event");
    write_parties(tei, event, "place");
    write_parties(tei, event, "who");
    close_element(tei);
}

static void write_events(struct tei *tei) {
    const GPtrArray *rows = book_table(tei->book, "events")->rows;

    if (!rows->len)
        return;
    open_list(tei, "listEvent", "events", WORD("Events"));
    for (guint i = 0; i < rows->len; i++)
        write_event(tei, rows->pdata[i]);
    close_element(tei);
}

/* ---- relations ---- */

static void write_relation(struct tei *tei, const struct row *relation) {
    char *name = text_slug(row_text(relation, "kind"));

    xml_open(tei->xml, "relation");
    tei_identify(tei, relation->text[0]);
    xml_attr(tei->xml, "name", *name ? name : "relation");
    tei_pointers(tei, "active", "", row_text(relation, "from"));
    tei_pointers(tei, "passive", "", row_text(relation, "to"));
    if (*row_text(relation, "date"))
        tei_dating(tei, row_text(relation, "date"));
    tei_pointers(tei, "source", "s-", row_text(relation, "sources"));
    tei_cell(tei, "desc", NULL, NULL, relation, "kind");
    close_element(tei);
    g_free(name);
}

static void write_relations(struct tei *tei) {
    const GPtrArray *rows = book_table(tei->book, "relations")->rows;

    if (!rows->len)
        return;
    open_list(tei, "listRelation", "relations", WORD("Relations"));
    for (guint i = 0; i < rows->len; i++)
        write_relation(tei, rows->pdata[i]);
    close_element(tei);
}

void tei_lists(struct tei *tei) {
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
        write_kind(tei, i);
    write_seats(tei);
    write_events(tei);
    write_relations(tei);
}
