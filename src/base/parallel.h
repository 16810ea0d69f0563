/* SPDX-License-Identifier: MIT
 *
 * Work on many things that is divided among the processors:
 *
 *     struct parallel work = {pages->len, make_page, take_page, &site, &outputs, FALSE};
 *     parallel_do(&work);
 */
#ifndef PARALLEL_H
#define PARALLEL_H

#include <glib.h>

struct parallel {
    guint count;
    gpointer (*make)(guint i, gconstpointer from); /* makes the thing i, from 0; on any thread, so it changes nothing */
    void (*take)(guint i, gpointer made, gpointer into); /* takes it over; on the caller's thread */
    gconstpointer from;
    gpointer into;
    gboolean is_ordered; /* things are taken from 0 on; else as they are made */
};

/* How many things are begun at most and not yet taken: what lies ready takes memory. */
enum { PARALLEL_AHEAD = 32 };

/* Makes and takes all things, and begins with the first. Where there is one processor, or no thread to be had, they are made on the
 * caller's thread. */
void parallel_do(const struct parallel *work);

#endif
