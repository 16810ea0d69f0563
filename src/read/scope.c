/* SPDX-License-Identifier: MIT
 * Definitions at file scope. */
#include "read/scope.h"

#include <string.h>

static void set(struct candidate *candidate, const char *name, void *place) {
    g_free(candidate->name);
    candidate->name = g_strdup(name);
    candidate->place = place;
}

static void end_declaration(struct scope *scope) {
    set(&scope->last, NULL, NULL);
    set(&scope->function, NULL, NULL);
    set(&scope->type, NULL, NULL);
    set(&scope->pointer, NULL, NULL);
    scope->in_typedef = scope->in_value = FALSE;
    scope->parens = scope->brackets = 0;
    scope->tag = scope->before = 0;
}

void scope_init(struct scope *scope) {
    *scope = (struct scope){.braces = g_array_new(FALSE, FALSE, sizeof(char))};
}

void scope_release(struct scope *scope) {
    end_declaration(scope);
    g_array_unref(scope->braces);
}

static char innermost(const struct scope *scope) {
    return scope->braces->len ? g_array_index(scope->braces, char, scope->braces->len - 1) : 0;
}

gboolean scope_name(struct scope *scope, const char *name, void *place, scope_define *define, void *context) {
    gboolean is_member = scope->before == '.' || scope->before == 'm';

    if (scope->is_macro) {
        define(context, IDENTIFIER_MACRO, place);
        scope->is_macro = FALSE;
        return TRUE;
    }
    if (innermost(scope) == 'e' && (scope->before == '{' || scope->before == ','))
        define(context, IDENTIFIER_CONSTANT, place);
    else if (!scope->braces->len && !scope->in_value && !scope->brackets) {
        if (scope->tag && scope->before == 'k')
            set(&scope->type, name, place);
        else if (!scope->parens)
            set(&scope->last, name, place);
        else if (scope->before == '*' && scope->parens == 1 && !scope->function.name && !scope->pointer.name)
            set(&scope->pointer, name, place);
    }
    if (scope->before == 'n')
        scope->tag = 0;
    scope->before = 'n';
    return !is_member;
}

void scope_keyword(struct scope *scope, const char *word) {
    if (!scope->braces->len && strcmp(word, "typedef") == 0)
        scope->in_typedef = TRUE;
    scope->tag = strcmp(word, "struct") == 0 || strcmp(word, "union") == 0 ? 's' : strcmp(word, "enum") == 0 ? 'e' : 0;
    if (scope->before != '*' || (strcmp(word, "const") != 0 && strcmp(word, "volatile") != 0))
        scope->before = 'k';
}

/* Brackets in the values of an enumeration: what stands in them is no constant. */
static void in_enum(struct scope *scope, char c) {
    char kind = 'p';

    if (c == '(')
        g_array_append_val(scope->braces, kind);
    else if (c == ')' && innermost(scope) == 'p')
        g_array_set_size(scope->braces, scope->braces->len - 1);
}

static void open_brace(struct scope *scope, scope_define *define, void *context) {
    char kind = 'o';

    if (!scope->braces->len && !scope->in_value) {
        if (scope->tag) {
            kind = scope->tag;
            if (scope->type.name && scope->before == 'n')
                define(context, IDENTIFIER_TYPE, scope->type.place);
            set(&scope->type, NULL, NULL);
        } else if (scope->function.name && scope->before == ')') {
            kind = 'f';
            define(context, IDENTIFIER_FUNCTION, scope->function.place);
        }
    }
    scope->tag = 0;
    g_array_append_val(scope->braces, kind);
}

static void close_brace(struct scope *scope) {
    char kind = innermost(scope);

    if (scope->braces->len)
        g_array_set_size(scope->braces, scope->braces->len - 1);
    if (!scope->braces->len && kind == 'f')
        end_declaration(scope);
}

/* A name that ends a declarator, at = , or ; */
static void end_declarator(struct scope *scope, scope_define *define, void *context) {
    const struct candidate *name = scope->pointer.name ? &scope->pointer : &scope->last;

    if (name->name && !scope->in_value && !(scope->function.name && !scope->pointer.name))
        define(context, scope->in_typedef ? IDENTIFIER_TYPE : IDENTIFIER_VARIABLE, name->place);
    else if (scope->in_typedef && scope->function.name)
        define(context, IDENTIFIER_TYPE, scope->function.place);
    set(&scope->last, NULL, NULL);
    set(&scope->pointer, NULL, NULL);
}

static void at_file_scope(struct scope *scope, char c, scope_define *define, void *context) {
    switch (c) {
    case '(':
        if (!scope->parens && scope->before == 'n' && scope->last.name) {
            set(&scope->function, scope->last.name, scope->last.place);
            set(&scope->last, NULL, NULL);
        }
        scope->parens++;
        break;
    case ')': scope->parens -= scope->parens > 0; break;
    case '[': scope->brackets++; break;
    case ']': scope->brackets -= scope->brackets > 0; break;
    case '=':
    case ',':
        if (scope->parens)
            break;
        end_declarator(scope, define, context);
        scope->in_value = c == '=';
        break;
    case ';':
        end_declarator(scope, define, context);
        end_declaration(scope);
        break;
    default: break;
    }
}

void scope_operator(struct scope *scope, const char *text, guint length, scope_define *define, void *context) {
    char c = length == 2 ? 'm' : *text;

    if (c == '{')
        open_brace(scope, define, context);
    else if (c == '}')
        close_brace(scope);
    else if (!scope->braces->len)
        at_file_scope(scope, c, define, context);
    else if (innermost(scope) == 'e' || innermost(scope) == 'p')
        in_enum(scope, c);
    scope->tag = 0;
    scope->before = c;
}

void scope_directive(struct scope *scope, const char *word) {
    scope->is_macro = g_str_has_suffix(word, "define");
}

void scope_other(struct scope *scope) {
    scope->before = 'x';
}
