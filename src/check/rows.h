/* SPDX-License-Identifier: MIT
 *
 * House rules for the tables of data: what a row must say, and rows that say one thing twice or in two ways.
 */
#ifndef ROWS_H
#define ROWS_H

#include "model/book.h"

/* Diagnoses
 *   an event with neither a place nor anybody
 *   two entities with the same name; two events in the same words, or two relations of the same kind between the same two,
 *     whose dates overlap (one without a date is of any); two values of one series, date and unit. Where sources disagree, the
 *     rows must say so: values by different names of the series
 *   a series that is derived and does not say how, in brackets behind the word */
void rows_check(const struct book *book);

#endif
