/* SPDX-License-Identifier: MIT
 *
 * What is wrong with a citation file whatever is read of it: keys and types that the format does not have, names that are none,
 * characters that no page can hold. For the reader of citation files only.
 */
#ifndef CFF_CHECK_H
#define CFF_CHECK_H

#include "base/diag.h"

#include <yaml.h>

/* `document` has a root. Each map is looked at once, however many aliases lead to it. Cost: linear. */
void cff_check(struct diag *diag, const char *path, yaml_document_t *document);

#endif
