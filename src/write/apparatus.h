/* SPDX-License-Identifier: MIT
 *
 * The apparatus of a private copy: a page that says, sentence by sentence, whether the reader's copy is the text annotated,
 * and how the copy reads. It holds the reader's own text: for a private copy alone. For the site writer only.
 */
#ifndef APPARATUS_H
#define APPARATUS_H

#include "write/outputs.h"
#include "write/writer.h"

/* The name of the page, which no chapter may have; its title. */
#define APPARATUS_SLUG  "apparatus"
#define APPARATUS_TITLE WORD("Apparatus")

/* Of a weave with a collation. */
void apparatus_page(struct writer *writer, const struct weave *weave);

#endif
