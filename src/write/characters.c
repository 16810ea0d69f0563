/* SPDX-License-Identifier: MIT
 * The characters of pages. */
#include "base/file.h"
#include "write/document.h"
#include "write/outputs.h"
#include "write/script.h"

#include <string.h>

/* A character that some page has. */
struct use {
    gunichar c;
    guint pages;
    guint last; /* page on which it was met last, from 1 */
};

static struct use *use_of(GHashTable *uses, gunichar c) {
    struct use *use = g_hash_table_lookup(uses, GUINT_TO_POINTER(c));

    if (!use) {
        use = g_new0(struct use, 1);
        use->c = c;
        g_hash_table_insert(uses, GUINT_TO_POINTER(c), use);
    }
    return use;
}

static void count_text(GHashTable *uses, const char *text, guint page) {
    for (; *text; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);
        struct use *use;
        if (g_unichar_iscntrl(c))
            continue;
        use = use_of(uses, c);
        use->pages += use->last != page;
        use->last = page;
    }
}

/* What browsers show elsewhere, if at all. */
static gboolean is_set(const xmlNode *node) {
    static const char *const others[] = {"head", "title", "desc", NULL};

    return node->type == XML_ELEMENT_NODE && !g_strv_contains(others, (const char *)node->name);
}

/* Not recursive: prose may be deep. */
static void count_page(GHashTable *uses, const xmlNode *root, guint page) {
    const xmlNode *node = root;

    while (node) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            count_text(uses, (const char *)node->content, page);
        if (is_set(node) && node->children) {
            node = node->children;
            continue;
        }
        while (node != root && !node->next)
            node = node->parent;
        node = node == root ? NULL : node->next;
    }
}

static gint by_code(gconstpointer a, gconstpointer b) {
    const struct use *x = a, *y = b;

    return (x->c > y->c) - (x->c < y->c);
}

static void print_uses(GHashTable *uses, GString *out) {
    GList *list = g_list_sort(g_hash_table_get_values(uses), by_code);

    for (const GList *at = list; at; at = at->next) {
        const struct use *use = at->data;
        g_string_append_printf(out, "U+%04X\t%s\t%u\t", use->c, script_name(use->c), use->pages);
        g_string_append_unichar(out, use->c);
        g_string_append_c(out, '\n');
    }
    g_list_free(list);
}

static void read_page(struct diag *diag, GHashTable *uses, const char *path, guint page) {
    gsize length = 0;
    char *bytes = file_read(diag, path, &length);
    xmlDoc *document = bytes ? document_parse(diag, diag_source(diag, path), bytes, length) : NULL;

    if (document)
        count_page(uses, xmlDocGetRootElement(document), page);
    xmlFreeDoc(document);
    g_free(bytes);
}

gboolean characters_write(struct diag *diag, char **pages, GString *out) {
    GHashTable *uses = g_hash_table_new_full(NULL, NULL, NULL, g_free);

    for (guint i = 0; pages[i]; i++)
        read_page(diag, uses, pages[i], i + 1);
    if (diag_ok(diag))
        print_uses(uses, out);
    g_hash_table_unref(uses);
    return diag_ok(diag);
}
