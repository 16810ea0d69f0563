/* SPDX-License-Identifier: MIT
 * Whole files: read, written, left alone. */
#include "base/file.h"

#include "suites.h"
#include "unit.h"

#include <glib/gstdio.h>
#include <string.h>

static const struct {
    const char *what, *bytes;
    gsize length;
} contents[] = {
    {"nothing", "", 0},
    {"a letter", "a", 1},
    {"lines", "a\nb\r\nc", 6},
    {"a NUL within", "a\0b", 3},
    {"bytes that are not UTF-8", "\xff\xfe\x80", 3},
};

START_TEST(test_file__write_then_read)
{
    struct diag *diag = diag_new();
    char *folder = unit_folder();
    char *path = g_build_filename(folder, "a", NULL);
    gsize length = 99;
    char *bytes;

    ck_assert(file_write(diag, path, contents[_i].bytes, contents[_i].length));
    bytes = file_read(diag, path, &length);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_uint_eq(length, contents[_i].length);
    ck_assert_mem_eq(bytes, contents[_i].bytes, length);
    ck_assert_int_eq(bytes[length], '\0');
    ck_assert(diag_ok(diag));
    g_free(bytes);
    g_free(path);
    g_free(folder);
    diag_free(diag);
}
END_TEST

static void expect_unreadable(const char *path, const char *want) {
    struct diag *diag = diag_new();
    gsize length;

    ck_assert_ptr_null(file_read(diag, path, &length));
    UNIT_TAKE(path, unit_messages(diag), want);
    ck_assert_int_eq(diag_status(diag), STATUS_SYSTEM);
    diag_free(diag);
}

START_TEST(test_file__read_missing)
{
    char *folder = unit_folder();
    char *path = g_build_filename(folder, "none", NULL);

    expect_unreadable(path, "none: error: cannot be read: there is no such file\n");
    g_free(path);
    g_free(folder);
}
END_TEST

START_TEST(test_file__read_below_a_file)
{
    char *file = unit_file("a", "x", -1);
    char *path = g_build_filename(file, "b", NULL);

    expect_unreadable(path, "a/b: error: cannot be read: a folder in its path is a file\n");
    g_free(path);
    g_free(file);
}
END_TEST

START_TEST(test_file__read_folder)
{
    char *folder = unit_folder();

    expect_unreadable(folder, ": error: cannot be read: it is a folder\n");
    g_free(folder);
}
END_TEST

START_TEST(test_file__write_makes_folders)
{
    struct diag *diag = diag_new();
    char *folder = unit_folder();
    char *path = g_build_filename(folder, "one", "two", "a", NULL);
    gsize length;
    char *bytes;

    ck_assert(file_write(diag, path, "x", 1));
    bytes = file_read(diag, path, &length);
    UNIT_SAME("bytes", bytes, "x");
    g_free(bytes);
    g_free(path);
    g_free(folder);
    diag_free(diag);
}
END_TEST

/* A file that is written anew is another file under the same name. */
static guint64 identity(const char *path) {
    GStatBuf buf;

    ck_assert_int_eq(g_stat(path, &buf), 0);
    return (guint64)buf.st_ino;
}

static const struct {
    const char *what, *old, *new;
    gboolean touched;
} rewrites[] = {
    {"equal", "abc", "abc", FALSE}, {"both empty", "", "", FALSE},   {"another letter", "abc", "abd", TRUE},
    {"shorter", "abc", "ab", TRUE}, {"longer", "abc", "abcd", TRUE}, {"emptied", "abc", "", TRUE},
};

START_TEST(test_file__write_only_what_differs)
{
    struct diag *diag = diag_new();
    char *path = unit_file("a", rewrites[_i].old, -1);
    guint64 before = identity(path);
    gsize length;
    char *bytes;

    ck_assert(file_write(diag, path, rewrites[_i].new, strlen(rewrites[_i].new)));
    ck_assert_msg((identity(path) != before) == rewrites[_i].touched, "%s", rewrites[_i].what);
    bytes = file_read(diag, path, &length);
    UNIT_SAME(rewrites[_i].what, bytes, rewrites[_i].new);
    g_free(bytes);
    g_free(path);
    diag_free(diag);
}
END_TEST

/* Files are compared piece by piece: a byte in the last of several pieces counts. */
START_TEST(test_file__write_long_only_what_differs)
{
    enum { LENGTH = 300000 };
    struct diag *diag = diag_new();
    char *bytes = g_strnfill(LENGTH, 'x'), *path = unit_file("a", bytes, LENGTH);
    guint64 before = identity(path);
    gsize length;
    char *read;

    ck_assert(file_write(diag, path, bytes, LENGTH));
    ck_assert(identity(path) == before);
    bytes[LENGTH - 1] = 'y';
    ck_assert(file_write(diag, path, bytes, LENGTH));
    ck_assert(identity(path) != before);
    read = file_read(diag, path, &length);
    ck_assert_uint_eq(length, LENGTH);
    ck_assert(memcmp(read, bytes, LENGTH) == 0);
    g_free(read);
    g_free(path);
    g_free(bytes);
    diag_free(diag);
}
END_TEST

START_TEST(test_file__write_leaves_no_other_file)
{
    struct diag *diag = diag_new();
    char *path = unit_file("a", "old", -1);
    char *folder = g_path_get_dirname(path);
    GDir *list;

    ck_assert(file_write(diag, path, "new", 3));
    list = g_dir_open(folder, 0, NULL);
    ck_assert_str_eq(g_dir_read_name(list), "a");
    ck_assert_ptr_null(g_dir_read_name(list));
    g_dir_close(list);
    g_free(folder);
    g_free(path);
    diag_free(diag);
}
END_TEST

START_TEST(test_file__write_below_a_file)
{
    struct diag *diag = diag_new();
    char *file = unit_file("a", "x", -1);
    char *path = g_build_filename(file, "b", "c", NULL);

    ck_assert(!file_write(diag, path, "y", 1));
    UNIT_TAKE("message", unit_messages(diag), "a/b: error: cannot be made: a file is in its place\n");
    ck_assert_int_eq(diag_status(diag), STATUS_SYSTEM);
    g_free(path);
    g_free(file);
    diag_free(diag);
}
END_TEST

START_TEST(test_file__write_over_a_folder)
{
    struct diag *diag = diag_new();
    char *file = unit_file("a", "x", -1);
    char *folder = g_path_get_dirname(file);
    char *said;

    ck_assert(!file_write(diag, folder, "y", 1));
    said = unit_messages(diag);
    ck_assert_msg(strstr(said, "error: cannot be written: ") != NULL, "%s", said);
    ck_assert_int_eq(diag_status(diag), STATUS_SYSTEM);
    ck_assert(g_file_test(file, G_FILE_TEST_IS_REGULAR));
    g_free(said);
    g_free(folder);
    g_free(file);
    diag_free(diag);
}
END_TEST

static const struct {
    const char *what, *bytes;
    gsize at;
    unsigned line, col;
} places[] = {
    {"the begin", "ab", 0, 1, 1},
    {"behind a line feed", "a\nb", 2, 2, 1},
    {"behind CR LF", "a\r\nb", 3, 2, 1},
    {"behind CR", "a\rb", 2, 2, 1},
    {"behind CR CR LF", "a\r\r\nb", 4, 3, 1},
    {"characters, not bytes", "강원 a", 7, 1, 4},
    {"a byte order mark has no column",
     "\xef\xbb\xbf"
     "ab",
     4, 1, 2},
    {"nor a line", "\xef\xbb\xbf\nab", 5, 2, 2},
};

START_TEST(test_file__pos)
{
    struct pos pos = file_pos("f", places[_i].bytes, places[_i].at);

    ck_assert_msg(pos.line == places[_i].line && pos.col == places[_i].col, "%s: %u:%u", places[_i].what, pos.line,
                  pos.col);
}
END_TEST

Suite *suite_file(void) {
    Suite *suite = suite_create("file");
    TCase *tcase = unit_case(suite, "reading");

    UNIT_ROWS(tcase, test_file__write_then_read, contents);
    tcase_add_test(tcase, test_file__read_missing);
    tcase_add_test(tcase, test_file__read_below_a_file);
    tcase_add_test(tcase, test_file__read_folder);
    UNIT_ROWS(tcase, test_file__pos, places);
    tcase = unit_case(suite, "writing");
    UNIT_ROWS(tcase, test_file__write_only_what_differs, rewrites);
    tcase_add_test(tcase, test_file__write_long_only_what_differs);
    tcase_add_test(tcase, test_file__write_makes_folders);
    tcase_add_test(tcase, test_file__write_leaves_no_other_file);
    tcase_add_test(tcase, test_file__write_below_a_file);
    tcase_add_test(tcase, test_file__write_over_a_folder);
    return suite;
}
