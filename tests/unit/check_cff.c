/* SPDX-License-Identifier: MIT
 * CITATION.cff: what is read, what is missing, what is wrong. */
#include "read/cff.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

#define HEAD "cff-version: 1.2.0\ntitle: T\nauthors:\n  - name: N\nversion: 1.0\ndate-released: 2026-05-03\n"

#define WHO(list) "cff-version: 1.2.0\ntitle: T\nauthors: [" list "]\nversion: 1.0\ndate-released: 2026-05-03\n"

static void read_citation(struct unit *unit, const char *bytes) {
    char *path = unit_file("c.cff", bytes, -1);

    unit_init(unit);
    cff_read(unit->book, path);
    g_free(path);
}

/* ---- what is read ---- */

struct part {
    const char *what;
    gsize offset; /* in struct citation */
};

#define PART(name) #name, G_STRUCT_OFFSET(struct citation, name)

static const struct {
    struct part part;
    const char *in, *want;
} parts[] = {
    {{PART(title)}, HEAD, "T"},
    {{PART(title)},
     "cff-version: 1.2.0\ntitle: \"A: b: c\"\nauthors: [{name: N}]\nversion: 1\ndate-released: 2026-05-03\n",
     "A"},
    {{PART(subtitle)}, HEAD, ""},
    {{PART(subtitle)},
     "cff-version: 1.2.0\ntitle: \"A: b: c\"\nauthors: [{name: N}]\nversion: 1\ndate-released: 2026-05-03\n",
     "b: c"},
    {{PART(title)},
     "cff-version: 1.2.0\ntitle: 강원 “a”\nauthors: [{name: N}]\nversion: 1\ndate-released: 2026-05-03\n",
     "강원 “a”"},
    {{PART(authors)}, HEAD, "N"},
    {{PART(version)}, HEAD, "1.0"},
    {{PART(date)}, HEAD, "2026-05-03"},
    {{PART(licences)}, HEAD, ""},
    {{PART(licences)}, HEAD "license: MIT\n", "MIT"},
    {{PART(licences)}, HEAD "license: [MIT, CC-BY-4.0]\n", "MIT and CC-BY-4.0"},
    {{PART(url)}, HEAD, ""},
    {{PART(url)}, HEAD "url: https://example.org/\n", "https://example.org/"},
    {{PART(doi)}, HEAD "doi: 10.1/a\n", "10.1/a"},
    {{PART(url)}, HEAD "url: [a, b]\n", ""},
    {{PART(abstract)}, HEAD, ""},
    {{PART(abstract)}, HEAD "abstract: >-\n  a\n  b\n", "a b"},
    {{PART(keywords)}, HEAD, ""},
    {{PART(keywords)}, HEAD "keywords: [a b, c]\n", "a b\nc"},
    {{PART(authors)}, WHO("{family-names: V, given-names: O}"), "V, O"},
    {{PART(authors)},
     WHO("{family-names: V, given-names: O, name-particle: van der, name-suffix: Jr.}"),
     "van der V, O, Jr."},
    {{PART(authors)}, WHO("{name: N}, {family-names: V, name-particle: d’}, {given-names: O}"), "N, d’V and O"},
    {{PART(work)},
     HEAD "references: [{type: book, title: X, authors: [{family-names: V, name-particle: van}]}]\n",
     "van V, “X”"},
    {{PART(title)}, HEAD "type: software\ncontact: [{name: N, website: w}, {alias: a, orcid: o}]\n", "T"},
    {{PART(title)},
     HEAD "preferred-citation: {type: book, title: X, publisher: {name: N, city: C}, identifiers: [{type: doi, value: "
          "10.1/a, description: d}]}\n",
     "T"},
    {{PART(title)}, HEAD "keywords: {unknown: b}\nreferences: [a, [b]]\n", "T"},
};

START_TEST(test_cff__read)
{
    struct unit unit;
    const char *got;

    read_citation(&unit, parts[_i].in);
    got = *(const char *const *)(const void *)((const char *)&unit.book->citation + parts[_i].part.offset);
    UNIT_SAME(parts[_i].part.what, got, parts[_i].want);
    UNIT_TAKE(parts[_i].part.what, unit_messages(unit.diag), "");
    unit_release(&unit);
}
END_TEST

/* ---- what is wrong ---- */

static const struct {
    const char *what, *in, *said;
} faults[] = {
    {"nothing", "", "c.cff: error: an empty file; expected a citation file\n"},
    {"a comment only", "# a\n", "c.cff: error: an empty file; expected a citation file\n"},
    {"another version of the format",
     "cff-version: 1.1.0\ntitle: T\nauthors: [{name: N}]\nversion: 1\ndate-released: 2026-05-03\n",
     "c.cff:1:1: error: cff-version “1.1.0”; expected 1.2.0\n"},
    {"no title", "cff-version: 1.2.0\nauthors: [{name: N}]\nversion: 1\ndate-released: 2026-05-03\n",
     "c.cff:1:1: error: no “title”; expected it in a citation file\n"},
    {"no authors", "cff-version: 1.2.0\ntitle: T\nversion: 1\ndate-released: 2026-05-03\n",
     "c.cff:1:1: error: no “authors”; expected it in a citation file\n"},
    {"no version", "cff-version: 1.2.0\ntitle: T\nauthors: [{name: N}]\ndate-released: 2026-05-03\n",
     "c.cff:1:1: error: no “version”; expected it in a citation file\n"},
    {"no date", "cff-version: 1.2.0\ntitle: T\nauthors: [{name: N}]\nversion: 1\n",
     "c.cff:1:1: error: date-released “” is no day; expected YYYY-MM-DD\n"},
    {"a month for a day", "cff-version: 1.2.0\ntitle: T\nauthors: [{name: N}]\nversion: 1\ndate-released: 2026-05\n",
     "c.cff:5:16: error: date-released “2026-05” is no day; expected YYYY-MM-DD\n"},
    {"a day that is none",
     "cff-version: 1.2.0\ntitle: T\nauthors: [{name: N}]\nversion: 1\ndate-released: \"2026-02-30\"\n",
     "c.cff:5:16: error: date-released “2026-02-30” is no day; expected YYYY-MM-DD\n"},
    {"an interval",
     "cff-version: 1.2.0\ntitle: T\nauthors: [{name: N}]\nversion: 1\ndate-released: 2026-05-03/2026-05-04\n",
     "c.cff:5:16: error: date-released “2026-05-03/2026-05-04” is no day; expected YYYY-MM-DD\n"},
    {"a list", "- a\n",
     "c.cff:1:1: error: cff-version “”; expected 1.2.0\nc.cff:1:1: error: no “title”; expected it in a citation file\n"
     "c.cff:1:1: error: no “authors”; expected it in a citation file\n"
     "c.cff:1:1: error: no “version”; expected it in a citation file\n"},
    {"broken UTF-8", HEAD "doi: caf\xe9\n", "c.cff:7:9: error: byte 0xe9 is not UTF-8; expected text in UTF-8\n"},
    {"a word", "cff", "c.cff:1:1: error: cff-version “”; expected 1.2.0\n"},
};

/* Of these it is all that is said. */
static const struct {
    const char *what, *in, *said;
} only[] = {
    {"a key", HEAD "abstrct: a\n", "c.cff:7:1: error: “abstrct” is no key of the file; expected perhaps “abstract”\n"},
    {"a key near to none", HEAD "강: a\n",
     "c.cff:7:1: error: “강” is no key of the file; expected one of Citation File Format 1.2.0\n"},
    {"a key that is a list", HEAD "? [a]\n: b\n",
     "c.cff:7:3: error: “” is no key of the file; expected one of Citation File Format 1.2.0\n"},
    {"a key of a reference", HEAD "references: [{title: 강, jurnal: a}]\n",
     "c.cff:7:25: error: “jurnal” is no key of a reference; expected perhaps “journal”\n"},
    {"a key of the file in a reference", HEAD "references: {cff-version: a}\n",
     "c.cff:7:14: error: “cff-version” is no key of a reference; expected one of Citation File Format 1.2.0\n"},
    {"a key of a person", WHO("{given-nmes: a, family-names: b}"),
     "c.cff:3:12: error: “given-nmes” is no key of a person; expected perhaps “given-names”\n"},
    {"a name of an entity", WHO("{name: N}, {nam: b}"),
     "c.cff:3:23: error: “nam” is no key of a person; expected perhaps “name”\n"},
    {"a key of a person in an entity", WHO("{name: N, given-names: O}"),
     "c.cff:3:21: error: “given-names” is no key of an entity; expected one of Citation File Format 1.2.0\n"},
    {"a key of an entity that is none of a person", HEAD "references: [{publisher: {alias: a, orcd: b}}]\n",
     "c.cff:7:37: error: “orcd” is no key of an entity; expected perhaps “orcid”\n"},
    {"a key of an identifier", HEAD "identifiers: [{type: doi, valu: b}]\n",
     "c.cff:7:27: error: “valu” is no key of an identifier; expected perhaps “value”\n"},
    {"a map once for all aliases",
     HEAD "contact: &a [{nme: b, alias: c}]\nreferences: [{authors: *a}, {editors: *a}]\n",
     "c.cff:7:15: error: “nme” is no key of a person; expected perhaps “name”\n"},
    {"a type of the file", HEAD "type: book\n",
     "c.cff:7:7: error: “book” is no type of the file; expected dataset or software\n"},
    {"a type of a reference", HEAD "references: [{type: newspaper}, {type: generc}]\n",
     "c.cff:7:21: error: “newspaper” is no type of a reference; expected one as article, book or newspaper-article\n"
     "c.cff:7:40: error: “generc” is no type of a reference; expected one as article, book or newspaper-article, perhaps "
     "“generic”\n"},
    {"a type of an identifier", HEAD "identifiers: [{type: swg}]\n",
     "c.cff:7:22: error: “swg” is no type of an identifier; expected doi, url, swh or other, perhaps “swh”\n"},
    {"a family name of blanks", WHO("{family-names: ' \u3000', given-names: O}"),
     "c.cff:3:26: error: no name in “family-names”; expected one\n"},
    {"a given name of nothing", WHO("{family-names: V, given-names: }"),
     "c.cff:3:42: error: no name in “given-names”; expected one\n"},
    {"a list for a name", WHO("{family-names: V, given-names: [O]}"),
     "c.cff:3:42: error: no name in “given-names”; expected one\n"},
    {"a particle and a suffix of blanks", WHO("{family-names: V, name-particle: ' ', name-suffix: ' '}"),
     "c.cff:3:44: error: no name in “name-particle”; expected one\n"
     "c.cff:3:62: error: no name in “name-suffix”; expected one\n"},
    {"a name with a NUL", WHO("{family-names: \"\\0\", given-names: \"O\\0\"}"),
     "c.cff:3:26: error: control character U+0000; expected text\n"
     "c.cff:3:45: error: control character U+0000; expected text\n"},
    {"a text with a NUL", HEAD "abstract: \"a\\0b\"\n", "c.cff:7:11: error: control character U+0000; expected text\n"},
    {"a bell", HEAD "abstract: \"a\\a\"\n", "c.cff:7:11: error: control character U+0007; expected text\n"},
    {"no character", HEAD "abstract: \"\\uFFFF\"\n",
     "c.cff:7:11: error: U+FFFF, which is no character; expected text\n"},
};

START_TEST(test_cff__only)
{
    struct unit unit;

    read_citation(&unit, only[_i].in);
    UNIT_TAKE(only[_i].what, unit_messages(unit.diag), only[_i].said);
    unit_release(&unit);
}
END_TEST

START_TEST(test_cff__wrong)
{
    struct unit unit;
    char *said;

    read_citation(&unit, faults[_i].in);
    said = unit_messages(unit.diag);
    ck_assert_msg(strstr(said, faults[_i].said) != NULL, "%s: expected\n%s\ngot\n%s", faults[_i].what, faults[_i].said,
                  said);
    ck_assert_int_eq(diag_status(unit.diag), STATUS_ERRORS);
    g_free(said);
    unit_release(&unit);
}
END_TEST

/* What YAML's reader says is its own; the place is ours. */
static const struct {
    const char *what, *in, *said;
} broken[] = {
    {"a bracket that is not closed", "title: [a, b\n", "c.cff:2:1: error: not YAML: "},
    {"a quote that is not closed", "title: \"a\n", "c.cff:2:1: error: not YAML: "},
    {"a tab", "a:\n\tb: c\n", "c.cff:2:1: error: not YAML: "},
    {"behind wide characters", "강: 원: a\n", "c.cff:1:5: error: not YAML: "},
    {"a control character", "title: a\nabstract: 강원 \x01\n", "c.cff:2:14: error: not YAML: control characters"},
};

START_TEST(test_cff__not_yaml)
{
    struct unit unit;
    char *said;

    read_citation(&unit, broken[_i].in);
    said = unit_messages(unit.diag);
    ck_assert_msg(g_str_has_prefix(said, broken[_i].said), "%s: expected\n%s\ngot\n%s", broken[_i].what,
                  broken[_i].said, said);
    UNIT_SAME("what is not read stays empty", unit.book->citation.title, "");
    g_free(said);
    unit_release(&unit);
}
END_TEST

START_TEST(test_cff__unreadable)
{
    struct unit unit;
    char *folder = unit_folder();
    char *path = g_build_filename(folder, "none", NULL);

    unit_init(&unit);
    cff_read(unit.book, path);
    UNIT_TAKE("message", unit_messages(unit.diag), "none: error: cannot be read: there is no such file\n");
    ck_assert_int_eq(diag_status(unit.diag), STATUS_SYSTEM);
    g_free(path);
    g_free(folder);
    unit_release(&unit);
}
END_TEST

Suite *suite_cff(void) {
    Suite *suite = suite_create("cff");

    UNIT_ROWS(unit_case(suite, "read"), test_cff__read, parts);
    TCase *tcase = unit_case(suite, "wrong");
    UNIT_ROWS(tcase, test_cff__wrong, faults);
    UNIT_ROWS(tcase, test_cff__only, only);
    UNIT_ROWS(tcase, test_cff__not_yaml, broken);
    tcase_add_test(tcase, test_cff__unreadable);
    return suite;
}
