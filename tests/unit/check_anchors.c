/* SPDX-License-Identifier: MIT
 * Lemmata in a copy whose sentences differ, and the table that says where they stand. The text is a mock. */
#include "check/anchors.h"

#include "base/text.h"
#include "check/collate.h"
#include "read/schema.h"
#include "read/witness.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

#define S11  "The lamp was lit by Ada Reed, and the lamp burned – so they say – till the morning."
#define S12  "Nobody saw it."
#define S13  "Every keeper of the light had “a boat of her own” and an old dog."
#define COPY S11 " " S12 " " S13 "\n"

static const char *const mock[] = {S11, S12, S13};

#define K              "\n\n**Context.** k\n\n"
#define BOOK_OF(notes) "# T\n\n## ¶1\n\n1. a\n2. b\n3. c\n\n" notes
#define TABLE(rows) \
    "## L\n\nTable: lemmata. L\n\n| id | first | count | start | end |\n|---|---|---|---|---|\n" rows "\n"

static void read_book(struct unit *unit, const char *chapter) {
    GString *text = g_string_new(chapter);

    g_string_append(text, "\n## Data\n\nTable: sentences. M\n\n"
                          "| at | count | exact | typographic | words |\n|---|---|---|---|---|\n");
    for (guint i = 0; i < G_N_ELEMENTS(mock); i++) {
        g_string_append_printf(text, "| 1.%u | %u |", i + 1, text_count_words(mock[i]));
        for (enum form form = FORM_EXACT; form < FORM_COUNT; form++) {
            char *print = text_fingerprint(form, mock[i]);
            g_string_append_printf(text, " %s |", print);
            g_free(print);
        }
        g_string_append_c(text, '\n');
    }
    unit_init(unit);
    unit_chapter(unit, "a.nw", text->str);
    schema_read(unit->book);
    UNIT_TAKE("the book", unit_messages(unit->diag), "");
    g_string_free(text, TRUE);
}

/* ---- anchors ---- */

static const struct {
    const char *what, *book, *copy, *want, *said;
} anchored[] = {
    {"above the text nothing is looked for",
     "# T\n\n## ¶0\n\n1. a\n\n### 0.1 “the lamp”" K "## ¶1\n\n1. a\n2. b\n3. c\n\n### 1.2 “Nobody”" K, COPY,
     "Nobody (0)", ""},
    {"at its time", BOOK_OF("### 1.1 “the lamp”²" K), COPY, "the lamp (34)", ""},
    {"the sentence differs elsewhere", BOOK_OF("### 1.3 “boat of her own”" K),
     S11 " " S12 " Each keeper of the light had a boat of her own and an old dog.", "boat of her own (31)", ""},
    {"a word of the lemma is another", BOOK_OF("### 1.3 “boat of her own”" K),
     S11 " " S12 " Every keeper of the light had a boat of their own and an old dog.", "",
     "a.nw:9:9: warning: lemma “boat of her own” is not in ¶1.3 of the copy (copy.txt:1:100); expected its words "
     "there, "
     "in this order\n"},
    {"it stands twice now", BOOK_OF("### 1.3 “keeper”" K),
     S11 " " S12 " Every keeper of the light had “a boat” and any keeper an old dog.", "",
     "a.nw:9:9: warning: lemma “keeper” stands several times in ¶1.3 of the copy (copy.txt:1:100); expected one place, "
     "since the sentence differs\n"},
    {"it stood twice, and the other is left", BOOK_OF("### 1.1 “the lamp”²" K),
     "A light was lit by Ada Reed, and the lamp burned – so they say – till the morning. " S12 " " S13, "",
     "a.nw:9:9: warning: lemma “the lamp” is not in ¶1.1 of the copy (copy.txt:1:1); expected its words there, in this "
     "order\n"},
    {"the same, by the table", BOOK_OF("### 1.1 “the lamp”" K) TABLE("| n1.1-the-lamp | 1 | 2 | 0 | 8 |"),
     "A light was lit by Ada Reed, and the lamp burned – so they say – till the morning. " S12 " " S13, "",
     "a.nw:9:9: warning: lemma “the lamp” stands elsewhere in ¶1.1 of the copy (copy.txt:1:1); expected its old place, "
     "since the sentence differs\n"},
    {"near its place by the table", BOOK_OF("### 1.1 “burned”" K) TABLE("| n1.1-burned | 11 | 1 | 43 | 49 |"),
     "The light was first lit by Ada Reed, and it burned – so they say – till the morning. " S12 " " S13, "burned (44)",
     ""},
    {"the table and the copy agree", BOOK_OF("### 1.3 “own”" K) TABLE("| n1.3-own | 11 | 1 | 45 | 48 |"), COPY,
     "own (47)", ""},
    {"but for type", BOOK_OF("### 1.3 “own”" K) TABLE("| n1.3-own | 11 | 1 | 45 | 48 |"),
     S11 " " S12 " Every  keeper of the light had \"a boat of her own\" and an old dog.", "own (46)", ""},
    {"the table is wrong", BOOK_OF("### 1.3 “own”" K) TABLE("| n1.3-own | 9 | 1 | 41 | 44 |"), COPY, "own (47)",
     "a.nw:19:1: error: lemma of “n1.3-own” stands at word 11, characters 45 to 48, of ¶1.3; expected a table that is "
     "renewed (edition fingerprint --lemmata)\n"},
    {"the table is wrong in characters", BOOK_OF("### 1.3 “own”" K) TABLE("| n1.3-own | 11 | 1 | 45 | 49 |"), COPY,
     "own (47)",
     "a.nw:19:1: error: lemma of “n1.3-own” stands at word 11, characters 45 to 48, of ¶1.3; expected a table that is "
     "renewed (edition fingerprint --lemmata)\n"},
    {"of two passages that with the lemma", BOOK_OF("### 1.2 “Nobody”" K), S11 " Few heard him. Nobody heard it. " S13,
     "Nobody (0)", ""},
    {"of two passages none", BOOK_OF("### 1.2 “saw it”" K), S11 " Few heard him. Nobody heard her. " S13, "",
     "a.nw:9:9: warning: ¶1.2 is not in the copy; its note “saw it” stands behind its paragraph\n"},
};

static char *anchors_of(const struct anchors *anchors, const struct collation *collation) {
    static const char *const at[] = {"1.1", "1.2", "1.3"};
    GString *out = g_string_new(NULL);

    for (guint k = 0; k < G_N_ELEMENTS(at); k++) {
        const GArray *list = g_hash_table_lookup(anchors->by_sentence, at[k]);
        for (guint i = 0; list && i < list->len; i++) {
            const struct anchor *anchor = &g_array_index(list, struct anchor, i);
            g_string_append_printf(out, "%s%.*s (%zu)", out->len ? ", " : "", (int)(anchor->end - anchor->start),
                                   collation_at(collation, at[k])->text + anchor->start, anchor->start);
        }
    }
    return g_string_free(out, FALSE);
}

START_TEST(test_anchors__differs)
{
    struct unit unit;
    char *path = unit_file("copy.txt", anchored[_i].copy, -1);
    struct witness *witness;
    struct collation *collation;
    struct anchors *anchors;

    read_book(&unit, anchored[_i].book);
    witness = witness_read(unit.diag, path);
    collation = collation_new(unit.book, witness);
    anchors = anchors_new(unit.book, collation);
    UNIT_TAKE(anchored[_i].what, anchors_of(anchors, collation), anchored[_i].want);
    UNIT_TAKE(anchored[_i].what, unit_messages(unit.diag), anchored[_i].said);
    anchors_free(anchors);
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
    g_free(path);
}
END_TEST

/* ---- the table ---- */

#define NOTES                                                                                     \
    "### ¶1" K "### 1.1 “the lamp”²" K "### 1.1 “so they say”" K "### 1.3" K "### 1.3 “a boat”" K \
    "### 1.3 “a boat” (more)" K
#define HEAD "| id | first | count | start | end |\n|---|---|---|---|---|\n"
#define ROWS                                                                                \
    HEAD "| n1.1-the-lamp-2 | 9 | 2 | 34 | 42 |\n| n1.1-so-they-say | 12 | 3 | 50 | 61 |\n" \
         "| n1.3-a-boat | 7 | 2 | 31 | 37 |\n| n1.3-a-boat-more | 7 | 2 | 31 | 37 |\n"

static const struct {
    const char *what, *copy, *want, *said;
} tables[] = {
    {"the text", COPY, ROWS, ""},
    {"among furniture, in other type",
     "Menu\n\nThe lamp was lit by Ada Reed, and the lamp burned—so\nthey say—till the morning. " S12
     " Every keeper of the light had \"a boat of her own\" and an old dog.\n\nEnd\n",
     ROWS, ""},
    {"a sentence differs", S11 " " S12 " Every keeper of a light had “a boat of her own” and an old dog.",
     HEAD "| n1.1-the-lamp-2 | 9 | 2 | 34 | 42 |\n| n1.1-so-they-say | 12 | 3 | 50 | 61 |\n",
     "a.nw:25:9: error: ¶1.3 of the copy is not as in the manifest; expected the same text\n"
     "a.nw:29:9: error: ¶1.3 of the copy is not as in the manifest; expected the same text\n"},
    {"one has other marks", S11 " " S12 " Every keeper, of the light, had a boat of her own and an old dog.",
     HEAD "| n1.1-the-lamp-2 | 9 | 2 | 34 | 42 |\n| n1.1-so-they-say | 12 | 3 | 50 | 61 |\n",
     "a.nw:25:9: error: ¶1.3 of the copy is not as in the manifest; expected the same text\n"
     "a.nw:29:9: error: ¶1.3 of the copy is not as in the manifest; expected the same text\n"},
    {"one is missing", S11 " " S12 "\n",
     HEAD "| n1.1-the-lamp-2 | 9 | 2 | 34 | 42 |\n| n1.1-so-they-say | 12 | 3 | 50 | 61 |\n",
     "a.nw:25:9: error: ¶1.3 is not in the copy; expected all sentences with a lemma\n"
     "a.nw:29:9: error: ¶1.3 is not in the copy; expected all sentences with a lemma\n"},
};

START_TEST(test_anchors__table)
{
    struct unit unit;
    char *path = unit_file("copy.txt", tables[_i].copy, -1);
    GString *out = g_string_new(NULL);
    struct witness *witness;
    struct collation *collation;

    read_book(&unit, BOOK_OF(NOTES));
    witness = witness_read(unit.diag, path);
    collation = collation_new(unit.book, witness);
    anchors_write(unit.book, collation, out);
    UNIT_SAME(tables[_i].what, out->str, tables[_i].want);
    UNIT_TAKE(tables[_i].what, unit_messages(unit.diag), tables[_i].said);
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
    g_string_free(out, TRUE);
    g_free(path);
}
END_TEST

START_TEST(test_anchors__table_lacks)
{
    struct unit unit;
    char *path = unit_file("copy.txt", COPY, -1);
    GString *out = g_string_new(NULL);
    struct witness *witness;
    struct collation *collation;

    read_book(&unit, BOOK_OF("### 1.2 “lamp”" K));
    witness = witness_read(unit.diag, path);
    collation = collation_new(unit.book, witness);
    anchors_write(unit.book, collation, out);
    UNIT_SAME("no row", out->str, HEAD);
    UNIT_TAKE("message", unit_messages(unit.diag),
              "a.nw:9:9: error: lemma “lamp” is not in ¶1.2; expected its words there, in this order\n");
    collation_free(collation);
    witness_free(witness);
    unit_release(&unit);
    g_string_free(out, TRUE);
    g_free(path);
}
END_TEST

Suite *suite_anchors(void) {
    Suite *suite = suite_create("anchors");
    TCase *tcase = unit_case(suite, "copies that differ");

    UNIT_ROWS(tcase, test_anchors__differs, anchored);
    tcase = unit_case(suite, "table");
    UNIT_ROWS(tcase, test_anchors__table, tables);
    tcase_add_test(tcase, test_anchors__table_lacks);
    return suite;
}
