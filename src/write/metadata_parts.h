/* SPDX-License-Identifier: MIT
 *
 * What the parts of a page's metadata share. For metadata.c and signposting.c only.
 */
#ifndef METADATA_PARTS_H
#define METADATA_PARTS_H

#include "base/json.h"
#include "write/metadata.h"
#include "write/reference.h"

/* What there is to say of a page. */
struct about {
    const struct weave *weave;
    const struct metadata_page *page;
    struct reference *reference;
    char *address; /* of the page, for everyone; "": it has none */
};

/* Another form of the edition: a file beside the pages. */
struct form {
    const char *name, *media;
};
extern const struct form forms[];
extern const unsigned form_count;

/* Whether the copy says where it stands, and is not private. */
gboolean is_public(const struct weave *weave);

/* The address of a file beside the pages, for everyone; "": it has none. To be freed with g_free(). */
char *public_file(const struct weave *weave, const char *name);

/* Where the thing is to be cited by; "": nowhere. */
const char *cited_address(const struct about *about);

/* The addresses of the licences, by their SPDX names; none in a private copy. Free with g_strfreev(). */
char **licence_addresses(const struct weave *weave);

/* The links in the head of a page: all of one that is about something; the page's own address, if it has one, alone. */
void signposting_write(struct writer *writer, const struct about *about);
void signposting_write_canonical(struct writer *writer, const char *address);

#endif
