/* SPDX-License-Identifier: MIT
 *
 * The page of the web book that says which files of data lie beside it: of each format of exchange.h what is in it, what is
 * lost, how large it is and under which licence. For the site writer only.
 */
#ifndef DATA_PAGE_H
#define DATA_PAGE_H

#include "write/outputs.h"
#include "write/writer.h"

/* The name of the page, which no chapter may have; its title. */
#define DATA_SLUG  "data"
#define DATA_TITLE WORD("Data")

void data_page(struct writer *writer, const struct weave *weave);

#endif
