/* SPDX-License-Identifier: MIT
 *
 * Tables of data against their schemas: grids into rows, pieces merged into tables, every cell of the right type, every
 * key once, every row with its address. References from cell to cell are checked elsewhere, when all is read.
 *
 * For readers only.
 */
#ifndef READ_SCHEMA_H
#define READ_SCHEMA_H

#include "model/book.h"

/* Fills the book's tables from their pieces, which the outline has found. Faults are diagnosed at their cell; a row
 * without a key is left out. */
void schema_read(struct book *book);

/* The same of one piece: of the table that says what the edition adds, which is read before the others (additions.h). */
void schema_read_piece(struct book *book, struct table *table, struct table_piece *piece);

#endif
