/* SPDX-License-Identifier: MIT
 *
 * Writing XML that is also valid HTML: escaping and nesting by libxml2's writer; elements without content get an end
 * tag unless HTML knows them as void. For writers only.
 *
 *     xml_open(xml, "p");
 *     xml_attr(xml, "class", "note");
 *     xml_text(xml, "a < b");
 *     xml_close(xml);                     <p class="note">a &lt; b</p>
 *
 * Closing more than was opened, or an attribute behind content, is a programming error and asserted.
 */
#ifndef XML_H
#define XML_H

#include <glib.h>

struct xml;

struct xml *xml_new(void);

/* Ends the document, which must have nothing open, and gives its bytes; frees the writer. */
GString *xml_finish(struct xml *xml);

void xml_open(struct xml *xml, const char *name);

/* xml_open() with a class. */
void xml_open_class(struct xml *xml, const char *name, const char *classes);
void xml_close(struct xml *xml);

/* An attribute of the element just opened; NULL as value writes nothing. */
void xml_attr(struct xml *xml, const char *name, const char *value);
void xml_attr_format(struct xml *xml, const char *name, const char *format, ...) G_GNUC_PRINTF(3, 4);

void xml_text(struct xml *xml, const char *text);
void xml_text_len(struct xml *xml, const char *text, gsize length);
void xml_format(struct xml *xml, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* An element that holds text only. */
void xml_element(struct xml *xml, const char *name, const char *classes, const char *text);

/* <meta name=… content=…/> on a line; nothing when the content is empty. */
void xml_meta(struct xml *xml, const char *name, const char *content);

/* Bytes that are well-formed XML already. */
void xml_raw(struct xml *xml, const char *markup);

/* A line end between elements, for people who read the source. */
void xml_newline(struct xml *xml);

#endif
