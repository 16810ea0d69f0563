/* SPDX-License-Identifier: MIT
 * Rows that nothing uses; figures that nothing draws; phrases that are too long. */
#include "check/uses.h"

#include "base/text.h"
#include "model/mention.h"

#include <string.h>

static void check_rows(const struct book *book, const char *table, const char *prefix, const char *what,
                       const char *instead) {
    const struct table *rows = book_table(book, table);

    for (guint i = 0; i < rows->rows->len; i++) {
        const struct row *row = rows->rows->pdata[i];
        char *id = g_strconcat(prefix, row->text[0], NULL);
        if (!mentions_of(book, id))
            diag_error(book->diag, row->pos, "%s “%s” is %s", what, row->text[0], instead);
        g_free(id);
    }
}

static void check_figures(const struct book *book) {
    GPtrArray *programs = g_ptr_array_new();

    for (guint i = 0; i < book->chunks->len; i++) {
        const struct chunk *chunk = book->chunks->pdata[i];
        if (g_str_has_suffix(chunk->name, ".c") && chunk->pieces->len)
            g_ptr_array_add(programs, (gpointer)chunk->name);
    }
    for (guint i = 0; i < book->figures->len; i++) {
        const struct figure *figure = book->figures->pdata[i];
        char *name = g_strconcat(figure->name, ".c", NULL);
        const char *near;
        if (!g_ptr_array_find_with_equal_func(programs, name, g_str_equal, NULL)) {
            near = text_nearest(name, programs);
            diag_error(book->diag, figure->pos, "no program draws %s.svg; expected a chunk ⟨%s⟩%s%s%s", figure->name, name,
                       near ? ", perhaps ⟨" : "", near ? near : "", near ? "⟩" : "");
        }
        g_free(name);
    }
    g_ptr_array_unref(programs);
}

/* ---- phrases ---- */

static gboolean is_japanese(gunichar c) {
    GUnicodeScript script = g_unichar_get_script(c);

    return script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HAN;
}

static void check_phrase(const struct book *book, const struct row *row, const char *column) {
    const char *text = row_text(row, column);
    struct pos pos = row_cell(row, column) ? row_cell(row, column)->pos : row->pos;
    unsigned words = text_count_words(text), characters = 0;

    if (strcmp(column, "ko") == 0 && words > PHRASE_KOREAN_WORDS)
        diag_error(book->diag, pos, "Korean phrase of %u words; expected at most %d", words, PHRASE_KOREAN_WORDS);
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        characters += is_japanese(g_utf8_get_char(at)) ? 1 : 0;
    if (strcmp(column, "ja") == 0 && characters > PHRASE_JAPANESE_CHARACTERS)
        diag_error(book->diag, pos, "Japanese phrase of %u characters; expected at most %d", characters,
                   PHRASE_JAPANESE_CHARACTERS);
}

/* The longest run of hangul words, or of Japanese letters, in a text. */
static unsigned longest_korean(const char *text) {
    unsigned run = 0, longest = 0;
    struct word word = {0, 0};

    while (text_next_word(text, word.end, &word)) {
        gboolean is_korean = g_unichar_get_script(g_utf8_get_char(text + word.start)) == G_UNICODE_SCRIPT_HANGUL;
        run = is_korean ? run + 1 : 0;
        longest = MAX(longest, run);
    }
    return longest;
}

static unsigned longest_japanese(const char *text) {
    unsigned run = 0, longest = 0;

    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        run = is_japanese(g_utf8_get_char(at)) ? run + 1 : 0;
        longest = MAX(longest, run);
    }
    return longest;
}

/* What a note quotes of a version in another language, at one place. */
static void check_note(const struct book *book, const struct note *note) {
    for (const struct node *at = note->node; at; at = node_walk(note->node, at)) {
        unsigned korean = at->kind == NODE_TEXT ? longest_korean(at->text) : 0;
        unsigned japanese = at->kind == NODE_TEXT ? longest_japanese(at->text) : 0;
        if (korean > PHRASE_KOREAN_WORDS)
            diag_error(book->diag, at->pos, "Korean phrase of %u words; expected at most %d", korean, PHRASE_KOREAN_WORDS);
        if (japanese > PHRASE_JAPANESE_CHARACTERS)
            diag_error(book->diag, at->pos, "Japanese phrase of %u characters; expected at most %d", japanese,
                       PHRASE_JAPANESE_CHARACTERS);
    }
}

static void check_variants(const struct book *book) {
    const struct table *variants = book_table(book, "variants");

    for (guint i = 0; i < variants->rows->len; i++) {
        check_phrase(book, variants->rows->pdata[i], "ko");
        check_phrase(book, variants->rows->pdata[i], "ja");
    }
}

void uses_check(const struct book *book) {
    check_rows(book, "sources", "s-", "source", "never cited; expected [@key] somewhere, or no row");
    check_rows(book, "entities", "", "entity", "never mentioned; expected its key somewhere, or no row");
    check_figures(book);
    check_variants(book);
    for (guint i = 0; i < book->notes->len; i++)
        check_note(book, book->notes->pdata[i]);
}
