/* SPDX-License-Identifier: MIT
 *
 * Link texts against what they link to: [Name](#key) of an entity, [30 October 2007](#e-…) of an event.
 */
#ifndef LINKS_H
#define LINKS_H

#include "model/book.h"

/* Diagnoses, of a link to an entity,
 *   an error: a text that is a form of it but for capitals, hyphens or marks, or has such a word; a text that is a form of
 *             another entity and not part of a form of this one
 *   a warning: a text that reads as a name (each of its words has a capital, or it is in another script) and shares nothing with
 *             the forms of this one; a single word at the beginning of a sentence does not read as a name
 * and, of a link to an event, an error: a text that is a date on no day of which the event can be.
 * A text with a word in small letters is plain words, and says what it likes. */
void links_check(const struct book *book);

#endif
