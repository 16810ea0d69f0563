/* SPDX-License-Identifier: MIT
 * Names of things. */
#include "model/thing.h"

#include "model/date.h"

#include <string.h>

const struct row *thing_row(const struct address *address) {
    return address->kind == ADDRESS_ROW ? address->thing : NULL;
}

const char *thing_table(const struct address *address) {
    const struct row *row = thing_row(address);

    return row ? row->piece->schema->name : "";
}

const char *thing_what(const struct address *address) {
    static const char *const words[] = {
        [ADDRESS_CHAPTER] = WORD("chapter"),   [ADDRESS_PASSAGE] = WORD("paragraph"),
        [ADDRESS_SENTENCE] = WORD("sentence"), [ADDRESS_NOTE] = WORD("note"),
        [ADDRESS_FIGURE] = WORD("figure"),     [ADDRESS_TABLE] = WORD("table"),
        [ADDRESS_CHUNK] = WORD("chunk"),
    };
    const struct row *row = thing_row(address);

    return row ? row->piece->schema->what : words[address->kind];
}

/* ---- where it belongs ---- */

/* The address of the sentence or paragraph that a row is about: 3.2; NULL: none. To be freed with g_free(). */
static char *row_at(const struct row *row) {
    const char *table = row->piece->schema->name;
    int at;

    if (strcmp(table, "claims") == 0)
        return claim_at(row);
    at = schema_column(row->piece->schema, "at");
    return at >= 0 && row->piece->schema->columns[at].type == COLUMN_ADDRESS ? g_strdup(row->text[at]) : NULL;
}

static char *at_of(const struct address *address) {
    switch (address->kind) {
    case ADDRESS_PASSAGE: return g_strdup(address->id + 1);
    case ADDRESS_SENTENCE: return g_strdup(((const struct sentence *)address->thing)->at);
    case ADDRESS_NOTE: return g_strdup(((const struct note *)address->thing)->at);
    case ADDRESS_ROW: return row_at(address->thing);
    default: return NULL;
    }
}

char *thing_pointer(const struct address *address) {
    char *at = at_of(address);
    char *pointer = at && *at ? g_strconcat("¶", at, NULL) : g_strdup("");

    g_free(at);
    return pointer;
}

const struct address *thing_passage(const struct book *book, const struct address *address) {
    char *at = at_of(address), *id = at ? g_strconcat("p", at, NULL) : NULL;
    const struct address *passage = id ? book_address(book, id) : NULL;

    g_free(id);
    g_free(at);
    return passage;
}

/* ---- what it is called ---- */

/* “May 1994: The ferry sails” */
static char *dated(const struct row *row, const char *column, const struct language *language) {
    struct date date;
    char *words =
        date_read(row_text(row, "date"), &date) ? g_strdup(row_text(row, "date")) : date_words(&date, language);
    char *what = row_title(row, column);
    char *title = g_strdup_printf("%s: %s", words, what);

    g_free(what);
    g_free(words);
    return title;
}

static char *claim_title(const struct address *address) {
    char *claim = row_title(address->thing, "claim");
    char *title = g_strdup_printf("%s: %s", address->label, claim);

    g_free(claim);
    return title;
}

static char *title_of_row(const struct address *address, const struct language *language) {
    const struct row *row = address->thing;
    const char *table = row->piece->schema->name;

    if (strcmp(table, "events") == 0)
        return dated(row, "event", language);
    if (strcmp(table, "claims") == 0)
        return claim_title(address);
    if (strcmp(table, "series") == 0)
        return dated(row, "series", language);
    if (strcmp(table, "variants") == 0)
        return g_strdup_printf(language_say(language, "¶%s, variant %s"), row_text(row, "at"), row->text[0]);
    return g_strdup(address->title ? address->title : address->label);
}

/* “¶3: What stopped” */
static char *passage_title(const struct address *address) {
    const struct node *passage = address->thing;
    char *heading = node_title(passage->first);
    char *title = *heading ? g_strdup_printf("%s: %s", address->label, heading) : g_strdup(address->label);

    g_free(heading);
    return title;
}

/* “Table events: What opened and closed.” */
static char *table_title(const struct address *address) {
    const struct table_piece *piece = address->thing;
    char *caption, *title;

    if (!piece)
        return g_strdup(address->label);
    caption = node_title(piece->caption);
    title = g_strdup_printf("%s: %s", address->label, caption);
    g_free(caption);
    return title;
}

/* “Figure routes: Ways across the strait, 1992–2026”: a caption goes on behind a colon, a title does not. */
static char *figure_title(const struct address *address, const struct language *language) {
    const struct figure *figure = address->thing;
    const char *colon = strstr(figure->caption, ": ");
    char *caption = g_strndup(figure->caption, colon ? (gsize)(colon - figure->caption) : strlen(figure->caption));
    char *title = g_strdup_printf(language_say(language, "Figure %s: %s"), figure->name, caption);

    g_free(caption);
    return title;
}

char *thing_title(const struct address *address, const struct language *language) {
    switch (address->kind) {
    case ADDRESS_PASSAGE: return passage_title(address);
    case ADDRESS_ROW: return title_of_row(address, language);
    case ADDRESS_TABLE: return table_title(address);
    case ADDRESS_FIGURE: return figure_title(address, language);
    default: return g_strdup(address->label);
    }
}
