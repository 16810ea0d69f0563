/* SPDX-License-Identifier: MIT
 * Link texts. */
#include "check/links.h"

#include "base/text.h"
#include "check/flat.h"
#include "check/forms.h"
#include "model/date.h"

#include <string.h>

struct links {
    const struct book *book;
    GHashTable *owners; /* form to the row of the entity that has it first, borrowed */
    GHashTable *forms;  /* row of an entity to its forms: GPtrArray */
};

/* A link to an entity. */
struct name {
    const struct node *link;
    const struct row *entity;
    const GPtrArray *forms; /* of the entity */
    const char *text;       /* without a possessive ending */
};

/* ---- words ---- */

/* Words that a name may hold in small letters. */
static gboolean is_small_word(const char *word) {
    static const char *const words[] = {"of", "the", "and", "for", "in", "at", "de", "von", "no"};

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
        if (strcmp(word, words[i]) == 0)
            return TRUE;
    return FALSE;
}

static char **words_of(const char *text) {
    return g_strsplit_set(text, " /(),", -1);
}

/* Whether all words that count have a capital. */
static gboolean reads_as_name(const char *text) {
    char **words = words_of(text);
    gboolean name = FALSE, plain = FALSE;

    for (unsigned i = 0; words[i]; i++) {
        gunichar c = g_utf8_get_char(words[i]);
        if (!*words[i] || is_small_word(words[i]))
            continue;
        name = name || g_unichar_isupper(c);
        plain = plain || !g_unichar_isupper(c);
    }
    g_strfreev(words);
    return name && !plain;
}

/* The word of a form that has the same key as this word, spelt the same way if there is one; or NULL. To be freed. */
static char *word_of_forms(const GPtrArray *forms, const char *word, gboolean *same) {
    char *key = forms_key(word), *found = NULL;

    *same = FALSE;
    for (guint i = 0; i < forms->len && !*same; i++) {
        char **words = words_of(forms->pdata[i]);
        for (unsigned j = 0; words[j] && !*same; j++) {
            char *other = forms_key(words[j]);
            if (*other && strcmp(key, other) == 0) {
                *same = forms_is(word, words[j]);
                g_free(found);
                found = g_strdup(words[j]);
            }
            g_free(other);
        }
        g_strfreev(words);
    }
    g_free(key);
    return found;
}

/* How the words of a text stand to those of the forms. */
struct shared {
    unsigned same, none;
    char *spelling, *form; /* a word that differs in spelling alone, and what it should be; else NULL */
};

static struct shared share(const char *text, const GPtrArray *forms) {
    struct shared shared = {0, 0, NULL, NULL};
    char **words = words_of(text);

    for (unsigned i = 0; words[i]; i++) {
        gboolean same;
        char *form = NULL;
        if (!*words[i] || is_small_word(words[i]))
            continue;
        form = word_of_forms(forms, words[i], &same);
        shared.same += same ? 1 : 0;
        shared.none += form ? 0 : 1;
        if (form && !same && !shared.form) {
            shared.spelling = g_strdup(words[i]);
            shared.form = g_steal_pointer(&form);
        }
        g_free(form);
    }
    g_strfreev(words);
    return shared;
}

/* ---- entities ---- */

static void wrong_spelling(const struct book *book, const struct name *name, const char *spelling, const char *form) {
    diag_error(book->diag, name->link->pos, "link to “%s” spells “%s”; expected “%s”, or a form in “also”",
               name->entity->text[0], spelling, form);
}

static gboolean is_form(const struct name *name) {
    for (guint i = 0; i < name->forms->len; i++)
        if (forms_is(name->text, name->forms->pdata[i]))
            return TRUE;
    return FALSE;
}

/* The form with the same key: the text is spelt wrongly. */
static const char *form_with_key(const struct name *name) {
    char *key = forms_key(name->text);
    const char *found = NULL;

    for (guint i = 0; *key && !found && i < name->forms->len; i++) {
        char *other = forms_key(name->forms->pdata[i]);
        if (strcmp(key, other) == 0)
            found = name->forms->pdata[i];
        g_free(other);
    }
    g_free(key);
    return found;
}

/* A text in another script is a form, a part of one, or holds one. */
static gboolean shares_letters(const struct name *name) {
    for (guint i = 0; i < name->forms->len; i++)
        if (strstr(name->forms->pdata[i], name->text) || strstr(name->text, name->forms->pdata[i]))
            return TRUE;
    return FALSE;
}

static void unknown_name(const struct book *book, const struct name *name) {
    const char *near = diag_nearest(book->diag, name->text, name->forms);

    diag_warning(book->diag, name->link->pos,
                 "link to “%s” says “%s”, no form of that name; expected one%s%s%s, or it in “also”",
                 name->entity->text[0], name->text, near ? ", perhaps “" : "", near ? near : "", near ? "”" : "");
}

/* A single word that has its capital because a sentence begins there. */
static gboolean begins_sentence(const struct name *name) {
    const struct node *before = name->link->prev;

    if (strchr(name->text, ' '))
        return FALSE;
    while (before && before->kind == NODE_SOFT_BREAK)
        before = before->prev;
    if (!before || before->kind != NODE_TEXT)
        return !before;
    for (const char *end = before->text + strlen(before->text); end > before->text; end--)
        if (end[-1] != ' ')
            return strchr(".:!?", end[-1]) != NULL;
    return FALSE;
}

static void check_words(const struct links *links, const struct name *name) {
    struct shared shared = share(name->text, name->forms);
    const struct row *owner = g_hash_table_lookup(links->owners, name->text);

    if (shared.form)
        wrong_spelling(links->book, name, shared.spelling, shared.form);
    else if (owner && owner != name->entity && shared.none)
        diag_error(links->book->diag, name->link->pos, "link to “%s” says “%s”, the name of “%s”; expected “#%s”",
                   name->entity->text[0], name->text, owner->text[0], owner->text[0]);
    else if (!shared.same && !begins_sentence(name))
        unknown_name(links->book, name);
    g_free(shared.spelling);
    g_free(shared.form);
}

static void check_entity(const struct links *links, const struct name *name) {
    gboolean latin = forms_is_latin(name->text);
    const char *form;

    if (is_form(name))
        return;
    form = form_with_key(name);
    if (form)
        wrong_spelling(links->book, name, name->text, form);
    else if (latin && reads_as_name(name->text))
        check_words(links, name);
    else if (!latin && g_unichar_isalpha(g_utf8_get_char(name->text)) && !shares_letters(name))
        unknown_name(links->book, name);
}

/* ---- events ---- */

static void check_event(const struct book *book, const struct node *link, const struct row *event, const char *text) {
    struct date said, date;

    if (!date_read_words(text, &said) || date_read(row_text(event, "date"), &date) || date.from.doubt || date.to.doubt)
        return;
    if (!date_overlaps(&said, &date))
        diag_error(book->diag, link->pos, "link to “%s” says “%s” but the event is of %s; expected one date",
                   event->text[0], text, row_text(event, "date"));
}

/* ---- all links ---- */

static void check_link(const struct links *links, const struct node *link) {
    const struct row *entity = table_row(book_table(links->book, "entities"), link->url + 1);
    const struct row *event = table_row(book_table(links->book, "events"), link->url + 1);
    struct flat flat;
    char *text;

    flat_init(&flat, link, NULL, NULL);
    text = g_strstrip(g_strndup(flat.text->str, forms_stem(flat.text->str, flat.text->len)));
    if (*text && entity) {
        struct name name = {link, entity, g_hash_table_lookup(links->forms, entity), text};
        check_entity(links, &name);
    } else if (*text && event)
        check_event(links->book, link, event, text);
    g_free(text);
    flat_release(&flat);
}

static void check_tree(const struct links *links, const struct node *root) {
    for (const struct node *at = root; at; at = node_walk(root, at))
        if (at->kind == NODE_LINK && at->url && *at->url == '#')
            check_link(links, at);
}

static void own_forms(struct links *links) {
    const struct table *entities = book_table(links->book, "entities");

    for (guint i = 0; i < entities->rows->len; i++) {
        struct row *entity = entities->rows->pdata[i];
        GPtrArray *forms = forms_of(entity);
        for (guint j = 0; j < forms->len; j++)
            if (!g_hash_table_contains(links->owners, forms->pdata[j]))
                g_hash_table_insert(links->owners, forms->pdata[j], entity);
        g_hash_table_insert(links->forms, entity, forms);
    }
}

void links_check(const struct book *book) {
    struct links links = {book, g_hash_table_new(g_str_hash, g_str_equal),
                          g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref)};

    own_forms(&links);
    for (guint i = 0; i < book->chapters->len; i++)
        check_tree(&links, ((const struct chapter *)book->chapters->pdata[i])->root);
    g_hash_table_unref(links.owners);
    g_hash_table_unref(links.forms);
}
