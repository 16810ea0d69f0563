/* SPDX-License-Identifier: MIT
 *
 * What the head of a page says of the text in its elements <meta>: title, author, where and when it was published.
 *
 * For page.c only.
 */
#ifndef READ_PAGE_WORK_H
#define READ_PAGE_WORK_H

#include "model/witness.h"

/* Notes what a <meta> with these attributes (name, value, …, NULL) says; of two that say the same the first counts. */
void page_work_note(struct witness_work *work, const char *const *attributes);

#endif
