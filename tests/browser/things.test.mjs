#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The pages of single things, at/ID.html: each gives a reference to it, in words and as BibTeX that a program reads, and
// leads to where it stands; and from each address there is a way to its page. The files of references to take away say to
// a program that knows nothing of the edition what the heads of the pages say.
import { createRequire } from 'node:module';

import { brought, elements, files, pages, read, unescaped } from './book.mjs';
import { check, finish } from './report.mjs';

const { plugins } = createRequire(import.meta.url)(brought('@citation-js/core'));
for (const plugin of ['bibtex', 'ris'])
    createRequire(import.meta.url)(brought(`@citation-js/plugin-${plugin}`));

const things = pages.filter(page => page.startsWith('at/'));
const idOf = page => decodeURIComponent(page.replace(/^at\/|\.html$/g, ''));

// The words of the elements of a class, signs of XML resolved.
const words = (page, name, of) => [...read(page).matchAll(new RegExp(`<${name} [^>]*class="${of}"[^>]*>(.*?)</${name}>`, 'gs'))]
    .map(([, inside]) => unescaped(inside.replace(/<[^>]*>/g, '')).trim());

// A field means what a reader of BibTeX makes of it.
function parsed(text) {
    try {
        const [entry, ...more] = plugins.input.chain(text, { generateGraph: false });
        return more.length || !entry ? { wrong: `${more.length + !!entry} entries; expected one` } : { entry };
    } catch (error) {
        return { wrong: `the BibTeX is not read: ${error.message.split('\n')[0]}; expected one entry` };
    }
}

// A source can be cited itself, and so can what the edition says of it: this comes second.
const count = page => page.startsWith('at/s-') ? 2 : 1;

function bibtex(page) {
    const texts = words(page, 'pre', 'bibtex');
    if (texts.length !== count(page))
        return [`${page}: ${texts.length} pre.bibtex; expected ${count(page)}`];
    const read = texts.map(parsed);
    const wrong = read.filter(each => each.wrong).map(each => `${page}: ${each.wrong}`);
    if (wrong.length)
        return wrong;
    const { entry } = read.at(-1);
    return [
        read.some(each => !each.entry.title) && 'no title; expected one',
        !entry.author?.length && 'no author; expected one',
        !entry.issued?.['date-parts']?.[0]?.[0] && 'no year; expected one',
    ].filter(Boolean).map(what => `${page}: the BibTeX has ${what}`);
}

function reference(page) {
    const texts = words(page, 'p', 'plain');
    return texts.length === count(page) && texts.every(text => text.split(/\s+/).length > 3) ? []
        : [`${page}: p.plain says “${texts.join('” and “')}”; expected ${count(page)} in words`];
}

function leads(page) {
    const ways = elements(page).filter(({ name, attributes }) => name === 'a'
        && decodeURIComponent(attributes.get('href')?.split('#')[1] ?? '') === idOf(page));
    return ways.length ? [] : [`${page}: no link leads to #${idOf(page)}; expected one`];
}

// From each address on a page of the book to the page of what stands there.
function unled(page) {
    const links = new Set(elements(page).map(({ attributes }) => attributes.get('href')).filter(Boolean));
    const own = elements(page).filter(({ name, attributes }) => name === 'a' && attributes.get('class') === 'address'
        && attributes.get('href')?.startsWith('#')).map(({ attributes }) => attributes.get('href').slice(1));
    return own.filter(id => !links.has(`at/${id}.html`)).map(id => `${page}: #${id}: no link to at/${id}.html; expected one`);
}

// Two entries with one key are one entry to a program.
function keysTwice() {
    const keys = new Map();
    const wrong = [];
    for (const page of things) {
        const key = /@\w+\{([^,]*),/.exec(words(page, 'pre', 'bibtex').at(-1) ?? '')?.[1];
        if (keys.has(key))
            wrong.push(`${page}: the key “${key}” is that of ${keys.get(key)}; expected one of its own`);
        keys.set(key, page);
    }
    return wrong;
}

// ---- files to take away

const suffixes = ['bib', 'biblatex.bib', 'ris', 'csl.json'];
const chained = file => plugins.input.chain(read(file), { generateGraph: false });

// What the head of a page says, by the names of the fields that a program gives an entry.
function said(page) {
    const metas = elements(page).filter(({ name }) => name === 'meta');
    const all = name => metas.filter(({ attributes }) => attributes.get('name') === name).map(({ attributes }) => attributes.get('content'));
    return {
        title: all('citation_title').join(),
        'container-title': all('citation_book_title').join(),
        authors: all('citation_author').join('; '),
        year: all('citation_publication_date').join().slice(0, 4),
        page: all('citation_firstpage').join(),
        language: all('citation_language').join(),
        URL: all('citation_public_url').join(),
        edition: `Version ${all('dcterms.hasVersion').join()}`,
    };
}

// The name of a body may come as that of a family; particles may come by themselves.
const named = ({ literal, family, given, 'non-dropping-particle': before }) => literal ?? [[before, family].filter(Boolean).join(' '), given].filter(Boolean).join(', ');

// BibLaTeX has names for languages.
const codes = { english: 'en', korean: 'ko', japanese: 'ja' };

const told = entry => ({
    title: entry.title,
    'container-title': entry['container-title'],
    authors: entry.author?.map(named).join('; '),
    year: String(entry.issued?.['date-parts']?.[0]?.[0] ?? ''),
    page: entry.page ?? entry['chapter-number'], // RIS has a pointer as a section
    language: codes[entry.language] ?? entry.language,
    URL: entry.URL,
    edition: entry.edition ?? /^Version [^;]*/.exec(entry.note)?.[0], // BibTeX has it in the note
});

// Where a file is not read, or says something else than it should, in the fields that are asked for.
function differs(file, wanted, type) {
    try {
        const entries = chained(file);
        if (entries.length !== 1)
            return [`${file}: ${entries.length} entries; expected one`];
        const got = told(entries[0]);
        return [
            entries[0].type !== type && `${file}: it is a ${entries[0].type}; expected a ${type}`,
            ...Object.keys(wanted).filter(key => (got[key] ?? '') !== (wanted[key] ?? ''))
                .map(key => `${file}: ${key} is “${got[key] ?? ''}”; expected “${wanted[key] ?? ''}”`),
        ].filter(Boolean);
    } catch (error) {
        return [`${file}: it is not read: ${error.message.split('\n')[0]}; expected one entry`];
    }
}

const described = (page, type) => suffixes.flatMap(suffix =>
    differs(page.replace(page === 'index.html' ? /index\.html$/ : /\.html$/, `${page === 'index.html' ? 'edition' : ''}.${suffix}`),
        said(page), type));

// An address in ASCII, as BibTeX needs it.
const ascii = entry => entry.URL ? { ...entry, URL: entry.URL.replace(/[^ -~]+/g, encodeURIComponent) } : entry;

// The entries of a file in CSL-JSON and of the others beside it say the same, one by one. Of news in RIS this program reads
// no authors (AU); bibutils does, see references.test.
function alike(file) {
    const items = JSON.parse(read(file));
    const entries = items.map(told).map(ascii);
    const silent = (key, name, i) => key === 'authors' && name.endsWith('.ris') && items[i].type === 'article-newspaper';
    return suffixes.slice(0, -1).map(suffix => file.replace(/csl\.json$/, suffix)).flatMap(name => {
        const others = chained(name).map(told).map(ascii);
        if (others.length !== entries.length)
            return [`${name}: ${others.length} entries; expected ${entries.length}`];
        return entries.flatMap((entry, i) => ['title', 'year', 'authors', 'URL'].filter(key => !silent(key, name, i) && (entry[key] ?? '') !== (others[i][key] ?? ''))
            .map(key => `${name}: ${key} is “${others[i][key] ?? ''}”; expected “${entry[key] ?? ''}”`));
    });
}

const sourceFiles = files.filter(file => file.startsWith('at/') && file.endsWith('.source.csl.json'));

// The whole bibliography holds each source once, in each format.
function bibliography() {
    const count = sourceFiles.length;
    return suffixes.map(suffix => [suffix, chained(`sources.${suffix}`).length]).filter(([, entries]) => entries !== count)
        .map(([suffix, entries]) => `sources.${suffix}: ${entries} entries; expected ${count}`);
}

// ---- bibliographies of chapters

const chapterFiles = files.filter(file => /^[^/]*\.sources\.csl\.json$/.test(file));
const keysOf = file => JSON.parse(read(file)).map(entry => entry.id);

const isBeside = ({ parent, attributes }) => /\bbeside\b/.test(attributes.get('class') ?? '') || (!!parent && isBeside(parent));

// A chapter's page leads to its bibliography, which has each source that the page cites, in the order of the whole. Beside
// figures stand rows of other chapters' tables.
function ofChapter(file) {
    const page = file.replace(/\.sources\.csl\.json$/, '.html');
    const hrefs = elements(page).filter(element => element.name === 'a' && !isBeside(element)).map(({ attributes }) => attributes.get('href') ?? '');
    const cited = new Set(hrefs.map(href => /#s-(.*)$/.exec(href)?.[1]).filter(Boolean));
    const held = keysOf(file);
    const order = keysOf('sources.csl.json').filter(key => held.includes(key));
    return [
        ...suffixes.map(suffix => file.replace(/csl\.json$/, suffix)).filter(name => !hrefs.includes(name)).map(name => `${page}: no link to ${name}; expected one`),
        ...[...cited].filter(key => !held.includes(key)).map(key => `${file}: ${key} is not in it; expected it, since ${page} cites it`),
        ...order.join() === held.join() ? [] : [`${file}: its order is not that of sources.csl.json; expected it`],
    ];
}

// The page of the bibliography leads to all of them, and each source is in one.
function ofAll() {
    const hrefs = elements('bibliography.html').map(({ attributes }) => attributes.get('href'));
    const held = new Set(chapterFiles.flatMap(keysOf));
    return [
        ...chapterFiles.filter(file => !hrefs.includes(file)).map(file => `bibliography.html: no link to ${file}; expected one`),
        ...keysOf('sources.csl.json').filter(key => !held.has(key)).map(key => `${key}: it is in the bibliography of no chapter; expected one`),
    ];
}

check('there are pages of single things', things.length ? [] : ['no page stands in at/; expected some']);
check('each has a reference in words', things.flatMap(reference));
check('each has BibTeX that is read', things.flatMap(bibtex));
check('each has a key of its own', keysTwice());
check('each has files that say what its head says', things.flatMap(page => described(page, 'chapter')));
check('so has the title page', described('index.html', 'book'));
check('the files of a source say the same', sourceFiles.flatMap(alike));
check('so do those of the bibliography, and of the text annotated', ['sources.csl.json', 'works.csl.json'].flatMap(alike));
check('the bibliography is whole', bibliography());
check('there are bibliographies of chapters', chapterFiles.length ? [] : ['no CHAPTER.sources.csl.json; expected some']);
check('they hold what the chapters cite', chapterFiles.flatMap(ofChapter));
check('they are alike in each format', chapterFiles.flatMap(alike));
check('they hold all sources between them', ofAll());
check('each leads to where the thing stands', things.flatMap(leads));
check('each address leads to the page of its thing', pages.filter(page => !page.includes('/')).flatMap(unled));
finish();
