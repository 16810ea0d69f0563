/* SPDX-License-Identifier: MIT
 * The order in which a book is read and checked. */
#include "whole/reading.h"

#include "check/chunks.h"
#include "check/lemmata.h"
#include "check/links.h"
#include "check/manifest.h"
#include "check/names.h"
#include "check/notes.h"
#include "check/phrases.h"
#include "check/refs.h"
#include "check/rows.h"
#include "check/uses.h"
#include "model/back.h"
#include "model/mention.h"
#include "read/additions.h"
#include "read/language.h"
#include "read/limits.h"
#include "read/outline.h"
#include "read/program.h"
#include "read/prose.h"
#include "read/schema.h"
#include "read/stream.h"
#include "read/traps.h"

static void add_back_matter(struct book *book) {
    for (unsigned i = 0; i < back_count; i++) {
        const struct back *back = &back_matter[i];
        struct address address = {back->id,     ADDRESS_TABLE, back->slug, back_title(back, book),
                                  {NULL, 0, 0}, NULL,          NULL};
        if (back_is_present(back, book))
            book_add_address(book, &address);
    }
}

/* A page that the press makes by itself must not hide a chapter of the same name. */
static void check_pages(struct book *book) {
    static const char *const taken[] = {"index", "apparatus", "data", "search"};
    GHashTable *pages = g_hash_table_new(g_str_hash, g_str_equal);

    for (gsize i = 0; i < G_N_ELEMENTS(taken); i++)
        g_hash_table_add(pages, (gpointer)taken[i]);
    for (unsigned i = 0; i < back_count; i++)
        g_hash_table_add(pages, (gpointer)back_matter[i].slug);
    for (guint i = 0; i < book->chapters->len; i++) {
        const struct chapter *chapter = book->chapters->pdata[i];
        if (!g_hash_table_add(pages, (gpointer)chapter->slug))
            diag_error(book->diag, (struct pos){.file = chapter->file},
                       "page “%s.html” is taken; expected a file name that gives another", chapter->slug);
    }
    g_hash_table_unref(pages);
}

/* A source is gone when its prose is read: the model has what it needs of it, and both at once take much memory. */
static void read_prose(struct book *book, GPtrArray *sources) {
    for (guint i = 0; i < sources->len; i++) {
        struct source *source = sources->pdata[i];
        traps_check(book, source);
        limits_check(book, source);
        prose_read(book, source);
    }
    g_ptr_array_set_size(sources, 0);
}

gboolean reading_streams(struct book *book, char **streams) {
    GPtrArray *all = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    gboolean whole;

    for (unsigned i = 0; streams && streams[i]; i++)
        g_ptr_array_add(all, stream_read(book, streams[i]));
    whole = diag_ok(book->diag);
    for (guint i = 0; whole && i < all->len; i++)
        read_prose(book, all->pdata[i]);
    if (whole)
        additions_read(book);
    for (guint i = 0; whole && i < book->chapters->len; i++)
        outline_read(book, book->chapters->pdata[i]);
    g_ptr_array_unref(all);
    return whole;
}

/* What every command that reads the whole book asks of it. */
static void (*const house_rules[])(const struct book *) = {
    chunks_check, refs_check,  notes_check, rows_check,    lemmata_check,
    uses_check,   links_check, names_check, phrases_check,
};

/* Before all else: names of things are made of the press's words too. */
static void read_language(struct book *book, const char *look) {
    char *path = g_strdup_printf("%s/words.tsv", look);

    book->language = language_read(book->diag, path);
    g_free(path);
}

struct book *reading_book(struct diag *diag, const char *look, char **streams) {
    struct book *book = book_new(diag);

    if (look)
        read_language(book, look);
    if (!reading_streams(book, streams))
        return book;
    schema_read(book);
    add_back_matter(book);
    check_pages(book);
    program_read(book);
    mentions_read(book);
    for (gsize i = 0; i < G_N_ELEMENTS(house_rules); i++)
        house_rules[i](book);
    book->fingerprint = NULL;
    char *fingerprint = manifest_fingerprint(book);
    book->fingerprint = book_string(book, fingerprint);
    g_free(fingerprint);
    return book;
}
