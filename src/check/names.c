/* SPDX-License-Identifier: MIT
 * Names spelt in two ways. */
#include "check/names.h"

#include "base/text.h"
#include "check/flat.h"
#include "check/forms.h"

#include <string.h>

enum { NAME_WORDS = 8 }; /* the longest name that is looked for */

/* ---- what is known ---- */

struct known {
    const struct book *book;
    GHashTable *forms; /* key (forms_key()) to a GPtrArray of forms */
    GHashTable *words; /* a set: the words of all forms */
};

static void know(GHashTable *known, const char *form) {
    char *key = forms_key(form);
    GPtrArray *forms = g_hash_table_lookup(known, key);

    if (!forms) {
        forms = g_ptr_array_new_with_free_func(g_free);
        g_hash_table_insert(known, key, forms);
    } else
        g_free(key);
    g_ptr_array_add(forms, g_strdup(form));
}

/* A word that can't be taken for another when its capitals, hyphens and marks are gone: it has some behind its first
 * letter, and is not in capitals throughout. */
static gboolean is_special(const char *word) {
    gboolean small = FALSE, special = FALSE;

    for (const char *at = word; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        small = small || g_unichar_islower(c);
        special = special || c >= 0x80 || (at != word && !g_ascii_islower((char)c));
    }
    return small && special;
}

static gboolean has_name_words(const struct row *entity) {
    static const char *const types[] = {"person", "place", "body", "vessel", "group"};

    for (gsize i = 0; i < G_N_ELEMENTS(types); i++)
        if (strcmp(row_text(entity, "type"), types[i]) == 0)
            return TRUE;
    return FALSE;
}

static void know_words(struct known *known, const struct row *row, const char *form) {
    char **words = g_strsplit(form, " ", -1);

    for (unsigned i = 0; words[i]; i++) {
        words[i][strcspn(words[i], ",;:()")] = '\0';
        words[i][forms_stem(words[i], strlen(words[i]))] = '\0';
        g_hash_table_add(known->words, g_strdup(words[i]));
        if (has_name_words(row) && is_special(words[i]) && g_unichar_isupper(g_utf8_get_char(words[i])))
            know(known->forms, words[i]);
    }
    g_strfreev(words);
}

static void known_init(struct known *known, const struct book *book) {
    const struct table *entities = book_table(book, "entities");

    known->book = book;
    known->forms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    known->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < entities->rows->len; i++) {
        const struct row *row = entities->rows->pdata[i];
        GPtrArray *forms = forms_of(row);
        for (guint j = 0; j < forms->len; j++) {
            if (!forms_is_latin(forms->pdata[j]))
                continue;
            know(known->forms, forms->pdata[j]);
            know_words(known, row, forms->pdata[j]);
        }
        g_ptr_array_unref(forms);
    }
}

static void known_clear(struct known *known) {
    g_hash_table_unref(known->forms);
    g_hash_table_unref(known->words);
}

/* ---- in a text ---- */

/* What may stand between two words of a name. */
static gboolean joins(const char *from, const char *to) {
    return (to - from == 1 && strchr(" -/'", *from)) || (to - from == 3 && strncmp(from, "–", 3) == 0) ||
           (to - from == 3 && strncmp(from, "’", 3) == 0);
}

static gboolean is_one_word(const char *form) {
    return !strchr(form, ' ');
}

/* Whether a spelling that has the form's key may stand for it, or for another word. */
static gboolean may_stand(const char *spelling, const char *form) {
    gboolean divided = strpbrk(spelling, "-/'") != NULL;

    if (forms_is(spelling, form))
        return TRUE;
    if (!is_one_word(form))
        return FALSE;
    return !is_one_word(spelling) || (!is_special(form) && !divided);
}

/* The form that this spelling should be; NULL: it is right, or no name. */
static const char *other_form(const struct known *known, const char *spelling) {
    char *key = forms_key(spelling);
    const GPtrArray *forms = g_hash_table_lookup(known->forms, key);
    gboolean right = g_hash_table_contains(known->words, spelling);

    for (guint i = 0; forms && i < forms->len && !right; i++)
        right = may_stand(spelling, forms->pdata[i]);
    g_free(key);
    return forms && !right ? forms->pdata[0] : NULL;
}

/* Names that begin with this word; gives back where to go on. */
static gsize check_from(const struct book *book, const struct flat *flat, const struct known *known,
                        struct word first) {
    const char *text = flat->text->str;
    struct word last = first, next;

    if (!g_unichar_isupper(g_utf8_get_char(text + first.start)))
        return first.end;
    for (unsigned n = 0; n < NAME_WORDS; n++) {
        char *spelling = g_strndup(text + first.start, forms_stem(text + first.start, last.end - first.start));
        const char *other = other_form(known, spelling);
        if (other)
            diag_warning(book->diag, flat_pos(flat, first.start), "name spelt “%s”; expected “%s”, or a form in “also”",
                         spelling, other);
        g_free(spelling);
        if (other)
            return last.end;
        if (!text_next_word(text, last.end, &next) || !joins(text + last.end, text + next.start))
            break;
        last = next;
    }
    return first.end;
}

/* The end of the quotation that begins before `to`; 0: none does. */
static gsize quotation_end(const char *text, gsize from, gsize to) {
    const char *open = g_strstr_len(text + from, (gssize)(to - from), "“");
    const char *close = open ? strstr(open, "”") : NULL;

    return close ? (gsize)(close - text) : 0;
}

static gboolean is_foreign_to_us(struct flat_place place) {
    static const char *const cells[][2] = {{"sources", "title"}, {"sources", "author"}, {"sources", "publisher"},
                                           {"entities", "en"},   {"entities", "also"},  {"variants", "en"},
                                           {"entities", "dates"}};

    for (gsize i = 0; place.row && i < G_N_ELEMENTS(cells); i++)
        if (strcmp(place.row->piece->schema->name, cells[i][0]) == 0 && strcmp(place.column, cells[i][1]) == 0)
            return TRUE;
    return FALSE;
}

static void check_flat(const struct book *book, const struct flat *flat, struct flat_place place, gpointer data) {
    const char *text = flat->text->str;
    struct word word = {0, 0};
    gsize from = 0;

    if (is_foreign_to_us(place))
        return;
    while (text_next_word(text, from, &word)) {
        gsize quoted = quotation_end(text, from, word.start);
        from = quoted ? quoted : check_from(book, flat, data, word);
    }
}

/* Links to entities are looked at by links_check(). */
static gboolean is_left(const struct node *node, gconstpointer data) {
    const struct known *known = data;

    return node->kind == NODE_EMPHASIS || (node->kind == NODE_LINK && node->url && *node->url == '#' &&
                                           table_row(book_table(known->book, "entities"), node->url + 1));
}

void names_check(const struct book *book) {
    struct known known;

    known_init(&known, book);
    if (g_hash_table_size(known.forms))
        flat_each(book, is_left, check_flat, &known);
    known_clear(&known);
}
