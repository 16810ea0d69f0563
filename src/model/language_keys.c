/* SPDX-License-Identifier: MIT
 * The words that the press puts on pages, as book/words.tsv has them. */
#include "model/language.h"

const char *const language_keys[] = {
    /* ---- the frame of a page ---- */
    "Skip to the text", "Colours", "system", "light", "dark", "Search the book", "Search", "Contents",
};
const gsize language_key_count = G_N_ELEMENTS(language_keys);
