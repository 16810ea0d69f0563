/* SPDX-License-Identifier: MIT
 * A reader's copy that is a page, whatever follows its first tag. */
#include "witness.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    GString *page = g_string_new("<html>");

    g_string_append_len(page, (const char *)data, (gssize)size);
    witness_try(page->str, page->len);
    g_string_free(page, TRUE);
    return 0;
}
