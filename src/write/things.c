/* SPDX-License-Identifier: MIT
 * A page of its own for each thing that can be cited: the thing, what it belongs to, what mentions it, how to cite it. */
#include "write/things.h"

#include "model/mention.h"
#include "model/thing.h"

#include <string.h>

gboolean thing_has_page(const struct address *address) {
    return address && address->kind != ADDRESS_CHUNK && *address->id != '_';
}

void writer_own_link(struct writer *writer, const char *id) {
    const struct address *address = book_address(writer->book, id);
    char *escaped;

    if (writer->medium != MEDIUM_WEB || !thing_has_page(address))
        return;
    escaped = g_uri_escape_string(id, NULL, FALSE);
    xml_text(writer->xml, " ");
    xml_open_class(writer->xml, "a", "own");
    xml_attr_format(writer->xml, "href", "%s" THING_FOLDER "/%s.html", writer->root, escaped);
    xml_attr_format(writer->xml, "aria-label", writer_say(writer, "Cite %s"), address->label);
    xml_text(writer->xml, writer_say(writer, "cite"));
    xml_close(writer->xml);
    g_free(escaped);
}

void writer_own_line(struct writer *writer, const char *id) {
    if (writer->medium != MEDIUM_WEB || !thing_has_page(book_address(writer->book, id)))
        return;
    xml_open_class(writer->xml, "p", "owns");
    writer_own_link(writer, id);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* ---- parts ---- */

void writer_open_part(struct writer *writer, const char *classes, const char *heading) {
    xml_open_class(writer->xml, "section", classes);
    xml_newline(writer->xml);
    xml_element(writer->xml, "h2", NULL, writer_say(writer, heading));
    xml_newline(writer->xml);
}

void writer_close_part(struct writer *writer) {
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* Where it stands: title page, chapter or page, passage. */
static void write_crumbs(struct writer *writer, const struct address *address, const char *title) {
    const struct address *passage = thing_passage(writer->book, address);

    xml_open_class(writer->xml, "nav", "crumbs");
    xml_attr(writer->xml, "aria-label", writer_say(writer, "Where it stands"));
    xml_open(writer->xml, "ol");
    xml_open(writer->xml, "li");
    xml_open(writer->xml, "a");
    xml_attr_format(writer->xml, "href", "%s%s.html", writer->root, address->page);
    writer_text(writer, title);
    xml_close(writer->xml);
    xml_close(writer->xml);
    if (passage && passage != address) {
        xml_open(writer->xml, "li");
        writer_link(writer, "address", passage->id);
        xml_close(writer->xml);
    }
    xml_open(writer->xml, "li");
    writer_open_link(writer, "ref", address->id);
    xml_text(writer->xml, writer_say(writer, "in its place"));
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* The sentence that it is about, as the edition gives it. */
static void write_sentence(struct writer *writer, const struct address *passage) {
    const struct sentence *sentence = passage && passage->kind == ADDRESS_SENTENCE ? passage->thing : NULL;

    if (!sentence)
        return;
    xml_open_class(writer->xml, "blockquote", "about");
    xml_open(writer->xml, "p");
    writer_link(writer, "address", sentence->id);
    xml_text(writer->xml, " ");
    writer_sentence_text(writer, sentence);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* ---- lists of things ---- */

static void write_item(struct writer *writer, const struct address *address) {
    char *title = thing_title(address, writer->book->language);

    xml_open(writer->xml, "li");
    writer_open_link(writer, "ref", address->id);
    writer_text(writer, title);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_free(title);
}

/* Kinds of things that mention another, in the order in which a page lists them. */
static const struct {
    const char *what, *heading;
} groups[] = {
    {"chapter", WORD("Chapters")}, {"paragraph", WORD("Paragraphs")}, {"sentence", WORD("Sentences")},
    {"note", WORD("Notes")},       {"claim", WORD("Claims")},         {"event", WORD("Events")},
    {"relation", WORD("Ties")},    {"value", WORD("Values")},         {"variant", WORD("Variants")},
    {"place", WORD("Places")},     {"entity", WORD("Entities")},      {"source", WORD("Sources")},
    {"figure", WORD("Figures")},
};

/* Of the edition's own tables each is a group. */
static gboolean is_in_group(const struct address *address, const char *what, const struct schema *own) {
    const struct row *row = thing_row(address);
    const struct schema *schema = row ? row->piece->schema : NULL;

    return own ? schema == own : !(schema && schema_is_own(schema)) && strcmp(thing_what(address), what) == 0;
}

/* The things of a kind, or the rows of an own table. */
static void write_group(struct writer *writer, const GPtrArray *things, const char *what, const struct schema *own,
                        const char *heading) {
    gboolean any = FALSE;

    for (guint i = 0; i < things->len; i++) {
        const struct address *address = things->pdata[i];
        if (!is_in_group(address, what, own))
            continue;
        if (!any) {
            writer_open_fact(writer, heading);
            xml_open(writer->xml, "ul");
            xml_newline(writer->xml);
        }
        any = TRUE;
        write_item(writer, address);
    }
    if (any) {
        xml_close(writer->xml);
        writer_close_fact(writer);
    }
}

static void write_groups(struct writer *writer, const char *heading, const GPtrArray *things) {
    if (!things->len)
        return;
    writer_open_part(writer, "mentioned", heading);
    xml_open_class(writer->xml, "dl", "facts");
    xml_newline(writer->xml);
    for (gsize i = 0; i < G_N_ELEMENTS(groups); i++)
        write_group(writer, things, groups[i].what, NULL, writer_say(writer, groups[i].heading));
    for (unsigned i = schema_count; i < writer->book->table_count; i++) {
        const struct schema *own = writer->book->tables[i]->schema;
        char *name = g_strdup_printf(writer_say(writer, "Table %s"), own->name);
        write_group(writer, things, NULL, own, name);
        g_free(name);
    }
    xml_close(writer->xml);
    writer_close_part(writer);
}

static void add_thing(const struct writer *writer, GPtrArray *things, const char *id) {
    const struct address *address = book_address(writer->book, id);

    if (address && !g_ptr_array_find(things, address, NULL))
        g_ptr_array_add(things, (gpointer)address);
}

/* What refers to it: in prose, in a table, in a figure. */
static void write_mentions(struct writer *writer, const struct address *address) {
    const GPtrArray *places = mentions_of(writer->book, address->id);
    GPtrArray *things = g_ptr_array_new();

    for (guint i = 0; places && i < places->len; i++)
        add_thing(writer, things, places->pdata[i]);
    write_groups(writer, strcmp(thing_table(address), "sources") == 0 ? WORD("Cited in") : WORD("Mentioned in"),
                 things);
    g_ptr_array_unref(things);
}

/* ---- each kind ---- */

static void write_chapter(struct writer *writer, const struct address *address) {
    const struct chapter *chapter = address->thing;
    GPtrArray *things = g_ptr_array_new();

    for (const struct node *node = chapter->root->first; node; node = node->next) {
        char *id = node->kind == NODE_PASSAGE ? g_strdup_printf("p%d", node->number) : NULL;
        if (id)
            add_thing(writer, things, id);
        g_free(id);
    }
    for (guint i = 0; i < writer->book->figures->len; i++) {
        const struct figure *figure = writer->book->figures->pdata[i];
        if (figure->chapter == chapter)
            add_thing(writer, things, figure->id);
    }
    write_groups(writer, WORD("What is in it"), things);
    g_ptr_array_unref(things);
}

/* What the tables and notes hold on a sentence or paragraph. */
static void write_on(struct writer *writer, const char *at, const GPtrArray *notes) {
    const struct table *claims = book_table(writer->book, "claims"), *variants = book_table(writer->book, "variants");
    GPtrArray *things = g_ptr_array_new();

    for (guint i = 0; i < notes->len; i++)
        add_thing(writer, things, ((const struct note *)notes->pdata[i])->id);
    for (guint i = 0; i < claims->rows->len; i++) {
        char *claimed = claim_at(claims->rows->pdata[i]);
        if (strcmp(claimed, at) == 0)
            add_thing(writer, things, ((const struct row *)claims->rows->pdata[i])->text[0]);
        g_free(claimed);
    }
    for (guint i = 0; i < variants->rows->len; i++)
        if (strcmp(row_text(variants->rows->pdata[i], "at"), at) == 0)
            add_thing(writer, things, ((const struct row *)variants->rows->pdata[i])->text[0]);
    write_groups(writer, WORD("What the edition says of it"), things);
    g_ptr_array_unref(things);
}

static void write_passage(struct writer *writer, const struct address *address) {
    const struct node *passage = address->thing;
    GPtrArray *notes = g_ptr_array_new();

    for (guint i = 0; i < writer->book->sentences->len; i++) {
        const struct sentence *sentence = writer->book->sentences->pdata[i];
        if (sentence->paragraph == passage->number)
            write_sentence(writer, book_address(writer->book, sentence->id));
    }
    for (guint i = 0; i < writer->book->notes->len; i++) {
        const struct note *note = writer->book->notes->pdata[i];
        if (note->paragraph == passage->number && !note->number)
            g_ptr_array_add(notes, (gpointer)note);
    }
    write_on(writer, address->id + 1, notes);
    g_ptr_array_unref(notes);
}

static void write_sentence_page(struct writer *writer, const struct address *address) {
    const struct sentence *sentence = address->thing;

    write_sentence(writer, address);
    write_on(writer, sentence->at, sentence->notes);
}

static void write_note(struct writer *writer, const struct address *address) {
    const struct note *note = address->thing;

    write_sentence(writer, thing_passage(writer->book, address));
    xml_open_class(writer->xml, "div", "note");
    xml_attr(writer->xml, "data-kind", note->kind);
    xml_newline(writer->xml);
    writer_inside(writer, note->node);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* A name in another language, where the row has one. */
static void write_name(struct writer *writer, const struct row *row, const char *column, const char *language,
                       const char *fact) {
    const char *name = row_text(row, column);

    if (!*name)
        return;
    writer_open_fact(writer, writer_say(writer, fact));
    xml_open(writer->xml, "span");
    xml_attr(writer->xml, "lang", language_mark(writer->book->language, language));
    xml_text(writer->xml, name);
    xml_close(writer->xml);
    writer_close_fact(writer);
}

static void write_words(struct writer *writer, const struct row *row, const char *column, const char *fact) {
    if (!*row_text(row, column))
        return;
    writer_open_fact(writer, writer_say(writer, fact));
    writer_inside(writer, row_cell(row, column));
    writer_close_fact(writer);
}

static void write_entity(struct writer *writer, const struct row *row) {
    writer_open_fact(writer, writer_say(writer, "Kind"));
    xml_text(writer->xml, writer_say(writer, row_text(row, "type")));
    writer_close_fact(writer);
    write_words(writer, row, "about", WORD("About"));
    write_name(writer, row, "ko", "ko", WORD("Korean"));
    write_name(writer, row, "ja", "ja", WORD("Japanese"));
    write_name(writer, row, "zh", "und-Hani", WORD("Han characters"));
    write_words(writer, row, "also", WORD("Also"));
    if (*row_text(row, "dates")) {
        writer_open_fact(writer, writer_say(writer, "Dates"));
        writer_date(writer, row_text(row, "dates"));
        writer_close_fact(writer);
    }
    if (*row_text(row, "sources")) {
        writer_open_fact(writer, writer_say(writer, "Sources"));
        writer_sources(writer, row_text(row, "sources"));
        writer_close_fact(writer);
    }
    writer_added_facts(writer, row);
}

static void write_row(struct writer *writer, const struct address *address) {
    const struct row *row = thing_row(address);
    const char *table = thing_table(address);

    write_sentence(writer, thing_passage(writer->book, address));
    if (strcmp(table, "sources") == 0) {
        writer_source(writer, row);
        return;
    }
    xml_open_class(writer->xml, "dl", "facts");
    xml_newline(writer->xml);
    if (strcmp(table, "entities") == 0)
        write_entity(writer, row);
    else
        writer_row_facts(writer, row);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_figure(struct writer *writer, const struct address *address) {
    const struct figure *figure = address->thing;

    xml_open_class(writer->xml, "figure", "figure");
    writer_image(writer, figure);
    xml_open(writer->xml, "figcaption");
    writer_text(writer, figure->caption);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    if (figure->drawing)
        writer_files(writer, figure);
}

static void write_table(struct writer *writer, const struct address *address) {
    const struct table_piece *piece = address->thing;

    if (piece)
        writer_rows_again(writer, piece->schema, piece->rows);
}

static void (*const pages[])(struct writer *, const struct address *) = {
    [ADDRESS_CHAPTER] = write_chapter, [ADDRESS_PASSAGE] = write_passage, [ADDRESS_SENTENCE] = write_sentence_page,
    [ADDRESS_NOTE] = write_note,       [ADDRESS_ROW] = write_row,         [ADDRESS_FIGURE] = write_figure,
    [ADDRESS_TABLE] = write_table,
};

void writer_thing(struct writer *writer, const struct address *address, const char *page_title) {
    char *title = thing_title(address, writer->book->language);
    const char *what = thing_what(address);

    write_crumbs(writer, address, page_title);
    xml_open_class(writer->xml, "article", "thing");
    xml_attr(writer->xml, "data-what", what);
    xml_newline(writer->xml);
    xml_open(writer->xml, "h1");
    xml_open_class(writer->xml, "span", "what");
    xml_text(writer->xml, writer_say(writer, what));
    xml_close(writer->xml);
    xml_text(writer->xml, " ");
    writer_text(writer, title);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    pages[address->kind](writer, address);
    writer_thing_references(writer, address);
    write_mentions(writer, address);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_free(title);
}
