/* SPDX-License-Identifier: MIT
 * What a saved page says, by events of libxml2's HTML parser: no tree, so that a page may be large and deep. */
#include "read/page.h"

#include "read/page_work.h"

#include <errno.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* ---- elements ---- */

enum element { INLINE, BLOCK, DROPPED, DROPPED_BLOCK, BREAK, FORM, PRE, QUOTE };

static const struct {
    enum element element;
    const char *names; /* divided by blanks */
} elements[] = {
    {BLOCK,
     "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
     "footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p section summary table tbody td tfoot "
     "th thead tr ul"},
    {DROPPED,
     "audio button canvas datalist iframe math noscript object option script select style svg template textarea video"},
    {DROPPED_BLOCK, "head nav"},
    {BREAK, "br"},
    {FORM, "form"},
    {PRE, "pre"},
    {QUOTE, "q"},
};

static gboolean is_among(const char *names, const char *name, gsize length) {
    for (const char *at = names; at; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (g_ascii_strncasecmp(at, name, length) == 0 && (at[length] == ' ' || !at[length]))
            return TRUE;
    }
    return FALSE;
}

static enum element element_of(const char *name) {
    for (gsize i = 0; i < G_N_ELEMENTS(elements); i++)
        if (is_among(elements[i].names, name, strlen(name)))
            return elements[i].element;
    return INLINE;
}

/* ---- the text ---- */

/* What stands between the text so far and what comes; the greater wins. */
enum space { NO_SPACE, BLANK, LINE, PARAGRAPH };

struct page {
    htmlParserCtxtPtr parser;
    struct witness *witness;
    GString *text;
    enum space space;
    unsigned line;  /* of the last noted */
    unsigned pre;   /* depth */
    char *dropped;  /* name of the element that is left out, or NULL */
    unsigned depth; /* of elements of this name in it */
    struct {
        gboolean is_open, has_paragraph;
        gsize text;  /* lengths at its beginning, */
        guint lines; /* to go back to */
        unsigned line;
        enum space space;
    } form;
};

static void put_space(struct page *page) {
    static const char *const spaces[] = {"", " ", "\n", "\n\n"};

    if (page->text->len)
        g_string_append(page->text, spaces[page->space]);
    page->space = NO_SPACE;
}

static void put(struct page *page, const char *bytes, gsize length, unsigned line) {
    put_space(page);
    if (line != page->line || !page->witness->lines->len)
        witness_add_line(page->witness, page->text->len, line);
    page->line = line;
    g_string_append_len(page->text, bytes, (gssize)length);
}

static void space(struct page *page, enum space space) {
    page->space = page->space == LINE && space == LINE ? PARAGRAPH : MAX(page->space, space);
}

static unsigned line_now(const struct page *page) {
    return (unsigned)MAX(0, xmlSAX2GetLineNumber(page->parser));
}

/* The parser is behind the characters already: their first line is as many lines before. */
static void characters(void *data, const xmlChar *bytes, int length) {
    struct page *page = data;
    const char *at = (const char *)bytes, *end = at + length;
    unsigned line = line_now(page);

    if (page->dropped)
        return;
    for (const char *c = at; c < end; c++)
        line -= *c == '\n' && line;
    while (at < end) {
        const char *stop = at;
        while (stop < end && !g_ascii_isspace(*stop))
            stop++;
        if (stop > at)
            put(page, at, (gsize)(stop - at), line);
        for (; stop < end && g_ascii_isspace(*stop); stop++) {
            line += *stop == '\n';
            space(page, page->pre && *stop == '\n' ? LINE : BLANK);
        }
        at = stop;
    }
}

/* ---- events ---- */

static gboolean is_hidden(const xmlChar **attributes) {
    for (; attributes && attributes[0]; attributes += 2) {
        const char *name = (const char *)attributes[0], *value = (const char *)attributes[1];
        if (g_ascii_strcasecmp(name, "hidden") == 0)
            return TRUE;
        if (value && g_ascii_strcasecmp(name, "style") == 0 && strstr(value, "none") &&
            g_regex_match_simple("(^|;)\\s*display\\s*:\\s*none", value, G_REGEX_CASELESS, 0))
            return TRUE;
    }
    return FALSE;
}

static void open_form(struct page *page) {
    if (page->form.is_open)
        return;
    page->form.is_open = TRUE;
    page->form.has_paragraph = FALSE;
    page->form.text = page->text->len;
    page->form.lines = page->witness->lines->len;
    page->form.line = page->line;
    page->form.space = page->space;
}

static void close_form(struct page *page) {
    if (page->form.is_open && !page->form.has_paragraph) {
        g_string_truncate(page->text, page->form.text);
        g_array_set_size(page->witness->lines, page->form.lines);
        page->line = page->form.line;
        page->space = page->form.space;
    }
    page->form.is_open = FALSE;
}

static void start(void *data, const xmlChar *name, const xmlChar **attributes) {
    struct page *page = data;
    enum element element = element_of((const char *)name);

    if (g_ascii_strcasecmp((const char *)name, "meta") == 0)
        page_work_note(&page->witness->work, (const char *const *)attributes);
    if (page->dropped) {
        page->depth += g_ascii_strcasecmp(page->dropped, (const char *)name) == 0;
        return;
    }
    if (element != INLINE && element != QUOTE && element != DROPPED)
        space(page, element == BREAK ? LINE : PARAGRAPH);
    if (element == DROPPED || element == DROPPED_BLOCK || is_hidden(attributes)) {
        page->dropped = g_strdup((const char *)name);
        page->depth = 1;
    } else if (element == FORM)
        open_form(page);
    else if (element == PRE)
        page->pre++;
    else if (element == QUOTE)
        put(page, "“", strlen("“"), line_now(page));
    page->form.has_paragraph |= is_among("p article pre", (const char *)name, strlen((const char *)name));
}

static void end(void *data, const xmlChar *name) {
    struct page *page = data;
    enum element element = element_of((const char *)name);

    if (page->dropped) {
        page->depth -= g_ascii_strcasecmp(page->dropped, (const char *)name) == 0;
        if (!page->depth)
            g_clear_pointer(&page->dropped, g_free);
        return;
    }
    if (element == BLOCK || element == FORM || element == PRE)
        space(page, PARAGRAPH);
    if (element == FORM)
        close_form(page);
    else if (element == PRE && page->pre)
        page->pre--;
    else if (element == QUOTE)
        put(page, "”", strlen("”"), line_now(page));
}

/* ---- what the bytes mean ---- */

/* The value of charset= near the beginning, or NULL. */
static char *declared(const char *bytes, gsize length) {
    static const char *const wider[][2] = {
        {"iso-8859-1", "windows-1252"}, {"us-ascii", "windows-1252"}, {"euc-kr", "CP949"}, {"ks_c_5601-1987", "CP949"},
        {"shift_jis", "CP932"},         {"gb2312", "GB18030"},        {"gbk", "GB18030"},
    };
    char *begin = g_strndup(bytes, MIN(length, 4096));
    char *lower = g_ascii_strdown(begin, -1);
    const char *at = strstr(lower, "charset=");
    char *charset = NULL;

    if (at) {
        at += strlen("charset=");
        at += strspn(at, "\"' ");
        charset = g_strndup(at, strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789-_.:"));
    }
    for (gsize i = 0; charset && i < G_N_ELEMENTS(wider); i++)
        if (strcmp(charset, wider[i][0]) == 0) {
            g_free(charset);
            charset = g_strdup(wider[i][1]);
        }
    g_free(lower);
    g_free(begin);
    return charset;
}

/* iconv's own way to say no. */
static gboolean is_open(GIConv converter) {
    return (guintptr)converter != G_MAXSIZE;
}

/* The bytes as UTF-8, with U+FFFD for each that means nothing; NULL when the charset is not known. */
static GString *convert(const char *bytes, gsize length, const char *charset) {
    GString *text = g_string_sized_new(length);
    GIConv converter = g_iconv_open("UTF-8", charset);

    if (!is_open(converter)) {
        g_string_free(text, TRUE);
        return NULL;
    }
    while (length) {
        char part[4096], *to = part;
        gsize left = length, room = sizeof part;
        char *from = (char *)(guintptr)bytes;
        gsize failed = g_iconv(converter, &from, &left, &to, &room);
        g_string_append_len(text, part, to - part);
        if (failed == (gsize)-1 && errno != E2BIG) {
            g_string_append(text, "\xef\xbf\xbd");
            from++;
            left--;
        }
        bytes = from;
        length = left;
    }
    g_iconv_close(converter);
    return text;
}

/* The page as UTF-8; NULL after a diagnosis. */
static GString *decode(struct diag *diag, const char *file, const char *bytes, gsize length) {
    gboolean is_valid = g_utf8_validate_len(bytes, length, NULL);
    char *charset = is_valid ? g_strdup("utf-8") : declared(bytes, length);
    GString *text;

    if (charset && g_str_has_prefix(charset, "utf-8")) {
        char *valid = is_valid ? NULL : g_utf8_make_valid(bytes, (gssize)length);
        text = valid ? g_string_new(valid) : g_string_new_len(bytes, (gssize)length);
        g_free(valid);
    } else
        text = convert(bytes, length, charset && *charset ? charset : "windows-1252");
    if (!text)
        diag_error(diag, (struct pos){.file = file}, "charset “%s” is not known; expected a page in UTF-8", charset);
    else if (text->len > G_MAXINT / 2) {
        diag_error(diag, (struct pos){.file = file}, "%zu bytes are too many for a page; expected less", text->len);
        g_string_free(text, TRUE);
        text = NULL;
    } else if (g_str_has_prefix(text->str, "\xef\xbb\xbf"))
        g_string_erase(text, 0, 3);
    g_free(charset);
    return text;
}

/* ---- pages ---- */

static const char *const telling[] = {"<html", "<head", "<body", "<p>",      "<p ",
                                      "<br",   "<div",  "<span", "<article", "<meta"};

gboolean page_is(const char *bytes, gsize length) {
    gsize at = g_str_has_prefix(bytes, "\xef\xbb\xbf") ? 3 : 0;
    char *begin, *lower;
    gboolean found;

    while (at < length && g_ascii_isspace(bytes[at]))
        at++;
    begin = g_strndup(bytes + at, MIN(length - at, 4096));
    lower = g_ascii_strdown(begin, -1);
    found = g_str_has_prefix(lower, "<!") || g_str_has_prefix(lower, "<?xml") ||
            (lower[0] == '<' && g_ascii_isalpha(lower[1]) && strchr(lower, '>'));
    for (gsize i = 0; !found && i < G_N_ELEMENTS(telling); i++)
        found = strstr(lower, telling[i]) != NULL;
    g_free(lower);
    g_free(begin);
    return found;
}

static void parse(struct page *page, const char *text, gsize length) {
    xmlSAXHandler *events;

    page->parser = htmlCreateMemoryParserCtxt(text, (int)length);
    if (!page->parser)
        return;
    events = page->parser->sax;
    memset(events, 0, sizeof *events);
    events->initialized = XML_SAX2_MAGIC;
    events->startElement = start;
    events->endElement = end;
    events->characters = characters;
    events->ignorableWhitespace = characters;
    page->parser->userData = page;
    htmlCtxtUseOptions(page->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    page->parser->options |= XML_PARSE_HUGE; /* else it stops at 256 elements in each other */
    xmlSwitchToEncoding(page->parser, xmlFindCharEncodingHandler("UTF-8"));
    htmlParseDocument(page->parser);
    htmlFreeParserCtxt(page->parser);
}

GString *page_read(struct diag *diag, struct witness *witness, const char *bytes, gsize length) {
    struct page page = {.witness = witness};
    GString *source = decode(diag, witness->file, bytes, length);

    if (!source)
        return NULL;
    page.text = g_string_new(NULL);
    parse(&page, source->str, source->len);
    close_form(&page);
    g_free(page.dropped);
    g_string_free(source, TRUE);
    return page.text;
}
