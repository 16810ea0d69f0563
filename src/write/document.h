/* SPDX-License-Identifier: MIT
 *
 * An XHTML file as a tree of libxml2's: the page template, and the pages that were woven. Nothing is fetched, and the
 * parser's complaints are not printed. For writers only.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "base/diag.h"

#include <libxml/tree.h>

/* The tree of these bytes, to be freed with xmlFreeDoc(); NULL after a diagnosis where they are not well-formed. */
xmlDoc *document_parse(struct diag *diag, const char *path, const char *bytes, gsize length);

#endif
