/* SPDX-License-Identifier: MIT
 * The e-book: its documents, and all its files in their container. */
#include "write/epub.h"

#include "base/file.h"
#include "write/container.h"

#include <string.h>

/* ---- documents ---- */

static void write_style(struct xml *xml, const char *root, const char *name) {
    xml_open(xml, "link");
    xml_attr(xml, "rel", "stylesheet");
    xml_attr(xml, "type", "text/css");
    xml_attr_format(xml, "href", "%s%s", root, name);
    xml_close(xml);
    xml_newline(xml);
}

static void write_head(const struct epub *epub, struct xml *xml, const char *root, const char *title) {
    xml_open(xml, "head");
    xml_newline(xml);
    xml_open(xml, "meta");
    xml_attr(xml, "charset", "UTF-8");
    xml_close(xml);
    xml_newline(xml);
    xml_element(xml, "title", NULL, title);
    xml_newline(xml);
    if (epub->weave->fonts)
        write_style(xml, root, "fonts.css");
    write_style(xml, root, "epub.css");
    xml_close(xml);
    xml_newline(xml);
}

struct writer epub_begin(const struct epub *epub, const char *page, const char *title, const char *type) {
    struct writer writer = {
        .book = epub->weave->book,
        .xml = xml_new(),
        .medium = MEDIUM_EBOOK,
        .page = page,
        .root = *page ? "" : "text/",
        .figures = epub->weave->figures,
        .collation = epub->weave->collation,
        .anchors = epub->weave->anchors,
    };

    xml_open(writer.xml, "html");
    xml_attr(writer.xml, "xmlns", "http://www.w3.org/1999/xhtml");
    xml_attr(writer.xml, "xmlns:epub", "http://www.idpf.org/2007/ops");
    xml_attr(writer.xml, "lang", language_tag(writer.book->language));
    xml_attr(writer.xml, "xml:lang", language_tag(writer.book->language));
    xml_newline(writer.xml);
    write_head(epub, writer.xml, *page ? "../" : "", title);
    xml_open(writer.xml, "body");
    writer_type(&writer, type);
    xml_newline(writer.xml);
    if (epub->weave->collation) {
        xml_element(writer.xml, "p", "stamp", writer_say(&writer, PRIVATE_STAMP));
        xml_newline(writer.xml);
    }
    return writer;
}

GString *epub_end(struct writer *writer) {
    GString *bytes;

    xml_close(writer->xml);
    xml_newline(writer->xml);
    xml_close(writer->xml);
    bytes = xml_finish(writer->xml);
    g_string_prepend(bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
    g_string_append_c(bytes, '\n');
    return bytes;
}

static GString *cover_page(const struct epub *epub) {
    struct writer writer = epub_begin(epub, "", language_say(epub->weave->book->language, "Cover"), "cover");

    xml_open_class(writer.xml, "p", "cover");
    xml_open(writer.xml, "img");
    xml_attr(writer.xml, "src", COVER ".png");
    xml_attr(writer.xml, "role", "doc-cover");
    xml_attr(writer.xml, "alt", epub->cover->alt);
    xml_close(writer.xml);
    xml_close(writer.xml);
    xml_newline(writer.xml);
    return epub_end(&writer);
}

static GString *title_page(const struct epub *epub) {
    struct writer writer = epub_begin(epub, "index", epub->weave->book->citation.title, NULL);

    xml_open_class(writer.xml, "section", "titlepage");
    writer_type(&writer, "titlepage");
    xml_newline(writer.xml);
    writer_title(&writer, epub->weave);
    xml_open_class(writer.xml, "p", "licences");
    xml_format(writer.xml, writer_say(&writer, "Licences: %s."), epub->weave->book->citation.licences);
    xml_close(writer.xml);
    xml_newline(writer.xml);
    xml_close(writer.xml);
    xml_newline(writer.xml);
    return epub_end(&writer);
}

static GString *chapter_page(const struct epub *epub, const struct chapter *chapter) {
    struct writer writer = epub_begin(epub, chapter->slug, chapter->title, "bodymatter");

    writer_chapter(&writer, chapter);
    return epub_end(&writer);
}

static GString *back_page(const struct epub *epub, const struct back *back) {
    struct writer writer = epub_begin(epub, back->slug, back_title(back, epub->weave->book), "backmatter");

    writer_back(&writer, back);
    return epub_end(&writer);
}

/* ---- files ---- */

static void item_free(gpointer data) {
    struct epub_item *item = data;

    g_free(item->path);
    if (item->bytes)
        g_string_free(item->bytes, TRUE);
    g_free(item);
}

static void break_free(gpointer data) {
    struct epub_break *page = data;

    g_free(page->link);
    g_free(page);
}

/* Takes path and bytes over. */
static struct epub_item *add_item(struct epub *epub, char *path, const char *type, GString *bytes) {
    struct epub_item *item = g_new0(struct epub_item, 1);

    item->path = path;
    item->type = type;
    item->bytes = bytes;
    g_ptr_array_add(epub->items, item);
    return item;
}

/* A document of the spine, with the breaks of the printed pages where they are known. */
static void add_document(struct epub *epub, char *path, GString *bytes) {
    if (epub->weave->pages)
        bytes = epub_mark_pages(epub, path, bytes);
    struct epub_item *item = add_item(epub, path, "application/xhtml+xml", bytes);

    item->is_read = TRUE;
    item->properties = strstr(bytes->str, "<svg") ? "svg" : NULL;
}

static void add_documents(struct epub *epub) {
    const struct book *book = epub->weave->book;

    if (epub->cover)
        add_document(epub, g_strdup("cover.xhtml"), cover_page(epub));
    add_document(epub, g_strdup("text/index.xhtml"), title_page(epub));
    struct epub_item *contents = add_item(epub, g_strdup("nav.xhtml"), "application/xhtml+xml", NULL);
    contents->is_read = TRUE;
    contents->properties = "nav";
    for (guint i = 0; i < book->chapters->len; i++) {
        const struct chapter *chapter = book->chapters->pdata[i];
        add_document(epub, g_strdup_printf("text/%s.xhtml", chapter->slug), chapter_page(epub, chapter));
    }
    for (unsigned i = 0; i < back_count; i++)
        if (back_is_present(&back_matter[i], book))
            add_document(epub, g_strdup_printf("text/%s.xhtml", back_matter[i].slug), back_page(epub, &back_matter[i]));
    contents->bytes = epub_navigation(epub);
}

/* A file as it is. Returns NULL after a system message. */
static struct epub_item *add_file(struct epub *epub, const char *folder, const char *name, const char *type) {
    char *path = g_strdup_printf("%s/%s", folder, name);
    gsize length = 0;
    char *bytes = file_read(epub->weave->book->diag, path, &length);
    struct epub_item *item =
        bytes ? add_item(epub, g_strdup(name), type, g_string_new_len(bytes, (gssize)length)) : NULL;

    g_free(bytes);
    g_free(path);
    return item;
}

static gint by_bytes(gconstpointer a, gconstpointer b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The fonts with what their licences ask for, in an order that no file system decides. */
static void add_fonts(struct epub *epub) {
    char *folder = g_strdup_printf("%s/fonts", epub->weave->fonts);
    GDir *dir = g_dir_open(folder, 0, NULL);
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

    if (!dir)
        diag_system(epub->weave->book->diag, folder, "cannot be read");
    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir))
        if (g_str_has_suffix(name, ".woff2") || g_str_has_suffix(name, ".txt"))
            g_ptr_array_add(names, g_strdup_printf("fonts/%s", name));
    g_ptr_array_sort(names, by_bytes);
    (void)add_file(epub, epub->weave->fonts, "fonts.css", "text/css");
    for (guint i = 0; i < names->len; i++) {
        const char *name = names->pdata[i];
        (void)add_file(epub, epub->weave->fonts, name, g_str_has_suffix(name, ".txt") ? "text/plain" : "font/woff2");
    }
    g_ptr_array_unref(names);
    if (dir)
        g_dir_close(dir);
    g_free(folder);
}

static void add_files(struct epub *epub) {
    (void)add_file(epub, epub->weave->look, "epub.css", "text/css");
    if (epub->cover) {
        struct epub_item *image = add_file(epub, epub->weave->figures, COVER ".png", "image/png");
        if (image)
            image->properties = "cover-image";
    }
    if (epub->weave->fonts)
        add_fonts(epub);
}

static const struct figure *find_cover(const struct book *book) {
    for (guint i = 0; i < book->figures->len; i++) {
        const struct figure *figure = book->figures->pdata[i];
        if (strcmp(figure->name, COVER) == 0)
            return figure;
    }
    return NULL;
}

/* ---- all of it ---- */

static GString *pack(const struct epub *epub) {
    static const char container[] =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">\n"
        "<rootfiles>\n"
        "<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>\n"
        "</rootfiles>\n"
        "</container>\n";
    struct outputs entries;
    GString *bytes;

    outputs_init(&entries);
    outputs_add(&entries, g_strdup("mimetype"), g_string_new("application/epub+zip"));
    outputs_add(&entries, g_strdup("META-INF/container.xml"), g_string_new(container));
    outputs_add(&entries, g_strdup("EPUB/package.opf"), epub_package(epub));
    for (guint i = 0; i < epub->items->len; i++) {
        const struct epub_item *item = epub->items->pdata[i];
        outputs_add(&entries, g_strdup_printf("EPUB/%s", item->path),
                    g_string_new_len(item->bytes->str, (gssize)item->bytes->len));
    }
    bytes = container_pack(&entries, epub->weave->released);
    outputs_release(&entries);
    return bytes;
}

gint64 epub_time(const struct book *book) {
    const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
    GTimeZone *utc = g_time_zone_new_utc();
    char *midnight = g_strconcat(book->citation.date, "T00:00:00", NULL);
    GDateTime *day = g_date_time_new_from_iso8601(midnight, utc);
    guint64 seconds = day ? (guint64)g_date_time_to_unix(day) : 0;

    if (epoch && *epoch && !g_ascii_string_to_unsigned(epoch, 10, 0, G_MAXINT32, &seconds, NULL))
        diag_error(book->diag, (struct pos){NULL, 0, 0},
                   "SOURCE_DATE_EPOCH is “%s”; expected seconds since 1970, as a number", epoch);
    if (day)
        g_date_time_unref(day);
    g_free(midnight);
    g_time_zone_unref(utc);
    return (gint64)seconds;
}

void epub_write(const struct weave *weave, struct outputs *outputs) {
    struct epub epub = {
        .weave = weave,
        .items = g_ptr_array_new_with_free_func(item_free),
        .breaks = g_ptr_array_new_with_free_func(break_free),
        .cover = find_cover(weave->book),
    };

    add_documents(&epub);
    add_files(&epub);
    outputs_add(outputs, g_strdup(weave->out), pack(&epub));
    g_ptr_array_unref(epub.breaks);
    g_ptr_array_unref(epub.items);
}
