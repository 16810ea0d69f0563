/* SPDX-License-Identifier: MIT
 *
 * The claims in RDF 1.1 TriG, each as a nanopublication (nanopub.org/guidelines, as far as it asks for four graphs: what is
 * published of it, the assertion, where it comes from, and who publishes it). The assertion is that the text annotated makes
 * the claim; what the edition finds of it, and by which sources, is a review in the graph of provenance. Unsigned. */
#include "write/exchange.h"

#include <string.h>

static const char prefixes[] = "@prefix dc: <http://purl.org/dc/elements/1.1/> .\n"
                               "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
                               "@prefix np: <http://www.nanopub.org/nschema#> .\n"
                               "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
                               "@prefix schema: <https://schema.org/> .\n"
                               "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";

/* ---- terms ---- */

/* A literal: between quotation marks; what they, a line end or a control character would spoil is escaped. */
static void append_literal(GString *out, const char *text) {
    g_string_append_c(out, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            g_string_append_printf(out, "\\%c", *text);
        else if ((guchar)*text < 0x20 || *text == 0x7f)
            g_string_append_printf(out, "\\u%04X", (guint)(guchar)*text);
        else
            g_string_append_c(out, *text);
    }
    g_string_append_c(out, '"');
}

static void append_iri(GString *out, const char *address) {
    char *iri = exchange_iri(address);

    g_string_append_printf(out, "<%s>", iri);
    g_free(iri);
}

/* The address of a thing of the book; takes it over. */
static void append_own(GString *out, char *address) {
    append_iri(out, address);
    g_free(address);
}

/* A part of the nanopublication of a claim, an id within this file: c3.2a, c3.2a.assertion. */
static void append_part(GString *out, const struct exchange *exchange, const char *id, const char *part) {
    append_own(out, g_strdup_printf("%s" EXCHANGE_FOLDER "/claims.trig#%s%s", exchange->base, id, part));
}

/* Language NULL: the text is in none. */
static void append_property(GString *out, const char *property, const char *text, const char *language) {
    if (!*text)
        return;
    g_string_append_printf(out, " ;\n    %s ", property);
    append_literal(out, text);
    if (language)
        g_string_append_printf(out, "@%s", language);
}

static void append_link(GString *out, const char *property, char *address) {
    g_string_append_printf(out, " ;\n    %s ", property);
    append_own(out, address);
}

/* ---- the four graphs ---- */

static void append_head(GString *out, const struct exchange *exchange, const char *id) {
    static const struct {
        const char *property, *part;
    } parts[] = {
        {"np:hasAssertion", ".assertion"}, {"np:hasProvenance", ".provenance"}, {"np:hasPublicationInfo", ".pubinfo"}};

    append_part(out, exchange, id, ".head");
    g_string_append(out, " {\n  ");
    append_part(out, exchange, id, "");
    g_string_append(out, " a np:Nanopublication");
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_string_append_printf(out, " ;\n    %s ", parts[i].property);
        append_part(out, exchange, id, parts[i].part);
    }
    g_string_append(out, " .\n}\n");
}

static void append_assertion(GString *out, const struct exchange *exchange, const struct row *claim) {
    char *at = claim_at(claim), *passage = g_strconcat("p", at, NULL);

    append_part(out, exchange, claim->text[0], ".assertion");
    g_string_append(out, " {\n  ");
    append_own(out, exchange_thing(exchange, claim->text[0]));
    g_string_append(out, " a schema:Claim");
    append_property(out, "schema:text", row_text(claim, "claim"), language_tag(exchange->book->language));
    append_property(out, "dcterms:type", row_text(claim, "type"), NULL);
    append_link(out, "schema:appearance", exchange_page(exchange, passage));
    g_string_append(out, " .\n}\n");
    g_free(passage);
    g_free(at);
}

/* The sources that the evidence cites, each once. */
static GPtrArray *cited(const struct row *claim) {
    GPtrArray *keys = g_ptr_array_new();
    const struct node *cell = row_cell(claim, "evidence");

    for (const struct node *node = cell; node; node = node_walk(cell, node))
        if (node->kind == NODE_CITE && !g_ptr_array_find_with_equal_func(keys, node->text, g_str_equal, NULL))
            g_ptr_array_add(keys, (gpointer)node->text);
    return keys;
}

static void append_sources(GString *out, const struct exchange *exchange, const GPtrArray *keys) {
    for (guint i = 0; i < keys->len; i++) {
        char *id = g_strconcat("s-", keys->pdata[i], NULL);
        append_link(out, "schema:citation", exchange_thing(exchange, id));
        g_free(id);
    }
}

/* Where the sources are to be had. */
static void append_addresses(GString *out, const struct exchange *exchange, const GPtrArray *keys) {
    for (guint i = 0; i < keys->len; i++) {
        char *id = g_strconcat("s-", keys->pdata[i], NULL);
        const char *url = row_text(table_row(book_table(exchange->book, "sources"), keys->pdata[i]), "url");
        if (*url) {
            g_string_append(out, "  ");
            append_own(out, exchange_thing(exchange, id));
            g_string_append(out, " schema:url ");
            append_iri(out, url);
            g_string_append(out, " .\n");
        }
        g_free(id);
    }
}

static void append_notes(GString *out, const struct exchange *exchange, const struct row *claim) {
    char **notes = cell_items(row_text(claim, "notes"));

    for (char **note = notes; *note; note++)
        append_link(out, "schema:isBasedOn", exchange_thing(exchange, *note));
    g_strfreev(notes);
}

/* What the edition finds. An opinion has no verdict. */
static void append_review(GString *out, const struct exchange *exchange, const struct row *claim) {
    const char *verdict = row_text(claim, "verdict");
    GPtrArray *keys = cited(claim);

    g_string_append(out, "  ");
    append_part(out, exchange, claim->text[0], ".review");
    g_string_append(out, " a schema:ClaimReview");
    append_link(out, "schema:itemReviewed", exchange_thing(exchange, claim->text[0]));
    if (strcmp(verdict, "–") != 0) {
        g_string_append(out, " ;\n    schema:reviewRating [ a schema:Rating ; schema:alternateName ");
        append_literal(out, verdict);
        g_string_append(out, " ]");
    }
    append_property(out, "schema:reviewBody", row_text(claim, "evidence"), language_tag(exchange->book->language));
    append_sources(out, exchange, keys);
    append_notes(out, exchange, claim);
    g_string_append(out, " .\n");
    append_addresses(out, exchange, keys);
    g_ptr_array_unref(keys);
}

static void append_provenance(GString *out, const struct exchange *exchange, const struct row *claim) {
    const char *work = exchange->book->citation.work_url;
    char *at = claim_at(claim), *passage = g_strconcat("p", at, NULL);

    append_part(out, exchange, claim->text[0], ".provenance");
    g_string_append(out, " {\n  ");
    append_part(out, exchange, claim->text[0], ".assertion");
    g_string_append(out, " prov:hadPrimarySource ");
    if (*work)
        append_iri(out, work);
    else
        append_own(out, exchange_page(exchange, passage));
    g_string_append(out, " .\n");
    append_review(out, exchange, claim);
    g_string_append(out, "}\n");
    g_free(passage);
    g_free(at);
}

static void append_publication(GString *out, const struct exchange *exchange, const char *id) {
    const struct citation *citation = &exchange->book->citation;
    char **licences = exchange_licence_addresses(exchange->book);

    append_part(out, exchange, id, ".pubinfo");
    g_string_append(out, " {\n  ");
    append_part(out, exchange, id, "");
    g_string_append(out, " dcterms:created ");
    append_literal(out, citation->date);
    g_string_append(out, "^^xsd:date");
    append_property(out, "dc:creator", citation->authors, NULL);
    append_property(out, "schema:version", citation->version, NULL);
    append_link(out, "dcterms:isPartOf", g_strconcat(exchange->base, "index.html", NULL));
    for (char **licence = licences; *licence; licence++)
        append_link(out, "dcterms:license", g_strdup(*licence));
    g_string_append(out, " .\n}\n");
    g_strfreev(licences);
}

void exchange_claims(const struct exchange *exchange, GString *out) {
    const GPtrArray *claims = book_table(exchange->book, "claims")->rows;

    g_string_append(out, prefixes);
    for (guint i = 0; i < claims->len; i++) {
        const struct row *claim = claims->pdata[i];
        g_string_append_c(out, '\n');
        append_head(out, exchange, claim->text[0]);
        append_assertion(out, exchange, claim);
        append_provenance(out, exchange, claim);
        append_publication(out, exchange, claim->text[0]);
    }
}
