/* SPDX-License-Identifier: MIT
 *
 * Tables of data. A table is what its pieces in the chapters make together, in the order of the chapters; its schema
 * says what its columns hold. The schemas of the press are in table.c, the one place for all who need them; a book may add
 * to them.
 */
#ifndef TABLE_H
#define TABLE_H

#include "model/node.h"

/* What a column's cells hold. */
enum column_type {
    COLUMN_KEY,      /* the row's key: unique in the table */
    COLUMN_TEXT,     /* prose; may hold markup and citations */
    COLUMN_DATE,     /* EDTF */
    COLUMN_URL,      /* http: or https: */
    COLUMN_LANGUAGE, /* BCP 47; several divided by “;” */
    COLUMN_CHOICE,   /* one of `choices` */
    COLUMN_NUMBER,   /* a decimal number */
    COLUMN_HEX,      /* a fingerprint: 20 hexadecimal digits */
    COLUMN_ADDRESS,  /* a sentence or paragraph: 3.2 or 3 */
    COLUMN_ENTITY,   /* one key of an entity */
    COLUMN_ENTITIES, /* keys of entities, divided by “;” */
    COLUMN_THING,    /* the key of an entity, or the id of an event, claim or passage */
    COLUMN_SOURCES,  /* keys of sources, divided by “;” */
    COLUMN_NOTES,    /* ids of notes, divided by “;” */
};

struct column {
    const char *name;
    enum column_type type;
    gboolean required;
    const char *choices; /* COLUMN_CHOICE: the words, divided by blanks */
    const char *title;   /* how readers are told what it is; NULL: a column of the press, whose writers know it */
};

struct schema {
    const char *name;
    const char *what;      /* the singular, for messages: “event” */
    const char *id_prefix; /* what the key must begin with: “e-”; "" for none */
    const char *address;   /* what to put before the key to get the id in the book: “s-”; NULL: rows have no id */
    const struct column *columns;
    unsigned width; /* number of columns */
};

/* All schemas. */
extern const struct schema schemas[];
extern const unsigned schema_count;

/* Of the table that says what an edition adds to them, which only a book that adds something has. */
#define SCHEMA_TABLE "schema"
extern const struct schema schema_of_schemas;

/* The schema of the press, or NULL. What it is in a book, which may add to it, says book_schema(). */
const struct schema *schema_lookup(const char *name);

/* Whether it is no schema of the press: all of its columns have titles. */
gboolean schema_is_own(const struct schema *schema);

/* The type that an edition calls so, as in “text”; -1 if none is. */
int column_type(const char *word);

/* Index of a column; -1 if the schema has none of this name. */
int schema_column(const struct schema *schema, const char *name);

struct row {
    const struct table_piece *piece;
    struct pos pos;
    struct node **cells; /* CELL nodes, borrowed from the chapter's tree: `width` of them, never NULL once checked */
    char **text;         /* the same as plain text, trimmed: `width` of them; "" for an empty cell */
};

/* A part of a table that stands in one chapter. */
struct table_piece {
    const struct schema *schema;
    const struct chapter *chapter;
    const struct node *caption; /* PARAGRAPH: what follows “Table: NAME. ” */
    struct node *grid;          /* TABLE; the DATA node owns it */
    GPtrArray *rows;            /* struct row, owned */
    const char *id;             /* tab-NAME-CHAPTER, with -2 … for further pieces in a chapter */
};

struct table {
    const struct schema *schema; /* `own` */
    struct schema own;           /* that of the press, and what the edition adds to it */
    struct column *columns;      /* its columns where some were added, owned; else NULL */
    GPtrArray *pieces;           /* struct table_piece, owned */
    GPtrArray *rows;             /* struct row, borrowed from the pieces */
    GHashTable *keys;            /* key to struct row, borrowed */
};

/* Without rows. The schema is copied; its columns and strings are borrowed. */
struct table *table_new(const struct schema *schema);
void table_free(struct table *table);

/* Puts a column behind those of the table, before it has pieces. */
void table_add_column(struct table *table, const struct column *column);

/* The row with a key, or NULL. */
struct row *table_row(const struct table *table, const char *key);

/* The plain text of a cell by its column's name; asserts that there is such a column. */
const char *row_text(const struct row *row, const char *column);
struct node *row_cell(const struct row *row, const char *column);

/* A cell as a title: without citations. Free with g_free(). */
char *row_title(const struct row *row, const char *column);

/* The same of a sentence, to stand within another one: in quotation marks, without its full stop. Free with g_free(). */
char *row_said(const struct row *row, const char *column);

/* The parts of a claim's key, c3.2a: the sentence or paragraph that it is of, 3.2 (free with g_free()), and its letter, a. */
char *claim_at(const struct row *claim);
const char *claim_letter(const struct row *claim);

/* The items of a list in a cell: divided by “;”, trimmed, empty ones dropped. Free with g_strfreev(). */
char **cell_items(const char *text);

/* A piece without rows, behind those that the table has. */
struct table_piece *table_add_piece(struct table *table, const struct chapter *chapter, struct node *grid);
struct row *row_new(const struct table_piece *piece);

#endif
