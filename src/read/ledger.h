/* SPDX-License-Identifier: MIT
 *
 * Reads the ledger of addresses. For the commands only.
 */
#ifndef READ_LEDGER_H
#define READ_LEDGER_H

#include "model/ledger.h"

/* Returns the ledger, empty when there is no such file yet; faulty lines are diagnosed. Free with ledger_free(). */
struct ledger *ledger_read(struct diag *diag, const char *path);

#endif
