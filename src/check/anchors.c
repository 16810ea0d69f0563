/* SPDX-License-Identifier: MIT
 * Lemmata in the reader's copy. */
#include "check/anchors.h"

#include "base/text.h"

#include <string.h>

static gboolean matches(const GPtrArray *words, guint at, const GPtrArray *lemma) {
    if (at + lemma->len > words->len)
        return FALSE;
    for (guint i = 0; i < lemma->len; i++)
        if (strcmp(words->pdata[at + i], lemma->pdata[i]) != 0)
            return FALSE;
    return TRUE;
}

/* The bytes that word `first` to word `first + count - 1` cover, counted from 0. */
static void cover(const char *text, guint first, guint count, struct lemma_place *place) {
    struct word word = {0, 0};

    for (guint i = 0; i < first + count && text_next_word(text, word.end, &word); i++)
        if (i == first)
            place->start = word.start;
    place->end = word.end;
}

gboolean anchors_find(const char *text, const char *lemma, int occurrence, struct lemma_place *place) {
    GPtrArray *words = text_fold_words(text), *wanted = text_fold_words(lemma);
    gboolean found = FALSE;

    *place = (struct lemma_place){.count = wanted->len};
    for (guint i = 0; wanted->len && i < words->len; i++) {
        if (!matches(words, i, wanted))
            continue;
        place->times++;
        if ((int)place->times != occurrence)
            continue;
        cover(text, i, wanted->len, place);
        place->first = i + 1;
        found = TRUE;
    }
    g_ptr_array_unref(wanted);
    g_ptr_array_unref(words);
    return found;
}

/* ---- what the book says of a lemma's place ---- */

static const struct row *lemma_row(const struct book *book, const struct note *note) {
    return note->id ? table_row(book_table(book, "lemmata"), note->id) : NULL;
}

static guint64 number(const struct row *row, const char *column) {
    return g_ascii_strtoull(row_text(row, column), NULL, 10);
}

/* The place in the typographic form, which the table is about: characters in start and end. */
static gboolean find_typographic(const char *text, const struct note *note, struct lemma_place *place) {
    char *form = text_form(FORM_TYPOGRAPHIC, text);
    gboolean found = anchors_find(form, note->lemma, note->occurrence, place);

    if (found) {
        place->end = (gsize)g_utf8_strlen(form, (gssize)place->end);
        place->start = (gsize)g_utf8_strlen(form, (gssize)place->start);
    }
    g_free(form);
    return found;
}

/* The copy's sentence is the book's: the table must agree. */
static void check_row(const struct book *book, const struct collated *collated, const struct note *note) {
    const struct row *row = lemma_row(book, note);
    struct lemma_place place;

    if (!row || !find_typographic(collated->text, note, &place))
        return;
    if (number(row, "first") != place.first || number(row, "count") != place.count ||
        number(row, "start") != place.start || number(row, "end") != place.end)
        diag_error(book->diag, row->pos,
                   "lemma of “%s” stands at word %u, characters %zu to %zu, of ¶%s; expected a table that is renewed "
                   "(edition fingerprint --lemmata)",
                   note->id, place.first, place.start, place.end, note->at);
}

static guint64 apart(guint64 a, guint64 b) {
    return MAX(a, b) - MIN(a, b);
}

/* In a sentence with other words: whether the lemma's place is that of the book, counted from the beginning or from the
 * end. A fifth of the sentence may have come or gone before it. */
static gboolean is_near(const struct book *book, const struct collated *collated, const struct note *note,
                        const struct lemma_place *place) {
    const struct row *row = lemma_row(book, note);
    guint64 words = number(collated->row, "count"), found = text_count_words(collated->text);
    guint64 from_start, from_end;

    if (!row)
        return TRUE;
    from_start = apart(place->first, number(row, "first"));
    from_end = apart(found + number(row, "first"), words + place->first);
    return MIN(from_start, from_end) <= MAX(2, words / 5);
}

/* ---- lemmata of a sentence ---- */

static gint by_start(gconstpointer a, gconstpointer b) {
    const struct anchor *x = a, *y = b;

    return (x->start > y->start) - (x->start < y->start);
}

static GArray *anchors_at(struct anchors *anchors, const char *at) {
    GArray *list = g_hash_table_lookup(anchors->by_sentence, at);

    if (!list) {
        list = g_array_new(FALSE, FALSE, sizeof(struct anchor));
        g_hash_table_insert(anchors->by_sentence, (gpointer)at, list);
    }
    return list;
}

/* A further note has the lemma of the first: the text is marked once. */
static void add(const struct book *book, struct anchors *anchors, const struct anchor *anchor) {
    GArray *list = anchors_at(anchors, anchor->note->at);

    for (guint i = 0; i < list->len; i++) {
        const struct anchor *other = &g_array_index(list, struct anchor, i);
        if (other->start == anchor->start && other->end == anchor->end)
            return;
        if (other->start < anchor->end && anchor->start < other->end) {
            diag_warning(book->diag, anchor->note->lemma_pos,
                         "lemma “%s” overlaps “%s”; expected lemmata of a sentence to stand apart", anchor->note->lemma,
                         other->note->lemma);
            return;
        }
    }
    g_array_append_val(list, *anchor);
    g_array_sort(list, by_start);
}

static void warn(const struct book *book, const struct collated *collated, const struct note *note, const char *what,
                 const char *instead) {
    char *column = collated->pos.col ? g_strdup_printf(":%u", collated->pos.col) : g_strdup("");

    diag_warning(book->diag, note->lemma_pos, "lemma “%s” %s ¶%s of the copy (%s:%u%s); expected %s", note->lemma, what,
                 note->at, collated->pos.file, collated->pos.line, column, instead);
    g_free(column);
}

static void find(const struct book *book, const struct collation *collation, struct anchors *anchors,
                 const struct note *note) {
    const struct collated *collated = collation_at(collation, note->at);
    gboolean differs = collated && collated->verdict == VERDICT_DIFFERS;
    struct anchor anchor = {.note = note};
    struct lemma_place place;

    anchors->wanted++;
    if (!collated)
        diag_warning(book->diag, note->lemma_pos, "¶%s is not in the copy; its note “%s” stands behind its paragraph",
                     note->at, note->lemma);
    else if (!anchors_find(collated->text, note->lemma, note->occurrence, &place))
        warn(book, collated, note, "is not in", "its words there, in this order");
    else if (differs && place.times > 1)
        warn(book, collated, note, "stands several times in", "one place, since the sentence differs");
    else if (differs && (note->occurrence > 1 || !is_near(book, collated, note, &place)))
        warn(book, collated, note, "stands elsewhere in", "its old place, since the sentence differs");
    else {
        anchors->found++;
        anchor.start = place.start;
        anchor.end = place.end;
        add(book, anchors, &anchor);
        if (collated_is_same(collated))
            check_row(book, collated, note);
    }
}

struct anchors *anchors_new(const struct book *book, const struct collation *collation) {
    struct anchors *anchors = g_new0(struct anchors, 1);

    anchors->by_sentence = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
    for (guint i = 0; i < book->notes->len; i++) {
        const struct note *note = book->notes->pdata[i];
        if (note_has_place(note))
            find(book, collation, anchors, note);
    }
    return anchors;
}

/* ---- the table ---- */

static void write_row(const struct book *book, const struct collation *collation, const struct note *note,
                      GString *out) {
    const struct collated *collated = collation_at(collation, note->at);
    struct lemma_place place;

    if (!collated)
        diag_error(book->diag, note->lemma_pos, "¶%s is not in the copy; expected all sentences with a lemma",
                   note->at);
    else if (!collated_is_same(collated))
        diag_error(book->diag, note->lemma_pos, "¶%s of the copy is not as in the manifest; expected the same text",
                   note->at);
    else if (!find_typographic(collated->text, note, &place))
        diag_error(book->diag, note->lemma_pos, "lemma “%s” is not in ¶%s; expected its words there, in this order",
                   note->lemma, note->at);
    else
        g_string_append_printf(out, "| %s | %u | %u | %zu | %zu |\n", note->id, place.first, place.count, place.start,
                               place.end);
}

void anchors_write(const struct book *book, const struct collation *collation, GString *out) {
    g_string_append(out, "| id | first | count | start | end |\n|---|---|---|---|---|\n");
    for (guint i = 0; i < book->notes->len; i++) {
        const struct note *note = book->notes->pdata[i];
        if (note_has_place(note))
            write_row(book, collation, note, out);
    }
}
