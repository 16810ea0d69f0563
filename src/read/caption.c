/* SPDX-License-Identifier: MIT
 * Captions of tables of data. */
#include "read/caption.h"

#include "base/text.h"

#include <string.h>

gboolean caption_is(const struct node *block) {
    return block->kind == NODE_PARAGRAPH && block->first && block->first->kind == NODE_TEXT &&
           g_str_has_prefix(block->first->text, "Table:");
}

gboolean caption_has_grid(const struct node *block) {
    return caption_is(block) && block->next && block->next->kind == NODE_TABLE;
}

static const char *name_in(const struct node *block) {
    const char *name = block->first->text + strlen("Table:");

    return name + strspn(name, " ");
}

char *caption_name(const struct node *block) {
    const char *name = name_in(block);

    return g_strndup(name, strcspn(name, ". "));
}

/* Takes off what stands before `from` in its text. */
static void cut_text(struct node *text, const char *from) {
    if (text->pos.col)
        text->pos.col += (unsigned)g_utf8_strlen(text->text, (gssize)(from - text->text));
    text->text = from;
}

static void unknown(const struct book *book, struct pos pos, const char *name) {
    const char *near = book_nearest_table(book, name);

    diag_error(book->diag, pos, "no table is called “%s”; expected “Table: NAME. Caption”%s%s%s", name,
               near ? ", perhaps “" : "", near ? near : "", near ? "”" : "");
}

struct table *caption_read(const struct book *book, struct node *block) {
    struct node *text = block->first;
    char *name = caption_name(block);
    const char *stop = name_in(block) + strlen(name);
    struct table *table = book_schema(book, name) ? book_table(book, name) : NULL;

    if (!table)
        unknown(book, text->pos, name);
    else if (*stop != '.') {
        diag_error(book->diag, text->pos, "no full stop behind “%s”; expected “Table: %s. Caption”", name, name);
        table = NULL;
    } else
        cut_text(text, stop + 1 + strspn(stop + 1, " "));
    g_free(name);
    return table;
}
