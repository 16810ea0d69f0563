/* SPDX-License-Identifier: MIT
 * A survey of the book as a page of the back matter: how many, paragraph by paragraph, and what, sentence by sentence. */
#include "write/writer.h"

#include "model/survey.h"

static guint count_of(const GArray *counts, guint i) {
    return g_array_index(counts, struct survey_count, i).count;
}

/* “12 primary, 3 news and 1 weak”, or “12 of fact”, without what there is none of; “none” where there is
 * nothing. */
static void write_counts(struct writer *writer, const GArray *counts, gboolean is_of) {
    guint left = 0;
    gboolean first = TRUE;

    for (guint i = 0; i < counts->len; i++)
        left += count_of(counts, i) ? 1 : 0;
    if (!left)
        xml_text(writer->xml, writer_say(writer, "none"));
    for (guint i = 0; i < counts->len; i++) {
        const char *word = writer_say(writer, g_array_index(counts, struct survey_count, i).word);
        if (!count_of(counts, i))
            continue;
        if (!first)
            xml_format(writer->xml, left == 1 ? " %s " : "%s ", left == 1 ? writer_say(writer, "and") : ",");
        if (is_of)
            xml_format(writer->xml, writer_say(writer, "%u of %s"), count_of(counts, i), word);
        else
            xml_format(writer->xml, "%u %s", count_of(counts, i), word);
        first = FALSE;
        left--;
    }
}

static void write_totals(struct writer *writer, const struct survey *survey) {
    guint sentences = survey->sentences, notes = writer->book->notes->len;
    guint sources = book_table(writer->book, "sources")->rows->len;

    xml_open(writer->xml, "p");
    xml_format(writer->xml, writer_say_number(writer, sentences, "%u sentence,", "%u sentences,"), sentences);
    xml_text(writer->xml, " ");
    xml_format(writer->xml, writer_say_number(writer, survey->claims, "%u claim:", "%u claims:"), survey->claims);
    xml_text(writer->xml, " ");
    write_counts(writer, survey->types, TRUE);
    xml_text(writer->xml, ". ");
    xml_format(writer->xml, writer_say_number(writer, notes, "%u note:", "%u notes:"), notes);
    xml_text(writer->xml, " ");
    write_counts(writer, survey->kinds, FALSE);
    xml_text(writer->xml, ". ");
    xml_format(
        writer->xml,
        writer_say_number(writer, sources, "%u source, by what they are worth:", "%u sources, by what they are worth:"),
        sources);
    xml_text(writer->xml, " ");
    write_counts(writer, survey->grades, FALSE);
    xml_format(writer->xml, "; %s ", writer_say(writer, "by what was seen of them:"));
    write_counts(writer, survey->seen, FALSE);
    xml_format(
        writer->xml, ". %s",
        writer_say(writer, "These numbers are counted from the tables and the notes whenever the book is made."));
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* ---- tables ---- */

static void open_table(struct writer *writer, const char *title, const char *const *headings) {
    xml_element(writer->xml, "h2", NULL, title);
    xml_newline(writer->xml);
    writer_open_scroll(writer, "scroll", title);
    xml_open_class(writer->xml, "table", "survey");
    xml_newline(writer->xml);
    xml_open(writer->xml, "thead");
    xml_open(writer->xml, "tr");
    for (; *headings; headings++) {
        xml_open(writer->xml, "th");
        xml_attr(writer->xml, "scope", "col");
        xml_text(writer->xml, writer_say(writer, *headings));
        xml_close(writer->xml);
    }
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_open(writer->xml, "tbody");
    xml_newline(writer->xml);
}

static void close_table(struct writer *writer) {
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_number(struct writer *writer, guint number) {
    xml_open(writer->xml, "td");
    xml_format(writer->xml, "%u", number);
    xml_close(writer->xml);
}

static void write_numbers(struct writer *writer, guint claims, const guint verdicts[SURVEY_VERDICT_COUNT]) {
    write_number(writer, claims);
    for (int v = 0; v < SURVEY_VERDICT_COUNT; v++)
        write_number(writer, verdicts[v]);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_paragraphs(struct writer *writer, const struct survey *survey) {
    static const char *const headings[] = {WORD("Paragraph"), WORD("Claims"),     WORD("Confirmed"),  WORD("Qualified"),
                                           WORD("Disputed"),  WORD("Unverified"), WORD("No verdict"), NULL};
    int last = -1;

    open_table(writer, writer_say(writer, "By paragraph"), headings);
    for (guint i = 0; i < survey->lines->len; i++) {
        int paragraph = ((const struct survey_line *)survey->lines->pdata[i])->sentence->paragraph;
        guint verdicts[SURVEY_VERDICT_COUNT], claims;
        char *id = g_strdup_printf("p%d", paragraph);
        if (paragraph != last) {
            claims = survey_paragraph(survey, paragraph, verdicts);
            xml_open(writer->xml, "tr");
            xml_open(writer->xml, "td");
            writer_link(writer, "address", id);
            xml_close(writer->xml);
            write_numbers(writer, claims, verdicts);
        }
        last = paragraph;
        g_free(id);
    }
    xml_open(writer->xml, "tr");
    xml_element(writer->xml, "td", NULL, writer_say(writer, "All"));
    write_numbers(writer, survey->claims, survey->verdicts);
    close_table(writer);
}

/* “a confirmed, b opinion”: each letter leads to its claim. */
static void write_claims(struct writer *writer, const struct survey_line *line) {
    for (guint i = 0; i < line->claims->len; i++) {
        const struct row *claim = line->claims->pdata[i];
        if (i)
            xml_text(writer->xml, ", ");
        writer_open_link(writer, "ref", claim->text[0]);
        xml_text(writer->xml, claim_letter(claim));
        xml_close(writer->xml);
        xml_text(writer->xml, "\u00A0"); /* a letter and its verdict stay on one line */
        writer_verdict(writer, claim);
    }
}

static void write_sentences(struct writer *writer, const struct survey *survey) {
    static const char *const headings[] = {WORD("Sentence"), WORD("Claims"), WORD("Notes"), WORD("Sources"), NULL};

    open_table(writer, writer_say(writer, "By sentence"), headings);
    for (guint i = 0; i < survey->lines->len; i++) {
        const struct survey_line *line = survey->lines->pdata[i];
        xml_open(writer->xml, "tr");
        xml_open(writer->xml, "td");
        writer_link(writer, "address", line->sentence->id);
        xml_close(writer->xml);
        xml_open(writer->xml, "td");
        write_claims(writer, line);
        xml_close(writer->xml);
        xml_open(writer->xml, "td");
        writer_notes(writer, line->sentence, "ref", NULL);
        xml_close(writer->xml);
        write_number(writer, g_hash_table_size(line->sources));
        xml_close(writer->xml);
        xml_newline(writer->xml);
    }
    close_table(writer);
}

void writer_survey(struct writer *writer) {
    struct survey *survey = survey_new(writer->book);

    write_totals(writer, survey);
    write_paragraphs(writer, survey);
    write_sentences(writer, survey);
    survey_free(survey);
}
