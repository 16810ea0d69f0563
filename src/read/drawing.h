/* SPDX-License-Identifier: MIT
 *
 * The reader of drawings: a figure's DOT, by libcgraph, into the model. What it looks at are attributes: `kind`,
 * `tables` and `complete` of the graph; `group`, `words`, `when`, `says`, `value` and `unit` of nodes; `says`, `when` and
 * `id` of edges. How things look is not its business.
 *
 * For the commands only.
 */
#ifndef READ_DRAWING_H
#define READ_DRAWING_H

#include "model/book.h"

/* Reads NAME.dot in the folder for each figure. One that cannot be read is diagnosed at its figure and has no drawing. */
void drawings_read(struct book *book, const char *folder);

/* Reads one from its bytes, which end with a NUL that is not counted. Returns NULL after a diagnosis. */
struct drawing *drawing_read(struct book *book, const struct figure *figure, const char *bytes, gsize length);

#endif
