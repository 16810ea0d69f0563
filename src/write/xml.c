/* SPDX-License-Identifier: MIT
 * XML by libxml2's writer. */
#include "write/xml.h"

#include <libxml/entities.h>
#include <libxml/xmlwriter.h>
#include <string.h>

struct xml {
    GString *bytes; /* what is written so far, behind libxml2's own buffer */
    xmlTextWriterPtr writer;
    GPtrArray *open; /* names of the open elements, borrowed */
    gboolean in_tag; /* attributes may follow */
};

static const char *const void_elements[] = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"};

static gboolean is_void(const char *name) {
    for (gsize i = 0; i < G_N_ELEMENTS(void_elements); i++)
        if (strcmp(void_elements[i], name) == 0)
            return TRUE;
    return FALSE;
}

/* Characters that XML 1.0 cannot hold (section 2.2) become the replacement character: lost to no one's notice would be
 * worse. */
static gboolean is_xml(gunichar c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) ||
           (c >= 0x10000 && c <= 0x10ffff);
}

static gboolean is_clean(const char *text) {
    for (; *text; text++)
        if (((guchar)*text < 0x20 && *text != '\t' && *text != '\n') || (guchar)*text == 0xef)
            return FALSE;
    return TRUE;
}

/* The text as XML can hold it; NULL when it is so already. */
static char *cleaned(const char *text) {
    GString *clean;

    if (is_clean(text))
        return NULL;
    clean = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        g_string_append_unichar(clean, is_xml(c) ? c : 0xfffd);
    }
    return g_string_free(clean, FALSE);
}

static int take(void *context, const char *bytes, int length) {
    g_string_append_len(context, bytes, length);
    return length;
}

/* libxml2's own writer to memory would have the bytes copied once more at the end. */
struct xml *xml_new(void) {
    struct xml *xml = g_new0(struct xml, 1);
    xmlOutputBufferPtr buffer;

    xml->bytes = g_string_new(NULL);
    buffer = xmlOutputBufferCreateIO(take, NULL, xml->bytes, NULL);
    xml->writer = buffer ? xmlNewTextWriter(buffer) : NULL;
    if (!xml->writer)
        g_error("out of memory");
    xml->open = g_ptr_array_new();
    return xml;
}

GString *xml_finish(struct xml *xml) {
    GString *bytes;

    g_assert(xml->open->len == 0);
    xmlFreeTextWriter(xml->writer);
    bytes = xml->bytes;
    g_ptr_array_unref(xml->open);
    g_free(xml);
    return bytes;
}

void xml_open(struct xml *xml, const char *name) {
    xmlTextWriterStartElement(xml->writer, BAD_CAST name);
    g_ptr_array_add(xml->open, (gpointer)name);
    xml->in_tag = TRUE;
}

void xml_open_class(struct xml *xml, const char *name, const char *classes) {
    xml_open(xml, name);
    xml_attr(xml, "class", classes);
}

void xml_close(struct xml *xml) {
    const char *name;

    g_assert(xml->open->len > 0);
    name = g_ptr_array_steal_index(xml->open, xml->open->len - 1);
    if (is_void(name))
        xmlTextWriterEndElement(xml->writer);
    else
        xmlTextWriterFullEndElement(xml->writer);
    xml->in_tag = FALSE;
}

void xml_attr_format(struct xml *xml, const char *name, const char *format, ...) {
    va_list args;
    char *value;

    va_start(args, format);
    value = g_strdup_vprintf(format, args);
    va_end(args);
    xml_attr(xml, name, value);
    g_free(value);
}

void xml_attr(struct xml *xml, const char *name, const char *value) {
    char *clean = value ? cleaned(value) : NULL;

    g_assert(xml->in_tag);
    if (value)
        xmlTextWriterWriteAttribute(xml->writer, BAD_CAST name, BAD_CAST(clean ? clean : value));
    g_free(clean);
}

/* Escaped here, for libxml2's writer escapes text only within an element, and fragments begin without one. */
void xml_text(struct xml *xml, const char *text) {
    char *clean = cleaned(text);
    xmlChar *escaped = xmlEncodeSpecialChars(NULL, BAD_CAST(clean ? clean : text));

    xml->in_tag = FALSE;
    xmlTextWriterWriteRaw(xml->writer, escaped);
    xmlFree(escaped);
    g_free(clean);
}

void xml_text_len(struct xml *xml, const char *text, gsize length) {
    char *part = g_strndup(text, length);

    xml_text(xml, part);
    g_free(part);
}

void xml_format(struct xml *xml, const char *format, ...) {
    va_list args;
    char *text;

    va_start(args, format);
    text = g_strdup_vprintf(format, args);
    va_end(args);
    xml_text(xml, text);
    g_free(text);
}

void xml_element(struct xml *xml, const char *name, const char *classes, const char *text) {
    xml_open_class(xml, name, classes);
    xml_text(xml, text);
    xml_close(xml);
}

void xml_meta(struct xml *xml, const char *name, const char *content) {
    if (!content || !*content)
        return;
    xml_open(xml, "meta");
    xml_attr(xml, "name", name);
    xml_attr(xml, "content", content);
    xml_close(xml);
    xml_newline(xml);
}

void xml_raw(struct xml *xml, const char *markup) {
    xml->in_tag = FALSE;
    xmlTextWriterWriteRaw(xml->writer, BAD_CAST markup);
}

void xml_newline(struct xml *xml) {
    xml_raw(xml, "\n");
}
