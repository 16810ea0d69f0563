/* SPDX-License-Identifier: MIT
 *
 * The keys of the Citation File Format 1.2.0, as its schema has them, and what is looked at in their values. For readers only.
 */
#ifndef CFF_KEYS_H
#define CFF_KEYS_H

#include <glib.h>

/* What a key holds. Of the maps there may be one or a list. */
enum cff_value {
    CFF_ANY, /* what is not looked at here */
    CFF_NAME,
    CFF_TYPE,
    CFF_REFERENCE,
    CFF_SOMEBODY, /* a person or an entity */
    CFF_ENTITY,
    CFF_IDENTIFIER,
    CFF_VALUE_COUNT
};

struct cff_key {
    const char *name;
    enum cff_value value;
};

/* A kind of map: what a message calls it, its keys, and the words for its type. */
struct cff_map {
    const char *called;
    const struct cff_key *keys;
    gsize key_count;
    const char *const *types;
    gsize type_count;
    const char *types_are; /* as a message has them */
};

extern const struct cff_map cff_root, cff_reference, cff_person, cff_entity, cff_identifier;

#endif
