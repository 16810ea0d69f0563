/* SPDX-License-Identifier: MIT
 *
 * Reads the ledger of addresses. For the commands only.
 */
#ifndef READ_LEDGER_H
#define READ_LEDGER_H

#include "model/ledger.h"

/* Returns the ledger, without its faulty lines, which are diagnosed; empty after a system message. Free with ledger_free(). */
struct ledger *ledger_read(struct diag *diag, const char *path);

#endif
