/* SPDX-License-Identifier: MIT
 * The model of a book: strings, chapters and their slugs, lists, addresses. */
#include "model/book.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- slugs of chapters ---- */

static const struct {
    const char *file, *want;
} slugs[] = {
    {"noweb/03-routes.nw", "routes"},
    {"routes.nw", "routes"},
    {"routes", "routes"},
    {"/a/b/12-two-words.nw", "two-words"},
    {"00-Preface.nw", "preface"},
    {"1819.nw", "1819"},
    {"1819-castaways.nw", "castaways"},
    {"3routes.nw", "3routes"},
    {"03-.nw", "03"},
    {"a.b.nw", "a-b"},
    {".nw", "nw"},
    {"Side\u0301.nw", "side"},
    {"01-강원.nw", "강원"},
    {"a_b c.nw", "a-b-c"},
    {"03-….nw", "chapter"},
};

START_TEST(test_book__slug)
{
    struct unit unit;

    unit_init(&unit);
    UNIT_SAME(slugs[_i].file, book_add_chapter(unit.book, slugs[_i].file)->slug, slugs[_i].want);
    unit_release(&unit);
}
END_TEST

/* ---- strings ---- */

START_TEST(test_book__string)
{
    struct unit unit;
    char text[] = "강원 a";
    const char *kept, *part, *made;

    unit_init(&unit);
    kept = book_string(unit.book, text);
    part = book_string_len(unit.book, text, strlen("강"));
    made = book_printf(unit.book, "%s%d", "p", 3);
    memset(text, 'x', strlen(text));
    UNIT_SAME("a copy", kept, "강원 a");
    UNIT_SAME("a part", part, "강");
    UNIT_SAME("made", made, "p3");
    UNIT_SAME("nothing", book_string(unit.book, NULL), NULL);
    UNIT_SAME("an empty one", book_string(unit.book, ""), "");
    UNIT_SAME("a part of no length", book_string_len(unit.book, "abc", 0), "");
    unit_release(&unit);
}
END_TEST

START_TEST(test_book__long_strings)
{
    struct unit unit;
    char *text = g_strnfill(300000, 'a');

    unit_init(&unit);
    UNIT_SAME("longer than a block", book_string(unit.book, text), text);
    UNIT_SAME("printed", book_printf(unit.book, "%s", text), text);
    g_free(text);
    unit_release(&unit);
}
END_TEST

/* ---- lists ---- */

START_TEST(test_book__empty)
{
    struct unit unit;

    unit_init(&unit);
    ck_assert_uint_eq(unit.book->chapters->len, 0);
    ck_assert_ptr_null(book_sentence(unit.book, 1, 1));
    ck_assert_ptr_null(book_address(unit.book, "p1"));
    ck_assert_ptr_null(book_source_label(unit.book, "a"));
    ck_assert_ptr_null(unit.book->fingerprint);
    UNIT_SAME("title", unit.book->citation.title, "");
    UNIT_SAME("doi", unit.book->citation.doi, "");
    for (unsigned i = 0; i < schema_count; i++)
        ck_assert_uint_eq(book_table(unit.book, schemas[i].name)->rows->len, 0);
    unit_release(&unit);
    book_free(NULL);
}
END_TEST

START_TEST(test_book__sentences)
{
    struct unit unit;
    struct chapter *chapter;
    struct sentence *first, *second;

    unit_init(&unit);
    chapter = book_add_chapter(unit.book, "a.nw");
    first = book_add_sentence(unit.book, chapter, 12, 3);
    second = book_add_sentence(unit.book, chapter, 1, 23);
    UNIT_SAME("at", first->at, "12.3");
    UNIT_SAME("id", first->id, "p12.3");
    ck_assert_ptr_eq(first->chapter, chapter);
    ck_assert_uint_eq(first->notes->len, 0);
    ck_assert_ptr_eq(book_sentence(unit.book, 12, 3), first);
    ck_assert_ptr_eq(book_sentence(unit.book, 1, 23), second);
    ck_assert_ptr_null(book_sentence(unit.book, 12, 2));
    ck_assert_ptr_eq(unit.book->sentences->pdata[1], second);
    unit_release(&unit);
}
END_TEST

START_TEST(test_book__figures)
{
    struct unit unit;
    struct chapter *chapter;
    char name[] = "links";

    unit_init(&unit);
    chapter = book_add_chapter(unit.book, "a.nw");
    const struct figure *first = book_add_figure(unit.book, chapter, name);
    const struct figure *second = book_add_figure(unit.book, chapter, "map");
    name[0] = 'x';
    UNIT_SAME("name", first->name, "links");
    UNIT_SAME("id", first->id, "fig-links");
    ck_assert_uint_eq(first->number, 1);
    ck_assert_uint_eq(second->number, 2);
    unit_release(&unit);
}
END_TEST

START_TEST(test_book__chunks)
{
    struct unit unit;
    struct chapter *chapter;
    struct pos pos = {"a.nw", 3, 1};

    unit_init(&unit);
    chapter = book_add_chapter(unit.book, "a.nw");
    struct chunk *used = book_chunk(unit.book, "b");
    const struct chunk_piece *first = book_add_chunk_piece(unit.book, chapter, "a", pos);
    const struct chunk_piece *second = book_add_chunk_piece(unit.book, chapter, "a", pos);
    ck_assert_ptr_eq(book_chunk(unit.book, "b"), used);
    ck_assert_ptr_eq(first->chunk, second->chunk);
    ck_assert_ptr_eq(first->chunk, book_chunk(unit.book, "a"));
    ck_assert_uint_eq(first->number, 1);
    ck_assert_uint_eq(second->number, 2);
    ck_assert_uint_eq(used->pieces->len, 0);
    ck_assert_uint_eq(unit.book->chunks->len, 2);
    ck_assert_ptr_eq(unit.book->chunks->pdata[0], used);
    unit_release(&unit);
}
END_TEST

/* ---- addresses ---- */

START_TEST(test_book__address)
{
    struct unit unit;
    struct address address = {"p3", ADDRESS_PASSAGE, "routes", "¶3", {"a.nw", 7, 1}, NULL, NULL};

    unit_init(&unit);
    book_add_address(unit.book, &address);
    address.page = "elsewhere";
    ck_assert_ptr_nonnull(book_address(unit.book, "p3"));
    UNIT_SAME("a copy is kept", book_address(unit.book, "p3")->page, "routes");
    ck_assert_ptr_null(book_address(unit.book, "P3"));
    ck_assert_ptr_null(book_address(unit.book, ""));
    UNIT_TAKE("nothing said", unit_messages(unit.diag), "");
    unit_release(&unit);
}
END_TEST

START_TEST(test_book__address_twice)
{
    struct unit unit;
    const struct address first = {"p3", ADDRESS_PASSAGE, "routes", "first", {"a.nw", 7, 1}, NULL, NULL};
    const struct address second = {"p3", ADDRESS_PASSAGE, "routes", "second", {"b.nw", 2, 5}, NULL, NULL};

    unit_init(&unit);
    book_add_address(unit.book, &first);
    book_add_address(unit.book, &second);
    UNIT_SAME("the first is kept", book_address(unit.book, "p3")->label, "first");
    ck_assert_uint_eq(unit.book->address_list->len, 1);
    UNIT_TAKE("message", unit_messages(unit.diag),
              "b.nw:2:5: error: address “p3” stands here again; expected it once, and it is at a.nw:7\n");
    unit_release(&unit);
}
END_TEST

START_TEST(test_book__source_label)
{
    struct unit unit;
    const struct address address = {"s-a-2019", ADDRESS_ROW, "bibliography", "Stone 2019", {"a.nw", 7, 1}, NULL, NULL};

    unit_init(&unit);
    book_add_address(unit.book, &address);
    UNIT_SAME("known", book_source_label(unit.book, "a-2019"), "Stone 2019");
    UNIT_SAME("unknown", book_source_label(unit.book, "a"), NULL);
    unit_release(&unit);
}
END_TEST

START_TEST(test_book__unknown_table)
{
    struct unit unit;

    unit_init(&unit);
    book_table(unit.book, "event");
}
END_TEST

START_TEST(test_book__note_kinds)
{
    static const char *const words[] = {"confirmed", "qualified", "disputed", "unverified", "context",
                                        "language",  "variant",   "opinion",  "aftermath"};

    ck_assert_uint_eq(note_kind_count, G_N_ELEMENTS(words));
    for (unsigned i = 0; i < note_kind_count; i++) {
        UNIT_SAME("kind", note_kinds[i].word, words[i]);
        ck_assert_int_eq(note_kinds[i].bears_evidence, i < 4);
    }
}
END_TEST

Suite *suite_book(void) {
    Suite *suite = suite_create("book");
    TCase *tcase = unit_case(suite, "chapters and strings");

    UNIT_ROWS(tcase, test_book__slug, slugs);
    tcase_add_test(tcase, test_book__string);
    tcase_add_test(tcase, test_book__long_strings);
    tcase = unit_case(suite, "lists");
    tcase_add_test(tcase, test_book__empty);
    tcase_add_test(tcase, test_book__sentences);
    tcase_add_test(tcase, test_book__figures);
    tcase_add_test(tcase, test_book__chunks);
    tcase_add_test(tcase, test_book__note_kinds);
    tcase = unit_case(suite, "addresses");
    tcase_add_test(tcase, test_book__address);
    tcase_add_test(tcase, test_book__address_twice);
    tcase_add_test(tcase, test_book__source_label);
    tcase_add_test_raise_signal(unit_abort_case(suite), test_book__unknown_table, SIGABRT);
    return suite;
}
