/* SPDX-License-Identifier: MIT
 * DOT into drawings. */
#include "read/drawing.h"

#include "base/file.h"
#include "base/text.h"
#include "read/dot.h"

#include <cgraph.h>
#include <string.h>

/* A drawing that is being read. */
struct reading {
    struct book *book;
    const struct figure *figure;
    struct drawing *drawing;
    Agraph_t *graph;
    GHashTable *nodes; /* Agnode_t to struct drawing_node */
};

/* ---- attributes ---- */

/* An attribute as plain text: no line ends, no blanks at the ends; "" when it is not set. */
static const char *attribute(const struct reading *reading, void *object, const char *name) {
    const char *value = agget(object, (char *)name);
    GString *plain;
    const char *kept;

    if (!value || !*value)
        return "";
    plain = g_string_new(NULL);
    for (const char *at = value; *at; at = g_utf8_next_char(at)) {
        if (!g_ascii_isspace(*at))
            g_string_append_len(plain, at, g_utf8_next_char(at) - at);
        else if (plain->len && plain->str[plain->len - 1] != ' ')
            g_string_append_c(plain, ' ');
    }
    kept = book_string(reading->book, g_strchomp(plain->str));
    g_string_free(plain, TRUE);
    return kept;
}

/* The items of an attribute that is a list. */
static void add_items(const struct reading *reading, GPtrArray *list, const char *name, const char *divider) {
    char **items = g_strsplit(attribute(reading, reading->graph, name), divider, -1);

    for (char **item = items; *item; item++)
        if (*g_strstrip(*item))
            g_ptr_array_add(list, (gpointer)book_string(reading->book, *item));
    g_strfreev(items);
}

/* ---- nodes and edges ---- */

static gboolean is_furniture(Agnode_t *node) {
    return agnameof(node)[0] == '_';
}

static void read_node(struct reading *reading, Agnode_t *from) {
    struct drawing_node *node = drawing_add_node(reading->drawing);
    const char *name = agnameof(from);

    node->name = book_string(reading->book, name);
    node->id = book_string_len(reading->book, name, strcspn(name, "@"));
    node->group = attribute(reading, from, "group");
    node->words = attribute(reading, from, "words");
    node->when = attribute(reading, from, "when");
    node->says = attribute(reading, from, "says");
    node->value = attribute(reading, from, "value");
    node->unit = attribute(reading, from, "unit");
    g_hash_table_insert(reading->nodes, from, node);
    g_hash_table_add(reading->drawing->ids, (gpointer)node->id);
}

static void read_edge(struct reading *reading, Agedge_t *from) {
    const struct drawing_node *tail = g_hash_table_lookup(reading->nodes, agtail(from));
    const struct drawing_node *head = g_hash_table_lookup(reading->nodes, aghead(from));
    const char *says = attribute(reading, from, "says");
    struct drawing_edge *edge;

    if (!*says)
        return;
    if (!tail || !head) {
        diag_error(reading->book->diag, reading->figure->pos,
                   "drawing %s.dot says “%s” of “%s” and “%s”; expected two nodes that stand for something",
                   reading->figure->name, says, agnameof(agtail(from)), agnameof(aghead(from)));
        return;
    }
    edge = drawing_add_edge(reading->drawing);
    edge->from = tail;
    edge->to = head;
    edge->says = says;
    edge->when = attribute(reading, from, "when");
    edge->id = attribute(reading, from, "id");
    if (*edge->id)
        g_hash_table_add(reading->drawing->ids, (gpointer)edge->id);
}

static gint by_number(gconstpointer a, gconstpointer b) {
    Agedge_t *x = *(Agedge_t *const *)a, *y = *(Agedge_t *const *)b;

    return (AGSEQ(x) > AGSEQ(y)) - (AGSEQ(x) < AGSEQ(y));
}

/* libcgraph has edges by the nodes where they begin; here they are as in the file. */
static void read_edges(struct reading *reading) {
    GPtrArray *edges = g_ptr_array_new();

    for (Agnode_t *node = agfstnode(reading->graph); node; node = agnxtnode(reading->graph, node))
        for (Agedge_t *edge = agfstout(reading->graph, node); edge; edge = agnxtout(reading->graph, edge))
            g_ptr_array_add(edges, edge);
    g_ptr_array_sort(edges, by_number);
    for (guint i = 0; i < edges->len; i++)
        read_edge(reading, edges->pdata[i]);
    g_ptr_array_unref(edges);
}

/* A thing that is drawn twice is tied when one of them is. */
static void mark_tied(const struct drawing *drawing) {
    GHashTable *tied = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < drawing->edges->len; i++) {
        const struct drawing_edge *edge = drawing->edges->pdata[i];
        g_hash_table_add(tied, (gpointer)edge->from->id);
        g_hash_table_add(tied, (gpointer)edge->to->id);
    }
    for (guint i = 0; i < drawing->nodes->len; i++) {
        struct drawing_node *node = drawing->nodes->pdata[i];
        node->is_tied = g_hash_table_contains(tied, node->id);
    }
    g_hash_table_unref(tied);
}

/* ---- a file ---- */

static void read_graph(struct reading *reading) {
    struct drawing *drawing = reading->drawing;

    drawing->kind_word = attribute(reading, reading->graph, "kind");
    drawing->kind = drawing_kind_lookup(drawing->kind_word);
    add_items(reading, drawing->tables, "tables", " ");
    add_items(reading, drawing->complete, "complete", ";");
    for (Agnode_t *node = agfstnode(reading->graph); node; node = agnxtnode(reading->graph, node))
        if (!is_furniture(node))
            read_node(reading, node);
    read_edges(reading);
    mark_tied(drawing);
}

/* What libcgraph has to say is said by us. */
static int keep_silent(char *message) { /* NOLINT(readability-non-const-parameter): its type is libcgraph's */
    (void)message;
    return 0;
}

/* Where libcgraph gave up within a graph it keeps the rest, and would take it for the beginning of the next file. */
static void forget_rest(void) {
    for (Agraph_t *rest = agmemread(""); rest; rest = agmemread(""))
        (void)agclose(rest);
}

/* The graph, or NULL. Where libcgraph gives up it may hand over what it has so far, which is nothing for us. */
static Agraph_t *parse(const char *bytes) {
    agusererrf before = agseterrf(keep_silent);
    Agraph_t *graph;

    (void)agreseterrors();
    graph = agmemread(bytes);
    if (agreseterrors() >= AGERR) {
        if (graph)
            (void)agclose(graph);
        graph = NULL;
        forget_rest();
    }
    agseterrf(before);
    return graph;
}

struct drawing *drawing_read(struct book *book, const struct figure *figure, const char *bytes, gsize length) {
    struct reading reading = {book, figure, NULL, NULL, NULL};
    const char *refused;

    if (length > DOT_BYTES) {
        diag_error(book->diag, figure->pos, "drawing %s.dot has %" G_GSIZE_FORMAT " bytes; expected at most %d",
                   figure->name, length, DOT_BYTES);
        return NULL;
    }
    refused = text_valid(bytes, length) < length ? "is not UTF-8" : dot_refused(bytes, length);
    if (!refused) {
        reading.graph = parse(bytes);
        refused = reading.graph ? NULL : "is no graph";
    }
    if (refused) {
        diag_error(book->diag, figure->pos, "drawing %s.dot %s; expected DOT as libcgraph writes it", figure->name,
                   refused);
        return NULL;
    }
    reading.drawing = drawing_new();
    reading.nodes = g_hash_table_new(NULL, NULL);
    read_graph(&reading);
    g_hash_table_unref(reading.nodes);
    (void)agclose(reading.graph);
    return reading.drawing;
}

static void read_file(struct book *book, struct figure *figure, const char *folder) {
    char *path = g_strdup_printf("%s/%s.dot", folder, figure->name);
    gsize length = 0;
    char *bytes;

    if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
        diag_error(book->diag, figure->pos, "no drawing %s; expected the figure's program to draw it", path);
    else {
        bytes = file_read(book->diag, path, &length);
        if (bytes)
            figure->drawing = drawing_read(book, figure, bytes, length);
        g_free(bytes);
    }
    g_free(path);
}

void drawings_read(struct book *book, const char *folder) {
    for (guint i = 0; i < book->figures->len; i++)
        read_file(book, book->figures->pdata[i], folder);
}
