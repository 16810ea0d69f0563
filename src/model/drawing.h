/* SPDX-License-Identifier: MIT
 *
 * Drawings: what a figure says, as its program wrote it in DOT, without how it looks. A node whose name begins with “_”
 * is furniture (a grid, a scale, a legend) and is not here; every other stands for a thing of the book. An edge is here
 * when it says something.
 *
 * Ownership: a figure owns its drawing; strings are the book's. A string that is not given is "".
 */
#ifndef DRAWING_H
#define DRAWING_H

#include <glib.h>

#define DRAWING_KINDS(X)    \
    X(TIMELINE, "timeline") \
    X(CHART, "chart")       \
    X(MAP, "map")           \
    X(NETWORK, "network")   \
    X(ARGUMENT, "argument") \
    X(GRID, "grid")

#define DRAWING_ENUM(kind, word) DRAWING_##kind,
enum drawing_kind { DRAWING_KINDS(DRAWING_ENUM) DRAWING_KIND_COUNT };

const char *drawing_kind_word(enum drawing_kind kind);

/* The kind of that word, or DRAWING_KIND_COUNT. */
enum drawing_kind drawing_kind_lookup(const char *word);

/* The words that a drawing names beside tables of the book: what make knows of who reads which, what the edition says of
 * itself. */
#define DRAWING_OF_BUILD    "build"
#define DRAWING_OF_CITATION "citation"

/* A thing, as often as it is drawn. */
struct drawing_node {
    const char *name;  /* as in the file: “e-flight”, “harbour@2” */
    const char *id;    /* the thing's id: what stands before an @ */
    const char *group; /* title of the lane, panel, series or rank it stands in */
    const char *words; /* its label */
    const char *when;  /* EDTF */
    const char *says;  /* a phrase or sentence */
    const char *value, *unit;
    gboolean is_tied; /* an edge that says something begins or ends here, or at another node of the same id */
};

/* “FROM says TO”. */
struct drawing_edge {
    const struct drawing_node *from, *to;
    const char *says; /* a verb phrase, never "" */
    const char *when;
    const char *id; /* of the row that says so */
};

struct drawing {
    enum drawing_kind kind; /* DRAWING_KIND_COUNT: unknown */
    const char *kind_word;  /* as in the file */
    GPtrArray *tables;      /* names of the tables it read, in the order in which it opened them */
    GPtrArray *complete;    /* “TABLE:WHICH”: that it shows all of these rows */
    GPtrArray *nodes;       /* struct drawing_node, owned, in the order of the file */
    GPtrArray *edges;       /* struct drawing_edge, owned, in the order of the file */
    GHashTable *ids;        /* of all things and rows that nodes and edges stand for: a set */
};

struct drawing *drawing_new(void);

/* NULL does nothing. */
void drawing_free(struct drawing *drawing);

struct drawing_node *drawing_add_node(struct drawing *drawing);
struct drawing_edge *drawing_add_edge(struct drawing *drawing);

/* Whether a node or an edge stands for this id. */
gboolean drawing_shows(const struct drawing *drawing, const char *id);

#endif
