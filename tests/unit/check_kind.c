/* SPDX-License-Identifier: MIT
 * The kind of a note. */
#include "read/kind.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

#define HEAD "# T\n\n## ¶1\n\n1. a\n\n### 1.1\n\n"

static const struct {
    const char *what, *in, *kind, *said; /* said: the beginning of the message */
} kinds[] = {
    {"each may be", "**Context.** A.\n", "context", NULL},
    {"without a full stop", "**Confirmed** a.\n", "confirmed", NULL},
    {"in small letters", "**opinion.** a.\n", "opinion", NULL},
    {"in capitals", "**LANGUAGE.** a.\n", "language", NULL},
    {"alone", "**Variant.**\n", "variant", NULL},
    {"of two words", "**Aftermath here.** a.\n", NULL,
     "t.nw:9:1: error: note is of the unknown kind “Aftermath here”; expected one of: "},
    {"with two full stops", "**Context..** a.\n", NULL,
     "t.nw:9:1: error: note is of the unknown kind “Context.”; expected one of: "},
    {"unknown", "**Gossip.** a.\n", NULL, "t.nw:9:1: error: note is of the unknown kind “Gossip”; expected one of: "},
    {"not in bold", "*Context.* a.\n", NULL,
     "t.nw:7:1: error: note does not begin with its kind in bold; expected one of: "},
    {"not at the beginning", "a **Context.**\n", NULL,
     "t.nw:7:1: error: note does not begin with its kind in bold; expected one of: "},
    {"a list first", "- **Context.**\n", NULL,
     "t.nw:7:1: error: note does not begin with its kind in bold; expected one of: "},
    {"nothing", "", NULL, "t.nw:7:1: error: note does not begin with its kind in bold; expected one of: "},
};

START_TEST(test_kind__read)
{
    struct unit unit;
    char *text = g_strconcat(HEAD, kinds[_i].in, NULL), *said;
    const struct note *note;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", text);
    ck_assert_uint_eq(unit.book->notes->len, 1);
    note = unit.book->notes->pdata[0];
    UNIT_SAME(kinds[_i].what, note->kind, kinds[_i].kind);
    said = unit_messages(unit.diag);
    ck_assert_msg(kinds[_i].said ? g_str_has_prefix(said, kinds[_i].said) : !*said, "%s: %s", kinds[_i].what, said);
    g_free(said);
    g_free(text);
    unit_release(&unit);
}
END_TEST

/* Each kind of the list is one, and its words stand in what a reader is told. */
START_TEST(test_kind__all)
{
    struct unit unit;
    char *said;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", HEAD "a\n");
    said = unit_messages(unit.diag);
    for (unsigned i = 0; i < note_kind_count; i++)
        ck_assert_msg(strstr(said, note_kinds[i].word) != NULL, "%s: %s", note_kinds[i].word, said);
    g_free(said);
    unit_release(&unit);
    for (unsigned i = 0; i < note_kind_count; i++) {
        char *text = g_strdup_printf(HEAD "**%s.** a\n", note_kinds[i].word);
        unit_init(&unit);
        unit_chapter(&unit, "t.nw", text);
        UNIT_SAME("kind", ((const struct note *)unit.book->notes->pdata[0])->kind, note_kinds[i].word);
        UNIT_TAKE("messages", unit_messages(unit.diag), "");
        unit_release(&unit);
        g_free(text);
    }
}
END_TEST

Suite *suite_kind(void) {
    Suite *suite = suite_create("kind");
    TCase *tcase = unit_case(suite, "kinds");

    UNIT_ROWS(tcase, test_kind__read, kinds);
    tcase_add_test(tcase, test_kind__all);
    return suite;
}
