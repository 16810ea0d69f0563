/* SPDX-License-Identifier: MIT
 * The header: what the document is, and what its marks mean. */
#include "write/tei.h"

#include "model/date.h"
#include "write/reference.h"

#include <string.h>

/* ---- languages ---- */

static const struct {
    const char *language, *name;
} languages[] = {
    {"en", "English"},
    {"ko", "Korean"},
    {"ja", "Japanese"},
    {"zh", "Chinese"},
    {"und-Hani", "Chinese characters alone, which may be of any of these languages"},
};

const char *tei_language_name(const char *language) {
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++)
        if (strcmp(languages[i].language, language) == 0)
            return languages[i].name;
    return language;
}

static void write_language(struct tei *tei, const char *language, const char *name) {
    xml_open(tei->xml, "language");
    xml_attr(tei->xml, "ident", language);
    xml_text(tei->xml, name);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* The edition's own first, where it is none of these. */
static void write_languages(struct tei *tei) {
    const char *own = language_tag(tei->book->language);

    xml_open(tei->xml, "langUsage");
    tei_english(tei);
    xml_newline(tei->xml);
    if (tei_language_name(own) == own)
        write_language(tei, own, "The language of the edition");
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++)
        write_language(tei, languages[i].language, languages[i].name);
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* ---- small parts ---- */

static void open_line(struct tei *tei, const char *name) {
    xml_open(tei->xml, name);
    xml_newline(tei->xml);
}

static void close_line(struct tei *tei) {
    xml_close(tei->xml);
    xml_newline(tei->xml);
}

/* A person's names, in the order in which they are said. */
static void write_names(struct tei *tei, const struct author *author) {
    const struct {
        const char *element, *text, *divide;
    } names[] = {
        {"forename", author->given, ""},
        {"nameLink", author->particle, " "},
        {"surname", author->family, *author->particle ? author_tie(author) : " "},
        {"genName", author->suffix, " "},
    };
    gboolean is_first = TRUE;

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (!*names[i].text)
            continue;
        xml_text(tei->xml, is_first ? "" : names[i].divide);
        xml_open(tei->xml, names[i].element);
        tei_text(tei, names[i].text);
        xml_close(tei->xml);
        is_first = FALSE;
    }
}

void tei_name(struct tei *tei, const struct author *author) {
    xml_open(tei->xml, *author->name ? "orgName" : "persName");
    if (*author->name)
        tei_text(tei, author->name);
    else
        write_names(tei, author);
    xml_close(tei->xml);
}

void tei_people(struct tei *tei, const char *name, const GArray *authors) {
    for (guint i = 0; i < authors->len; i++) {
        xml_open(tei->xml, name);
        if (strcmp(name, "editor") == 0)
            xml_attr_format(tei->xml, "xml:id", "_editor-%u", i + 1);
        tei_name(tei, &g_array_index(authors, struct author, i));
        close_line(tei);
    }
}

/* ---- the file ---- */

static void write_title(struct tei *tei) {
    const struct citation *citation = &tei->book->citation;

    open_line(tei, "titleStmt");
    tei_element(tei, "title", "main", citation->title);
    if (*citation->subtitle)
        tei_element(tei, "title", "sub", citation->subtitle);
    tei_people(tei, "editor", citation->author_list);
    close_line(tei);
    open_line(tei, "editionStmt");
    xml_open(tei->xml, "edition");
    xml_attr(tei->xml, "n", citation->version);
    xml_format(tei->xml, tei_say(tei, "Version %s"), citation->version);
    close_line(tei);
    close_line(tei);
}

static void write_licences(struct tei *tei) {
    char **licences = exchange_licences(tei->book);

    if (*licences) {
        open_line(tei, "availability");
        for (char **licence = licences; *licence; licence++) {
            char *address = reference_licence_address(*licence);
            xml_open(tei->xml, "licence");
            tei_address(tei, "target", address);
            xml_text(tei->xml, *licence);
            close_line(tei);
            g_free(address);
        }
        close_line(tei);
    }
    g_strfreev(licences);
}

static void write_publication(struct tei *tei) {
    const struct citation *citation = &tei->book->citation;

    open_line(tei, "publicationStmt");
    tei_element(tei, "publisher", NULL, citation->authors);
    tei_date(tei, citation->date);
    xml_newline(tei->xml);
    if (*citation->doi)
        tei_element(tei, "idno", "DOI", citation->doi);
    if (tei->book->edition_fingerprint)
        tei_element(tei, "idno", "edition-fingerprint", tei->book->edition_fingerprint);
    if (tei->book->fingerprint)
        tei_element(tei, "idno", "text-fingerprint", tei->book->fingerprint);
    xml_open(tei->xml, "ptr");
    xml_attr_format(tei->xml, "target", "%sindex.html", tei->exchange->base);
    close_line(tei);
    write_licences(tei);
    close_line(tei);
}

const char *const tei_witnesses[] = {"en", "ja", "ko"};
const unsigned tei_witness_count = G_N_ELEMENTS(tei_witnesses);

/* What the readings of the variants are of: for each language a version of the text, and the work that it is. */
static void write_witnesses(struct tei *tei) {
    const GArray *works = tei->book->citation.works;

    if (!book_table(tei->book, "variants")->rows->len)
        return;
    open_line(tei, "listWit");
    for (unsigned i = 0; i < tei_witness_count; i++) {
        xml_open(tei->xml, "witness");
        xml_attr_format(tei->xml, "xml:id", "_wit-%s", tei_witnesses[i]);
        for (guint j = 0; j < works->len; j++) {
            if (strcmp(g_array_index(works, struct work, j).language, tei_witnesses[i]) == 0) {
                xml_attr_format(tei->xml, "corresp", "#_work-%u", j + 1);
                break;
            }
        }
        tei_english(tei);
        xml_format(tei->xml, "The version in %s", tei_language_name(tei_witnesses[i]));
        close_line(tei);
    }
    close_line(tei);
}

static void write_source(struct tei *tei) {
    xml_open(tei->xml, "sourceDesc");
    if (!tei->book->citation.works->len)
        tei_english(tei);
    xml_newline(tei->xml);
    if (tei->book->citation.works->len)
        tei_works(tei);
    else
        tei_element(tei, "p", NULL, "The text annotated is not named.");
    if (tei->book->citation.works->len)
        write_witnesses(tei);
    close_line(tei);
}

/* ---- the encoding ---- */

static const char *const principles[] = {
    "The text annotated is not in this document. A seg of type precis says in other words what a sentence of it says; of its own "
    "words there are the lemmata of notes, at most six words each, as quote of type lemma, and the readings of variants.",
    "An annotation is a note, or a claim that the text makes. Its target is the seg of a sentence, or the div of a passage; the "
    "first mark in a note is the lemma, and its n says which occurrence in the sentence is meant, where it is not the first.",
    "A claim has two notes: what is claimed, and the evidence. Verdicts, kinds and grades are categories, which ana points at. "
    "For claims cert says the same: high is confirmed, medium qualified, low disputed, unknown unverified.",
    "Dates stand in when, from, to, notBefore and notAfter as far as these can say them, and whole in when-custom, in EDTF "
    "(ISO 8601-2:2019). With cert low the date is uncertain or approximate.",
};

static void write_principles(struct tei *tei) {
    open_line(tei, "editorialDecl");
    for (gsize i = 0; i < G_N_ELEMENTS(principles); i++)
        tei_element(tei, "p", NULL, principles[i]);
    close_line(tei);
}

static const struct {
    const char *match, *replacement, *what;
} addresses[] = {
    {"¶([0-9]+\\.[0-9]+)", "#p$1",
     "A sentence of the text annotated, as in “¶3.2”; in ¶0 a line of what stands above the text."},
    {"¶([0-9]+)", "#p$1", "A paragraph of the text annotated, as in “¶3”."},
};

static void write_addresses(struct tei *tei) {
    open_line(tei, "refsDecl");
    for (gsize i = 0; i < G_N_ELEMENTS(addresses); i++) {
        xml_open(tei->xml, "cRefPattern");
        xml_attr(tei->xml, "matchPattern", addresses[i].match);
        xml_attr(tei->xml, "replacementPattern", addresses[i].replacement);
        tei_element(tei, "p", NULL, addresses[i].what);
        close_line(tei);
    }
    close_line(tei);
}

static void write_category(struct tei *tei, const char *taxonomy, const char *word, const char *more) {
    xml_open(tei->xml, "category");
    xml_attr_format(tei->xml, "xml:id", "_%s-%s", taxonomy, word);
    xml_open(tei->xml, "catDesc");
    xml_format(tei->xml, "%s%s", word, more);
    xml_close(tei->xml);
    close_line(tei);
}

static void open_taxonomy(struct tei *tei, const char *id, const char *what) {
    xml_open(tei->xml, "taxonomy");
    xml_attr_format(tei->xml, "xml:id", "_%s", id);
    xml_newline(tei->xml);
    tei_element(tei, "desc", NULL, what);
}

static void write_kinds(struct tei *tei) {
    open_taxonomy(tei, "kind", "Kinds of notes.");
    for (unsigned i = 0; i < note_kind_count; i++)
        write_category(tei, "kind", note_kinds[i].word,
                       note_kinds[i].bears_evidence ? ": a verdict on what the text says, with its evidence" : "");
    close_line(tei);
}

/* Columns whose words are categories. */
static const struct {
    const char *table, *column, *what;
} choices[] = {
    {"claims", "verdict", "Verdicts on claims. A claim without a category of this kind has no verdict."},
    {"claims", "type", "Types of claims."},
    {"sources", "grade", "What a source is worth."},
    {"sources", "seen", "How much of a source the editors have seen."},
};

static void write_choices(struct tei *tei, const char *table, const char *name, const char *what) {
    const struct schema *schema = book_schema(tei->book, table);
    char **words = g_strsplit(schema->columns[schema_column(schema, name)].choices, " ", -1);

    open_taxonomy(tei, name, what);
    for (char **word = words; *word; word++)
        if (g_ascii_isalpha(**word)) /* the dash stands for none */
            write_category(tei, name, *word, "");
    close_line(tei);
    g_strfreev(words);
}

/* The schema lies beside the pages; where it is documented is known by its name. */
static void write_schema(struct tei *tei) {
    xml_open(tei->xml, "schemaRef");
    xml_attr(tei->xml, "key", "edition-tei");
    xml_attr_format(tei->xml, "url", "%sschema/edition-tei.rng", tei->exchange->base);
    close_line(tei);
}

static void write_encoding(struct tei *tei) {
    xml_open(tei->xml, "encodingDesc");
    tei_english(tei);
    xml_newline(tei->xml);
    write_schema(tei);
    open_line(tei, "projectDesc");
    tei_element(tei, "p", NULL,
                "An annotated reference edition, of which this document is one form; it is made by a program "
                "from the chapters of the edition, and edition-tei.odd says how it uses TEI.");
    close_line(tei);
    write_principles(tei);
    write_addresses(tei);
    open_line(tei, "classDecl");
    write_kinds(tei);
    for (gsize i = 0; i < G_N_ELEMENTS(choices); i++)
        write_choices(tei, choices[i].table, choices[i].column, choices[i].what);
    close_line(tei);
    xml_open(tei->xml, "geoDecl");
    xml_attr(tei->xml, "xml:id", "_wgs84");
    xml_attr(tei->xml, "datum", "WGS84");
    xml_text(tei->xml, "Degrees north, then degrees east.");
    close_line(tei);
    close_line(tei);
}

/* ---- the profile ---- */

static void write_keywords(struct tei *tei) {
    char **words = g_strsplit(tei->book->citation.keywords, "\n", -1);

    if (*words) {
        open_line(tei, "textClass");
        open_line(tei, "keywords");
        for (char **word = words; *word; word++)
            tei_element(tei, "term", NULL, *word);
        close_line(tei);
        close_line(tei);
    }
    g_strfreev(words);
}

static void write_profile(struct tei *tei) {
    open_line(tei, "profileDesc");
    if (*tei->book->citation.abstract) {
        open_line(tei, "abstract");
        tei_element(tei, "p", NULL, tei->book->citation.abstract);
        close_line(tei);
    }
    write_languages(tei);
    write_keywords(tei);
    close_line(tei);
}

static void write_revisions(struct tei *tei) {
    const struct citation *citation = &tei->book->citation;

    open_line(tei, "revisionDesc");
    xml_open(tei->xml, "change");
    xml_attr(tei->xml, "n", citation->version);
    tei_dating(tei, citation->date);
    xml_format(tei->xml, tei_say(tei, "Version %s"), citation->version);
    close_line(tei);
    close_line(tei);
}

void tei_header(struct tei *tei) {
    open_line(tei, "teiHeader");
    open_line(tei, "fileDesc");
    write_title(tei);
    write_publication(tei);
    write_source(tei);
    close_line(tei);
    write_encoding(tei);
    write_profile(tei);
    write_revisions(tei);
    close_line(tei);
}
