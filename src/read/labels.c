/* SPDX-License-Identifier: MIT
 * How sources are called. */
#include "read/labels.h"

#include "model/cited.h"
#include "model/date.h"

#include <string.h>

/* To be freed with g_free(). */
static char *family(const GArray *names, guint i) {
    const struct author *author = &g_array_index(names, struct author, i);

    return *author->name ? g_strdup(author->name) : author_family(author);
}

/* “Weir”, “Weir and Pell”, “Weir et al.”; NULL without names. */
static char *families(const GArray *names, const struct language *language) {
    char *first = names->len ? family(names, 0) : NULL, *second = names->len == 2 ? family(names, 1) : NULL, *called;

    if (second)
        called = g_strdup_printf(language_say(language, "%s and %s"), first, second);
    else
        called = names->len > 2 ? g_strdup_printf(language_say(language, "%s et al."), first) : g_strdup(first);
    g_free(first);
    g_free(second);
    return called;
}

/* Of who published it what stands before brackets or a comma: a name in another script, or where a copy was found, is for
 * the bibliography. */
static char *short_publisher(const char *publisher) {
    gsize length = strcspn(publisher, "(,;");

    return g_strchomp(g_strndup(publisher, length ? length : strlen(publisher)));
}

/* “Yomiuri Shimbun 2020”: its label, the authors, the journal or the publisher, and the year. */
static char *source_name(const struct row *row, const struct language *language) {
    const char *label = row_text(row, "label");
    GArray *names = cited_names(row_text(row, "author"), FALSE);
    char *authors = families(names, language), *journal = cited_container(row), *name;
    gboolean is_in_journal = strcmp(row_text(row, "type"), "journal") == 0 && *journal;
    char *publisher = short_publisher(is_in_journal ? journal : row_text(row, "publisher"));
    const char *who = *label ? label : authors ? authors : publisher;
    struct date date;

    if (date_read(row_text(row, "date"), &date) || date.from.hidden)
        name = g_strdup_printf("%s %s", who, language_say(language, "n.d."));
    else
        name = g_strdup_printf("%s %d", who, date.from.year);
    g_free(publisher);
    g_free(journal);
    g_free(authors);
    g_array_unref(names);
    return name;
}

static gint by_key(gconstpointer a, gconstpointer b) {
    const struct row *x = *(const struct row *const *)a, *y = *(const struct row *const *)b;

    return strcmp(x->text[0], y->text[0]);
}

/* Two sources with one name get letters, in the order of their keys, so that a new source moves as few as can be. */
void labels_of_sources(struct book *book) {
    GHashTable *count = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GPtrArray *rows = g_ptr_array_copy(book_table(book, "sources")->rows, NULL, NULL);
    GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    g_ptr_array_sort(rows, by_key);
    for (guint i = 0; i < rows->len; i++) {
        char *name = source_name(rows->pdata[i], book->language);
        guint n = GPOINTER_TO_UINT(g_hash_table_lookup(count, name)) + 1;
        g_hash_table_replace(count, name, GUINT_TO_POINTER(n));
    }
    for (guint i = 0; i < rows->len; i++) {
        const struct row *row = rows->pdata[i];
        char *name = source_name(row, book->language);
        char *id = g_strconcat("s-", row->text[0], NULL);
        struct address *address = g_hash_table_lookup(book->addresses, id);
        guint n = GPOINTER_TO_UINT(g_hash_table_lookup(seen, name));
        if (GPOINTER_TO_UINT(g_hash_table_lookup(count, name)) == 1)
            address->label = book_string(book, name);
        else if (n < 26)
            address->label = book_printf(book, "%s%s%c", name, g_str_has_suffix(name, ".") ? " " : "", 'a' + (int)n);
        else
            address->label = book_printf(book, "%s-%u", name, n + 1);
        g_hash_table_replace(seen, name, GUINT_TO_POINTER(n + 1));
        g_free(id);
    }
    g_hash_table_unref(seen);
    g_ptr_array_unref(rows);
    g_hash_table_unref(count);
}
