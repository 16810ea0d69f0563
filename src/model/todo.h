/* SPDX-License-Identifier: MIT
 *
 * What is still to be written begins with these words, in a skeleton and wherever an editor puts them.
 */
#ifndef TODO_H
#define TODO_H

#include <glib.h>

#define TODO "To do"

/* Whether a text begins with the words, alone or with a sign behind them: “To do”, “To do: …”, but not “To do so”. */
gboolean todo_begins(const char *text);

#endif
