#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// CITATION.cff is valid by the schema of the Citation File Format 1.2.0 (as the npm package cffjs has it), and says what CITATION,
// the title page and the files of references say.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { brought, elements, read, unescaped } from './book.mjs';
import { check, finish } from './report.mjs';

const require = createRequire(import.meta.url);
const Ajv = require(brought('ajv')).default;
const formats = require(brought('ajv-formats')).default;
const yaml = require(brought('js-yaml'));
const { schema } = await import(pathToFileURL(join(dirname(brought('cffjs')), 'schema.js')));

const own = join(process.env.BOOK ?? 'noweb', 'CITATION.cff');
const file = existsSync(own) ? own : 'CITATION.cff';
// Dates stay text, as the schema wants them.
const cff = yaml.load(readFileSync(file, 'utf8'), { schema: yaml.CORE_SCHEMA });

const ajv = formats(new Ajv({ strict: false, allErrors: true }));
const validate = ajv.compile(schema);
const faults = data => validate(data) ? [] : validate.errors.map(({ instancePath, message }) => `${file}: ${instancePath || '/'} ${message}`);

// What no citation file may be: the schema does refuse it.
const refused = [{ ...cff, type: 'book' }, { ...cff, editors: cff.authors }, { ...cff, 'date-released': '2026' }, { ...cff, authors: [] }];

const tied = (particle, family) => [particle, family].filter(Boolean).join(/['’-]$/.test(particle ?? '') ? '' : ' ');
const inverted = (particle, family, given, suffix) => [tied(particle, family), given, suffix].filter(Boolean).join(', ');
const name = author => author.name
    ?? inverted(author['name-particle'], author['family-names'], author['given-names'], author['name-suffix']);
const names = authors => authors.map(name).join('; ');
const inWords = date => new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const licences = list => [list].flat();

const differ = (of, got, want) => Object.keys(want).filter(key => got[key] !== want[key])
    .map(key => `${of}: ${key} is “${got[key]}”; expected “${want[key]}”, as ${file} says`);

// The citation to be preferred names the same.
function preferred() {
    const of = ({ title, authors, version, 'date-released': date, license }) =>
        ({ title, authors: names(authors), version, date, licences: licences(license).join() });
    return !cff['preferred-citation'] ? [] : differ('preferred-citation', of(cff['preferred-citation']), of(cff));
}

function titlePage() {
    const metas = elements('index.html').filter(({ name }) => name === 'meta');
    const all = key => metas.filter(({ attributes }) => attributes.get('name') === key).map(({ attributes }) => attributes.get('content'));
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read('index.html'))[1]);
    const text = cff.references[0];
    return [
        ...differ('index.html', {
            title: all('citation_title').join(),
            authors: all('citation_author').join('; '),
            date: all('citation_publication_date').join().replaceAll('/', '-'),
            version: all('dcterms.hasVersion').join(),
            abstract: all('citation_abstract').join().trim(),
            keywords: all('citation_keywords').join(),
            rights: all('DC.rights').join(),
        }, {
            title: cff.title,
            authors: names(cff.authors),
            date: cff['date-released'],
            version: cff.version,
            abstract: (cff.abstract ?? '').trim(),
            keywords: (cff.keywords ?? []).join('; '),
            rights: licences(cff.license).join(' and '),
        }),
        ...differ('index.html, JSON-LD', {
            name: data.name,
            version: data.version,
            date: data.datePublished,
            licences: data.license.join(),
            keywords: (data.keywords ?? []).join(),
            text: data.isBasedOn.name,
            published: data.isBasedOn.datePublished,
            url: data.isBasedOn.url,
        }, {
            name: cff.title,
            version: cff.version,
            date: cff['date-released'],
            licences: licences(cff.license).map(name => `https://spdx.org/licenses/${name}`).join(),
            keywords: (cff.keywords ?? []).join(),
            text: text.title,
            published: text['date-published'],
            url: text.url,
        }),
    ];
}

// The text annotated and its other versions, one by one. Where the citation file gives no date, a table may.
function works() {
    const items = JSON.parse(read('works.csl.json'));
    const of = item => ({
        title: item.title,
        journal: item['container-title'],
        authors: item.author.map(({ literal, family, given, 'non-dropping-particle': particle, suffix }) =>
            literal ?? inverted(particle, family, given, suffix)).join('; '),
        url: item.URL,
        language: item.language,
    });
    return items.length !== cff.references.length ? [`works.csl.json: ${items.length} works; expected ${cff.references.length}`]
        : cff.references.flatMap((work, i) => [
            ...differ(`works.csl.json: ${items[i].id}`, of(items[i]), {
                title: work.title,
                journal: work.journal,
                authors: names(work.authors),
                url: work.url,
                language: work.languages?.[0],
            }),
            ...work['date-published'] ? differ(`works.csl.json: ${items[i].id}`,
                { date: items[i].issued?.['date-parts']?.[0].map(part => String(part).padStart(2, '0')).join('-') },
                { date: work['date-published'] }) : [],
        ]);
}

function lacking(of, text, ...wanted) {
    return wanted.filter(words => !text.includes(words)).map(words => `${of}: “${words}” is not in it; expected it, as ${file} says`);
}

check('CITATION.cff is valid', faults(cff));
check('the schema refuses what is not', refused.flatMap((data, i) => faults(data).length ? [] : [`fault ${i + 1} is not seen; expected an error`]));
check('the preferred citation says the same', preferred());
check('the title page says the same', titlePage());
check('the works say the same', works());
const title = unescaped(read('index.html').replace(/<[^>]*>/g, ''));
check('the title page shows it', lacking('index.html', title, cff.version, inWords(cff['date-released'])));
// CITATION is the public edition's; an edition elsewhere has none.
if (file === 'CITATION.cff')
    check('CITATION says the same', lacking('CITATION', readFileSync('CITATION', 'utf8'), cff.title, names(cff.authors), `Version ${cff.version}`,
        inWords(cff['date-released']), cff.references[0].title, cff.references[0].url, inWords(cff.references[0]['date-published'])));
finish();
