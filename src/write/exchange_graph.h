/* SPDX-License-Identifier: MIT
 *
 * The graph that the tables make: a node for each entity and event, and for whatever else a relation ties; an edge for each
 * relation, and for each entity that an event names under “place” and “who”. Ids are the book's addresses. For writers of
 * graphs and tests.
 */
#ifndef EXCHANGE_GRAPH_H
#define EXCHANGE_GRAPH_H

#include "write/exchange.h"

struct graph_node {
    const char *id;
    const char *what; /* “entity”, “event”, “claim”, …, see thing_what() */
    const char *type; /* of an entity: “person”; else "" */
    char *label;      /* an entity's English name, what happened, what is claimed; else as it is printed */
    const char *dates;
    const char *ko, *ja, *zh;
    char *page; /* the address of its own page */
};

struct graph_edge {
    char *id; /* of a relation its key; else EVENT_COLUMN_ENTITY */
    const char *from, *to;
    const char *kind;  /* of a relation what it says: “was captain of”; else the column: “place”, “who” */
    const char *table; /* “relations” or “events” */
    const char *dates, *sources;
};

struct graph {
    GArray *nodes; /* struct graph_node, in the order of the tables */
    GArray *edges; /* struct graph_edge */
};

struct graph *graph_new(const struct exchange *exchange);
void graph_free(struct graph *graph);

#endif
