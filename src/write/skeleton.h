/* SPDX-License-Identifier: MIT
 *
 * The skeleton of an edition: a folder that builds at once, with what can be made of a reader's copy, and none of its words:
 * a passage for each paragraph with an empty précis of each sentence, the manifest, a figure of the sentences' lengths, the
 * citation file, and a makefile. What an editor has to write begins with TODO.
 *
 * The text is the longest run of paragraphs of the copy that end as a sentence does, cross-headings between them included; what
 * does not (menus, headline, credits) divides it from the rest. Who begins an edition is told which lines these are, and
 * may take away from the copy what is not the text.
 *
 * For the commands only.
 */
#ifndef SKELETON_H
#define SKELETON_H

#include "model/witness.h"
#include "write/outputs.h"

struct skeleton {
    const struct witness *witness;
    guint from, to;    /* the paragraphs of the text in the witness; empty: it has none */
    GString *manifest; /* the table, as Markdown; the caller makes it */
};

/* Looks for the text; NULL has none. Free with skeleton_release(). */
void skeleton_init(struct skeleton *skeleton, const struct witness *witness);
void skeleton_release(struct skeleton *skeleton);

/* Adds the files, with their names alone for paths. */
void skeleton_write(const struct skeleton *skeleton, struct outputs *outputs);

/* Prints what was taken for the text, and how to go on. */
void skeleton_summary(const struct skeleton *skeleton, const char *folder);

#endif
