// SPDX-License-Identifier: MIT
//
// The claims as TriG, read by n3 and by raptor: each claim is a nanopublication of four graphs, and says what the tables say.
'use strict';

const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');
const { fromNpm, rows, items, differing } = require('./data');

const NP = 'http://www.nanopub.org/nschema#';
const SCHEMA = 'https://schema.org/';
const TERMS = 'http://purl.org/dc/terms/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

exports.judge = function (folder, tables, told) {
    const n3 = fromNpm('n3');
    const file = path.join(folder, 'claims.trig');
    const base = `${told.site}data/claims.trig`;
    const quads = new n3.Parser({ baseIRI: base, format: 'application/trig' }).parse(fs.readFileSync(file, 'utf8'));
    const store = new n3.Store(quads);
    const value = (subject, predicate) => store.getObjects(subject, predicate, null).map(object => object.value);
    const claims = rows(tables, 'claims');
    const urls = new Map(rows(tables, 'sources').map(row => [row.id, row.url]));

    const wrong = differing('nanopublications', store.getSubjects(TYPE, NP + 'Nanopublication', null).map(one => one.value),
        claims.map(row => `${base}#${row.id}`));
    wrong.push(...differing('graphs', store.getGraphs(null, null, null).map(one => one.value),
        claims.flatMap(row => ['head', 'assertion', 'provenance', 'pubinfo'].map(part => `${base}#${row.id}.${part}`))));
    for (const row of claims) {
        const pub = `${base}#${row.id}`;
        const thing = `${told.site}at/${row.id}.html`;
        const review = `${pub}.review`;
        const rating = value(review, SCHEMA + 'reviewRating')[0];
        const verdict = rating === undefined ? '–' : store.getObjects(store.getObjects(review, SCHEMA + 'reviewRating', null)[0], SCHEMA + 'alternateName', null)[0].value;
        const sources = value(review, SCHEMA + 'citation').map(one => one.replace(/^.*\/s-(.*)\.html$/, '$1'));
        const said = {
            claim: value(thing, SCHEMA + 'text').join(), type: value(thing, TERMS + 'type').join(), verdict,
            evidence: value(review, SCHEMA + 'reviewBody').join(),
            notes: value(review, SCHEMA + 'isBasedOn').map(one => decodeURIComponent(one).replace(/^.*\/(.*)\.html$/, '$1')).join('; '),
        };
        for (const name of Object.keys(said))
            if (said[name] !== (name === 'notes' ? items(row[name]).join('; ') : row[name]))
                wrong.push(`${row.id}: ${name} “${said[name]}”; expected “${row[name]}”`);
        // The evidence has the keys of its sources as words.
        const keys = [...new Set(row.evidence.split(/[\s;,()]+/).map(word => word.replace(/[.:]+$/, '')).filter(word => urls.has(word)))];
        wrong.push(...differing(`${row.id}, sources`, sources, keys));
        for (const key of sources.filter(one => urls.get(one)))
            if (!value(`${told.site}at/s-${key}.html`, SCHEMA + 'url').length)
                wrong.push(`${row.id}: where ${key} is to be had is not said`);
        if (value(pub, SCHEMA + 'version').join() !== told.version || !value(pub, TERMS + 'license').length)
            wrong.push(`${row.id}: version or licence is not the edition’s`);
    }

    const rapper = spawnSync('rapper', ['-i', 'trig', '-c', file, base], { encoding: 'utf8' });
    const counted = /returned (\d+) triples/.exec(rapper.stderr || '');
    if (rapper.status !== 0 || !counted || Number(counted[1]) !== quads.length)
        wrong.push(`rapper: ${(rapper.stderr || String(rapper.error)).trim()}; expected ${quads.length} triples, as n3 finds`);
    return wrong;
};
