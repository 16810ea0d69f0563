/* SPDX-License-Identifier: MIT
 * References for BibTeX and BibLaTeX. */
#include "write/reference_format.h"

#include "model/date.h"

#include <string.h>

/* Text for TeX, its special characters escaped. Braces are commands, since BibTeX counts them whatever stands before them. */
static void append_tex_until(GString *out, const char *text, const char *end) {
    static const struct {
        char sign;
        const char *tex;
    } signs[] = {{'\\', "\\textbackslash{}"},
                 {'~', "\\textasciitilde{}"},
                 {'^', "\\textasciicircum{}"},
                 {'{', "\\textbraceleft{}"},
                 {'}', "\\textbraceright{}"}};

    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        gsize s = 0;
        while (s < G_N_ELEMENTS(signs) && signs[s].sign != *at)
            s++;
        if (s < G_N_ELEMENTS(signs))
            g_string_append(out, signs[s].tex);
        else if (strchr("#$%&_", *at))
            g_string_append_printf(out, "\\%c", *at);
        else
            g_string_append_len(out, at, g_utf8_next_char(at) - at);
    }
}

static void append_tex(GString *out, const char *text) {
    append_tex_until(out, text, text + strlen(text));
}

/* Whether styles, which write titles in small letters, would take a capital from a word: from the first of a title any but
 * its first letter. */
static gboolean has_capital(const char *word, const char *end, gboolean is_first) {
    for (const char *at = is_first ? g_utf8_next_char(word) : word; at < end; at = g_utf8_next_char(at))
        if (g_unichar_isupper(g_utf8_get_char(at)))
            return TRUE;
    return FALSE;
}

/* Where a word ends: behind the last letter or digit before a blank. */
static const char *word_end(const char *word) {
    const char *end = word;

    for (const char *at = word; *at && !g_unichar_isspace(g_utf8_get_char(at)); at = g_utf8_next_char(at))
        if (g_unichar_isalnum(g_utf8_get_char(at)))
            end = g_utf8_next_char(at);
    return end;
}

/* A title: words that have capitals to be kept stand in braces. Signs at the ends of a word stay outside; so no word begins
 * with a command, in which BibTeX would change letters within braces too. */
static void append_tex_title(GString *out, const char *title) {
    gboolean is_first = TRUE;

    for (const char *at = title, *end; *at; at = end) {
        gboolean is_word = g_unichar_isalnum(g_utf8_get_char(at)), kept;
        end = is_word ? word_end(at) : g_utf8_next_char(at);
        kept = is_word && has_capital(at, end, is_first);
        is_first = is_first && !is_word;
        g_string_append(out, kept ? "{" : "");
        append_tex_until(out, at, end);
        g_string_append(out, kept ? "}" : "");
    }
}

static void open_field(GString *out, const char *name) {
    g_string_append_printf(out, ",\n  %-12s = {", name);
}

static void append_field(GString *out, const char *name, const char *text) {
    if (!*text)
        return;
    open_field(out, name);
    append_tex(out, text);
    g_string_append_c(out, '}');
}

static void append_title(GString *out, const char *name, const char *title) {
    if (!*title)
        return;
    open_field(out, name);
    append_tex_title(out, title);
    g_string_append_c(out, '}');
}

/* An address is no text: what TeX would read in it is a matter of \url. */
static void append_url(GString *out, const char *url) {
    char *escaped = *url ? g_uri_escape_string(url, "!*'();:@&=+$,/?#%~", FALSE) : NULL;

    if (escaped)
        g_string_append_printf(out, ",\n  %-12s = {%s}", "url", escaped);
    g_free(escaped);
}

/* A part of a person's name: a comma within it would begin the next part, so that braces hide it. */
static void append_part(GString *out, const char *part) {
    const char *open = strchr(part, ',') ? "{" : "";

    g_string_append(out, open);
    append_tex(out, part);
    g_string_append(out, *open ? "}" : "");
}

/* A body is one word to TeX, in braces of its own; a person is Family, Given, or Family, Suffix, Given. Empty
 * braces keep the place of Given, since nothing may stand behind the last comma. */
static void append_author(GString *out, const struct author *author) {
    char *family;

    if (*author->name) {
        g_string_append_c(out, '{');
        append_tex(out, author->name);
        g_string_append_c(out, '}');
        return;
    }
    family = author_family(author);
    append_part(out, family);
    if (*author->suffix) {
        g_string_append(out, ", ");
        append_part(out, author->suffix);
    }
    if (*author->given)
        g_string_append(out, *family || *author->suffix ? ", " : "");
    else
        g_string_append(out, *author->suffix ? ", {}" : "");
    append_part(out, author->given);
    g_free(family);
}

static void append_names(GString *out, const char *name, const GArray *authors) {
    if (!authors || !authors->len)
        return;
    open_field(out, name);
    for (guint i = 0; i < authors->len; i++) {
        g_string_append(out, i ? " and " : "");
        append_author(out, &g_array_index(authors, struct author, i));
    }
    g_string_append_c(out, '}');
}

/* Pages from one to another, with TeX's own dash. A pointer into the edition is as it is. */
static void append_pages(GString *out, const struct reference *reference) {
    GString *pages = g_string_new(reference->pages);

    g_string_replace(pages, "–", "--", 0);
    append_field(out, "pages", pages->len ? pages->str : reference->pointer);
    g_string_free(pages, TRUE);
}

static void append_titles(GString *out, const struct reference *reference) {
    char *book = reference_book(reference);

    append_title(out, "title", reference->kind == REFERENCE_EDITION ? book : reference->title);
    append_title(out, "booktitle", *reference->book ? book : "");
    append_names(out, "editor", reference->editors);
    g_free(book);
}

static void append_note(GString *out, const struct reference *reference, gboolean with_version) {
    char *note = reference_note(reference, with_version);

    append_field(out, "note", note);
    g_free(note);
}

/* ---- BibTeX ---- */

/* The beginning of a time; the month by BibTeX's own name for it. Styles know no day, reference managers do. */
static void append_year(GString *out, const struct reference *reference) {
    static const char *const months[] = {"",    "jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
    struct date date;

    if (date_read(reference->date, &date) || date.from.end != DATE_GIVEN)
        return;
    g_string_append_printf(out, ",\n  %-12s = {%.4s}", "year", reference->date);
    if (date.from.month)
        g_string_append_printf(out, ",\n  %-12s = %s", "month", months[date.from.month]);
    if (date.from.month && date.from.day)
        g_string_append_printf(out, ",\n  %-12s = {%d}", "day", date.from.day);
}

void reference_write_bibtex(const struct reference *reference, GString *out) {
    static const struct {
        const char *entry, *publisher; /* the field of who published it */
    } entries[] = {
        [REFERENCE_EDITION] = {"book", "publisher"},         [REFERENCE_THING] = {"incollection", "publisher"},
        [REFERENCE_PAGE] = {"misc", "howpublished"},         [REFERENCE_NEWS] = {"article", "journal"},
        [REFERENCE_WORK] = {"misc", "howpublished"},         [REFERENCE_JOURNAL] = {"article", "journal"},
        [REFERENCE_CHAPTER] = {"incollection", "publisher"}, [REFERENCE_BOOK] = {"book", "publisher"},
        [REFERENCE_REPORT] = {"techreport", "institution"},  [REFERENCE_THESIS] = {"phdthesis", "school"},
    };

    g_string_append_printf(out, "@%s{%s", entries[reference->kind].entry, reference->key);
    append_names(out, "author", reference->authors);
    append_titles(out, reference);
    append_year(out, reference);
    append_field(out, "volume", reference->volume);
    append_field(out, "number", reference->issue);
    append_pages(out, reference);
    append_field(out, entries[reference->kind].publisher, reference->publisher);
    append_url(out, reference->url);
    append_field(out, "language", reference->language);
    append_note(out, reference, TRUE);
    g_string_append(out, "\n}\n");
}

/* ---- BibLaTeX ---- */

/* A language by the name that the package babel has for it, which is also a key of BibLaTeX's own. */
static void append_language(GString *out, const char *language) {
    static const struct {
        const char *code, *name;
    } names[] = {
        {"de", "ngerman"},    {"en", "english"},  {"es", "spanish"}, {"fr", "french"},
        {"it", "italian"},    {"ja", "japanese"}, {"ko", "korean"},  {"nl", "dutch"},
        {"pt", "portuguese"}, {"ru", "russian"},  {"zh", "chinese"},
    };
    gsize length = strcspn(language, "-");

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (strlen(names[i].code) == length && strncmp(names[i].code, language, length) == 0) {
            append_field(out, "language", strcmp(names[i].code, "de") == 0 ? "german" : names[i].name);
            append_field(out, "langid", names[i].name);
        }
}

static void append_edition(GString *out, const struct reference *reference) {
    char *edition = *reference->version ? g_strconcat("Version ", reference->version, NULL) : g_strdup("");

    append_field(out, "edition", edition);
    g_free(edition);
}

void reference_write_biblatex(const struct reference *reference, GString *out) {
    static const struct {
        const char *entry, *publisher, *more;
        const char *lacks; /* first letters of those fields that the data model does not have here: v, n, p */
    } entries[] = {
        [REFERENCE_EDITION] = {"book", "publisher", ",\n  pagination   = {paragraph}", ""},
        [REFERENCE_THING] = {"inbook", "publisher", "", ""},
        [REFERENCE_PAGE] = {"online", "organization", "", "vnp"},
        [REFERENCE_NEWS] = {"article", "journaltitle", ",\n  entrysubtype = {newspaper}", ""},
        [REFERENCE_WORK] = {"misc", "organization", "", "vnp"},
        [REFERENCE_JOURNAL] = {"article", "journaltitle", "", ""},
        [REFERENCE_CHAPTER] = {"incollection", "publisher", "", ""},
        [REFERENCE_BOOK] = {"book", "publisher", "", ""},
        [REFERENCE_REPORT] = {"report", "institution", ",\n  type         = {Report}", "v"},
        [REFERENCE_THESIS] = {"thesis", "institution", ",\n  type         = {Thesis}", "vn"},
    };
    const char *lacks = entries[reference->kind].lacks;

    g_string_append_printf(out, "@%s{%s", entries[reference->kind].entry, reference->key);
    g_string_append(out, entries[reference->kind].more);
    append_names(out, "author", reference->authors);
    append_titles(out, reference);
    append_edition(out, reference);
    append_field(out, "date", reference->date);
    append_field(out, "volume", strchr(lacks, 'v') ? "" : reference->volume);
    append_field(out, "number", strchr(lacks, 'n') ? "" : reference->issue);
    if (!strchr(lacks, 'p'))
        append_pages(out, reference);
    append_field(out, entries[reference->kind].publisher, reference->publisher);
    append_url(out, reference->url);
    append_language(out, reference->language);
    append_note(out, reference, FALSE);
    g_string_append(out, "\n}\n");
}
