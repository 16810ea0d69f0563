/* SPDX-License-Identifier: MIT
 * A reader's copy beside the book. */
#include "whole/copy.h"

#include "base/file.h"
#include "check/anchors.h"
#include "check/collate.h"
#include "read/witness.h"

#include <string.h>

void copy_read(struct private_copy *copy, struct book *book, const char *path) {
    *copy = (struct private_copy){NULL, NULL, NULL};
    if (!book_table(book, "sentences")->rows->len) {
        diag_error(book->diag, (struct pos){.file = path},
                   "the book has no manifest to compare a copy with; expected a table “sentences”");
        return;
    }
    copy->witness = witness_read(book->diag, path);
    if (!copy->witness)
        return;
    copy->collation = collation_new(book, copy->witness);
    if (collation_verified(copy->collation))
        copy->anchors = anchors_new(book, copy->collation);
    else
        diag_error(book->diag, (struct pos){.file = path},
                   "no sentence of the annotated text is in this copy; expected the text that the manifest describes");
}

void copy_release(struct private_copy *copy) {
    anchors_free(copy->anchors);
    collation_free(copy->collation);
    witness_free(copy->witness);
}

void copy_summary(const struct private_copy *copy) {
    char *line = g_strdup_printf("%s: %u of %u sentences verified, %u of %u lemmata found\n", copy->witness->file,
                                 collation_verified(copy->collation), copy->collation->sentences->len,
                                 copy->anchors->found, copy->anchors->wanted);

    file_print(stdout, line, strlen(line));
    g_free(line);
}
