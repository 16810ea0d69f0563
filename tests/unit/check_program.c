/* SPDX-License-Identifier: MIT
 * Programs: what they define and use, followed through their chunks. */
#include "read/program.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

#define T "# T\n\n"

static void pieces(GString *out, const char *what, const GPtrArray *list) {
    for (guint i = 0; i < list->len; i++) {
        const struct chunk_piece *piece = list->pdata[i];
        g_string_append_printf(out, "%s %s", i ? "," : what, piece->chunk->name);
        if (piece->number > 1)
            g_string_append_printf(out, " %u", piece->number);
    }
}

/* A line for each identifier: its kind and name, where it is defined and where used. */
static char *identifiers(const struct book *book) {
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < book->identifiers->len; i++) {
        const struct identifier *identifier = book->identifiers->pdata[i];
        g_string_append_printf(out, "%s %s", identifier_kind_word(identifier->kind), identifier->name);
        pieces(out, " in", identifier->defined_in);
        pieces(out, "; used in", identifier->used_in);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

static const struct {
    const char *what, *in, *want;
} programs[] = {
    {"no program", "<<a>>=\nint a;\n", ""},
    {"a file that is not C", "<<a.txt>>=\nint a;\n", ""},
    {"a function", "<<a.c>>=\nint main(void) {\n    return 0;\n}\n", "function main in a.c\n"},
    {"its type on a line of its own", "<<a.c>>=\nstatic int\nmain(int argc,\n     char **argv)\n{\n}\n",
     "function main in a.c\n"},
    {"a use in the same piece", "<<a.c>>=\nint f(void) { return 1; }\nint g(void) { return f(); }\n",
     "function f in a.c; used in a.c\nfunction g in a.c\n"},
    {"a use before the definition", "<<a.c>>=\nint f(void);\nint g(void) { return f(); }\nint f(void) { return 1; }\n",
     "function f in a.c; used in a.c\nfunction g in a.c\n"},
    {"a chunk within a function", "<<a.c>>=\nint f(void) {\n    <<b>>\n}\nint g;\n<<b>>=\nint h = 1;\nk(h);\n",
     "function f in a.c\nvariable g in a.c\n"},
    {"a chunk at file scope", "<<a.c>>=\n<<b>>\nint f(void) { return g; }\n<<b>>=\nstatic int g;\n",
     "function f in a.c\nvariable g in b; used in a.c\n"},
    {"a function over two pieces", "<<a.c>>=\n<<b>>\n<<b>>=\nint f(void) {\n<<b>>=\n    int g;\n}\nint h;\n",
     "function f in b\nvariable h in b 2\n"},
    {"a head in one chunk, a body in another", "<<a.c>>=\n<<b>> {\n}\n<<b>>=\nint f(void)\n", "function f in b\n"},
    {"a use in another chapter's piece",
     "<<a.c>>=\n<<b>>\n<<c>>\n<<b>>=\nint f(void) { }\n<<c>>=\nint g(void) { f(); f(); }\n",
     "function f in b; used in c\nfunction g in c\n"},
    {"a type and its tag", "<<a.c>>=\ntypedef struct lamp { int oil; } lamp;\nlamp *light;\n",
     "type lamp in a.c; used in a.c\nvariable light in a.c\n"},
    {"constants and macros", "<<a.c>>=\n#define OIL 3\nenum { RED, GREEN = OIL };\nint a = RED;\n",
     "constant GREEN in a.c\nmacro OIL in a.c; used in a.c\nconstant RED in a.c; used in a.c\nvariable a in a.c\n"},
    {"a member is no use", "<<a.c>>=\nint f(void) { }\nint g(void) { return a.f + b->f; }\n",
     "function f in a.c\nfunction g in a.c\n"},
    {"no use in a comment or a string", "<<a.c>>=\nint f; /* f */ // f\nchar *g = \"f\";\n",
     "variable f in a.c\nvariable g in a.c\n"},
    {"a comment over the border of a chunk", "<<a.c>>=\n/*\n<<b>>\nint c;\n<<b>>=\nint f; */ int d;\n",
     "variable c in a.c\nvariable d in b\n"},
    {"a string with an escaped use", "<<a.c>>=\nchar *a = \"@<<b@>>\";\nint c;\n",
     "variable a in a.c\nvariable c in a.c\n"},
    {"a chunk that two programs use is read in the first",
     "<<a.c>>=\nint f(void) {\n<<c>>\n}\n<<b.c>>=\n<<c>>\n<<c>>=\nint d;\n", "function f in a.c\n"},
    {"a header", "<<a.h>>=\nstruct a { int b; };\n<<b.c>>=\n#include \"a.h\"\nstruct a c;\n",
     "type a in a.h; used in b.c\nvariable c in b.c\n"},
    {"two programs with a main", "<<a.c>>=\nint main(void) { }\n<<b.c>>=\nint main(void) { }\n",
     "function main in a.c, b.c\n"},
    {"what a macro stands for is not read",
     "<<a.c>>=\n#define A(x) b(x)\nint c;\n#define D = {\nint e;\n#if A(1)\nint f;\n#endif\n",
     "macro A in a.c; used in a.c\nmacro D in a.c\nvariable c in a.c\nvariable e in a.c\nvariable f in a.c\n"},
    {"a macro within an enumeration", "<<a.c>>=\nenum {\n    A,\n#define B 1\n    C\n};\n",
     "constant A in a.c\nmacro B in a.c\nconstant C in a.c\n"},
    {"a macro of two lines", "<<a.c>>=\n#define A(x) \\\n    b(x)\nint c;\n", "macro A in a.c\nvariable c in a.c\n"},
    {"by @ %def", "<<a.c>>=\nLAMP(oil)\n@ %def oil\n", "name oil in a.c; used in a.c\n"},
    {"by @ %def too", "<<a.c>>=\nint oil;\n@ %def oil\n", "variable oil in a.c\n"},
    {"a name of letters outside of ASCII", "<<a.c>>=\nint 등대;\nint a = 등대;\n",
     "variable a in a.c\nvariable 등대 in a.c; used in a.c\n"},
};

START_TEST(test_program__identifiers)
{
    struct unit unit;
    char *text = g_strconcat(T, programs[_i].in, NULL);

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", text);
    program_read(unit.book);
    UNIT_TAKE(programs[_i].what, identifiers(unit.book), programs[_i].want);
    UNIT_TAKE(programs[_i].what, unit_messages(unit.diag), "");
    unit_release(&unit);
    g_free(text);
}
END_TEST

/* The tokens of a piece: “class text”, and “!” for what is defined here, “*” for a name of the book. */
START_TEST(test_program__tokens)
{
    static const char *const words[] = {"name", "keyword", "number", "string", "comment", "directive"};
    struct unit unit;
    const struct chunk *chunk;
    const struct chunk_piece *piece;
    GString *out = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", T "<<a.c>>=\n#define N 2\nint f(int n) { <<b>> return N + n; } // f\n<<b>>=\nx.y;\n");
    program_read(unit.book);
    chunk = g_hash_table_lookup(unit.book->chunk_by_name, "a.c");
    piece = chunk->pieces->pdata[0];
    for (guint i = 0; i < piece->tokens->len; i++) {
        const struct token *token = &g_array_index(piece->tokens, struct token, i);
        const struct code *code = &g_array_index(piece->code, struct code, token->code);
        g_string_append_printf(out, "%s %.*s%s%s\n", words[token->class], (int)(token->end - token->start),
                               code->text + token->start, token->defines ? "!" : "", token->identifier ? "*" : "");
    }
    UNIT_SAME("tokens", out->str,
              "directive #define\nname N!*\nnumber 2\nkeyword int\nname f!*\nkeyword int\nname n\nkeyword return\n"
              "name N*\nname n\ncomment // f\n");
    g_string_free(out, TRUE);
    unit_release(&unit);
}
END_TEST

Suite *suite_program(void) {
    Suite *suite = suite_create("program");
    TCase *tcase = unit_case(suite, "programs");

    UNIT_ROWS(tcase, test_program__identifiers, programs);
    tcase_add_test(tcase, test_program__tokens);
    return suite;
}
