/* SPDX-License-Identifier: MIT
 * The graph as GraphML (http://graphml.graphdrawing.org/, 2007) and as DOT. */
#include "write/exchange_graph.h"

#include "write/xml.h"

/* What a node and an edge are told by, in both formats: of a record the string at an offset. */
struct property {
    const char *name;
    gsize offset;
};

static const struct property node_properties[] = {
    {"label", offsetof(struct graph_node, label)}, {"what", offsetof(struct graph_node, what)},
    {"type", offsetof(struct graph_node, type)},   {"dates", offsetof(struct graph_node, dates)},
    {"ko", offsetof(struct graph_node, ko)},       {"ja", offsetof(struct graph_node, ja)},
    {"zh", offsetof(struct graph_node, zh)},       {"URL", offsetof(struct graph_node, page)},
};
static const struct property edge_properties[] = {
    {"label", offsetof(struct graph_edge, kind)},
    {"table", offsetof(struct graph_edge, table)},
    {"dates", offsetof(struct graph_edge, dates)},
    {"sources", offsetof(struct graph_edge, sources)},
};

static const char *value_of(const struct property *property, const void *record) {
    return *(const char *const *)(const void *)((const char *)record + property->offset);
}

/* ---- GraphML ---- */

static void write_keys(struct xml *xml, const char *domain, const struct property *properties, gsize count) {
    for (gsize i = 0; i < count; i++) {
        xml_open(xml, "key");
        xml_attr_format(xml, "id", "%s-%s", domain, properties[i].name);
        xml_attr(xml, "for", domain);
        xml_attr(xml, "attr.name", properties[i].name);
        xml_attr(xml, "attr.type", "string");
        xml_close(xml);
        xml_newline(xml);
    }
}

static void write_data(struct xml *xml, const char *domain, const struct property *properties, gsize count,
                       const void *record) {
    for (gsize i = 0; i < count; i++) {
        const char *value = value_of(&properties[i], record);
        if (!*value)
            continue;
        xml_open(xml, "data");
        xml_attr_format(xml, "key", "%s-%s", domain, properties[i].name);
        xml_text(xml, value);
        xml_close(xml);
    }
}

static void write_graph(struct xml *xml, const struct graph *graph) {
    for (guint i = 0; i < graph->nodes->len; i++) {
        const struct graph_node *node = &g_array_index(graph->nodes, struct graph_node, i);
        xml_open(xml, "node");
        xml_attr(xml, "id", node->id);
        write_data(xml, "node", node_properties, G_N_ELEMENTS(node_properties), node);
        xml_close(xml);
        xml_newline(xml);
    }
    for (guint i = 0; i < graph->edges->len; i++) {
        const struct graph_edge *edge = &g_array_index(graph->edges, struct graph_edge, i);
        xml_open(xml, "edge");
        xml_attr(xml, "id", edge->id);
        xml_attr(xml, "source", edge->from);
        xml_attr(xml, "target", edge->to);
        write_data(xml, "edge", edge_properties, G_N_ELEMENTS(edge_properties), edge);
        xml_close(xml);
        xml_newline(xml);
    }
}

void exchange_graphml(const struct exchange *exchange, GString *out) {
    struct graph *graph = graph_new(exchange);
    struct xml *xml = xml_new();
    GString *bytes;

    xml_open(xml, "graphml");
    xml_attr(xml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml_newline(xml);
    write_keys(xml, "node", node_properties, G_N_ELEMENTS(node_properties));
    write_keys(xml, "edge", edge_properties, G_N_ELEMENTS(edge_properties));
    xml_open(xml, "graph");
    xml_attr(xml, "id", "edition");
    xml_attr(xml, "edgedefault", "directed");
    xml_newline(xml);
    write_graph(xml, graph);
    xml_close(xml);
    xml_newline(xml);
    xml_close(xml);
    xml_newline(xml);
    bytes = xml_finish(xml);
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    g_string_append_len(out, bytes->str, (gssize)bytes->len);
    g_string_free(bytes, TRUE);
    graph_free(graph);
}

/* ---- DOT ---- */

/* Within quotation marks; a backslash is doubled, since in a label it stands for more than itself. */
static void append_quoted(GString *out, const char *text) {
    g_string_append_c(out, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            g_string_append_c(out, '\\');
        g_string_append_c(out, *text);
    }
    g_string_append_c(out, '"');
}

static void append_properties(GString *out, const struct property *properties, gsize count, const void *record,
                              const char *before) {
    for (gsize i = 0; i < count; i++) {
        const char *value = value_of(&properties[i], record);
        if (!*value)
            continue;
        g_string_append_printf(out, "%s%s=", before, properties[i].name);
        append_quoted(out, value);
        before = ", ";
    }
    g_string_append(out, "];\n");
}

void exchange_dot(const struct exchange *exchange, GString *out) {
    struct graph *graph = graph_new(exchange);

    g_string_append(out, "digraph edition {\n");
    for (guint i = 0; i < graph->nodes->len; i++) {
        const struct graph_node *node = &g_array_index(graph->nodes, struct graph_node, i);
        append_quoted(out, node->id);
        append_properties(out, node_properties, G_N_ELEMENTS(node_properties), node, " [");
    }
    for (guint i = 0; i < graph->edges->len; i++) {
        const struct graph_edge *edge = &g_array_index(graph->edges, struct graph_edge, i);
        append_quoted(out, edge->from);
        g_string_append(out, " -> ");
        append_quoted(out, edge->to);
        g_string_append(out, " [id=");
        append_quoted(out, edge->id);
        append_properties(out, edge_properties, G_N_ELEMENTS(edge_properties), edge, ", ");
    }
    g_string_append(out, "}\n");
    graph_free(graph);
}
