/* SPDX-License-Identifier: MIT
 * Sentences and notes. */
#include "write/writer.h"

#include <string.h>

/* ---- sentences ---- */

/* The reader's own text, its lemmata linked to their notes. */
static void write_text(struct writer *writer, const struct sentence *sentence) {
    const struct collated *collated = collation_at(writer->collation, sentence->at);
    const GArray *anchors = g_hash_table_lookup(writer->anchors->by_sentence, sentence->at);
    gsize from = 0;

    xml_open_class(writer->xml, "span", "text");
    if (!collated)
        xml_text(writer->xml, writer_say(writer, "[not in this copy]"));
    for (guint i = 0; collated && anchors && i < anchors->len; i++) {
        const struct anchor *anchor = &g_array_index(anchors, struct anchor, i);
        xml_text_len(writer->xml, collated->text + from, anchor->start - from);
        writer_open_link(writer, "lemma", anchor->note->id);
        xml_text_len(writer->xml, collated->text + anchor->start, anchor->end - anchor->start);
        xml_close(writer->xml);
        from = anchor->end;
    }
    if (collated)
        xml_text(writer->xml, collated->text + from);
    xml_close(writer->xml);
    xml_text(writer->xml, " ");
}

static void write_precis(struct writer *writer, const struct node *item) {
    xml_open_class(writer->xml, "span", "precis");
    for (const struct node *block = item->first; block; block = block->next) {
        if (block != item->first)
            xml_text(writer->xml, " ");
        writer_inside(writer, block);
    }
    xml_close(writer->xml);
}

/* What a note is about that has no lemma. */
static const char *note_whole(const struct writer *writer, const struct note *note) {
    if (note->paragraph == HEAD_PARAGRAPH)
        return note->number ? writer_say(writer, "the line") : writer_say(writer, "the head");
    return note->number ? writer_say(writer, "the sentence") : writer_say(writer, "the paragraph");
}

static void write_notes(struct writer *writer, const GPtrArray *notes, const char *classes, const char *role) {
    for (guint i = 0; i < notes->len; i++) {
        const struct note *note = notes->pdata[i];
        if (i)
            xml_text(writer->xml, " · ");
        writer_open_link(writer, classes, note->id);
        if (role) {
            xml_attr(writer->xml, "role", role);
            writer_type(writer, "noteref");
        }
        writer_text(writer, note->lemma ? note->lemma : note_whole(writer, note));
        if (note->further)
            xml_format(writer->xml, " (%s)", note->further);
        xml_close(writer->xml);
    }
}

void writer_notes(struct writer *writer, const struct sentence *sentence, const char *classes, const char *role) {
    write_notes(writer, sentence->notes, classes, role);
}

void writer_passage_notes(struct writer *writer, const struct node *passage) {
    GPtrArray *notes = g_ptr_array_new();

    for (const struct node *node = passage->first; node; node = node_walk(passage, node)) {
        const struct note *note = node->kind == NODE_NOTE ? node->thing : NULL;
        if (note && !note->number)
            g_ptr_array_add(notes, (gpointer)note);
    }
    if (notes->len) {
        xml_open_class(writer->xml, "p", "noterefs");
        write_notes(writer, notes, "noteref", "doc-noteref");
        xml_close(writer->xml);
        xml_newline(writer->xml);
    }
    g_ptr_array_unref(notes);
}

void writer_sentence_text(struct writer *writer, const struct sentence *sentence) {
    if (writer->collation && sentence->paragraph != HEAD_PARAGRAPH)
        write_text(writer, sentence);
    else
        write_precis(writer, sentence->node);
}

static void write_note_links(struct writer *writer, const struct sentence *sentence) {
    if (!sentence->notes->len)
        return;
    xml_text(writer->xml, " ");
    xml_open_class(writer->xml, "span", "noterefs");
    writer_notes(writer, sentence, "noteref", "doc-noteref");
    xml_close(writer->xml);
}

void writer_sentence(struct writer *writer, const struct node *node) {
    const struct sentence *sentence = node->thing;

    xml_open(writer->xml, "li");
    xml_attr(writer->xml, "id", sentence->id);
    xml_attr(writer->xml, "data-at", sentence->at);
    if (writer->medium == MEDIUM_WEB)
        xml_open_class(writer->xml, "div", "line");
    xml_open_class(writer->xml, "a", "address");
    xml_attr_format(writer->xml, "href", "#%s", sentence->id);
    xml_text(writer->xml, sentence->at);
    xml_close(writer->xml);
    xml_text(writer->xml, " ");
    if (writer->collation && sentence->paragraph != HEAD_PARAGRAPH)
        write_text(writer, sentence);
    write_precis(writer, node);
    write_note_links(writer, sentence);
    writer_own_link(writer, sentence->id);
    if (writer->medium == MEDIUM_WEB)
        xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* ---- notes ---- */

static void write_note_heading(struct writer *writer, const struct note *note) {
    static const char *const superscripts[] = {"", "", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

    xml_open(writer->xml, "h4");
    xml_open_class(writer->xml, "a", "address");
    xml_attr_format(writer->xml, "href", "#%s", note->id);
    xml_format(writer->xml, "%s%s", note->number ? "" : "¶", note->at);
    xml_close(writer->xml);
    if (note->lemma) {
        xml_text(writer->xml, " ");
        xml_open_class(writer->xml, "span", "lemma");
        xml_format(writer->xml, "“%s”", note->lemma);
        xml_close(writer->xml);
        if (note->occurrence > 1 && note->occurrence < 10)
            xml_text(writer->xml, superscripts[note->occurrence]);
    } else
        xml_format(writer->xml, " %s", note_whole(writer, note));
    if (note->further) {
        xml_text(writer->xml, " ");
        xml_open_class(writer->xml, "span", "further");
        xml_format(writer->xml, "(%s)", note->further);
        xml_close(writer->xml);
    }
    xml_close(writer->xml);
}

static void write_back_link(struct writer *writer, const struct note *note) {
    char *id = g_strdup_printf("p%s", note->at);

    xml_open_class(writer->xml, "p", "back");
    writer_open_link(writer, NULL, id);
    xml_attr(writer->xml, "role", "doc-backlink");
    writer_type(writer, "backlink");
    xml_format(writer->xml, "↑ ¶%s", note->at);
    xml_close(writer->xml);
    writer_own_link(writer, note->id);
    xml_close(writer->xml);
    g_free(id);
}

/* Whether two notes are on the same sentence. */
static gboolean is_on_same(const struct node *note, const struct node *other) {
    return other && other->kind == NODE_NOTE &&
           strcmp(((const struct note *)note->thing)->at, ((const struct note *)other->thing)->at) == 0;
}

/* On a page, the notes on one sentence stand in one box, so that they can stand beside it. */
static void open_box(struct writer *writer, const struct node *node) {
    const struct note *note = node->thing;

    if (writer->medium != MEDIUM_WEB || is_on_same(node, node->prev))
        return;
    xml_open_class(writer->xml, "div", "on");
    xml_attr_format(writer->xml, "data-number", "%d", note->number);
    xml_newline(writer->xml);
}

static void close_box(struct writer *writer, const struct node *node) {
    if (writer->medium != MEDIUM_WEB || is_on_same(node, node->next))
        return;
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void writer_note(struct writer *writer, const struct node *node) {
    const struct note *note = node->thing;

    open_box(writer, node);
    /* Reading systems that show an <aside> of this type beside its link take it out of the text; the notes are text here. */
    xml_open_class(writer->xml, writer->medium == MEDIUM_EBOOK ? "div" : "aside", "note");
    xml_attr(writer->xml, "role", "doc-footnote");
    writer_type(writer, "footnote");
    xml_attr(writer->xml, "id", note->id);
    xml_attr(writer->xml, "data-at", note->at);
    xml_attr(writer->xml, "data-kind", note->kind);
    xml_newline(writer->xml);
    write_note_heading(writer, note);
    xml_newline(writer->xml);
    writer_inside(writer, node);
    write_back_link(writer, note);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    close_box(writer, node);
}
