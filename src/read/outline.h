/* SPDX-License-Identifier: MIT
 *
 * The outline: what the edition's conventions make of a chapter's blocks. Headings, lists and captions become passages,
 * sentences, essays, notes, parts, figures and tables of data; each gets its address.
 *
 *   # Title                        the chapter, once, first
 *   ## ¶3 Title                    a passage; the ordered list right under it: the précis of its sentences; then, up to
 *                                  the first ### heading, the essay
 *   ### 3.2 “Lemma”² (further)     a note; ### 3.2 on the sentence, ### ¶3 on the paragraph
 *   ### Other heading              a part: figures, tables and code stand there
 *   ## Other heading               a part outside of any passage
 *   Table: NAME. Caption           a paragraph right before a table: a table of data
 *   ![Alt](NAME.svg "Caption")     a paragraph of its own: a figure
 *
 * For readers only.
 */
#ifndef OUTLINE_H
#define OUTLINE_H

#include "model/book.h"

/* Gives the chapter's tree its structure and fills the book's lists. What breaks a convention is diagnosed and stays
 * plain prose. */
void outline_read(struct book *book, struct chapter *chapter);

#endif
