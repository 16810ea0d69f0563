/* SPDX-License-Identifier: MIT
 *
 * Traps: what noweb and the Markdown parser let pass silently although a reader would see something else than was
 * meant. Found in the source's prose, before it is parsed. For readers only.
 */
#ifndef TRAPS_H
#define TRAPS_H

#include "read/stream.h"

/* Diagnoses
 *   a quote [[…]] right before ( or right behind ]: a link was meant, and noweb took its brackets
 *   a caption “Table: …” without a blank line before it, or between it and its table
 *   a tab at the beginning of a line: four blanks to Markdown, eight to noweb
 * outside of fenced code. Cost: linear. */
void traps_check(struct book *book, struct source *source);

#endif
