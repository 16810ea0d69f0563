/* SPDX-License-Identifier: MIT
 *
 * Names spelt in two ways. In prose, headings, captions and cells a name that differs from every known form only by capitals,
 * hyphens, blanks or marks is doubtful; what stands in quotation marks or in italics is a form that is spoken of, and is left
 * alone.
 *
 * Known are the forms in the table “entities” (check/forms.h), and of persons, places, bodies and vessels also single words
 * of them with a mark, a hyphen or a capital within. A form of one plain word, or all in capitals, is looked for only where
 * it is divided: it could be any word.
 *
 * Not looked into: titles, authors and publishers of sources, the names in “entities” itself, the quotations in “variants”,
 * texts of links to entities (check/links.h).
 */
#ifndef NAMES_H
#define NAMES_H

#include "model/book.h"

/* Warns of each. Cost: linear in the book. */
void names_check(const struct book *book);

#endif
