/* SPDX-License-Identifier: MIT
 *
 * The tree of a chapter: prose as Markdown gives it, inside the structures that the edition's conventions give it
 * (passages, notes, figures, …). Readers build it, checks and writers walk it. No parser's type shows here.
 *
 * Ownership: a tree owns its nodes; node_free() frees a node with all below it. Strings are borrowed from the book
 * (book_string()) and live as long as it does.
 */
#ifndef NODE_H
#define NODE_H

#include "base/diag.h"

/* Every kind, with the name that messages use for it. */
#define NODE_KINDS(X)                                                                                                  \
    /* structures */                                                                                                   \
    X(CHAPTER, "chapter")                                                                                              \
    X(PASSAGE, "section on a paragraph") /* number: the paragraph; heading text below a HEADING child */               \
    X(SENTENCES, "list of sentences")                                                                                  \
    X(SENTENCE, "sentence") /* thing: struct sentence */                                                               \
    X(ESSAY, "essay")                                                                                                  \
    X(NOTES, "notes")                                                                                                  \
    X(NOTE, "note")          /* thing: struct note */                                                                  \
    X(PART, "part")          /* begins with a HEADING child */                                                         \
    X(FIGURE, "figure")      /* thing: struct figure */                                                                \
    X(DATA, "table of data") /* thing: struct piece of a table */                                                      \
    X(CHUNK, "chunk")        /* thing: struct chunk_piece */                                                           \
    /* blocks of prose */                                                                                              \
    X(PARAGRAPH, "paragraph")                                                                                          \
    X(HEADING, "heading") /* number: level 1–6 */                                                                    \
    X(LIST, "list")       /* number: first number of an ordered list, -1: bullets; tight */                            \
    X(ITEM, "item")       /* number: NODE_TO_DO or NODE_DONE in a task list, else 0 */                                 \
    X(QUOTATION, "quotation")                                                                                          \
    X(SAMPLE, "code block") /* text; url: info string */                                                               \
    X(RULE, "rule")                                                                                                    \
    X(TABLE, "table")                                                                                                  \
    X(ROW, "row")   /* number: 1 for the head */                                                                       \
    X(CELL, "cell") /* number: 'l', 'c', 'r' or 0 */                                                                   \
    X(HTML, "raw HTML")                                                                                                \
    /* runs of text */                                                                                                 \
    X(TEXT, "text")                                                                                                    \
    X(CODE, "code span")     /* text */                                                                                \
    X(QUOTED, "quoted code") /* text: what stood in [[ ]] */                                                           \
    X(CITE, "citation")      /* text: the source's key; url: locator or NULL; number: 1 opens, 2 closes the bracket */ \
    X(EMPHASIS, "emphasis")                                                                                            \
    X(STRONG, "strong")                                                                                                \
    X(STRIKE, "struck out")                                                                                            \
    X(LINK, "link")   /* url, title */                                                                                 \
    X(IMAGE, "image") /* url, title */                                                                                 \
    X(SOFT_BREAK, "line end")                                                                                          \
    X(HARD_BREAK, "line break")

#define NODE_ENUM(kind, name) NODE_##kind,
enum node_kind { NODE_KINDS(NODE_ENUM) NODE_KIND_COUNT };

enum { NODE_TO_DO = 1, NODE_DONE = 2 };

struct node {
    enum node_kind kind;
    struct pos pos; /* where it begins; 0 where the parser does not say */
    struct node *parent, *first, *last, *prev, *next;
    const char *text, *url, *title; /* by kind, above; NULL where it has none */
    int number;                     /* by kind, above */
    gboolean tight;                 /* LIST: items are not paragraphs */
    void *thing;                    /* by kind, above; owned by the book */
};

const char *node_kind_name(enum node_kind kind);

struct node *node_new(enum node_kind kind, struct pos pos);

/* Frees the node, after unlinking it, and all below it; does not recurse. NULL does nothing. */
void node_free(struct node *node);

void node_append(struct node *parent, struct node *child);

/* Puts `node` directly before `next`, which has a parent. */
void node_insert_before(struct node *next, struct node *node);

/* Takes the node out of its tree, which no longer owns it. */
void node_unlink(struct node *node);

/* The node after `node` in document order within `root` (a walk begins with root itself), or NULL. */
struct node *node_walk(const struct node *root, const struct node *node);

/* As node_walk(), but not into the node. */
struct node *node_skip(const struct node *root, const struct node *node);

/* The plain text of all below a node: markup gone, line ends as blanks, citations as their keys. */
void node_plain(const struct node *node, GString *out);

/* The same as a title, trimmed: without citations, and without the blank before one. Free with g_free(). */
char *node_title(const struct node *node);

#endif
