/* SPDX-License-Identifier: MIT
 * What an edition adds to the schemas. */
#include "read/additions.h"

#include "base/text.h"
#include "read/caption.h"
#include "read/schema.h"

#include <string.h>

/* ---- what may be added where ---- */

static struct pos cell_pos(const struct row *row, const char *column) {
    const struct node *cell = row_cell(row, column);

    return cell ? cell->pos : row->pos;
}

/* Of a table or a column: what is a name in TSV, CSV, addresses of pages and style sheets alike. */
static gboolean is_name(const char *name) {
    return g_ascii_islower(*name) && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789") == strlen(name);
}

/* The manifest is what the press makes of a copy, and make has files that are called as tables are. */
static gboolean is_closed(const char *table) {
    static const char *const closed[] = {
        SCHEMA_TABLE, "sentences", "lemmata", DRAWING_OF_BUILD, DRAWING_OF_CITATION, NULL,
    };

    return g_strv_contains(closed, table);
}

/* Who has ids that begin so; NULL: nobody. */
static const char *holder_of(const struct book *book, const char *prefix) {
    static const char *const held[][2] = {
        {"s-", "sources"}, {"ch-", "chapters"}, {"fig-", "figures"}, {"tab-", "tables"}, {"chunk-", "chunks"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(held); i++)
        if (strcmp(held[i][0], prefix) == 0)
            return held[i][1];
    for (unsigned i = 0; i < book->table_count; i++)
        if (strcmp(book->tables[i]->schema->id_prefix, prefix) == 0)
            return book->tables[i]->schema->name;
    return NULL;
}

/* ---- a new table ---- */

/* Letters and a hyphen: such prefixes are the same, or no key begins with both. */
static gboolean check_prefix(const struct book *book, const struct row *row, const char *table) {
    const char *prefix = row_text(row, "of"), *holder;
    gsize letters = strspn(prefix, "abcdefghijklmnopqrstuvwxyz");

    if (!letters || strcmp(prefix + letters, "-") != 0) {
        diag_error(book->diag, cell_pos(row, "of"),
                   "“%s” cannot begin the keys of table “%s”; expected in “of” some letters and a hyphen", prefix,
                   table);
        return FALSE;
    }
    holder = holder_of(book, prefix);
    if (holder)
        diag_error(book->diag, cell_pos(row, "of"),
                   "ids of %s begin with “%s”; expected table “%s” to have a prefix of its own", holder, prefix, table);
    return !holder;
}

static void add_table(struct book *book, const struct row *row, const char *table, const struct column *column) {
    struct schema schema = {.name = book_string(book, table), .address = ""};
    struct column key = *column;

    if (!check_prefix(book, row, table))
        return;
    schema.what = column->title;
    schema.id_prefix = book_string(book, row_text(row, "of"));
    key.required = TRUE;
    table_add_column(book_add_table(book, &schema), &key);
}

static void no_table(const struct book *book, const struct row *row, const char *table) {
    const char *near = book_nearest_table(book, table);

    diag_error(book->diag, cell_pos(row, "type"),
               "table “%s” is new and has no key yet; expected its first column to be of type key%s%s%s", table,
               near ? ", or perhaps “" : "", near ? near : "", near ? "”" : "");
}

/* ---- a column ---- */

/* The words of a choice, divided by blanks; NULL, diagnosed, if there are none. */
static const char *read_choices(struct book *book, const struct row *row) {
    char **words = cell_items(row_text(row, "of")), *joined = g_strjoinv(" ", words);
    const char *choices = NULL;
    gboolean good = *words != NULL;

    for (char **word = words; *word; word++)
        good = good && !strpbrk(*word, " \t");
    if (good)
        choices = book_string(book, joined);
    else
        diag_error(book->diag, cell_pos(row, "of"),
                   "column “%s” has no words to choose from; expected them in “of”, none with a blank, divided by “;”",
                   row->text[0]);
    g_free(joined);
    g_strfreev(words);
    return choices;
}

/* A column of a table that there is. */
static void add_column(struct book *book, const struct row *row, struct table *table, struct column *column) {
    if (column->type == COLUMN_KEY)
        diag_error(book->diag, cell_pos(row, "type"), "table “%s” has a key already; expected another type for “%s”",
                   table->schema->name, column->name);
    else if (schema_column(table->schema, column->name) >= 0)
        diag_error(book->diag, cell_pos(row, "column"),
                   "table “%s” has a column “%s” of its own; expected another name", table->schema->name, column->name);
    else if (column->type == COLUMN_CHOICE) {
        column->choices = read_choices(book, row);
        if (column->choices)
            table_add_column(table, column);
    } else {
        if (*row_text(row, "of"))
            diag_error(book->diag, cell_pos(row, "of"),
                       "column “%s” is of type %s; expected nothing in “of”, which is for types choice and key",
                       row->text[0], row_text(row, "type"));
        table_add_column(table, column);
    }
}

/* A cell that is empty or of another type was diagnosed. */
static void add(struct book *book, const struct row *row) {
    int type = column_type(row_text(row, "type"));
    char **names = g_strsplit(row->text[0], ".", -1);
    struct column column = {.required = *row_text(row, "required") != '\0', .title = row_text(row, "what")};

    if (g_strv_length(names) != 2 || !is_name(names[0]) || !is_name(names[1]))
        diag_error(book->diag, cell_pos(row, "column"),
                   "“%s” names no column; expected TABLE.COLUMN, each of a–z and 0–9, a letter first", row->text[0]);
    else if (is_closed(names[0]))
        diag_error(book->diag, cell_pos(row, "column"),
                   "table “%s” is for the press alone; expected a column of another", names[0]);
    else if (type >= 0 && *column.title) {
        const struct schema *schema = book_schema(book, names[0]);
        column.name = book_string(book, names[1]);
        column.type = (enum column_type)type;
        if (schema)
            add_column(book, row, book_table(book, names[0]), &column);
        else if (column.type == COLUMN_KEY)
            add_table(book, row, names[0], &column);
        else
            no_table(book, row, names[0]);
    }
    g_strfreev(names);
}

/* ---- all of it ---- */

/* The table, made with its first piece; NULL: the book has none. */
static struct table *read_pieces(struct book *book) {
    struct table *table = NULL;

    for (guint i = 0; i < book->chapters->len; i++) {
        const struct chapter *chapter = book->chapters->pdata[i];
        for (struct node *block = chapter->root->first; block; block = block->next) {
            char *name = caption_has_grid(block) ? caption_name(block) : NULL;
            if (g_strcmp0(name, SCHEMA_TABLE) == 0) {
                table = table ? table : book_add_table(book, &schema_of_schemas);
                schema_read_piece(book, table, table_add_piece(table, chapter, block->next));
            }
            g_free(name);
        }
    }
    return table;
}

/* A table whose rows say nothing. */
static void check_tables(const struct book *book, const struct table *additions) {
    for (unsigned i = schema_count; i < book->table_count; i++) {
        const struct schema *schema = book->tables[i]->schema;
        char *key = g_strdup_printf("%s.%s", schema->name, schema->columns[0].name);
        const struct row *row = table_row(additions, key);
        if (row && schema->width == 1)
            diag_error(book->diag, row->pos, "table “%s” has no column but its key; expected one for what its rows say",
                       schema->name);
        g_free(key);
    }
}

void additions_read(struct book *book) {
    struct table *additions = read_pieces(book);

    if (!additions)
        return;
    for (guint i = 0; i < additions->rows->len; i++)
        add(book, additions->rows->pdata[i]);
    check_tables(book, additions);
}
