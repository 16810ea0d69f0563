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
    NAMES_PLAIN,   /* van Vale, Osk, Jr., and Ada Pell */
    NAMES_CHICAGO, /* Vale, Osk van, Jr., and Ada Pell */
    NAMES_MLA,     /* van Vale, Osk, Jr., and Ada Pell; of three or more: van Vale, Osk, Jr., et al. */
    NAMES_APA,     /* van Vale, O., Jr., & Pell, A. */
};

/* A range of pages, the last shortened: by Chicago's rules “1420–32”, “107–8”, “100–104”; by MLA's to two digits, “107–08”; in
 * APA none is. What is no range of numbers stays. */
void words_append_pages(GString *out, const char *pages, enum words_names way);

/* Names as they stand within a sentence, the first too in their own order: “Osk Vale and Ada Pell”; in APA, “O. Vale & A. Pell”;
 * in MLA of three or more “Osk Vale et al.”. */
void words_append_editors(GString *out, const GArray *authors, enum words_names way);

/* `authors` are struct author (model/author.h). */
void words_append_names(GString *out, const GArray *authors, enum words_names way);

#endif
