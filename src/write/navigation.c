/* SPDX-License-Identifier: MIT
 * The e-book's navigation document: contents, landmarks, pages of the printed book, figures and tables. */
#include "write/epub.h"

#include <string.h>

/* Opens <nav> with its heading and its list. All but the contents are hidden where the document is read as a page: the
 * back matter has these lists for people. */
static void open_nav(struct writer *writer, const char *type, const char *role, const char *title) {
    char *id = g_strdup_printf("_%s", type);

    xml_open(writer->xml, "nav");
    writer_type(writer, type);
    xml_attr(writer->xml, "role", role);
    xml_attr(writer->xml, "id", id);
    xml_attr(writer->xml, "hidden", strcmp(type, "toc") == 0 ? NULL : "");
    xml_newline(writer->xml);
    xml_element(writer->xml, "h2", NULL, title);
    xml_newline(writer->xml);
    xml_open(writer->xml, "ol");
    xml_newline(writer->xml);
    g_free(id);
}

static void close_nav(struct writer *writer) {
    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* An item of a list that is a link; more may follow in it, up to close_item(). */
static void open_item(struct writer *writer, const char *type, const char *href) {
    xml_open(writer->xml, "li");
    xml_open(writer->xml, "a");
    writer_type(writer, type);
    xml_attr(writer->xml, "href", href);
}

static void close_item(struct writer *writer) {
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_item(struct writer *writer, const char *type, const char *href, const char *title) {
    open_item(writer, type, href);
    writer_text(writer, title);
    xml_close(writer->xml);
    close_item(writer);
}

static char *link_of(const char *slug, const char *id) {
    char *escaped = g_uri_escape_string(slug, NULL, FALSE);
    char *link = g_strdup_printf("text/%s.xhtml%s%s", escaped, id ? "#" : "", id ? id : "");

    g_free(escaped);
    return link;
}

static void write_page_item(struct writer *writer, const char *type, const char *slug, const char *title) {
    char *link = link_of(slug, NULL);

    write_item(writer, type, link, title);
    g_free(link);
}

/* ---- contents ---- */

/* The passages and headings of a chapter. */
static void write_sections(struct writer *writer, const struct chapter *chapter) {
    gboolean is_open = FALSE;

    for (const struct node *node = chapter->root->first; node; node = node->next) {
        char *id = writer_section_id(node), *link = id ? link_of(chapter->slug, id) : NULL;
        if (!id)
            continue;
        if (!is_open) {
            xml_open(writer->xml, "ol");
            xml_newline(writer->xml);
        }
        is_open = TRUE;
        open_item(writer, NULL, link);
        if (node->kind == NODE_PASSAGE)
            xml_format(writer->xml, "¶%d ", node->number);
        writer_heading_text(writer, node->first);
        xml_close(writer->xml);
        close_item(writer);
        g_free(link);
        g_free(id);
    }
    if (is_open)
        xml_close(writer->xml);
}

static void write_contents(struct writer *writer) {
    const struct book *book = writer->book;

    open_nav(writer, "toc", "doc-toc", writer_say(writer, "Contents"));
    for (guint i = 0; i < book->chapters->len; i++) {
        const struct chapter *chapter = book->chapters->pdata[i];
        char *link = link_of(chapter->slug, NULL);
        open_item(writer, NULL, link);
        writer_text(writer, chapter->title);
        xml_close(writer->xml);
        write_sections(writer, chapter);
        close_item(writer);
        g_free(link);
    }
    for (unsigned i = 0; i < back_count; i++)
        if (back_is_present(&back_matter[i], book))
            write_page_item(writer, NULL, back_matter[i].slug, back_title(&back_matter[i], book));
    close_nav(writer);
}

/* ---- the others ---- */

static void write_landmarks(struct writer *writer, const struct epub *epub) {
    const struct book *book = writer->book;

    open_nav(writer, "landmarks", NULL, writer_say(writer, "Landmarks"));
    if (epub->cover)
        write_item(writer, "cover", "cover.xhtml", writer_say(writer, "Cover"));
    write_page_item(writer, "titlepage", "index", writer_say(writer, "Title page"));
    write_item(writer, "toc", "#_toc", writer_say(writer, "Contents"));
    if (book->chapters->len) {
        const struct chapter *first = book->chapters->pdata[0];
        write_page_item(writer, "bodymatter", first->slug, first->title);
    }
    for (unsigned i = 0; i < back_count; i++)
        if (back_is_present(&back_matter[i], book) && strcmp(writer_back_type(&back_matter[i]), "appendix") != 0)
            write_page_item(writer, writer_back_type(&back_matter[i]), back_matter[i].slug,
                            back_title(&back_matter[i], book));
    close_nav(writer);
}

static void write_pages(struct writer *writer, const struct epub *epub) {
    if (!epub->breaks->len)
        return;
    open_nav(writer, "page-list", "doc-pagelist", writer_say(writer, "Pages of the printed book"));
    for (guint i = 0; i < epub->breaks->len; i++) {
        const struct epub_break *page = epub->breaks->pdata[i];
        write_item(writer, NULL, page->link, page->label);
    }
    close_nav(writer);
}

static void write_figures(struct writer *writer) {
    if (!writer->book->figures->len)
        return;
    open_nav(writer, "loi", NULL, writer_say(writer, "Figures"));
    for (guint i = 0; i < writer->book->figures->len; i++) {
        const struct figure *figure = writer->book->figures->pdata[i];
        xml_open(writer->xml, "li");
        writer_open_link(writer, NULL, figure->id);
        xml_format(writer->xml, writer_say(writer, "Fig. %u."), figure->number);
        xml_text(writer->xml, " ");
        writer_text(writer, figure->caption);
        xml_close(writer->xml);
        close_item(writer);
    }
    close_nav(writer);
}

static gboolean has_tables(const struct book *book) {
    guint count = 0;

    for (unsigned i = 0; i < book->table_count; i++)
        count += book->tables[i]->pieces->len;
    return count > 0;
}

static void write_tables(struct writer *writer) {
    if (!has_tables(writer->book))
        return;
    open_nav(writer, "lot", NULL, writer_say(writer, "Tables"));
    for (unsigned t = 0; t < writer->book->table_count; t++)
        for (guint i = 0; i < writer->book->tables[t]->pieces->len; i++) {
            const struct table_piece *piece = writer->book->tables[t]->pieces->pdata[i];
            xml_open(writer->xml, "li");
            writer_open_link(writer, NULL, piece->id);
            xml_format(writer->xml, writer_say(writer, "Table %s."), piece->schema->name);
            xml_text(writer->xml, " ");
            writer_heading_text(writer, piece->caption);
            xml_close(writer->xml);
            close_item(writer);
        }
    close_nav(writer);
}

GString *epub_navigation(const struct epub *epub) {
    struct writer writer = epub_begin(epub, "", language_say(epub->weave->book->language, "Contents"), "frontmatter");

    write_contents(&writer);
    write_landmarks(&writer, epub);
    write_pages(&writer, epub);
    write_figures(&writer);
    write_tables(&writer);
    return epub_end(&writer);
}
