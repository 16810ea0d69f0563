/* SPDX-License-Identifier: MIT
 * Making the manifest from a copy. */
#include "check/manifest.h"

#include "base/text.h"

/* How many sentences each paragraph of the book has, in order; what stands above the text is none. */
static GArray *shape_of(const struct book *book) {
    GArray *shape = g_array_new(FALSE, FALSE, sizeof(unsigned));
    int paragraph = 0;

    for (guint i = 0; i < book->sentences->len; i++) {
        const struct sentence *sentence = book->sentences->pdata[i];
        unsigned one = 1;
        if (sentence->paragraph == HEAD_PARAGRAPH)
            continue;
        if (sentence->paragraph == paragraph)
            g_array_index(shape, unsigned, shape->len - 1)++;
        else
            g_array_append_val(shape, one);
        paragraph = sentence->paragraph;
    }
    return shape;
}

/* How many paragraphs from `at` on have the book's shape. */
static guint alike(const GArray *shape, const struct witness *witness, guint at) {
    guint n = 0;

    while (n < shape->len && at + n < witness->paragraphs->len &&
           g_array_index(shape, unsigned, n) == g_array_index(witness->paragraphs, unsigned, at + n))
        n++;
    return n;
}

/* Where the text begins; witness->paragraphs->len when there is no such run, or several. */
static guint find_text(const struct book *book, const struct witness *witness, const GArray *shape) {
    guint found = witness->paragraphs->len, best = 0, best_at = 0, runs = 0;

    for (guint at = 0; at < witness->paragraphs->len; at++) {
        guint n = alike(shape, witness, at);
        if (n > best) {
            best = n;
            best_at = at;
        }
        if (shape->len && n == shape->len) {
            found = at;
            runs++;
        }
    }
    if (runs == 1)
        return found;
    if (runs > 1)
        diag_error(book->diag, (struct pos){.file = witness->file},
                   "%u runs of paragraphs have the book's shape; expected one", runs);
    else
        diag_error(
            book->diag, (struct pos){.file = witness->file},
            "no run of %u paragraphs has the book's numbers of sentences; expected one (the best, from paragraph "
            "%u of the copy on, agrees for %u)",
            shape->len, best_at + 1, best);
    return witness->paragraphs->len;
}

static guint first_sentence(const struct witness *witness, guint paragraph) {
    guint first = 0;

    for (guint i = 0; i < paragraph; i++)
        first += g_array_index(witness->paragraphs, unsigned, i);
    return first;
}

static const char head[] = "| at | count | exact | typographic | words |\n|---|---|---|---|---|\n";

static void write_row(GString *out, const char *at, const char *text) {
    g_string_append_printf(out, "| %s | %u |", at, text_count_words(text));
    for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
        char *print = text_fingerprint(form, text);
        g_string_append_printf(out, " %s |", print);
        g_free(print);
    }
    g_string_append_c(out, '\n');
}

void manifest_write(const struct book *book, const struct witness *witness, GString *out) {
    GArray *shape = shape_of(book);
    guint at = find_text(book, witness, shape);

    if (at < witness->paragraphs->len) {
        guint next = first_sentence(witness, at);
        g_string_append(out, head);
        for (guint i = 0; i < book->sentences->len; i++) {
            const struct sentence *sentence = book->sentences->pdata[i];
            if (sentence->paragraph == HEAD_PARAGRAPH)
                continue;
            const struct witness_sentence *found = witness->sentences->pdata[next++];
            write_row(out, sentence->at, found->text);
        }
    }
    g_array_unref(shape);
}

void manifest_write_run(const struct witness *witness, guint from, guint to, GString *out) {
    guint next = first_sentence(witness, from);

    g_string_append(out, head);
    for (guint paragraph = from; paragraph < to; paragraph++)
        for (guint i = 0; i < g_array_index(witness->paragraphs, unsigned, paragraph); i++) {
            const struct witness_sentence *sentence = witness->sentences->pdata[next++];
            char *at = g_strdup_printf("%u.%u", paragraph - from + 1, i + 1);
            write_row(out, at, sentence->text);
            g_free(at);
        }
}

char *manifest_fingerprint(const struct book *book) {
    const struct table *manifest = book_table(book, "sentences");
    GChecksum *sum;
    char *digits;

    if (!manifest->rows->len)
        return NULL;
    sum = g_checksum_new(G_CHECKSUM_SHA256);
    for (guint i = 0; i < manifest->rows->len; i++) {
        const char *print = row_text(manifest->rows->pdata[i], "typographic");
        g_checksum_update(sum, (const guchar *)print, -1);
        g_checksum_update(sum, (const guchar *)"\n", 1);
    }
    digits = g_strndup(g_checksum_get_string(sum), 20);
    g_checksum_free(sum);
    return digits;
}
