/* SPDX-License-Identifier: MIT
 * Prose alone. */
#include "write/outputs.h"
#include "write/writer.h"

void prose_write(const struct book *book, const struct node *root, GString *out) {
    struct writer writer = {.book = book, .xml = xml_new(), .is_plain = TRUE};
    GString *bytes;

    writer_inside(&writer, root);
    bytes = xml_finish(writer.xml);
    g_string_append_len(out, bytes->str, (gssize)bytes->len);
    g_string_free(bytes, TRUE);
}
