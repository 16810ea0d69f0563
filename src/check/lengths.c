/* SPDX-License-Identifier: MIT
 * Lengths of essays and notes. */
#include "check/lengths.h"

#include "check/flat.h"
#include "model/todo.h"

static unsigned count_words(const struct node *root) {
    struct flat flat;
    unsigned words;

    flat_init(&flat, root, NULL, NULL);
    words = flat_count_words(&flat);
    flat_release(&flat);
    return words;
}

static void check(const struct book *book, struct pos pos, const char *what, unsigned words, unsigned least,
                  unsigned most) {
    if (words < least || words > most)
        diag_warning(book->diag, pos, "%s has %u %s; expected %u to %u", what, words, words == 1 ? "word" : "words",
                     least, most);
}

static gboolean is_to_do(const struct node *node) {
    struct flat flat;
    gboolean begins;

    flat_init(&flat, node, NULL, NULL);
    begins = todo_begins(flat.text->str);
    flat_release(&flat);
    return begins;
}

/* One that is to do has no length yet: its paragraph says so. */
static void check_essay(const struct book *book, const struct node *essay) {
    char *what = g_strdup_printf("essay of ¶%d", essay->parent->number);

    if (!is_to_do(essay))
        check(book, essay->pos, what, count_words(essay), ESSAY_LEAST, ESSAY_MOST);
    g_free(what);
}

static void check_note(const struct book *book, const struct note *note) {
    char *what = g_strdup_printf("note “%s”", note->id);

    check(book, note->pos, what, count_words(note->node), NOTE_LEAST, NOTE_MOST);
    g_free(what);
}

static void check_precis(const struct book *book, const struct sentence *sentence) {
    if (is_to_do(sentence->node))
        diag_warning(book->diag, sentence->node->pos, "¶%s is to do; expected a précis of the sentence", sentence->at);
}

static void warn_to_do(const struct book *book, struct pos pos, const char *what) {
    diag_warning(book->diag, pos, "%s is still to do; expected one without “" TODO "”", what);
}

/* Headings and paragraphs; each précis is looked at by itself. */
static void check_written(const struct book *book, const struct node *root) {
    const struct node *at = root;

    while (at) {
        gboolean is_text = at->kind == NODE_HEADING || at->kind == NODE_PARAGRAPH;
        if (is_text && is_to_do(at))
            warn_to_do(book, at->pos, node_kind_name(at->kind));
        at = is_text || at->kind == NODE_SENTENCES ? node_skip(root, at) : node_walk(root, at);
    }
}

void lengths_check(const struct book *book) {
    for (guint i = 0; i < book->citation.to_do->len; i++)
        warn_to_do(book, g_array_index(book->citation.to_do, struct pos, i), "entry");
    for (guint i = 0; i < book->chapters->len; i++) {
        const struct node *root = ((const struct chapter *)book->chapters->pdata[i])->root;
        check_written(book, root);
        for (const struct node *passage = root->first; passage; passage = passage->next)
            for (const struct node *at = passage->first; at; at = at->next)
                if (at->kind == NODE_ESSAY)
                    check_essay(book, at);
    }
    for (guint i = 0; i < book->sentences->len; i++)
        check_precis(book, book->sentences->pdata[i]);
    for (guint i = 0; i < book->notes->len; i++)
        check_note(book, book->notes->pdata[i]);
}
