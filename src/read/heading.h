/* SPDX-License-Identifier: MIT
 *
 * Headings that carry an address: “¶3 Title”, “¶3”, “3.2”, “3.2 “Lemma”² (further)”. For the outline only.
 */
#ifndef HEADING_H
#define HEADING_H

#include "model/node.h"

struct heading {
    int paragraph;         /* 0 or more */
    int sentence;          /* 0: the heading is about the whole paragraph */
    gsize address_length;  /* bytes of the address and the blanks behind it */
    char *lemma;           /* between the outermost quotation marks, or NULL */
    unsigned lemma_column; /* characters of the heading's text before the lemma's opening mark */
    int occurrence;        /* superscript right behind the closing mark; 1 without */
    char *further;         /* in brackets at the end, or NULL */
    gboolean rest;         /* something follows that is none of these */
};

/* Reads a HEADING node. Returns whether it begins with an address; fills `heading` in any case, to be released with
 * heading_clear(). */
gboolean heading_read(const struct node *node, struct heading *heading);
void heading_clear(struct heading *heading);

/* Takes the address off the heading's text, so that the title is left. */
void heading_strip(struct node *node, const struct heading *heading);

#endif
