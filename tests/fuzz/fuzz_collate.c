/* SPDX-License-Identifier: MIT
 * Two texts, divided by a NUL: a book is made of the first, by its manifest and with notes on words of it, and the second
 * is collated with it. The first collated with itself agrees; with another it says what it finds. */
#include "fuzz.h"

#include "base/text.h"
#include "check/anchors.h"
#include "check/collate.h"
#include "check/manifest.h"
#include "read/schema.h"
#include "read/witness.h"
#include "whole/reading.h"
#include "write/outputs.h"

#include <stdio.h>
#include <string.h>

/* So many bytes have at most 1000 words, which is what a sentence may have for its words to be looked for. */
enum { MANY = 2000 };

/* The chapter of a text: an item for each sentence. */
static GString *shape_of(const struct witness *witness) {
    GString *text = g_string_new("# T\n");
    guint next = 0;

    for (guint p = 0; p < witness->paragraphs->len; p++) {
        guint count = g_array_index(witness->paragraphs, unsigned, p);
        g_string_append_printf(text, "\n## ¶%u\n\n", p + 1);
        for (guint i = 0; i < count; i++)
            g_string_append_printf(text, "%u. x\n", i + 1);
        for (guint i = 0; i < count; i++) {
            const struct witness_sentence *sentence = witness->sentences->pdata[next++];
            struct word word = {0, 0};
            if (text_next_word(sentence->text, 0, &word) && text_next_word(sentence->text, word.end, &word))
                g_string_append_printf(text, "\n### %u.%u “%.*s”\n\n**Context.** x\n", p + 1, i + 1,
                                       (int)(word.end - word.start), sentence->text + word.start);
        }
    }
    return text;
}

static struct book *read_shape(struct diag *diag, const GString *text) {
    GString *stream = fuzz_markup(text->str, text->len);
    char *paths[] = {(char *)fuzz_file(FUZZ_STREAM, stream->str, stream->len), NULL};
    struct book *book = book_new(diag);

    (void)reading_streams(book, paths);
    schema_read(book);
    g_string_free(stream, TRUE);
    return book;
}

/* The book with its manifest, or NULL. */
static struct book *book_of(struct diag *diag, const struct witness *witness) {
    GString *text = shape_of(witness);
    struct book *book = read_shape(diag, text);

    g_string_append(text, "\n## Data\n\nTable: sentences. x\n\n");
    manifest_write(book, witness, text);
    book_free(book);
    book = diag_ok(diag) ? read_shape(diag, text) : NULL;
    g_string_free(text, TRUE);
    return book;
}

static void collate(const struct book *book, const struct witness *witness, gboolean is_same) {
    struct collation *collation = collation_new(book, witness);
    struct anchors *anchors = anchors_new(book, collation);
    GString *out = g_string_new(NULL);

    FUZZ_MUST(anchors->found <= anchors->wanted);
    collation_write_json(collation, out);
    fuzz_json(out->str, out->len);
    g_string_truncate(out, 0);
    collation_write(collation, out);
    if (is_same && !collation_agrees(collation))
        (void)fputs(out->str, stderr);
    FUZZ_MUST(!is_same || collation_agrees(collation));
    anchors_write(book, collation, out);
    fuzz_text(out->str, out->len);
    g_string_free(out, TRUE);
    anchors_free(anchors);
    collation_free(collation);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    const guint8 *nul = memchr(data, 0, size);
    gsize first = nul ? (gsize)(nul - data) : size;
    struct diag *diag = diag_new();
    struct witness *text = witness_read(diag, fuzz_file(FUZZ_OTHER, data, first));
    struct witness *copy = nul ? witness_read(diag, fuzz_file(FUZZ_OTHER, nul + 1, size - first - 1)) : NULL;
    struct book *book = text ? book_of(diag, text) : NULL;

    if (book) {
        collate(book, text, first < MANY);
        if (copy)
            collate(book, copy, FALSE);
    }
    book_free(book);
    witness_free(text);
    witness_free(copy);
    fuzz_messages(diag, NULL, 0);
    return 0;
}
