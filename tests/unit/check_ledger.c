/* SPDX-License-Identifier: MIT
 * The ledger of addresses: its file, its renewal, and the book compared with it. */
#include "read/ledger.h"

#include "check/addresses.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- the file ---- */

static const struct {
    const char *what, *in, *out, *said; /* out: what it is written as; NULL: the same */
} files[] = {
    {"nothing", "", NULL, ""},
    {"lines", "a\tb\t–\nc\td\ta\n", NULL, ""},
    {"remarks go to the head", "# One\na\tb\t–\n#\n", "# One\n#\na\tb\t–\n", ""},
    {"empty lines go", "\na\tb\t–\n\n\n", "a\tb\t–\n", ""},
    {"a last line without an end", "a\tb\t–", "a\tb\t–\n", ""},
    {"a hyphen is a successor", "a\tb\t-\n", NULL, ""},
    {"too few fields", "a\tb\n", "",
     "l.txt:1:1: error: line of the ledger is not understood; expected id, page and successor or –, with tabs\n"},
    {"too many fields", "x\ty\t–\na\tb\tc\td\n", "x\ty\t–\n",
     "l.txt:2:1: error: line of the ledger is not understood; expected id, page and successor or –, with tabs\n"},
    {"an empty field", "a\t\t–\n\tb\t–\na\tb\t\n", "",
     "l.txt:1:1: error: line of the ledger is not understood; expected id, page and successor or –, with tabs\n"
     "l.txt:2:1: error: line of the ledger is not understood; expected id, page and successor or –, with tabs\n"
     "l.txt:3:1: error: line of the ledger is not understood; expected id, page and successor or –, with tabs\n"},
    {"an id twice", "# r\na\tb\t–\na\tc\t–\n", "# r\na\tb\t–\n",
     "l.txt:3:1: error: address “a” is in the ledger twice; expected one line\n"},
    {"not UTF-8", "a\tb\t–\n\xff", "", "l.txt:2:1: error: not UTF-8; expected a ledger of addresses\n"},
};

START_TEST(test_ledger__read)
{
    struct diag *diag = diag_new();
    char *path = unit_file("l.txt", files[_i].in, -1), *bytes;
    struct ledger *ledger = ledger_read(diag, path);

    bytes = g_string_free(ledger_bytes(ledger), FALSE);
    UNIT_TAKE(files[_i].what, bytes, files[_i].out ? files[_i].out : files[_i].in);
    UNIT_TAKE(files[_i].what, unit_messages(diag), files[_i].said);
    ledger_free(ledger);
    diag_free(diag);
    g_free(path);
}
END_TEST

START_TEST(test_ledger__none)
{
    struct diag *diag = diag_new();
    struct ledger *ledger = ledger_read(diag, "/nonexistent/addresses.txt");

    ck_assert_uint_eq(ledger->entries->len, 0);
    ck_assert(!diag_ok(diag));
    ck_assert_ptr_null(ledger_lookup(ledger, "a"));
    ledger_free(ledger);
    ledger_free(NULL);
    diag_free(diag);
}
END_TEST

START_TEST(test_ledger__add)
{
    struct ledger *ledger = ledger_new("l");
    char *id = g_strdup("a"), *page = g_strdup("c");

    ck_assert_ptr_nonnull(ledger_add(ledger, g_strdup("a"), g_strdup("b"), NULL, (struct pos){"l", 1, 1}));
    ck_assert_ptr_null(ledger_add(ledger, id, page, NULL, (struct pos){"l", 2, 1}));
    ck_assert_str_eq(ledger_lookup(ledger, "a")->page, "b");
    ledger_free(ledger);
    g_free(id);
    g_free(page);
}
END_TEST

/* ---- a book and its ledger ---- */

/* Addresses: ch-t, p1, p1.1, and one of the page's own furniture. */
static void read_book(struct unit *unit) {
    static const struct address own = {"_names", ADDRESS_TABLE, "names", "Index", {NULL, 0, 0}, NULL, NULL};

    unit_init(unit);
    unit_chapter(unit, "t.nw", "# T\n\n## ¶1\n\n1. a\n");
    book_add_address(unit->book, &own);
}

static const struct {
    const char *what, *in, *out;
    guint changed;
} renewals[] = {
    {"all is new", "", "ch-t\tt\t–\np1\tt\t–\np1.1\tt\t–\n", 3},
    {"nothing is new", "ch-t\tt\t–\np1\tt\t–\np1.1\tt\t–\n", NULL, 0},
    {"the order of the ledger stays", "# r\np1.1\tt\t–\nch-t\tt\t–\n", "# r\np1.1\tt\t–\nch-t\tt\t–\np1\tt\t–\n", 1},
    {"what has moved", "ch-t\tu\t–\np1\tt\t–\np1.1\tt\t–\n", "ch-t\tt\t–\np1\tt\t–\np1.1\tt\t–\n", 1},
    {"what has left the book stays", "p9\tt\t–\np8\tt\tp1\nch-t\tt\t–\np1\tt\t–\np1.1\tt\t–\n", NULL, 0},
};

START_TEST(test_ledger__renew)
{
    struct unit unit;
    char *path = unit_file("l.txt", renewals[_i].in, -1);
    struct ledger *ledger;

    read_book(&unit);
    ledger = ledger_read(unit.diag, path);
    ck_assert_uint_eq(ledger_renew(ledger, unit.book), renewals[_i].changed);
    UNIT_TAKE(renewals[_i].what, g_string_free(ledger_bytes(ledger), FALSE),
              renewals[_i].out ? renewals[_i].out : renewals[_i].in);
    ck_assert_uint_eq(ledger_renew(ledger, unit.book), 0);
    ledger_free(ledger);
    unit_release(&unit);
    g_free(path);
}
END_TEST

#define ALL "ch-t\tt\t–\np1\tt\t–\np1.1\tt\t–\n"

static const struct {
    const char *what, *in, *said;
} checks[] = {
    {"all is there", ALL, ""},
    {"a tombstone", ALL "p2\tt\tp1\n", ""},
    {"an address is new", "ch-t\tt\t–\np1\tt\t–\n",
     "t.nw:5:1: error: address “p1.1” is not in the ledger; expected a line for it (make addresses)\n"},
    {"an address has moved", "ch-t\tu\t–\np1\tt\t–\np1.1\tt\t–\n",
     "t.nw:1:1: error: address “ch-t” is on page t; expected u, as the ledger has it (make addresses)\n"},
    {"an address has vanished", ALL "p1.2\tt\t–\n",
     "l.txt:4:1: error: address “p1.2” has vanished; expected it in the book, or its successor here, perhaps “p1.1”\n"},
    {"an address has vanished, and none is near", ALL "e-banana\tt\t–\n",
     "l.txt:4:1: error: address “e-banana” has vanished; expected it in the book, or its successor here\n"},
    {"a tombstone for what is there", "ch-t\tt\tp1\np1\tt\t–\np1.1\tt\t–\n",
     "l.txt:1:1: error: address “ch-t” has a successor; expected –, for it is in the book\n"},
    {"a successor that is not there", ALL "p2\tt\tp3\n",
     "l.txt:4:1: error: successor “p3” of “p2” is not in the book; expected an address that is\n"},
    {"a successor that has one itself", ALL "p2\tt\tp3\np3\tt\tp1\n",
     "l.txt:4:1: error: successor “p3” of “p2” is not in the book; expected an address that is\n"},
};

START_TEST(test_ledger__check)
{
    struct unit unit;
    char *path = unit_file("l.txt", checks[_i].in, -1);
    struct ledger *ledger;

    read_book(&unit);
    ledger = ledger_read(unit.diag, path);
    addresses_check(unit.book, ledger);
    UNIT_TAKE(checks[_i].what, unit_messages(unit.diag), checks[_i].said);
    ledger_free(ledger);
    unit_release(&unit);
    g_free(path);
}
END_TEST

Suite *suite_ledger(void) {
    Suite *suite = suite_create("ledger");
    TCase *tcase = unit_case(suite, "the file");

    UNIT_ROWS(tcase, test_ledger__read, files);
    tcase_add_test(tcase, test_ledger__none);
    tcase_add_test(tcase, test_ledger__add);
    tcase = unit_case(suite, "a book and its ledger");
    UNIT_ROWS(tcase, test_ledger__renew, renewals);
    UNIT_ROWS(tcase, test_ledger__check, checks);
    return suite;
}
