/* SPDX-License-Identifier: MIT
 * Chunks of code: undefined, unused, cyclic. */
#include "check/chunks.h"

#include "suites.h"
#include "unit.h"

#define T "# T\n\n"

static const struct {
    const char *what, *in, *said;
} books[] = {
    {"no code", T, ""},
    {"a root", T "<<a.c>>=\nx\n", ""},
    {"a root of nothing", T "<<a.c>>=\n", ""},
    {"a root in pieces", T "<<a.c>>=\nx\n<<a.c>>=\ny\n", ""},
    {"used and defined", T "<<a.c>>=\n<<b c>>\n<<b c>>=\nx\n", ""},
    {"defined before it is used", T "<<b c>>=\nx\n<<a.c>>=\n<<b c>>\n", ""},
    {"used twice", T "<<a.c>>=\n<<b>>\n<<c>>\n<<c>>=\n<<b>>\n<<b>>=\nx\n", ""},
    {"used in a quote alone", T "see [[<<b>>]]\n<<a.c>>=\nx\n", ""},
    {"undefined", T "<<a.c>>=\nx <<b>>\n", "a.nw:4:3: error: chunk ⟨b⟩ is not defined; expected its definition\n"},
    {"undefined, with a name near it", T "<<a.c>>=\n<<read rows>>\n<<read row>>\n<<read row>>=\nx\n",
     "a.nw:4:1: error: chunk ⟨read rows⟩ is not defined; expected perhaps ⟨read row⟩\n"},
    {"undefined, at each use", T "<<a.c>>=\n<<b>>\n\t강 <<b>>\n<<a.c>>=\n<<b>>\n",
     "a.nw:4:1: error: chunk ⟨b⟩ is not defined; expected its definition\n"
     "a.nw:5:4: error: chunk ⟨b⟩ is not defined; expected its definition\n"
     "a.nw:7:1: error: chunk ⟨b⟩ is not defined; expected its definition\n"},
    {"undefined, behind an escape", T "<<a.c>>=\nx @<< 1 <<b>>\n",
     "a.nw:4:9: error: chunk ⟨b⟩ is not defined; expected its definition\n"},
    {"unused", T "<<draw it>>=\nx\n",
     "a.nw:3:1: error: chunk ⟨draw it⟩ is never used; expected a use, or the name of a file\n"},
    {"unused, with a full stop and a blank", T "<<see a.c>>=\nx\n",
     "a.nw:3:1: error: chunk ⟨see a.c⟩ is never used; expected a use, or the name of a file\n"},
    {"unused, in pieces", T "<<draw>>=\nx\n<<draw>>=\ny\n",
     "a.nw:3:1: error: chunk ⟨draw⟩ is never used; expected a use, or the name of a file\n"},
    {"part of itself", T "<<a.c>>=\nx <<a.c>>\n",
     "a.nw:4:3: error: chunk is part of itself: ⟨a.c⟩ → ⟨a.c⟩; expected no circle\n"},
    {"a circle of three", T "<<a.c>>=\n<<b>>\n<<b>>=\n<<c>>\n<<c>>=\nx <<b>>\n",
     "a.nw:8:3: error: chunk is part of itself: ⟨b⟩ → ⟨c⟩ → ⟨b⟩; expected no circle\n"},
    {"a circle that nothing uses", T "<<b>>=\n<<c>>\n<<c>>=\n<<b>>\n",
     "a.nw:6:1: error: chunk is part of itself: ⟨b⟩ → ⟨c⟩ → ⟨b⟩; expected no circle\n"},
    {"two circles", T "<<a.c>>=\n<<b>>\n<<c>>\n<<b>>=\n<<b>>\n<<c>>=\n<<c>>\n",
     "a.nw:7:1: error: chunk is part of itself: ⟨b⟩ → ⟨b⟩; expected no circle\n"
     "a.nw:9:1: error: chunk is part of itself: ⟨c⟩ → ⟨c⟩; expected no circle\n"},
    {"a circle through a second piece", T "<<a.c>>=\n<<b>>\n<<b>>=\nx\n<<b>>=\n<<a.c>>\n",
     "a.nw:8:1: error: chunk is part of itself: ⟨a.c⟩ → ⟨b⟩ → ⟨a.c⟩; expected no circle\n"},
    {"two ways to the same are no circle", T "<<a.c>>=\n<<b>>\n<<c>>\n<<b>>=\n<<d>>\n<<c>>=\n<<d>>\n<<d>>=\nx\n", ""},
};

START_TEST(test_chunks__check)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", books[_i].in);
    chunks_check(unit.book);
    UNIT_TAKE(books[_i].what, unit_messages(unit.diag), books[_i].said);
    unit_release(&unit);
}
END_TEST

START_TEST(test_chunks__over_chapters)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "01-a.nw", T "<<a.c>>=\n<<b>>\n<<draw>>\n");
    unit_chapter(&unit, "02-b.nw", T "<<b>>=\nx\n");
    chunks_check(unit.book);
    UNIT_TAKE("a chunk of another chapter", unit_messages(unit.diag),
              "01-a.nw:5:1: error: chunk ⟨draw⟩ is not defined; expected its definition\n");
    unit_release(&unit);
}
END_TEST

/* As deep as it may be: a chain of chunks, each of which uses the next. */
START_TEST(test_chunks__deep)
{
    struct unit unit;
    GString *text = g_string_new(T "<<a.c>>=\n<<c0>>\n");

    for (unsigned i = 0; i < 5000; i++)
        g_string_append_printf(text, "<<c%u>>=\n<<c%u>>\n", i, i + 1);
    g_string_append(text, "<<c5000>>=\nx\n");
    unit_init(&unit);
    unit_chapter(&unit, "a.nw", text->str);
    chunks_check(unit.book);
    UNIT_TAKE("deep", unit_messages(unit.diag), "");
    g_string_free(text, TRUE);
    unit_release(&unit);
}
END_TEST

Suite *suite_chunks(void) {
    Suite *suite = suite_create("chunks");
    TCase *tcase = unit_case(suite, "chunks");

    UNIT_ROWS(tcase, test_chunks__check, books);
    tcase_add_test(tcase, test_chunks__over_chapters);
    tcase_add_test(tcase, test_chunks__deep);
    return suite;
}
