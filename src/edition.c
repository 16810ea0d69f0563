/* SPDX-License-Identifier: MIT
 *
 * edition: the press. Reads the chapters of a literate book as noweb's streams, checks them, and weaves, prints and
 * compares. Run `edition --help`.
 */
#include "base/file.h"
#include "base/messages.h"
#include "base/options.h"
#include "base/text.h"
#include "check/addresses.h"
#include "check/anchors.h"
#include "check/collate.h"
#include "check/drawings.h"
#include "check/leaks.h"
#include "check/lengths.h"
#include "check/manifest.h"
#include "model/mention.h"
#include "read/cff.h"
#include "read/drawing.h"
#include "read/ledger.h"
#include "read/limits.h"
#include "read/pages.h"
#include "read/prose.h"
#include "read/schema.h"
#include "read/witness.h"
#include "whole/copy.h"
#include "whole/reading.h"
#include "write/outputs.h"
#include "write/skeleton.h"

#include <string.h>

/* Takes it over; prints nothing when something was wrong. */
static void print(GString *out, gboolean good) {
    if (good)
        file_print(stdout, out->str, out->len);
    g_string_free(out, TRUE);
}

/* ---- commands ---- */

static enum status run_lint(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, options->rest);

    if (options->citation)
        cff_read(book, options->citation);
    if (options->lengths)
        lengths_check(book);
    if (options->ledger) {
        struct ledger *ledger = ledger_read(diag, options->ledger);
        if (diag_status(diag) != STATUS_SYSTEM)
            addresses_check(book, ledger);
        ledger_free(ledger);
    }
    book_free(book);
    return diag_status(diag);
}

static enum status run_survey(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, options->rest);

    if (diag_ok(diag)) {
        GString *out = g_string_new(NULL);
        survey_write(book, out);
        print(out, TRUE);
    }
    book_free(book);
    return diag_status(diag);
}

static enum status run_addresses(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, options->rest);
    struct ledger *ledger = ledger_begin(diag, options->ledger);

    if (diag_ok(diag)) {
        guint changed = ledger_renew(ledger, book);
        GString *bytes = ledger_bytes(ledger);
        if (file_write(diag, options->ledger, bytes->str, bytes->len) && changed) {
            g_string_printf(bytes, "%s: %u %s new or moved\n", options->ledger, changed,
                            changed == 1 ? "address" : "addresses");
            file_print(stdout, bytes->str, bytes->len);
        }
        g_string_free(bytes, TRUE);
    }
    ledger_free(ledger);
    book_free(book);
    return diag_status(diag);
}

static enum status run_tables(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, options->rest);
    struct outputs outputs;

    outputs_init(&outputs);
    if (options->citation)
        cff_read(book, options->citation);
    tables_write(book, options->out, &outputs);
    if (options->citation)
        citation_write(book, options->out, &outputs);
    if (diag_ok(diag))
        outputs_write(&outputs, diag);
    outputs_release(&outputs);
    book_free(book);
    return diag_status(diag);
}

/* What CITATION.cff says, and where this copy of the book stands. */
static void read_citation(struct book *book, const struct options *options) {
    cff_read(book, options->citation);
    if (options->site && *options->site)
        book->citation.url = book_string(book, options->site);
    if (options->fingerprint && *options->fingerprint)
        book->edition_fingerprint = book_string(book, options->fingerprint);
}

static void read_drawings(struct book *book, const struct options *options) {
    drawings_read(book, options->figures);
    drawings_check(book);
    mentions_read_drawings(book);
}

static enum status run_exchange(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, options->rest);
    struct outputs outputs;

    outputs_init(&outputs);
    read_citation(book, options);
    if (diag_ok(diag) && options->figures)
        read_drawings(book, options);
    if (diag_ok(diag))
        exchange_write(book, options->out, &outputs);
    if (diag_ok(diag))
        outputs_write(&outputs, diag);
    outputs_release(&outputs);
    book_free(book);
    return diag_status(diag);
}

/* What every weave reads besides the chapters: the citation, and a reader's copy. */
static void read_for_weave(struct book *book, const struct options *options, struct private_copy *copy) {
    read_citation(book, options);
    if (options->column)
        copy_read(copy, book, options->column);
}

static struct weave weave_of(const struct book *book, const struct options *options, const struct private_copy *copy) {
    return (struct weave){
        .book = book,
        .out = options->out,
        .print = options->print,
        .figures = options->figures,
        .look = options->look,
        .site = options->site && *options->site ? options->site : NULL,
        .contact = options->contact && *options->contact ? options->contact : NULL,
        .collation = copy->collation,
        .anchors = copy->anchors,
    };
}

static enum status run_weave(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, options->rest);
    struct private_copy copy = {NULL, NULL, NULL};
    struct outputs outputs;

    outputs_init(&outputs);
    read_for_weave(book, options, &copy);
    if (diag_ok(diag)) {
        read_drawings(book, options);
        struct weave weave = weave_of(book, options, &copy);
        site_check(&weave);
        if (diag_ok(diag))
            print_write(&weave, &outputs);
        if (diag_ok(diag) && outputs_write(&outputs, diag))
            site_write(&weave, &outputs);
    }
    if (diag_ok(diag) && outputs_prune(&outputs, options->out, diag) && copy.anchors)
        copy_summary(&copy);
    outputs_release(&outputs);
    copy_release(&copy);
    book_free(book);
    return diag_status(diag);
}

static enum status run_epub(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, options->rest);
    struct private_copy copy = {NULL, NULL, NULL};
    GHashTable *pages;
    struct outputs outputs;

    outputs_init(&outputs);
    read_for_weave(book, options, &copy);
    pages = options->pages ? pages_read(book, options->pages) : NULL;
    struct weave weave = weave_of(book, options, &copy);
    weave.fonts = options->fonts;
    weave.pages = pages;
    weave.released = epub_time(book);
    if (diag_ok(diag)) {
        read_drawings(book, options);
        epub_write(&weave, &outputs);
    }
    if (diag_ok(diag))
        outputs_write(&outputs, diag);
    if (pages)
        g_hash_table_unref(pages);
    outputs_release(&outputs);
    copy_release(&copy);
    book_free(book);
    return diag_status(diag);
}

static char **streams_behind(const struct options *options) {
    return options->rest + 1;
}

/* The table “sentences” or “lemmata” from a copy. These are what this command makes: so the book is read for its shape,
 * and checks that would miss them are left out. */
static enum status run_fingerprint(struct diag *diag, const struct options *options) {
    struct book *book = book_new(diag);
    struct witness *witness = witness_read(diag, options->rest[0]);
    GString *out = g_string_new(NULL);

    if (witness && reading_streams(book, streams_behind(options)) && options->lemmata) {
        struct collation *collation;
        schema_read(book);
        collation = collation_new(book, witness);
        anchors_write(book, collation, out);
        collation_free(collation);
    } else if (witness && diag_ok(diag))
        manifest_write(book, witness, out);
    print(out, diag_ok(diag));
    witness_free(witness);
    book_free(book);
    return diag_status(diag);
}

static enum status run_collate(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, streams_behind(options));
    struct private_copy copy = {NULL, NULL, NULL};
    gboolean agrees = FALSE;

    if (diag_ok(diag))
        copy_read(&copy, book, options->rest[0]);
    if (copy.collation) {
        GString *out = g_string_new(NULL);
        (options->json ? collation_write_json : collation_write)(copy.collation, out);
        print(out, TRUE);
        agrees = collation_agrees(copy.collation);
    }
    copy_release(&copy);
    book_free(book);
    return diag_ok(diag) && !agrees ? STATUS_ERRORS : diag_status(diag);
}

static void look_for_leaks(struct book *book, const struct options *options, const struct collation *collation) {
    struct leaks *leaks = leaks_new(collation);

    leaks_allow_titles(leaks, &book->citation);
    leaks_look_at_files(leaks, book->diag);
    if (options->history)
        leaks_look_at_history(leaks, book->diag);
    (void)fprintf(stdout, "%u files%s looked at, %u runs of %d words or more\n", leaks_looked(leaks),
                  options->history ? " and commits" : "", leaks_found(leaks), LEAK_WORDS);
    leaks_free(leaks);
}

/* The book is read for its manifest: what else may be wrong with it is not asked here. */
static enum status run_leaks(struct diag *diag, const struct options *options) {
    struct book *book = book_new(diag);
    struct witness *witness = witness_read(diag, options->copy);
    struct collation *collation = NULL;

    if (witness && reading_streams(book, options->rest)) {
        schema_read(book);
        if (options->citation)
            cff_read(book, options->citation);
        collation = collation_new(book, witness);
        if (collation_verified(collation))
            look_for_leaks(book, options, collation);
        else
            diag_error(
                diag, (struct pos){.file = options->copy},
                "no sentence of the annotated text is in this copy; expected the text that the manifest describes");
    }
    collation_free(collation);
    witness_free(witness);
    book_free(book);
    return diag_status(diag);
}

/* GFM on standard input, XHTML on standard output: the book's own renderer, to be tried by itself. */
static enum status run_prose(struct diag *diag, const struct options *options) {
    struct book *book = book_new(diag);
    GString *out = g_string_new(NULL);
    gsize length = 0;
    char *bytes = file_read_input(diag, &length);

    (void)options;
    if (bytes && text_valid(bytes, length) < length)
        diag_error(diag, file_pos("standard input", bytes, text_valid(bytes, length)),
                   "not UTF-8; expected text in UTF-8");
    else if (bytes) {
        struct source *source = source_plain(book, "standard input", bytes, length);
        limits_check(book, source);
        prose_read_plain(book, source);
        if (diag_ok(diag))
            prose_write(book, source->chapter->root, out);
        source_free(source);
    }
    print(out, TRUE);
    g_free(bytes);
    book_free(book);
    return diag_status(diag);
}

/* Pages that were woven, not the book: what fonts need to have. */
static enum status run_characters(struct diag *diag, const struct options *options) {
    GString *out = g_string_new(NULL);

    print(out, characters_write(diag, options->rest, out));
    return diag_status(diag);
}

/* Without streams nothing but the citation file is read. */
static enum status run_cite(struct diag *diag, const struct options *options) {
    struct book *book = options->rest ? reading_book(diag, options->look, options->rest) : book_new(diag);
    struct ledger *ledger = options->ledger ? ledger_read(diag, options->ledger) : NULL;
    const char *format = options->format ? options->format : "plain";
    GString *out = g_string_new(NULL);

    read_citation(book, options);
    if (diag_ok(diag) && options->works)
        cite_write_works(book, format, out);
    else if (diag_ok(diag) && !options->format && !options->address)
        cite_write_whole(book, out);
    else if (diag_ok(diag))
        cite_write_part(book, ledger, options->address, format, out);
    print(out, TRUE);
    ledger_free(ledger);
    book_free(book);
    return diag_status(diag);
}

static char *wrong_cite(const struct options *options) {
    char *names, *wrong;

    if (options->works && options->address)
        return g_strdup("--works and --address go not together");
    if (options->address && !*options->address)
        return g_strdup("the value of --address is empty; expected an address, as “¶3.2”");
    if (!options->format || cite_knows_format(options->format))
        return NULL;
    names = cite_formats();
    wrong = g_strdup_printf("the value of --format, “%s”, is no format; expected %s", options->format, names);
    g_free(names);
    return wrong;
}

/* “-” stands for addresses on standard input, a line each. */
static enum status run_resolve(struct diag *diag, const struct options *options) {
    struct book *book = reading_book(diag, options->look, streams_behind(options));
    struct ledger *ledger = options->ledger ? ledger_read(diag, options->ledger) : NULL;
    gsize length = strlen(options->rest[0]);
    char *text = strcmp(options->rest[0], "-") == 0 ? file_read_input(diag, &length) : g_strdup(options->rest[0]);
    GString *out = g_string_new(NULL);

    if (text && text_valid(text, length) < length)
        diag_error(diag, file_pos("standard input", text, text_valid(text, length)),
                   "not UTF-8; expected text in UTF-8");
    else if (text && diag_ok(diag))
        places_write(book, ledger, text, out);
    print(out, TRUE);
    g_free(text);
    ledger_free(ledger);
    book_free(book);
    return diag_status(diag);
}

static enum status run_init(struct diag *diag, const struct options *options) {
    struct witness *witness = witness_read(diag, options->column);
    struct skeleton skeleton;
    struct outputs outputs;

    outputs_init(&outputs);
    skeleton_init(&skeleton, witness);
    if (witness && skeleton.to > skeleton.from) {
        manifest_write_run(witness, skeleton.from, skeleton.to, skeleton.manifest);
        skeleton_write(&skeleton, &outputs);
        if (outputs_write_new(&outputs, options->rest[0], diag))
            skeleton_summary(&skeleton, options->rest[0]);
    } else if (witness)
        diag_error(diag, (struct pos){.file = witness->file},
                   "no paragraph ends as a sentence does; expected the text of an edition");
    outputs_release(&outputs);
    skeleton_release(&skeleton);
    witness_free(witness);
    return diag_status(diag);
}

static char *wrong_init(const struct options *options) {
    GDir *dir = g_dir_open(options->rest[0], 0, NULL);
    gboolean is_full = dir && g_dir_read_name(dir);

    if (dir)
        g_dir_close(dir);
    if (options->rest[1])
        return g_strdup_printf("“%s” is one argument too many", options->rest[1]);
    if (!*options->rest[0])
        return g_strdup("DIR is empty; expected the name of a folder");
    return is_full || (!dir && g_file_test(options->rest[0], G_FILE_TEST_EXISTS))
               ? g_strdup_printf("“%s” is there already; expected the name of a new folder", options->rest[0])
               : NULL;
}

static char *wrong_resolve(const struct options *options) {
    if (options->rest[0][strspn(options->rest[0], " \t\n\v\f\r")])
        return NULL;
    return g_strdup("ADDRESS is empty; expected an address, as “¶3.2”, or “-”");
}

static const struct command commands[] = {
    {"init", "DIR", "begin an edition: a folder with what can be made of a copy", "column!", 1, run_init, wrong_init},
    {"weave", "STREAM…", "write the web book and the print file",
     "out! print! figures! look! citation! column site contact fingerprint", 1, run_weave, NULL},
    {"epub", "STREAM…", "write the e-book", "out! figures! look! fonts citation! pages column site contact fingerprint",
     1, run_epub, NULL},
    {"tables", "STREAM…", "write the tables of data as TSV", "out! citation", 1, run_tables, NULL},
    {"exchange", "STREAM…", "write the edition as data, in the formats of other tools",
     "out! citation! figures look site fingerprint", 1, run_exchange, NULL},
    {"lint", "STREAM…", "check the book; write nothing", "look citation ledger lengths", 1, run_lint, NULL},
    {"survey", "STREAM…", "count claims, notes and sources, sentence by sentence", "", 1, run_survey, NULL},
    {"addresses", "STREAM…", "enter new addresses in the ledger", "ledger!", 1, run_addresses, NULL},
    {"fingerprint", "COPY STREAM…", "print the manifest of a copy of the annotated text", "lemmata", 2, run_fingerprint,
     NULL},
    {"collate", "COPY STREAM…", "compare a copy with the manifest, sentence by sentence", "json", 2, run_collate, NULL},
    {"leaks", "STREAM…", "look for the annotated text in what git keeps", "copy! history citation", 1, run_leaks, NULL},
    {"characters", "PAGE…", "print the characters of woven pages, with their scripts", "", 1, run_characters, NULL},
    {"prose", "", "read GitHub-flavoured Markdown, print XHTML", "", 0, run_prose, NULL},
    {"cite", "[STREAM…]", "print how to cite the edition, or a part of it",
     "citation! look site fingerprint format address works ledger", 0, run_cite, wrong_cite},
    {"explain", "[ID…]", "print what messages mean: those named, or all", "", 0, messages_explain, messages_wrong},
    {"resolve", "ADDRESS STREAM…", "print where an address is, or those on standard input for “-”", "ledger", 2,
     run_resolve, wrong_resolve},
};

int main(int argc, char **argv) {
    return (int)options_run(commands, G_N_ELEMENTS(commands), argc, argv);
}
