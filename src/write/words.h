/* SPDX-License-Identifier: MIT
 *
 * Words as the styles of references want them: capitals of titles, stops within and outside of quotation marks, names. For the
 * writers of references only.
 */
#ifndef WORDS_H
#define WORDS_H

#include <glib.h>

/* An English title with capitals as in a headline: each word but articles, conjunctions and prepositions, and these where
 * they are the first or the last or stand behind “:”, “!” or “?”. A word that has a capital already is left as it is. The
 * rules and the list of words are those of CSL 1.0.2 (“Title case conversion”) and citeproc-js. Free with g_free(). */
char *words_headline(const char *title);

/* A full stop or a comma behind what was written, inside of quotation marks as American usage has it. A full stop is left
 * out where a stop, “!” or “?” stands already; behind nothing there is neither. */
void words_stop(GString *out);

/* The same with a full stop outside of quotation marks, as in logical usage. */
void words_end(GString *out);
void words_comma(GString *out);

/* Names in one string: how the first is written, the others, and what is between and before the last. */
enum words_names {
    NAMES_CHICAGO, /* Vale, Osk, and Ada Pell; Pluijm, Rik van der */
    NAMES_MLA,     /* Vale, Osk, and Ada Pell; of three or more: Vale, Osk, et al. */
    NAMES_APA,     /* Vale, O., & Pell, A. */
};

/* `authors` are struct author (model/book.h). */
void words_append_names(GString *out, const GArray *authors, enum words_names way);

#endif
