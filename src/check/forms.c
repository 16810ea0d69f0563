/* SPDX-License-Identifier: MIT
 * Forms of names. */
#include "check/forms.h"

#include "base/text.h"

#include <string.h>

static void add(GPtrArray *forms, const char *text, gsize length) {
    char *form = g_strstrip(g_strndup(text, length));

    if (*form)
        g_ptr_array_add(forms, form);
    else
        g_free(form);
}

static void add_item(GPtrArray *forms, const char *item) {
    gsize length = strlen(item), head = strcspn(item, "(,");
    char **parts = g_strsplit(item, "/", -1);

    add(forms, item, length);
    if (head < length)
        add(forms, item, head);
    for (unsigned i = 0; parts[0] && parts[1] && parts[i]; i++)
        add(forms, parts[i], strlen(parts[i]));
    g_strfreev(parts);
}

GPtrArray *forms_of(const struct row *entity) {
    static const char *const columns[] = {"en", "ko", "ja", "zh", "also"};
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);

    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
        char **items = cell_items(row_text(entity, columns[i]));
        for (unsigned j = 0; items[j]; j++)
            add_item(forms, items[j]);
        g_strfreev(items);
    }
    return forms;
}

char *forms_key(const char *text) {
    char *key = text_sort_key(text), *to = key;

    for (const char *from = key; *from; from++)
        if (*from != ' ')
            *to++ = *from;
    *to = '\0';
    return key;
}

/* At `at`, a letter begins a word: nothing, a blank, a dash, a quotation mark or a bracket stands before it. */
static gboolean is_initial(const char *text, const char *at) {
    return at == text || at[-1] == ' ' || at[-1] == '-' || at[-1] == '"' || at[-1] == '(';
}

static gboolean same_letters(const char *text, const char *form) {
    const char *a = text, *b = form;

    for (; *a && *b; a = g_utf8_next_char(a), b = g_utf8_next_char(b)) {
        gunichar x = g_utf8_get_char(a), y = g_utf8_get_char(b);
        gboolean small = is_initial(form, b) && x == g_unichar_tolower(y);
        gboolean large = a == text && x == g_unichar_toupper(y);
        if (x != y && !small && !large)
            return FALSE;
    }
    return !*a && !*b;
}

gboolean forms_is(const char *text, const char *form) {
    char *a = text_form(FORM_TYPOGRAPHIC, text), *b = text_form(FORM_TYPOGRAPHIC, form);
    gboolean same = same_letters(a, b);

    g_free(a);
    g_free(b);
    return same;
}

gboolean forms_is_latin(const char *form) {
    return g_unichar_get_script(g_utf8_get_char(form)) == G_UNICODE_SCRIPT_LATIN;
}

gsize forms_stem(const char *text, gsize length) {
    static const char *const endings[] = {"’s", "'s", "’", "'"};

    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        gsize n = strlen(endings[i]);
        if (length > n && strncmp(text + length - n, endings[i], n) == 0)
            return length - n;
    }
    return length;
}
