/* SPDX-License-Identifier: MIT
 *
 * The container of an e-book: a ZIP file as EPUB wants it (OCF 3.3, section 4.3). For writers only.
 *
 * The bytes depend on the entries and the date alone: the order is that of the entries, each has the same date, no owner
 * and no field of a system's own. libzip and not libarchive, which gives every entry such fields: the first entry of an
 * EPUB, `mimetype`, may have none.
 */
#ifndef CONTAINER_H
#define CONTAINER_H

#include "write/outputs.h"

/* Packs files, whose paths are their names: the first is stored as it is, the others are deflated. The date is in seconds
 * since 1970, UTC; one before 1980, which ZIP does not know, becomes the first of 1980. */
GString *container_pack(const struct outputs *entries, gint64 date);

#endif
