/* SPDX-License-Identifier: MIT
 * Addresses as people write them. */
#include "model/resolve.h"

#include "base/text.h"
#include "model/thing.h"

#include <stdlib.h>
#include <string.h>

/* ---- ids ---- */

/* An id of the book, or by way of the ledger the one that stands for it now. A ledger may lead in a circle. */
static const struct address *by_id(const struct book *book, const struct ledger *ledger, const char *id,
                                   const char **old) {
    const struct address *address = book_address(book, id);
    const struct ledger_entry *entry = ledger && !address ? ledger_lookup(ledger, id) : NULL;

    *old = NULL;
    for (guint hops = 0; entry && entry->successor && !address && hops < ledger->entries->len; hops++) {
        address = book_address(book, entry->successor);
        *old = id;
        entry = ledger_lookup(ledger, entry->successor);
    }
    return address && ledger_wants(address) ? address : NULL;
}

/* ---- names ---- */

/* How a thing may be called, from the strictest to the loosest. */
enum { CALLED_LABEL, CALLED_TITLE, CALLED_LIKE_LABEL, CALLED_LIKE_TITLE, CALLED_COUNT };

struct wanted {
    const char *text;
    char *words;
};

static gboolean has_words(const struct wanted *wanted, const char *name) {
    char *words = text_form(FORM_WORDS, name);
    gboolean same = *words && strcmp(words, wanted->words) == 0;

    g_free(words);
    return same;
}

static gboolean is_called(const struct book *book, const struct address *address, const struct wanted *wanted,
                          int way) {
    char *title = way == CALLED_TITLE || way == CALLED_LIKE_TITLE ? thing_title(address, book->language) : NULL;
    const char *name = title ? title : address->label;
    gboolean same = way <= CALLED_TITLE ? strcmp(name, wanted->text) == 0 : has_words(wanted, name);

    g_free(title);
    return same;
}

/* The pieces of a chunk have one name, which is that of the first. */
static gboolean is_rival(const struct address *a, const struct address *b) {
    return a && !(a->kind == ADDRESS_CHUNK && b->kind == ADDRESS_CHUNK && strcmp(a->label, b->label) == 0);
}

static gboolean by_name(const struct book *book, const struct wanted *wanted, int way, struct resolved *resolved) {
    const struct address *found = NULL;

    for (guint i = 0; i < book->address_list->len; i++) {
        const struct address *address = book->address_list->pdata[i];
        if (!ledger_wants(address) || !is_called(book, address, wanted, way))
            continue;
        if (is_rival(found, address)) {
            *resolved = (struct resolved){found, address, TRUE, NULL};
            return FALSE;
        }
        found = found ? found : address;
    }
    *resolved = (struct resolved){found, found, FALSE, NULL};
    return found != NULL;
}

/* “Fig. routes” */
static const struct address *by_figure(const struct book *book, const char *text) {
    static const char *const before[] = {"Fig. ", "Figure "};
    const struct address *address = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(before) && !address; i++) {
        char *id = g_str_has_prefix(text, before[i]) ? g_strconcat("fig-", text + strlen(before[i]), NULL) : NULL;
        address = id ? book_address(book, id) : NULL;
        g_free(id);
    }
    return address;
}

static gboolean one(const struct book *book, const struct ledger *ledger, const char *text, struct resolved *resolved) {
    struct wanted wanted = {text, NULL};
    const char *old;
    const struct address *address = by_id(book, ledger, text, &old);

    if (!address)
        address = by_figure(book, text);
    *resolved = (struct resolved){address, address, FALSE, old};
    if (address)
        return TRUE;
    wanted.words = text_form(FORM_WORDS, text);
    for (int way = 0; way < CALLED_COUNT; way++)
        if (by_name(book, &wanted, way, resolved) || resolved->is_ambiguous)
            break;
    g_free(wanted.words);
    return resolved->from && !resolved->is_ambiguous;
}

/* ---- ranges ---- */

/* A range is one even where its words are those of an address: ¶1–2 is not ¶1.2. */
static gboolean is_range(const char *text) {
    return g_regex_match_simple("^¶[0-9.]+\\s*[-–]\\s*¶?[0-9.]+$", text, 0, 0);
}

/* Where a passage or a sentence stands among its like; NULL and all else: nowhere, 0. */
static gint64 place_of(const struct address *address) {
    if (address && address->kind == ADDRESS_PASSAGE)
        return 1 + ((const struct node *)address->thing)->number;
    if (address && address->kind == ADDRESS_SENTENCE) {
        const struct sentence *sentence = address->thing;
        return 1 + (((gint64)sentence->paragraph << 32) | sentence->number);
    }
    return 0;
}

/* Two of one kind, the first before the second. */
static gboolean is_span(const struct address *from, const struct address *to) {
    return place_of(from) && place_of(to) && from->kind == to->kind && place_of(from) <= place_of(to);
}

/* The ends of “¶3.1–3.3”, the second with or without its sign, as two texts; NULL: there are not two. Free with
 * g_strfreev(). */
static char **ends_of(const char *text) {
    char **ends = g_regex_split_simple("\\s*[-–]\\s*¶?", text, 0, 0);

    if (g_strv_length(ends) == 2) {
        char *last = g_strconcat("¶", ends[1], NULL);
        g_free(ends[1]);
        ends[1] = last;
        return ends;
    }
    g_strfreev(ends);
    return NULL;
}

static gboolean range(const struct book *book, const char *text, struct resolved *resolved) {
    char **ends = ends_of(text);
    struct resolved from = {0}, to = {0};
    gboolean good =
        ends && one(book, NULL, ends[0], &from) && one(book, NULL, ends[1], &to) && is_span(from.from, to.from);

    if (good)
        *resolved = (struct resolved){from.from, to.from, FALSE, NULL};
    g_strfreev(ends);
    return good;
}

/* ---- links ---- */

/* The id in what a browser copies, “routes.html#p3.2” or “https://…/at/p3.2.html”, else the text; takes it over. */
static char *without_page(char *text) {
    char **parts = g_regex_split_simple("^\\S*\\.html#(\\S+)$|^(?:\\S*/)?at/([^/\\s]+)\\.html$", text, 0, 0);
    char *id = NULL;

    for (char **part = parts; parts[0] && parts[1] && *part && !id; part++)
        id = **part ? g_uri_unescape_string(*part, NULL) : NULL;
    g_strfreev(parts);
    if (!id)
        return text;
    g_free(text);
    return id;
}

gboolean resolve(const struct book *book, const struct ledger *ledger, const char *text, struct resolved *resolved) {
    char *trimmed = without_page(g_strstrip(g_strdup(text)));
    gboolean good;

    *resolved = (struct resolved){NULL, NULL, FALSE, NULL};
    good = is_range(trimmed) ? range(book, trimmed, resolved) : one(book, ledger, trimmed, resolved);
    if (resolved->old)
        resolved->old = book_address(book, trimmed) ? NULL : ledger_lookup(ledger, trimmed)->id;
    g_free(trimmed);
    return good;
}

/* ---- what may have been meant ---- */

/* What an address begins with tells its kind: “p” of p3.2, “fig” of fig-links, “¶”. */
static gsize stem_length(const char *name) {
    return strcspn(name, "0123456789-. ");
}

static gboolean is_like(const char *name, const char *text) {
    return stem_length(name) == stem_length(text) && strncmp(name, text, stem_length(text)) == 0;
}

static gboolean has_all(const char *name, char **wanted) {
    char *words = text_form(FORM_WORDS, name);
    char **there = g_strsplit(words, " ", -1);
    gboolean all = TRUE;

    for (char **word = wanted; *word && all; word++)
        all = g_strv_contains((const char *const *)there, *word);
    g_strfreev(there);
    g_free(words);
    return all;
}

static gboolean is_number(const char *words) {
    return words[strspn(words, "0123456789. ")] == '\0';
}

/* The shortest of some names that has all words of a text, or NULL; a number alone says too little. */
static const char *with_words(const GPtrArray *names, const char *text) {
    char *words = text_form(FORM_WORDS, text);
    char **wanted = g_strsplit(words, " ", -1);
    const char *found = NULL;

    for (guint i = 0; i < names->len && !is_number(words); i++)
        if ((!found || strlen(names->pdata[i]) < strlen(found)) && has_all(names->pdata[i], wanted))
            found = names->pdata[i];
    g_strfreev(wanted);
    g_free(words);
    return found;
}

/* Of a sentence that its paragraph has not, the last; else NULL. */
static const char *last_sentence(const struct book *book, const char *text) {
    const char *digits = text + (g_str_has_prefix(text, "¶") ? strlen("¶") : *text == 'p');
    const struct sentence *last = NULL;
    char *end;
    long paragraph = strtol(digits, &end, 10), number;

    if (digits == text || end == digits || *end != '.')
        return NULL;
    digits = end + 1;
    number = strtol(digits, &end, 10);
    if (end == digits)
        return NULL;
    for (guint i = 0; i < book->sentences->len; i++) {
        const struct sentence *sentence = book->sentences->pdata[i];
        if (sentence->paragraph == paragraph && sentence->number < number)
            last = sentence;
    }
    return !last ? NULL : *text == 'p' ? last->id : book_address(book, last->id)->label;
}

/* Names with all the words come first, then those of one kind, which may be further off than others. */
static const char *nearest(const struct book *book, const char *text) {
    GPtrArray *alike = g_ptr_array_new(), *all = g_ptr_array_new();
    const char *found;

    for (guint i = 0; i < book->address_list->len; i++) {
        const struct address *address = book->address_list->pdata[i];
        const char *names[] = {address->id, address->label};
        for (gsize n = 0; n < G_N_ELEMENTS(names) && ledger_wants(address); n++) {
            g_ptr_array_add(all, (gpointer)names[n]);
            if (is_like(names[n], text))
                g_ptr_array_add(alike, (gpointer)names[n]);
        }
    }
    found = with_words(all, text);
    found = found ? found : last_sentence(book, text);
    found = found ? found : text_nearest_within(text, alike, g_utf8_strlen(text, -1) / 2);
    found = found ? found : text_nearest(text, all);
    g_ptr_array_unref(alike);
    g_ptr_array_unref(all);
    return found;
}

/* The end of a range, or what may have been meant with it: a paragraph or a sentence, or NULL. */
static const struct address *nearest_end(const struct book *book, const char *text) {
    struct resolved resolved;
    const char *name = one(book, NULL, text, &resolved) ? NULL : nearest(book, text);

    if (name)
        (void)one(book, NULL, name, &resolved);
    return place_of(resolved.from) ? resolved.from : NULL;
}

/* Of a passage or a sentence. */
static int paragraph_of(const struct address *place) {
    return place->kind == ADDRESS_PASSAGE ? ((const struct node *)place->thing)->number
                                          : ((const struct sentence *)place->thing)->paragraph;
}

/* Of ends of two kinds the paragraphs; of ends in the wrong order the right one. */
static char *nearest_range(const struct book *book, const char *text) {
    char **ends = ends_of(text);
    const struct address *from = ends ? nearest_end(book, ends[0]) : NULL;
    const struct address *to = ends ? nearest_end(book, ends[1]) : NULL;
    char *range = NULL;

    if (from && to && from->kind != to->kind)
        range = g_strdup_printf("¶%d–%d", MIN(paragraph_of(from), paragraph_of(to)),
                                MAX(paragraph_of(from), paragraph_of(to)));
    else if (from && to && place_of(from) <= place_of(to))
        range = g_strdup_printf("%s–%s", from->label, to->id + 1);
    else if (from && to)
        range = g_strdup_printf("%s–%s", to->label, from->id + 1);
    g_strfreev(ends);
    return range;
}

char *resolve_nearest(const struct book *book, const char *text) {
    char *trimmed = g_strstrip(g_strdup(text));
    char *found = is_range(trimmed) ? nearest_range(book, trimmed) : g_strdup(nearest(book, trimmed));

    g_free(trimmed);
    return found;
}
