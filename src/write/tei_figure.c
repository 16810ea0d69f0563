/* SPDX-License-Identifier: MIT
 * Figures: what they show, and what their drawings say in words. */
#include "write/tei.h"

#include "write/writer.h"

#include <libxml/parser.h>
#include <string.h>

/* ---- the text equivalent ----
 * It is made once, as XHTML (equivalent.c), and its elements are turned into those of TEI here. */

static const struct {
    const char *from, *to; /* NULL: only what is in it */
} elements[] = {
    {"p", "label"}, {"ul", "list"}, {"li", "item"},   {"table", "table"}, {"tr", "row"},   {"th", "cell"},
    {"td", "cell"}, {"a", "ref"},   {"time", "date"}, {"div", NULL},      {"thead", NULL}, {"tbody", NULL},
};

static const char *element_of(const xmlNode *node) {
    for (gsize i = 0; i < G_N_ELEMENTS(elements); i++)
        if (strcmp(elements[i].from, (const char *)node->name) == 0)
            return elements[i].to;
    g_assert_not_reached();
}

static void copy_attributes(struct tei *tei, xmlNode *node) {
    xmlChar *link = xmlGetProp(node, BAD_CAST "href"), *date = xmlGetProp(node, BAD_CAST "datetime");

    if (link) {
        char *pointer = tei_pointer(tei, (const char *)link + 1);
        xml_attr(tei->xml, "target", pointer);
        g_free(pointer);
    }
    if (date)
        tei_dating(tei, (const char *)date);
    if (strcmp((const char *)node->name, "tr") == 0 && strcmp((const char *)node->parent->name, "thead") == 0)
        xml_attr(tei->xml, "role", "label");
    xmlFree(link);
    xmlFree(date);
}

/* An element, with what language it is in given by <foreign> as everywhere. The depth is that of equivalent.c's markup. */
static void copy(struct tei *tei, xmlNode *node) {
    gboolean is_span = node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, "span") == 0;
    const char *element = node->type == XML_ELEMENT_NODE && !is_span ? element_of(node) : NULL;

    if (node->type == XML_TEXT_NODE)
        tei_text(tei, (const char *)node->content);
    if (element) {
        xml_open(tei->xml, element);
        copy_attributes(tei, node);
    }
    for (xmlNode *child = node->children; child; child = child->next)
        copy(tei, child);
    if (element)
        xml_close(tei->xml);
}

static void write_equivalent(struct tei *tei, const struct drawing *drawing) {
    struct writer writer = {.book = tei->book, .xml = xml_new(), .medium = MEDIUM_PRINT};
    GString *bytes;
    xmlDoc *document;

    xml_open(writer.xml, "div");
    writer_equivalent(&writer, drawing);
    xml_close(writer.xml);
    bytes = xml_finish(writer.xml);
    document = xmlReadMemory(bytes->str, (int)bytes->len, NULL, "UTF-8", XML_PARSE_NONET);
    g_assert(document);
    xml_newline(tei->xml);
    copy(tei, xmlDocGetRootElement(document));
    xmlFreeDoc(document);
    g_string_free(bytes, TRUE);
}

/* ---- the figure ---- */

void tei_figure(struct tei *tei, const struct node *node) {
    const struct figure *figure = node->thing;

    xml_open(tei->xml, "figure");
    xml_attr_format(tei->xml, "n", "%u", figure->number);
    tei_identify(tei, figure->id);
    xml_newline(tei->xml);
    tei_element(tei, "head", NULL, figure->caption);
    xml_open(tei->xml, "graphic");
    xml_attr_format(tei->xml, "url", "%sfigures/%s.svg", tei->exchange->base, figure->name);
    xml_attr(tei->xml, "mimeType", "image/svg+xml");
    xml_close(tei->xml);
    xml_newline(tei->xml);
    xml_open(tei->xml, "figDesc");
    tei_text(tei, figure->alt);
    if (figure->drawing)
        write_equivalent(tei, figure->drawing);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}
