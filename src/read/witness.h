/* SPDX-License-Identifier: MIT
 *
 * Reads a reader's own copy of the annotated text: plain text, or a page as a browser saves it (read/page.h). The
 * furniture around the text (menus, by-lines, comment forms) is divided like the text itself; what belongs to the
 * text is found by comparison with the manifest, not here.
 *
 * In plain text a blank line ends a paragraph. Without one, so does a line's end before an indented line, where it is
 * no accident of the width of the lines; and between lines too long to be a width each line is a paragraph. In a page
 * elements end paragraphs, and empty lines. How paragraphs are cut: read/witness_cut.h.
 *
 * Limitation: a page saved as an archive (MHTML, webarchive) is taken for plain text.
 *
 * For the commands only.
 */
#ifndef READ_WITNESS_H
#define READ_WITNESS_H

#include "model/witness.h"

/* Returns NULL after a diagnosis: not readable, not UTF-8, no text. Free with witness_free(). */
struct witness *witness_read(struct diag *diag, const char *path);

#endif
