/* SPDX-License-Identifier: MIT
 * A copy of the annotated text. */
#include "model/witness.h"

#include "base/text.h"

static void sentence_free(gpointer data) {
    struct witness_sentence *sentence = data;

    if (sentence->joints)
        g_array_unref(sentence->joints);
    g_free(sentence->text);
    g_free(sentence);
}

struct witness *witness_new(const char *file) {
    struct witness *witness = g_new0(struct witness, 1);

    witness->file = file;
    witness->lines = g_array_new(FALSE, FALSE, sizeof(struct witness_line));
    witness->sentences = g_ptr_array_new_with_free_func(sentence_free);
    witness->paragraphs = g_array_new(FALSE, FALSE, sizeof(unsigned));
    return witness;
}

void witness_free(struct witness *witness) {
    if (!witness)
        return;
    g_ptr_array_unref(witness->sentences);
    g_array_unref(witness->paragraphs);
    g_array_unref(witness->lines);
    g_free(witness->read);
    g_free(witness->work.title);
    g_free(witness->work.author);
    g_free(witness->work.journal);
    g_free(witness->work.date);
    g_free(witness->work.url);
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

/* ---- places ---- */

void witness_add_line(struct witness *witness, gsize at, unsigned number) {
    struct witness_line line = {at, number};

    g_array_append_val(witness->lines, line);
}

/* The last line that begins at or before `at`; NULL: none does. */
static const struct witness_line *line_of(const struct witness *witness, gsize at) {
    guint low = 0, high = witness->lines->len;

    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(witness->lines, struct witness_line, middle).at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &g_array_index(witness->lines, struct witness_line, low - 1) : NULL;
}

struct pos witness_pos(const struct witness *witness, gsize at) {
    const struct witness_line *line = line_of(witness, at);
    struct pos pos = {.file = witness->file, .line = line ? line->number : 0};

    if (line && !witness->is_page)
        pos.col = (unsigned)g_utf8_strlen(witness->read + line->at, (gssize)(at - line->at)) + 1;
    return pos;
}

/* How many words begin in the text before `at`, as what was read has them: a word joined over a line's end counts for
 * two. */
static unsigned words_before(const struct witness_sentence *sentence, gsize at) {
    struct word word = {0, 0};
    unsigned count = 0;

    while (text_next_word(sentence->text, word.end, &word) && word.start < at)
        count++;
    for (guint i = 0; sentence->joints && i < sentence->joints->len; i++) {
        const struct witness_joint *joint = &g_array_index(sentence->joints, struct witness_joint, i);
        if (!joint->kept && joint->at < at)
            count++;
    }
    return count;
}

struct pos witness_pos_in(const struct witness *witness, const struct witness_sentence *sentence, gsize at) {
    unsigned before = words_before(sentence, at);
    struct word word = {0, sentence->from};

    if (!at || !witness->read)
        return sentence->pos;
    for (unsigned i = 0; i <= before; i++)
        if (!text_next_word(witness->read, word.end, &word) || word.start >= sentence->to)
            return sentence->pos;
    return witness_pos(witness, word.start);
}
