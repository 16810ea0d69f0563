/* SPDX-License-Identifier: MIT
 *
 * Reads the ledger of addresses. For the commands only.
 */
#ifndef READ_LEDGER_H
#define READ_LEDGER_H

#include "model/ledger.h"

/* Returns the ledger, without its faulty lines, which are diagnosed; empty after a system message. Free with ledger_free(). */
struct ledger *ledger_read(struct diag *diag, const char *path);

/* The same, or a new one where there is no such file: a book's first addresses make its ledger. */
struct ledger *ledger_begin(struct diag *diag, const char *path);

#endif
