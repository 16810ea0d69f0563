/* SPDX-License-Identifier: MIT
 *
 * Files of references to take away, for reference managers: STEM.SUFFIX in each format that has a suffix. For writers
 * only.
 */
#ifndef REFERENCE_FILES_H
#define REFERENCE_FILES_H

#include "write/outputs.h"
#include "write/reference.h"
#include "write/writer.h"

/* What the files are called. Those of the edition, of the works that it refers to as a whole (the text annotated and its
 * other versions), of all its sources and of those of a chapter (CHAPTER.sources) stand beside the pages, those of a thing
 * beside its own page, STEM being its id. On the page of a source there are two sets: ID is the edition's entry on the
 * source, ID.source the source itself. */
#define EDITION_STEM "edition"
#define WORKS_STEM   "works"
#define SOURCES_STEM "sources"
#define SOURCE_STEM  ".source"

/* On a page of the web book: links to the files with a stem, which stand beside it, as p.files; words before them. */
void writer_reference_files(struct writer *writer, const char *stem, const char *words);

/* Such links to the sources of a chapter, if it has any; and on the bibliography's page to those of all chapters, in a
 * fold. */
void writer_chapter_sources(struct writer *writer, const struct chapter *chapter);
void writer_chapters_sources(struct writer *writer);

/* All files of references that a web book has. */
void reference_files_add(const struct weave *weave, struct outputs *outputs);

/* Whether a file is called as one of them; as one with the sources of a chapter, CHAPTER.sources.SUFFIX. */
gboolean reference_file_is(const char *name);
gboolean reference_file_is_of_chapter(const char *name);

#endif
