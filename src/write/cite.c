/* SPDX-License-Identifier: MIT
 * How to cite the edition and what an address names; where an address is. */
#include "write/outputs.h"

#include "model/back.h"
#include "model/resolve.h"
#include "model/thing.h"
#include "write/reference_format.h"

#include <string.h>

void cite_write(const struct book *book, GString *out) {
    struct reference *reference = reference_of_edition(book);

    reference_write_plain(reference, out);
    reference_free(reference);
}

/* ---- addresses as people write them ---- */

static gboolean resolve_or_say(const struct book *book, const struct ledger *ledger, const char *text,
                               struct resolved *resolved) {
    const struct pos pos = {.file = "address"};
    char *near;

    if (resolve(book, ledger, text, resolved)) {
        if (resolved->old)
            diag_warning(book->diag, pos, "“%s” has left the book; “%s” stands for it", resolved->old,
                         resolved->from->id);
        return TRUE;
    }
    if (resolved->is_ambiguous) {
        diag_error(book->diag, pos, "several things are called “%s”; expected an id, as “%s” or “%s”", text,
                   resolved->from->id, resolved->to->id);
        return FALSE;
    }
    near = resolve_nearest(book, text);
    diag_error(book->diag, pos, "“%s” is no address of the book; expected %s%s%s", text, near ? "one, as “" : "one",
               near ? near : "", near ? "”" : "");
    g_free(near);
    return FALSE;
}

void cite_write_whole(const struct book *book, GString *out) {
    cite_write(book, out);
    g_string_append_c(out, '\n');
    if (*book->citation.work)
        g_string_append_printf(out, "\nThe text annotated: %s%s%s.\n", book->citation.work,
                               *book->citation.work_url ? ", " : "", book->citation.work_url);
}

/* Takes the references over. */
static void append_references(const char *format, GPtrArray *references, GString *out) {
    GString *file = reference_file(reference_format_lookup(format), references);

    g_string_append_len(out, file->str, (gssize)file->len);
    g_string_free(file, TRUE);
    g_ptr_array_unref(references);
}

void cite_write_part(const struct book *book, const struct ledger *ledger, const char *address, const char *format,
                     GString *out) {
    struct resolved resolved;

    if (!address)
        append_references(format, references_of(reference_of_edition(book)), out);
    else if (resolve_or_say(book, ledger, address, &resolved))
        append_references(format, references_of(reference_of_range(book, resolved.from, resolved.to)), out);
}

void cite_write_works(const struct book *book, const char *format, GString *out) {
    append_references(format, references_of_works(book), out);
}

gboolean cite_knows_format(const char *name) {
    return reference_format_lookup(name) != NULL;
}

char *cite_formats(void) {
    GString *names = g_string_new(NULL);

    for (unsigned i = 0; i < reference_format_count; i++)
        g_string_append_printf(names, "%s%s",
                               i == 0                           ? ""
                               : i + 1 < reference_format_count ? ", "
                                                                : " or ",
                               reference_formats[i].name);
    return g_string_free(names, FALSE);
}

static const char *page_title(const struct book *book, const struct address *address) {
    for (guint i = 0; i < book->chapters->len; i++) {
        const struct chapter *chapter = book->chapters->pdata[i];
        if (strcmp(chapter->slug, address->page) == 0)
            return chapter->title;
    }
    for (unsigned i = 0; i < back_count; i++)
        if (strcmp(back_matter[i].slug, address->page) == 0)
            return back_matter[i].title;
    g_assert_not_reached();
}

/* ID, PAGE.html#ID, what it is called, where it stands, with tabs. */
static void print_place(const struct book *book, const struct address *address, GString *out) {
    char *title = thing_title(address, book->language);

    g_string_append_printf(out, "%s\t%s.html#%s\t%s\t%s in “%s”\n", address->id, address->page, address->id, title,
                           thing_what(address), page_title(book, address));
    g_free(title);
}

static void resolve_line(const struct book *book, const struct ledger *ledger, const char *text, GString *out) {
    struct resolved resolved;

    if (!resolve_or_say(book, ledger, text, &resolved))
        return;
    print_place(book, resolved.from, out);
    if (resolved.to != resolved.from)
        print_place(book, resolved.to, out);
}

void places_write(const struct book *book, const struct ledger *ledger, const char *text, GString *out) {
    char **lines = g_strsplit(text, "\n", -1);

    for (char **line = lines; *line; line++)
        if (**line)
            resolve_line(book, ledger, *line, out);
    g_strfreev(lines);
}
