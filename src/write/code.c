/* SPDX-License-Identifier: MIT
 * Chunks of code. */
#include "write/writer.h"

#include <string.h>

static const struct chunk *chunk_lookup(const struct writer *writer, const char *name) {
    return g_hash_table_lookup(writer->book->chunk_by_name, name);
}

/* ⟨name⟩, linked to the chunk's first piece. */
static void write_use(struct writer *writer, const char *name) {
    const struct chunk *chunk = chunk_lookup(writer, name);
    const struct chunk_piece *first = chunk && chunk->pieces->len ? chunk->pieces->pdata[0] : NULL;

    if (first)
        writer_open_link(writer, "use", first->id);
    else
        xml_open_class(writer->xml, "span", "use");
    xml_format(writer->xml, "⟨%s⟩", name);
    xml_close(writer->xml);
}

static void write_code(struct writer *writer, const struct chunk_piece *piece) {
    unsigned line = piece->pos.line + 1;

    xml_open_class(writer->xml, "pre", "code");
    xml_attr_format(writer->xml, "data-line", "%u", line);
    xml_open(writer->xml, "code");
    for (guint i = 0; i < piece->code->len; i++) {
        const struct code *code = &g_array_index(piece->code, struct code, i);
        gboolean last = i + 1 == piece->code->len;
        if (code->kind == CODE_USE)
            write_use(writer, code->text);
        else if (code->kind == CODE_TEXT)
            xml_text(writer->xml, code->text);
        else if (!last)
            xml_text(writer->xml, "\n");
    }
    xml_close(writer->xml);
    xml_close(writer->xml);
}

static void write_piece_link(struct writer *writer, const struct chunk_piece *piece) {
    writer_open_link(writer, "ref", piece->id);
    xml_format(writer->xml, "⟨%s⟩", piece->chunk->name);
    if (piece->number > 1)
        xml_format(writer->xml, " %u", piece->number);
    xml_close(writer->xml);
}

/* “Continued from …; continued in …; used in …; defines …” */
static void write_links(struct writer *writer, const struct chunk_piece *piece) {
    const struct chunk *chunk = piece->chunk;
    gboolean continues = piece->number < chunk->pieces->len;
    gboolean used = piece->number == 1 && chunk->used_by->len;

    if (piece->number == 1 && !continues && !used && !piece->defines->len)
        return;
    xml_open_class(writer->xml, "p", "chunk-links");
    if (piece->number > 1) {
        xml_text(writer->xml, "Continues ");
        write_piece_link(writer, chunk->pieces->pdata[piece->number - 2]);
        xml_text(writer->xml, ". ");
    }
    if (continues) {
        xml_text(writer->xml, "Continued in ");
        write_piece_link(writer, chunk->pieces->pdata[piece->number]);
        xml_text(writer->xml, ". ");
    }
    if (used) {
        xml_text(writer->xml, "Used in ");
        for (guint i = 0; i < chunk->used_by->len; i++) {
            if (i)
                xml_text(writer->xml, ", ");
            write_piece_link(writer, chunk->used_by->pdata[i]);
        }
        xml_text(writer->xml, ". ");
    }
    for (guint i = 0; i < piece->defines->len; i++) {
        xml_text(writer->xml, i ? ", " : "Defines ");
        xml_element(writer->xml, "code", NULL, piece->defines->pdata[i]);
    }
    if (piece->defines->len)
        xml_text(writer->xml, ".");
    xml_close(writer->xml);
}

void writer_chunk(struct writer *writer, const struct node *node) {
    const struct chunk_piece *piece = node->thing;

    xml_open_class(writer->xml, "div", "chunk");
    xml_attr(writer->xml, "id", piece->id);
    xml_newline(writer->xml);
    xml_open_class(writer->xml, "p", "chunk-name");
    write_piece_link(writer, piece);
    xml_text(writer->xml, piece->number == 1 ? " ≡" : " +≡");
    xml_close(writer->xml);
    xml_newline(writer->xml);
    write_code(writer, piece);
    xml_newline(writer->xml);
    write_links(writer, piece);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}
