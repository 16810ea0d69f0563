/* SPDX-License-Identifier: MIT
 * What has been found where. */
#include "check/align.h"

#include "base/text.h"

#include <string.h>

struct collated *align_collated(const struct aligner *aligner, guint row) {
    return &g_array_index(aligner->collation->sentences, struct collated, row);
}

struct found *align_found(const struct aligner *aligner, guint row) {
    return &g_array_index(aligner->found, struct found, row);
}

gboolean align_is_in_place(const struct aligner *aligner, guint row) {
    return align_found(aligner, row)->is_found && !align_found(aligner, row)->is_moved;
}

guint align_paragraph(const struct aligner *aligner, guint sentence) {
    return ((const struct witness_sentence *)aligner->witness->sentences->pdata[sentence])->paragraph;
}

gboolean align_is_free(const struct aligner *aligner, struct span span) {
    for (guint i = 0; i < aligner->found->len; i++)
        if (align_found(aligner, i)->is_found && span_overlaps(align_found(aligner, i)->span, span))
            return FALSE;
    return TRUE;
}

/* ---- verdicts ---- */

static gboolean same(const struct row *row, enum form form, const char *text) {
    char *print = text_fingerprint(form, text);
    gboolean equal = strcmp(row_text(row, text_form_name(form)), print) == 0;

    g_free(print);
    return equal;
}

/* The verdict on the same words: if all characters agree, where the witness ends its sentences is our guess only. */
static enum verdict verdict_on(const struct aligner *aligner, const struct row *row, const struct hit *hit,
                               const char *text) {
    if (align_paragraph(aligner, hit->span.from.sentence) != align_paragraph(aligner, hit->span.to.sentence))
        return VERDICT_SPLIT;
    if (same(row, FORM_EXACT, text))
        return VERDICT_IDENTICAL;
    if (span_is_whole(aligner->witness, hit->span) || same(row, FORM_TYPOGRAPHIC, text))
        return VERDICT_TYPOGRAPHIC;
    return VERDICT_SPLIT;
}

void align_take(struct aligner *aligner, const struct hit *hit, enum verdict verdict) {
    struct collated *collated = align_collated(aligner, hit->row);

    *align_found(aligner, hit->row) = (struct found){TRUE, verdict == VERDICT_MOVED, hit->span};
    collated->text = span_text(aligner->witness, hit->span, hit->toggled);
    collated->pos = span_pos(aligner->witness, hit->span);
    if (verdict != VERDICT_DIFFERS && verdict != VERDICT_MOVED)
        verdict = verdict_on(aligner, collated->row, hit, collated->text);
    collated->verdict = verdict;
}
