/* SPDX-License-Identifier: MIT
 *
 * Addresses as people write them: an id (“n3.2-the-harbour”), an address as printed (“¶3.2”, “¶3.2 (a)”, “¶3.2 s.v. The
 * harbour”, “Fig. routes”), a name or title, a range of passages or sentences (“¶3–4”, “¶3.1–3.3”), or a link of the web book. Letter case, quotation
 * marks and dashes do not matter where only one thing is so called.
 */
#ifndef RESOLVE_H
#define RESOLVE_H

#include "model/ledger.h"

struct resolved {
    const struct address *from, *to; /* the same but for a range; NULL: there is none */
    gboolean is_ambiguous;           /* none, since several things are so called: from and to are two of them */
    const char *old; /* the id that has left the book, for which the successor stands; NULL: it is there */
};

/* What a text is the address of. Ids that have left the book lead to their successors where there is a ledger (NULL: none).
 * FALSE: nothing, or several things. */
gboolean resolve(const struct book *book, const struct ledger *ledger, const char *text, struct resolved *resolved);

/* The id or the address as printed that is nearest to a text, one of the same kind before others, or NULL; for a range a
 * range. To be freed with g_free(). */
char *resolve_nearest(const struct book *book, const char *text);

#endif
