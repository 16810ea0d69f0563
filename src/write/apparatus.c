/* SPDX-License-Identifier: MIT
 * The apparatus of a private copy. */
#include "write/apparatus.h"

static void write_place(struct writer *writer, const struct pos *pos) {
    if (pos->line)
        xml_text(writer->xml, " ");
    if (pos->line && pos->col)
        xml_format(writer->xml, writer_say(writer, "(line %u, column %u)"), pos->line, pos->col);
    else if (pos->line)
        xml_format(writer->xml, writer_say(writer, "(line %u)"), pos->line);
}

/* What holds of it and where it is, then how the copy reads. */
static void write_reading(struct writer *writer, const char *verdict, const char *meaning, const struct pos *pos,
                          const char *text) {
    xml_open(writer->xml, "dd");
    xml_open(writer->xml, "p");
    xml_element(writer->xml, "strong", NULL, writer_say(writer, verdict));
    if (meaning)
        xml_format(writer->xml, ": %s", writer_say(writer, meaning));
    if (text)
        write_place(writer, pos);
    xml_close(writer->xml);
    if (text) {
        xml_open(writer->xml, "blockquote");
        xml_element(writer->xml, "p", "text", text);
        xml_close(writer->xml);
    }
    xml_close(writer->xml);
}

static void write_sentence(struct writer *writer, const struct collated *collated) {
    char *id = g_strconcat("p", collated->row->text[0], NULL);

    xml_open(writer->xml, "div");
    xml_attr(writer->xml, "data-verdict", verdict_word(collated->verdict));
    xml_open(writer->xml, "dt");
    writer_link(writer, "address", id);
    xml_close(writer->xml);
    write_reading(writer, verdict_word(collated->verdict), verdict_meaning(collated->verdict), &collated->pos,
                  collated->text);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    g_free(id);
}

static void write_added(struct writer *writer, const struct added *added) {
    xml_open(writer->xml, "div");
    xml_attr(writer->xml, "data-verdict", "added");
    xml_element(writer->xml, "dt", NULL, "–");
    write_reading(writer, WORD("added"), WORD("not in the text annotated"), &added->pos, added->text);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_added_count(struct writer *writer, guint count) {
    xml_text(writer->xml, "; ");
    xml_format(writer->xml, writer_say_number(writer, count, "%u passage is added", "%u passages are added"), count);
}

/* “10 of 12 sentences are the text annotated: 10 identical, 1 differs, 1 missing; 2 passages are added.” */
static void write_summary(struct writer *writer, const struct collation *collation) {
    const char *before = ": ";

    xml_open(writer->xml, "p");
    xml_format(writer->xml, writer_say(writer, "%u of %u sentences of your copy are the text annotated"),
               collation_verified(collation), collation->sentences->len);
    for (int verdict = 0; verdict < VERDICT_COUNT; verdict++)
        if (collation->tally[verdict]) {
            xml_format(writer->xml, "%s%u %s", before, collation->tally[verdict],
                       writer_say(writer, verdict_word((enum verdict)verdict)));
            before = ", ";
        }
    if (collation->added->len)
        write_added_count(writer, collation->added->len);
    xml_format(writer->xml, ". %s",
               writer_say(writer, "What differs in type alone is still the same text. Lines are those of your copy."));
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

void apparatus_page(struct writer *writer, const struct weave *weave) {
    const struct collation *collation = weave->collation;
    guint n = 0;

    xml_open_class(writer->xml, "section", "chapter back apparatus");
    xml_attr(writer->xml, "id", "_apparatus");
    xml_newline(writer->xml);
    xml_element(writer->xml, "h1", NULL, writer_say(writer, APPARATUS_TITLE));
    xml_newline(writer->xml);
    write_summary(writer, collation);
    xml_open_class(writer->xml, "dl", "facts");
    xml_newline(writer->xml);
    for (guint i = 0; i < collation->sentences->len; i++) {
        write_sentence(writer, &g_array_index(collation->sentences, struct collated, i));
        for (; n < collation->added->len && g_array_index(collation->added, struct added, n).behind <= i; n++)
            write_added(writer, &g_array_index(collation->added, struct added, n));
    }
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}
