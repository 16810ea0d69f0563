/* SPDX-License-Identifier: MIT
 * XHTML files as trees. */
#include "write/document.h"

#include <libxml/parser.h>

static unsigned last_line(const char *bytes, gsize length) {
    unsigned line = 1;

    for (gsize i = 0; i + 1 < length; i++)
        line += bytes[i] == '\n';
    return line;
}

xmlDoc *document_parse(struct diag *diag, const char *path, const char *bytes, gsize length) {
    xmlParserCtxt *parser = xmlNewParserCtxt();
    xmlDoc *document = xmlCtxtReadMemory(parser, bytes, (int)length, NULL, "UTF-8",
                                         XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    const xmlError *error = xmlCtxtGetLastError(parser);

    /* At the end of the file the parser may be a line behind it. */
    if (!document)
        diag_error(diag, (struct pos){path, error ? MIN((unsigned)error->line, last_line(bytes, length)) : 0, 0},
                   "not well-formed XML; expected an XHTML page");
    xmlFreeParserCtxt(parser);
    return document;
}
