/* SPDX-License-Identifier: MIT
 * Any bytes as noweb's stream, up to the house rules. */
#include "fuzz.h"

#include "whole/reading.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    struct diag *diag = diag_new();
    char *paths[] = {(char *)fuzz_file(FUZZ_STREAM, data, size), NULL};

    book_free(reading_book(diag, NULL, paths));
    fuzz_messages(diag, NULL, 0);
    return 0;
}
