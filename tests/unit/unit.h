/* SPDX-License-Identifier: MIT
 *
 * What the suites share: cases over tables, files in a folder of this run, books read from a few lines, messages and
 * trees as text. A string that a function here returns is to be freed with g_free().
 */
#ifndef UNIT_H
#define UNIT_H

#include "model/book.h"

#include <check.h>

/* ---- the run ---- */

/* Makes and removes the folder that holds all files of this run; for main(). */
void unit_begin(void);
void unit_end(void);

/* A new case of a suite. A test that hangs fails after a minute. */
TCase *unit_case(Suite *suite, const char *name);

/* A case of tests that end in a failed assertion: tagged “abort”, as they need a process of their own. */
TCase *unit_abort_case(Suite *suite);

/* Runs a test for each row of an array, whose index is _i. */
#define UNIT_ROWS(tcase, test, rows) tcase_add_loop_test(tcase, test, 0, (int)G_N_ELEMENTS(rows))

/* Two strings are equal; either may be NULL. */
#define UNIT_SAME(what, got, want) unit_same(__FILE__, __LINE__, what, got, want)
void unit_same(const char *file, int line, const char *what, const char *got, const char *want);

/* The same, of a string that is then freed. */
#define UNIT_TAKE(what, got, want)         \
    do {                                   \
        char *unit_taken = (got);          \
        UNIT_SAME(what, unit_taken, want); \
        g_free(unit_taken);                \
    } while (0)

/* ---- files ---- */

/* A new, empty folder. */
char *unit_folder(void);

/* The path of a new file with these bytes in a folder of its own; length -1: up to the NUL. */
char *unit_file(const char *name, const char *bytes, gssize length);

/* The path of noweb's stream of a chapter, which messages know by its name alone. */
char *unit_markup(const char *name, const char *text);

/* ---- what is read ---- */

/* What was said, as diag_print() prints it, the folders of this run taken off. */
char *unit_messages(struct diag *diag);

/* A book and what is said of it. */
struct unit {
    struct diag *diag;
    struct book *book;
};

void unit_init(struct unit *unit);
void unit_release(struct unit *unit);

/* Reads a chapter as the commands do: up to its prose only, or with its outline. Gives back the chapter. */
struct chapter *unit_prose(struct unit *unit, const char *name, const char *text);
struct chapter *unit_chapter(struct unit *unit, const char *name, const char *text);

/* All below a node, a line for each: its kind, place, number, text, url and title. */
char *unit_tree(const struct node *root);

#endif
