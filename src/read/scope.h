/* SPDX-License-Identifier: MIT
 *
 * Which names a C file defines at file scope, from its tokens: a recogniser of declarations (C11, section 6.7 and
 * 6.9) by their shape. For the reader of programs only.
 */
#ifndef SCOPE_H
#define SCOPE_H

#include "model/code.h"

/* A name that may turn out to be defined. */
struct candidate {
    char *name; /* NULL: none */
    void *place;
};

struct scope {
    GArray *
        braces; /* char: what each open brace belongs to: 'f'unction, 's'truct, 'e'num, other; 'p': a bracket in an enum */
    int parens, brackets; /* open ones at file scope */
    gboolean in_typedef;  /* the declaration began with typedef */
    gboolean in_value;    /* between = and the next comma or semicolon */
    gboolean is_macro;    /* the next name is what #define defines */
    char tag;             /* 's' or 'e' behind struct, union or enum and their name; else 0 */
    char before;          /* the token before: an operator or bracket; 'm' for ->, 'n' a name, 'k' a keyword; 0: none */
    struct candidate last, function, type, pointer;
};

/* Called for each definition, with the place that scope_name() was given. */
typedef void scope_define(void *context, enum identifier_kind kind, void *place);

void scope_init(struct scope *scope);
void scope_release(struct scope *scope);

/* The tokens, in order, without those of directives but for the name that #define defines; comments, numbers and strings are scope_other(). `place` is kept only until the declaration
 * ends. scope_name() returns whether the name can be a use of an identifier (not a member behind . or ->). */
gboolean scope_name(struct scope *scope, const char *name, void *place, scope_define *define, void *context);
void scope_keyword(struct scope *scope, const char *word);
void scope_operator(struct scope *scope, const char *text, guint length, scope_define *define, void *context);
void scope_directive(struct scope *scope, const char *word);
void scope_other(struct scope *scope);

#endif
