/* SPDX-License-Identifier: MIT
 *
 * The known forms of names: what the table “entities” gives as en, ko, ja, zh and also, and how a text's spelling stands to
 * them.
 */
#ifndef FORMS_H
#define FORMS_H

#include "model/book.h"

/* All forms of an entity: each item of each column, and, where it has words in brackets or behind a comma or is divided by a
 * slash, its parts also: “Oda (painter)” is “Oda” too. A GPtrArray of strings that frees itself. */
GPtrArray *forms_of(const struct row *entity);

/* What two spellings of a name have in common: its letters and digits without case and marks. Free with g_free(). */
char *forms_key(const char *text);

/* Whether a text is this form: but for the shape of dashes and quotation marks, and for capitals where a sentence may have
 * a small letter at the beginning of a word (or a capital at its own beginning). */
gboolean forms_is(const char *text, const char *form);

/* Whether a form is in Latin script, by its first letter. */
gboolean forms_is_latin(const char *form);

/* The length of a text without a possessive ’s at its end. */
gsize forms_stem(const char *text, gsize length);

#endif
