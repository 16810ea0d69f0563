/* SPDX-License-Identifier: MIT
 * Runs of the annotated text where they must not be; what git keeps is tried by tests/leaks.test. The text is a mock. */
#include "check/leaks.h"

#include "base/text.h"
#include "suites.h"
#include "unit.h"

#include <string.h>

/* Two paragraphs: nine words and six, ten. The last is missing. */
static const struct {
    const char *at, *text;
} mock[] = {
    {"1.1", "One keeper’s lamp was lit again, late in spring."},
    {"1.2", "Nobody on the coast saw it."},
    {"2.1", "The boat came back in May with “a crew of her own”."},
    {"2.2", NULL},
};

/* A collation of the mock text, as if it had been read. */
static struct collation *collation_of(struct table_piece *piece) {
    struct collation *collation = g_new0(struct collation, 1);

    collation->sentences = g_array_new(FALSE, TRUE, sizeof(struct collated));
    collation->added = g_array_new(FALSE, FALSE, sizeof(struct added));
    collation->places = g_hash_table_new(g_str_hash, g_str_equal);
    for (gsize i = 0; i < G_N_ELEMENTS(mock); i++) {
        struct row *row = row_new(piece);
        struct collated collated = {.row = row, .text = (char *)mock[i].text};
        for (unsigned n = 0; n < piece->schema->width; n++)
            row->text[n] = g_strdup(n ? "" : mock[i].at);
        g_ptr_array_add(piece->rows, row);
        g_array_append_val(collation->sentences, collated);
    }
    return collation;
}

static const struct {
    const char *what, *bytes;
    gssize length;
    const char *said; /* “LINE WORDS”, divided by blanks */
} looks[] = {
    {"nothing", "", -1, ""},
    {"another text", "The lamp was lit again in spring, and nobody on the coast saw the boat come back.", -1, ""},
    {"six words", "She writes “keeper’s lamp was lit again, late”.", -1, ""},
    {"seven words", "She writes “keeper’s lamp was lit again, late in”.", -1, "1:7"},
    {"in other type", "KEEPER'S *lamp* was\nlit – again – LATE (in)", -1, "1:7"},
    {"on their line", "A\n\nB: keeper’s lamp\nwas lit\nagain, late in spring, she writes", -1, "3:8"},
    {"a whole sentence", "One keeper’s lamp was lit again, late in spring.", -1, "1:9"},
    {"over the end of a sentence", "late in spring. Nobody on the coast", -1, "1:7"},
    {"not over the end of a paragraph", "the coast saw it. The boat came back", -1, ""},
    {"a paragraph", "One keeper’s lamp was lit again, late in spring. Nobody on the coast saw it.", -1, "1:15"},
    {"two runs", "One keeper’s lamp was lit again, late.\nAnd:\nOne keeper’s lamp was lit again, late.", -1, "1:7 3:7"},
    {"two runs with a word between", "One keeper’s lamp was lit again, late so late in spring. Nobody on the coast", -1,
     "1:7 1:7"},
    {"at the very end", "One keeper’s lamp was lit again, late", -1, "1:7"},
    {"a title", "The boat came back in May with", -1, ""},
    {"more than the title", "The boat came back in May with a", -1, "1:7"},
    {"a picture", "\x89PNG\0 One keeper’s lamp was lit again, late in spring.", 60, ""},
    {"not UTF-8", "caf\xe9\nOne keeper’s lamp was lit again, late", -1, "2:7"},
    {"in a diff", "+One keeper’s lamp was lit\n+again, late in spring.\n", -1, "1:9"},
};

START_TEST(test_leaks__look)
{
    struct diag *diag = diag_new();
    struct table *table = table_new(schema_lookup("sentences"));
    struct table_piece *piece = table_add_piece(table, NULL, NULL);
    struct collation *collation = collation_of(piece);
    struct leaks *leaks = leaks_new(collation);
    gsize length = looks[_i].length < 0 ? strlen(looks[_i].bytes) : (gsize)looks[_i].length;
    GString *want = g_string_new(NULL);
    char **runs = g_strsplit(looks[_i].said, " ", -1);

    for (char **run = runs; *run; run++)
        g_string_append_printf(
            want, "x.nw:%c: error: %s words in a row are those of the annotated text; expected at most 6\n", (*run)[0],
            *run + 2);
    leaks_allow(leaks, "The boat came back in May with");
    leaks_look(leaks, diag, "x.nw", looks[_i].bytes, length);
    UNIT_TAKE(looks[_i].what, unit_messages(diag), want->str);
    ck_assert_uint_eq(leaks_looked(leaks), 1);
    ck_assert_uint_eq(leaks_found(leaks), g_strv_length(runs));
    g_strfreev(runs);
    g_string_free(want, TRUE);
    leaks_free(leaks);
    collation_free(collation);
    table_free(table);
    diag_free(diag);
}
END_TEST

Suite *suite_leaks(void) {
    Suite *suite = suite_create("leaks");
    TCase *tcase = unit_case(suite, "runs");

    UNIT_ROWS(tcase, test_leaks__look, looks);
    return suite;
}
