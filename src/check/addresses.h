/* SPDX-License-Identifier: MIT
 *
 * The book's addresses against the ledger.
 */
#ifndef ADDRESSES_H
#define ADDRESSES_H

#include "model/ledger.h"

/* Diagnoses an address that the ledger lacks or has on another page (at the address), one that the book lacks (at the
 * ledger's line, unless its successor is in the book), and a tombstone for an address that is there. */
void addresses_check(const struct book *book, const struct ledger *ledger);

#endif
