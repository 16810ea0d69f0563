/* SPDX-License-Identifier: MIT
 * Chapters with tables of data, up to the house rules; the tables as TSV. */
#include "fuzz.h"

#include "write/outputs.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    struct diag *diag = diag_new();
    struct book *book = fuzz_book(diag, data, size);
    struct outputs outputs;

    outputs_init(&outputs);
    tables_write(book, "t", &outputs);
    for (guint i = 0; i < outputs.list->len; i++) {
        const struct output *output = outputs.list->pdata[i];
        fuzz_output(output->path, output->bytes);
    }
    outputs_release(&outputs);
    book_free(book);
    fuzz_messages(diag, data, size);
    return 0;
}
