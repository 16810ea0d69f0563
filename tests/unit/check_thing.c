/* SPDX-License-Identifier: MIT
 * Things: what each kind of address is called, where it belongs. */
#include "model/thing.h"

#include "model/back.h"
#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define BOOK                                                                                                                \
    "# The pier\n\n## ¶1 What `stands`\n\n1. a\n\n### 1.1 “The Lamp” (later)\n\n**Context.** b [x](#oak)\n\n"          \
    "### ¶1\n\n**Context.** c\n\n### Data\n\n"                                                                             \
    "Table: claims. What is *said*\n\n| id | claim | type | verdict | evidence | notes |\n|---|---|---|---|---|---|\n"      \
    "| c1.1a | It *stands* “firm”. | fact | qualified | c | |\n\n"                                                      \
    "Table: events. E\n\n| id | date | place | who | event | sources |\n|---|---|---|---|---|---|\n"                        \
    "| e-x | 1994-05 | oak | | It opens | |\n\n"                                                                            \
    "Table: entities. N\n\n| id | type | en | about |\n|---|---|---|---|\n| oak | place | Oak | a |\n\n"                    \
    "Table: series. V\n\n| id | series | date | value | unit | sources |\n|---|---|---|---|---|---|\n"                      \
    "| d-x | Boats | 1994 | 3 | boats | |\n\n"                                                                              \
    "Table: variants. V\n\n| id | at | en | ja | ko | remark |\n|---|---|---|---|---|---|\n| v-x | 1.1 | a | | b | c |\n\n" \
    "Table: relations. R\n\n| id | from | kind | to | date | sources |\n|---|---|---|---|---|---|\n"                        \
    "| r-x | oak | meets | e-x | | |\n| r-y | c1.1a | speaks of | oak | | |\n\n"                                            \
    "![Alt](boats.svg \"Boats, 1994: few\")\n\n<<a chunk>>=\nint x;\n@\n"

static const struct {
    const char *id, *what, *title, *pointer, *passage, *table;
} things[] = {
    {"ch-t", "chapter", "The pier", "", NULL, ""},
    {"p1", "paragraph", "¶1: What stands", "¶1", "p1", ""},
    {"p1.1", "sentence", "¶1.1", "¶1.1", "p1.1", ""},
    {"n1.1-the-lamp-later", "note", "¶1.1 s.v. “The Lamp” (later)", "¶1.1", "p1.1", ""},
    {"n1", "note", "¶1 n.", "¶1", "p1", ""},
    {"c1.1a", "claim", "¶1.1 (a): It stands “firm”.", "¶1.1", "p1.1", "claims"},
    {"e-x", "event", "May 1994: It opens", "", NULL, "events"},
    {"oak", "entity", "Oak", "", NULL, "entities"},
    {"d-x", "value", "1994: Boats", "", NULL, "series"},
    {"v-x", "variant", "¶1.1, variant v-x", "¶1.1", "p1.1", "variants"},
    {"r-x", "relation", "Oak meets “It opens”", "", NULL, "relations"},
    {"r-y", "relation", "“It stands ‘firm’” speaks of Oak", "", NULL, "relations"},
    {"fig-boats", "figure", "Figure boats: Boats, 1994", "", NULL, ""},
    {"tab-claims-t", "table", "Table claims: What is said", "", NULL, ""},
    {"chunk-a-chunk", "chunk", "⟨a chunk⟩", "", NULL, ""},
};

START_TEST(test_thing__names)
{
    struct unit unit;
    const struct address *address, *passage;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    address = book_address(unit.book, things[_i].id);
    ck_assert_msg(address != NULL, "no %s", things[_i].id);
    UNIT_SAME("what", thing_what(address), things[_i].what);
    UNIT_TAKE("title", thing_title(address, NULL), things[_i].title);
    UNIT_TAKE("pointer", thing_pointer(address), things[_i].pointer);
    UNIT_SAME("table", thing_table(address), things[_i].table);
    ck_assert_int_eq(thing_row(address) != NULL, *things[_i].table != '\0');
    passage = thing_passage(unit.book, address);
    UNIT_SAME("passage", passage ? passage->id : NULL, things[_i].passage);
    unit_release(&unit);
}
END_TEST

/* A page of the back matter has a label and nothing else. */
START_TEST(test_thing__back)
{
    const struct address address = {"tab-events", ADDRESS_TABLE, "chronology", "Chronology", {NULL, 0, 0}, NULL, NULL};

    UNIT_SAME("what", thing_what(&address), "table");
    UNIT_TAKE("title", thing_title(&address, NULL), "Chronology");
    UNIT_TAKE("pointer", thing_pointer(&address), "");
}
END_TEST

Suite *suite_thing(void) {
    Suite *suite = suite_create("thing");
    TCase *tcase = unit_case(suite, "thing");

    UNIT_ROWS(tcase, test_thing__names, things);
    tcase_add_test(tcase, test_thing__back);
    return suite;
}
