/* SPDX-License-Identifier: MIT
 *
 * What an edition adds to the schemas of tables of data: rows of its table “schema”, in any of its chapters. A row is a column,
 * put behind those that its table has; the first row of a table that the press does not know is its key.
 *
 * For readers only.
 */
#ifndef ADDITIONS_H
#define ADDITIONS_H

#include "model/book.h"

/* Reads the pieces of “schema”, and adds what they say to the tables of the book. To be called once, when all chapters are
 * read as prose and none as outline, so that it does not matter where the table stands. A book that adds nothing is left as
 * it is. */
void additions_read(struct book *book);

#endif
