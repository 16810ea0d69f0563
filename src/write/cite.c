/* SPDX-License-Identifier: MIT
 * How to cite the edition. */
#include "write/outputs.h"

#include "write/reference_format.h"

void cite_write(const struct book *book, GString *out) {
    struct reference *reference = reference_of_edition(book);

    reference_write_plain(reference, out);
    reference_free(reference);
}
