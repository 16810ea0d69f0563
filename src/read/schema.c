/* SPDX-License-Identifier: MIT
 * Grids into checked rows. */
#include "read/schema.h"

#include "base/text.h"
#include "model/back.h"
#include "model/date.h"
#include "read/labels.h"

#include <string.h>

/* ---- types ---- */

/* Each says what was expected when a cell is not of its type, or NULL. */
typedef const char *check_cell(const char *text, const struct column *column);

static const char *check_date(const char *text, const struct column *column) {
    struct date date;

    (void)column;
    return date_read(text, &date);
}

static const char *check_url(const char *text, const struct column *column) {
    (void)column;
    if (!g_str_has_prefix(text, "http://") && !g_str_has_prefix(text, "https://"))
        return "is no web address (http:// or https://)";
    return strpbrk(text, " \"<>\\^`{|}") ? "holds a character that a web address cannot" : NULL;
}

static const char *check_language(const char *text, const struct column *column) {
    char **tags = cell_items(text);
    gboolean good = tags[0] != NULL;

    (void)column;
    for (unsigned i = 0; tags[i]; i++)
        good = good && language_is_tag(tags[i]);
    g_strfreev(tags);
    return good ? NULL : "is no language tag (BCP 47: en, ko, ja)";
}

static const char *check_choice(const char *text, const struct column *column) {
    char **choices = g_strsplit(column->choices, " ", -1);
    gboolean good = g_strv_contains((const char *const *)choices, text);

    g_strfreev(choices);
    return good ? NULL : "is none of the words for it";
}

/* As XML Schema has it, so that the exported table is what it says: a sign, digits, a point, digits. */
static const char *check_number(const char *text, const struct column *column) {
    gsize sign = strspn(text, "+-"), whole = strspn(text + sign, "0123456789");
    const char *point = text + sign + whole;
    gsize part = *point == '.' ? strspn(point + 1, "0123456789") : 0;

    (void)column;
    return sign > 1 || whole + part == 0 || point[*point == '.' ? part + 1 : 0] ? "is no decimal number" : NULL;
}

static const char *check_hex(const char *text, const struct column *column) {
    (void)column;
    return strlen(text) != 20 || strspn(text, "0123456789abcdef") != 20 ? "is no fingerprint (20 hexadecimal digits)"
                                                                        : NULL;
}

static const char *check_address(const char *text, const struct column *column) {
    gsize paragraph = strspn(text, "0123456789");
    gsize sentence = text[paragraph] == '.' ? strspn(text + paragraph + 1, "0123456789") : 0;
    gsize length = paragraph + (sentence ? sentence + 1 : 0);

    (void)column;
    return !paragraph || text[length] ? "is no address (3.2 or 3)" : NULL;
}

static check_cell *const checks[] = {
    [COLUMN_KEY] = NULL,
    [COLUMN_TEXT] = NULL,
    [COLUMN_DATE] = check_date,
    [COLUMN_URL] = check_url,
    [COLUMN_LANGUAGE] = check_language,
    [COLUMN_CHOICE] = check_choice,
    [COLUMN_NUMBER] = check_number,
    [COLUMN_HEX] = check_hex,
    [COLUMN_ADDRESS] = check_address,
    [COLUMN_ENTITY] = NULL,
    [COLUMN_ENTITIES] = NULL,
    [COLUMN_THING] = NULL,
    [COLUMN_SOURCES] = NULL,
    [COLUMN_NOTES] = NULL,
};

/* The words of a choice, and one of them that may be meant. To be freed with g_free(). */
static char *choices_instead(struct diag *diag, const char *text, const char *choices) {
    char **words = g_strsplit(choices, " ", -1);
    GPtrArray *names = g_ptr_array_new();
    const char *near;
    char *instead;

    for (char **word = words; *word; word++)
        g_ptr_array_add(names, *word);
    near = diag_nearest(diag, text, names);
    instead = g_strdup_printf("; expected one of: %s%s%s%s", choices, near ? ", perhaps “" : "", near ? near : "",
                              near ? "”" : "");
    g_ptr_array_unref(names);
    g_strfreev(words);
    return instead;
}

static void check_row(struct book *book, const struct row *row) {
    const struct schema *schema = row->piece->schema;

    for (unsigned i = 0; i < schema->width; i++) {
        const struct column *column = &schema->columns[i];
        struct pos pos = row->cells[i] ? row->cells[i]->pos : row->pos;
        const char *wrong;
        if (!*row->text[i]) {
            /* A cell that is not written has no column, and its row is an error already. */
            if (column->required && pos.col)
                diag_error(book->diag, pos, "cell “%s” of %s “%s” is empty; expected it to be filled", column->name,
                           schema->what, row->text[0]);
            continue;
        }
        wrong = checks[column->type] ? checks[column->type](row->text[i], column) : NULL;
        if (wrong) {
            char *instead = column->choices ? choices_instead(book->diag, row->text[i], column->choices) : NULL;
            diag_error(book->diag, pos, "%s “%s” of %s “%s” %s%s", column->name, row->text[i], schema->what,
                       row->text[0], wrong, instead ? instead : "");
            g_free(instead);
        }
    }
}

/* ---- grids ---- */

static void refuse_column(struct book *book, const struct schema *schema, const char *name, struct pos pos) {
    GString *names;
    char *instead;

    if (schema_column(schema, name) >= 0) {
        diag_error(book->diag, pos, "column “%s” of table “%s” is there twice; expected it once", name, schema->name);
        return;
    }
    names = g_string_new(NULL);
    for (unsigned i = 0; i < schema->width; i++)
        g_string_append_printf(names, "%s%s", i ? " " : "", schema->columns[i].name);
    instead = choices_instead(book->diag, name, names->str);
    diag_error(book->diag, pos, "table “%s” knows no column “%s”%s", schema->name, name, instead);
    g_free(instead);
    g_string_free(names, TRUE);
}

/* Which column of the schema each column of the grid is; an unknown one is -1, diagnosed. */
static GArray *read_head(struct book *book, const struct table_piece *piece) {
    GArray *columns = g_array_new(FALSE, FALSE, sizeof(int));
    const struct node *head = piece->grid->first;

    for (const struct node *cell = head ? head->first : NULL; cell; cell = cell->next) {
        GString *name = g_string_new(NULL);
        node_plain(cell, name);
        int column = schema_column(piece->schema, g_strstrip(name->str));
        for (guint i = 0; column >= 0 && i < columns->len; i++)
            if (g_array_index(columns, int, i) == column)
                column = -1;
        if (column < 0)
            refuse_column(book, piece->schema, name->str, cell->pos);
        g_array_append_val(columns, column);
        g_string_free(name, TRUE);
    }
    for (unsigned i = 0; i < piece->schema->width; i++) {
        gboolean found = !piece->schema->columns[i].required;
        for (guint j = 0; j < columns->len; j++)
            found = found || g_array_index(columns, int, j) == (int)i;
        if (!found)
            diag_error(book->diag, piece->grid->pos, "table “%s” has no column “%s”; expected it", piece->schema->name,
                       piece->schema->columns[i].name);
    }
    return columns;
}

static struct row *read_row(const struct table_piece *piece, const struct node *line, const GArray *columns) {
    struct row *row = row_new(piece);
    guint at = 0;

    row->pos = line->pos;
    for (struct node *cell = line->first; cell && at < columns->len; cell = cell->next, at++) {
        int column = g_array_index(columns, int, at);
        GString *text = g_string_new(NULL);
        if (column >= 0) {
            node_plain(cell, text);
            row->cells[column] = cell;
            if (cell->first && cell->first->pos.col)
                cell->pos = cell->first->pos;
            row->text[column] = g_strdup(g_strstrip(text->str));
        }
        g_string_free(text, TRUE);
    }
    for (unsigned i = 0; i < piece->schema->width; i++)
        if (!row->text[i])
            row->text[i] = g_strdup("");
    return row;
}

/* ---- keys and addresses ---- */

static gboolean is_key(const char *key) {
    for (const char *at = key; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!(c < 0x80 ? g_ascii_islower((char)c) || g_ascii_isdigit((char)c) || c == '-' || c == '.'
                       : g_unichar_isalnum(c)))
            return FALSE;
    }
    return *key && *key != '-' && *key != '.';
}

static const char *title_of(struct book *book, const struct row *row, const char *column) {
    char *title = row_title(row, column);
    const char *kept = book_string(book, title);

    g_free(title);
    return kept;
}

/* A row of a table of the edition's own is called by its first text. */
static const char *name_of(struct book *book, const struct row *row) {
    const struct schema *schema = row->piece->schema;
    const char *name = "";

    for (unsigned i = 0; schema_is_own(schema) && i < schema->width && !*name; i++)
        if (schema->columns[i].type == COLUMN_TEXT)
            name = title_of(book, row, schema->columns[i].name);
    return *name ? name : book_string(book, row->text[0]);
}

/* What a relation ties, in one of two ways. Entities, events and claims are read before relations: see the order of the schemas. */
static const char *tie(struct book *book, const struct row *row,
                       const char *(*name)(struct book *book, const char *id)) {
    return book_printf(book, "%s %s %s", name(book, row_text(row, "from")), row_text(row, "kind"),
                       name(book, row_text(row, "to")));
}

static const char *label_of_id(struct book *book, const char *id);

static const char *label_of(struct book *book, const struct row *row) {
    const char *name = row->piece->schema->name;

    if (strcmp(name, "entities") == 0)
        return book_string(book, row_text(row, "en"));
    if (strcmp(name, "claims") == 0) {
        char *at = claim_at(row);
        const char *label = book_printf(book, "¶%s (%s)", at, claim_letter(row));
        g_free(at);
        return label;
    }
    if (strcmp(name, "events") == 0) {
        struct date date;
        char *words = date_read(row_text(row, "date"), &date) ? NULL : date_words(&date, book->language);
        const char *label = book_string(book, words ? words : row->text[0]);
        g_free(words);
        return label;
    }
    if (strcmp(name, "relations") == 0)
        return tie(book, row, label_of_id);
    return name_of(book, row);
}

static const struct row *row_of(const struct book *book, const char *id) {
    static const char *const tables[] = {"entities", "events", "claims"};
    const struct row *row = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(tables) && !row; i++)
        row = table_row(book_table(book, tables[i]), id);
    return row;
}

static const char *label_of_id(struct book *book, const char *id) {
    const struct row *row = row_of(book, id);

    return row ? label_of(book, row) : id;
}

static const char *name_of_id(struct book *book, const char *id) {
    const struct row *row = row_of(book, id);
    const char *table = row ? row->piece->schema->name : "";
    const char *column = strcmp(table, "events") == 0 ? "event" : strcmp(table, "claims") == 0 ? "claim" : NULL;
    char *said = column ? row_said(row, column) : NULL;
    const char *name = said ? book_string(book, said) : label_of_id(book, id);

    g_free(said);
    return name;
}

static void register_row(struct book *book, const struct row *row) {
    const struct schema *schema = row->piece->schema;
    const struct back *back = back_of_table(schema->name);
    struct address address = {.kind = ADDRESS_ROW, .pos = row->pos, .thing = row};

    if (!schema->address)
        return;
    address.id = book_printf(book, "%s%s", schema->address, row->text[0]);
    address.page = back ? back->slug : row->piece->chapter->slug;
    address.label = label_of(book, row);
    address.title = strcmp(schema->name, "relations") == 0 ? tie(book, row, name_of_id) : NULL;
    book_add_address(book, &address);
}

static void add_row(struct book *book, struct table *table, struct row *row) {
    const struct schema *schema = table->schema;
    const char *key = row->text[0];
    const struct row *first = g_hash_table_lookup(table->keys, key);
    struct pos pos = row->cells[0] ? row->cells[0]->pos : row->pos;

    check_row(book, row);
    if (!*key)
        return;
    if (!is_key(key) || !g_str_has_prefix(key, schema->id_prefix) || !key[strlen(schema->id_prefix)])
        diag_error(book->diag, pos, "“%s” is no key of table “%s”; expected %s%s and a–z, 0–9, hyphens, full stops",
                   key, schema->name, *schema->id_prefix ? schema->id_prefix : "a letter",
                   *schema->id_prefix ? "…" : "");
    if (first) {
        diag_error(book->diag, pos, "%s “%s” stands here again; expected it once, and it is at %s:%u", schema->what,
                   key, first->pos.file, first->pos.line);
        return;
    }
    g_hash_table_insert(table->keys, row->text[0], row);
    g_ptr_array_add(table->rows, row);
    register_row(book, row);
}

void schema_read_piece(struct book *book, struct table *table, struct table_piece *piece) {
    GArray *columns = read_head(book, piece);

    for (const struct node *line = piece->grid->first ? piece->grid->first->next : NULL; line; line = line->next) {
        struct row *row = read_row(piece, line, columns);
        g_ptr_array_add(piece->rows, row);
        add_row(book, table, row);
    }
    g_array_unref(columns);
}

void schema_read(struct book *book) {
    for (unsigned i = 0; i < book->table_count; i++) {
        struct table *table = book->tables[i];
        gboolean is_read = strcmp(table->schema->name, SCHEMA_TABLE) == 0;
        for (guint j = 0; !is_read && j < table->pieces->len; j++)
            schema_read_piece(book, table, table->pieces->pdata[j]);
    }
    labels_of_sources(book);
}
