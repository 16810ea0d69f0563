/* SPDX-License-Identifier: MIT
 *
 * What is looked at in a file of DOT before libcgraph reads it. A few bytes of DOT can ask for more nodes and edges than
 * a computer holds (an edge between two groups joins each of one with each of the other), and libcgraph would make them.
 * The drawings of a book need little of the language: what libcgraph itself writes, a statement for each node and edge.
 *
 * For the reader of drawings only.
 */
#ifndef DOT_H
#define DOT_H

#include <glib.h>

/* The largest file, how deep groups may lie in each other, and how many attributes there may be. */
enum { DOT_BYTES = 1024 * 1024, DOT_DEPTH = 8, DOT_ATTRIBUTES = 100 };

/* Why a text, which is valid UTF-8, is not given to libcgraph, in a static string; or NULL. What passes is read in time
 * and memory linear in its length; it may still have errors of syntax, but its strings and brackets are closed. */
const char *dot_refused(const char *text, gsize length);

#endif
