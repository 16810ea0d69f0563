/* SPDX-License-Identifier: MIT
 * Tables of data as readers see them: the columns that they need, keys as names and links. */
#include "write/writer.h"

#include "model/back.h"

#include <string.h>

/* A column of what is shown. */
struct view_column {
    const char *heading;
    void (*write)(struct writer *, const struct row *);
    const char *of; /* the one cell that it shows; NULL: what it shows is always there */
};

struct view {
    const char *table;
    struct view_column columns[6]; /* ends with an empty one */
};

/* ---- cells ---- */

static void prose(struct writer *writer, const struct row *row, const char *column) {
    const struct node *cell = row_cell(row, column);

    if (cell)
        writer_inside(writer, cell);
}

static void foreign(struct writer *writer, const struct row *row, const char *column, const char *language) {
    const char *mark = language_mark(writer->book->language, language);

    if (!*row_text(row, column))
        return;
    if (mark) {
        xml_open(writer->xml, "span");
        xml_attr(writer->xml, "lang", mark);
    }
    writer->language = strcmp(language, "en") == 0 ? NULL : mark;
    prose(writer, row, column);
    writer->language = NULL;
    if (mark)
        xml_close(writer->xml);
}

static void write_date(struct writer *writer, const struct row *row) {
    if (*row_text(row, "date"))
        writer_date(writer, row_text(row, "date"));
}

static void write_event(struct writer *writer, const struct row *row) {
    prose(writer, row, "event");
}

static void write_where(struct writer *writer, const struct row *row) {
    writer_entities(writer, row_text(row, "place"));
}

static void write_sources(struct writer *writer, const struct row *row) {
    writer_sources(writer, row_text(row, "sources"));
}

static void write_tie(struct writer *writer, const struct row *row) {
    writer_tied(writer, row_text(row, "from"));
    xml_text(writer->xml, " ");
    prose(writer, row, "kind");
    xml_text(writer->xml, " ");
    writer_tied(writer, row_text(row, "to"));
}

static void write_claim_address(struct writer *writer, const struct row *row) {
    char *at = claim_at(row), *id = g_strconcat("p", at, NULL);

    writer_open_link(writer, "address", id);
    xml_format(writer->xml, "%s (%s)", at, claim_letter(row));
    xml_close(writer->xml);
    g_free(id);
    g_free(at);
}

static void write_claim(struct writer *writer, const struct row *row) {
    prose(writer, row, "claim");
}

void writer_verdict(struct writer *writer, const struct row *claim) {
    const char *verdict = row_text(claim, "verdict");

    if (strcmp(verdict, "–") == 0)
        verdict = row_text(claim, "type");
    xml_open_class(writer->xml, "span", "verdict");
    xml_attr(writer->xml, "data-kind", verdict);
    xml_text(writer->xml, writer_say(writer, verdict));
    xml_close(writer->xml);
}

static void write_evidence(struct writer *writer, const struct row *row) {
    prose(writer, row, "evidence");
}

static void write_at(struct writer *writer, const struct row *row) {
    char *id = g_strconcat("p", row_text(row, "at"), NULL);

    writer_link(writer, "address", id);
    g_free(id);
}

static void write_en(struct writer *writer, const struct row *row) {
    foreign(writer, row, "en", "en");
}

static void write_ja(struct writer *writer, const struct row *row) {
    foreign(writer, row, "ja", "ja");
}

static void write_ko(struct writer *writer, const struct row *row) {
    foreign(writer, row, "ko", "ko");
}

static void write_remark(struct writer *writer, const struct row *row) {
    prose(writer, row, "remark");
}

static void write_series(struct writer *writer, const struct row *row) {
    prose(writer, row, "series");
}

static void write_value(struct writer *writer, const struct row *row) {
    prose(writer, row, "value");
    xml_text(writer->xml, " ");
    prose(writer, row, "unit");
}

static void write_map_place(struct writer *writer, const struct row *row) {
    writer_entities(writer, row_text(row, "place"));
}

static void write_lat(struct writer *writer, const struct row *row) {
    prose(writer, row, "lat");
}

static void write_lon(struct writer *writer, const struct row *row) {
    prose(writer, row, "lon");
}

static void write_sentence_at(struct writer *writer, const struct row *row) {
    char *id = g_strconcat("p", row->text[0], NULL);

    writer_link(writer, "address", id);
    g_free(id);
}

#define FINGERPRINT(name)                                                    \
    static void write_##name(struct writer *writer, const struct row *row) { \
        xml_element(writer->xml, "code", NULL, row_text(row, #name));        \
    }
FINGERPRINT(exact)
FINGERPRINT(typographic)
FINGERPRINT(words)

static void write_count(struct writer *writer, const struct row *row) {
    xml_text(writer->xml, row_text(row, "count"));
}

static void write_lemma_note(struct writer *writer, const struct row *row) {
    writer_link(writer, "ref", row->text[0]);
}

static void write_lemma_words(struct writer *writer, const struct row *row) {
    xml_format(writer->xml, writer_say(writer, "%s from word %s"), row_text(row, "count"), row_text(row, "first"));
}

static void write_lemma_characters(struct writer *writer, const struct row *row) {
    xml_format(writer->xml, "%s–%s", row_text(row, "start"), row_text(row, "end"));
}

static const struct view views[] = {
    {"lemmata",
     {{WORD("Note"), write_lemma_note, NULL},
      {WORD("Words"), write_lemma_words, NULL},
      {WORD("Characters"), write_lemma_characters, NULL}}},
    {"events",
     {{WORD("Date"), write_date, "date"},
      {WORD("Event"), write_event, NULL},
      {WORD("Place"), write_where, "place"},
      {WORD("Sources"), write_sources, "sources"}}},
    {"relations",
     {{WORD("Tie"), write_tie, NULL}, {WORD("Date"), write_date, "date"}, {WORD("Sources"), write_sources, "sources"}}},
    {"places",
     {{WORD("Place"), write_map_place, NULL},
      {WORD("Latitude"), write_lat, NULL},
      {WORD("Longitude"), write_lon, NULL},
      {WORD("Sources"), write_sources, "sources"}}},
    {"claims",
     {{WORD("Claim"), write_claim_address, NULL},
      {WORD("What is claimed"), write_claim, NULL},
      {WORD("Verdict"), writer_verdict, NULL},
      {WORD("Evidence"), write_evidence, "evidence"}}},
    {"variants",
     {{WORD("At"), write_at, NULL},
      {WORD("English"), write_en, "en"},
      {WORD("Japanese"), write_ja, "ja"},
      {WORD("Korean"), write_ko, "ko"},
      {WORD("Remark"), write_remark, "remark"}}},
    {"series",
     {{WORD("Series"), write_series, NULL},
      {WORD("Date"), write_date, "date"},
      {WORD("Value"), write_value, NULL},
      {WORD("Sources"), write_sources, "sources"}}},
    {"sentences",
     {{WORD("Sentence"), write_sentence_at, NULL},
      {WORD("Words"), write_count, NULL},
      {WORD("Exact"), write_exact, NULL},
      {WORD("Typographic"), write_typographic, NULL},
      {WORD("Words only"), write_words, NULL}}},
};

/* NULL: of entities and sources, and of the edition's own tables. */
static const struct view *view_lookup(const struct schema *schema) {
    for (gsize i = 0; i < G_N_ELEMENTS(views); i++)
        if (strcmp(views[i].table, schema->name) == 0)
            return &views[i];
    return NULL;
}

static const struct view_column no_columns[] = {{NULL, NULL, NULL}};

/* ---- tables ---- */

/* Sources and entities are read in the back matter; elsewhere it is said which of them are meant. */
static gboolean is_read_elsewhere(const struct schema *schema) {
    return !view_lookup(schema) && !schema_is_own(schema);
}

/* How rows are written: where their table stands in a chapter, where it is merged, or once more beside a figure. */
enum manner { IN_CHAPTER, MERGED, AGAIN };

/* A row's own id stands where the table is merged; where it is not, on its row here. */
static gboolean has_id(const struct schema *schema, enum manner manner) {
    return schema->address && manner != AGAIN && (manner == MERGED || !back_of_table(schema->name));
}

static void write_id(struct writer *writer, const struct schema *schema, const struct row *row, enum manner manner) {
    if (has_id(schema, manner))
        xml_attr_format(writer->xml, "id", "%s%s", schema->address, row->text[0]);
}

static void write_key(struct writer *writer, const struct schema *schema, const struct row *row) {
    char *id = g_strconcat(schema->address, row->text[0], NULL);

    xml_open(writer->xml, "th");
    xml_attr(writer->xml, "scope", "row");
    writer_open_link(writer, "ref", id);
    xml_text(writer->xml, row->text[0]);
    xml_close(writer->xml);
    xml_close(writer->xml);
    g_free(id);
}

static void write_column_head(struct writer *writer, const char *heading) {
    xml_open(writer->xml, "th");
    xml_attr(writer->xml, "scope", "col");
    xml_text(writer->xml, heading);
    xml_close(writer->xml);
}

/* Once more, a row leads to where it stands, if it has an address. */
static gboolean has_keys(const struct schema *schema, enum manner manner) {
    return manner == AGAIN && schema->address;
}

/* Of the columns that the edition adds those that one of the rows fills: a chapter's piece of a table may know nothing of them. Free
 * with g_free(). */
static gboolean *added_columns(const struct schema *schema, const GPtrArray *rows) {
    gboolean *added = g_new0(gboolean, schema->width);

    for (unsigned i = 0; i < schema->width; i++)
        for (guint j = 0; j < rows->len && !added[i] && writer_column_is_added(schema, i); j++)
            added[i] = *((const struct row *)rows->pdata[j])->text[i] != '\0';
    return added;
}

static void write_head(struct writer *writer, const struct schema *schema, const gboolean *added, gboolean keys) {
    const struct view *view = view_lookup(schema);

    xml_open(writer->xml, "thead");
    xml_open(writer->xml, "tr");
    if (keys)
        write_column_head(writer, writer_say(writer, "Key"));
    for (const struct view_column *column = view ? view->columns : no_columns; column->heading; column++)
        write_column_head(writer, writer_say(writer, column->heading));
    for (unsigned i = 0; i < schema->width; i++)
        if (added[i])
            write_column_head(writer, schema->columns[i].title);
    xml_close(writer->xml);
    xml_close(writer->xml);
}

/* Where a row has its id, it has its link to be cited by. */
static void write_own_link(struct writer *writer, const struct schema *schema, const struct row *row,
                           enum manner manner) {
    char *id = has_id(schema, manner) ? g_strconcat(schema->address, row->text[0], NULL) : NULL;

    if (id)
        writer_own_link(writer, id);
    g_free(id);
}

/* The cells of the view, then those of what the edition adds; the first has the row's link to be cited by. */
static void write_cells(struct writer *writer, const struct row *row, const gboolean *added, enum manner manner) {
    const struct schema *schema = row->piece->schema;
    const struct view *view = view_lookup(schema);
    gboolean is_first = TRUE;

    for (const struct view_column *column = view ? view->columns : no_columns; column->heading; column++) {
        xml_open(writer->xml, "td");
        column->write(writer, row);
        if (is_first)
            write_own_link(writer, schema, row, manner);
        is_first = FALSE;
        xml_close(writer->xml);
    }
    for (unsigned i = 0; i < schema->width; i++) {
        if (!added[i])
            continue;
        xml_open(writer->xml, "td");
        writer_column(writer, row, i);
        if (is_first)
            write_own_link(writer, schema, row, manner);
        is_first = FALSE;
        xml_close(writer->xml);
    }
}

static void write_rows(struct writer *writer, const struct schema *schema, const GPtrArray *rows, enum manner manner) {
    gboolean *added = added_columns(schema, rows);

    writer_open_scroll(writer, "scroll", schema->name);
    xml_open_class(writer->xml, "table", schema->name);
    xml_newline(writer->xml);
    write_head(writer, schema, added, has_keys(schema, manner));
    xml_newline(writer->xml);
    xml_open(writer->xml, "tbody");
    for (guint i = 0; i < rows->len; i++) {
        const struct row *row = rows->pdata[i];
        xml_newline(writer->xml);
        xml_open(writer->xml, "tr");
        write_id(writer, schema, row, manner);
        if (has_keys(schema, manner))
            write_key(writer, schema, row);
        write_cells(writer, row, added, manner);
        xml_close(writer->xml);
    }
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_free(added);
}

void writer_rows(struct writer *writer, const struct schema *schema, const GPtrArray *rows) {
    write_rows(writer, schema, rows, MERGED);
}

void writer_row_facts(struct writer *writer, const struct row *row) {
    const struct view *view = view_lookup(row->piece->schema);

    for (const struct view_column *column = view ? view->columns : no_columns; column->heading; column++) {
        if (column->of && !*row_text(row, column->of))
            continue;
        writer_open_fact(writer, writer_say(writer, column->heading));
        column->write(writer, row);
        writer_close_fact(writer);
    }
    writer_added_facts(writer, row);
}

void writer_row_links(struct writer *writer, const struct schema *schema, const GPtrArray *rows) {
    xml_open_class(writer->xml, "p", "rows");
    for (guint i = 0; i < rows->len; i++) {
        const struct row *row = rows->pdata[i];
        char *id = g_strconcat(schema->address, row->text[0], NULL);
        if (i)
            xml_text(writer->xml, " · ");
        writer_link(writer, "ref", id);
        g_free(id);
    }
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void writer_rows_again(struct writer *writer, const struct schema *schema, const GPtrArray *rows) {
    if (is_read_elsewhere(schema))
        writer_row_links(writer, schema, rows);
    else
        write_rows(writer, schema, rows, AGAIN);
}

void writer_data(struct writer *writer, const struct node *node) {
    const struct table_piece *piece = node->thing;

    xml_open_class(writer->xml, "figure", "table");
    xml_attr(writer->xml, "id", piece->id);
    xml_newline(writer->xml);
    xml_open(writer->xml, "figcaption");
    xml_open_class(writer->xml, "span", "label");
    const char *behind = writer_say_before(writer, WORD("Table %s."));
    xml_element(writer->xml, "i", NULL, piece->schema->name);
    xml_text(writer->xml, behind);
    xml_close(writer->xml);
    xml_text(writer->xml, " ");
    xml_open_class(writer->xml, "span", "caption");
    writer_inside(writer, piece->caption);
    xml_close(writer->xml);
    writer_own_link(writer, piece->id);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    if (is_read_elsewhere(piece->schema))
        writer_row_links(writer, piece->schema, piece->rows);
    else
        write_rows(writer, piece->schema, piece->rows, IN_CHAPTER);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}
