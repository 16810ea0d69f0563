/* SPDX-License-Identifier: MIT
 * Lines as dates, in both notations. Dates have an order; each can be the same day as itself; words for each, which say no less
 * where they can be read back. */
#include "fuzz.h"

#include "base/text.h"
#include "model/date.h"

#include <string.h>

static int sign(int value) {
    return (value > 0) - (value < 0);
}

static void check_one(const struct date *date) {
    char *words = date_words(date, NULL);
    struct date again;

    FUZZ_MUST(*words && date_compare(date, date) == 0 && date_overlaps(date, date));
    fuzz_text(words, strlen(words));
    if (date_read_words(words, &again))
        FUZZ_MUST(date_overlaps(date, &again));
    g_free(words);
}

static void check_two(const struct date *a, const struct date *b) {
    FUZZ_MUST(sign(date_compare(a, b)) == -sign(date_compare(b, a)));
    FUZZ_MUST(date_overlaps(a, b) == date_overlaps(b, a));
}

static void check_three(const struct date *a, const struct date *b, const struct date *c) {
    if (date_compare(a, b) <= 0 && date_compare(b, c) <= 0)
        FUZZ_MUST(date_compare(a, c) <= 0);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
    GArray *dates = g_array_new(FALSE, FALSE, sizeof(struct date));
    char *text = g_strndup((const char *)data, size);
    char **lines = text_valid(text, strlen(text)) == strlen(text) ? g_strsplit(text, "\n", 16) : g_new0(char *, 1);
    struct date date;

    for (unsigned i = 0; lines[i]; i++) {
        const char *wrong = date_read(lines[i], &date);
        FUZZ_MUST(!wrong || *wrong);
        if (!wrong || date_read_words(lines[i], &date))
            g_array_append_val(dates, date);
    }
    for (guint i = 0; i < dates->len; i++) {
        const struct date *one = &g_array_index(dates, struct date, i);
        check_one(one);
        if (i > 0)
            check_two(one - 1, one);
        if (i > 1)
            check_three(one - 2, one - 1, one);
    }
    g_strfreev(lines);
    g_free(text);
    g_array_unref(dates);
    return 0;
}
