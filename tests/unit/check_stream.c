/* SPDX-License-Identifier: MIT
 * noweb's stream: prose with placeholders, chunks, and the way back from each to its place in the chapter. */
#include "read/stream.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* ---- what was read, as text ---- */

static void write_prose(const struct source *source, GString *out) {
    const char *at = source->prose->str;

    g_string_append_printf(out, "%s\n", source->chapter->file);
    for (guint i = 0; i < source->lines->len; i++) {
        const struct source_line *line = &g_array_index(source->lines, struct source_line, i);
        g_string_append_printf(out, "%u+%u|", line->line, line->shift);
        while (*at && *at != '\n') {
            gsize length = (gsize)(g_utf8_next_char(at) - at);
            const struct held *held = source_held(source, at, &length);
            if (held)
                g_string_append_printf(out, "{%s}", held->quote ? held->quote : held->piece->chunk->name);
            else
                g_string_append_len(out, at, (gssize)length);
            at += length;
        }
        g_string_append_c(out, '\n');
        at += *at == '\n';
    }
    ck_assert_msg(!*at, "prose has more lines than are known: “%s”", at);
}

static void write_piece(const struct chunk_piece *piece, GString *out) {
    g_string_append_printf(out, "= %s %u:%u", piece->chunk->name, piece->pos.line, piece->pos.col);
    for (guint i = 0; i < piece->defines->len; i++)
        g_string_append_printf(out, " def %s", (const char *)piece->defines->pdata[i]);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < piece->code->len; i++) {
        const struct code *code = &g_array_index(piece->code, struct code, i);
        if (code->kind == CODE_TEXT)
            g_string_append_printf(out, "  %u:%u|%s|\n", code->pos.line, code->pos.col, code->text);
        else if (code->kind == CODE_USE)
            g_string_append_printf(out, "  %u:%u use %s\n", code->pos.line, code->pos.col, code->text);
        else
            g_string_append(out, "  line end\n");
    }
}

static char *read_stream(struct unit *unit, const char *path) {
    GPtrArray *sources = stream_read(unit->book, path);
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < sources->len; i++)
        write_prose(sources->pdata[i], out);
    for (guint i = 0; i < unit->book->chunks->len; i++) {
        const struct chunk *chunk = unit->book->chunks->pdata[i];
        for (guint n = 0; n < chunk->pieces->len; n++)
            write_piece(chunk->pieces->pdata[n], out);
    }
    g_ptr_array_unref(sources);
    return g_string_free(out, FALSE);
}

/* ---- streams written by hand ---- */

#define DOCS "@file a.nw\n@begin docs 0\n"
#define CODE "@file a.nw\n@begin docs 0\n@end docs 0\n@begin code 1\n@defn x\n@nl\n"

static const struct {
    const char *what, *in, *want, *said;
} streams[] = {
    {"nothing", "", "", "a.stream: error: no chapter in this stream; expected @file\n"},
    {"one chapter without text", "@file a.nw\n", "a.nw\n", ""},
    {"an empty chunk of documentation", DOCS "@end docs 0\n", "a.nw\n", ""},
    {"one line", DOCS "@text a\n@nl\n@end docs 0\n", "a.nw\n1+0|a\n", ""},
    {"lines", DOCS "@text a\n@nl\n@nl\n@text b\n@nl\n@end docs 0\n", "a.nw\n1+0|a\n2+0|\n3+0|b\n", ""},
    {"text in pieces", DOCS "@text a\n@text \n@text  b\n@nl\n@end docs 0\n", "a.nw\n1+0|a b\n", ""},
    {"no line end at the end", DOCS "@text a\n@end docs 0\n@begin docs 1\n@text b\n@nl\n@end docs 1\n",
     "a.nw\n1+0|a\n1+2|b\n", ""},
    {"two chapters", "@file a.nw\n@file b.nw\n@begin docs 0\n@text b\n@nl\n@end docs 0\n", "a.nw\nb.nw\n1+0|b\n", ""},
    {"a chapter without a name", "@file\n", "a.stream\n", ""},
    {"the blank behind an @", DOCS "@end docs 0\n@begin docs 1\n@text a\n@nl\n@text b\n@nl\n@end docs 1\n",
     "a.nw\n1+2|a\n2+0|b\n", ""},
    {"a line end behind an @", DOCS "@end docs 0\n@begin docs 1\n@text \n@nl\n@text b\n@nl\n@end docs 1\n",
     "a.nw\n1+0|\n2+0|b\n", ""},
    {"a quote", DOCS "@text a \n@quote\n@text b\n@endquote\n@text  c\n@nl\n@end docs 0\n", "a.nw\n1+0|a {b} c\n", ""},
    {"a quote of nothing", DOCS "@quote\n@endquote\n@nl\n@end docs 0\n", "a.nw\n1+0|{}\n", ""},
    {"a quote behind an @", DOCS "@end docs 0\n@begin docs 1\n@quote\n@text b\n@endquote\n@nl\n@end docs 1\n",
     "a.nw\n1+2|{b}\n", ""},
    {"a use in a quote", DOCS "@quote\n@text a \n@use n m\n@text  b\n@endquote\n@nl\n@end docs 0\n",
     "a.nw\n1+0|{a <<n m>> b}\n", ""},
    {"a quote over two lines", DOCS "@quote\n@text a\n@nl\n@text b\n@endquote\n@nl\n@text c\n@nl\n@end docs 0\n",
     "a.nw\n1+0|{a b}\n3+0|c\n", ""},
    {"a chunk", CODE "@text a\n@nl\n@end code 1\n", "a.nw\n1+0|\n1+0|{x}\n1+0|\n= x 1:1\n  2:1|a|\n  line end\n", ""},
    {"a chunk of nothing", CODE "@end code 1\n", "a.nw\n1+0|\n1+0|{x}\n1+0|\n= x 1:1\n", ""},
    {"a use in a chunk", CODE "@text a \n@use b c\n@text  d\n@nl\n@end code 1\n",
     "a.nw\n1+0|\n1+0|{x}\n1+0|\n= x 1:1\n  2:1|a |\n  2:3 use b c\n  2:10| d|\n  line end\n", ""},
    {"a quote in a chunk is code", CODE "@text [[q]]\n@nl\n@end code 1\n",
     "a.nw\n1+0|\n1+0|{x}\n1+0|\n= x 1:1\n  2:1|[[q]]|\n  line end\n", ""},
    {"tabs count one", CODE "@text \t\ta \n@use b\n@nl\n@end code 1\n",
     "a.nw\n1+0|\n1+0|{x}\n1+0|\n= x 1:1\n  2:1|\t\ta |\n  2:5 use b\n  line end\n", ""},
    {"wide characters count one", CODE "@text 강원 \n@use 길\n@text b\n@nl\n@end code 1\n",
     "a.nw\n1+0|\n1+0|{x}\n1+0|\n= x 1:1\n  2:1|강원 |\n  2:4 use 길\n  2:9|b|\n  line end\n", ""},
    {"names that are defined", CODE "@text a\n@nl\n@index defn a\n@index defn b\n@index nl\n@end code 1\n",
     "a.nw\n1+0|\n1+0|{x}\n1+0|\n= x 1:1 def a def b\n  2:1|a|\n  line end\n", ""},
    {"a line end of an index counts", DOCS "@index nl\n@text a\n@nl\n@end docs 0\n", "a.nw\n2+0|a\n", ""},
    {"a line that is told", DOCS "@text a\n@nl\n@line 40\n@text b\n@nl\n@end docs 0\n", "a.nw\n1+0|a\n40+0|b\n", ""},
    {"what noidx adds", DOCS "@xref label a\n@language c\n@text a\n@nl\n@end docs 0\n", "a.nw\n1+0|a\n", ""},
};

START_TEST(test_stream__read)
{
    struct unit unit;
    char *path = unit_file("a.stream", streams[_i].in, -1);

    unit_init(&unit);
    char *got = read_stream(&unit, path);
    GString *bare = g_string_new(got);
    if (g_str_has_prefix(got, path))
        g_string_erase(bare, 0, (gssize)(strlen(path) - strlen("a.stream")));
    UNIT_SAME(streams[_i].what, bare->str, streams[_i].want);
    UNIT_TAKE(streams[_i].what, unit_messages(unit.diag), streams[_i].said);
    g_string_free(bare, TRUE);
    g_free(got);
    g_free(path);
    unit_release(&unit);
}
END_TEST

/* ---- streams that are none ---- */

static const struct {
    const char *what, *in, *said;
} broken[] = {
    {"a line that breaks off", DOCS "@text a", "a.stream:3: error: the stream breaks off; expected a whole line\n"},
    {"a keyword that breaks off", DOCS "@te", "a.stream:3: error: the stream breaks off; expected a whole line\n"},
    {"no end of the documentation", DOCS "@text a\n@nl\n", "a.stream:4: error: the stream breaks off; expected @end\n"},
    {"no end of the code", CODE "@text a\n@nl\n", "a.stream:8: error: the stream breaks off; expected @end\n"},
    {"noweb gave up", DOCS "@text a\n@fatal markup no luck\n@nl\n",
     "a.stream:4: error: noweb gave up (markup no luck); expected a chapter without its errors\n"},
    {"noweb gave up at once", "@fatal\n",
     "a.stream:1: error: noweb gave up (); expected a chapter without its errors\n"},
    {"a chunk before a file", "@begin docs 0\n",
     "a.stream:1: error: “@begin” is out of place; expected noweb's own stream\n"},
    {"text outside of a chunk", "@file a.nw\n@text a\n",
     "a.stream:2: error: “@text” is out of place; expected noweb's own stream\n"},
    {"an end without a beginning", "@file a.nw\n@end docs 0\n",
     "a.stream:2: error: “@end” is out of place; expected noweb's own stream\n"},
    {"an unknown keyword", DOCS "@texts a\n",
     "a.stream:3: error: “@texts” is out of place; expected noweb's own stream\n"},
    {"an empty line", DOCS "\n", "a.stream:3: error: “” is out of place; expected noweb's own stream\n"},
    {"a chapter", "# Title\n",
     "a.stream:1: error: “#” is out of place; expected noweb's own stream, which markup -t makes of a chapter\n"},
    {"a chapter that begins with an empty line", "\n# Title\n",
     "a.stream:1: error: “” is out of place; expected noweb's own stream, which markup -t makes of a chapter\n"},
    {"code without a name", "@file a.nw\n@begin code 0\n@text a\n@nl\n@use b\n@end code 0\n",
     "a.stream:6: error: chunk of code without @defn; expected noweb's own stream\n"},
    {"bytes before a file", "@file a\xff\n", "a.stream:1:8: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
};

START_TEST(test_stream__broken)
{
    struct unit unit;
    char *path = unit_file("a.stream", broken[_i].in, -1);

    unit_init(&unit);
    g_free(read_stream(&unit, path));
    UNIT_TAKE(broken[_i].what, unit_messages(unit.diag), broken[_i].said);
    ck_assert_int_eq(diag_status(unit.diag), STATUS_ERRORS);
    g_free(path);
    unit_release(&unit);
}
END_TEST

/* Not what noweb writes; nothing is promised but that it does not pass in silence. */
static const struct {
    const char *what, *in;
} malformed[] = {
    {"a quote that is not closed", DOCS "@quote\n@text a\n@nl\n@end docs 0\n"},
    {"a quote in a quote", DOCS "@quote\n@quote\n@text a\n@endquote\n@nl\n@end docs 0\n"},
    {"a quote that reaches into the next chunk", DOCS "@quote\n@end docs 0\n@begin docs 1\n@endquote\n@end docs 1\n"},
};

START_TEST(test_stream__malformed)
{
    struct unit unit;
    char *path = unit_file("a.stream", malformed[_i].in, -1);

    unit_init(&unit);
    g_free(read_stream(&unit, path));
    ck_assert_msg(diag_status(unit.diag) == STATUS_ERRORS, "%s passes in silence", malformed[_i].what);
    g_free(path);
    unit_release(&unit);
}
END_TEST

START_TEST(test_stream__messages_are_utf_8)
{
    struct unit unit;
    char *path = unit_file("a.stream", "@강원도강원도강원도강원도강원도강원도강원도강원도\n", -1);
    char *said;

    unit_init(&unit);
    g_free(read_stream(&unit, path));
    said = unit_messages(unit.diag);
    ck_assert_msg(g_utf8_validate(said, -1, NULL), "a character was cut in two: %s", said);
    g_free(said);
    g_free(path);
    unit_release(&unit);
}
END_TEST

START_TEST(test_stream__unreadable)
{
    struct unit unit;
    char *folder = unit_folder();
    char *path = g_build_filename(folder, "none", NULL);

    unit_init(&unit);
    UNIT_TAKE("nothing is read", read_stream(&unit, path), "");
    UNIT_TAKE("message", unit_messages(unit.diag), "none: error: cannot be read: there is no such file\n");
    ck_assert_int_eq(diag_status(unit.diag), STATUS_SYSTEM);
    g_free(path);
    g_free(folder);
    unit_release(&unit);
}
END_TEST

/* ---- bytes and characters that are refused, with their place in the chapter ---- */

static const struct {
    const char *what, *in, *said;
} refused[] = {
    {"at the beginning", "\xff", "a.nw:1:1: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"within a line", "# T\n\nab\xe9 c\n", "a.nw:3:3: error: byte 0xe9 is not UTF-8; expected text in UTF-8\n"},
    {"cut off at the end of a line", "a\xe2\x80\nb\n",
     "a.nw:1:2: error: byte 0xe2 is not UTF-8; expected text in UTF-8\n"},
    {"behind wide characters", "강원 \xff\n", "a.nw:1:4: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"behind a tab", "\ta\xff\n", "a.nw:1:3: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"behind a quote", "a [[bc]] \xff\n", "a.nw:1:10: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"in a quote", "a [[b\xff]]\n", "a.nw:1:6: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"behind an escape", "a @<<b @[[c \xff\n", "a.nw:1:13: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"behind an @", "a\n@ b\xff\n", "a.nw:2:4: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"in code", "<<x.c>>=\na \xff\n", "a.nw:2:3: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"behind a use in code", "<<x.c>>=\n<<b>> \xff\n",
     "a.nw:2:7: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"in the name of a chunk", "a\n<<x\xff>>=\n", "a.nw:2:4: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"in the name of a use", "<<x.c>>=\na <<b\xff>>\n",
     "a.nw:2:6: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"in a name that is defined", "<<x.c>>=\na\n@ %def b\xff\n",
     "a.nw:3: error: byte 0xff is not UTF-8; expected text in UTF-8\n"},
    {"a private character", "a \U000f0000 b\n",
     "a.nw:1:3: error: private-use character; expected characters that have a meaning\n"},
    {"a private character of the last plane", "\U00100000\n",
     "a.nw:1:1: error: private-use character; expected characters that have a meaning\n"},
    {"a private character behind an @", "a\n@ b \U000f0000\n",
     "a.nw:2:5: error: private-use character; expected characters that have a meaning\n"},
    {"a private character behind an escape", "a @<<b \U000f0000\n",
     "a.nw:1:8: error: private-use character; expected characters that have a meaning\n"},
    {"a private character behind a quote behind an @", "a\n@ [[b]] \U000f0000\n",
     "a.nw:2:9: error: private-use character; expected characters that have a meaning\n"},
    {"a carriage return within a line", "a \rb\r\n",
     "a.nw:1:3: error: carriage return within a line; expected line feeds, with or without one before them\n"},
    {"two carriage returns", "# T\n\na\r\r\n",
     "a.nw:3:2: error: carriage return within a line; expected line feeds, with or without one before them\n"},
    {"a private character in each of two lines", "\U000f0000\n\nb\U000f0001\n",
     "a.nw:1:1: error: private-use character; expected characters that have a meaning\n"
     "a.nw:3:2: error: private-use character; expected characters that have a meaning\n"},
};

START_TEST(test_stream__refused)
{
    struct unit unit;
    char *path = unit_markup("a.nw", refused[_i].in);

    unit_init(&unit);
    g_free(read_stream(&unit, path));
    UNIT_TAKE(refused[_i].what, unit_messages(unit.diag), refused[_i].said);
    g_free(path);
    unit_release(&unit);
}
END_TEST

/* ---- chapters, by way of noweb ---- */

static const struct {
    const char *what, *in, *want;
} chapters[] = {
    {"nothing", "", "a.nw\n"},
    {"no line end at the end", "a", "a.nw\n1+0|a\n"},
    {"CRLF", "a [[b]]\r\n\r\nc\r\n<<x.c>>=\r\nd <<y>>\r\n@\r\ne\r\n",
     "a.nw\n1+0|a {b}\n2+0|\n3+0|c\n4+0|\n4+0|{x.c}\n4+0|\n6+0|\n7+0|e\n"
     "= x.c 4:1\n  5:1|d |\n  5:3 use y\n  line end\n"},
    {"blanks before CRLF stay in code", "<<x.c>>=\r\na  \r\n",
     "a.nw\n1+0|\n1+0|{x.c}\n1+0|\n"
     "= x.c 1:1\n  2:1|a  |\n  line end\n"},
    {"escapes", "a @<<b>> @[[c]] d\n", "a.nw\n1+0|a <<b>> [[c]] d\n"},
    {"an @ at the beginning of a line", "@@a\n", "a.nw\n1+1|@a\n"},
    {"the whole of a chapter", "# T\n\n<<a.c>>=\nx\n@ text\n<<a.c>>=\n\ny\n@ %def y\n@\nend\n",
     "a.nw\n1+0|# T\n2+0|\n3+0|\n3+0|{a.c}\n3+0|\n5+2|text\n6+0|\n6+0|{a.c}\n6+0|\n10+0|\n11+0|end\n"
     "= a.c 3:1\n  4:1|x|\n  line end\n= a.c 6:1 def y\n  line end\n  8:1|y|\n  line end\n"},
    {"escapes in code", "<<a.c>>=\nx @<< 1 <<b>>\n",
     "a.nw\n1+0|\n1+0|{a.c}\n1+0|\n= a.c 1:1\n  2:1|x << 1 |\n  2:9 use b\n  line end\n"},
};

START_TEST(test_stream__chapter)
{
    struct unit unit;
    char *path = unit_markup("a.nw", chapters[_i].in);

    unit_init(&unit);
    UNIT_TAKE(chapters[_i].what, read_stream(&unit, path), chapters[_i].want);
    UNIT_TAKE(chapters[_i].what, unit_messages(unit.diag), "");
    g_free(path);
    unit_release(&unit);
}
END_TEST

START_TEST(test_stream__markup_gives_up)
{
    struct unit unit;
    char *path = unit_markup("a.nw", "# T\n\nan [[open quote\n");

    unit_init(&unit);
    g_free(read_stream(&unit, path));
    ck_assert_int_eq(diag_status(unit.diag), STATUS_ERRORS);
    g_free(path);
    unit_release(&unit);
}
END_TEST

/* ---- the way back ---- */

static const struct {
    const char *what, *in;
    unsigned line;      /* of the prose */
    const char *before; /* what stands before the place in the chapter; counted in its line */
    unsigned col;       /* byte of the prose, from 1 */
    unsigned want_line, want_col;
} places[] = {
    {"the first", "abc\n", 1, "", 1, 1, 1},
    {"within a line", "abc\n", 1, "ab", 3, 1, 3},
    {"the end of a line", "abc\n", 1, "abc", 4, 1, 4},
    {"past the end of a line", "abc\nd\n", 1, "abc", 9, 1, 4},
    {"no column", "abc\n", 1, "", 0, 1, 0},
    {"no line", "abc\n", 0, "", 1, 0, 0},
    {"a line that is not there", "abc\n", 7, "", 1, 0, 0},
    {"another line", "abc\n\nde\n", 3, "d", 2, 3, 2},
    {"behind two-byte characters", "éé a\n", 1, "éé ", 6, 1, 4},
    {"behind wide characters", "강원 a\n", 1, "강원 ", 8, 1, 4},
    {"within a character", "강a\n", 1, "강", 2, 1, 2},
    {"behind a tab", "\ta\n", 1, "\t", 2, 1, 2},
    {"behind an escape", "@<<a @[[b c\n", 1, "@<<a @[[b ", 9, 1, 11},
    {"behind a quote", "[[ab]] c\n", 1, "[[ab]] ", 10, 1, 8},
    {"behind a quote with a use in it", "[[<<ab>>]] c\n", 1, "[[<<ab>>]] ", 10, 1, 12},
    {"behind a quote with wide characters", "[[강원]] c\n", 1, "[[강원]] ", 10, 1, 8},
    {"behind two quotes", "[[a]] [[bc]] d\n", 1, "[[a]] [[bc]] ", 19, 1, 14},
    {"behind an @", "a\n@ b c\n", 2, "@ b ", 3, 2, 5},
    {"behind a quote behind an @", "a\n@ [[b]] c\n", 2, "@ [[b]] ", 10, 2, 9},
    {"CRLF", "abc\r\nde\r\n", 2, "d", 2, 2, 2},
    {"behind a chunk", "a\n<<x.c>>=\nb\n@\n\nc d\n", 7, "c ", 3, 6, 3},
};

START_TEST(test_stream__pos)
{
    struct unit unit;
    char *path = unit_markup("a.nw", places[_i].in);
    GPtrArray *sources;
    struct pos pos;

    unit_init(&unit);
    sources = stream_read(unit.book, path);
    ck_assert_uint_eq(sources->len, 1);
    if (places[_i].want_col)
        ck_assert_uint_eq((unsigned)g_utf8_strlen(places[_i].before, -1) + 1, places[_i].want_col);
    for (int again = 0; again < 2; again++) {
        pos = source_pos(sources->pdata[0], places[_i].line, places[_i].col);
        ck_assert_msg(pos.line == places[_i].want_line && pos.col == places[_i].want_col, "%s: %u:%u", places[_i].what,
                      pos.line, pos.col);
        UNIT_SAME(places[_i].what, pos.file, "a.nw");
    }
    g_ptr_array_unref(sources);
    g_free(path);
    unit_release(&unit);
}
END_TEST

/* What was asked for before makes no difference. */
START_TEST(test_stream__pos_in_any_order)
{
    static const unsigned asked[][3] = {{3, 4, 4}, {1, 10, 8}, {1, 1, 1}, {3, 1, 1}, {1, 11, 9}, {3, 5, 5}, {2, 1, 1}};
    struct unit unit;
    char *path = unit_markup("a.nw", "[[ab]] cd\n\nefghi\n");
    GPtrArray *sources;

    unit_init(&unit);
    sources = stream_read(unit.book, path);
    for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
        struct pos pos = source_pos(sources->pdata[0], asked[i][0], asked[i][1]);
        ck_assert_uint_eq(pos.line, asked[i][0]);
        ck_assert_uint_eq(pos.col, asked[i][2]);
    }
    g_ptr_array_unref(sources);
    g_free(path);
    unit_release(&unit);
}
END_TEST

START_TEST(test_stream__held)
{
    struct unit unit;
    char *path = unit_markup("a.nw", "a [[b]]\n\n<<x.c>>=\nc\n");
    GPtrArray *sources;
    const struct source *source;
    const struct held *held;
    gsize length = 0;

    unit_init(&unit);
    sources = stream_read(unit.book, path);
    source = sources->pdata[0];
    ck_assert_ptr_null(source_held(source, "a", &length));
    ck_assert_ptr_null(source_held(source, "", &length));
    ck_assert_ptr_null(source_held(source, "😀", &length));
    ck_assert_ptr_null(source_held(source, "\U000f0000", &length));
    ck_assert_ptr_null(source_held(source, "\U000f0000\U00100063", &length));
    held = source_held(source, source->prose->str + 2, &length);
    ck_assert_ptr_nonnull(held);
    ck_assert_uint_eq(length, 8);
    UNIT_SAME("quote", held->quote, "b");
    ck_assert_ptr_null(held->piece);
    g_ptr_array_unref(sources);
    g_free(path);
    unit_release(&unit);
}
END_TEST

/* More placeholders than one digit of their number can tell. */
START_TEST(test_stream__many_quotes)
{
    struct unit unit;
    GString *text = g_string_new(NULL);
    GPtrArray *sources;
    char *path;

    for (unsigned i = 0; i < 9000; i++)
        g_string_append_printf(text, "[[q%u]]\n", i);
    path = unit_markup("a.nw", text->str);
    unit_init(&unit);
    sources = stream_read(unit.book, path);
    const struct source *source = sources->pdata[0];
    for (unsigned i = 0; i < 9000; i++) {
        char *want = g_strdup_printf("q%u", i);
        gsize length;
        const struct held *held = source_held(source, source->prose->str + (gsize)i * 9, &length);
        ck_assert_ptr_nonnull(held);
        UNIT_SAME("quote", held->quote, want);
        g_free(want);
    }
    g_ptr_array_unref(sources);
    g_string_free(text, TRUE);
    g_free(path);
    unit_release(&unit);
}
END_TEST

Suite *suite_stream(void) {
    Suite *suite = suite_create("stream");
    TCase *tcase = unit_case(suite, "streams");

    UNIT_ROWS(tcase, test_stream__read, streams);
    UNIT_ROWS(tcase, test_stream__broken, broken);
    UNIT_ROWS(tcase, test_stream__malformed, malformed);
    tcase_add_test(tcase, test_stream__messages_are_utf_8);
    tcase_add_test(tcase, test_stream__unreadable);
    tcase = unit_case(suite, "chapters");
    UNIT_ROWS(tcase, test_stream__chapter, chapters);
    UNIT_ROWS(tcase, test_stream__refused, refused);
    tcase_add_test(tcase, test_stream__markup_gives_up);
    tcase = unit_case(suite, "places");
    UNIT_ROWS(tcase, test_stream__pos, places);
    tcase_add_test(tcase, test_stream__pos_in_any_order);
    tcase_add_test(tcase, test_stream__held);
    tcase_add_test(tcase, test_stream__many_quotes);
    return suite;
}
