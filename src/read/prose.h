/* SPDX-License-Identifier: MIT
 *
 * Prose: one parse of a chapter's Markdown (GitHub's: CommonMark 0.29 with tables, strikethrough, autolinks and task lists), copied
 * into the model's tree. The only file that knows the Markdown parser is prose.c.
 *
 * What Markdown does not know: a placeholder becomes a CHUNK or QUOTED node, or, where the parser took it as literal
 * text (code, a destination), the `[[code]]` that it stood for; `[@key, locator; @key]` becomes CITE nodes.
 * Raw HTML is refused, at its place.
 *
 * For readers only.
 */
#ifndef PROSE_H
#define PROSE_H

#include "read/stream.h"

/* Parses the source's prose and appends its blocks to the chapter's root. Cost: linear, but for what cmark-gfm makes of
 * three shapes of tables. */
void prose_read(struct book *book, struct source *source);

/* The same without what is ours: `[@key]` stays text. */
void prose_read_plain(struct book *book, struct source *source);

#endif
