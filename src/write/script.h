/* SPDX-License-Identifier: MIT
 *
 * The scripts of characters, and runs of text in another script, with the language that a reader or a screen reader needs to know: hangul is Korean,
 * a run with kana is Japanese; Han characters alone could be either and are und-Hani (BCP 47: undetermined, in Han).
 * For writers only.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include <glib.h>

/* The script of a character, by the name that `edition characters` prints: alphabetic (letters and digits), hangul, kana,
 * han; wide (the punctuation of East Asian type, and full-width forms); shared (all else). */
const char *script_name(gunichar c);

struct run {
    gsize start, end;     /* bytes, half-open */
    const char *language; /* "ko", "ja", "und-Hani" or NULL: the language of the text around it */
};

/* The run that begins at byte `from`; FALSE at the end of the text. Blanks and punctuation between two stretches of one
 * East Asian script belong to the run. */
gboolean script_next_run(const char *text, gsize from, struct run *run);

#endif
