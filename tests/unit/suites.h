/* SPDX-License-Identifier: MIT
 *
 * The suites of the unit tests, one for each module, in the order of the layers. For check_main.c, and for each suite
 * to see its own prototype.
 */
#ifndef SUITES_H
#define SUITES_H

#include <check.h>

#define SUITES(X) \
    X(diag)       \
    X(text)       \
    X(file)       \
    X(parallel)   \
    X(author)     \
    X(node)       \
    X(date)       \
    X(table)      \
    X(book)       \
    X(survey)     \
    X(thing)      \
    X(resolve)    \
    X(stream)     \
    X(prose)      \
    X(traps)      \
    X(limits)     \
    X(heading)    \
    X(kind)       \
    X(outline)    \
    X(additions)  \
    X(schema)     \
    X(lexer)      \
    X(scope)      \
    X(program)    \
    X(ledger)     \
    X(cff)        \
    X(pages)      \
    X(language)   \
    X(drawing)    \
    X(witness)    \
    X(collate)    \
    X(chunks)     \
    X(flat)       \
    X(forms)      \
    X(lengths)    \
    X(links)      \
    X(names)      \
    X(refs)       \
    X(mention)    \
    X(notes)      \
    X(phrases)    \
    X(rows)       \
    X(uses)       \
    X(lemmata)    \
    X(anchors)    \
    X(leaks)      \
    X(xml)        \
    X(script)     \
    X(equivalent) \
    X(search)     \
    X(tei)        \
    X(frame)      \
    X(exchange)   \
    X(reference)  \
    X(container)  \
    X(outputs)

#define SUITE_DECLARE(name) Suite *suite_##name(void);
SUITES(SUITE_DECLARE)

#endif
