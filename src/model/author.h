/* SPDX-License-Identifier: MIT
 *
 * Those who made a work, and their names: in the order in which they are said, and as lists have them, by the family name. A
 * particle (“van der”) belongs to the family name, a suffix (“Jr.”) stands behind all. Any file above base/ may include this.
 */
#ifndef AUTHOR_H
#define AUTHOR_H

#include <glib.h>

/* A body by its name, a person by up to four. What is not given is "". */
struct author {
    const char *name;
    const char *family, *given;
    const char *particle, *suffix;
};

/* A part of a name, if there is one, with a divider before it unless it is the first. */
void author_append_part(GString *out, const char *divide, const char *part);

/* What stands between a particle and the family name: nothing behind an apostrophe or a hyphen, else a blank. */
const char *author_tie(const struct author *author);

/* All of these are to be freed with g_free(). */

/* “van der Meer”, “d’Alembert”. */
char *author_family(const struct author *author);

/* “Jürgen van der Meer Jr.”, or the name of a body. */
char *author_in_order(const struct author *author);

/* “van der Meer, Jürgen, Jr.”, or the name of a body. */
char *author_inverted(const struct author *author);

#endif
