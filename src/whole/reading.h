/* SPDX-License-Identifier: MIT
 *
 * Reading a book as the commands do: its streams into the model, then what every command asks of a whole book.
 */
#ifndef READING_H
#define READING_H

#include "model/book.h"

/* Reads all streams, up to the prose and the outline. Where one is broken, what it would have brought is unknown, and every
 * check would be misled: returns FALSE. */
gboolean reading_streams(struct book *book, char **streams);

/* The whole book, checked by the house rules; in the language that words.tsv in the folder of its look says (NULL: English). */
struct book *reading_book(struct diag *diag, const char *look, char **streams);

#endif
