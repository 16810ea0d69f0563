/* SPDX-License-Identifier: MIT
 *
 * The language of an edition, and the words that the press itself puts on pages, in that language. The press is written in
 * English: its words stand in the code, as keys, and what an edition has for them is looked up where they are written.
 *
 *     language_say(book->language, "Contents")          “Table des matières” in an edition in French that has it so
 *
 * A key is a literal: in language_say(), in a function around it, or in WORD() where a table of constants holds it. All of them are
 * in language_keys; tests/words.test holds it, the code and book/words.tsv together. A key with conversions is a format, and so
 * are the words for it, with the same conversions (language_format_fits()).
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include <glib.h>

/* NULL is English, as the press is written. */
struct language;

/* A language by its tag, without words of its own; free with language_free(). */
struct language *language_new(const char *tag);
void language_free(struct language *language);

/* The tag, by BCP 47: “en”. */
const char *language_tag(const struct language *language);

/* Whether a tag names the language of the edition, whatever its script or region: “fr” and “fr-CA” for “fr-BE”. What is
 * undetermined is of no language. */
gboolean language_is(const struct language *language, const char *tag);

/* What marks text in a language within text of the edition: its tag, or NULL where it needs none. Han characters alone, und-Hani,
 * need none in an edition in Japanese or Chinese. */
const char *language_mark(const struct language *language, const char *tag);

/* Whether a text is a language tag, as far as language-script-region goes (RFC 5646 section 2.1). */
gboolean language_is_tag(const char *tag);

/* Enters words for a key. */
void language_add(struct language *language, const char *key, const char *words);

/* Whether there are words for a key. */
gboolean language_has(const struct language *language, const char *key);

/* The words for a key: the key itself where there are none. */
const char *language_say(const struct language *language, const char *key) G_GNUC_FORMAT(2);

/* The singular for 1, else the plural. */
const char *language_say_number(const struct language *language, guint number, const char *one, const char *many)
    G_GNUC_FORMAT(3) G_GNUC_FORMAT(4);

/* A key in a table of constants. */
#define WORD(key) key

/* All keys, in the order of book/words.tsv. */
extern const char *const language_keys[];
extern const gsize language_key_count;

/* Whether words can stand for a key: they have the same conversions, in the same order or each with its place (%2$s). */
gboolean language_format_fits(const char *key, const char *words);

#endif
