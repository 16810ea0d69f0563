/* SPDX-License-Identifier: MIT
 *
 * Limits for quoting versions of the text in other languages, which are under copyright as the text is: so much at one
 * place, and so many phrases of a sentence.
 *
 * Names are nobody's: a stretch that is, or is part of, a form of an entity, or the title, author or publisher of a source,
 * does not count.
 */
#ifndef PHRASES_H
#define PHRASES_H

#include "model/book.h"

enum {
    PHRASE_KOREAN_WORDS = 6, /* eojeol */
    PHRASE_JAPANESE_CHARACTERS = 15,
    PHRASES_OF_A_SENTENCE = 2, /* in each language */
};

/* Diagnoses a phrase over its limit, anywhere in the prose, the captions and the cells of the book; and the phrases of a
 * sentence, in its précis, its notes and its variants, that are too many. Of these a phrase is what has two words of Korean or
 * more, or hiragana; one that is part of another is the same. */
void phrases_check(const struct book *book);

#endif
