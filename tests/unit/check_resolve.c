/* SPDX-License-Identifier: MIT
 * Addresses as people write them. */
#include "model/resolve.h"

#include "read/schema.h"
#include "suites.h"
#include "unit.h"

#define BOOK                                                                                                                     \
    "# The pier\n\n## ¶1 What stands\n\n1. a\n2. b\n\n### 1.1 “The Lamp”\n\n**Context.** b\n\n## ¶2 What fell\n\n1. c\n\n" \
    "### Data\n\nTable: entities. N\n\n| id | type | en | about |\n|---|---|---|---|\n| oak | place | Oak | a |\n\n"             \
    "Table: claims. C\n\n| id | claim | type | verdict | evidence | notes |\n|---|---|---|---|---|---|\n"                        \
    "| c1.1a | It stands | fact | qualified | c | |\n\n![Alt](boats.svg \"Boats\")\n"

static const struct {
    const char *text, *from, *to, *old; /* from NULL: nothing */
} texts[] = {
    {"p1.2", "p1.2", "p1.2", NULL},
    {" ¶1.2 ", "p1.2", "p1.2", NULL},
    {"1.2", "p1.2", "p1.2", NULL},
    {"¶1: What stands", "p1", "p1", NULL},
    {"¶1.1 s.v. “The Lamp”", "n1.1-the-lamp", "n1.1-the-lamp", NULL},
    {"¶1.1 S.V. the lamp", "n1.1-the-lamp", "n1.1-the-lamp", NULL},
    {"¶1.1 (a)", "c1.1a", "c1.1a", NULL},
    {"¶1.1 (a): It stands", "c1.1a", "c1.1a", NULL},
    {"Fig. boats", "fig-boats", "fig-boats", NULL},
    {"oak", "oak", "oak", NULL},
    {"OAK", "oak", "oak", NULL},
    {"¶1–2", "p1", "p2", NULL},
    {"¶1.1 - ¶1.2", "p1.1", "p1.2", NULL},
    {"¶1–2.1", NULL, NULL, NULL},
    {"¶1–3", NULL, NULL, NULL},
    {"¶2–1", NULL, NULL, NULL},
    {"¶3", NULL, NULL, NULL},
    {"", NULL, NULL, NULL},
    {"elm", "oak", "oak", "elm"},
    {"ash", "oak", "oak", "ash"},
    {"round", NULL, NULL, NULL},
    {"pier.html#p1.2", "p1.2", "p1.2", NULL},
    {"https://pier.example/x/at/n1.1-the-lamp.html", "n1.1-the-lamp", "n1.1-the-lamp", NULL},
    {"at/p1.html", "p1", "p1", NULL},
    {"register.html#elm", "oak", "oak", "elm"},
    {"at/%6fak.html", "oak", "oak", NULL},
    {"at/.html", NULL, NULL, NULL},
    {"pier.html#", NULL, NULL, NULL},
};

static const struct {
    const char *text, *near; /* NULL: nothing */
} nearests[] = {
    {"¶1.9", "¶1.2"},
    {"p1.9", "p1.2"},
    {"¶1.99999999999999999999", "¶1.2"},
    {"¶99999999999999999999.1", NULL},
    {"¶1.", "¶1"},
    {"¶7", "¶1"},
    {"¶1.1–1.9", "¶1.1–1.2"},
    {"¶2–1", "¶1–2"},
    {"¶1.2–¶1.1", "¶1.1–1.2"},
    {"¶1–2.1", "¶1–2"},
    {"¶2.1–1", "¶1–2"},
    {"¶x–y", NULL},
    {"lamp", "n1.1-the-lamp"},
    {"n1.1-the-lump", "n1.1-the-lamp"},
    {" n1.1-a-lump ", "n1.1-the-lamp"},
    {"c9.9a", "c1.1a"},
    {"boat", NULL},
    {"boaps", NULL},
    {"fig-boaps", "fig-boats"},
    {"", NULL},
};

START_TEST(test_resolve__nearest)
{
    struct unit unit;
    char *near;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    near = resolve_nearest(unit.book, nearests[_i].text);
    UNIT_SAME(nearests[_i].text, near, nearests[_i].near);
    g_free(near);
    unit_release(&unit);
}
END_TEST

static void enter(struct ledger *ledger, const char *id, const char *successor) {
    ck_assert(ledger_add(ledger, g_strdup(id), g_strdup("t"), g_strdup(successor), (struct pos){"l", 1, 1}) != NULL);
}

START_TEST(test_resolve__texts)
{
    struct unit unit;
    struct ledger *ledger = ledger_new("l");
    struct resolved resolved;
    gboolean good;

    unit_init(&unit);
    unit_chapter(&unit, "t.nw", BOOK);
    schema_read(unit.book);
    enter(ledger, "elm", "oak");
    enter(ledger, "ash", "elm");
    enter(ledger, "round", "about");
    enter(ledger, "about", "round");
    good = resolve(unit.book, ledger, texts[_i].text, &resolved);
    ck_assert_int_eq(good, texts[_i].from != NULL);
    UNIT_SAME(texts[_i].text, good ? resolved.from->id : NULL, texts[_i].from);
    UNIT_SAME(texts[_i].text, good ? resolved.to->id : NULL, texts[_i].to);
    UNIT_SAME(texts[_i].text, good ? resolved.old : NULL, texts[_i].old);
    ledger_free(ledger);
    unit_release(&unit);
}
END_TEST

Suite *suite_resolve(void) {
    Suite *suite = suite_create("resolve");

    UNIT_ROWS(unit_case(suite, "resolve"), test_resolve__texts, texts);
    UNIT_ROWS(unit_case(suite, "nearest"), test_resolve__nearest, nearests);
    return suite;
}
