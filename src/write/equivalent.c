/* SPDX-License-Identifier: MIT
 * The text equivalent of a figure: what its drawing says, in words. */
#include "write/writer.h"

#include "model/date.h"

#include <string.h>

/* ---- groups ---- */

/* The nodes of a lane, a panel, a series. */
struct group {
    const char *title; /* "": none */
    GPtrArray *nodes;  /* struct drawing_node, borrowed */
};

static void group_free(gpointer data) {
    struct group *group = data;

    g_ptr_array_unref(group->nodes);
    g_free(group);
}

static struct group *group_of(GPtrArray *groups, const char *title) {
    struct group *group;

    for (guint i = 0; i < groups->len; i++) {
        group = groups->pdata[i];
        if (strcmp(group->title, title) == 0)
            return group;
    }
    group = g_new(struct group, 1);
    group->title = title;
    group->nodes = g_ptr_array_new();
    g_ptr_array_add(groups, group);
    return group;
}

/* A thing that is drawn twice in a group with the same words is said once. */
static gboolean is_said(const struct group *group, const struct drawing_node *node) {
    for (guint i = 0; i < group->nodes->len; i++) {
        const struct drawing_node *other = group->nodes->pdata[i];
        if (strcmp(other->id, node->id) == 0 && strcmp(other->when, node->when) == 0 &&
            strcmp(other->words, node->words) == 0 && strcmp(other->says, node->says) == 0 &&
            strcmp(other->value, node->value) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The groups in the order of the file; of an argument or a network all nodes are one group, in the order of the file. */
static GPtrArray *groups_of(const struct drawing *drawing, gboolean is_one) {
    GPtrArray *groups = g_ptr_array_new_with_free_func(group_free);

    for (guint i = 0; i < drawing->nodes->len; i++) {
        const struct drawing_node *node = drawing->nodes->pdata[i];
        struct group *group = group_of(groups, is_one ? "" : node->group);
        if (!is_said(group, node))
            g_ptr_array_add(group->nodes, (gpointer)node);
    }
    return groups;
}

/* By date; what has none comes last, and stays in the order of the file. */
static gint by_date(gconstpointer a, gconstpointer b) {
    const struct drawing_node *x = *(const struct drawing_node *const *)a, *y = *(const struct drawing_node *const *)b;
    struct date p, q;
    gboolean x_undated = !*x->when || date_read(x->when, &p), y_undated = !*y->when || date_read(y->when, &q);

    return x_undated || y_undated ? x_undated - y_undated : date_compare(&p, &q);
}

/* ---- words ---- */

/* What a node is called: its label; else what the book calls the thing. */
static const char *words_of(const struct writer *writer, const struct drawing_node *node) {
    const struct address *address = book_address(writer->book, node->id);

    return *node->words ? node->words : address ? address->label : node->id;
}

static void write_ref(struct writer *writer, const char *id, const char *words) {
    if (*id)
        writer_open_link(writer, "ref", id);
    writer_text(writer, words);
    if (*id)
        xml_close(writer->xml);
}

static void write_title(struct writer *writer, const char *title) {
    if (!*title)
        return;
    xml_open_class(writer->xml, "p", "group");
    writer_text(writer, title);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void open_item(struct writer *writer, gboolean *is_open) {
    if (!*is_open) {
        xml_open(writer->xml, "ul");
        xml_newline(writer->xml);
    }
    *is_open = TRUE;
    xml_open(writer->xml, "li");
}

static void close_item(struct writer *writer) {
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void close_list(struct writer *writer, gboolean is_open) {
    if (!is_open)
        return;
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* ---- timelines, maps, grids: a list for each group ---- */

/* What is said of a thing, behind its name; or its name alone. */
static void write_thing(struct writer *writer, const struct drawing_node *node, const char *words, gboolean has_more) {
    write_ref(writer, node->id, words);
    if (has_more) {
        xml_text(writer->xml, ": ");
        writer_text(writer, node->says);
    }
}

/* “DATE: what happened”, or “NAME: what it is”. */
static void write_fact(struct writer *writer, const struct drawing_node *node) {
    if (*node->when) {
        writer_date(writer, node->when);
        xml_text(writer->xml, ": ");
        write_ref(writer, node->id, *node->says ? node->says : words_of(writer, node));
    } else if (*node->words && *node->says)
        write_thing(writer, node, node->words, strcmp(node->words, node->says) != 0);
    else
        write_ref(writer, node->id, *node->says ? node->says : words_of(writer, node));
}

/* The nodes without a value, as those with one stand in a table. */
static void write_facts(struct writer *writer, const GPtrArray *nodes) {
    gboolean is_open = FALSE;

    for (guint i = 0; i < nodes->len; i++) {
        const struct drawing_node *node = nodes->pdata[i];
        if (*node->value)
            continue;
        open_item(writer, &is_open);
        write_fact(writer, node);
        close_item(writer);
    }
    close_list(writer, is_open);
}

/* ---- charts: a table for each series ---- */

static gboolean has_values(const GPtrArray *nodes) {
    for (guint i = 0; i < nodes->len; i++)
        if (*((const struct drawing_node *)nodes->pdata[i])->value)
            return TRUE;
    return FALSE;
}

static gboolean has_dates(const GPtrArray *nodes) {
    for (guint i = 0; i < nodes->len; i++)
        if (*((const struct drawing_node *)nodes->pdata[i])->when)
            return TRUE;
    return FALSE;
}

static void write_heads(struct writer *writer, const char *first) {
    const char *const heads[] = {first, WORD("Value"), WORD("Unit")};

    xml_open(writer->xml, "thead");
    xml_open(writer->xml, "tr");
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
        xml_open(writer->xml, "th");
        xml_attr(writer->xml, "scope", "col");
        xml_text(writer->xml, writer_say(writer, heads[i]));
        xml_close(writer->xml);
    }
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_value(struct writer *writer, const struct drawing_node *node) {
    xml_open(writer->xml, "tr");
    xml_open(writer->xml, "td");
    writer_open_link(writer, "ref", node->id);
    if (*node->when)
        writer_date(writer, node->when);
    else
        writer_text(writer, words_of(writer, node));
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_element(writer->xml, "td", "right", node->value);
    xml_open(writer->xml, "td");
    writer_text(writer, node->unit);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_values(struct writer *writer, const GPtrArray *nodes) {
    writer_open_scroll(writer, "scroll", writer_say(writer, "Values"));
    xml_open_class(writer->xml, "table", "values");
    xml_newline(writer->xml);
    write_heads(writer, has_dates(nodes) ? WORD("Date") : WORD("Of"));
    xml_open(writer->xml, "tbody");
    xml_newline(writer->xml);
    for (guint i = 0; i < nodes->len; i++)
        if (*((const struct drawing_node *)nodes->pdata[i])->value)
            write_value(writer, nodes->pdata[i]);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_groups(struct writer *writer, const struct drawing *drawing) {
    GPtrArray *groups = groups_of(drawing, FALSE);

    for (guint i = 0; i < groups->len; i++) {
        const struct group *group = groups->pdata[i];
        g_ptr_array_sort(group->nodes, by_date);
        write_title(writer, group->title);
        if (has_values(group->nodes))
            write_values(writer, group->nodes);
        write_facts(writer, group->nodes);
    }
    g_ptr_array_unref(groups);
}

/* ---- networks and arguments: sentences ---- */

/* “A led to B (2019).” */
static void write_tie(struct writer *writer, const struct drawing_edge *edge) {
    write_ref(writer, edge->from->id, words_of(writer, edge->from));
    xml_text(writer->xml, " ");
    write_ref(writer, edge->id, edge->says);
    xml_text(writer->xml, " ");
    write_ref(writer, edge->to->id, words_of(writer, edge->to));
    if (*edge->when) {
        xml_text(writer->xml, " (");
        writer_date(writer, edge->when);
        xml_text(writer->xml, ")");
    }
    xml_text(writer->xml, ".");
}

static void write_ties(struct writer *writer, const struct drawing *drawing) {
    gboolean is_open = FALSE;

    for (guint i = 0; i < drawing->edges->len; i++) {
        open_item(writer, &is_open);
        write_tie(writer, drawing->edges->pdata[i]);
        close_item(writer);
    }
    close_list(writer, is_open);
}

/* What the sentences leave out: things without a tie; of an argument also what each of its parts says. */
static void write_things(struct writer *writer, const struct drawing *drawing) {
    GPtrArray *groups = groups_of(drawing, TRUE);
    const GPtrArray *nodes = groups->len ? ((const struct group *)groups->pdata[0])->nodes : NULL;
    gboolean is_open = FALSE;

    for (guint i = 0; nodes && i < nodes->len; i++) {
        const struct drawing_node *node = nodes->pdata[i];
        const char *words = words_of(writer, node);
        gboolean has_more = drawing->kind == DRAWING_ARGUMENT && *node->says && strcmp(node->says, words) != 0;
        if (node->is_tied && !has_more)
            continue;
        open_item(writer, &is_open);
        write_thing(writer, node, words, has_more);
        close_item(writer);
    }
    close_list(writer, is_open);
    g_ptr_array_unref(groups);
}

void writer_equivalent(struct writer *writer, const struct drawing *drawing) {
    if (drawing->kind == DRAWING_NETWORK || drawing->kind == DRAWING_ARGUMENT) {
        write_ties(writer, drawing);
        write_things(writer, drawing);
    } else {
        write_groups(writer, drawing);
        write_ties(writer, drawing);
    }
}
