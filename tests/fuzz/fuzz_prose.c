/* SPDX-License-Identifier: MIT
 * Markdown by itself, as by the command prose: XHTML comes out, or a message at a place in it. */
#include "fuzz.h"

#include "base/text.h"
#include "read/limits.h"
#include "read/prose.h"
#include "write/outputs.h"

static void read_and_write(struct book *book, const char *bytes, gsize size) {
    struct source *source = source_plain(book, "a.nw", bytes, size);
    GString *out = g_string_new("<div>");

    limits_check(book, source);
    prose_read_plain(book, source);
    if (diag_ok(book->diag)) {
        prose_write(book, source->chapter->root, out);
        g_string_append(out, "</div>");
        xmlFreeDoc(fuzz_xml(out->str, out->len));
    }
    g_string_free(out, TRUE);
    source_free(source);
}

/* A carriage return by itself ends a line. */
static char *with_line_feeds(const char *data, gsize size) {
    char *text = g_strndup(data, size);

    for (gsize i = 0; i < size; i++)
        if (text[i] == '\r' && text[i + 1] != '\n')
            text[i] = '\n';
    return text;
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    struct diag *diag;
    struct book *book;
    char *text;

    if (text_valid((const char *)data, size) < size)
        return 0;
    diag = diag_new();
    book = book_new(diag);
    read_and_write(book, (const char *)data, size);
    book_free(book);
    text = with_line_feeds((const char *)data, size);
    fuzz_messages(diag, text, size);
    g_free(text);
    return 0;
}
