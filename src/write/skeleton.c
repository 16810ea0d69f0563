/* SPDX-License-Identifier: MIT
 * What an edition begins with. */
#include "write/skeleton.h"

#include "base/file.h"
#include "base/text.h"
#include "model/todo.h"

#include <string.h>

/* ---- files that are the same for every text ---- */

static const char makefile[] =
    "# Prints this edition with the press that the command `edition` is. `make help` lists the goals.\n"
    "\n"
    "PRESS := $(patsubst %/bin/edition,%/share/edition,$(realpath $(shell command -v edition)))\n"
    "ifeq ($(wildcard $(PRESS)/GNUmakefile),)\n"
    "$(error the press is not installed: `make install` in its sources does it, or say where it is, make PRESS=…/share/edition)\n"
    "endif\n"
    "include $(PRESS)/GNUmakefile\n";

static const char ignored[] = "# Everything made, and a reader's copy of the text, which never belongs here\n"
                              "/build/\n"
                              "/*.txt\n"
                              "/*.html\n"
                              "!/addresses.txt\n";

static const char readme[] =
    "# An annotated edition\n"
    "\n"
    "`make deps all` installs what is missing and builds the book: `build/book/index.html`, `edition.epub`, `edition.pdf`.\n"
    "`make private COLUMN=copy` weaves a reader's own copy of the text into a book for that reader alone. The text itself is not\n"
    "here, and does not belong here.\n"
    "\n"
    "`make lint` lists what is to do. The précis of each sentence comes first, in `01-text.nw`, which may be divided into several\n"
    "chapters; then notes, claims, and tables of names, events and sources: `man edition-sources` says how they are written.\n"
    "`CITATION.cff` says what the edition is called and who made it.\n"
    "\n"
    "A file in `look/` takes the place of the press's own of that name (`style.css`, `page.xhtml`, `print.typ`, `epub.css`,\n"
    "`fonts.list`, …: see `book/` in `edition`'s folder of shared files). `make addresses`, before the book is first published, begins the ledger\n"
    "`addresses.txt`: from then on `make lint` says when an address was lost.\n";

static const char about[] =
    "# About this edition\n"
    "\n" TODO ": which text this edition annotates, why, and who made it.\n"
    "\n"
    "The text itself is not in this book. In its place stands what the editors say of each sentence in their own words, and the\n"
    "[manifest](#ch-manifest), by which a reader’s own copy of the text is recognised.\n"
    "\n"
    "## The sentences and their lengths\n"
    "\n"
    "![One bar for each sentence, from the first to the last; the more words it has, the higher it is.](lengths.svg \"The sentences\n"
    "of the text, by their number of words.\")\n"
    "\n"
    "The numbers are those of the [manifest](#tab-sentences-manifest). Each bar leads to its sentence; a light one begins a paragraph.\n"
    "\n"
    "<<lengths.c>>=\n"
    "// lengths.c - draws the sentences by their number of words\n"
    "#include <string.h>\n"
    "#include \"kit.h\"\n"
    "\n"
    "enum { HIGHEST = 100, WIDEST = 12 };\n"
    "\n"
    "int main(int argc, char **argv) {\n"
    "    struct diagram *d = diagram_new(argc, argv, \"lengths\", \"neato\");\n"
    "    struct table *sentences = table_open(d, \"sentences\");\n"
    "    size_t count = table_rows(sentences);\n"
    "    double step = (double)PAPER_WIDTH / (double)count;\n"
    "    double longest = 1;\n"
    "\n"
    "    <<find the longest sentence>>\n"
    "    diagram_kind(d, \"chart\");\n"
    "    step = step > WIDEST ? WIDEST : step;\n"
    "    for (size_t i = 0; i < count; i++) {\n"
    "        <<draw sentence [[i]]>>\n"
    "    }\n"
    "    diagram_size(d, PAPER_WIDTH, HIGHEST);\n"
    "    return diagram_write(d);\n"
    "}\n"
    "@\n"
    "\n"
    "The scale follows from the longest: it is as high as the figure.\n"
    "\n"
    "<<find the longest sentence>>=\n"
    "for (size_t i = 0; i < count; i++) {\n"
    "    const char *at = table_key(sentences, i);\n"
    "    double words = table_number(sentences, at, \"count\");\n"
    "    longest = words > longest ? words : longest;\n"
    "}\n"
    "@\n"
    "\n"
    "A bar stands on the foot of the figure. Its node has the id of the sentence, which makes it a link, and the facts from which\n"
    "the press makes the table beside the figure.\n"
    "\n"
    "<<draw sentence [[i]]>>=\n"
    "const char *at = table_key(sentences, i);\n"
    "const char *words = table_cell(sentences, at, \"count\");\n"
    "double number = table_number(sentences, at, \"count\");\n"
    "double height = HIGHEST * number / longest;\n"
    "bool first = strcmp(strchr(at, '.'), \".1\") == 0;\n"
    "Agnode_t *bar = diagram_node(d, kit_text(d, \"p%s\", at), \"bar\");\n"
    "\n"
    "diagram_place(d, bar, ((double)i + 0.5) * step, HIGHEST - height / 2, step * 0.8, height);\n"
    "diagram_set(bar, \"shape\", \"box\");\n"
    "diagram_set(bar, \"style\", \"filled\");\n"
    "diagram_set(bar, \"penwidth\", \"0\");\n"
    "diagram_set(bar, \"fillcolor\", kit_palette[first ? HAIRLINE : BLUE]);\n"
    "diagram_link(d, bar, kit_text(d, \"¶%s: %s words\", at, words));\n"
    "diagram_facts(d, bar, (struct facts){\n"
    "    .group = \"Sentences\", .says = kit_text(d, \"¶%s\", at), .value = words, .unit = \"words\"});\n"
    "@\n";

/* ---- files that are made of the copy ---- */

static void text_chapter(const struct skeleton *skeleton, GString *out) {
    guint next = 0;

    g_string_append(out, "# The text\n\n" TODO ": what this chapter is about.\n");
    for (guint i = 0; i < skeleton->from; i++)
        next += g_array_index(skeleton->witness->paragraphs, unsigned, i);
    for (guint paragraph = skeleton->from; paragraph < skeleton->to; paragraph++) {
        unsigned count = g_array_index(skeleton->witness->paragraphs, unsigned, paragraph);
        g_string_append_printf(out, "\n## ¶%u " TODO "\n\n", paragraph - skeleton->from + 1);
        for (unsigned i = 1; i <= count; i++) {
            const struct witness_sentence *sentence = skeleton->witness->sentences->pdata[next++];
            unsigned words = text_count_words(sentence->text);
            g_string_append_printf(out, "%u. " TODO ": the précis of a sentence of %u %s.\n", i, words,
                                   words == 1 ? "word" : "words");
        }
        g_string_append(out, "\n" TODO ": what the paragraph argues.\n");
    }
}

static void manifest_chapter(const struct skeleton *skeleton, GString *out) {
    g_string_append_printf(
        out,
        "# The manifest\n\n"
        "What this edition knows of the text without holding it: for each sentence the number of its words, and three\n"
        "fingerprints, from which it cannot be had back. `edition fingerprint` makes the table.\n\n"
        "Table: sentences. The sentences of the text and their fingerprints.\n\n%s",
        skeleton->manifest->str);
}

/* Whether a line of YAML may hold it: no control character, none that ends a line, none that is no character. */
static gboolean holds(gunichar letter) {
    return letter >= ' ' && (letter < 0x7f || letter > 0x9f) && letter != 0x2028 && letter != 0x2029 &&
           letter != 0xfffe && letter != 0xffff;
}

/* A value of YAML, in quotation marks, without what it may not hold. */
static void append_quoted(GString *out, const char *value) {
    g_string_append_c(out, '"');
    for (const char *at = value; *at; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        if (letter == '"' || letter == '\\')
            g_string_append_c(out, '\\');
        if (holds(letter))
            g_string_append_unichar(out, letter);
    }
    g_string_append(out, "\"\n");
}

/* KEY: "value", or a line that says that it is to do: with a placeholder, or as a remark, where a value may be missing. */
static void append_value(GString *out, const char *key, const char *value, const char *placeholder) {
    if (value) {
        g_string_append_printf(out, "%s: ", key);
        append_quoted(out, value);
    } else
        g_string_append_printf(out, "%s%s: %s\n", placeholder ? "" : "#", placeholder ? key : key + 1,
                               placeholder ? placeholder : TODO);
}

static void citation(const struct skeleton *skeleton, GString *out) {
    const struct witness_work *work = &skeleton->witness->work;
    GDateTime *now = g_date_time_new_now_utc();
    char *today = g_date_time_format(now, "\"%Y-%m-%d\"");
    char *title = work->title ? g_strdup_printf("An annotated edition of “%s”", work->title) : NULL;

    g_string_append(
        out,
        "# How to cite this edition, in the Citation File Format 1.2.0. What is to do says so.\n"
        "cff-version: 1.2.0\n"
        "message: If you use this edition, please cite it. For a passage or a note add its address, as in “¶1.2”.\n"
        "type: dataset\n");
    append_value(out, "title", title, TODO " (title of this edition)");
    g_string_append_printf(out, "authors:\n  - name: " TODO " (the editors)\nversion: 0.0.1\ndate-released: %s\n",
                           today);
    g_string_append(out, "license:\n  - CC-BY-4.0 # " TODO ": is it?\n"
                         "references:\n"
                         "  - type: newspaper-article # " TODO ": is it?\n");
    append_value(out, "    title", work->title, TODO " (title of the text)");
    g_string_append(out, "    authors:\n");
    append_value(out, "      - name", work->author, TODO " (author of the text)");
    append_value(out, "    journal", work->journal, NULL);
    append_value(out, "    date-published", work->date, NULL);
    append_value(out, "    url", work->url, NULL);
    g_string_append(out, "    notes: The text that this edition annotates and does not contain.\n");
    g_free(title);
    g_free(today);
    g_date_time_unref(now);
}

/* ---- the skeleton ---- */

/* Whether the paragraph's last sentence ends with a stop, and perhaps what closes behind it. */
static gboolean ends_as_sentence(const char *text) {
    static const char stops[] = ".!?…。！？", closing[] = "\"'”’»)]】」』";
    const char *at = text + strlen(text);

    while (at > text) {
        at = g_utf8_find_prev_char(text, at);
        gunichar last = g_utf8_get_char(at);
        if (g_utf8_strchr(stops, -1, last))
            return TRUE;
        if (!g_utf8_strchr(closing, -1, last))
            return FALSE;
    }
    return FALSE;
}

/* Paragraphs that may be the text, with one between them at most that does not end as a sentence does: a cross-heading. */
struct run {
    guint from, to;
    unsigned words;
};

static void run_add(struct run *run, guint paragraph, unsigned words) {
    if (!run->to || paragraph > run->to + 1)
        *run = (struct run){.from = paragraph};
    run->to = paragraph + 1;
    run->words += words;
}

void skeleton_init(struct skeleton *skeleton, const struct witness *witness) {
    struct run run = {0, 0, 0}, best = run;
    guint next = 0;

    for (guint i = 0; witness && i < witness->paragraphs->len; i++) {
        const struct witness_sentence *sentence = NULL;
        unsigned words = 0;
        for (unsigned n = g_array_index(witness->paragraphs, unsigned, i); n > 0; n--) {
            sentence = witness->sentences->pdata[next++];
            words += text_count_words(sentence->text);
        }
        if (!sentence || !ends_as_sentence(sentence->text))
            continue;
        run_add(&run, i, words);
        best = run.words > best.words ? run : best;
    }
    *skeleton = (struct skeleton){witness, best.from, best.to, g_string_new(NULL)};
}

void skeleton_release(struct skeleton *skeleton) {
    g_string_free(skeleton->manifest, TRUE);
}

static void whole(struct outputs *outputs, const char *name, const char *text) {
    outputs_add(outputs, g_strdup(name), g_string_new(text));
}

static void made(struct outputs *outputs, const char *name, const struct skeleton *skeleton,
                 void (*make)(const struct skeleton *, GString *)) {
    GString *bytes = g_string_new(NULL);

    make(skeleton, bytes);
    outputs_add(outputs, g_strdup(name), bytes);
}

void skeleton_write(const struct skeleton *skeleton, struct outputs *outputs) {
    whole(outputs, "GNUmakefile", makefile);
    whole(outputs, ".gitignore", ignored);
    whole(outputs, "README.md", readme);
    made(outputs, "CITATION.cff", skeleton, citation);
    whole(outputs, "00-about.nw", about);
    made(outputs, "01-text.nw", skeleton, text_chapter);
    made(outputs, "manifest.nw", skeleton, manifest_chapter);
}

/* A word of a command line, in quotation marks where the shell would read more in it. To be freed with g_free(). */
static char *shell_word(const char *word) {
    static const char plain[] = G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_-+.,/:@%";

    return *word && !word[strspn(word, plain)] ? g_strdup(word) : g_shell_quote(word);
}

void skeleton_summary(const struct skeleton *skeleton, const char *folder) {
    const struct witness *witness = skeleton->witness;
    guint first = 0, count = 0, paragraphs = skeleton->to - skeleton->from;
    char *word = shell_word(folder);

    for (guint i = 0; i < skeleton->to; i++)
        *(i < skeleton->from ? &first : &count) += g_array_index(witness->paragraphs, unsigned, i);
    char *line = g_strdup_printf(
        "%s: %u %s, %u %s, from %s, lines %u to %u; “make -C %s” builds it\n", folder, paragraphs,
        paragraphs == 1 ? "paragraph" : "paragraphs", count, count == 1 ? "sentence" : "sentences", witness->file,
        ((const struct witness_sentence *)witness->sentences->pdata[first])->pos.line,
        ((const struct witness_sentence *)witness->sentences->pdata[first + count - 1])->pos.line, word);
    file_print(stdout, line, strlen(line));
    g_free(line);
    g_free(word);
}
