// SPDX-License-Identifier: MIT
//
// The notes as Web Annotations: by the shape that the model asks for, and expanded as JSON-LD with a context of this folder,
// nothing being fetched and no term dropped. Every note of the book is there, with its lemma and its place.
'use strict';

const fs = require('fs');
const path = require('path');
const { fromNpm, rows, shape, differing } = require('./data');

const OA = 'http://www.w3.org/ns/oa#';

async function documentLoader(url) {
    if (url !== 'http://www.w3.org/ns/anno.jsonld')
        throw new Error(`${url} is asked for; expected no context but that of Web Annotations`);
    return { documentUrl: url, document: JSON.parse(fs.readFileSync(path.join(__dirname, 'anno.context.json'), 'utf8')) };
}

function about(annotation, told, places) {
    const wrong = [];
    const name = decodeURIComponent(annotation.id.replace(/^.*#/, ''));
    const [passage, work] = annotation.target;
    const finer = passage.selector.refinedBy || [];
    const position = finer.find(one => one.type === 'TextPositionSelector');
    const quote = finer.find(one => one.type === 'TextQuoteSelector');
    const place = places.get(name);
    if (passage.selector.type !== 'FragmentSelector' || passage.selector.value !== name.replace(/^n([0-9]+(\.[0-9]+)?).*/s, 'p$1'))
        wrong.push(`${name}: its passage is ${passage.selector.value}`);
    if (Boolean(place) !== Boolean(position) || (place && (String(position.start) !== place.start || String(position.end) !== place.end)))
        wrong.push(`${name}: its place is ${JSON.stringify(position)}; in the table it is ${JSON.stringify(place)}`);
    if (place && (!quote || [...quote.exact].length !== position.end - position.start))
        wrong.push(`${name}: “${quote && quote.exact}” has not the length of its place`);
    if (Boolean(quote) !== Boolean(work) || (quote && (work.source !== told.work || work.selector.exact !== quote.exact)))
        wrong.push(`${name}: of the text annotated it says ${JSON.stringify(work)}`);
    if (told.notes && !told.notes.has(name))
        wrong.push(`${name}: the book has no such note`);
    return wrong;
}

exports.judge = async function (folder, tables, told) {
    const collection = JSON.parse(fs.readFileSync(path.join(folder, 'annotations.jsonld'), 'utf8'));
    const wrong = shape(collection, 'annotations');
    if (wrong.length)
        return wrong;
    const annotations = collection.first.items;
    const places = new Map(rows(tables, 'lemmata').map(row => [row.id, row]));
    if (collection.total !== annotations.length)
        wrong.push(`there are ${annotations.length} annotations; “total” says ${collection.total}`);
    wrong.push(...differing('notes', annotations.map(one => decodeURIComponent(one.id.replace(/^.*#/, ''))), told.notes));
    wrong.push(...annotations.flatMap(one => about(one, { ...told, notes: null }, places)));

    const jsonld = fromNpm('jsonld');
    const base = `${told.site}data/annotations.jsonld`;
    const [expanded] = await jsonld.expand(collection, { base, documentLoader, safe: true });
    const list = expanded['http://www.w3.org/ns/activitystreams#first'][0]['http://www.w3.org/ns/activitystreams#items'][0]['@list'];
    if (list.length !== annotations.length)
        wrong.push(`expanded there are ${list.length} annotations; expected ${annotations.length}`);
    for (const one of list) {
        const motivation = one[OA + 'motivatedBy'][0]['@id'];
        if (one['@type'][0] !== OA + 'Annotation' || !one['@id'].startsWith(`${base}#`) || !/#(assessing|commenting)$/.test(motivation))
            wrong.push(`${one['@id']}, expanded: ${one['@type']}, ${motivation}`);
        for (const target of one[OA + 'hasTarget']) {
            const source = target[OA + 'hasSource'][0]['@id'];
            if (source !== told.work && !(source.startsWith(told.site) && told.pages(source.slice(told.site.length))))
                wrong.push(`${one['@id']}: ${source} is neither a page of the book nor the text annotated`);
        }
    }
    return wrong;
};
