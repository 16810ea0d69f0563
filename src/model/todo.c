/* SPDX-License-Identifier: MIT
 * What is still to be written. */
#include "model/todo.h"

#include <string.h>

gboolean todo_begins(const char *text) {
    const char *behind = text + strlen(TODO);

    if (!g_str_has_prefix(text, TODO))
        return FALSE;
    while (*behind == ' ')
        behind++;
    return !g_unichar_isalnum(g_utf8_get_char(behind));
}
