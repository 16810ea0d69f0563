/* SPDX-License-Identifier: MIT
 * What a note says that it is. */
#include "read/kind.h"

/* All kinds in a sentence, and the one nearest to a word; to be freed with g_free(). */
static char *kinds_instead(struct diag *diag, const char *word) {
    GString *words = g_string_new(NULL);
    GPtrArray *names = g_ptr_array_new();
    const char *near;

    for (unsigned i = 0; i < note_kind_count; i++) {
        g_string_append_printf(words, "%s%s", i ? ", " : "", note_kinds[i].word);
        g_ptr_array_add(names, (gpointer)note_kinds[i].word);
    }
    near = word ? diag_nearest(diag, word, names) : NULL;
    if (near)
        g_string_append_printf(words, ", perhaps “%s”", near);
    g_ptr_array_unref(names);
    return g_string_free(words, FALSE);
}

static void refuse_kind(struct book *book, struct pos pos, const char *word, const char *lower) {
    char *instead = kinds_instead(book->diag, lower);

    diag_error(book->diag, pos, "note is of the unknown kind “%s”; expected one of: %s", word, instead);
    g_free(instead);
}

static void say_missing(struct book *book, const struct note *note) {
    char *instead = kinds_instead(book->diag, NULL);

    diag_error(book->diag, note->pos, "note does not begin with its kind in bold; expected one of: %s", instead);
    g_free(instead);
}

/* In an edition that has a word of its own for it, that stands for the author's. */
static void translate(struct book *book, struct node *bold, const struct note_kind *kind) {
    struct node *text;

    if (!language_has(book->language, kind->name))
        return;
    while (bold->first) {
        struct node *child = bold->first;
        node_unlink(child);
        node_free(child);
    }
    text = node_new(NODE_TEXT, bold->pos);
    text->text = book_printf(book, "%s.", language_say(book->language, kind->name));
    node_append(bold, text);
}

void kind_read(struct book *book, struct note *note) {
    struct node *paragraph = note->node->first;
    struct node *bold = paragraph && paragraph->kind == NODE_PARAGRAPH ? paragraph->first : NULL;
    GString *word;
    const struct note_kind *kind;
    char *lower;

    if (!bold || bold->kind != NODE_STRONG) {
        say_missing(book, note);
        return;
    }
    word = g_string_new(NULL);
    node_plain(bold, word);
    if (g_str_has_suffix(word->str, "."))
        g_string_truncate(word, word->len - 1);
    lower = g_utf8_strdown(word->str, -1);
    kind = note_kind_of(lower);
    if (kind) {
        note->kind = kind->word;
        translate(book, bold, kind);
    } else
        refuse_kind(book, bold->pos, word->str, lower);
    g_free(lower);
    g_string_free(word, TRUE);
}
