/* SPDX-License-Identifier: MIT
 * The command line. */
#include "base/options.h"

#include "base/file.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

/* Whether the command takes the option; if it needs it sets *needed. */
static gboolean takes(const struct command *command, const char *option, gboolean *needed) {
    char **names = g_strsplit(command->options, " ", -1);
    static const char *const every[] = {"json", "max-messages", NULL};
    char *marked = g_strconcat(option, "!", NULL);
    gboolean taken;

    *needed = g_strv_contains((const char *const *)names, marked);
    taken = *needed || g_strv_contains(every, option) || g_strv_contains((const char *const *)names, option);
    g_free(marked);
    g_strfreev(names);
    return taken;
}

static const struct {
    const char *name, *value, *help; /* value NULL: a flag, which takes none */
    gsize offset;
} option_table[] = {
    {"out", "PATH", "folder, or for an e-book the file, to write to", offsetof(struct options, out)},
    {"print", "FILE", "print file to write: the whole book as one XHTML page", offsetof(struct options, print)},
    {"figures", "DIR", "folder of the drawn figures", offsetof(struct options, figures)},
    {"look", "DIR", "folder of the edition's look: page template, words, e-book's style sheet",
     offsetof(struct options, look)},
    {"fonts", "DIR", "folder with fonts.css and the fonts that it names", offsetof(struct options, fonts)},
    {"citation", "FILE", "citation file (CFF 1.2.0)", offsetof(struct options, citation)},
    {"pages", "TSV", "on which page of the printed book each address stands", offsetof(struct options, pages)},
    {"column", "COPY", "a reader's own copy of the annotated text", offsetof(struct options, column)},
    {"site", "URL", "where this copy of the book stands, for citations", offsetof(struct options, site)},
    {"contact", "ADDRESS", "where reports of errors go: a web address or an e-mail address",
     offsetof(struct options, contact)},
    {"ledger", "FILE", "ledger of addresses", offsetof(struct options, ledger)},
    {"copy", "COPY", "a reader's own copy of the annotated text", offsetof(struct options, copy)},
    {"format", "NAME", "plain, chicago, mla, apa, bibtex, biblatex, ris or csl-json", offsetof(struct options, format)},
    {"address", "ADDRESS", "what to cite, as “¶3.2”, “¶3.1–3.3” or an id, instead of the whole",
     offsetof(struct options, address)},
    {"fingerprint", "HEX", "of the chapters: what `sha256sum *.nw | sha256sum` says of them",
     offsetof(struct options, fingerprint)},
    {"works", NULL, "cite the text annotated and its other versions instead", offsetof(struct options, works)},
    {"history", NULL, "look at the commits of all branches too", offsetof(struct options, history)},
    {"lemmata", NULL, "print where the lemmata stand, instead", offsetof(struct options, lemmata)},
    {"lengths", NULL, "warn of what is to do, and of essays and notes that are too short or too long",
     offsetof(struct options, lengths)},
    {"json", NULL, "print JSON, and messages as a line of it each", offsetof(struct options, json)},
    {"max-messages", "N", "print the first N messages and how many more there are; 0: all",
     offsetof(struct options, most)},
};

static const char usage[] = "usage: edition COMMAND [OPTION…] [FILE…]\n";

static void say(FILE *stream, const char *text) {
    file_print(stream, text, strlen(text));
}

static void print_help(const struct command *commands, gsize count) {
    GString *help = g_string_new(usage);

    g_string_append(help,
                    "\nThe press for literate, annotated editions. Streams are chapters as `markup -t` writes them.\n"
                    "\nCommands:\n");
    for (gsize i = 0; i < count; i++)
        g_string_append_printf(help, "  %-12s %s\n", commands[i].name, commands[i].summary);
    g_string_append(help, "\n`edition COMMAND --help` says what a command takes.\n"
                          "\nExit status: 0 nothing wrong, or warnings only; 1 errors in the book or differences in a\n"
                          "copy; 2 wrong usage; 3 a failure of the system.\n");
    say(stdout, help->str);
    g_string_free(help, TRUE);
}

static enum status wrong_usage(const struct command *command, const char *what) {
    GString *text = g_string_new("edition: error: ");

    text_append_quiet(text, what);
    g_string_append_c(text, '\n');
    if (command)
        g_string_append_printf(text, "usage: edition %s [OPTION…]%s%s\n", command->name, *command->arguments ? " " : "",
                               command->arguments);
    else
        g_string_append(text, usage);
    g_string_append_printf(text, "Try `edition %s%s--help`.\n", command ? command->name : "", command ? " " : "");
    say(stderr, text->str);
    g_string_free(text, TRUE);
    return STATUS_USAGE;
}

static GOptionContext *context_new(const struct command *command, struct options *options) {
    GOptionContext *context = g_option_context_new(command->arguments);
    GArray *entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));

    for (gsize i = 0; i < G_N_ELEMENTS(option_table); i++) {
        GOptionEntry entry = {.long_name = option_table[i].name,
                              .arg = option_table[i].value ? G_OPTION_ARG_FILENAME : G_OPTION_ARG_NONE,
                              .arg_data = (char *)options + option_table[i].offset,
                              .description = option_table[i].help,
                              .arg_description = option_table[i].value};
        gboolean needed;
        if (takes(command, option_table[i].name, &needed))
            g_array_append_val(entries, entry);
    }
    GOptionEntry rest = {.long_name = G_OPTION_REMAINING,
                         .arg = G_OPTION_ARG_FILENAME_ARRAY,
                         .arg_data = &options->rest,
                         .description = NULL,
                         .arg_description = NULL};
    g_array_append_val(entries, rest);
    g_option_context_set_summary(context, command->summary);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_add_main_entries(context, (const GOptionEntry *)(const void *)entries->data, NULL);
    g_array_unref(entries);
    return context;
}

static gboolean is_web_address(const char *value) {
    return (g_str_has_prefix(value, "http://") || g_str_has_prefix(value, "https://")) &&
           !strpbrk(value, " \t\n\"<>\\");
}

/* One @ between two parts without blanks. */
static gboolean is_mail_address(const char *value) {
    const char *at = strchr(value, '@');

    return at && at != value && at[1] && !strchr(at + 1, '@') && !strpbrk(value, " \t\n\"<>\\");
}

/* What is wrong with what a copy of the book may say of itself, or NULL; to be freed. An empty value says nothing. */
static char *check_values(const struct options *options) {
    const char *site = options->site, *contact = options->contact, *print = options->fingerprint;
    const char *most = options->most;

    if (site && *site && !is_web_address(site))
        return g_strdup_printf("the value of --site, “%s”, is no web address (http:// or https://)", site);
    if (contact && *contact && !is_web_address(contact) && !is_mail_address(contact))
        return g_strdup_printf("the value of --contact, “%s”, is neither a web address nor an e-mail address", contact);
    if (most && (!*most || strlen(most) > 9 || most[strspn(most, "0123456789")]))
        return g_strdup_printf("the value of --max-messages, “%s”, is no number of at most nine digits", most);
    if (print && *print && (strlen(print) != 64 || strspn(print, "0123456789abcdef") != 64))
        return g_strdup_printf("the value of --fingerprint, “%s”, is none (64 hexadecimal digits)", print);
    return NULL;
}

/* What is wrong with the arguments, or NULL; to be freed. */
static char *check_arguments(const struct command *command, const struct options *options) {
    int given = options->rest ? (int)g_strv_length(options->rest) : 0;
    char *wrong;

    for (gsize i = 0; i < G_N_ELEMENTS(option_table); i++) {
        const void *place = (const char *)options + option_table[i].offset;
        const char *value = option_table[i].value ? *(char *const *)place : NULL;
        gboolean needed;
        if (takes(command, option_table[i].name, &needed) && needed && !value)
            return g_strdup_printf("--%s %s is missing", option_table[i].name, option_table[i].value);
        if (value && text_valid(value, strlen(value)) < strlen(value))
            return g_strdup_printf("the value of --%s is not UTF-8", option_table[i].name);
    }
    if (given < command->least)
        return g_strdup_printf("%s is missing",
                               given + 1 < command->least || command->least == 1 ? command->arguments : "STREAM…");
    if (options->address && !given)
        return g_strdup("STREAM… is missing");
    if (given && !*command->arguments)
        return g_strdup_printf("“%s” is one argument too many", options->rest[0]);
    for (int i = 0; i < given; i++)
        if (text_valid(options->rest[i], strlen(options->rest[i])) < strlen(options->rest[i]))
            return g_strdup_printf("the name of file %d is not UTF-8", i + 1);
    wrong = check_values(options);
    return wrong || !command->wrong ? wrong : command->wrong(options);
}

static void print_command_help(const struct command *command) {
    GString *help = g_string_new(NULL);

    g_string_append_printf(help, "usage: edition %s [OPTION…]%s%s\n\nedition %s: %s.\n\nOptions:\n", command->name,
                           *command->arguments ? " " : "", command->arguments, command->name, command->summary);
    for (gsize i = 0; i < G_N_ELEMENTS(option_table); i++) {
        char *name =
            g_strdup_printf("--%s %s", option_table[i].name, option_table[i].value ? option_table[i].value : "");
        gboolean needed;
        if (takes(command, option_table[i].name, &needed))
            g_string_append_printf(help, "  %-18s %s%s\n", name, option_table[i].help, needed ? " (needed)" : "");
        g_free(name);
    }
    g_string_append_printf(help, "  %-18s %s\n", "--help", "show this help");
    say(stdout, help->str);
    g_string_free(help, TRUE);
}

static void options_release(struct options *options) {
    for (gsize i = 0; i < G_N_ELEMENTS(option_table); i++)
        if (option_table[i].value)
            g_free(*(char **)(void *)((char *)options + option_table[i].offset));
    g_strfreev(options->rest);
}

static enum status run_command(const struct command *command, char **arguments) {
    struct options options = {0};
    GOptionContext *context = context_new(command, &options);
    GError *error = NULL;
    char *wrong = NULL;
    enum status status;

    if (!g_option_context_parse_strv(context, &arguments, &error))
        wrong = g_strdup(error->message);
    else
        wrong = check_arguments(command, &options);
    if (wrong)
        status = wrong_usage(command, wrong);
    else {
        struct diag *diag = diag_new();
        diag_shape(diag, options.json, options.most ? (unsigned)g_ascii_strtoull(options.most, NULL, 10) : 0);
        status = command->run(diag, &options);
        diag_print(diag, stderr);
        diag_free(diag);
    }
    g_free(wrong);
    g_clear_error(&error);
    g_option_context_free(context);
    g_strfreev(arguments);
    options_release(&options);
    return status;
}

static gboolean is_help(const char *argument) {
    return strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0;
}

static char *unknown_command(const struct command *commands, gsize count, const char *name) {
    GPtrArray *names = g_ptr_array_new();
    const char *near;
    char *what;

    for (gsize i = 0; i < count; i++)
        g_ptr_array_add(names, (gpointer)commands[i].name);
    near = g_utf8_validate(name, -1, NULL) ? text_nearest(name, names) : NULL;
    what = g_strdup_printf("unknown command “%s”%s%s%s", name, near ? "; expected perhaps “" : "", near ? near : "",
                           near ? "”" : "");
    g_ptr_array_unref(names);
    return what;
}

static enum status run(const struct command *commands, gsize count, int argc, char **argv) {
    char *what;
    enum status status;

    if (argc < 2)
        return wrong_usage(NULL, "no command");
    if (is_help(argv[1])) {
        print_help(commands, count);
        return STATUS_CLEAN;
    }
    for (gsize i = 0; i < count; i++) {
        if (strcmp(argv[1], commands[i].name) != 0)
            continue;
        for (int a = 2; a < argc; a++)
            if (is_help(argv[a])) {
                print_command_help(&commands[i]);
                return STATUS_CLEAN;
            }
        return run_command(&commands[i], g_strdupv(argv + 1));
    }
    what = unknown_command(commands, count, argv[1]);
    status = wrong_usage(NULL, what);
    g_free(what);
    return status;
}

enum status options_run(const struct command *commands, gsize count, int argc, char **argv) {
    enum status status = run(commands, count, argc, argv);

    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    struct diag *diag = diag_new();
    diag_system(diag, "standard output", "cannot be written");
    diag_print(diag, stderr);
    diag_free(diag);
    return STATUS_SYSTEM;
}
