/* SPDX-License-Identifier: MIT
 *
 * What the parts of the XHTML writer share: the state of a run, how links are made, and one function for each thing
 * that ARCHITECTURE.md gives a shape. For writers only.
 */
#ifndef WRITER_H
#define WRITER_H

#include "model/back.h"
#include "model/collation.h"
#include "write/xml.h"

/* What the XHTML is for. */
enum medium {
    MEDIUM_PRINT, /* one file, for the print template; or prose alone */
    MEDIUM_WEB,   /* pages of the web book, which link to the pages of things and to files, and have folds */
    MEDIUM_EBOOK, /* documents of the e-book: nothing that scrolls, folds or needs more than the e-book has */
};

struct writer {
    const struct book *book;
    struct xml *xml;
    enum medium medium;
    const char *page;              /* slug of the page or document being written; NULL: all is one file (print) */
    const char *root;              /* the way from the page to the folder of the web book: "" or "../"; pages only */
    const char *figures;           /* folder of the drawings, for reading */
    const char *figures_link;      /* the same as the file being written must name it; print only */
    const char *language;          /* of the element being written; NULL: the book's */
    const char *chapter_id;        /* of the chapter being written */
    gboolean in_fold;              /* the code being written stands elsewhere too: its names are no links */
    gboolean is_plain;             /* what Markdown says and no more: no classes, no marks of language */
    const struct anchors *anchors; /* with the next: a private copy; else NULL */
    const struct collation *collation;
};

/* ---- links (writer.c) ---- */

/* Opens <a class=… href=…> to an id of the book; close with xml_close(). */
void writer_open_link(struct writer *writer, const char *classes, const char *id);

/* What the file of a page or document ends in: “html”. */
const char *writer_suffix(const struct writer *writer);

/* In an e-book: what the element just opened is, as epub:type has it. Elsewhere nothing. */
void writer_type(struct writer *writer, const char *type);

/* On a page: a link to the thing's own page, where it is cited, with a blank before it. things.c */
void writer_own_link(struct writer *writer, const char *id);

/* The same as a line of its own, p.owns, behind a heading. */
void writer_own_line(struct writer *writer, const char *id);

/* Opens an <a> to an address outside of the book. */
void writer_open_external(struct writer *writer, const char *url);

/* A link to an id with its label as text. */
void writer_link(struct writer *writer, const char *classes, const char *id);

/* The same for each key of a cell that lists sources or entities, with commas between; words that are no key stay. */
void writer_sources(struct writer *writer, const char *cell);
void writer_entities(struct writer *writer, const char *cell);

/* Opens a <div> that may be wider than the page and scrolls: so that a keyboard can reach it, it takes the focus and has
 * a name. In print a plain <div>. */
void writer_open_scroll(struct writer *writer, const char *classes, const char *name);

/* Opens an entry of a dl.facts, in its <dd>, and closes it. */
void writer_open_fact(struct writer *writer, const char *name);
void writer_close_fact(struct writer *writer);

/* The press's words in the language of the edition; of a number the singular or the plural. */
const char *writer_say(const struct writer *writer, const char *key) G_GNUC_FORMAT(2);
const char *writer_say_number(const struct writer *writer, guint number, const char *one, const char *many)
    G_GNUC_FORMAT(3) G_GNUC_FORMAT(4);

/* Words with one place in them: writes those before it, and returns those behind, to be written when what stands there is. */
const char *writer_say_before(struct writer *writer, const char *key);

/* Text, with a span for each run in another script. */
void writer_text(struct writer *writer, const char *text);

/* An EDTF date in words, as <time> where HTML allows it. */
void writer_date(struct writer *writer, const char *edtf);

/* ---- the tree (xhtml.c) ---- */

/* Writes a node and all below it; or only what is below it. Does not recurse in prose. */
void writer_node(struct writer *writer, const struct node *root);
void writer_inside(struct writer *writer, const struct node *node);

/* The id of a section of a chapter on its page: of a passage its address, of a part with a heading of the second level one
 * of the page's own, “_part-2”; of anything else NULL. To be freed with g_free(). xhtml.c */
char *writer_section_id(const struct node *node);

/* A heading in a link: without the links that it may hold itself. xhtml.c */
void writer_heading_text(struct writer *writer, const struct node *heading);

/* ---- structures ---- */

void writer_sentence(struct writer *writer, const struct node *node);      /* passage.c */
void writer_note(struct writer *writer, const struct node *node);          /* passage.c */
void writer_figure(struct writer *writer, const struct node *node);        /* figure.c */
void writer_beside(struct writer *writer, const struct node *node);        /* beside.c: what stands behind a figure */
void writer_data(struct writer *writer, const struct node *node);          /* data.c */
void writer_chunk(struct writer *writer, const struct node *node);         /* code.c */
void writer_chunk_name(struct writer *writer, const char *name);           /* code.c */
void writer_chapter(struct writer *writer, const struct chapter *chapter); /* xhtml.c */

/* A sentence as the edition gives it: in a private copy the reader's own text, else the précis. passage.c */
void writer_sentence_text(struct writer *writer, const struct sentence *sentence);

/* In an e-book: links to the notes on a paragraph as a whole, as p.noterefs; nothing where there are none. A reading system
 * may show a note only where a link to it is followed. passage.c */
void writer_passage_notes(struct writer *writer, const struct node *passage);

/* Links to the notes on a sentence, divided by “ · ”, each of these classes and of this role (NULL: none). passage.c */
void writer_notes(struct writer *writer, const struct sentence *sentence, const char *classes, const char *role);

/* The verdict on a claim; where it has none, what type of claim it is. data.c */
void writer_verdict(struct writer *writer, const struct row *claim);

/* ---- back matter ---- */

/* A page of the back matter, as section.chapter.back (back.c). */
void writer_back(struct writer *writer, const struct back *back);

/* What such a page is, in the words of epub:type: “index”. */
const char *writer_back_type(const struct back *back);

/* Places by their ids: links of class “mention” with commas between. In print they become page numbers. */
void writer_places(struct writer *writer, const GPtrArray *ids);

/* How many claims, notes and sources there are, and for which sentence (survey.c). */
void writer_survey(struct writer *writer);

/* Lists and indexes (lists.c). */
void writer_names(struct writer *writer);
void writer_figures(struct writer *writer);
void writer_tables(struct writer *writer);
void writer_chunks(struct writer *writer);
void writer_identifiers(struct writer *writer);

/* Rows of a table as the reader sees them: those columns, in that form (data.c). */
void writer_rows(struct writer *writer, const struct schema *schema, const GPtrArray *rows);

/* The same once more, elsewhere: without ids, each row with its key as a link to it. */
void writer_rows_again(struct writer *writer, const struct schema *schema, const GPtrArray *rows);

/* Links to rows that have ids, divided by “ · ”, as p.rows (data.c). */
void writer_row_links(struct writer *writer, const struct schema *schema, const GPtrArray *rows);

/* The columns of a row that readers see, each as a div with dt and dd (data.c). */
void writer_row_facts(struct writer *writer, const struct row *row);

/* ---- what an edition adds to the tables (columns.c) ---- */

/* Whether a column is an added one that readers see: a key is not, where the row has an id. */
gboolean writer_column_is_added(const struct schema *schema, unsigned column);

/* A cell of such a column, by its type. */
void writer_column(struct writer *writer, const struct row *row, unsigned column);

/* Those of a row that are filled: as facts, each a div with dt and dd; or behind other words, each “ · ” and a span.added. */
void writer_added_facts(struct writer *writer, const struct row *row);
void writer_added(struct writer *writer, const struct row *row);

/* An end of a tie: an entity by its name, an event by what happened, a claim by its address. */
void writer_tied(struct writer *writer, const char *id);

/* A source as the bibliography has it, as p.source without its mentions (back.c). */
void writer_source(struct writer *writer, const struct row *row);

/* ---- figures ---- */

/* Says what is wrong with a figure's drawing in the folder `figures`: what writer_figure() would say. */
void writer_check_drawing(const struct book *book, const char *figures, const struct figure *figure);

/* A drawing as a file beside the pages, <img> with its size (figure.c). */
void writer_image(struct writer *writer, const struct figure *figure);

/* Where a figure's program is, and the files to take away, as p.files (beside.c). */
void writer_files(struct writer *writer, const struct figure *figure);

/* What a drawing says, as lists, tables and sentences (equivalent.c). */
void writer_equivalent(struct writer *writer, const struct drawing *drawing);

/* In an e-book: the figures of a chapter in words, as section.words at its end, since nothing folds there (beside.c). */
void writer_words(struct writer *writer, const struct chapter *chapter);

/* ---- front matter ---- */

struct weave;

/* What the title page says: title, authors, version, the text annotated and its fingerprint, how to cite, whom to write to
 * (title.c). */
void writer_title(struct writer *writer, const struct weave *weave);

/* The line in a private copy that says what it is, a key of the press's words. */
#define PRIVATE_STAMP WORD("Private copy: contains the text of the work annotated. Not for distribution.")

#endif
