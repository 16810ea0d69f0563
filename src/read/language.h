/* SPDX-License-Identifier: MIT
 *
 * Reads the file of an edition's look that says its language and the words of the press in it: words.tsv. For reading a whole
 * book only.
 */
#ifndef READ_LANGUAGE_H
#define READ_LANGUAGE_H

#include "base/diag.h"
#include "model/language.h"

/* Two cells to a row, with a tab between: “language” and a language tag, then keys and the words for them. An empty second cell,
 * as all of book/words.tsv has, leaves the key in English; how many are left so is a warning where the language is another.
 * Returns NULL, English, where the folder has no such file, and behind a message that leaves the language unknown. Free with
 * language_free(). */
struct language *language_read(struct diag *diag, const char *path);

#endif
