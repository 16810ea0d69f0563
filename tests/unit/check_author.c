/* SPDX-License-Identifier: MIT
 * Names of those who made a work: as they are said, and as lists have them. */
#include "model/author.h"

#include "suites.h"
#include "unit.h"

static const struct {
    const char *what;
    struct author author; /* name; family, given; particle, suffix */
    const char *family, *in_order, *inverted;
} authors[] = {
    {"a body", {"The Board", "", "", "", ""}, "", "The Board", "The Board"},
    {"a person", {"", "Vale", "Osk", "", ""}, "Vale", "Osk Vale", "Vale, Osk"},
    {"all parts",
     {"", "Meer", "Jürgen", "van der", "Jr."},
     "van der Meer",
     "Jürgen van der Meer Jr.",
     "van der Meer, Jürgen, Jr."},
    {"a family name", {"", "Vale", "", "", ""}, "Vale", "Vale", "Vale"},
    {"a given name", {"", "", "Osk", "", ""}, "", "Osk", "Osk"},
    {"no given name", {"", "Meer", "", "van der", "III"}, "van der Meer", "van der Meer III", "van der Meer, III"},
    {"a suffix", {"", "Vale", "Osk", "", "Jr."}, "Vale", "Osk Vale Jr.", "Vale, Osk, Jr."},
    {"a typewriter's apostrophe",
     {"", "Alembert", "Jean", "d'", ""},
     "d'Alembert",
     "Jean d'Alembert",
     "d'Alembert, Jean"},
    {"an apostrophe", {"", "Alembert", "Jean", "d’", ""}, "d’Alembert", "Jean d’Alembert", "d’Alembert, Jean"},
    {"a hyphen", {"", "Din", "Osk", "al-", ""}, "al-Din", "Osk al-Din", "al-Din, Osk"},
    {"nothing", {"", "", "", "", ""}, "", "", ""},
};

START_TEST(test_author__names)
{
    UNIT_TAKE(authors[_i].what, author_family(&authors[_i].author), authors[_i].family);
    UNIT_TAKE(authors[_i].what, author_in_order(&authors[_i].author), authors[_i].in_order);
    UNIT_TAKE(authors[_i].what, author_inverted(&authors[_i].author), authors[_i].inverted);
}
END_TEST

Suite *suite_author(void) {
    Suite *suite = suite_create("author");

    UNIT_ROWS(unit_case(suite, "author"), test_author__names, authors);
    return suite;
}
