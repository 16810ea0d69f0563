/* SPDX-License-Identifier: MIT
 *
 * The model: one book, read from its chapters, checked, and handed to the writers. Readers fill it in the order of the
 * chapters; checks read it; writers read it and share nothing else.
 *
 * Ownership: the book owns everything that is reached from it. Strings in the model are borrowed from the book
 * (book_string()) and live as long as it does; an equal string may be stored more than once.
 *
 * Reference scheme: a paragraph is ¶3 with id p3, a sentence ¶3.2 with id p3.2. Numbers begin with 1. What stands above
 * the text (headline, deck, by-line, date line, credit) is ¶0, each thing an item of it: ¶0.1 with id p0.1. It is treated
 * as a paragraph, but it is not among the sentences of the manifest.
 */
#ifndef BOOK_H
#define BOOK_H

#include "model/author.h"
#include "model/code.h"
#include "model/drawing.h"
#include "model/language.h"
#include "model/node.h"
#include "model/table.h"

/* ---- addresses ---- */

enum address_kind {
    ADDRESS_CHAPTER,
    ADDRESS_PASSAGE,
    ADDRESS_SENTENCE,
    ADDRESS_NOTE,
    ADDRESS_ROW, /* entity, event, claim, source, … */
    ADDRESS_FIGURE,
    ADDRESS_TABLE,
    ADDRESS_CHUNK,
};

/* What a citation can point at. One per id in the whole book. */
struct address {
    const char *id;
    enum address_kind kind;
    const char *page;  /* slug of the page where it stands */
    const char *label; /* how a reference names it: “¶3.2”, “Fig. 1”, a name */
    struct pos pos;    /* where it is defined */
    const void *thing; /* by kind: struct chapter, node (NODE_PASSAGE), sentence, note, row, figure, table_piece or
                        * chunk_piece; a page of the back matter has none */
    const char *title; /* what it is called by itself, where the kind and the label do not tell; else NULL */
};

/* ---- what the conventions make of a chapter ---- */

/* The number of what stands above the text, and how many things can. */
enum { HEAD_PARAGRAPH = 0, HEAD_ITEMS = 5 };

/* A file of the book: what stands between its @file and the next. */
struct chapter {
    const char *file;  /* as in the stream */
    const char *slug;  /* names its page */
    const char *title; /* plain text */
    struct node *root; /* NODE_CHAPTER, owned */
    struct pos pos;
};

struct sentence {
    int paragraph, number; /* ¶paragraph.number */
    const char *at;        /* “3.2” */
    const char *id;        /* “p3.2” */
    struct node *node;     /* NODE_SENTENCE: the précis */
    struct chapter *chapter;
    GPtrArray *notes; /* struct note on this sentence, borrowed, in order */
};

struct note {
    const char *id;
    int paragraph, number; /* number 0: on the whole paragraph */
    const char *at;        /* “3.2” or “3” */
    const char *lemma;     /* as printed, without quotation marks; NULL: none */
    int occurrence;        /* of the lemma in its sentence, from 1 */
    const char *further;   /* “aftermath”, or NULL */
    const char *kind;      /* “qualified”, lower case; NULL when it has none (diagnosed) */
    struct node *node;     /* NODE_NOTE */
    struct chapter *chapter;
    struct pos pos;       /* of the heading */
    struct pos lemma_pos; /* of the lemma in it */
};

/* The kinds of notes, a closed list. */
struct note_kind {
    const char *word;        /* lower case, as notes have it in any language */
    const char *name;        /* as pages have it, a key of the press's words */
    gboolean bears_evidence; /* a verdict on a claim of fact: needs a source */
};
extern const struct note_kind note_kinds[];
extern const unsigned note_kind_count;

/* The kind that a word names, or NULL. */
const struct note_kind *note_kind_of(const char *word);

struct figure {
    const char *name;        /* “links” of links.svg */
    const char *id;          /* fig-links */
    const char *alt;         /* what it shows */
    const char *caption;     /* what to see */
    unsigned number;         /* running, for the page only */
    struct drawing *drawing; /* what it says, owned; NULL: not read */
    struct chapter *chapter;
    struct pos pos;
};

/* ---- the book ---- */

/* A work that the edition refers to as a whole: the text that it annotates, a version of that. Strings are "" when not
 * given. */
struct work {
    const char *type; /* as in CFF: “newspaper-article” */
    GArray *authors;  /* struct author, owned */
    const char *title, *journal;
    const char *date; /* YYYY-MM-DD */
    const char *url, *note;
    const char *language; /* BCP 47 */
};

/* What CITATION.cff says of the edition and of the text that it annotates. Strings are "" when not given. */
struct citation {
    const char *title, *subtitle; /* the title, divided at its first colon */
    const char *authors;          /* as printed; the same one by one: */
    GArray *author_list;          /* struct author */
    const char *version, *date;   /* date: YYYY-MM-DD */
    const char *licences;         /* SPDX names, divided by “ and ” */
    const char *work, *work_url;  /* the text annotated, as a reference without its address; its address */
    GArray *works;                /* struct work: all that are referred to, the text annotated first */
    const char *abstract;
    const char *keywords; /* a line each */
    const char *url, *doi;
    GArray *to_do; /* struct pos: where an entry of the file is still to do (todo.h) */
};

struct book {
    struct diag *diag;         /* borrowed */
    struct language *language; /* of the edition, set before anything is read; owned; NULL: English */
    GPtrArray *chapters;
    GPtrArray *sentences; /* struct sentence, in order */
    GHashTable *sentence_by_id;
    GPtrArray *notes; /* struct note, in order of the chapters */
    GHashTable *note_by_id;
    GPtrArray *figures;
    GPtrArray *chunks; /* struct chunk, by first mention */
    GHashTable *chunk_by_name;
    GPtrArray *identifiers; /* struct identifier, by name */
    GHashTable *identifier_by_name;
    struct table **tables; /* those of the press in the order of its schemas, then those that the edition adds */
    unsigned table_count;
    GHashTable *addresses;   /* id to struct address */
    GPtrArray *address_list; /* the same, in the order of registration */
    GHashTable *mentions;    /* id to GPtrArray of ids: see mention.h */
    struct citation citation;
    const char *fingerprint;         /* of the annotated text, 20 hexadecimal digits; NULL: no manifest */
    const char *edition_fingerprint; /* of the chapters, 64 of them, as given to the press; NULL: not given. Borrowed */
    GStringChunk *strings;
};

struct book *book_new(struct diag *diag);
void book_free(struct book *book);

/* A copy of a string that lives as long as the book. */
const char *book_string(struct book *book, const char *text);
const char *book_string_len(struct book *book, const char *text, gsize length);
const char *book_printf(struct book *book, const char *format, ...) G_GNUC_PRINTF(2, 3);

struct chapter *book_add_chapter(struct book *book, const char *file);
struct sentence *book_add_sentence(struct book *book, struct chapter *chapter, int paragraph, int number);
struct note *book_add_note(struct book *book, struct chapter *chapter);

/* Whether a note's lemma has a place in a sentence of the manifest, which a copy and the table “lemmata” can tell. */
gboolean note_has_place(const struct note *note);

/* Gives a note its id and its address. */
void book_name_note(struct book *book, struct note *note, const char *id, const char *label);

struct figure *book_add_figure(struct book *book, struct chapter *chapter, const char *name);

/* The chunk of a name, made when it is new. */
struct chunk *book_chunk(struct book *book, const char *name);
struct chunk_piece *book_add_chunk_piece(struct book *book, struct chapter *chapter, const char *name, struct pos pos);

/* The identifier of a name, made when it is new; a kind that is known replaces IDENTIFIER_NAMED. */
struct identifier *book_identifier(struct book *book, const char *name, enum identifier_kind kind);

/* The sentence ¶paragraph.number, or NULL. */
struct sentence *book_sentence(const struct book *book, int paragraph, int number);

/* Adds a table without rows: see table_new(). */
struct table *book_add_table(struct book *book, const struct schema *schema);

/* What the columns of a table hold in this book, which may add to them; NULL: the book has no such table. */
const struct schema *book_schema(const struct book *book, const char *name);

/* The name of the table that may be meant by one that is none, or NULL: diag_nearest(). */
const char *book_nearest_table(const struct book *book, const char *name);

/* The table of a name; asserts that there is one. */
struct table *book_table(const struct book *book, const char *name);

/* Files are called by ids, with at most 30 bytes behind, and no system has names of more than 255. */
enum { ADDRESS_LENGTH = 200 };

/* Registers an id; one that is too long, and a second registration, are diagnosed at their place, the latter with that of the
 * first. */
void book_add_address(struct book *book, const struct address *address);

/* The address of an id, or NULL. */
const struct address *book_address(const struct book *book, const char *id);

/* The address that a misspelt one may be, for a message; or NULL. */
const char *book_nearest_address(const struct book *book, const char *id);

/* How the book cites a source in a running text: author or publisher with the year, and a letter where two would be
 * the same. Borrowed. NULL for an unknown key. */
const char *book_source_label(const struct book *book, const char *key);

#endif
