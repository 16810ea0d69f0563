/* SPDX-License-Identifier: MIT
 *
 * The page template: a well-formed XHTML document in which processing instructions, `<?edition NAME?>`, stand for what
 * changes from page to page. Its own relative addresses, in `href="…"`, `src="…"` and `action="…"`, are those of a page in the
 * folder of the web book; in a page below it the way up is put before them. It is written in English: lang="en" is the language of
 * the edition, and a text or aria-label that is one of the press's words stands for those that the edition has for it. For
 * the site writer only.
 */
#ifndef FRAME_H
#define FRAME_H

#include "base/diag.h"
#include "model/language.h"

#define FRAME_SLOTS(X) \
    X(TITLE, "title")  \
    X(META, "meta")    \
    X(SITE, "site")    \
    X(STAMP, "stamp")  \
    X(NAV, "nav")      \
    X(MAIN, "main")    \
    X(TURN, "turn")    \
    X(FOOT, "foot")

#define FRAME_ENUM(slot, name) SLOT_##slot,
/* The last stands by itself before the template's own addresses: the way to the folder of the web book. */
enum slot { FRAME_SLOTS(FRAME_ENUM) SLOT_ROOT, SLOT_COUNT };

struct frame;

/* Reads a template, for an edition in a language, which must stay. Returns NULL after a diagnosis: not readable, not well-formed, a
 * slot that is unknown. */
struct frame *frame_read(struct diag *diag, const char *path, const struct language *language);
void frame_free(struct frame *frame);

/* The page: the template with each slot filled by well-formed XML; NULL fills with nothing. */
GString *frame_fill(const struct frame *frame, const GString *const filling[SLOT_COUNT]);

#endif
