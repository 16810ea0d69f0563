/* SPDX-License-Identifier: MIT
 * What is said of the text: notes and claims as annotations, variants as an apparatus. */
#include "write/tei.h"

#include <string.h>

static void open_list(struct tei *tei, const char *name, const char *type, const char *head) {
    xml_open(tei->xml, name);
    xml_attr(tei->xml, "type", type);
    if (tei->book->citation.author_list->len)
        xml_attr(tei->xml, "resp", "#_editor-1");
    xml_newline(tei->xml);
    tei_element(tei, "head", NULL, tei_say(tei, head));
}

static void close_list(struct tei *tei) {
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* The address of what is annotated: of a sentence or, where the number has no point, a passage. */
static void open_annotation(struct tei *tei, const char *id, const char *at, const char *motivation) {
    xml_open(tei->xml, "annotation");
    tei_identify(tei, id);
    xml_attr(tei->xml, "n", at);
    xml_attr(tei->xml, "motivation", motivation);
    xml_attr_format(tei->xml, "target", "#p%s", at);
}

/* ---- notes ---- */

static void write_note(struct tei *tei, const struct note *note) {
    open_annotation(tei, note->id, note->at, note_kind_of(note->kind)->bears_evidence ? "assessing" : "commenting");
    xml_newline(tei->xml);
    xml_open(tei->xml, "note");
    xml_attr(tei->xml, "type", note->kind);
    xml_attr_format(tei->xml, "ana", "#_kind-%s", note->kind);
    xml_newline(tei->xml);
    if (note->lemma) {
        xml_open(tei->xml, "quote");
        xml_attr(tei->xml, "type", "lemma");
        if (note->occurrence > 1)
            xml_attr_format(tei->xml, "n", "%d", note->occurrence);
        tei_text(tei, note->lemma);
        xml_close(tei->xml);
        xml_newline(tei->xml);
    }
    if (note->further)
        tei_element(tei, "label", "further", note->further);
    tei_inside(tei, note->node);
    xml_close(tei->xml);
    xml_newline(tei->xml);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

static void write_notes(struct tei *tei) {
    const GPtrArray *notes = tei->book->notes;

    if (!notes->len)
        return;
    open_list(tei, "listAnnotation", "notes", WORD("Notes"));
    for (guint i = 0; i < notes->len; i++)
        write_note(tei, notes->pdata[i]);
    close_list(tei);
}

/* ---- claims ---- */

static const struct {
    const char *verdict, *certainty;
} certainties[] = {{"confirmed", "high"}, {"qualified", "medium"}, {"disputed", "low"}, {"unverified", "unknown"}};

static void write_verdict(struct tei *tei, const struct row *claim) {
    const char *verdict = row_text(claim, "verdict");

    for (gsize i = 0; i < G_N_ELEMENTS(certainties); i++) {
        if (strcmp(certainties[i].verdict, verdict) == 0) {
            xml_attr_format(tei->xml, "ana", "#_type-%s #_verdict-%s", row_text(claim, "type"), verdict);
            xml_attr(tei->xml, "cert", certainties[i].certainty);
            return;
        }
    }
    xml_attr_format(tei->xml, "ana", "#_type-%s", row_text(claim, "type"));
}

static void write_claim(struct tei *tei, const struct row *claim) {
    char *at = claim_at(claim);

    open_annotation(tei, claim->text[0], at, "assessing");
    write_verdict(tei, claim);
    tei_pointers(tei, "corresp", "", row_text(claim, "notes"));
    xml_newline(tei->xml);
    tei_cell(tei, "note", "claim", NULL, claim, "claim");
    tei_cell(tei, "note", "evidence", NULL, claim, "evidence");
    xml_close(tei->xml);
    xml_newline(tei->xml);
    g_free(at);
}

static void write_claims(struct tei *tei) {
    const GPtrArray *rows = book_table(tei->book, "claims")->rows;

    if (!rows->len)
        return;
    open_list(tei, "listAnnotation", "claims", WORD("Claims"));
    for (guint i = 0; i < rows->len; i++)
        write_claim(tei, rows->pdata[i]);
    close_list(tei);
}

/* ---- variants ---- */

static void write_reading(struct tei *tei, const struct row *variant, const char *language) {
    const char *around = tei->language;

    if (!*row_text(variant, language))
        return;
    xml_open(tei->xml, "rdg");
    if (tei->book->citation.works->len)
        xml_attr_format(tei->xml, "wit", "#_wit-%s", language);
    xml_attr(tei->xml, "xml:lang", language);
    tei->language = strcmp(language, "en") == 0 ? around : language;
    tei_inside(tei, row_cell(variant, language));
    tei->language = around;
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

static void write_variant(struct tei *tei, const struct row *variant) {
    xml_open(tei->xml, "app");
    tei_identify(tei, variant->text[0]);
    xml_attr_format(tei->xml, "from", "#p%s", row_text(variant, "at"));
    xml_newline(tei->xml);
    for (unsigned i = 0; i < tei_witness_count; i++)
        write_reading(tei, variant, tei_witnesses[i]);
    tei_cell(tei, "note", NULL, NULL, variant, "remark");
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

static void write_variants(struct tei *tei) {
    const GPtrArray *rows = book_table(tei->book, "variants")->rows;

    if (!rows->len)
        return;
    open_list(tei, "listApp", "variants", WORD("Variants"));
    for (guint i = 0; i < rows->len; i++)
        write_variant(tei, rows->pdata[i]);
    close_list(tei);
}

void tei_notes(struct tei *tei) {
    write_notes(tei);
    write_claims(tei);
    write_variants(tei);
}
