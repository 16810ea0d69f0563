/* SPDX-License-Identifier: MIT
 *
 * Reading a reader's copy, for two targets. */
#ifndef FUZZ_WITNESS_H
#define FUZZ_WITNESS_H

#include "fuzz.h"

/* Reads the bytes. What is read are sentences in UTF-8, in order, at places that the copy has. */
void witness_try(const void *bytes, gsize length);

#endif
