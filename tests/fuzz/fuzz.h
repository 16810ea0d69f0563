/* SPDX-License-Identifier: MIT
 *
 * What the fuzz targets share. A target is a file fuzz_NAME.c that defines LLVMFuzzerTestOneInput(): it gives any bytes to the
 * press as a command would, and asks of what comes out what must hold whatever came in. libFuzzer calls it (`make fuzz`), and
 * replay.c, with the seeds and everything that was ever found (`make check`). Run from the top of the sources.
 *
 * Books are given as chapters as they are written, divided by NULs, and are marked up here, so that one process does it
 * all. A chapter may begin with a line “@file NAME”; otherwise its name is a letter, “a.nw” and so on.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "model/book.h"

#include <libxml/tree.h>

/* The target. Returns 0. */
int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

/* What must hold; else the process ends, and the input is kept. */
#define FUZZ_MUST(condition) fuzz_must((condition), __FILE__, __LINE__, #condition)
void fuzz_must(gboolean holds, const char *file, int line, const char *condition);

/* Bytes as a file of this process; there are FUZZ_FILES of them, which stay until their number is used again. */
enum { FUZZ_STREAM, FUZZ_OTHER, FUZZ_FILES };
const char *fuzz_file(unsigned number, const void *bytes, gsize length);

/* A file of the sources, read once. */
const GString *fuzz_fixture(const char *path);

/* noweb's stream of chapters. The bytes of FUZZ_CITATION are those that go with it. Free with g_string_free(). */
#define FUZZ_CITATION "tests/fixtures/mock/CITATION.cff"
GString *fuzz_markup(const void *chapters, gsize length);

/* The book of these chapters, read and checked as by lint. */
struct book *fuzz_book(struct diag *diag, const void *chapters, gsize length);

/* What was said is words in UTF-8, and stands, where `chapters` are given, at places that are in them; frees the diag. */
void fuzz_messages(struct diag *diag, const void *chapters, gsize length);

/* What was written is well-formed, by the end of its name. */
void fuzz_output(const char *name, const GString *bytes);

/* An XML document that is well-formed, and each xml:id and id once in it. Free with xmlFreeDoc(). */
xmlDoc *fuzz_xml(const char *bytes, gsize length);

/* UTF-8 that is no more than text. */
void fuzz_text(const char *bytes, gsize length);

/* JSON. */
void fuzz_json(const char *bytes, gsize length);

#endif
