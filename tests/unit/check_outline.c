/* SPDX-License-Identifier: MIT
 * The outline: structures, addresses, notes, figures and tables from a chapter's blocks; conventions that are broken. */
#include "read/outline.h"

#include "suites.h"
#include "unit.h"

#include <string.h>

#define T     "# T\n\n"
#define TITLE "heading 1:1 #1\n  text 1:3 “T”\n"

/* ---- structures ---- */

static const struct {
    const char *what, *in, *want;
} trees[] = {
    {"a title", "# T\n", TITLE},
    {"prose outside of passages", T "a\n", TITLE "paragraph 3:1\n  text 3:1 “a”\n"},
    {"a passage", T "## ¶3 A b\n", TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “A b”\n"},
    {"a passage without a title", T "## ¶3\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"},
    {"sentences", T "## ¶3\n\n1. a\n2. b\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"
           "  list of sentences 5:1 #1 tight\n    sentence 5:1\n      paragraph 5:4\n        text 5:4 “a”\n"
           "    sentence 6:1\n      paragraph 6:4\n        text 6:4 “b”\n"},
    {"an essay", T "## ¶3\n\n1. a\n\nb\n\n- c\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"
           "  list of sentences 5:1 #1 tight\n    sentence 5:1\n      paragraph 5:4\n        text 5:4 “a”\n"
           "  essay 7:1\n    paragraph 7:1\n      text 7:1 “b”\n"
           "    list 9:1 #-1 tight\n      item 9:1\n        paragraph 9:3\n          text 9:3 “c”\n"},
    {"a numbered list that is not right under the heading", T "## ¶3\n\na\n\n1. b\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"
           "  essay 5:1\n    paragraph 5:1\n      text 5:1 “a”\n"
           "    list 7:1 #1 tight\n      item 7:1\n        paragraph 7:4\n          text 7:4 “b”\n"},
    {"a list of bullets right under the heading", T "## ¶3\n\n- b\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"
           "  essay 5:1\n    list 5:1 #-1 tight\n      item 5:1\n        paragraph 5:3\n          text 5:3 “b”\n"},
    {"notes", T "## ¶3\n\n1. a\n\n### 3.1 “b”\n\n**Context.** c\n\n> d\n\n### ¶3\n\n**Context.** e\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"
           "  list of sentences 5:1 #1 tight\n    sentence 5:1\n      paragraph 5:4\n        text 5:4 “a”\n"
           "  notes 7:1\n    note 7:1\n      paragraph 9:1\n        strong 9:1\n          text 9:3 “Context.”\n"
           "        text 9:13 “ c”\n      quotation 11:1\n        paragraph 11:3\n          text 11:3 “d”\n"
           "    note 13:1\n      paragraph 15:1\n        strong 15:1\n          text 15:3 “Context.”\n"
           "        text 15:13 “ e”\n"},
    {"a part in a passage", T "## ¶3\n\n### Links\n\na\n\n#### Deeper\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"
           "  part 5:1\n    heading 5:1 #3\n      text 5:5 “Links”\n    paragraph 7:1\n      text 7:1 “a”\n"
           "    heading 9:1 #4\n      text 9:6 “Deeper”\n"},
    {"a part outside of passages", T "## ¶3\n\n## Data\n\na\n\n### More\n\nb\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"
           "part 5:1\n  heading 5:1 #2\n    text 5:4 “Data”\n  paragraph 7:1\n    text 7:1 “a”\n"
           "part 9:1\n  heading 9:1 #3\n    text 9:5 “More”\n  paragraph 11:1\n    text 11:1 “b”\n"},
    {"a figure", T "![What it *shows*](links.svg \"What to see\")\n", TITLE "figure 3:1\n"},
    {"a table of data", T "Table: events. Some *of* them.\n\n| id |\n|---|\n",
     TITLE "table of data 3:1\n  paragraph 3:1\n    text 3:16 “Some ”\n    emphasis 3:21\n      text 3:22 “of”\n"
           "    text 3:25 “ them.”\n  table 5:1\n    row 5:1 #1\n      cell 5:2\n        text 5:3 “id”\n"},
    {"a table that is none of data", T "a\n\n| b |\n|---|\n",
     TITLE "paragraph 3:1\n  text 3:1 “a”\ntable 5:1\n  row 5:1 #1\n    cell 5:2\n      text 5:3 “b”\n"},
    {"a chunk in a part", T "### Code\n\n<<x.c>>=\na\n",
     TITLE "part 3:1\n  heading 3:1 #3\n    text 3:5 “Code”\n  chunk 5:1\n"},
    {"a chunk in an essay", T "## ¶3\n\n<<x.c>>=\na\n@\n\nb\n",
     TITLE "section on a paragraph 3:1 #3\n  heading 3:1 #2\n    text 3:4 “”\n"
           "  essay 5:1\n    chunk 5:1\n    paragraph 9:1\n      text 9:1 “b”\n"},
};

START_TEST(test_outline__tree)
{
    struct unit unit;

    unit_init(&unit);
    UNIT_TAKE(trees[_i].what, unit_tree(unit_chapter(&unit, "a.nw", trees[_i].in)->root), trees[_i].want);
    UNIT_TAKE(trees[_i].what, unit_messages(unit.diag), "");
    unit_release(&unit);
}
END_TEST

/* ---- addresses ---- */

static const struct {
    const char *what, *in, *want; /* id “label” place, a line for each */
} addresses[] = {
    {"the chapter", "# A *title*\n", "ch-routes “A title” 1:1\n"},
    {"a passage and its sentences", T "## ¶3 A\n\n1. a\n2. b\n",
     "ch-routes “T” 1:1\np3 “¶3” 3:1\np3.1 “¶3.1” 5:1\np3.2 “¶3.2” 6:1\n"},
    {"what stands above the text",
     T "## ¶0 A\n\n1. a\n2. b\n\n### ¶0\n\n**Context.**\n\n### 0.2 “Two Lamps”\n\n**Context.**\n",
     "ch-routes “T” 1:1\np0 “¶0” 3:1\np0.1 “¶0.1” 5:1\np0.2 “¶0.2” 6:1\nn0 “¶0 n.” 8:1\n"
     "n0.2-two-lamps “¶0.2 s.v. “Two Lamps”” 12:1\n"},
    {"notes",
     T "## ¶3\n\n1. a\n\n### 3.1 “Direct Flights”\n\n**Context.**\n\n### 3.1 “a”²\n\n**Context.**\n\n"
       "### 3.1 “a” (The Rest)\n\n**Context.**\n\n### 3.1\n\n**Context.**\n\n### ¶3\n\n**Context.**\n\n"
       "### ¶3 (again)\n\n**Context.**\n\n### 3.1 “a”² (more)\n\n**Context.**\n",
     "ch-routes “T” 1:1\np3 “¶3” 3:1\np3.1 “¶3.1” 5:1\nn3.1-direct-flights “¶3.1 s.v. “Direct Flights”” 7:1\n"
     "n3.1-a-2 “¶3.1 s.v. “a” (occurrence 2)” 11:1\nn3.1-a-the-rest “¶3.1 s.v. “a” (The Rest)” 15:1\n"
     "n3.1 “¶3.1 n.” 19:1\nn3 “¶3 n.” 23:1\nn3-again “¶3 n. (again)” 27:1\n"
     "n3.1-a-2-more “¶3.1 s.v. “a” (occurrence 2) (more)” 31:1\n"},
    {"figures", T "![a](b.svg \"c\")\n\n![d](e-2.svg \"f\")\n",
     "ch-routes “T” 1:1\nfig-b “Fig. 1” 3:1\nfig-e-2 “Fig. 2” 5:1\n"},
    {"tables",
     T "Table: events. A\n\n| id |\n|---|\n\nTable: events. B\n\n| id |\n|---|\n\nTable: claims. C\n\n| id |\n|---|\n",
     "ch-routes “T” 1:1\ntab-events-routes “Table events” 3:1\ntab-events-routes-2 “Table events” 8:1\n"
     "tab-claims-routes “Table claims” 13:1\n"},
    {"chunks", T "<<links.c>>=\na\n<<draw the [[graph]]>>=\nb\n<<links.c>>=\nc\n",
     "ch-routes “T” 1:1\nchunk-links-c “⟨links.c⟩” 3:1\nchunk-draw-the-graph “⟨draw the [[graph]]⟩” 5:1\n"
     "chunk-links-c-2 “⟨links.c⟩” 7:1\n"},
};

START_TEST(test_outline__addresses)
{
    struct unit unit;
    GString *got = g_string_new(NULL);

    unit_init(&unit);
    unit_chapter(&unit, "03-routes.nw", addresses[_i].in);
    for (guint i = 0; i < unit.book->address_list->len; i++) {
        const struct address *address = unit.book->address_list->pdata[i];
        g_string_append_printf(got, "%s “%s” %u:%u\n", address->id, address->label, address->pos.line,
                               address->pos.col);
        UNIT_SAME("page", address->page, "routes");
        ck_assert_ptr_eq(book_address(unit.book, address->id), address);
    }
    UNIT_SAME(addresses[_i].what, got->str, addresses[_i].want);
    UNIT_TAKE(addresses[_i].what, unit_messages(unit.diag), "");
    g_string_free(got, TRUE);
    unit_release(&unit);
}
END_TEST

/* ---- what is filled in ---- */

START_TEST(test_outline__note)
{
    struct unit unit;
    const struct note *note;

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", T "## ¶3\n\n1. a\n2. b\n\n### 3.2 “Direct flights”³ (more)\n\n**Qualified.** Yes.\n");
    ck_assert_uint_eq(unit.book->notes->len, 1);
    note = unit.book->notes->pdata[0];
    UNIT_SAME("id", note->id, "n3.2-direct-flights-3-more");
    UNIT_SAME("at", note->at, "3.2");
    UNIT_SAME("lemma", note->lemma, "Direct flights");
    UNIT_SAME("further", note->further, "more");
    UNIT_SAME("kind", note->kind, "qualified");
    ck_assert_int_eq(note->paragraph, 3);
    ck_assert_int_eq(note->number, 2);
    ck_assert_int_eq(note->occurrence, 3);
    ck_assert_uint_eq(note->pos.line, 8);
    ck_assert_uint_eq(note->pos.col, 1);
    ck_assert_uint_eq(note->lemma_pos.line, 8);
    ck_assert_uint_eq(note->lemma_pos.col, 9);
    ck_assert_uint_eq(book_sentence(unit.book, 3, 1)->notes->len, 0);
    ck_assert_ptr_eq(book_sentence(unit.book, 3, 2)->notes->pdata[0], note);
    ck_assert_ptr_eq(note->node->thing, note);
    unit_release(&unit);
}
END_TEST

static const struct {
    const char *what, *heading;
    unsigned col; /* of the opening quotation mark */
} lemmata[] = {
    {"as usual", "### 3.1 “a”", 9},          {"with the mark of a paragraph", "### ¶3.1 “a”", 10},
    {"behind blanks", "###  3.1   “a”", 12}, {"behind blanks before the marks", "  ### 3.1 “a”", 11},
    {"behind an @", "@ ### 3.1 “a”", 11},
};

START_TEST(test_outline__lemma_column)
{
    struct unit unit;
    char *text = g_strconcat(T "## ¶3\n\n1. a\n\n", lemmata[_i].heading, "\n\n**Context.** b\n", NULL);
    const struct note *note;

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", text);
    ck_assert_uint_eq(unit.book->notes->len, 1);
    note = unit.book->notes->pdata[0];
    ck_assert_msg(note->lemma_pos.line == 7 && note->lemma_pos.col == lemmata[_i].col, "%s: %u:%u, expected 7:%u",
                  lemmata[_i].what, note->lemma_pos.line, note->lemma_pos.col, lemmata[_i].col);
    g_free(text);
    unit_release(&unit);
}
END_TEST

START_TEST(test_outline__figure)
{
    struct unit unit;
    const struct figure *figure;

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", T "![What *it* shows ](links-2.svg \"What to see\")\n");
    ck_assert_uint_eq(unit.book->figures->len, 1);
    figure = unit.book->figures->pdata[0];
    UNIT_SAME("name", figure->name, "links-2");
    UNIT_SAME("alt", figure->alt, "What it shows");
    UNIT_SAME("caption", figure->caption, "What to see");
    unit_release(&unit);
}
END_TEST

START_TEST(test_outline__sentences)
{
    struct unit unit;
    const struct sentence *sentence;

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", T "## ¶3\n\n1. a\n\n   b\n2. c\n");
    ck_assert_uint_eq(unit.book->sentences->len, 2);
    sentence = book_sentence(unit.book, 3, 2);
    ck_assert_ptr_eq(sentence, unit.book->sentences->pdata[1]);
    UNIT_SAME("id", sentence->id, "p3.2");
    ck_assert_int_eq(sentence->node->kind, NODE_SENTENCE);
    ck_assert_ptr_eq(sentence->node->thing, sentence);
    unit_release(&unit);
}
END_TEST

static const struct {
    const char *written, *want;
} kinds[] = {
    {"**Confirmed.** a", "confirmed"},   {"**Qualified** a", "qualified"}, {"**Disputed**. a", "disputed"},
    {"**unverified.** a", "unverified"}, {"**CONTEXT.** a", "context"},    {"**Language.**", "language"},
    {"**Variant.** a", "variant"},       {"**Opinion.** a", "opinion"},    {"**Aftermath.** a", "aftermath"},
};

START_TEST(test_outline__note_kind)
{
    struct unit unit;
    char *text = g_strconcat(T "## ¶3\n\n1. a\n\n### 3.1\n\n", kinds[_i].written, "\n", NULL);

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", text);
    UNIT_SAME(kinds[_i].written, ((const struct note *)unit.book->notes->pdata[0])->kind, kinds[_i].want);
    UNIT_TAKE(kinds[_i].written, unit_messages(unit.diag), "");
    ck_assert_uint_eq(G_N_ELEMENTS(kinds), note_kind_count);
    g_free(text);
    unit_release(&unit);
}
END_TEST

/* ---- conventions that are broken ---- */

#define KINDS     "confirmed, qualified, disputed, unverified, context, language, variant, opinion, aftermath\n"
#define NOTE_FORM "note's heading is not understood; expected ### 3.2 “Lemma”² (further)\n"
#define IN_PART   "; expected it in a part, behind a heading without an address\n"
#define NO_LIST \
    "¶0 without its list; expected headline, deck, by-line, date line, credit as items right under its heading\n"
#define P3 T "## ¶3\n\n1. a\n\n"
#define C  "\n\n**Context.** c\n"

static const struct {
    const char *what, *in, *said;
} broken[] = {
    {"nothing", "", "a.nw:1:1: error: chapter without a title; expected “# Title”\n"},
    {"no title", "a\n\nb\n", "a.nw:1:1: error: chapter does not begin with its title; expected “# Title”\n"},
    {"the title of a section only", "\n## a\n",
     "a.nw:2:1: error: chapter does not begin with its title; expected “# Title”\n"},
    {"two titles", T "# U\n", "a.nw:3:1: error: second chapter title; expected one “# Title” in a chapter\n"},
    {"a passage twice", T "## ¶3\n\n## ¶3\n",
     "a.nw:5:1: error: address “p3” stands here again; expected it once, and it is at a.nw:3\n"},
    {"sentences from 2", T "## ¶3\n\n2. a\n",
     "a.nw:5:1: error: list of sentences does not begin with 1; expected item i to be sentence i\n"},
    {"a sentence without précis", T "## ¶3\n\n1. a\n2.\n",
     "a.nw:6:1: error: sentence without précis; expected what it says, in other words\n"},
    {"nothing above the text", T "## ¶0\n", "a.nw:3:1: error: " NO_LIST},
    {"bullets above the text", T "## ¶0\n\n- a\n\n## ¶1\n", "a.nw:3:1: error: " NO_LIST},
    {"a list above the text that comes late", T "## ¶0\n\na\n\n1. b\n\n## Data\n", "a.nw:3:1: error: " NO_LIST},
    {"five items above the text", T "## ¶0\n\n1. a\n2. b\n3. c\n4. d\n5. e\n", ""},
    {"seven items above the text", T "## ¶0\n\n1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n7. g\n",
     "a.nw:10:1: error: ¶0 has more than 5 items; expected no more than headline, deck, by-line, date line, credit\n"},
    {"a note above the text on no item", T "## ¶0\n\n1. a\n\n### 0.2 “a”" C,
     "a.nw:7:1: error: note on ¶0.2, which has no précis; expected a sentence of ¶0\n"},
    {"a note above the text in another passage", P3 "### 0.1 “a”" C,
     "a.nw:7:1: error: note on ¶0.1 stands in the section on ¶3; expected it in its own\n"},
    {"a note outside of passages", T "### 3.1 “a”\n",
     "a.nw:3:1: error: note outside of a passage; expected it in the section of its paragraph (## ¶…)\n"},
    {"a note of another passage", P3 "### 4.1 “a”" C,
     "a.nw:7:1: error: note on ¶4.1 stands in the section on ¶3; expected it in its own\n"},
    {"a note on a sentence that is not there", P3 "### 3.2 “a”" C,
     "a.nw:7:1: error: note on ¶3.2, which has no précis; expected a sentence of ¶3\n"},
    {"the same note twice", P3 "### 3.1 “a”" C "\n### 3.1 “A”" C,
     "a.nw:11:1: error: address “n3.1-a” stands here again; expected it once, and it is at a.nw:7\n"},
    {"words behind a lemma", P3 "### 3.1 “a” b" C, "a.nw:7:1: error: " NOTE_FORM},
    {"a lemma without marks", P3 "### 3.1 a" C, "a.nw:7:1: error: " NOTE_FORM},
    {"a note without a kind", P3 "### 3.1 “a”\n\nb\n",
     "a.nw:7:1: error: note does not begin with its kind in bold; expected one of: " KINDS},
    {"a note of nothing", P3 "### 3.1 “a”\n",
     "a.nw:7:1: error: note does not begin with its kind in bold; expected one of: " KINDS},
    {"a kind in italics", P3 "### 3.1 “a”\n\n*Context.* b\n",
     "a.nw:7:1: error: note does not begin with its kind in bold; expected one of: " KINDS},
    {"a kind that is none", P3 "### 3.1 “a”\n\n**Doubtful.** b\n",
     "a.nw:9:1: error: note is of the unknown kind “Doubtful”; expected one of: " KINDS},
    {"a figure in a note", P3 "### 3.1 “a”" C "\n![a](b.svg \"c\")\n",
     "a.nw:11:1: error: figure inside a note" IN_PART},
    {"a table in a note", P3 "### 3.1 “a”" C "\nTable: events. A\n\n| id |\n|---|\n",
     "a.nw:11:1: error: table of data inside a note" IN_PART},
    {"a chunk in a note", P3 "### 3.1 “a”" C "\n<<x.c>>=\na\n", "a.nw:11:1: error: chunk inside a note" IN_PART},
    {"a figure that is not drawn", T "![a](b.png \"c\")\n",
     "a.nw:3:1: error: figure's file is not a drawn one; expected NAME.svg with a–z, 0–9 and hyphens\n"},
    {"a figure of no name", T "![a](.svg \"c\")\n",
     "a.nw:3:1: error: figure's file is not a drawn one; expected NAME.svg with a–z, 0–9 and hyphens\n"},
    {"a figure of no file", T "![a]( \"c\")\n",
     "a.nw:3:1: error: figure's file is not a drawn one; expected NAME.svg with a–z, 0–9 and hyphens\n"},
    {"a figure in a folder", T "![a](b/c.svg \"c\")\n",
     "a.nw:3:1: error: figure's file is not a drawn one; expected NAME.svg with a–z, 0–9 and hyphens\n"},
    {"a figure without a description", T "![](b.svg \"c\")\n",
     "a.nw:3:1: error: figure without a description; expected what it shows, between ![ and ]\n"},
    {"a figure without a caption", T "![a](b.svg)\n",
     "a.nw:3:1: error: figure without a caption; expected what to see in it, in quotation marks\n"},
    {"a figure twice", T "![a](b.svg \"c\")\n\n![a](b.svg \"c\")\n",
     "a.nw:5:1: error: address “fig-b” stands here again; expected it once, and it is at a.nw:3\n"},
    {"an image in a text", T "강 ![a](b.svg \"c\") b\n",
     "a.nw:3:3: error: image within a text; expected a figure, in a paragraph of its own\n"},
    {"a caption without a table", T "Table: events. A\n\nb\n",
     "a.nw:3:1: error: caption without a table; expected a blank line, then the table\n"},
    {"a caption at the end", T "Table: events. A\n",
     "a.nw:3:1: error: caption without a table; expected a blank line, then the table\n"},
    {"a table that is not known", T "Table: evnts. A\n\n| id |\n|---|\n",
     "a.nw:3:1: error: no table is called “evnts”; expected “Table: NAME. Caption”, perhaps “events”\n"},
    {"a table that is like none", T "Table: bananas. A\n\n| id |\n|---|\n",
     "a.nw:3:1: error: no table is called “bananas”; expected “Table: NAME. Caption”\n"},
    {"a table without a full stop", T "Table: events A\n\n| id |\n|---|\n",
     "a.nw:3:1: error: no full stop behind “events”; expected “Table: events. Caption”\n"},
};

START_TEST(test_outline__broken)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "a.nw", broken[_i].in);
    UNIT_TAKE(broken[_i].what, unit_messages(unit.diag), broken[_i].said);
    unit_release(&unit);
}
END_TEST

START_TEST(test_outline__addresses_of_two_chapters)
{
    struct unit unit;

    unit_init(&unit);
    unit_chapter(&unit, "01-a.nw", T "## ¶3\n\n1. a\n");
    unit_chapter(&unit, "02-b.nw", "# U\n\n## ¶3\n\n1. a\n");
    UNIT_TAKE("the same paragraph", unit_messages(unit.diag),
              "02-b.nw:3:1: error: address “p3” stands here again; expected it once, and it is at 01-a.nw:3\n"
              "02-b.nw:5:1: error: address “p3.1” stands here again; expected it once, and it is at 01-a.nw:5\n");
    unit_release(&unit);
}
END_TEST

Suite *suite_outline(void) {
    Suite *suite = suite_create("outline");
    TCase *tcase = unit_case(suite, "structures");

    UNIT_ROWS(tcase, test_outline__tree, trees);
    tcase = unit_case(suite, "things");
    UNIT_ROWS(tcase, test_outline__addresses, addresses);
    tcase_add_test(tcase, test_outline__note);
    UNIT_ROWS(tcase, test_outline__lemma_column, lemmata);
    tcase_add_test(tcase, test_outline__figure);
    tcase_add_test(tcase, test_outline__sentences);
    UNIT_ROWS(tcase, test_outline__note_kind, kinds);
    tcase = unit_case(suite, "broken conventions");
    UNIT_ROWS(tcase, test_outline__broken, broken);
    tcase_add_test(tcase, test_outline__addresses_of_two_chapters);
    return suite;
}
