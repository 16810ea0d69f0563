/* SPDX-License-Identifier: MIT
 * The pages of the back matter. */
#include "model/back.h"

#include <string.h>

static gboolean has_figures(const struct book *book) {
    return book->figures->len > 0;
}

static gboolean has_pieces(const struct book *book) {
    for (unsigned i = 0; i < book->table_count; i++)
        if (book->tables[i]->pieces->len)
            return TRUE;
    return FALSE;
}

static gboolean has_chunks(const struct book *book) {
    return book->chunks->len > 0;
}

static gboolean has_identifiers(const struct book *book) {
    return book->identifiers->len > 0;
}

static gboolean has_claims(const struct book *book) {
    return book->sentences->len > 0 && book_table(book, "claims")->rows->len > 0;
}

static gboolean has_names(const struct book *book) {
    return book->notes->len > 0 || book_table(book, "entities")->rows->len > 0;
}

const struct back back_matter[] = {
    {"chronology", "tab-events", WORD("Chronology"), "events", NULL},
    {"register", "tab-entities", WORD("Register"), "entities", NULL},
    {"claims", "tab-claims", WORD("Claims"), "claims", NULL},
    {"survey", "tab-survey", WORD("Sentence by sentence"), NULL, has_claims},
    {"variants", "tab-variants", WORD("Variants"), "variants", NULL},
    {"names", "_names", WORD("Index of names and lemmata"), NULL, has_names},
    {"figures", "_figures", WORD("List of figures"), NULL, has_figures},
    {"tables", "_tables", WORD("List of tables"), NULL, has_pieces},
    {"chunks", "_chunks", WORD("List of chunks"), NULL, has_chunks},
    {"identifiers", "_identifiers", WORD("Index of identifiers"), NULL, has_identifiers},
    {"bibliography", "tab-sources", WORD("Bibliography"), "sources", NULL},
};
const unsigned back_count = G_N_ELEMENTS(back_matter);

const char *back_title(const struct back *back, const struct book *book) {
    return language_say(book->language, back->title);
}

gboolean back_is_present(const struct back *back, const struct book *book) {
    return back->is_present ? back->is_present(book) : book_table(book, back->table)->rows->len > 0;
}

const struct back *back_of_table(const char *table) {
    for (unsigned i = 0; i < back_count; i++)
        if (back_matter[i].table && strcmp(back_matter[i].table, table) == 0)
            return &back_matter[i];
    return NULL;
}
