/* SPDX-License-Identifier: MIT
 *
 * Text as an edition compares it: three normal forms, words, slugs, fingerprints. All text is UTF-8. Any file may
 * include this.
 *
 * The forms, from strict to loose (each is a function of the one before):
 *   exact        NFC; LF line ends; no byte order mark
 *   typographic  exact with white space runs as one blank and trimmed; invisible characters (soft hyphen, zero widths)
 *                deleted; single and double quotation marks, dashes and the ellipsis in their ASCII shapes, no blanks
 *                around a dash
 *   words        the words, case-folded, full-width letters as ASCII, one blank between
 * A word is a maximal run of letters, marks and digits with inner apostrophes; hyphens and commas divide. One function,
 * text_next_word(), decides what a word is: for forms, counts, lemmata and budget alike.
 *
 * Limitation: spelling variants (US/UK, thousands separators) are variants, not folded.
 */
#ifndef TEXT_H
#define TEXT_H

#include <glib.h>

enum form { FORM_EXACT, FORM_TYPOGRAPHIC, FORM_WORDS, FORM_COUNT };

/* The name of a form, as in the manifest: exact, typographic, words. */
const char *text_form_name(enum form form);

/* The text in a form. The input must be valid UTF-8. Free with g_free(). */
char *text_form(enum form form, const char *text);

/* A word's place in a text: bytes, half-open. */
struct word {
    gsize start, end;
};

/* Finds the next word at or after byte offset `from`. Returns FALSE at the end of the text. */
gboolean text_next_word(const char *text, gsize from, struct word *word);

/* The number of words. */
unsigned text_count_words(const char *text);

/* One word in the words form. Free with g_free(). */
char *text_fold_word(const char *text, struct word word);

/* The text's words in the words form: a GPtrArray of strings that frees itself. */
GPtrArray *text_fold_words(const char *text);

/* The words form as an address: ASCII where NFKD gives it, other letters kept, blanks as hyphens. Free with g_free(). */
char *text_slug(const char *text);

/* What names sort by in an index, the same in every locale: letters and digits, case-folded, marks apart. Free with
 * g_free(). */
char *text_sort_key(const char *text);

/* Fingerprint of a sentence in a form: the first 80 bits, as 20 hexadecimal digits, of SHA-256 over
 * "edition-sentence-1|FORM|" and the text's form. The prefix keeps the digits from being general look-up keys. */
char *text_fingerprint(enum form form, const char *text);

/* The same of a text whose form is known and comes in pieces: begin, g_checksum_update() with each piece, end. The end
 * frees the sum. */
GChecksum *text_fingerprint_begin(enum form form);
char *text_fingerprint_end(GChecksum *sum);

/* An address of the web as people read it (RFC 3987, section 3.2): letters and digits beyond ASCII stand for their
 * percent-encoded UTF-8, all else stays as it is. Free with g_free(). */
char *text_address(const char *url);

/* Text as a terminal may be given it: each control character, of Unicode's C1 too, is “?”. */
void text_append_quiet(GString *out, const char *text);

/* Text in quotation marks, those within it single and double by turns. */
void text_append_quoted(GString *out, const char *text);

/* Byte offset of the first byte that is not valid UTF-8 (a NUL counts as invalid), or `length`. */
gsize text_valid(const char *bytes, gsize length);

/* The candidate nearest to a mistyped name: at most a third of its characters changed, added or dropped; NULL when none
 * is. Cost: candidates × length². */
const char *text_nearest(const char *name, const GPtrArray *candidates);

/* The same with as many changes of a letter as are given. */
const char *text_nearest_within(const char *name, const GPtrArray *candidates, glong most);

#endif
