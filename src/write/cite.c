/* SPDX-License-Identifier: MIT
 * How to cite the edition. */
#include "write/outputs.h"

#include "model/date.h"

/* Authors (year). Title: subtitle. Version 1.2, 3 May 2026. Address. On: the work annotated. */
void cite_write(const struct book *book, GString *out) {
    const struct citation *citation = &book->citation;
    struct date date;
    char *words = date_read(citation->date, &date) ? g_strdup(citation->date) : date_words(&date);

    g_string_append_printf(out, "%s (%.4s). %s", citation->authors, citation->date, citation->title);
    if (*citation->subtitle)
        g_string_append_printf(out, ": %s", citation->subtitle);
    g_string_append_printf(out, ". Version %s, %s.", citation->version, words);
    if (*citation->doi)
        g_string_append_printf(out, " https://doi.org/%s", citation->doi);
    else if (*citation->url)
        g_string_append_printf(out, " %s", citation->url);
    g_free(words);
}
