/* SPDX-License-Identifier: MIT
 * Keys and types of the Citation File Format 1.2.0. */
#include "read/cff_keys.h"

/* ---- the whole file ---- */

static const struct cff_key root_keys[] = {
    {"abstract", CFF_ANY},
    {"authors", CFF_SOMEBODY},
    {"cff-version", CFF_ANY},
    {"commit", CFF_ANY},
    {"contact", CFF_SOMEBODY},
    {"date-released", CFF_ANY},
    {"doi", CFF_ANY},
    {"identifiers", CFF_IDENTIFIER},
    {"keywords", CFF_ANY},
    {"license", CFF_ANY},
    {"license-url", CFF_ANY},
    {"message", CFF_ANY},
    {"preferred-citation", CFF_REFERENCE},
    {"references", CFF_REFERENCE},
    {"repository", CFF_ANY},
    {"repository-artifact", CFF_ANY},
    {"repository-code", CFF_ANY},
    {"title", CFF_ANY},
    {"type", CFF_TYPE},
    {"url", CFF_ANY},
    {"version", CFF_ANY},
};

static const char *const root_types[] = {"dataset", "software"};

const struct cff_map cff_root = {
    "the file", root_keys, G_N_ELEMENTS(root_keys), root_types, G_N_ELEMENTS(root_types), "dataset or software"};

/* ---- references ---- */

static const struct cff_key reference_keys[] = {
    {"abbreviation", CFF_ANY},
    {"abstract", CFF_ANY},
    {"authors", CFF_SOMEBODY},
    {"collection-doi", CFF_ANY},
    {"collection-title", CFF_ANY},
    {"collection-type", CFF_ANY},
    {"commit", CFF_ANY},
    {"conference", CFF_ENTITY},
    {"contact", CFF_SOMEBODY},
    {"copyright", CFF_ANY},
    {"data-type", CFF_ANY},
    {"database", CFF_ANY},
    {"database-provider", CFF_ENTITY},
    {"date-accessed", CFF_ANY},
    {"date-downloaded", CFF_ANY},
    {"date-published", CFF_ANY},
    {"date-released", CFF_ANY},
    {"department", CFF_ANY},
    {"doi", CFF_ANY},
    {"edition", CFF_ANY},
    {"editors", CFF_SOMEBODY},
    {"editors-series", CFF_SOMEBODY},
    {"end", CFF_ANY},
    {"entry", CFF_ANY},
    {"filename", CFF_ANY},
    {"format", CFF_ANY},
    {"identifiers", CFF_IDENTIFIER},
    {"institution", CFF_ENTITY},
    {"isbn", CFF_ANY},
    {"issn", CFF_ANY},
    {"issue", CFF_ANY},
    {"issue-date", CFF_ANY},
    {"issue-title", CFF_ANY},
    {"journal", CFF_ANY},
    {"keywords", CFF_ANY},
    {"languages", CFF_ANY},
    {"license", CFF_ANY},
    {"license-url", CFF_ANY},
    {"loc-end", CFF_ANY},
    {"loc-start", CFF_ANY},
    {"location", CFF_ENTITY},
    {"medium", CFF_ANY},
    {"month", CFF_ANY},
    {"nihmsid", CFF_ANY},
    {"notes", CFF_ANY},
    {"number", CFF_ANY},
    {"number-volumes", CFF_ANY},
    {"pages", CFF_ANY},
    {"patent-states", CFF_ANY},
    {"pmcid", CFF_ANY},
    {"publisher", CFF_ENTITY},
    {"recipients", CFF_SOMEBODY},
    {"repository", CFF_ANY},
    {"repository-artifact", CFF_ANY},
    {"repository-code", CFF_ANY},
    {"scope", CFF_ANY},
    {"section", CFF_ANY},
    {"senders", CFF_SOMEBODY},
    {"start", CFF_ANY},
    {"status", CFF_ANY},
    {"term", CFF_ANY},
    {"thesis-type", CFF_ANY},
    {"title", CFF_ANY},
    {"translators", CFF_SOMEBODY},
    {"type", CFF_TYPE},
    {"url", CFF_ANY},
    {"version", CFF_ANY},
    {"volume", CFF_ANY},
    {"volume-title", CFF_ANY},
    {"year", CFF_ANY},
    {"year-original", CFF_ANY},
};

static const char *const reference_types[] = {"art",
                                              "article",
                                              "audiovisual",
                                              "bill",
                                              "blog",
                                              "book",
                                              "catalogue",
                                              "conference-paper",
                                              "conference",
                                              "data",
                                              "database",
                                              "dictionary",
                                              "edited-work",
                                              "encyclopedia",
                                              "film-broadcast",
                                              "generic",
                                              "government-document",
                                              "grant",
                                              "hearing",
                                              "historical-work",
                                              "legal-case",
                                              "legal-rule",
                                              "magazine-article",
                                              "manual",
                                              "map",
                                              "multimedia",
                                              "music",
                                              "newspaper-article",
                                              "pamphlet",
                                              "patent",
                                              "personal-communication",
                                              "proceedings",
                                              "report",
                                              "serial",
                                              "slides",
                                              "software-code",
                                              "software-container",
                                              "software-executable",
                                              "software-virtual-machine",
                                              "software",
                                              "sound-recording",
                                              "standard",
                                              "statute",
                                              "thesis",
                                              "unpublished",
                                              "video",
                                              "website"};

const struct cff_map cff_reference = {"a reference",
                                      reference_keys,
                                      G_N_ELEMENTS(reference_keys),
                                      reference_types,
                                      G_N_ELEMENTS(reference_types),
                                      "one as article, book or newspaper-article"};

/* ---- who ---- */

static const struct cff_key person_keys[] = {
    {"address", CFF_ANY},      {"affiliation", CFF_ANY},    {"alias", CFF_ANY},         {"city", CFF_ANY},
    {"country", CFF_ANY},      {"email", CFF_ANY},          {"family-names", CFF_NAME}, {"fax", CFF_ANY},
    {"given-names", CFF_NAME}, {"name-particle", CFF_NAME}, {"name-suffix", CFF_NAME},  {"orcid", CFF_ANY},
    {"post-code", CFF_ANY},    {"region", CFF_ANY},         {"tel", CFF_ANY},           {"website", CFF_ANY},
};

const struct cff_map cff_person = {"a person", person_keys, G_N_ELEMENTS(person_keys), NULL, 0, ""};

static const struct cff_key entity_keys[] = {
    {"address", CFF_ANY},    {"alias", CFF_ANY},     {"city", CFF_ANY},   {"country", CFF_ANY},  {"date-end", CFF_ANY},
    {"date-start", CFF_ANY}, {"email", CFF_ANY},     {"fax", CFF_ANY},    {"location", CFF_ANY}, {"name", CFF_NAME},
    {"orcid", CFF_ANY},      {"post-code", CFF_ANY}, {"region", CFF_ANY}, {"tel", CFF_ANY},      {"website", CFF_ANY},
};

const struct cff_map cff_entity = {"an entity", entity_keys, G_N_ELEMENTS(entity_keys), NULL, 0, ""};

/* ---- identifiers ---- */

static const struct cff_key identifier_keys[] = {
    {"description", CFF_ANY},
    {"type", CFF_TYPE},
    {"value", CFF_ANY},
};

static const char *const identifier_types[] = {"doi", "url", "swh", "other"};

const struct cff_map cff_identifier = {"an identifier",
                                       identifier_keys,
                                       G_N_ELEMENTS(identifier_keys),
                                       identifier_types,
                                       G_N_ELEMENTS(identifier_types),
                                       "doi, url, swh or other"};
