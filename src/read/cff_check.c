/* SPDX-License-Identifier: MIT
 * Keys, types and names in a citation file. */
#include "read/cff_check.h"

#include "read/cff_keys.h"
#include "read/refused.h"

#include <string.h>

struct checking {
    struct diag *diag;
    const char *path;
    yaml_document_t *document;
    GHashTable *seen; /* maps and lists so far */
};

static struct pos pos_of(const struct checking *checking, const yaml_node_t *node) {
    return (struct pos){checking->path, (unsigned)node->start_mark.line + 1, (unsigned)node->start_mark.column + 1};
}

static yaml_node_t *node_of(const struct checking *checking, int index) {
    return yaml_document_get_node(checking->document, index);
}

static const char *text_of(const yaml_node_t *node) {
    return node->type == YAML_SCALAR_NODE ? (const char *)node->data.scalar.value : "";
}

/* ---- characters ---- */

/* An escape can put into a scalar what the file itself may not hold; a NUL would end it. */
static void check_scalar(const struct checking *checking, const yaml_node_t *node) {
    const char *text = text_of(node), *bad = refused_find(text);

    if (bad)
        refused_say(checking->diag, pos_of(checking, node), refused_at(bad));
    else if (strlen(text) < node->data.scalar.length)
        refused_say(checking->diag, pos_of(checking, node), 0);
}

static void check_scalars(const struct checking *checking) {
    for (yaml_node_t *node = checking->document->nodes.start; node < checking->document->nodes.top; node++)
        if (node->type == YAML_SCALAR_NODE)
            check_scalar(checking, node);
}

/* ---- names and types ---- */

typedef void (*check_fn)(const struct checking *checking, const struct cff_map *map, const yaml_node_t *key,
                         yaml_node_t *value);

static void check_name(const struct checking *checking, G_GNUC_UNUSED const struct cff_map *map, const yaml_node_t *key,
                       yaml_node_t *value) {
    const char *at = text_of(value);

    while (*at && g_unichar_isspace(g_utf8_get_char(at)))
        at = g_utf8_next_char(at);
    if (!*at && (value->type != YAML_SCALAR_NODE || strlen(text_of(value)) == value->data.scalar.length))
        diag_error(checking->diag, pos_of(checking, value), "no name in “%s”; expected one", text_of(key));
}

static void check_type(const struct checking *checking, const struct cff_map *map, G_GNUC_UNUSED const yaml_node_t *key,
                       yaml_node_t *value) {
    GPtrArray *types = g_ptr_array_new();
    const char *near;
    gboolean is_known = FALSE;

    for (gsize i = 0; i < map->type_count; i++) {
        g_ptr_array_add(types, (gpointer)map->types[i]);
        is_known = is_known || strcmp(map->types[i], text_of(value)) == 0;
    }
    if (!is_known) {
        near = diag_nearest(checking->diag, text_of(value), types);
        diag_error(checking->diag, pos_of(checking, value), "“%s” is no type of %s; expected %s%s%s%s", text_of(value),
                   map->called, map->types_are, near ? ", perhaps “" : "", near ? near : "", near ? "”" : "");
    }
    g_ptr_array_unref(types);
}

/* ---- keys ---- */

static const struct cff_key *find_key(const struct cff_map *map, const char *name) {
    for (gsize i = 0; i < map->key_count; i++)
        if (strcmp(map->keys[i].name, name) == 0)
            return &map->keys[i];
    return NULL;
}

/* Who has no “name” is taken for a person; perhaps it is an entity whose “name” is misspelt. */
static void say_unknown(const struct checking *checking, const struct cff_map *map, const yaml_node_t *key) {
    GPtrArray *names = g_ptr_array_new();
    const char *near;

    for (gsize i = 0; i < map->key_count; i++)
        g_ptr_array_add(names, (gpointer)map->keys[i].name);
    if (map == &cff_person)
        g_ptr_array_add(names, (gpointer) "name");
    near = diag_nearest(checking->diag, text_of(key), names);
    diag_error(checking->diag, pos_of(checking, key), "“%s” is no key of %s; expected %s%s%s", text_of(key),
               map->called, near ? "perhaps “" : "one of Citation File Format 1.2.0", near ? near : "",
               near ? "”" : "");
    g_ptr_array_unref(names);
}

static void check_map(const struct checking *checking, const struct cff_map *map, yaml_node_t *node);

/* Somebody is an entity by having a “name”. */
static const struct cff_map *map_of(const struct checking *checking, enum cff_value value, const yaml_node_t *node) {
    static const struct cff_map *const maps[CFF_VALUE_COUNT] = {
        [CFF_REFERENCE] = &cff_reference,
        [CFF_SOMEBODY] = &cff_person,
        [CFF_ENTITY] = &cff_entity,
        [CFF_IDENTIFIER] = &cff_identifier,
    };
    const yaml_node_pair_t *pair = node->data.mapping.pairs.start;

    if (value != CFF_SOMEBODY)
        return maps[value];
    while (pair < node->data.mapping.pairs.top && strcmp(text_of(node_of(checking, pair->key)), "name") != 0)
        pair++;
    return pair < node->data.mapping.pairs.top ? &cff_entity : &cff_person;
}

/* A map, or each map of a list. */
static void check_maps(const struct checking *checking, enum cff_value value, yaml_node_t *node) {
    if (node->type == YAML_MAPPING_NODE)
        check_map(checking, map_of(checking, value, node), node);
    if (node->type != YAML_SEQUENCE_NODE || !g_hash_table_add(checking->seen, node))
        return;
    for (yaml_node_item_t *item = node->data.sequence.items.start; item < node->data.sequence.items.top; item++) {
        yaml_node_t *one = node_of(checking, *item);
        if (one->type == YAML_MAPPING_NODE)
            check_map(checking, map_of(checking, value, one), one);
    }
}

static void check_map(const struct checking *checking, const struct cff_map *map, yaml_node_t *node) {
    static const check_fn checks[CFF_VALUE_COUNT] = {[CFF_NAME] = check_name, [CFF_TYPE] = check_type};

    if (!g_hash_table_add(checking->seen, node))
        return;
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++) {
        yaml_node_t *name = node_of(checking, pair->key), *value = node_of(checking, pair->value);
        const struct cff_key *key = find_key(map, text_of(name));
        if (!key)
            say_unknown(checking, map, name);
        else if (checks[key->value])
            checks[key->value](checking, map, name, value);
        else if (key->value != CFF_ANY)
            check_maps(checking, key->value, value);
    }
}

void cff_check(struct diag *diag, const char *path, yaml_document_t *document) {
    struct checking checking = {diag, path, document, g_hash_table_new(NULL, NULL)};
    yaml_node_t *root = yaml_document_get_root_node(document);

    check_scalars(&checking);
    if (root->type == YAML_MAPPING_NODE)
        check_map(&checking, &cff_root, root);
    g_hash_table_destroy(checking.seen);
}
