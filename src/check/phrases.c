/* SPDX-License-Identifier: MIT
 * Phrases in other languages. */
#include "check/phrases.h"

#include "base/text.h"
#include "check/flat.h"

#include <string.h>

/* ---- stretches of a language ---- */

/* Bytes of a text, half-open, and how much it is in the measure of the language. */
struct stretch {
    gsize start, end;
    unsigned size;
};

static gboolean has_script(const char *from, const char *to, GUnicodeScript script) {
    for (const char *at = from; at < to; at = g_utf8_next_char(at))
        if (g_unichar_get_script(g_utf8_get_char(at)) == script)
            return TRUE;
    return FALSE;
}

static gboolean is_korean(const char *text, struct word word) {
    return has_script(text + word.start, text + word.end, G_UNICODE_SCRIPT_HANGUL);
}

/* Korean words with a blank between them. */
static gboolean next_korean(const char *text, gsize from, struct stretch *stretch) {
    struct word word = {0, from};

    do {
        if (!text_next_word(text, word.end, &word))
            return FALSE;
    } while (!is_korean(text, word));
    *stretch = (struct stretch){word.start, word.end, 1};
    while (text_next_word(text, word.end, &word) && is_korean(text, word) && word.start == stretch->end + 1 &&
           text[stretch->end] == ' ') {
        stretch->end = word.end;
        stretch->size++;
    }
    return TRUE;
}

static gboolean joins_korean(const char *from, const char *to) {
    for (const char *at = from; at < to; at = g_utf8_next_char(at))
        if (*at == FLAT_BREAK || g_unichar_isalnum(g_utf8_get_char(at)))
            return FALSE;
    return TRUE;
}

static gboolean is_japanese(gunichar c) {
    GUnicodeScript script = g_unichar_get_script(c);

    return script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA ||
           script == G_UNICODE_SCRIPT_HAN || c == 0x30fc; /* the length mark */
}

static gboolean next_japanese(const char *text, gsize from, struct stretch *stretch) {
    const char *at = text + from;

    while (*at && !is_japanese(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    *stretch = (struct stretch){(gsize)(at - text), 0, 0};
    for (; *at && is_japanese(g_utf8_get_char(at)); at = g_utf8_next_char(at))
        stretch->size++;
    stretch->end = (gsize)(at - text);
    return stretch->size > 0;
}

static gboolean joins_japanese(const char *from, const char *to) {
    for (const char *at = from; at < to; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!g_unichar_isdigit(c) && c != 0x3001 && c != 0x30fb && c != 0xff0c)
            return FALSE;
    }
    return TRUE;
}

static gboolean is_korean_phrase(const char *text, struct stretch run) {
    (void)text;
    return run.size > 1;
}

static gboolean is_japanese_phrase(const char *text, struct stretch run) {
    return has_script(text + run.start, text + run.end, G_UNICODE_SCRIPT_HIRAGANA);
}

static const struct language {
    const char *name, *measure, *column;
    unsigned limit;
    gboolean (*next)(const char *text, gsize from, struct stretch *stretch);
    gboolean (*joins)(const char *from, const char *to); /* whether what stands between two stretches leaves them one */
    gboolean (*is_phrase)(const char *text, struct stretch run);
} languages[] = {
    {"Korean", "words", "ko", PHRASE_KOREAN_WORDS, next_korean, joins_korean, is_korean_phrase},
    {"Japanese", "characters", "ja", PHRASE_JAPANESE_CHARACTERS, next_japanese, joins_japanese, is_japanese_phrase},
};

/* ---- names ---- */

struct phrases {
    const struct book *book;
    GPtrArray *names;    /* strings: what nobody owns */
    GHashTable *phrases; /* “3.2 ko” to a GPtrArray of the phrases quoted */
};

static void add_names(struct phrases *phrases, const char *table, const char *const *columns) {
    const struct table *rows = book_table(phrases->book, table);

    for (guint i = 0; i < rows->rows->len; i++)
        for (gsize j = 0; columns[j]; j++)
            g_ptr_array_add(phrases->names, text_form(FORM_TYPOGRAPHIC, row_text(rows->rows->pdata[i], columns[j])));
}

static gboolean is_name(const struct phrases *phrases, const char *text, struct stretch stretch) {
    char *piece = g_strndup(text + stretch.start, stretch.end - stretch.start);
    char *form = text_form(FORM_TYPOGRAPHIC, piece);
    gboolean found = FALSE;

    for (guint i = 0; !found && i < phrases->names->len; i++)
        found = strstr(phrases->names->pdata[i], form) != NULL;
    g_free(form);
    g_free(piece);
    return found;
}

/* The next run of stretches that are one and are no names. */
static gboolean next_run(const struct phrases *phrases, const struct language *language, const char *text, gsize from,
                         struct stretch *run) {
    struct stretch next;

    do {
        if (!language->next(text, from, run))
            return FALSE;
        from = run->end;
    } while (is_name(phrases, text, *run));
    while (language->next(text, run->end, &next) && language->joins(text + run->end, text + next.start) &&
           !is_name(phrases, text, next)) {
        run->end = next.end;
        run->size += next.size;
    }
    return TRUE;
}

/* ---- at one place ---- */

static gboolean is_of_names(struct flat_place place) {
    static const char *const tables[] = {"sources", "entities", "variants"};

    for (gsize i = 0; place.row && i < G_N_ELEMENTS(tables); i++)
        if (strcmp(place.row->piece->schema->name, tables[i]) == 0)
            return strcmp(place.column, "about") != 0 && strcmp(place.column, "remark") != 0;
    return FALSE;
}

static void too_long(const struct book *book, const struct language *language, struct pos pos, unsigned size) {
    diag_error(book->diag, pos, "%s phrase of %u %s; expected at most %u", language->name, size, language->measure,
               language->limit);
}

static void check_flat(const struct book *book, const struct flat *flat, struct flat_place place, gpointer data) {
    const struct phrases *phrases = data;

    if (is_of_names(place))
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        struct stretch run = {0, 0, 0};
        while (next_run(phrases, &languages[i], flat->text->str, run.end, &run))
            if (run.size > languages[i].limit)
                too_long(book, &languages[i], flat_pos(flat, run.start), run.size);
    }
}

/* A cell of “variants” is one phrase, whatever stands between its words. */
static void check_variant(const struct book *book, const struct row *row) {
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        const struct language *language = &languages[i];
        const char *text = row_text(row, language->column);
        struct pos pos = row_cell(row, language->column) ? row_cell(row, language->column)->pos : row->pos;
        struct stretch stretch = {0, 0, 0};
        unsigned size = 0;
        while (language->next(text, stretch.end, &stretch))
            size += stretch.size;
        if (size > language->limit)
            too_long(book, language, pos, size);
    }
}

/* ---- of one sentence ---- */

/* Whether a phrase is part of one that is there, or the reverse. */
static gboolean is_there(const GPtrArray *known, const char *phrase) {
    for (guint i = 0; i < known->len; i++)
        if (strstr(known->pdata[i], phrase) || strstr(phrase, known->pdata[i]))
            return TRUE;
    return FALSE;
}

static void quote(struct phrases *phrases, const struct language *language, const char *at, const char *phrase,
                  struct pos pos) {
    char *key = g_strdup_printf("%s %s", at, language->column);
    GPtrArray *known = g_hash_table_lookup(phrases->phrases, key);

    if (!known) {
        known = g_ptr_array_new_with_free_func(g_free);
        g_hash_table_insert(phrases->phrases, key, known);
    } else
        g_free(key);
    if (is_there(known, phrase))
        return;
    g_ptr_array_add(known, g_strdup(phrase));
    if (known->len > PHRASES_OF_A_SENTENCE)
        diag_error(phrases->book->diag, pos, "%s phrase number %u of ¶%s; expected at most %d of a sentence",
                   language->name, known->len, at, PHRASES_OF_A_SENTENCE);
}

static void quote_tree(struct phrases *phrases, const char *at, const struct node *root) {
    struct flat flat;

    flat_init(&flat, root, NULL, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        struct stretch run = {0, 0, 0};
        while (next_run(phrases, &languages[i], flat.text->str, run.end, &run)) {
            char *phrase = g_strndup(flat.text->str + run.start, run.end - run.start);
            if (languages[i].is_phrase(flat.text->str, run))
                quote(phrases, &languages[i], at, phrase, flat_pos(&flat, run.start));
            g_free(phrase);
        }
    }
    flat_release(&flat);
}

static void check_sentences(struct phrases *phrases) {
    const struct book *book = phrases->book;
    const struct table *variants = book_table(book, "variants");

    for (guint i = 0; i < book->sentences->len; i++) {
        const struct sentence *sentence = book->sentences->pdata[i];
        quote_tree(phrases, sentence->at, sentence->node);
        for (guint j = 0; j < sentence->notes->len; j++)
            quote_tree(phrases, sentence->at, ((const struct note *)sentence->notes->pdata[j])->node);
    }
    for (guint i = 0; i < variants->rows->len; i++) {
        const struct row *row = variants->rows->pdata[i];
        for (gsize j = 0; j < G_N_ELEMENTS(languages); j++)
            if (row_cell(row, languages[j].column))
                quote_tree(phrases, row_text(row, "at"), row_cell(row, languages[j].column));
    }
}

void phrases_check(const struct book *book) {
    static const char *const entity_names[] = {"en", "ko", "ja", "zh", "also", NULL};
    static const char *const source_names[] = {"title", "author", "publisher", "gloss", NULL};
    const struct table *variants = book_table(book, "variants");
    struct phrases phrases = {
        book, g_ptr_array_new_with_free_func(g_free),
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref)};

    add_names(&phrases, "entities", entity_names);
    add_names(&phrases, "sources", source_names);
    flat_each(book, NULL, check_flat, &phrases);
    for (guint i = 0; i < variants->rows->len; i++)
        check_variant(book, variants->rows->pdata[i]);
    check_sentences(&phrases);
    g_hash_table_unref(phrases.phrases);
    g_ptr_array_unref(phrases.names);
}
