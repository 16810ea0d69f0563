/* SPDX-License-Identifier: MIT
 *
 * Cuts a paragraph of a reader's copy into sentences.
 *
 * A sentence ends with . ! ? (and closing quotation marks or brackets behind it) before white space and what can
 * begin a sentence; not behind an initial or a common abbreviation. What has no word in it is none: it belongs to the
 * sentence behind it or, at the end of a paragraph, to the one before it; and a paragraph of it is no paragraph. Lines are
 * joined with one blank; where a line ends with a hyphen, without one: the hyphen is dropped before a small letter, else
 * it stays (struct witness_joint).
 *
 * For witness.c only.
 */
#ifndef READ_WITNESS_CUT_H
#define READ_WITNESS_CUT_H

#include "model/witness.h"

/* Adds the sentences of a paragraph, bytes [from, to) of what was read, and ends it. No white space stands at its
 * ends. */
void witness_cut(struct witness *witness, gsize from, gsize to);

/* Whether a sentence can end here: with a stop, and perhaps what closes behind it. */
gboolean witness_ends_with_stop(const char *from, const char *to);

#endif
