/* SPDX-License-Identifier: MIT
 * The web book. */
#include "write/apparatus.h"
#include "write/data_page.h"
#include "write/frame.h"
#include "write/metadata.h"
#include "write/outputs.h"
#include "write/reference_files.h"
#include "write/script_words.h"
#include "write/search.h"
#include "write/things.h"

#include "base/parallel.h"
#include "model/thing.h"

#include <string.h>

/* A page that the web book alone has. */
struct extra {
    const char *slug, *title;
    void (*scripts)(struct writer *writer); /* for its head, or NULL */
    void (*write)(struct writer *writer, const struct weave *weave);
    gboolean is_private; /* a private copy alone has it */
};

static const struct extra extras[] = {
    {APPARATUS_SLUG, APPARATUS_TITLE, NULL, apparatus_page, TRUE},
    {DATA_SLUG, DATA_TITLE, NULL, data_page, FALSE},
    {SEARCH_SLUG, SEARCH_TITLE, search_scripts, search_page, FALSE},
};

/* A page: the title page, a chapter, one of the back matter, one that the web book alone has, or that of a single thing. */
struct page {
    const char *slug, *title;
    const struct chapter *chapter;
    const struct back *back;
    const struct extra *extra;
    const struct address *thing;
};

struct site {
    const struct weave *weave;
    const struct frame *frame;
    GArray *pages;     /* struct page, in reading order */
    GPtrArray *things; /* struct address, borrowed: those with a page of their own */
    struct outputs *outputs;
};

static const struct page *page_at(const struct site *site, guint i) {
    return &g_array_index(site->pages, struct page, i);
}

static GArray *list_pages(const struct weave *weave) {
    const struct book *book = weave->book;
    GArray *pages = g_array_new(FALSE, FALSE, sizeof(struct page));
    struct page index = {.slug = "index", .title = language_say(book->language, "Title page")};

    g_array_append_val(pages, index);
    for (guint i = 0; i < book->chapters->len; i++) {
        const struct chapter *chapter = book->chapters->pdata[i];
        struct page page = {.slug = chapter->slug, .title = chapter->title, .chapter = chapter};
        g_array_append_val(pages, page);
    }
    for (unsigned i = 0; i < back_count; i++) {
        struct page page = {
            .slug = back_matter[i].slug, .title = back_title(&back_matter[i], book), .back = &back_matter[i]};
        if (back_is_present(&back_matter[i], book))
            g_array_append_val(pages, page);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(extras); i++) {
        struct page page = {
            .slug = extras[i].slug, .title = language_say(book->language, extras[i].title), .extra = &extras[i]};
        if (weave->collation || !extras[i].is_private)
            g_array_append_val(pages, page);
    }
    return pages;
}

/* ---- the parts of a page ---- */

static struct writer writer_for(const struct site *site, const struct page *page) {
    return (struct writer){
        .book = site->weave->book,
        .xml = xml_new(),
        .medium = MEDIUM_WEB,
        .page = page->slug,
        .root = page->thing ? "../" : "",
        .figures = site->weave->figures,
        .collation = site->weave->collation,
        .anchors = site->weave->anchors,
    };
}

static GString *text_of(const struct site *site, const struct page *page, const char *text) {
    struct writer writer = writer_for(site, page);

    xml_text(writer.xml, text);
    return xml_finish(writer.xml);
}

static GString *page_title(const struct site *site, const struct page *page) {
    const char *edition = site->weave->book->citation.title;
    char *title =
        strcmp(page->slug, "index") == 0 ? g_strdup(edition) : g_strdup_printf("%s – %s", page->title, edition);
    GString *markup = text_of(site, page, title);

    g_free(title);
    return markup;
}

/* What the page is about: its chapter or table of the back matter, or a single thing; NULL: nothing by itself. */
static const struct address *subject_of(const struct site *site, const struct page *page) {
    const struct book *book = site->weave->book;
    char *id = page->chapter ? g_strconcat("ch-", page->slug, NULL) : page->back ? g_strdup(page->back->id) : NULL;
    const struct address *subject = id ? book_address(book, id) : page->thing;

    g_free(id);
    return thing_has_page(subject) ? subject : NULL;
}

static GString *page_meta(const struct site *site, const struct page *page) {
    struct writer writer = writer_for(site, page);
    const struct metadata_page about = {
        .folder = page->thing ? THING_FOLDER "/" : "",
        .slug = page->thing ? page->thing->id : page->slug,
        .thing = subject_of(site, page),
        .is_title = strcmp(page->slug, "index") == 0,
    };

    metadata_write(&writer, site->weave, &about);
    if (page->extra && page->extra->scripts)
        page->extra->scripts(&writer);
    return xml_finish(writer.xml);
}

static void write_page_link(struct writer *writer, const struct page *page, const char *rel, gboolean current) {
    xml_open(writer->xml, "a");
    xml_attr_format(writer->xml, "href", "%s%s.html", writer->root, page->slug);
    xml_attr(writer->xml, "rel", rel);
    xml_attr(writer->xml, "aria-current", current ? "page" : NULL);
    writer_text(writer, page->title);
    xml_close(writer->xml);
}

/* The passages and headings of the chapter that is open. */
static void write_sections(struct writer *writer, const struct chapter *chapter) {
    xml_open_class(writer->xml, "ol", "sections");
    for (const struct node *node = chapter->root->first; node; node = node->next) {
        char *id = writer_section_id(node);
        if (!id)
            continue;
        xml_newline(writer->xml);
        xml_open(writer->xml, "li");
        xml_open(writer->xml, "a");
        xml_attr_format(writer->xml, "href", "#%s", id);
        if (node->kind == NODE_PASSAGE)
            xml_format(writer->xml, "¶%d ", node->number);
        writer_heading_text(writer, node->first);
        xml_close(writer->xml);
        xml_close(writer->xml);
        g_free(id);
    }
    xml_close(writer->xml);
}

static gboolean has_sections(const struct page *page) {
    const struct node *node = page->chapter ? page->chapter->root->first : NULL;
    char *id = NULL;

    for (; node && !id; node = node->next)
        id = writer_section_id(node);
    g_free(id);
    return id != NULL;
}

static GString *page_nav(const struct site *site, const struct page *page) {
    struct writer writer = writer_for(site, page);

    xml_open_class(writer.xml, "ol", "contents");
    for (guint i = 0; i < site->pages->len; i++) {
        xml_newline(writer.xml);
        xml_open(writer.xml, "li");
        write_page_link(&writer, page_at(site, i), NULL, page_at(site, i) == page);
        if (page_at(site, i) == page && has_sections(page))
            write_sections(&writer, page->chapter);
        xml_close(writer.xml);
    }
    xml_close(writer.xml);
    return xml_finish(writer.xml);
}

/* To the page before and the page after; a single thing stands in no such order. */
static GString *page_turn(const struct site *site, const struct page *page) {
    struct writer writer = writer_for(site, page);
    guint i = 0;

    if (page->thing)
        return xml_finish(writer.xml);
    while (page_at(site, i) != page)
        i++;
    xml_open_class(writer.xml, "nav", "turn");
    xml_attr(writer.xml, "aria-label", writer_say(&writer, "Previous and next"));
    if (i > 0)
        write_page_link(&writer, page_at(site, i - 1), "prev", FALSE);
    xml_text(writer.xml, " ");
    if (i + 1 < site->pages->len)
        write_page_link(&writer, page_at(site, i + 1), "next", FALSE);
    xml_close(writer.xml);
    return xml_finish(writer.xml);
}

static GString *page_stamp(const struct site *site, const struct page *page) {
    struct writer writer = writer_for(site, page);

    if (site->weave->collation)
        xml_element(writer.xml, "p", "stamp", writer_say(&writer, PRIVATE_STAMP));
    return xml_finish(writer.xml);
}

static GString *page_foot(const struct site *site, const struct page *page) {
    const struct citation *citation = &site->weave->book->citation;
    struct writer writer = writer_for(site, page);

    xml_open(writer.xml, "p");
    xml_format(writer.xml, "%s, ", citation->title);
    xml_format(writer.xml, writer_say(&writer, "version %s"), citation->version);
    xml_text(writer.xml, ", ");
    writer_date(&writer, citation->date);
    xml_format(writer.xml, ". %s. ", citation->authors);
    xml_format(writer.xml, writer_say(&writer, "Licences: %s."), citation->licences);
    xml_close(writer.xml);
    return xml_finish(writer.xml);
}

/* ---- the title page ---- */

/* A chapter and its passages. */
static void write_toc_entry(struct writer *writer, const struct page *page) {
    gboolean open = FALSE;

    xml_open(writer->xml, "li");
    write_page_link(writer, page, NULL, FALSE);
    for (const struct node *node = page->chapter ? page->chapter->root->first : NULL; node; node = node->next) {
        if (node->kind != NODE_PASSAGE)
            continue;
        if (!open)
            xml_open(writer->xml, "ol");
        open = TRUE;
        char *id = g_strdup_printf("p%d", node->number);
        xml_open(writer->xml, "li");
        writer_open_link(writer, NULL, id);
        xml_format(writer->xml, "¶%d ", node->number);
        writer_heading_text(writer, node->first);
        xml_close(writer->xml);
        xml_close(writer->xml);
        g_free(id);
    }
    if (open)
        xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

/* How others cite the edition. */
static void write_edition_styles(struct writer *writer) {
    struct reference *reference = reference_of_edition(writer->book);

    writer_styles(writer, reference);
    reference_free(reference);
}

static void write_data_link(struct writer *writer) {
    xml_open_class(writer->xml, "p", "files");
    xml_text(writer->xml, writer_say(writer, "The edition as data, for other programs:"));
    xml_text(writer->xml, " ");
    xml_open(writer->xml, "a");
    xml_attr(writer->xml, "href", DATA_SLUG ".html");
    xml_text(writer->xml, writer_say(writer, DATA_TITLE));
    xml_close(writer->xml);
    xml_close(writer->xml);
    xml_newline(writer->xml);
}

static void write_title_page(struct writer *writer, const struct site *site) {
    xml_open_class(writer->xml, "section", "titlepage");
    xml_newline(writer->xml);
    writer_title(writer, site->weave);
    write_edition_styles(writer);
    writer_reference_files(writer, EDITION_STEM, writer_say(writer, "To take away:"));
    if (site->weave->book->citation.works->len)
        writer_reference_files(writer, WORKS_STEM, writer_say(writer, "The text annotated and its other versions:"));
    write_data_link(writer);
    xml_element(writer->xml, "h2", NULL, writer_say(writer, "Contents"));
    xml_open_class(writer->xml, "ol", "toc");
    xml_newline(writer->xml);
    for (guint i = 1; i < site->pages->len; i++)
        write_toc_entry(writer, page_at(site, i));
    xml_close(writer->xml);
    xml_close(writer->xml);
}

/* The page of the book where a thing stands. */
static const struct page *page_of(const struct site *site, const struct address *thing) {
    for (guint i = 0; i < site->pages->len; i++)
        if (strcmp(page_at(site, i)->slug, thing->page) == 0)
            return page_at(site, i);
    g_assert_not_reached();
}

static GString *page_main(const struct site *site, const struct page *page) {
    struct writer writer = writer_for(site, page);

    if (page->thing)
        writer_thing(&writer, page->thing, page_of(site, page->thing)->title);
    else if (page->chapter) {
        writer_chapter(&writer, page->chapter);
        writer_chapter_sources(&writer, page->chapter);
    } else if (page->back)
        writer_back(&writer, page->back);
    else if (page->extra)
        page->extra->write(&writer, site->weave);
    else
        write_title_page(&writer, site);
    return xml_finish(writer.xml);
}

/* ---- the site ---- */

static GString *write_page(const struct site *site, const struct page *page) {
    GString *filling[SLOT_COUNT] = {
        [SLOT_TITLE] = page_title(site, page),
        [SLOT_META] = page_meta(site, page),
        [SLOT_SITE] = text_of(site, page, site->weave->book->citation.title),
        [SLOT_STAMP] = page_stamp(site, page),
        [SLOT_NAV] = page_nav(site, page),
        [SLOT_MAIN] = page_main(site, page),
        [SLOT_TURN] = page_turn(site, page),
        [SLOT_FOOT] = page_foot(site, page),
        [SLOT_ROOT] = g_string_new(page->thing ? "../" : ""),
    };
    GString *bytes = frame_fill(site->frame, (const GString *const *)filling);

    for (int slot = 0; slot < SLOT_COUNT; slot++)
        g_string_free(filling[slot], TRUE);
    return bytes;
}

static GString *write_thing(const struct site *site, const struct address *thing) {
    char *title = thing_title(thing, site->weave->book->language);
    const struct page page = {.slug = THING_FOLDER, .title = title, .thing = thing};
    GString *bytes = write_page(site, &page);

    g_free(title);
    return bytes;
}

/* The files that take long, those that take longest first: what is searched, which is made of the whole book; the pages, from the
 * last, since the indexes stand behind the chapters; then those of things. */
static const struct page *file_page(const struct site *site, guint i) {
    return i >= 1 && i <= site->pages->len ? page_at(site, site->pages->len - i) : NULL;
}

static const struct address *file_thing(const struct site *site, guint i) {
    return site->things->pdata[i - 1 - site->pages->len];
}

static gpointer make_file(guint i, gconstpointer from) {
    const struct site *site = from;
    const struct page *page = file_page(site, i);

    if (i == 0)
        return search_data(site->weave);
    return page ? write_page(site, page) : write_thing(site, file_thing(site, i));
}

static char *file_path(const struct site *site, guint i) {
    const char *out = site->weave->out;
    const struct page *page = file_page(site, i);

    if (i == 0)
        return g_strdup_printf("%s/search-data.js", out);
    if (page)
        return g_strdup_printf("%s/%s.html", out, page->slug);
    return g_strdup_printf("%s/" THING_FOLDER "/%s.html", out, file_thing(site, i)->id);
}

static void take_file(guint i, gpointer bytes, gpointer into) {
    const struct site *site = into;

    outputs_add(site->outputs, file_path(site, i), bytes);
}

static GPtrArray *list_things(const struct book *book) {
    GPtrArray *things = g_ptr_array_new();

    for (guint i = 0; i < book->address_list->len; i++)
        if (thing_has_page(book->address_list->pdata[i]))
            g_ptr_array_add(things, book->address_list->pdata[i]);
    return things;
}

void site_check(const struct weave *weave) {
    char *path = g_strdup_printf("%s/page.xhtml", weave->look);

    frame_free(frame_read(weave->book->diag, path, weave->book->language));
    for (guint i = 0; i < weave->book->figures->len; i++)
        writer_check_drawing(weave->book, weave->figures, weave->book->figures->pdata[i]);
    g_free(path);
}

void site_write(const struct weave *weave, struct outputs *outputs) {
    char *path = g_strdup_printf("%s/page.xhtml", weave->look);
    struct frame *frame = frame_read(weave->book->diag, path, weave->book->language);

    if (frame) {
        struct site site = {weave, frame, list_pages(weave), list_things(weave->book), outputs};
        struct parallel work = {1 + site.pages->len + site.things->len, make_file, take_file, &site, &site, FALSE};
        parallel_do(&work);
        reference_files_add(weave, outputs);
        outputs_add(outputs, g_strdup_printf("%s/" LINKSET_NAME, weave->out), metadata_linkset(weave));
        outputs_add(outputs, g_strdup_printf("%s/words.js", weave->out), script_words(weave->book->language));
        g_ptr_array_unref(site.things);
        g_array_unref(site.pages);
    }
    frame_free(frame);
    g_free(path);
}
