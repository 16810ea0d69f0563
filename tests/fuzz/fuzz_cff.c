/* SPDX-License-Identifier: MIT
 * Any bytes as CITATION.cff, and references in all formats. */
#include "fuzz.h"

#include "read/cff.h"
#include "write/outputs.h"

static void cite_all(const struct book *book) {
    static const char *const formats[] = {"plain", "chicago", "mla", "apa", "bibtex", "biblatex", "ris", "csl-json"};

    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        GString *out = g_string_new(NULL), *works = g_string_new(NULL);
        cite_write_part(book, NULL, NULL, formats[i], out);
        cite_write_works(book, formats[i], works);
        FUZZ_MUST(cite_knows_format(formats[i]) && out->len > 0);
        fuzz_output(i + 1 == G_N_ELEMENTS(formats) ? ".json" : ".txt", out);
        fuzz_output(i + 1 == G_N_ELEMENTS(formats) ? ".json" : ".txt", works);
        g_string_free(out, TRUE);
        g_string_free(works, TRUE);
    }
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    static const char chapter[] = "# T\n";
    struct diag *diag = diag_new();
    struct book *book = fuzz_book(diag, chapter, sizeof chapter - 1);
    struct outputs outputs;

    outputs_init(&outputs);
    cff_read(book, fuzz_file(FUZZ_OTHER, data, size));
    if (diag_ok(diag)) {
        cite_all(book);
        citation_write(book, "t", &outputs);
        exchange_write(book, "x", &outputs);
    }
    for (guint i = 0; i < outputs.list->len; i++) {
        const struct output *output = outputs.list->pdata[i];
        fuzz_output(output->path, output->bytes);
    }
    outputs_release(&outputs);
    book_free(book);
    fuzz_messages(diag, NULL, 0);
    return 0;
}
