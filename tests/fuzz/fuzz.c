/* SPDX-License-Identifier: MIT
 * What the fuzz targets share. */
#define _GNU_SOURCE /* memfd_create() */
#include "fuzz.h"

#include "base/file.h"
#include "base/text.h"
#include "whole/reading.h"

#include <json-glib/json-glib.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

void fuzz_must(gboolean holds, const char *file, int line, const char *condition) {
    if (holds)
        return;
    (void)fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
    abort();
}

/* ---- files ---- */

static void put(int fd, const char *bytes, gsize length) {
    for (gsize done = 0; done < length;) {
        ssize_t n = write(fd, bytes + done, length - done);
        FUZZ_MUST(n > 0);
        done += (gsize)n;
    }
}

const char *fuzz_file(unsigned number, const void *bytes, gsize length) {
    static int fds[FUZZ_FILES];
    static char paths[FUZZ_FILES][32];

    if (!*paths[number]) {
        fds[number] = memfd_create("fuzz", MFD_CLOEXEC);
        FUZZ_MUST(fds[number] >= 0);
        (void)g_snprintf(paths[number], sizeof paths[number], "/proc/self/fd/%d", fds[number]);
        /* What GLib takes for a fault of its caller's is one. */
        (void)g_log_set_always_fatal(G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
    }
    FUZZ_MUST(ftruncate(fds[number], 0) == 0 && lseek(fds[number], 0, SEEK_SET) == 0);
    put(fds[number], bytes, length);
    return paths[number];
}

const GString *fuzz_fixture(const char *path) {
    static GHashTable *read;
    GString *bytes;

    if (!read)
        read = g_hash_table_new(g_str_hash, g_str_equal);
    bytes = g_hash_table_lookup(read, path);
    if (!bytes) {
        char *text = NULL;
        gsize length = 0;
        FUZZ_MUST(g_file_get_contents(path, &text, &length, NULL));
        bytes = g_string_new_len(text, (gssize)length);
        g_free(text);
        g_hash_table_insert(read, (gpointer)path, bytes);
    }
    return bytes;
}

/* ---- markup ---- */

/* A chapter: its name, and the bytes that follow. */
struct part {
    char name[64];
    const char *from, *end;
};

/* The next of the chapters, from *at on. Returns FALSE behind the last. */
static gboolean next_part(const char **at, const char *end, unsigned number, struct part *part) {
    const char *stop, *line;

    if (*at >= end)
        return FALSE;
    stop = memchr(*at, '\0', (gsize)(end - *at));
    part->from = *at;
    part->end = stop ? stop : end;
    *at = part->end + 1;
    (void)g_snprintf(part->name, sizeof part->name, "%c.nw", 'a' + number % 26);
    line = memchr(part->from, '\n', (gsize)(part->end - part->from));
    if (line && line - part->from > 6 && line - part->from < 60 && memcmp(part->from, "@file ", 6) == 0) {
        (void)g_snprintf(part->name, sizeof part->name, "%.*s", (int)(line - part->from - 6), part->from + 6);
        part->from = line + 1;
    }
    return TRUE;
}

struct markup {
    GString *out;
    unsigned chunk;
    gboolean in_code, in_quote;
};

static void say(struct markup *markup, const char *word, const char *from, gsize length) {
    g_string_append(markup->out, word);
    g_string_append_len(markup->out, from, (gssize)length);
    g_string_append_c(markup->out, '\n');
}

static void turn(struct markup *markup, gboolean to_code) {
    if (markup->in_quote)
        say(markup, "@endquote", "", 0);
    markup->in_quote = FALSE;
    g_string_append_printf(markup->out, "@end %s %u\n", markup->in_code ? "code" : "docs", markup->chunk++);
    g_string_append_printf(markup->out, "@begin %s %u\n", to_code ? "code" : "docs", markup->chunk);
    markup->in_code = to_code;
}

/* The text so far, and then a mark. */
static void flush(struct markup *markup, GString *text, const char *mark) {
    if (text->len)
        say(markup, "@text ", text->str, text->len);
    g_string_truncate(text, 0);
    if (mark)
        say(markup, mark, "", 0);
}

static gboolean begins(const char *at, const char *end, const char *with) {
    gsize length = strlen(with);

    return (gsize)(end - at) >= length && memcmp(at, with, length) == 0;
}

/* A pair of brackets that noweb refuses, or would count, becomes another. */
static void tame(GString *text, const char *at) {
    g_string_append_c(text, *at);
    g_string_append_c(text, '(');
}

static void docs_line(struct markup *markup, const char *from, const char *end) {
    GString *text = g_string_new(NULL);

    for (const char *at = from; at < end; at++) {
        gboolean quote = markup->in_quote;
        if (!quote && (begins(at, end, "@[[") || begins(at, end, "@<<"))) {
            g_string_append_len(text, at + 1, 2);
            at += 2;
        } else if (begins(at, end, "<<") || (quote && begins(at, end, "[["))) {
            tame(text, at++);
        } else if (begins(at, end, "[[") || (quote && begins(at, end, "]]") && !begins(at, end, "]]]"))) {
            flush(markup, text, quote ? "@endquote" : "@quote");
            markup->in_quote = !quote;
            at++;
        } else
            g_string_append_c(text, *at);
    }
    flush(markup, text, NULL);
    g_string_free(text, TRUE);
}

static void code_line(struct markup *markup, const char *from, const char *end) {
    GString *text = g_string_new(NULL);

    for (const char *at = from; at < end; at++) {
        const char *close = begins(at, end, "<<") ? g_strstr_len(at + 2, end - at - 2, ">>") : NULL;
        if (text->len && begins(at, end, "@<<")) {
            g_string_append(text, "<<");
            at += 2;
        } else if (close) {
            flush(markup, text, NULL);
            say(markup, "@use ", at + 2, (gsize)(close - at - 2));
            at = close + 1;
        } else if (begins(at, end, "<<")) {
            flush(markup, text, NULL);
            g_string_append(text, "<<");
            at++;
        } else
            g_string_append_c(text, *at);
    }
    flush(markup, text, NULL);
    g_string_free(text, TRUE);
}

/* What begins a line: a chunk of code, one of documentation, names defined; or nothing of these. */
static void line(struct markup *markup, const char *from, const char *end) {
    gsize length = (gsize)(end - from);

    if (length > 5 && memcmp(from, "<<", 2) == 0 && memcmp(end - 3, ">>=", 3) == 0) {
        turn(markup, TRUE);
        say(markup, "@defn ", from + 2, length - 5);
    } else if (length >= 6 && memcmp(from, "@ %def", 6) == 0) {
        if (markup->in_code)
            say(markup, "@index defn ", from + MIN(7, length), length - MIN(7, length));
        say(markup, "@index nl", "", 0);
        return;
    } else if (length && *from == '@' && (length == 1 || from[1] == ' ')) {
        turn(markup, FALSE);
        docs_line(markup, from + MIN(2, length), end);
    } else if (markup->in_code)
        code_line(markup, from + (length > 1 && memcmp(from, "@@", 2) == 0), end);
    else
        docs_line(markup, from + (length > 1 && memcmp(from, "@@", 2) == 0), end);
    say(markup, "@nl", "", 0);
}

static void chapter(struct markup *markup, const struct part *part) {
    const char *stop;

    say(markup, "@file ", part->name, strlen(part->name));
    g_string_append_printf(markup->out, "@begin docs %u\n", markup->chunk);
    markup->in_code = FALSE;
    for (const char *at = part->from; at < part->end; at = stop + 1) {
        stop = memchr(at, '\n', (gsize)(part->end - at));
        stop = stop ? stop : part->end;
        line(markup, at, stop);
    }
    if (markup->in_quote)
        say(markup, "@endquote", "", 0);
    markup->in_quote = FALSE;
    g_string_append_printf(markup->out, "@end %s %u\n", markup->in_code ? "code" : "docs", markup->chunk++);
}

GString *fuzz_markup(const void *chapters, gsize length) {
    struct markup markup = {.out = g_string_sized_new(2 * length + 64)};
    const char *at = chapters, *end = at + length;
    struct part part;

    for (unsigned i = 0; next_part(&at, end, i, &part); i++)
        chapter(&markup, &part);
    return markup.out;
}

struct book *fuzz_book(struct diag *diag, const void *chapters, gsize length) {
    GString *stream = fuzz_markup(chapters, length);
    char *paths[] = {(char *)fuzz_file(FUZZ_STREAM, stream->str, stream->len), NULL};
    struct book *book = reading_book(diag, NULL, paths);

    g_string_free(stream, TRUE);
    return book;
}

/* ---- what comes out ---- */

/* Whether the chapter of a name has such a place; one behind the end of a line or of the chapter is in it. */
static gboolean has_place(const char *chapters, gsize length, const char *name, unsigned line, unsigned col) {
    const char *at = chapters, *end = chapters + length;
    gboolean known = FALSE;
    struct part part;

    for (unsigned i = 0; next_part(&at, end, i, &part); i++) {
        if (strcmp(part.name, name) != 0)
            continue;
        known = TRUE;
        for (unsigned n = 1; n < line && part.from <= part.end; n++) {
            const char *stop = memchr(part.from, '\n', (gsize)(part.end - part.from));
            part.from = stop ? stop + 1 : part.end + 1;
        }
        if (part.from > part.end)
            continue;
        const char *stop = memchr(part.from, '\n', (gsize)(part.end - part.from));
        gsize width = (gsize)((stop ? stop : part.end) - part.from);
        /* What is not UTF-8 ends the reading of a stream at its own place. */
        if (text_valid(part.from, width) < width || col <= (unsigned)g_utf8_strlen(part.from, (gssize)width) + 1)
            return TRUE;
    }
    return !known;
}

static void check_place(const char *message, const char *chapters, gsize length) {
    const char *colon = strstr(message, ".nw:");
    unsigned line = 0, col = 0;
    char *name;

    if (!colon || memchr(message, ' ', (gsize)(colon - message)) || sscanf(colon + 4, "%u:%u:", &line, &col) < 1)
        return;
    name = g_strndup(message, (gsize)(colon + 3 - message));
    if (!has_place(chapters, length, name, line, col))
        (void)fprintf(stderr, "%s\n", message);
    FUZZ_MUST(has_place(chapters, length, name, line, col));
    g_free(name);
}

static void check_message(const char *message, const char *chapters, gsize length) {
    const char *error = strstr(message, "error: "), *warning = strstr(message, "warning: ");
    const char *words = error ? error + strlen("error: ") : warning ? warning + strlen("warning: ") : "";

    FUZZ_MUST(*words != '\0');
    if (chapters)
        check_place(message, chapters, length);
}

void fuzz_messages(struct diag *diag, const void *chapters, gsize length) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    char **messages;

    FUZZ_MUST(out != NULL);
    diag_print(diag, out);
    FUZZ_MUST(fclose(out) == 0);
    FUZZ_MUST(text_valid(text, size) == size);
    FUZZ_MUST(diag_ok(diag) || size > 0);
    messages = g_strsplit(text, "\n", -1);
    for (unsigned i = 0; messages[i] && *messages[i]; i++)
        check_message(messages[i], chapters, length);
    g_strfreev(messages);
    free(text);
    diag_free(diag);
}

void fuzz_text(const char *bytes, gsize length) {
    FUZZ_MUST(text_valid(bytes, length) == length);
}

void fuzz_json(const char *bytes, gsize length) {
    JsonParser *parser = json_parser_new();

    fuzz_text(bytes, length);
    FUZZ_MUST(json_parser_load_from_data(parser, bytes, (gssize)length, NULL));
    g_object_unref(parser);
}

static void check_ids(const xmlNode *node, GHashTable *ids) {
    for (; node; node = node->next) {
        xmlChar *id;
        if (node->type != XML_ELEMENT_NODE)
            continue;
        id = xmlGetProp(node, BAD_CAST "id");
        if (id)
            FUZZ_MUST(g_hash_table_add(ids, id));
        check_ids(node->children, ids);
    }
}

xmlDoc *fuzz_xml(const char *bytes, gsize length) {
    xmlDoc *document;
    GHashTable *ids = g_hash_table_new_full(g_str_hash, g_str_equal, xmlFree, NULL);

    fuzz_text(bytes, length);
    document = xmlReadMemory(bytes, (int)length, "fuzz", NULL, XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
    FUZZ_MUST(document != NULL);
    check_ids(xmlDocGetRootElement(document), ids);
    g_hash_table_unref(ids);
    return document;
}

/* Each line has as many tabs as the first. */
static void check_tsv(const GString *bytes) {
    char **lines = g_strsplit(bytes->str, "\n", -1);
    unsigned tabs = 0;

    FUZZ_MUST(bytes->len && bytes->str[bytes->len - 1] == '\n');
    for (unsigned i = 0; lines[i] && lines[i + 1]; i++) {
        unsigned n = 0;
        for (const char *at = lines[i]; *at; at++)
            n += *at == '\t';
        tabs = i ? tabs : n;
        FUZZ_MUST(n == tabs);
    }
    g_strfreev(lines);
}

void fuzz_output(const char *name, const GString *bytes) {
    static const char *const xml[] = {".html", ".xhtml", ".xml", ".graphml", ".svg", ".rdf", ".opf"};
    static const char *const json[] = {".json", ".jsonld"};

    fuzz_text(bytes->str, bytes->len);
    for (gsize i = 0; i < G_N_ELEMENTS(xml); i++)
        if (g_str_has_suffix(name, xml[i]))
            xmlFreeDoc(fuzz_xml(bytes->str, bytes->len));
    for (gsize i = 0; i < G_N_ELEMENTS(json); i++)
        if (g_str_has_suffix(name, json[i]))
            fuzz_json(bytes->str, bytes->len);
    if (g_str_has_suffix(name, ".tsv"))
        check_tsv(bytes);
}
