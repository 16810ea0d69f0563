/* SPDX-License-Identifier: MIT
 * Blocks into passages, notes, parts, figures and tables. */
#include "read/outline.h"

#include "base/text.h"
#include "read/caption.h"
#include "read/heading.h"
#include "read/kind.h"

#include <stdlib.h>
#include <string.h>

struct outline {
    struct book *book;
    struct chapter *chapter;
    struct node *passage; /* open structures, from the outside; NULL: none */
    struct node *essay, *notes, *note, *part;
    struct node *block;        /* the block that is being placed */
    gboolean titled, untitled; /* a title was read; its lack was said */
};

static void expected(struct outline *outline, struct pos pos, const char *what, const char *instead) {
    diag_error(outline->book->diag, pos, "%s; expected %s", what, instead);
}

static void register_address(struct outline *outline, enum address_kind kind, const char *id, const char *label,
                             struct pos pos, const void *thing) {
    struct address address = {id, kind, outline->chapter->slug, label, pos, thing, NULL};

    book_add_address(outline->book, &address);
}

/* ---- structures ---- */

static struct node *open_structure(struct node *parent, enum node_kind kind, struct pos pos) {
    struct node *node = node_new(kind, pos);

    node_append(parent, node);
    return node;
}

static void close_note(struct outline *outline) {
    outline->note = outline->essay = outline->part = NULL;
}

/* What stands above the text is nothing but the items of its list; a paragraph without a list is the manifest's matter. */
static void check_head(struct outline *outline) {
    const struct node *passage = outline->passage;

    if (passage && passage->number == HEAD_PARAGRAPH &&
        !(passage->first->next && passage->first->next->kind == NODE_SENTENCES))
        expected(outline, passage->pos, "¶0 without its list",
                 "headline, deck, by-line, date line, credit as items right under its heading");
}

static void close_passage(struct outline *outline) {
    check_head(outline);
    close_note(outline);
    outline->passage = outline->notes = NULL;
}

/* Where a block without an address of its own goes now. */
static struct node *innermost(struct outline *outline) {
    if (outline->note)
        return outline->note;
    if (outline->part)
        return outline->part;
    if (outline->passage) {
        if (!outline->essay)
            outline->essay = open_structure(outline->passage, NODE_ESSAY, outline->block->pos);
        return outline->essay;
    }
    return outline->chapter->root;
}

static void move(struct node *node, struct node *parent) {
    node_unlink(node);
    node_append(parent, node);
}

/* ---- the list of sentences ---- */

static void read_sentences(struct outline *outline, struct node *list) {
    struct book *book = outline->book;
    int number = 0;

    if (list->number != 1)
        expected(outline, list->pos, "list of sentences does not begin with 1", "item i to be sentence i");
    list->kind = NODE_SENTENCES;
    for (struct node *item = list->first; item; item = item->next) {
        struct sentence *sentence = book_add_sentence(book, outline->chapter, outline->passage->number, ++number);
        item->kind = NODE_SENTENCE;
        item->thing = sentence;
        sentence->node = item;
        if (!item->first)
            expected(outline, item->pos, "sentence without précis", "what it says, in other words");
        if (sentence->paragraph == HEAD_PARAGRAPH && number == HEAD_ITEMS + 1)
            diag_error(book->diag, item->pos,
                       "¶0 has more than %d items; expected no more than headline, deck, by-line, date line, credit",
                       HEAD_ITEMS);
        register_address(outline, ADDRESS_SENTENCE, sentence->id, book_printf(book, "¶%s", sentence->at), item->pos,
                         sentence);
    }
    move(list, outline->passage);
}

/* ---- headings ---- */

static void read_title(struct outline *outline, struct node *block) {
    char *title = node_title(block);

    if (outline->titled)
        expected(outline, block->pos, "second chapter title", "one “# Title” in a chapter");
    else {
        outline->chapter->title = book_string(outline->book, title);
        outline->chapter->pos = block->pos;
        outline->titled = TRUE;
        register_address(outline, ADDRESS_CHAPTER, book_printf(outline->book, "ch-%s", outline->chapter->slug),
                         outline->chapter->title, block->pos, outline->chapter);
    }
    close_passage(outline);
    move(block, outline->chapter->root);
    g_free(title);
}

static void open_passage(struct outline *outline, struct node *block, struct heading *heading) {
    struct node *passage;

    close_passage(outline);
    passage = open_structure(outline->chapter->root, NODE_PASSAGE, block->pos);
    passage->number = heading->paragraph;
    outline->passage = passage;
    heading_strip(block, heading);
    move(block, passage);
    register_address(outline, ADDRESS_PASSAGE, book_printf(outline->book, "p%d", heading->paragraph),
                     book_printf(outline->book, "¶%d", heading->paragraph), block->pos, passage);
}

static void open_part(struct outline *outline, struct node *block) {
    struct node *parent = outline->passage ? outline->passage : outline->chapter->root;

    close_note(outline);
    outline->part = open_structure(parent, NODE_PART, block->pos);
    move(block, outline->part);
}

static const char *note_id(struct book *book, const struct note *note) {
    GString *id = g_string_new(NULL);
    const char *kept;

    g_string_printf(id, "n%s", note->at);
    if (note->lemma) {
        char *slug = text_slug(note->lemma);
        g_string_append_printf(id, "-%s", slug);
        g_free(slug);
    }
    if (note->occurrence > 1)
        g_string_append_printf(id, "-%d", note->occurrence);
    if (note->further) {
        char *slug = text_slug(note->further);
        g_string_append_printf(id, "-%s", slug);
        g_free(slug);
    }
    kept = book_string(book, id->str);
    g_string_free(id, TRUE);
    return kept;
}

static const char *note_label(struct book *book, const struct note *note) {
    GString *label = g_string_new(NULL);
    const char *kept;

    g_string_printf(label, "¶%s ", note->at);
    if (note->lemma)
        g_string_append_printf(label, language_say(book->language, "s.v. “%s”"), note->lemma);
    else
        g_string_append(label, language_say(book->language, "n."));
    if (note->occurrence > 1)
        g_string_append_printf(g_string_append_c(label, ' '), language_say(book->language, "(occurrence %d)"),
                               note->occurrence);
    if (note->further)
        g_string_append_printf(label, " (%s)", note->further);
    kept = book_string(book, label->str);
    g_string_free(label, TRUE);
    return kept;
}

/* A note belongs to the passage that it stands in, and to a sentence that has its précis there. */
static void attach_note(struct outline *outline, struct note *note) {
    struct sentence *sentence;

    if (note->paragraph != outline->passage->number) {
        diag_error(outline->book->diag, note->pos, "note on ¶%s stands in the section on ¶%d; expected it in its own",
                   note->at, outline->passage->number);
        return;
    }
    if (!note->number)
        return;
    sentence = book_sentence(outline->book, note->paragraph, note->number);
    if (!sentence)
        diag_error(outline->book->diag, note->pos, "note on ¶%s, which has no précis; expected a sentence of ¶%d",
                   note->at, note->paragraph);
    else
        g_ptr_array_add(sentence->notes, note);
}

static void open_note(struct outline *outline, struct node *block, struct heading *heading) {
    struct book *book = outline->book;
    struct note *note = book_add_note(book, outline->chapter);

    if (heading->rest)
        expected(outline, block->pos, "note's heading is not understood", "### 3.2 “Lemma”² (further)");
    close_note(outline);
    if (!outline->notes)
        outline->notes = open_structure(outline->passage, NODE_NOTES, block->pos);
    outline->note = open_structure(outline->notes, NODE_NOTE, block->pos);
    outline->note->thing = note;
    note->node = outline->note;
    note->pos = block->pos;
    note->lemma_pos = block->first->pos;
    note->lemma_pos.col += block->first->pos.col ? heading->lemma_column : 0;
    note->paragraph = heading->paragraph;
    note->number = heading->sentence;
    note->at = heading->sentence ? book_printf(book, "%d.%d", heading->paragraph, heading->sentence)
                                 : book_printf(book, "%d", heading->paragraph);
    note->lemma = book_string(book, heading->lemma);
    note->occurrence = heading->occurrence;
    note->further = book_string(book, heading->further);
    node_free(block);
    book_name_note(book, note, note_id(book, note), note_label(book, note));
    attach_note(outline, note);
}

static void read_heading(struct outline *outline, struct node *block) {
    struct heading heading;
    gboolean addressed = heading_read(block, &heading);

    if (block->number == 1)
        read_title(outline, block);
    else if (block->number == 2 && addressed && !heading.sentence)
        open_passage(outline, block, &heading);
    else if (block->number == 2) {
        close_passage(outline);
        open_part(outline, block);
    } else if (block->number == 3 && addressed && outline->passage)
        open_note(outline, block, &heading);
    else if (block->number == 3 && addressed)
        expected(outline, block->pos, "note outside of a passage", "it in the section of its paragraph (## ¶…)");
    else if (block->number == 3)
        open_part(outline, block);
    else
        move(block, innermost(outline));
    heading_clear(&heading);
}

/* ---- figures, tables, code ---- */

/* What has no address may not stand in a note: its end would be unclear to a reader. */
static void refuse_in_note(struct outline *outline, struct pos pos, const char *what) {
    if (outline->note) {
        char *message = g_strdup_printf("%s inside a note", what);
        expected(outline, pos, message, "it in a part, behind a heading without an address");
        g_free(message);
    }
}

static gboolean is_figure(const struct node *block) {
    return block->kind == NODE_PARAGRAPH && block->first && block->first->kind == NODE_IMAGE && !block->first->next;
}

static void read_figure(struct outline *outline, struct node *block) {
    struct node *image = block->first;
    struct book *book = outline->book;
    struct figure *figure;
    GString *alt = g_string_new(NULL);
    char *name = image->url ? g_strdup(image->url) : g_strdup("");

    refuse_in_note(outline, image->pos, "figure");
    node_plain(image, alt);
    if (!g_str_has_suffix(name, ".svg") || strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") + 4 != strlen(name) ||
        strlen(name) == 4) {
        expected(outline, image->pos, "figure's file is not a drawn one", "NAME.svg with a–z, 0–9 and hyphens");
        node_free(block);
    } else {
        name[strlen(name) - 4] = '\0';
        figure = book_add_figure(book, outline->chapter, name);
        figure->pos = image->pos;
        figure->alt = book_string(book, g_strstrip(alt->str));
        figure->caption = image->title ? image->title : "";
        if (!*figure->alt)
            expected(outline, image->pos, "figure without a description", "what it shows, between ![ and ]");
        if (!*figure->caption)
            expected(outline, image->pos, "figure without a caption", "what to see in it, in quotation marks");
        register_address(outline, ADDRESS_FIGURE, figure->id,
                         book_printf(book, language_say(book->language, "Fig. %u"), figure->number), figure->pos,
                         figure);
        struct node *node = open_structure(innermost(outline), NODE_FIGURE, image->pos);
        node->thing = figure;
        node_free(block);
    }
    g_free(name);
    g_string_free(alt, TRUE);
}

/* The piece of a table that has this grid: read before, as those of the schema are, or made now. Gives in `number` which it is
 * in its chapter. */
static struct table_piece *piece_of(struct outline *outline, struct table *table, struct node *grid, unsigned *number) {
    struct table_piece *piece;

    *number = 1;
    for (guint i = 0; i < table->pieces->len; i++) {
        piece = table->pieces->pdata[i];
        if (piece->grid == grid)
            return piece;
        *number += piece->chapter == outline->chapter;
    }
    return table_add_piece(table, outline->chapter, grid);
}

/* The caption and the table behind it make one block of data. */
static void read_data(struct outline *outline, struct node *block, struct node *grid) {
    struct book *book = outline->book;
    struct table *table = caption_read(book, block);
    struct table_piece *piece;
    struct node *data;
    unsigned number;

    refuse_in_note(outline, block->pos, "table of data");
    if (!table) {
        move(block, innermost(outline));
        move(grid, innermost(outline));
        return;
    }
    piece = piece_of(outline, table, grid, &number);
    piece->caption = block;
    piece->id = number == 1 ? book_printf(book, "tab-%s-%s", table->schema->name, outline->chapter->slug)
                            : book_printf(book, "tab-%s-%s-%u", table->schema->name, outline->chapter->slug, number);
    register_address(outline, ADDRESS_TABLE, piece->id,
                     book_printf(book, language_say(book->language, "Table %s"), table->schema->name), block->pos,
                     piece);
    data = open_structure(innermost(outline), NODE_DATA, block->pos);
    data->thing = piece;
    move(block, data);
    move(grid, data);
}

static void read_chunk(struct outline *outline, struct node *block) {
    struct chunk_piece *piece = block->thing;
    char *slug = text_slug(piece->chunk->name);
    struct book *book = outline->book;

    refuse_in_note(outline, block->pos, "chunk");
    piece->id = piece->number == 1 ? book_printf(book, "chunk-%s", slug)
                                   : book_printf(book, "chunk-%s-%u", slug, piece->number);
    register_address(outline, ADDRESS_CHUNK, piece->id, book_printf(book, "⟨%s⟩", piece->chunk->name), block->pos,
                     piece);
    g_free(slug);
    move(block, innermost(outline));
}

static void read_block(struct outline *outline, struct node *block) {
    outline->block = block;
    if (block->kind == NODE_HEADING)
        read_heading(outline, block);
    else if (block->kind == NODE_LIST && block->number >= 0 && outline->passage &&
             outline->passage->last->kind == NODE_HEADING)
        read_sentences(outline, block);
    else if (is_figure(block))
        read_figure(outline, block);
    else if (caption_has_grid(block))
        read_data(outline, block, block->next);
    else if (block->kind == NODE_CHUNK)
        read_chunk(outline, block);
    else {
        if (caption_is(block))
            expected(outline, block->pos, "caption without a table", "a blank line, then the table");
        move(block, innermost(outline));
    }
}

/* An image anywhere else is not a figure that the book draws. */
static void refuse_images(struct outline *outline) {
    const struct node *root = outline->chapter->root;

    for (const struct node *at = root; at; at = node_walk(root, at))
        if (at->kind == NODE_IMAGE)
            expected(outline, at->pos, "image within a text", "a figure, in a paragraph of its own");
}

void outline_read(struct book *book, struct chapter *chapter) {
    struct outline outline = {.book = book, .chapter = chapter};
    struct node *blocks = chapter->root;
    struct node *block, *next;
    guint first_note = book->notes->len;

    chapter->root = node_new(NODE_CHAPTER, chapter->pos);
    for (block = blocks->first; block; block = next) {
        next = block->next;
        struct node *after = caption_has_grid(block) ? next->next : next;
        if (!outline.titled && !outline.untitled && !(block->kind == NODE_HEADING && block->number == 1)) {
            expected(&outline, block->pos, "chapter does not begin with its title", "“# Title”");
            outline.untitled = TRUE;
        }
        read_block(&outline, block);
        next = after;
    }
    close_passage(&outline);
    if (!outline.titled && !outline.untitled)
        expected(&outline, chapter->pos, "chapter without a title", "“# Title”");
    node_free(blocks);
    for (guint i = first_note; i < book->notes->len; i++)
        kind_read(book, book->notes->pdata[i]);
    refuse_images(&outline);
}
