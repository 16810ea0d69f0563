/* SPDX-License-Identifier: MIT
 *
 * What remains when the sentences with the same words have been found: sentences that differ, and passages that were
 * added. For collate.c only.
 */
#ifndef REMAINS_H
#define REMAINS_H

#include "check/align.h"

/* Pairs sentences that were not found with passages that are nobody's, between what was found (check/pairs.h). */
void remains_pair(struct aligner *aligner);

/* Writes down the passages that stand between the first and the last sentence found and are still nobody's. Before
 * and behind them there is furniture; only what is on one line with them, in their paragraph, is the text's. */
void remains_add(struct aligner *aligner);

#endif
