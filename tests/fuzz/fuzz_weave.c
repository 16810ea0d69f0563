/* SPDX-License-Identifier: MIT
 * Chapters through the whole press: read, checked, and, where they have no errors, written as web book, print file and data. What
 * is written is well-formed, and links lead to something. A book with the mock edition's manifest is woven with its copy. */
#include "fuzz.h"

#include "check/anchors.h"
#include "check/collate.h"
#include "check/drawings.h"
#include "check/lengths.h"
#include "model/ledger.h"
#include "model/mention.h"
#include "read/cff.h"
#include "read/drawing.h"
#include "read/witness.h"
#include "write/outputs.h"

#include <string.h>

#define FIGURES "tests/fixtures/mock/figures"

/* ---- links ---- */

static void note_ids(const xmlNode *node, const char *page, GHashTable *ids) {
    for (; node; node = node->next) {
        xmlChar *id = node->type == XML_ELEMENT_NODE ? xmlGetProp(node, BAD_CAST "id") : NULL;
        if (id)
            g_hash_table_add(ids, g_strdup_printf("%s#%s", page, id));
        xmlFree(id);
        if (node->type == XML_ELEMENT_NODE)
            note_ids(node->children, page, ids);
    }
}

/* Whether a link to a page of the web book has something to lead to. Others are not looked at. */
static gboolean leads(const char *page, const char *href, GHashTable *ids) {
    const char *hash = strchr(href, '#'), *name = g_str_has_prefix(href, "../") ? href + 3 : href;
    char *target, *plain;
    gboolean known;

    if (strchr(page, '/') && name == href && *href != '#')
        target = g_strconcat("at/", href, NULL);
    else
        target = *href == '#' ? g_strconcat(page, href, NULL) : g_strdup(name);
    if (strchr(target, ':') || !strstr(target, ".html") || (hash && strchr(hash, '%'))) {
        g_free(target);
        return TRUE;
    }
    plain = g_uri_unescape_string(target, NULL);
    known = g_hash_table_contains(ids, plain ? plain : target);
    if (!known)
        (void)fprintf(stderr, "%s: no “%s”\n", page, target);
    g_free(plain);
    g_free(target);
    return known;
}

static void check_links(const xmlNode *node, const char *page, GHashTable *ids) {
    for (; node; node = node->next) {
        xmlChar *href = node->type == XML_ELEMENT_NODE ? xmlGetProp(node, BAD_CAST "href") : NULL;
        if (href)
            FUZZ_MUST(leads(page, (const char *)href, ids));
        xmlFree(href);
        if (node->type == XML_ELEMENT_NODE)
            check_links(node->children, page, ids);
    }
}

static void check_site(const struct outputs *outputs) {
    GHashTable *ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GPtrArray *documents = g_ptr_array_new_with_free_func((GDestroyNotify)xmlFreeDoc);
    GPtrArray *pages = g_ptr_array_new();

    for (guint i = 0; i < outputs->list->len; i++) {
        const struct output *output = outputs->list->pdata[i];
        if (!g_str_has_prefix(output->path, "web/") || !g_str_has_suffix(output->path, ".html"))
            continue;
        g_ptr_array_add(pages, output->path + strlen("web/"));
        g_ptr_array_add(documents, fuzz_xml(output->bytes->str, output->bytes->len));
        g_hash_table_add(ids, g_strdup(output->path + strlen("web/")));
        note_ids(xmlDocGetRootElement(documents->pdata[documents->len - 1]), pages->pdata[pages->len - 1], ids);
    }
    for (guint i = 0; i < pages->len; i++)
        check_links(xmlDocGetRootElement(documents->pdata[i]), pages->pdata[i], ids);
    g_ptr_array_unref(pages);
    g_ptr_array_unref(documents);
    g_hash_table_unref(ids);
}

/* ---- what the commands write ---- */

static void write_lists(struct book *book) {
    GString *out = g_string_new(NULL), *bytes;
    struct ledger *ledger = ledger_new("ledger");

    survey_write(book, out);
    (void)ledger_renew(ledger, book);
    bytes = ledger_bytes(ledger);
    fuzz_text(bytes->str, bytes->len);
    for (guint i = 0; i < MIN(book->address_list->len, 8); i++) {
        const struct address *address = book->address_list->pdata[i];
        places_write(book, ledger, address->id, out);
        cite_write_part(book, ledger, address->id, "bibtex", out);
    }
    fuzz_text(out->str, out->len);
    g_string_free(bytes, TRUE);
    g_string_free(out, TRUE);
    ledger_free(ledger);
}

static void write_book(struct book *book, const struct collation *collation, const struct anchors *anchors) {
    const struct weave weave = {.book = book,
                                .out = "web",
                                .print = "print.xhtml",
                                .figures = FIGURES,
                                .look = "tests/golden/look",
                                .collation = collation,
                                .anchors = anchors};
    struct outputs outputs;

    outputs_init(&outputs);
    site_write(&weave, &outputs);
    print_write(&weave, &outputs);
    tables_write(book, "tables", &outputs);
    exchange_write(book, "data", &outputs);
    for (guint i = 0; diag_ok(book->diag) && i < outputs.list->len; i++) {
        const struct output *output = outputs.list->pdata[i];
        fuzz_output(output->path, output->bytes);
    }
    if (diag_ok(book->diag))
        check_site(&outputs);
    outputs_release(&outputs);
}

static void write_private(struct book *book) {
    struct witness *witness = witness_read(book->diag, "tests/fixtures/mock/column.txt");
    struct collation *collation = collation_new(book, witness);
    struct anchors *anchors = collation_verified(collation) ? anchors_new(book, collation) : NULL;

    if (anchors && diag_ok(book->diag))
        write_book(book, collation, anchors);
    anchors_free(anchors);
    collation_free(collation);
    witness_free(witness);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    struct diag *diag = diag_new();
    struct book *book = fuzz_book(diag, data, size);

    lengths_check(book);
    if (diag_ok(diag)) {
        cff_read(book, FUZZ_CITATION);
        drawings_read(book, FIGURES);
        drawings_check(book);
        mentions_read_drawings(book);
    }
    if (diag_ok(diag)) {
        write_lists(book);
        write_book(book, NULL, NULL);
        if (book_table(book, "sentences")->rows->len)
            write_private(book);
    }
    book_free(book);
    fuzz_messages(diag, data, size);
    return 0;
}
