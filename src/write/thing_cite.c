/* SPDX-License-Identifier: MIT
 * How to cite a thing, on the page that it has for itself. */
#include "write/things.h"

#include "model/thing.h"
#include "write/reference_files.h"
#include "write/reference_format.h"

#include <string.h>

static void write_style(struct writer *writer, const struct reference *reference,
                        const struct reference_format *style) {
    GString *words = g_string_new(NULL);

    style->write(reference, words);
    writer_open_fact(writer, style->title);
    writer_text(writer, words->str);
    writer_close_fact(writer);
    g_string_free(words, TRUE);
}

void writer_styles(struct writer *writer, const struct reference *reference) {
    xml_open_class(writer->xml, "dl", "facts styles");
    xml_newline(writer->xml);
    for (unsigned i = 0; i < reference_format_count; i++)
        if (!reference_formats[i].suffix && reference_formats[i].write != reference_write_plain)
            write_style(writer, reference, &reference_formats[i]);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* `stem` is that of its files. */
static void write_reference(struct writer *writer, struct reference *reference, const char *heading, const char *stem) {
    GString *plain = g_string_new(NULL), *bibtex = g_string_new(NULL);

    reference_write_plain(reference, plain);
    reference_write_bibtex(reference, bibtex);
    writer_open_part(writer, "reference", heading);
    xml_open_class(writer->xml, "p", "plain");
    writer_text(writer, plain->str);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    writer_styles(writer, reference);
    xml_open_class(writer->xml, "pre", "bibtex");
    xml_attr(writer->xml, "tabindex", "0");
    xml_element(writer->xml, "code", NULL, bibtex->str);
    xml_close(writer->xml);
    xml_newline(writer->xml);
    writer_reference_files(writer, stem, writer_say(writer, "To take away:"));
    writer_close_part(writer);
    g_string_free(bibtex, TRUE);
    g_string_free(plain, TRUE);
    reference_free(reference);
}

static void write_source_reference(struct writer *writer, const struct address *address) {
    char *stem = g_strconcat(address->id, SOURCE_STEM, NULL);

    write_reference(writer, reference_of_source(thing_row(address)), WORD("Cite the source"), stem);
    g_free(stem);
}

/* A source has its own reference besides that of its entry; a row of a table that the edition adds is an entry too. */
static const char *cite_this(const struct address *address) {
    static const struct {
        const char *what, *words;
    } headings[] = {
        {"chapter", WORD("Cite this chapter")},   {"paragraph", WORD("Cite this paragraph")},
        {"sentence", WORD("Cite this sentence")}, {"note", WORD("Cite this note")},
        {"claim", WORD("Cite this claim")},       {"event", WORD("Cite this event")},
        {"relation", WORD("Cite this relation")}, {"value", WORD("Cite this value")},
        {"variant", WORD("Cite this variant")},   {"place", WORD("Cite this place")},
        {"entity", WORD("Cite this entity")},     {"source", WORD("Cite this entry")},
        {"figure", WORD("Cite this figure")},     {"table", WORD("Cite this table")},
    };

    const struct row *row = thing_row(address);

    if (row && schema_is_own(row->piece->schema))
        return WORD("Cite this entry");
    for (gsize i = 0; i < G_N_ELEMENTS(headings); i++)
        if (strcmp(headings[i].what, thing_what(address)) == 0)
            return headings[i].words;
    g_assert_not_reached();
}

void writer_thing_references(struct writer *writer, const struct address *address) {
    if (strcmp(thing_table(address), "sources") == 0)
        write_source_reference(writer, address);
    write_reference(writer, reference_of(writer->book, address), cite_this(address), address->id);
}
