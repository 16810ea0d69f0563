/* SPDX-License-Identifier: MIT
 * What a C file defines at file scope, from its tokens. Here tokens are words, divided by blanks. */
#include "read/scope.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

static void note(void *context, enum identifier_kind kind, void *place) {
    g_string_append_printf(context, "%s %s\n", identifier_kind_word(kind), (const char *)place);
}

static gboolean is_keyword(const char *word) {
    static const char *const keywords[] = {"char",    "const", "double",   "else",   "enum",     "extern",
                                           "if",      "int",   "return",   "sizeof", "static",   "struct",
                                           "typedef", "union", "unsigned", "void",   "volatile", NULL};

    return g_strv_contains(keywords, word);
}

static void feed(struct scope *scope, char *word, GString *out) {
    if (*word == '#')
        scope_directive(scope, word);
    else if (is_keyword(word))
        scope_keyword(scope, word);
    else if (g_ascii_isdigit(*word) || *word == '"')
        scope_other(scope);
    else if (g_ascii_isalpha(*word)) {
        if (!scope_name(scope, word, word, note, out))
            g_string_append_printf(out, "member %s\n", word);
    } else
        scope_operator(scope, word, (guint)strlen(word), note, out);
}

static char *defined(const char *in) {
    char **words = g_strsplit(in, " ", -1);
    GString *out = g_string_new(NULL);
    struct scope scope;

    scope_init(&scope);
    for (unsigned i = 0; words[i]; i++)
        feed(&scope, words[i], out);
    scope_release(&scope);
    g_strfreev(words);
    return g_string_free(out, FALSE);
}

static const struct {
    const char *what, *in, *want;
} declarations[] = {
    {"a function", "int f ( void ) { return 1 ; }", "function f\n"},
    {"a function of a named type", "static gboolean f ( int a , char * b ) { g ( a ) ; }", "function f\n"},
    {"a function that returns a pointer", "const char * f ( ) { }", "function f\n"},
    {"a function that returns a structure", "struct a f ( struct b * c ) { }", "function f\n"},
    {"a function without a type", "f ( ) { }", "function f\n"},
    {"old style", "int f ( a ) { }", "function f\n"},
    {"two functions", "int f ( void ) { } int g ( void ) { f ( ) ; }", "function f\nfunction g\n"},
    {"a prototype", "int f ( int a ) ;", ""},
    {"prototypes and a function", "int f ( void ) , g ( int ) ; int f ( void ) { }", "function f\n"},
    {"nothing within a function", "void f ( void ) { int a = 1 ; struct b { int c ; } d ; { e ( ) ; } } int g ;",
     "function f\nvariable g\n"},
    {"a parameter that is a function", "int f ( int ( * a ) ( int ) ) { }", "function f\n"},
    {"a variable", "int a ;", "variable a\n"},
    {"a pointer", "static const char * const a = \"b\" ;", "variable a\n"},
    {"an array", "int a [ 3 ] [ N ] ;", "variable a\n"},
    {"several declarators", "int a , * b , c [ 2 ] , d = 1 , e ;",
     "variable a\nvariable b\nvariable c\nvariable d\nvariable e\n"},
    {"an initializer", "int a [ ] = { b , c ( 1 ) , { d } } , e ;", "variable a\nvariable e\n"},
    {"a value with calls and commas", "int a = f ( b , c ) , d ;", "variable a\nvariable d\n"},
    {"designated initializers", "struct s a = { . b = c , . d = { e } } ;", "variable a\nmember b\nmember d\n"},
    {"extern", "extern int a ;", "variable a\n"},
    {"a variable of a named type", "GArray * a ;", "variable a\n"},
    {"a pointer to a function", "int ( * a ) ( int b ) ;", "variable a\n"},
    {"an array of pointers to functions", "static int ( * const a [ ] ) ( int ) = { b , c } ;", "variable a\n"},
    {"a structure", "struct a { int b ; struct c * d ; } ;", "type a\n"},
    {"a union in a structure", "struct a { union { int b ; char c ; } d ; } ;", "type a\n"},
    {"a structure and a variable", "struct a { int b ; } c ;", "type a\nvariable c\n"},
    {"a structure without a name", "struct { int a ; } b ;", "variable b\n"},
    {"a structure that is declared", "struct a ;", ""},
    {"a union", "union a { int b ; } ;", "type a\n"},
    {"an enumeration", "enum a { B , C = 1 , D = f ( E , F ) } ;", "type a\nconstant B\nconstant C\nconstant D\n"},
    {"an enumeration without a name", "enum { A , B , } ;", "constant A\nconstant B\n"},
    {"an enumeration and a variable", "enum { A } b ;", "constant A\nvariable b\n"},
    {"a type", "typedef int a ;", "type a\n"},
    {"a type of a structure", "typedef struct a { int b ; } c ;", "type a\ntype c\n"},
    {"a type of a structure without a name", "typedef struct { int a ; } b , * c ;", "type b\ntype c\n"},
    {"a type of an enumeration", "typedef enum { A } b ;", "constant A\ntype b\n"},
    {"a type of a function", "typedef void a ( int b ) ;", "type a\n"},
    {"a type of a pointer to a function", "typedef int ( * a ) ( void * b , int c ) ;", "type a\n"},
    {"a type, then a variable", "typedef int a ; a b ;", "type a\nvariable b\n"},
    {"a macro", "#define A int b ;", "macro A\nvariable b\n"},
    {"a macro within a declaration", "int a , #define B c ;", "variable a\nmacro B\nvariable c\n"},
    {"another directive", "#endif int b ;", "variable b\n"},
    {"members", "int f ( void ) { a . b = c -> d ; }", "function f\nmember b\nmember d\n"},
    {"brackets that nobody opened", "} ) ] int a ;", "variable a\n"},
    {"what is not closed", "int f ( void ) { if ( a ) {", "function f\n"},
};

START_TEST(test_scope__declarations)
{ UNIT_TAKE(declarations[_i].what, defined(declarations[_i].in), declarations[_i].want); }
END_TEST

Suite *suite_scope(void) {
    Suite *suite = suite_create("scope");

    UNIT_ROWS(unit_case(suite, "declarations"), test_scope__declarations, declarations);
    return suite;
}
