/* SPDX-License-Identifier: MIT
 * Tables as TSV. */
#include "write/outputs.h"

static void append_cell(GString *out, const char *text) {
    for (; *text; text++) {
        if (*text == '\\')
            g_string_append(out, "\\\\");
        else if (*text == '\t')
            g_string_append(out, "\\t");
        else if (*text == '\n')
            g_string_append(out, "\\n");
        else
            g_string_append_c(out, *text);
    }
}

static GString *tsv(const struct table *table) {
    const struct schema *schema = table->schema;
    GString *out = g_string_new(NULL);

    for (unsigned i = 0; i < schema->width; i++)
        g_string_append_printf(out, "%s%s", i ? "\t" : "", schema->columns[i].name);
    g_string_append_c(out, '\n');
    for (guint r = 0; r < table->rows->len; r++) {
        const struct row *row = table->rows->pdata[r];
        for (unsigned i = 0; i < schema->width; i++) {
            if (i)
                g_string_append_c(out, '\t');
            append_cell(out, row->text[i]);
        }
        g_string_append_c(out, '\n');
    }
    return out;
}

void tables_write(const struct book *book, const char *out, struct outputs *outputs) {
    for (unsigned i = 0; i < book->table_count; i++)
        outputs_add(outputs, g_strdup_printf("%s/%s.tsv", out, book->tables[i]->schema->name), tsv(book->tables[i]));
}

void citation_write(const struct book *book, const char *out, struct outputs *outputs) {
    const struct citation *citation = &book->citation;
    const char *const rows[][2] = {
        {"title", citation->title},     {"subtitle", citation->subtitle}, {"authors", citation->authors},
        {"version", citation->version}, {"date", citation->date},
    };
    GString *bytes = g_string_new("id\tvalue\n");

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_string_append_printf(bytes, "%s\t", rows[i][0]);
        append_cell(bytes, rows[i][1]);
        g_string_append_c(bytes, '\n');
    }
    outputs_add(outputs, g_strdup_printf("%s/citation.tsv", out), bytes);
}
