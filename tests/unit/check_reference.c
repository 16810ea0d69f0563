/* SPDX-License-Identifier: MIT
 * References: how a thing of the edition and a source are cited, in each format. */
#include "write/reference.h"

#include "read/cff.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

#define BOOK                                                                                                           \
    "# The pier\n\n## ¶1 What\n\n1. a [@vale-1931]\n\n### 1.1 “100 % & and a\\_b”\n\n**Context.** b\n\n### Data\n\n"        \
    "Table: entities. N\n\n| id | type | en | about |\n|---|---|---|---|\n| 등대 | place | Lamp ~^\\\\ {x} | a |\n\n"    \
    "Table: sources. S\n\n| id | author | title | publisher | date | lang | url | grade | seen |\n"                     \
    "|---|---|---|---|---|---|---|---|---|\n"                                                                          \
    "| vale-1931 | Vale, O. | Letters & log | North | 1931-05 | en | https://a.example/x_y?b=1&c=#d | news | whole |\n" \
    "| bare | | 항만 “장부” | Board | XXXX | ko; ja | | primary | excerpt |\n"

#define CFF(authors, more)                                                                                             \
    "cff-version: 1.2.0\ntitle: \"The Pier: a book of “wood”\"\nversion: 1.2\ndate-released: \"2026-05-03\"\n"          \
    "authors:\n" authors more

#define BODY "  - name: The Pier & Co\n"
#define TWO "  - family-names: Vale\n    given-names: Osk\n  - name: Board\n"

static const struct {
    const char *what, *cff, *id; /* of the thing; “@key”: of a source itself */
    const char *plain, *bibtex;
} references[] = {
    {"a note, an edition without an address", CFF(BODY, ""), "n1.1-100-and-a-b",
     "The Pier & Co (2026). “¶1.1 s.v. ‘100 % & and a_b’”. In The Pier: a book of “wood”. Version 1.2, 3 May 2026.",
     "@incollection{the-pier-1.2-n1.1-100-and-a-b,\n"
     "  author       = {{The Pier \\& Co}},\n"
     "  title        = {\\textparagraph{}1.1 s.v. “100 \\% \\& and a\\_b”},\n"
     "  booktitle    = {The Pier: a book of “wood”},\n"
     "  edition      = {Version 1.2},\n"
     "  version      = {1.2},\n"
     "  date         = {2026-05-03},\n"
     "  year         = {2026},\n"
     "  pages        = {\\textparagraph{}1.1},\n"
     "  language     = {en}\n}\n"},
    {"a thing of no passage, two authors, an address", CFF(TWO, "url: https://pier.example/x\n"), "등대",
     "Vale, Osk and Board (2026). “Lamp ~^\\ {x}”. In The Pier: a book of “wood”. Version 1.2, 3 May 2026. "
     "https://pier.example/x/at/%EB%93%B1%EB%8C%80.html",
     "@incollection{the-pier-1.2-ub4f1ub300,\n"
     "  author       = {Vale, Osk and {Board}},\n"
     "  title        = {Lamp \\textasciitilde{}\\textasciicircum{}\\textbackslash{} \\{x\\}},\n"
     "  booktitle    = {The Pier: a book of “wood”},\n"
     "  edition      = {Version 1.2},\n"
     "  version      = {1.2},\n"
     "  date         = {2026-05-03},\n"
     "  year         = {2026},\n"
     "  url          = {https://pier.example/x/at/%EB%93%B1%EB%8C%80.html},\n"
     "  language     = {en}\n}\n"},
    {"a source", CFF(BODY, ""), "@vale-1931",
     "Vale, O. (1931). “Letters & log”. North. https://a.example/x_y?b=1&c=#d",
     "@misc{vale-1931,\n"
     "  author       = {{Vale, O.}},\n"
     "  title        = {Letters \\& log},\n"
     "  date         = {1931-05},\n"
     "  year         = {1931},\n"
     "  organization = {North},\n"
     "  url          = {https://a.example/x_y?b=1&c=#d},\n"
     "  language     = {en}\n}\n"},
    {"a source of which little is known", CFF(BODY, ""), "@bare",
     "Board (n.d.). “항만 ‘장부’”.",
     "@misc{bare,\n"
     "  title        = {항만 “장부”},\n"
     "  organization = {Board}\n}\n"},
};

START_TEST(test_reference__write)
{
    const char *id = references[_i].id;
    char *path = unit_file("c.cff", references[_i].cff, -1);
    struct reference *reference;
    struct unit unit;
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    cff_read(unit.book, path);
    UNIT_TAKE("messages", unit_messages(unit.diag), "");
    if (*id == '@')
        reference = reference_of_source(table_row(book_table(unit.book, "sources"), id + 1));
    else {
        ck_assert_msg(book_address(unit.book, id) != NULL, "no %s", id);
        reference = reference_of(unit.book, book_address(unit.book, id));
    }
    reference_write_plain(reference, out);
    UNIT_SAME(references[_i].what, out->str, references[_i].plain);
    g_string_truncate(out, 0);
    reference_write_bibtex(reference, out);
    UNIT_SAME(references[_i].what, out->str, references[_i].bibtex);
    reference_free(reference);
    g_string_free(out, TRUE);
    unit_release(&unit);
    g_free(path);
}
END_TEST

/* Two ids never share a key, and the fingerprint is told when it is known. */
START_TEST(test_reference__fingerprint)
{
    struct unit unit;
    struct reference *reference;
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    unit.book->fingerprint = "0123456789abcdef0123";
    reference = reference_of(unit.book, book_address(unit.book, "p1"));
    reference_write_plain(reference, out);
    ck_assert(g_str_has_suffix(out->str, " [text 0123456789abcdef0123]"));
    reference_write_bibtex(reference, out);
    ck_assert(strstr(out->str, "note         = {Fingerprint of the text annotated: 0123456789abcdef0123}") != NULL);
    reference_free(reference);
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

Suite *suite_reference(void) {
    Suite *suite = suite_create("reference");
    TCase *tcase = unit_case(suite, "reference");

    UNIT_ROWS(tcase, test_reference__write, references);
    tcase_add_test(tcase, test_reference__fingerprint);
    return suite;
}
