/* SPDX-License-Identifier: MIT
 * What a comparison with a witness has found. */
#include "model/collation.h"

#include "base/text.h"

#include <string.h>

#define VERDICT_WORD(verdict, word) word,
static const char *const words[VERDICT_COUNT] = {VERDICTS(VERDICT_WORD)};

const char *verdict_word(enum verdict verdict) {
    return words[verdict];
}

const char *verdict_meaning(enum verdict verdict) {
    static const char *const meanings[VERDICT_COUNT] = {
        [VERDICT_DIFFERS] = WORD("other words stand in this place"),
        [VERDICT_MISSING] = WORD("nothing in the copy is this sentence"),
        [VERDICT_MOVED] = WORD("the same words, in another place"),
        [VERDICT_SPLIT] = WORD("the same words, divided otherwise"),
        [VERDICT_TYPOGRAPHIC] = WORD("only type differs"),
    };

    return meanings[verdict];
}

void collation_free(struct collation *collation) {
    if (!collation)
        return;
    g_array_unref(collation->sentences);
    g_array_unref(collation->added);
    g_hash_table_unref(collation->places);
    g_free(collation);
}

gboolean collation_agrees(const struct collation *collation) {
    return collation_verified(collation) == collation->sentences->len && collation->added->len == 0;
}

guint collation_verified(const struct collation *collation) {
    return collation->tally[VERDICT_IDENTICAL] + collation->tally[VERDICT_TYPOGRAPHIC];
}

const struct collated *collation_at(const struct collation *collation, const char *at) {
    gpointer place = g_hash_table_lookup(collation->places, at);
    const struct collated *collated;

    if (!place)
        return NULL;
    collated = &g_array_index(collation->sentences, struct collated, GPOINTER_TO_UINT(place) - 1);
    return collated->text ? collated : NULL;
}

gboolean collated_is_same(const struct collated *collated) {
    char *print = text_fingerprint(FORM_TYPOGRAPHIC, collated->text);
    gboolean same = strcmp(row_text(collated->row, text_form_name(FORM_TYPOGRAPHIC)), print) == 0;

    g_free(print);
    return same;
}

void anchors_free(struct anchors *anchors) {
    if (!anchors)
        return;
    g_hash_table_unref(anchors->by_sentence);
    g_free(anchors);
}
