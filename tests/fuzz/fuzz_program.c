/* SPDX-License-Identifier: MIT
 * Any text as a C program in a chapter: lexed, its names found, and the chapter written. */
#include "fuzz.h"

#include "read/cff.h"
#include "write/outputs.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    GString *chapter = g_string_new("# T\n\n<<x.c>>=\n");
    struct diag *diag = diag_new();
    struct book *book;
    struct outputs outputs;
    const struct weave weave = {.print = "print.xhtml", .figures = "none", .look = "tests/golden/look"};

    g_string_append_len(chapter, (const char *)data, (gssize)size);
    book = fuzz_book(diag, chapter->str, chapter->len);
    outputs_init(&outputs);
    if (diag_ok(diag)) {
        struct weave this = weave;
        this.book = book;
        cff_read(book, FUZZ_CITATION);
        print_write(&this, &outputs);
    }
    for (guint i = 0; i < outputs.list->len; i++) {
        const struct output *output = outputs.list->pdata[i];
        fuzz_output(output->path, output->bytes);
    }
    outputs_release(&outputs);
    book_free(book);
    fuzz_messages(diag, chapter->str, chapter->len);
    g_string_free(chapter, TRUE);
    return 0;
}
