/* SPDX-License-Identifier: MIT
 *
 * Characters that the prose of a chapter cannot hold: those that XML 1.0 has no place for (section 2.2), for a page would lose
 * them; private ones from SOURCE_PRIVATE on, which are ours; and a carriage return within a line. For readers only.
 */
#ifndef REFUSED_H
#define REFUSED_H

#include "base/diag.h"

/* The character at a place, if it is refused; else 0. Text is UTF-8, or what cmark-gfm makes of it: a reference to U+FFFE or
 * U+FFFF becomes the byte 0xfe or 0xff. */
gunichar refused_at(const char *at);

/* Where the first of them is; NULL: there is none. */
const char *refused_find(const char *text);

void refused_say(struct diag *diag, struct pos pos, gunichar c);

/* Where Markdown has a numeric reference to a character, “&#7;” or “&#x7;”; NULL: nowhere. */
const char *refused_reference(const char *markdown, gunichar c);

#endif
