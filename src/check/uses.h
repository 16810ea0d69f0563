/* SPDX-License-Identifier: MIT
 *
 * What stands in a table and is used nowhere: a source that nothing cites, an entity that nothing mentions; and a figure
 * that no program draws.
 */
#ifndef USES_H
#define USES_H

#include "model/book.h"

/* Diagnoses each. The mentions must have been read. */
void uses_check(const struct book *book);

#endif
