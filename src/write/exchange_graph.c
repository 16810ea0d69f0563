/* SPDX-License-Identifier: MIT
 * The graph that the tables make. */
#include "write/exchange_graph.h"

#include "model/thing.h"

#include <string.h>

/* ---- nodes ---- */

/* Which columns say of a row what it is called and when it was; NULL: none does. */
static const struct {
    const char *table, *label, *dates;
} names[] = {{"entities", "en", "dates"}, {"events", "event", "date"}, {"claims", "claim", NULL}};

static const char *column_or_nothing(const struct row *row, const char *column) {
    return row && column && schema_column(row->piece->schema, column) >= 0 ? row_text(row, column) : "";
}

static void add_node(struct graph *graph, const struct exchange *exchange, const char *id) {
    const struct address *address = book_address(exchange->book, id);
    const struct row *row = thing_row(address);
    gboolean is_entity = strcmp(thing_table(address), "entities") == 0;
    struct graph_node node = {
        .id = address->id,
        .what = thing_what(address),
        .type = is_entity ? row_text(row, "type") : "",
        .dates = "",
        .ko = is_entity ? row_text(row, "ko") : "",
        .ja = is_entity ? row_text(row, "ja") : "",
        .zh = is_entity ? row_text(row, "zh") : "",
        .page = exchange_thing(exchange, id),
    };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (strcmp(thing_table(address), names[i].table) == 0) {
            node.label = g_strdup(row_text(row, names[i].label));
            node.dates = column_or_nothing(row, names[i].dates);
        }
    if (!node.label)
        node.label = thing_title(address, exchange->book->language);
    g_array_append_val(graph->nodes, node);
}

/* Ends of relations that are neither entities nor events, each once. */
static void add_other_ends(struct graph *graph, const struct exchange *exchange, GHashTable *known) {
    static const char *const ends[] = {"from", "to"};
    const GPtrArray *relations = book_table(exchange->book, "relations")->rows;

    for (guint i = 0; i < relations->len; i++)
        for (gsize e = 0; e < G_N_ELEMENTS(ends); e++) {
            const char *id = row_text(relations->pdata[i], ends[e]);
            if (g_hash_table_add(known, (gpointer)id))
                add_node(graph, exchange, id);
        }
}

static void add_nodes(struct graph *graph, const struct exchange *exchange) {
    static const char *const tables[] = {"entities", "events"};
    GHashTable *known = g_hash_table_new(g_str_hash, g_str_equal);

    for (gsize t = 0; t < G_N_ELEMENTS(tables); t++) {
        const GPtrArray *rows = book_table(exchange->book, tables[t])->rows;
        for (guint i = 0; i < rows->len; i++) {
            const struct row *row = rows->pdata[i];
            g_hash_table_add(known, row->text[0]);
            add_node(graph, exchange, row->text[0]);
        }
    }
    add_other_ends(graph, exchange, known);
    g_hash_table_unref(known);
}

/* ---- edges ---- */

static void add_relations(struct graph *graph, const struct book *book) {
    const GPtrArray *rows = book_table(book, "relations")->rows;

    for (guint i = 0; i < rows->len; i++) {
        const struct row *row = rows->pdata[i];
        struct graph_edge edge = {
            .id = g_strdup(row->text[0]),
            .from = row_text(row, "from"),
            .to = row_text(row, "to"),
            .kind = row_text(row, "kind"),
            .table = "relations",
            .dates = row_text(row, "date"),
            .sources = row_text(row, "sources"),
        };
        g_array_append_val(graph->edges, edge);
    }
}

static void add_event(struct graph *graph, const struct book *book, const struct row *event, const char *column) {
    char **items = cell_items(row_text(event, column));

    for (char **item = items; *item; item++) {
        struct graph_edge edge = {
            .id = g_strdup_printf("%s_%s_%s", event->text[0], column, *item),
            .from = event->text[0],
            .to = book_address(book, *item)->id,
            .kind = column,
            .table = "events",
            .dates = row_text(event, "date"),
            .sources = row_text(event, "sources"),
        };
        g_array_append_val(graph->edges, edge);
    }
    g_strfreev(items);
}

static void add_events(struct graph *graph, const struct book *book) {
    const GPtrArray *rows = book_table(book, "events")->rows;

    for (guint i = 0; i < rows->len; i++) {
        add_event(graph, book, rows->pdata[i], "place");
        add_event(graph, book, rows->pdata[i], "who");
    }
}

struct graph *graph_new(const struct exchange *exchange) {
    struct graph *graph = g_new(struct graph, 1);

    graph->nodes = g_array_new(FALSE, FALSE, sizeof(struct graph_node));
    graph->edges = g_array_new(FALSE, FALSE, sizeof(struct graph_edge));
    add_nodes(graph, exchange);
    add_relations(graph, exchange->book);
    add_events(graph, exchange->book);
    return graph;
}

void graph_free(struct graph *graph) {
    for (guint i = 0; i < graph->nodes->len; i++) {
        g_free(g_array_index(graph->nodes, struct graph_node, i).label);
        g_free(g_array_index(graph->nodes, struct graph_node, i).page);
    }
    for (guint i = 0; i < graph->edges->len; i++)
        g_free(g_array_index(graph->edges, struct graph_edge, i).id);
    g_array_unref(graph->nodes);
    g_array_unref(graph->edges);
    g_free(graph);
}
