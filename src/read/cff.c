/* SPDX-License-Identifier: MIT
 * CITATION.cff, by libyaml. */
#include "read/cff.h"

#include "base/file.h"
#include "base/text.h"
#include "model/date.h"
#include "model/todo.h"
#include "read/cff_check.h"

#include <string.h>
#include <yaml.h>

enum { CFF_DEPTH = 64 };

struct cff {
    struct book *book;
    const char *path;
    yaml_document_t document;
};

static yaml_node_t *get(struct cff *cff, yaml_node_t *map, const char *key) {
    if (!map || map->type != YAML_MAPPING_NODE)
        return NULL;
    for (yaml_node_pair_t *pair = map->data.mapping.pairs.start; pair < map->data.mapping.pairs.top; pair++) {
        yaml_node_t *name = yaml_document_get_node(&cff->document, pair->key);
        if (name && name->type == YAML_SCALAR_NODE && strcmp((const char *)name->data.scalar.value, key) == 0)
            return yaml_document_get_node(&cff->document, pair->value);
    }
    return NULL;
}

static const char *text_of(yaml_node_t *node) {
    return node && node->type == YAML_SCALAR_NODE ? (const char *)node->data.scalar.value : "";
}

static const char *get_text(struct cff *cff, yaml_node_t *map, const char *key) {
    return text_of(get(cff, map, key));
}

/* Item i of a list; a single value is a list of itself. */
static yaml_node_t *item(struct cff *cff, yaml_node_t *list, unsigned i) {
    if (!list || list->type != YAML_SEQUENCE_NODE)
        return i == 0 ? list : NULL;
    if (list->data.sequence.items.start + i >= list->data.sequence.items.top)
        return NULL;
    return yaml_document_get_node(&cff->document, list->data.sequence.items.start[i]);
}

static struct pos pos_of(struct cff *cff, yaml_node_t *node) {
    struct pos pos = {cff->path, 0, 0};

    if (node) {
        pos.line = (unsigned)node->start_mark.line + 1;
        pos.col = (unsigned)node->start_mark.column + 1;
    }
    return pos;
}

static void list_authors(struct cff *cff, yaml_node_t *list, GArray *authors) {
    for (unsigned i = 0; item(cff, list, i); i++) {
        yaml_node_t *person = item(cff, list, i);
        struct author author = {
            .name = book_string(cff->book, get_text(cff, person, "name")),
            .family = book_string(cff->book, get_text(cff, person, "family-names")),
            .given = book_string(cff->book, get_text(cff, person, "given-names")),
            .particle = book_string(cff->book, get_text(cff, person, "name-particle")),
            .suffix = book_string(cff->book, get_text(cff, person, "name-suffix")),
        };
        g_array_append_val(authors, author);
    }
}

/* The family name first, which is right whatever the order in which a language puts them. */
static const char *people(struct cff *cff, const GArray *authors) {
    GString *out = g_string_new(NULL);
    const char *kept;

    for (guint i = 0; i < authors->len; i++) {
        char *name = author_inverted(&g_array_index(authors, struct author, i));
        if (i)
            g_string_append(out, i + 1 < authors->len ? ", " : " and ");
        g_string_append(out, name);
        g_free(name);
    }
    kept = book_string(cff->book, out->str);
    g_string_free(out, TRUE);
    return kept;
}

static const char *licences(struct cff *cff, yaml_node_t *list) {
    GString *out = g_string_new(NULL);
    const char *kept;

    for (unsigned i = 0; item(cff, list, i); i++)
        g_string_append_printf(out, "%s%s", i ? " and " : "", text_of(item(cff, list, i)));
    kept = book_string(cff->book, out->str);
    g_string_free(out, TRUE);
    return kept;
}

/* The text annotated: Author, “Title”, Journal, date. */
static const char *work(struct cff *cff, yaml_node_t *reference) {
    GArray *authors = g_array_new(FALSE, FALSE, sizeof(struct author));
    GString *out;
    const char *journal = get_text(cff, reference, "journal");
    const char *published = get_text(cff, reference, "date-published");
    const char *kept;
    struct date date;

    list_authors(cff, get(cff, reference, "authors"), authors);
    out = g_string_new(people(cff, authors));
    g_string_append_printf(out, "%s“%s”", out->len ? ", " : "", get_text(cff, reference, "title"));
    if (*journal)
        g_string_append_printf(out, ", %s", journal);
    if (*published && !date_read(published, &date)) {
        char *words = date_words(&date, cff->book->language);
        g_string_append_printf(out, ", %s", words);
        g_free(words);
    }
    kept = reference ? book_string(cff->book, out->str) : "";
    g_string_free(out, TRUE);
    g_array_unref(authors);
    return kept;
}

/* Addresses become links of the title page. */
static void check_url(struct cff *cff, yaml_node_t *map) {
    const char *url = get_text(cff, map, "url");

    if (*url &&
        ((!g_str_has_prefix(url, "https://") && !g_str_has_prefix(url, "http://")) || strpbrk(url, " \t\r\n\"<>\\")))
        diag_error(cff->book->diag, pos_of(cff, get(cff, map, "url")),
                   "url “%s” is no web address; expected https:// and no blanks or brackets in it", url);
}

/* References are made of parts of it: the year, the month. */
static void check_published(struct cff *cff, yaml_node_t *reference) {
    const char *published = get_text(cff, reference, "date-published");
    struct date date;

    if (*published && date_read(published, &date))
        diag_error(cff->book->diag, pos_of(cff, get(cff, reference, "date-published")),
                   "date-published “%s” is no date; expected YYYY-MM-DD, YYYY-MM or YYYY", published);
}

/* The works referred to. The languages of one are a list; more than one is as good as none. */
static void list_works(struct cff *cff, yaml_node_t *references) {
    for (unsigned i = 0; item(cff, references, i); i++) {
        yaml_node_t *reference = item(cff, references, i), *languages = get(cff, reference, "languages");
        struct work one = {
            .type = book_string(cff->book, get_text(cff, reference, "type")),
            .authors = g_array_new(FALSE, FALSE, sizeof(struct author)),
            .title = book_string(cff->book, get_text(cff, reference, "title")),
            .journal = book_string(cff->book, get_text(cff, reference, "journal")),
            .date = book_string(cff->book, get_text(cff, reference, "date-published")),
            .url = book_string(cff->book, get_text(cff, reference, "url")),
            .note = book_string(cff->book, get_text(cff, reference, "notes")),
            .language = book_string(cff->book, item(cff, languages, 1) ? "" : text_of(item(cff, languages, 0))),
        };
        check_url(cff, reference);
        check_published(cff, reference);
        list_authors(cff, get(cff, reference, "authors"), one.authors);
        g_array_append_val(cff->book->citation.works, one);
    }
}

static const char *keywords(struct cff *cff, yaml_node_t *list) {
    GString *out = g_string_new(NULL);
    const char *kept;

    for (unsigned i = 0; item(cff, list, i); i++)
        g_string_append_printf(out, "%s%s", i ? "\n" : "", text_of(item(cff, list, i)));
    kept = book_string(cff->book, out->str);
    g_string_free(out, TRUE);
    return kept;
}

static void divide_title(struct cff *cff, const char *title) {
    struct citation *citation = &cff->book->citation;
    const char *colon = strstr(title, ": ");

    citation->title = colon ? book_string_len(cff->book, title, (gsize)(colon - title)) : book_string(cff->book, title);
    citation->subtitle = colon ? book_string(cff->book, colon + 2) : "";
}

static void require(struct cff *cff, yaml_node_t *root, const char *key, const char *value) {
    if (!*value)
        diag_error(cff->book->diag, pos_of(cff, root), "no “%s”; expected it in a citation file", key);
}

/* The version is in the name of the folder of a release. */
static void check_version(struct cff *cff, yaml_node_t *root, const char *version) {
    if (*version == '.' || *version == '-' || version[strspn(version, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS ".+-")])
        diag_error(cff->book->diag, pos_of(cff, get(cff, root, "version")),
                   "version “%s”; expected letters and digits, with full stops, hyphens and plus signs between",
                   version);
}

static void read_root(struct cff *cff, yaml_node_t *root) {
    struct citation *citation = &cff->book->citation;
    const char *version = get_text(cff, root, "cff-version");
    struct date date;

    if (strcmp(version, "1.2.0") != 0)
        diag_error(cff->book->diag, pos_of(cff, root), "cff-version “%s”; expected 1.2.0", version);
    divide_title(cff, get_text(cff, root, "title"));
    list_authors(cff, get(cff, root, "authors"), citation->author_list);
    citation->authors = people(cff, citation->author_list);
    citation->version = book_string(cff->book, get_text(cff, root, "version"));
    citation->date = book_string(cff->book, get_text(cff, root, "date-released"));
    citation->licences = licences(cff, get(cff, root, "license"));
    citation->url = book_string(cff->book, get_text(cff, root, "url"));
    citation->doi = book_string(cff->book, get_text(cff, root, "doi"));
    citation->work = work(cff, item(cff, get(cff, root, "references"), 0));
    citation->work_url = book_string(cff->book, get_text(cff, item(cff, get(cff, root, "references"), 0), "url"));
    citation->abstract = book_string(cff->book, get_text(cff, root, "abstract"));
    citation->keywords = keywords(cff, get(cff, root, "keywords"));
    list_works(cff, get(cff, root, "references"));
    check_url(cff, root);
    check_version(cff, root, citation->version);
    require(cff, root, "title", citation->title);
    require(cff, root, "authors", citation->authors);
    require(cff, root, "version", citation->version);
    if (date_read(citation->date, &date) || date.interval || !date.from.day)
        diag_error(cff->book->diag, pos_of(cff, *citation->date ? get(cff, root, "date-released") : root),
                   "date-released “%s” is no day; expected YYYY-MM-DD", citation->date);
}

static void parser_begin(yaml_parser_t *parser, const char *bytes, gsize length) {
    if (!yaml_parser_initialize(parser))
        g_error("out of memory");
    yaml_parser_set_input_string(parser, (const unsigned char *)bytes, length);
}

/* By how much a token goes deeper, or comes back. */
static int step(yaml_token_type_t type) {
    switch (type) {
    case YAML_BLOCK_SEQUENCE_START_TOKEN:
    case YAML_BLOCK_MAPPING_START_TOKEN:
    case YAML_FLOW_SEQUENCE_START_TOKEN:
    case YAML_FLOW_MAPPING_START_TOKEN: return 1;
    case YAML_BLOCK_END_TOKEN:
    case YAML_FLOW_SEQUENCE_END_TOKEN:
    case YAML_FLOW_MAPPING_END_TOKEN: return -1;
    default: return 0;
    }
}

/* libyaml looks at each token at all that is open, and takes an hour for a megabyte of open brackets. */
static gboolean is_deep(struct cff *cff, const char *bytes, gsize length) {
    yaml_parser_t parser;
    yaml_token_t token;
    int depth = 0;
    gboolean more = TRUE;

    parser_begin(&parser, bytes, length);
    while (more && depth <= CFF_DEPTH && yaml_parser_scan(&parser, &token)) {
        depth += step(token.type);
        more = token.type != YAML_STREAM_END_TOKEN;
        if (depth > CFF_DEPTH)
            diag_error(
                cff->book->diag,
                (struct pos){cff->path, (unsigned)token.start_mark.line + 1, (unsigned)token.start_mark.column + 1},
                "lists in lists, more than %d deep; expected a citation file", CFF_DEPTH);
        yaml_token_delete(&token);
    }
    yaml_parser_delete(&parser);
    return depth > CFF_DEPTH;
}

/* Where the parser stopped. What reads characters for it tells their bytes, and no mark. */
static struct pos problem_pos(const char *path, const char *bytes, const yaml_parser_t *parser) {
    if (parser->error == YAML_READER_ERROR)
        return file_pos(path, bytes, parser->problem_offset);
    return (struct pos){path, (unsigned)parser->problem_mark.line + 1, (unsigned)parser->problem_mark.column + 1};
}

static gboolean load(struct cff *cff, const char *bytes, gsize length) {
    yaml_parser_t parser;
    gboolean loaded;

    parser_begin(&parser, bytes, length);
    loaded = yaml_parser_load(&parser, &cff->document) != 0;
    if (!loaded)
        diag_error(cff->book->diag, problem_pos(cff->path, bytes, &parser), "not YAML: %s; expected a citation file",
                   parser.problem ? parser.problem : "");
    yaml_parser_delete(&parser);
    return loaded;
}

/* Where a remark or a value begins with it in a line, or NULL. */
static const char *to_do_in(const char *line, const char *end) {
    for (const char *at = line; (at = g_strstr_len(at, end - at, TODO)) != NULL; at++) {
        const char *before = at;
        while (before > line && strchr(" \"'", before[-1]))
            before--;
        if ((before == line || strchr(":-#", before[-1])) && todo_begins(at))
            return at;
    }
    return NULL;
}

/* Remarks may be to do as well as values, and are no part of what YAML says: so lines are looked at. */
static void note_to_do(struct cff *cff, const char *bytes) {
    struct pos pos = {cff->path, 1, 0};

    for (const char *line = bytes; *line; pos.line++) {
        const char *end = line + strcspn(line, "\r\n"), *at = to_do_in(line, end);
        if (at) {
            pos.col = (unsigned)g_utf8_strlen(line, at - line) + 1;
            g_array_append_val(cff->book->citation.to_do, pos);
        }
        line = end + (end[0] == '\r' && end[1] == '\n' ? 2 : *end ? 1 : 0);
    }
}

void cff_read(struct book *book, const char *path) {
    struct cff cff = {.book = book, .path = path};
    gsize length = 0;
    char *bytes = file_read(book->diag, path, &length);
    gsize bad = bytes ? text_valid(bytes, length) : 0;

    if (bytes && bad < length)
        diag_error(book->diag, file_pos(path, bytes, bad), "byte 0x%02x is not UTF-8; expected text in UTF-8",
                   (guchar)bytes[bad]);
    else if (bytes && !is_deep(&cff, bytes, length) && load(&cff, bytes, length)) {
        yaml_node_t *root = yaml_document_get_root_node(&cff.document);
        note_to_do(&cff, bytes);
        if (root) {
            cff_check(book->diag, path, &cff.document);
            read_root(&cff, root);
        } else
            diag_error(book->diag, (struct pos){.file = path}, "an empty file; expected a citation file");
        yaml_document_delete(&cff.document);
    }
    g_free(bytes);
}
