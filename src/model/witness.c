/* SPDX-License-Identifier: MIT
 * A copy of the annotated text. */
#include "model/witness.h"

static void sentence_free(gpointer data) {
    struct witness_sentence *sentence = data;

    g_free(sentence->text);
    g_free(sentence);
}

struct witness *witness_new(const char *file) {
    struct witness *witness = g_new0(struct witness, 1);

    witness->file = file;
    witness->sentences = g_ptr_array_new_with_free_func(sentence_free);
    witness->paragraphs = g_array_new(FALSE, FALSE, sizeof(unsigned));
    return witness;
}

void witness_free(struct witness *witness) {
    if (!witness)
        return;
    g_ptr_array_unref(witness->sentences);
    g_array_unref(witness->paragraphs);
    g_free(witness);
}

struct witness_sentence *witness_add(struct witness *witness) {
    struct witness_sentence *sentence = g_new0(struct witness_sentence, 1);

    sentence->paragraph = witness->paragraphs->len;
    g_ptr_array_add(witness->sentences, sentence);
    return sentence;
}

void witness_end_paragraph(struct witness *witness) {
    unsigned count = 0;

    for (guint i = witness->sentences->len; i > 0; i--) {
        const struct witness_sentence *sentence = witness->sentences->pdata[i - 1];
        if (sentence->paragraph != witness->paragraphs->len)
            break;
        count++;
    }
    g_array_append_val(witness->paragraphs, count);
}
