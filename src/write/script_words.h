/* SPDX-License-Identifier: MIT
 *
 * The words that the scripts of the web book put on pages, in the language of the edition.
 */
#ifndef SCRIPT_WORDS_H
#define SCRIPT_WORDS_H

#include "model/language.h"

#include <glib.h>

/* The bytes of words.js, a script that sets one variable, bookWords: an object from keys to the edition's words for them. It holds
 * what bookSay() of book/page.js looks up; a key without words is not in it. */
GString *script_words(const struct language *language);

#endif
