/* SPDX-License-Identifier: MIT
 * Work divided among the processors: each thing once, in order where that is asked for. */
#include "base/parallel.h"

#include "suites.h"
#include "unit.h"

static const struct {
    const char *what;
    guint count;
    gboolean is_ordered;
} works[] = {
    {"nothing", 0, TRUE},
    {"one thing", 1, TRUE},
    {"two things", 2, TRUE},
    {"one less than may be begun", PARALLEL_AHEAD - 1, TRUE},
    {"as many as may be begun", PARALLEL_AHEAD, TRUE},
    {"one more than may be begun", PARALLEL_AHEAD + 1, TRUE},
    {"many", 5000, TRUE},
    {"nothing, as it comes", 0, FALSE},
    {"one thing, as it comes", 1, FALSE},
    {"one more than may be begun, as they come", PARALLEL_AHEAD + 1, FALSE},
    {"many, as they come", 5000, FALSE},
};

/* Things that take long differently: the sum of the numbers up to some i. */
static gpointer make_sum(guint i, gconstpointer from) {
    guint sum = 0, most = i % 7 == 0 ? 20000 : i % 50;

    for (guint n = 0; n <= most; n++)
        sum += n;
    return GUINT_TO_POINTER(sum + *(const guint *)from);
}

struct taken {
    GArray *order; /* guint */
    guint wrong;
    GThread *thread;
};

static void take_sum(guint i, gpointer made, gpointer into) {
    struct taken *taken = into;
    guint from = 3;

    g_array_append_val(taken->order, i);
    taken->wrong += made != make_sum(i, &from);
    taken->wrong += g_thread_self() != taken->thread;
}

START_TEST(test_parallel__each_thing_once)
{
    guint from = 3, count = works[_i].count;
    struct taken taken = {g_array_new(FALSE, FALSE, sizeof(guint)), 0, g_thread_self()};
    struct parallel work = {count, make_sum, take_sum, &from, &taken, works[_i].is_ordered};
    gboolean *seen = g_new0(gboolean, count + 1);

    parallel_do(&work);
    ck_assert_msg(taken.order->len == count && !taken.wrong, "%s: %u taken", works[_i].what, taken.order->len);
    for (guint i = 0; i < count; i++) {
        guint thing = g_array_index(taken.order, guint, i);
        ck_assert_msg(thing < count && !seen[thing], "%s: thing %u", works[_i].what, thing);
        ck_assert_msg(!works[_i].is_ordered || thing == i, "%s: %u is not %u", works[_i].what, thing, i);
        seen[thing] = TRUE;
    }
    g_free(seen);
    g_array_unref(taken.order);
}
END_TEST

/* Those that wait for the first take no room without bounds. */
struct ahead {
    gint begun; /* atomic */
    gint most;
    guint taken;
};

static gpointer begin(guint i, gconstpointer from) {
    const struct ahead *ahead = from;

    g_atomic_int_inc((gint *)&ahead->begun);
    if (i == 0)
        g_usleep(20000);
    return NULL;
}

static void count_begun(guint i, gpointer made, gpointer into) {
    struct ahead *ahead = into;

    (void)i;
    (void)made;
    ahead->taken++;
    ahead->most = MAX(ahead->most, g_atomic_int_get(&ahead->begun) - (gint)ahead->taken);
}

START_TEST(test_parallel__not_too_far_ahead)
{
    struct ahead ahead = {0, 0, 0};
    struct parallel work = {1000, begin, count_begun, &ahead, &ahead, TRUE};

    parallel_do(&work);
    ck_assert_uint_eq(ahead.taken, 1000);
    ck_assert_int_le(ahead.most, PARALLEL_AHEAD);
}
END_TEST

Suite *suite_parallel(void) {
    Suite *suite = suite_create("parallel");
    TCase *tcase = unit_case(suite, "work");

    UNIT_ROWS(tcase, test_parallel__each_thing_once, works);
    tcase_add_test(tcase, test_parallel__not_too_far_ahead);
    return suite;
}
