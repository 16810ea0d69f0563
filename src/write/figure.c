/* SPDX-License-Identifier: MIT
 * Figures: the drawing inline in a web page, as an image in print. */
#include "write/writer.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <math.h>
#include <string.h>

/* ---- what Graphviz drew, made fit for a page ---- */

/* Drawings hold shapes, text and links, nothing that runs or loads. */
static gboolean is_drawing_element(const xmlNode *node) {
    static const char *const names[] = {"svg",      "g",       "a",      "title", "desc", "path", "polygon",
                                        "polyline", "ellipse", "circle", "rect",  "line", "text", "tspan"};

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (xmlStrcmp(node->name, BAD_CAST names[i]) == 0)
            return TRUE;
    return FALSE;
}

/* Attributes that paint are read as CSS, which could load something: by url(), or by what a backslash hides. */
static gboolean loads(const xmlAttr *attr) {
    static const char *const words[] = {"title", "class", "id", "href", NULL};
    xmlChar *value = xmlNodeGetContent((const xmlNode *)attr);
    gboolean is_loading = !g_strv_contains(words, (const char *)attr->name) &&
                          (strchr((const char *)value, '\\') || xmlStrcasestr(value, BAD_CAST "url("));

    xmlFree(value);
    return is_loading;
}

static gboolean is_refused(const xmlAttr *attr) {
    const char *name = (const char *)attr->name;

    return g_ascii_strncasecmp(name, "on", 2) == 0 || strcmp(name, "style") == 0 || strcmp(name, "base") == 0 ||
           loads(attr);
}

static void refuse(const struct writer *writer, const struct figure *figure, const char *what, const xmlChar *name) {
    diag_error(writer->book->diag, figure->pos,
               "drawing %s.svg holds the %s “%s”; expected shapes, text and links only", figure->name, what, name);
}

/* Beside the root, as in it: an instruction may name a style sheet, a document type may hold entities. One that names a DTD
 * alone is Graphviz's own. */
static void check_around(const struct writer *writer, const struct figure *figure, const xmlDoc *document) {
    for (const xmlNode *node = document->children; node; node = node->next)
        if (node->type == XML_PI_NODE)
            refuse(writer, figure, "instruction", node->name);
        else if (node->type == XML_DTD_NODE && node->children)
            refuse(writer, figure, "document type", node->name);
}

/* A link in a drawing names an id of the book: “#e-…”. */
static void mend_link(const struct writer *writer, const struct figure *figure, xmlAttr *attr) {
    xmlChar *target = xmlNodeGetContent((xmlNode *)attr);
    const char *id = (const char *)target + 1;
    const struct address *address = *target == '#' ? book_address(writer->book, id) : NULL;

    if (!address)
        diag_error(writer->book->diag, figure->pos, "drawing %s.svg links to “%s”; expected an id of this book",
                   figure->name, target);
    else if (writer->page && strcmp(address->page, writer->page) != 0) {
        char *href = g_strdup_printf("%s.%s#%s", address->page, writer_suffix(writer), id);
        xmlNodeSetContent((xmlNode *)attr, BAD_CAST href);
        g_free(href);
    }
    xmlFree(target);
}

/* Graphviz closes a polygon with the point it began with, which every polygon does by itself. */
static void open_polygon(xmlAttr *attr) {
    xmlChar *points = xmlNodeGetContent((xmlNode *)attr);
    char *text = g_strchomp((char *)points), *last = strrchr(text, ' '), *blank = strchr(text, ' ');

    if (blank && last != blank && strlen(last + 1) == (gsize)(blank - text) &&
        strncmp(last + 1, text, (gsize)(blank - text)) == 0) {
        *last = '\0';
        xmlNodeSetContent((xmlNode *)attr, points);
    }
    xmlFree(points);
}

/* “transparent” is younger than SVG 1.1, and reading systems that do not know it paint black. On a page it stays: what is so
 * filled can be pointed at. */
static void name_nothing(const struct writer *writer, xmlAttr *attr) {
    xmlChar *value = xmlNodeGetContent((xmlNode *)attr);

    if (writer->medium == MEDIUM_EBOOK && xmlStrcmp(value, BAD_CAST "transparent") == 0)
        xmlNodeSetContent((xmlNode *)attr, BAD_CAST "none");
    xmlFree(value);
}

/* Nothing refers to the ids of a drawing, and two drawings on a page would share them. */
static void mend_attributes(const struct writer *writer, const struct figure *figure, xmlNode *node) {
    for (xmlAttr *attr = node->properties, *next; attr; attr = next) {
        next = attr->next;
        if (is_refused(attr))
            refuse(writer, figure, "attribute", attr->name);
        else if (xmlStrcmp(attr->name, BAD_CAST "href") == 0)
            mend_link(writer, figure, attr);
        else if (xmlStrcmp(attr->name, BAD_CAST "id") == 0)
            xmlRemoveProp(attr);
        else if (xmlStrcmp(attr->name, BAD_CAST "points") == 0 && xmlStrcmp(node->name, BAD_CAST "polygon") == 0)
            open_polygon(attr);
        else
            name_nothing(writer, attr);
    }
}

static xmlNode *next_node(const xmlNode *root, const xmlNode *node) {
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

/* ---- names ---- */

static gboolean is_of_class(xmlNode *node, const char *name) {
    xmlChar *value = xmlGetNoNsProp(node, BAD_CAST "class");
    char **classes = g_strsplit(value ? (const char *)value : "", " ", -1);
    gboolean is = g_strv_contains((const char *const *)classes, name);

    g_strfreev(classes);
    xmlFree(value);
    return is;
}

/* “a--b” or “a->b” into where the edge begins and ends. */
static void name_ends(xmlNode *group, const char *name) {
    const char *way = strstr(name, "--"), *arrow = strstr(name, "->");
    const char *at = !way || (arrow && arrow < way) ? arrow : way;

    if (at) {
        char *from = g_strndup(name, (gsize)(at - name));
        xmlSetProp(group, BAD_CAST "data-from", BAD_CAST from);
        xmlSetProp(group, BAD_CAST "data-to", BAD_CAST(at + 2));
        g_free(from);
    }
}

/* Graphviz gives each group a title, the name of the node or edge, and browsers would show it as a tooltip. The name is
 * for the script that shows what belongs together. */
static void name_group(xmlNode *group) {
    xmlNode *title = xmlFirstElementChild(group);
    xmlChar *name;

    if (!title || xmlStrcmp(title->name, BAD_CAST "title") != 0)
        return;
    name = xmlNodeGetContent(title);
    if (is_of_class(group, "node"))
        xmlSetProp(group, BAD_CAST "data-node", name);
    else if (is_of_class(group, "edge"))
        name_ends(group, (const char *)name);
    xmlUnlinkNode(title);
    xmlFreeNode(title);
    xmlFree(name);
}

/* Puts <title> or <desc> before what a node holds. */
static xmlNode *put_first(xmlNode *node, const char *element, const char *text) {
    xmlNode *added = xmlNewDocRawNode(node->doc, node->ns, BAD_CAST element, BAD_CAST text);

    if (node->children)
        xmlAddPrevSibling(node->children, added);
    else
        xmlAddChild(node, added);
    return added;
}

/* A link's tooltip as the element that browsers and screen readers take for it. */
static void name_link(xmlNode *link) {
    xmlAttr *attr = link->properties;

    while (attr && xmlStrcmp(attr->name, BAD_CAST "title") != 0)
        attr = attr->next;
    if (attr) {
        xmlChar *text = xmlNodeGetContent((xmlNode *)attr);
        if (*text)
            (void)put_first(link, "title", (const char *)text);
        xmlRemoveProp(attr);
        xmlFree(text);
    }
}

static gboolean is_same_link(const xmlNode *a, const xmlNode *b) {
    xmlChar *from = xmlGetNsProp(a, BAD_CAST "href", BAD_CAST "http://www.w3.org/1999/xlink");
    xmlChar *to = xmlGetNsProp(b, BAD_CAST "href", BAD_CAST "http://www.w3.org/1999/xlink");
    gboolean same = from && to && xmlStrcmp(from, to) == 0;

    xmlFree(from);
    xmlFree(to);
    return same;
}

/* Graphviz draws a node's mark and the label beside it as two links to one place: one of them is enough for a keyboard. */
static void skip_second_link(xmlNode *link) {
    xmlNode *before = xmlPreviousElementSibling(link->parent);
    xmlNode *first = before ? xmlFirstElementChild(before) : NULL;

    if (first && xmlStrcmp(first->name, BAD_CAST "a") == 0 && is_same_link(first, link))
        xmlSetProp(link, BAD_CAST "tabindex", BAD_CAST "-1");
}

static gboolean is_in_link(const xmlNode *node) {
    for (const xmlNode *around = node->parent; around; around = around->parent)
        if (around->name && xmlStrcmp(around->name, BAD_CAST "a") == 0)
            return TRUE;
    return FALSE;
}

/* An edge's label and a cell of it are a link each, and no link holds another: the one within becomes a group. */
static void mend_element(const struct writer *writer, const struct figure *figure, xmlNode *node) {
    if (xmlStrcmp(node->name, BAD_CAST "a") == 0 && is_in_link(node)) {
        xmlNodeSetName(node, BAD_CAST "g");
        while (node->properties)
            xmlRemoveProp(node->properties);
        return;
    }
    if (!is_drawing_element(node))
        refuse(writer, figure, "element", node->name);
    if (xmlStrcmp(node->name, BAD_CAST "g") == 0)
        name_group(node);
    else if (xmlStrcmp(node->name, BAD_CAST "a") == 0)
        name_link(node);
    mend_attributes(writer, figure, node);
    if (xmlStrcmp(node->name, BAD_CAST "a") == 0)
        skip_second_link(node);
}

static void mend(const struct writer *writer, const struct figure *figure, xmlNode *root) {
    for (xmlNode *node = root, *next; node; node = next) {
        if (node->type == XML_ELEMENT_NODE)
            mend_element(writer, figure, node);
        if (node->type == XML_PI_NODE)
            refuse(writer, figure, "instruction", node->name);
        next = node->type == XML_ELEMENT_NODE && node->children ? node->children : next_node(root, node);
        if (node->type != XML_ELEMENT_NODE && node->type != XML_TEXT_NODE) {
            xmlUnlinkNode(node);
            xmlFreeNode(node);
        }
    }
}

/* ---- paint that all below a group have in common ---- */

/* What all that is painted below a node has for an attribute, and passes on when a group is given it: "" where nothing
 * is painted, NULL where they differ. */
static const xmlChar *lift_paint(xmlNode *node, const char *name) {
    const xmlAttr *own = xmlHasProp(node, BAD_CAST name);
    const xmlChar *common = BAD_CAST "";
    gboolean is_group = xmlStrcmp(node->name, BAD_CAST "g") == 0 || xmlStrcmp(node->name, BAD_CAST "a") == 0;

    if (xmlStrcmp(node->name, BAD_CAST "title") == 0 || xmlStrcmp(node->name, BAD_CAST "desc") == 0)
        return common;
    for (xmlNode *child = is_group ? xmlFirstElementChild(node) : NULL; child; child = xmlNextElementSibling(child)) {
        const xmlChar *below = lift_paint(child, name);
        if (!below || (common && *common && *below && xmlStrcmp(below, common) != 0))
            common = NULL;
        else if (common && *below)
            common = below;
    }
    if (own || !is_group)
        return own && own->children ? own->children->content : NULL;
    if (!common || !*common)
        return common;
    own = xmlSetProp(node, BAD_CAST name, common);
    for (xmlNode *child = xmlFirstElementChild(node); child; child = xmlNextElementSibling(child))
        xmlUnsetProp(child, BAD_CAST name);
    return own->children->content;
}

/* Graphviz repeats on each shape what all shapes of a mark have. A group can say it once; its style is inherited. */
static void lift_paints(xmlNode *root) {
    static const char *const names[] = {"fill", "stroke", "stroke-width"};

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        for (xmlNode *child = xmlFirstElementChild(root); child; child = xmlNextElementSibling(child))
            (void)lift_paint(child, names[i]);
}

/* A short title, since browsers show it as the tooltip of all that has none of its own; the description is the figure's.
 * A document rather than an image: its links are to be reached. As wide as the page allows, by its viewBox. */
static void name_drawing(const struct writer *writer, const struct figure *figure, xmlNode *root) {
    char *title_id = g_strdup_printf("_title-%s", figure->name), *desc_id = g_strdup_printf("_desc-%s", figure->name);
    char *names = g_strdup_printf("%s %s", title_id, desc_id);
    char *title = g_strdup_printf(writer_say(writer, "Fig. %u"), figure->number);
    char *caption = g_strdup_printf("_cap-%s", figure->name), *details = g_strdup_printf("_words-%s", figure->name);

    xmlSetProp(put_first(root, "desc", figure->alt), BAD_CAST "id", BAD_CAST desc_id);
    xmlSetProp(put_first(root, "title", title), BAD_CAST "id", BAD_CAST title_id);
    xmlUnsetProp(root, BAD_CAST "width");
    xmlUnsetProp(root, BAD_CAST "height");
    xmlSetProp(root, BAD_CAST "role", BAD_CAST "graphics-document");
    xmlSetProp(root, BAD_CAST "aria-labelledby", BAD_CAST names);
    xmlSetProp(root, BAD_CAST "aria-describedby", BAD_CAST caption);
    if (figure->drawing)
        xmlSetProp(root, BAD_CAST "aria-details", BAD_CAST details);
    g_free(details);
    g_free(caption);
    g_free(title);
    g_free(names);
    g_free(desc_id);
    g_free(title_id);
}

static void write_drawing(struct writer *writer, const struct figure *figure) {
    char *path = g_strdup_printf("%s/%s.svg", writer->figures, figure->name);
    xmlDoc *document =
        g_file_test(path, G_FILE_TEST_IS_REGULAR)
            ? xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOBLANKS)
            : NULL;
    xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;

    if (!root && g_file_test(path, G_FILE_TEST_IS_REGULAR))
        diag_error(writer->book->diag, figure->pos, "drawing %s is not well-formed XML; expected SVG", path);
    else if (!root)
        diag_error(writer->book->diag, figure->pos, "no drawing %s; expected the figure's program to draw it", path);
    else {
        xmlBuffer *buffer = xmlBufferCreate();
        check_around(writer, figure, document);
        mend(writer, figure, root);
        lift_paints(root);
        name_drawing(writer, figure, root);
        xmlNodeDump(buffer, document, root, 0, 0);
        xml_raw(writer->xml, (const char *)xmlBufferContent(buffer));
        xmlBufferFree(buffer);
    }
    xmlFreeDoc(document);
    g_free(path);
}

void writer_check_drawing(const struct book *book, const char *figures, const struct figure *figure) {
    struct writer writer = {.book = book, .xml = xml_new(), .figures = figures, .root = ""};

    write_drawing(&writer, figure);
    g_string_free(xml_finish(writer.xml), TRUE);
}

/* How large a drawing is, by its viewBox, “0.00 0.00 374.00 260.00”: room is kept for it while it loads. */
static void write_size(struct writer *writer, const struct figure *figure) {
    char *path = g_strdup_printf("%s/%s.svg", writer->figures, figure->name);
    xmlDoc *document = xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
    xmlChar *box = root ? xmlGetProp(root, BAD_CAST "viewBox") : NULL;
    char **sides = g_strsplit(box ? (const char *)box : "", " ", -1);

    if (g_strv_length(sides) == 4) {
        xml_attr_format(writer->xml, "width", "%.0f", ceil(g_ascii_strtod(sides[2], NULL)));
        xml_attr_format(writer->xml, "height", "%.0f", ceil(g_ascii_strtod(sides[3], NULL)));
    }
    g_strfreev(sides);
    xmlFree(box);
    xmlFreeDoc(document);
    g_free(path);
}

void writer_image(struct writer *writer, const struct figure *figure) {
    xml_open(writer->xml, "img");
    xml_attr_format(writer->xml, "src", "%sfigures/%s.svg", writer->root, figure->name);
    xml_attr(writer->xml, "alt", figure->alt);
    write_size(writer, figure);
    xml_close(writer->xml);
}

void writer_figure(struct writer *writer, const struct node *node) {
    const struct figure *figure = node->thing;

    xml_open_class(writer->xml, "figure", "figure");
    xml_attr(writer->xml, "id", figure->id);
    xml_newline(writer->xml);
    if (writer->page) {
        writer_open_scroll(writer, "drawing", writer_say(writer, "Drawing"));
        write_drawing(writer, figure);
        xml_close(writer->xml);
    } else {
        xml_open(writer->xml, "img");
        xml_attr_format(writer->xml, "src", "%s/%s.svg", writer->figures_link, figure->name);
        xml_attr(writer->xml, "alt", figure->alt);
        xml_close(writer->xml);
    }
    xml_newline(writer->xml);
    xml_open(writer->xml, "figcaption");
    xml_attr_format(writer->xml, "id", "_cap-%s", figure->name);
    xml_open_class(writer->xml, "span", "label");
    xml_format(writer->xml, writer_say(writer, "Fig. %u."), figure->number);
    xml_close(writer->xml);
    xml_text(writer->xml, " ");
    xml_open_class(writer->xml, "span", "caption");
    writer_text(writer, figure->caption);
    xml_close(writer->xml);
    writer_own_link(writer, figure->id);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    writer_beside(writer, node);
}
