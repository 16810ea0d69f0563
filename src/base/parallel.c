/* SPDX-License-Identifier: MIT
 * Threads that make, and one that takes. POSIX threads rather than GLib's: the sanitizer for threads knows these alone. */
#include "base/parallel.h"

#include <pthread.h>

enum { MOST_THREADS = 16 };

/* A thing that is made. */
struct ready {
    guint i;
    gpointer thing;
};

/* What the threads share. */
struct shop {
    const struct parallel *work;
    pthread_mutex_t lock;
    pthread_cond_t made, taken;
    guint next, gone; /* to be made next; how many are taken */
    struct ready ready[PARALLEL_AHEAD];
    guint ready_count;
};

/* The next thing to be made, for which there is room; `count`: none. */
static guint next_thing(struct shop *shop) {
    guint i;

    (void)pthread_mutex_lock(&shop->lock);
    while (shop->next < shop->work->count && shop->next >= shop->gone + PARALLEL_AHEAD)
        (void)pthread_cond_wait(&shop->taken, &shop->lock);
    i = shop->next;
    if (i < shop->work->count)
        shop->next++;
    (void)pthread_mutex_unlock(&shop->lock);
    return i;
}

static void put(struct shop *shop, guint i, gpointer thing) {
    (void)pthread_mutex_lock(&shop->lock);
    shop->ready[shop->ready_count++] = (struct ready){i, thing};
    (void)pthread_cond_signal(&shop->made);
    (void)pthread_mutex_unlock(&shop->lock);
}

static void *make_things(void *data) {
    struct shop *shop = data;

    for (guint i = next_thing(shop); i < shop->work->count; i = next_thing(shop))
        put(shop, i, shop->work->make(i, shop->work->from));
    return NULL;
}

/* Whether what is to be taken next is ready, and where it lies. */
static gboolean find_ready(const struct shop *shop, guint *at) {
    for (*at = 0; *at < shop->ready_count; ++*at)
        if (!shop->work->is_ordered || shop->ready[*at].i == shop->gone)
            return TRUE;
    return FALSE;
}

static struct ready get(struct shop *shop) {
    struct ready ready;
    guint at;

    (void)pthread_mutex_lock(&shop->lock);
    while (!find_ready(shop, &at))
        (void)pthread_cond_wait(&shop->made, &shop->lock);
    ready = shop->ready[at];
    shop->ready[at] = shop->ready[--shop->ready_count];
    shop->gone++;
    (void)pthread_cond_broadcast(&shop->taken);
    (void)pthread_mutex_unlock(&shop->lock);
    return ready;
}

static void do_alone(const struct parallel *work) {
    for (guint i = 0; i < work->count; i++)
        work->take(i, work->make(i, work->from), work->into);
}

void parallel_do(const struct parallel *work) {
    struct shop shop = {.work = work};
    guint wanted = MIN(MIN(g_get_num_processors(), MOST_THREADS), work->count), running = 0;
    pthread_t threads[MOST_THREADS];

    (void)pthread_mutex_init(&shop.lock, NULL);
    (void)pthread_cond_init(&shop.made, NULL);
    (void)pthread_cond_init(&shop.taken, NULL);
    while (wanted > 1 && running < wanted && pthread_create(&threads[running], NULL, make_things, &shop) == 0)
        running++;
    if (!running)
        do_alone(work);
    for (guint i = 0; running && i < work->count; i++) {
        struct ready ready = get(&shop);
        work->take(ready.i, ready.thing, work->into);
    }
    for (guint i = 0; i < running; i++)
        (void)pthread_join(threads[i], NULL);
    (void)pthread_cond_destroy(&shop.taken);
    (void)pthread_cond_destroy(&shop.made);
    (void)pthread_mutex_destroy(&shop.lock);
}
