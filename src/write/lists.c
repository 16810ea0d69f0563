/* SPDX-License-Identifier: MIT
 * Lists of figures, tables and chunks; indexes of names, lemmata and identifiers. */
#include "write/writer.h"

#include "base/text.h"
#include "model/mention.h"

#include <string.h>

/* ---- an index: entries with the places where they are found ---- */

struct entry {
    char *key;          /* what it sorts by */
    const char *text;   /* as printed */
    const char *home;   /* id that the entry itself leads to, or NULL */
    const char *remark; /* behind the text, or NULL */
    const GPtrArray *places;
    const char *place; /* a single place, where there is no list */
};

static void entry_clear(gpointer data) {
    g_free(((struct entry *)data)->key);
}

static GArray *index_new(void) {
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(struct entry));

    g_array_set_clear_func(entries, entry_clear);
    return entries;
}

static void add_entry(GArray *entries, struct entry entry) {
    entry.key = text_sort_key(entry.text);
    g_array_append_val(entries, entry);
}

static gint by_key(gconstpointer a, gconstpointer b) {
    const struct entry *x = a, *y = b;
    int order = strcmp(x->key, y->key);

    return order ? order : g_strcmp0(x->home, y->home);
}

static void write_entry(struct writer *writer, const struct entry *entry) {
    xml_open(writer->xml, "li");
    if (entry->home)
        writer_open_link(writer, "entry", entry->home);
    else
        xml_open_class(writer->xml, "span", "entry");
    writer_text(writer, entry->text);
    xml_close(writer->xml);
    if (entry->remark)
        xml_format(writer->xml, " (%s)", entry->remark);
    if (entry->places && entry->places->len) {
        xml_text(writer->xml, ", ");
        writer_places(writer, entry->places);
    } else if (entry->place) {
        xml_text(writer->xml, ", ");
        writer_link(writer, "mention", entry->place);
    }
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_index(struct writer *writer, GArray *entries) {
    g_array_sort(entries, by_key);
    xml_open_class(writer->xml, "ul", "index");
    xml_newline(writer->xml);
    for (guint i = 0; i < entries->len; i++)
        write_entry(writer, &g_array_index(entries, struct entry, i));
    xml_close(writer->xml);
    g_array_unref(entries);
}

/* ---- names and lemmata ---- */

static void add_entity(struct writer *writer, GArray *entries, const struct row *row) {
    const char *home = book_address(writer->book, row->text[0])->id;
    const GPtrArray *places = mentions_of(writer->book, home);
    static const char *const scripts[] = {"en", "ko", "ja"};

    for (gsize i = 0; i < G_N_ELEMENTS(scripts); i++) {
        const char *name = row_text(row, scripts[i]);
        if (*name)
            add_entry(entries, (struct entry){NULL, name, home, NULL, places, NULL});
    }
}

void writer_names(struct writer *writer) {
    const struct table *entities = book_table(writer->book, "entities");
    GArray *entries = index_new();

    for (guint i = 0; i < entities->rows->len; i++)
        add_entity(writer, entries, entities->rows->pdata[i]);
    for (guint i = 0; i < writer->book->notes->len; i++) {
        const struct note *note = writer->book->notes->pdata[i];
        if (note->lemma)
            add_entry(entries, (struct entry){NULL, note->lemma, NULL, note->further, NULL, note->id});
    }
    write_index(writer, entries);
}

/* ---- identifiers ---- */

static void write_pieces(struct writer *writer, const GPtrArray *pieces) {
    for (guint i = 0; i < pieces->len; i++) {
        const struct chunk_piece *piece = pieces->pdata[i];
        if (i)
            xml_text(writer->xml, ", ");
        writer_open_link(writer, "mention", piece->id);
        writer_chunk_name(writer, piece->chunk->name);
        if (piece->number > 1)
            xml_format(writer->xml, " %u", piece->number);
        xml_close(writer->xml);
    }
}

/* The same in words of the press, behind a sign that divides; nothing when there are none. */
static void write_those(struct writer *writer, const char *before, const char *key, const GPtrArray *pieces) {
    const char *behind;

    if (!pieces->len)
        return;
    xml_text(writer->xml, before);
    behind = writer_say_before(writer, key);
    write_pieces(writer, pieces);
    xml_text(writer->xml, behind);
}

void writer_identifiers(struct writer *writer) {
    xml_open_class(writer->xml, "ul", "index");
    xml_newline(writer->xml);
    for (guint i = 0; i < writer->book->identifiers->len; i++) {
        const struct identifier *identifier = writer->book->identifiers->pdata[i];
        xml_open(writer->xml, "li");
        xml_element(writer->xml, "code", "entry", identifier->name);
        xml_format(writer->xml, " (%s)", writer_say(writer, identifier_kind_word(identifier->kind)));
        write_those(writer, ", ", WORD("defined in %s"), identifier->defined_in);
        write_those(writer, "; ", WORD("used in %s"), identifier->used_in);
        xml_close(writer->xml);
        xml_newline(writer->xml);
    }
    xml_close(writer->xml);
}

/* ---- chunks ---- */

static gint by_name(gconstpointer a, gconstpointer b) {
    const struct chunk *x = *(const struct chunk *const *)a, *y = *(const struct chunk *const *)b;

    return strcmp(x->name, y->name);
}

void writer_chunks(struct writer *writer) {
    GPtrArray *chunks = g_ptr_array_new();

    for (guint i = 0; i < writer->book->chunks->len; i++)
        g_ptr_array_add(chunks, writer->book->chunks->pdata[i]);
    g_ptr_array_sort(chunks, by_name);
    xml_open_class(writer->xml, "ul", "index");
    xml_newline(writer->xml);
    for (guint i = 0; i < chunks->len; i++) {
        const struct chunk *chunk = chunks->pdata[i];
        xml_open(writer->xml, "li");
        xml_open_class(writer->xml, "span", "entry");
        writer_chunk_name(writer, chunk->name);
        xml_close(writer->xml);
        xml_text(writer->xml, ", ");
        write_pieces(writer, chunk->pieces);
        if (chunk->used_by->len)
            write_those(writer, "; ", WORD("used in %s"), chunk->used_by);
        else
            xml_format(writer->xml, "; %s", writer_say(writer, "a program"));
        xml_close(writer->xml);
        xml_newline(writer->xml);
    }
    xml_close(writer->xml);
    g_ptr_array_unref(chunks);
}

/* ---- figures and tables ---- */

void writer_figures(struct writer *writer) {
    xml_open_class(writer->xml, "ul", "list");
    xml_newline(writer->xml);
    for (guint i = 0; i < writer->book->figures->len; i++) {
        const struct figure *figure = writer->book->figures->pdata[i];
        xml_open(writer->xml, "li");
        writer_link(writer, "mention", figure->id);
        xml_text(writer->xml, " ");
        writer_text(writer, figure->caption);
        xml_close(writer->xml);
        xml_newline(writer->xml);
    }
    xml_close(writer->xml);
}

static void write_piece(struct writer *writer, const struct table_piece *piece) {
    xml_open(writer->xml, "li");
    writer_link(writer, "mention", piece->id);
    xml_text(writer->xml, " ");
    writer_inside(writer, piece->caption);
    xml_text(writer->xml, " (");
    xml_format(writer->xml, writer_say_number(writer, piece->rows->len, "%u row, “%s”", "%u rows, “%s”"),
               piece->rows->len, piece->chapter->title);
    xml_text(writer->xml, ")");
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void writer_tables(struct writer *writer) {
    xml_open_class(writer->xml, "ul", "list");
    xml_newline(writer->xml);
    for (unsigned t = 0; t < writer->book->table_count; t++)
        for (guint i = 0; i < writer->book->tables[t]->pieces->len; i++)
            write_piece(writer, writer->book->tables[t]->pieces->pdata[i]);
    xml_close(writer->xml);
}
