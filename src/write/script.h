/* SPDX-License-Identifier: MIT
 *
 * Runs of text in another script, with the language that a reader or a screen reader needs to know: hangul is Korean,
 * a run with kana is Japanese; Han characters alone could be either and are und-Hani (BCP 47: undetermined, in Han).
 * For writers only.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include <glib.h>

struct run {
    gsize start, end;     /* bytes, half-open */
    const char *language; /* "ko", "ja", "und-Hani" or NULL: the language of the text around it */
};

/* The run that begins at byte `from`; FALSE at the end of the text. Blanks and punctuation between two stretches of one
 * East Asian script belong to the run. */
gboolean script_next_run(const char *text, gsize from, struct run *run);

#endif
