/* SPDX-License-Identifier: MIT
 *
 * What the writers of references in styles share. For them only.
 */
#ifndef REFERENCE_STYLES_H
#define REFERENCE_STYLES_H

#include "write/reference_format.h"
#include "write/words.h"

/* “May 1, 2001”, “1 May 2001”, “2001, May 1”, “Sept. 2001” and “2001”. */
enum style_date { MONTH_DAY_YEAR, DAY_MONTH_YEAR, YEAR_MONTH_DAY, SHORT_MONTH_YEAR, YEAR };

/* A date of which something is not known is given in words. Returns whether the date is doubtful. */
gboolean style_date(GString *out, const char *edtf, enum style_date order);

/* Things of the edition and the edition are dated by the year. */
gboolean style_is_ours(const struct reference *reference);
void style_year(GString *out, const struct reference *reference);

/* The authors, with a full stop. */
void style_names(GString *out, const struct reference *reference, enum words_names way);

/* Who edited the book, behind words; nothing where nobody is named. */
void style_editors(GString *out, const struct reference *reference, const char *words, enum words_names way);

/* Who published it, with a sign behind. */
void style_publisher(GString *out, const struct reference *reference, void (*sign)(GString *));

/* Something behind words, or nothing where there is nothing to say. */
void style_behind(GString *out, const char *words, const char *what);

/* Pages, behind words for one page, and for several. */
void style_pages(GString *out, const struct reference *reference, const char *one, const char *several,
                 enum words_names way);

void style_url(GString *out, const struct reference *reference);

#endif
