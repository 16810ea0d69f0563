/* SPDX-License-Identifier: MIT
 *
 * Reads a reader's own copy of the annotated text, as plain text. The furniture around the text (menus, by-lines,
 * comment forms) is divided like the text itself; what belongs to the text is found by comparison with the manifest,
 * not here.
 *
 * A paragraph ends with a blank line. A sentence ends with . ! ? (and closing quotation marks or brackets behind it)
 * before white space and what can begin a sentence; not behind an initial or a common abbreviation.
 *
 * For the commands only.
 */
#ifndef READ_WITNESS_H
#define READ_WITNESS_H

#include "model/witness.h"

/* Returns NULL after a diagnosis: not readable, not UTF-8, no text. Free with witness_free(). */
struct witness *witness_read(struct diag *diag, const char *path);

#endif
