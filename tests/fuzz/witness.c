/* SPDX-License-Identifier: MIT
 * Reading a reader's copy. */
#include "witness.h"

#include "base/text.h"
#include "read/witness.h"

#include <string.h>

static void check_sentence(const struct witness *witness, const struct witness_sentence *sentence, unsigned lines) {
    gsize length = strlen(sentence->text);
    struct word word = {0, 0};

    fuzz_text(sentence->text, length);
    FUZZ_MUST(length > 0 && sentence->from < sentence->to && sentence->to <= strlen(witness->read));
    FUZZ_MUST(sentence->pos.line <= lines && sentence->paragraph < witness->paragraphs->len);
    for (unsigned i = 0; i < 20 && text_next_word(sentence->text, word.end, &word); i++)
        FUZZ_MUST(witness_pos_in(witness, sentence, word.start).line <= lines);
    for (guint i = 0; sentence->joints && i < sentence->joints->len; i++)
        FUZZ_MUST(g_array_index(sentence->joints, struct witness_joint, i).at <= length);
}

static void check_witness(const struct witness *witness, unsigned lines) {
    const struct witness_sentence *before = NULL;
    unsigned count = 0;

    fuzz_text(witness->read, strlen(witness->read));
    for (guint i = 0; i < witness->sentences->len; i++) {
        const struct witness_sentence *sentence = witness->sentences->pdata[i];
        FUZZ_MUST(!before || (before->to <= sentence->from && before->paragraph <= sentence->paragraph));
        check_sentence(witness, sentence, lines);
        before = sentence;
    }
    for (guint i = 0; i < witness->paragraphs->len; i++)
        count += g_array_index(witness->paragraphs, unsigned, i);
    FUZZ_MUST(count == witness->sentences->len && count > 0);
}

void witness_try(const void *bytes, gsize length) {
    struct diag *diag = diag_new();
    struct witness *witness = witness_read(diag, fuzz_file(FUZZ_OTHER, bytes, length));
    unsigned lines = 1;

    /* CR, LF and both together end a line. */
    for (gsize i = 0; i < length; i++)
        lines += ((const char *)bytes)[i] == '\n' || ((const char *)bytes)[i] == '\r';
    FUZZ_MUST(diag_ok(diag) == (witness != NULL));
    if (witness)
        check_witness(witness, lines);
    witness_free(witness);
    fuzz_messages(diag, NULL, 0);
}
