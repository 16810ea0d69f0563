/* SPDX-License-Identifier: MIT
 *
 * The manifest: what the book knows of the annotated text without holding it. For each sentence its address, its
 * number of words, and a fingerprint in each form (base/text.h).
 *
 * Limitation: a sentence of very few words could be found from its fingerprint by trying; a text with such sentences
 * is not safe in a manifest.
 */
#ifndef MANIFEST_H
#define MANIFEST_H

#include "model/book.h"
#include "model/witness.h"

/* Finds the text in a copy by its shape: the one run of paragraphs that have as many sentences as those of the book.
 * Appends the table “sentences” as Markdown. Diagnoses a copy in which no run or more than one has this shape. */
void manifest_write(const struct book *book, const struct witness *witness, GString *out);

/* The same table for a book that is yet to be written: paragraphs [from, to) of the copy are ¶1 and so on. */
void manifest_write_run(const struct witness *witness, guint from, guint to, GString *out);

/* The fingerprint of the whole text: the first 80 bits, as 20 hexadecimal digits, of SHA-256 over the typographic
 * fingerprints of all sentences in order, each with a line end. NULL when the book has no manifest. Free with
 * g_free(). */
char *manifest_fingerprint(const struct book *book);

#endif
