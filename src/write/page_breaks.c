/* SPDX-License-Identifier: MIT
 * Where the pages of the printed book begin. */
#include "write/epub.h"

#include "write/document.h"

#include <string.h>

static const xmlChar ops[] = "http://www.idpf.org/2007/ops";

static gboolean is_element(const xmlNode *node, const char *name) {
    return node && node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static xmlNode *child_element(xmlNode *node, const char *name) {
    for (xmlNode *child = node->children; child; child = child->next)
        if (is_element(child, name))
            return child;
    return NULL;
}

static void put_first(xmlNode *parent, xmlNode *mark) {
    if (parent->children)
        xmlAddPrevSibling(parent->children, mark);
    else
        xmlAddChild(parent, mark);
}

/* A mark is text, and text may not stand everywhere: in a row it stands in its first cell, in an entry of a list of terms in
 * the term; before a figure, whose caption must be first or last in it. */
static void put(xmlNode *node, xmlNode *mark) {
    xmlNode *row = is_element(node, "tr") ? xmlFirstElementChild(node) : NULL, *term = child_element(node, "dt");

    if (is_element(node, "figure"))
        xmlAddPrevSibling(node, mark);
    else
        put_first(row ? row : term ? term : node, mark);
}

static xmlNode *new_mark(const struct epub *epub, xmlDoc *document, const char *id, const char *label) {
    xmlNode *root = xmlDocGetRootElement(document);
    xmlNode *mark = xmlNewDocNode(document, root->ns, BAD_CAST "span", NULL);
    char *words = g_strdup_printf(language_say(epub->weave->book->language, "Page %s"), label);

    xmlSetProp(mark, BAD_CAST "id", BAD_CAST id);
    xmlSetProp(mark, BAD_CAST "role", BAD_CAST "doc-pagebreak");
    xmlSetNsProp(mark, xmlSearchNsByHref(document, root, ops), BAD_CAST "type", BAD_CAST "pagebreak");
    xmlSetProp(mark, BAD_CAST "aria-label", BAD_CAST words);
    g_free(words);
    return mark;
}

static gboolean is_marked(const struct epub *epub, const char *label) {
    for (guint i = 0; i < epub->breaks->len; i++)
        if (strcmp(((const struct epub_break *)epub->breaks->pdata[i])->label, label) == 0)
            return TRUE;
    return FALSE;
}

/* The label of the page where this element stands, if it is the first address there; else NULL. */
static const char *begun_at(const struct epub *epub, xmlNode *node) {
    xmlChar *id = node->type == XML_ELEMENT_NODE ? xmlGetNoNsProp(node, BAD_CAST "id") : NULL;
    const char *label = NULL;

    if (id && book_address(epub->weave->book, (const char *)id))
        label = g_hash_table_lookup(epub->weave->pages, id);
    xmlFree(id);
    return label && !is_marked(epub, label) ? label : NULL;
}

static void mark_page(struct epub *epub, const char *path, xmlNode *node, const char *label) {
    struct epub_break *page = g_new(struct epub_break, 1);
    char *id = g_strdup_printf("_page-%s", label), *escaped = g_uri_escape_string(path, "/", FALSE);

    page->label = label;
    page->link = g_strdup_printf("%s#%s", escaped, id);
    g_ptr_array_add(epub->breaks, page);
    put(node, new_mark(epub, node->doc, id, label));
    g_free(escaped);
    g_free(id);
}

/* The element behind this one in the order of the document. */
static xmlNode *next_element(xmlNode *node) {
    xmlNode *next = xmlFirstElementChild(node);

    while (node && !next) {
        next = xmlNextElementSibling(node);
        node = node->parent && node->parent->type == XML_ELEMENT_NODE ? node->parent : NULL;
    }
    return next;
}

GString *epub_mark_pages(struct epub *epub, const char *path, GString *document) {
    xmlDoc *tree = document_parse(epub->weave->book->diag, path, document->str, document->len);
    xmlChar *bytes = NULL;
    int length = 0;

    if (!tree)
        return document;
    for (xmlNode *node = xmlDocGetRootElement(tree); node; node = next_element(node)) {
        const char *label = begun_at(epub, node);
        if (label)
            mark_page(epub, path, node, label);
    }
    xmlDocDumpMemoryEnc(tree, &bytes, &length, "UTF-8");
    g_string_free(document, TRUE);
    document = g_string_new_len((const char *)bytes, length);
    xmlFree(bytes);
    xmlFreeDoc(tree);
    return document;
}
