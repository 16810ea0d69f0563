/* SPDX-License-Identifier: MIT
 * Tokens of C, from lines that come in pieces. */
#include "read/lexer.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

/* A line for each token: its class, and what it is. */
static void note(void *context, int class, const char *text, guint start, guint end) {
    static const char *const words[] = {"name", "keyword", "number", "string", "comment", "directive"};

    g_string_append_printf(context, "%s %.*s\n", class < 0 ? "operator" : words[class], (int)(end - start),
                           text + start);
}

/* Reads text as the reader of programs does: a line end by itself, “§” between two runs of a line. */
static char *lexed(const char *in) {
    GString *out = g_string_new(NULL);
    char **lines = g_strsplit(in, "\n", -1);
    struct lexer lexer;

    lexer_init(&lexer);
    for (unsigned i = 0; lines[i]; i++) {
        char **runs = g_strsplit(lines[i], "§", -1);
        if (i && lexer_newline(&lexer))
            g_string_append(out, "end of directive\n");
        for (unsigned j = 0; runs[j]; j++)
            lexer_text(&lexer, runs[j], note, out);
        g_strfreev(runs);
    }
    g_strfreev(lines);
    return g_string_free(out, FALSE);
}

static const struct {
    const char *what, *in, *want;
} texts[] = {
    {"nothing", "", ""},
    {"blanks", " \t\f", ""},
    {"names", "a _b C3 강원 a$", "name a\nname _b\nname C3\nname 강원\nname a\noperator $\n"},
    {"keywords", "while auto FALSE _Static_assert whiles",
     "keyword while\nkeyword auto\nkeyword FALSE\n"
     "keyword _Static_assert\nname whiles\n"},
    {"a name longer than any keyword", "a_very_long_name_indeed", "name a_very_long_name_indeed\n"},
    {"numbers", "0 1.5 .5 1e+3 0x1P-2 1'0 1u_2",
     "number 0\nnumber 1.5\nnumber .5\nnumber 1e+3\nnumber 0x1P-2\n"
     "number 1\nstring '0 1u_2\n"},
    {"a number and a sum", "1+2-x", "number 1\noperator +\nnumber 2\noperator -\nname x\n"},
    {"operators are one character each", "a->b-=!c",
     "name a\noperator ->\nname b\noperator -\noperator =\noperator !\n"
     "name c\n"},
    {"a full stop and no number", "a.b", "name a\noperator .\nname b\n"},
    {"strings", "\"a\" L\"b\" 'c' '\\'' \"\\\"\" \"\"",
     "string \"a\"\nname L\nstring \"b\"\nstring 'c'\nstring '\\''\n"
     "string \"\\\"\"\nstring \"\"\n"},
    {"a string that is not closed ends with its line", "\"a b\nc", "string \"a b\nname c\n"},
    {"a string that ends in a backslash", "\"a\\\nb", "string \"a\\\nname b\n"},
    {"comment marks in a string", "\"/* //\" a", "string \"/* //\"\nname a\n"},
    {"a string in a comment", "/* \"a */ b", "comment /* \"a */\nname b\n"},
    {"a line comment", "a // b /* c\nd", "name a\ncomment // b /* c\nname d\n"},
    {"a comment over lines", "a /* b\n c \n*/ d", "name a\ncomment /* b\ncomment  c \ncomment */\nname d\n"},
    {"a comment over the border of a chunk", "/* a §b */ c", "comment /* a \ncomment b */\nname c\n"},
    {"an empty line in a comment", "/*\n\n*/", "comment /*\ncomment */\n"},
    {"no comment: / alone", "a / b /", "name a\noperator /\nname b\noperator /\n"},
    {"the shortest comment", "/**/a/*/b*/c", "comment /**/\nname a\ncomment /*/b*/\nname c\n"},
    {"include", "#include <a b.h>\nx", "directive #include\nstring <a b.h>\nend of directive\nname x\n"},
    {"include with quotation marks", "#include \"a.h\"", "directive #include\nstring \"a.h\"\n"},
    {"blanks in a directive", "  #  define A <b>\n",
     "directive #  define\nname A\noperator <\nname b\noperator >\n"
     "end of directive\n"},
    {"# within a line", "a # b", "name a\noperator #\nname b\n"},
    {"# alone on its line", "#\na", "directive #\nend of directive\nname a\n"},
    {"a directive over lines", "#define A \\\n  # b\nc",
     "directive #define\nname A\noperator \\\noperator #\nname b\n"
     "end of directive\nname c\n"},
    {"a directive and a comment over lines", "#define A /* b\nc */ d\n#x",
     "directive #define\nname A\ncomment /* b\n"
     "comment c */\nname d\nend of directive\n"
     "directive #x\n"},
    {"a name of an include ends with its line", "#include\n<a>",
     "directive #include\nend of directive\noperator <\n"
     "name a\noperator >\n"},
    {"a directive behind the border of a chunk", "§#if 1", "directive #if\nnumber 1\n"},
};

START_TEST(test_lexer__text)
{ UNIT_TAKE(texts[_i].what, lexed(texts[_i].in), texts[_i].want); }
END_TEST

Suite *suite_lexer(void) {
    Suite *suite = suite_create("lexer");

    UNIT_ROWS(unit_case(suite, "tokens"), test_lexer__text, texts);
    return suite;
}
