/* SPDX-License-Identifier: MIT
 * Any bytes as the drawing of a book's figure: read, checked, and its text equivalent and data written. */
#include "fuzz.h"

#include "check/drawings.h"
#include "model/mention.h"
#include "read/cff.h"
#include "read/drawing.h"
#include "write/outputs.h"

static void write_all(const struct book *book) {
    const struct weave weave = {.book = book,
                                .out = "o",
                                .print = "p/print.xhtml",
                                .figures = "tests/golden/books",
                                .look = "tests/golden/look"};
    struct outputs outputs;

    outputs_init(&outputs);
    print_write(&weave, &outputs);
    exchange_write(book, "x", &outputs);
    for (guint i = 0; i < outputs.list->len; i++) {
        const struct output *output = outputs.list->pdata[i];
        fuzz_output(output->path, output->bytes);
    }
    outputs_release(&outputs);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    const GString *chapter = fuzz_fixture("tests/golden/books/lamps.nw");
    struct diag *diag = diag_new();
    struct book *book = fuzz_book(diag, chapter->str, chapter->len);
    struct figure *figure = book->figures->pdata[0];
    char *bytes = g_strndup((const char *)data, size);

    cff_read(book, FUZZ_CITATION);
    figure->drawing = drawing_read(book, figure, bytes, size);
    FUZZ_MUST(figure->drawing || !diag_ok(diag));
    drawings_check(book);
    mentions_read_drawings(book);
    if (diag_ok(diag))
        write_all(book);
    g_free(bytes);
    book_free(book);
    fuzz_messages(diag, chapter->str, chapter->len);
    return 0;
}
