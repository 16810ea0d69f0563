/* SPDX-License-Identifier: MIT
 * A reader's copy, as it is. */
#include "witness.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    witness_try(data, size);
    return 0;
}
