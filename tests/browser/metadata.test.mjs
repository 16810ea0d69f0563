#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// What the heads of pages say to machines, by two readers: html-metadata, the reader of Wikimedia's Citoid, and the rules by
// which Zotero takes a page without a translator of its own (its “Embedded Metadata”), as far as they are about us. Both see
// a book on the title page, and on the page of each chapter and thing a section of that book with the pointer as its page.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { brought, elements, files, pages, read } from './book.mjs';
import { check, finish } from './report.mjs';

const { loadFromString } = createRequire(import.meta.url)(brought('html-metadata'));

const [edition] = JSON.parse(read('edition.csl.json'));
const metas = page => elements(page).filter(({ name, attributes }) => name === 'meta' && attributes.has('name'))
    .map(({ attributes }) => [attributes.get('name'), attributes.get('content')]);
const links = page => elements(page).filter(({ name, attributes }) => name === 'link' && attributes.has('rel'))
    .map(({ attributes }) => ({ rel: attributes.get('rel'), href: attributes.get('href'), type: attributes.get('type') }));

// Pages that are about something: the title page, and those that lead to a file about a thing.
const about = pages.filter(page => metas(page).some(([name]) => name === 'citation_title'));
const parts = about.filter(page => page !== 'index.html');

// The file that lies beside it: of the page of a thing its own, of a chapter that of its thing.
function item(page) {
    const { href } = links(page).find(({ rel, href }) => rel === 'describedby' && href.endsWith('.csl.json'));
    return JSON.parse(read(decodeURIComponent(href.replace(/^\.\.\//, ''))))[0];
}

const named = ({ literal, family, given, 'non-dropping-particle': before }) =>
    literal ?? [[before, family].filter(Boolean).join(' '), given].filter(Boolean).join(', ');
const list = value => [value ?? []].flat();

const differ = (page, got, want) => Object.keys(want).filter(key => (got[key] ?? '') !== (want[key] ?? ''))
    .map(key => `${page}: ${key} is “${got[key] ?? ''}”; expected “${want[key] ?? ''}”`);

const wanted = item => ({
    title: item.title,
    book: item['container-title'],
    authors: item.author.map(named).join('; '),
    year: String(item.issued['date-parts'][0][0]),
    page: item.page,
    language: item.language,
    url: item.URL,
});

// ---- by html-metadata

async function citoid(page) {
    const { highwirePress: tags, dublinCore, jsonLd } = await loadFromString(read(page));
    const got = {
        title: tags.title,
        book: tags.book_title,
        authors: list(tags.author).join('; '),
        year: tags.publication_date?.slice(0, 4),
        page: tags.firstpage,
        language: tags.language,
        url: tags.public_url,
    };
    const type = page === 'index.html' ? 'Book' : 'Chapter';
    return [
        ...differ(page, got, wanted(item(page))),
        (dublinCore?.type === 'book') !== (type === 'Book') && `${page}: DC.type is “${dublinCore?.type}”; expected “book” on the title page alone`,
        jsonLd?.['@type'] !== type && `${page}: the JSON-LD is of a ${jsonLd?.['@type']}; expected a ${type}`,
        type === 'Chapter' && jsonLd?.isPartOf?.name !== edition.title && `${page}: the JSON-LD is part of “${jsonLd?.isPartOf?.name}”; expected “${edition.title}”`,
        jsonLd?.isBasedOn?.['@type'] !== 'NewsArticle' && `${page}: the JSON-LD is based on no NewsArticle; expected one`,
    ].filter(Boolean);
}

// ---- by the rules of Zotero's Embedded Metadata
// Names count by their end, the first value of one counts, authors apart. A title of a book that contains it makes a section;
// a bare title makes an article of a journal, which Dublin Core's type prevents.

function zotero(page) {
    const all = metas(page);
    const values = name => all.filter(([key]) => key.endsWith(name)).map(([, value]) => value);
    const first = (...names) => names.map(name => values(name)[0]).find(Boolean);
    const canonical = links(page).find(({ rel }) => rel === 'canonical')?.href;
    return {
        type: first('citation_journal_title') ? 'journalArticle' : first('citation_book_title', 'citation_inbook_title') ? 'bookSection'
            : first('DC.type') === 'book' || first('citation_isbn') ? 'book' : 'journalArticle',
        title: first('citation_title'),
        book: first('citation_book_title', 'citation_inbook_title'),
        authors: values('citation_author').join('; '),
        year: first('citation_publication_date', 'citation_date', 'citation_cover_date')?.slice(0, 4),
        page: first('citation_firstpage'),
        language: first('citation_language'),
        url: first('citation_public_url') ?? canonical,
    };
}

function asZotero(page) {
    const got = zotero(page);
    const type = page === 'index.html' ? 'book' : 'bookSection';
    return [
        ...got.type === type ? [] : [`${page}: it is a ${got.type}; expected a ${type}`],
        ...differ(page, got, wanted(item(page))),
        ...metas(page).filter(([name]) => /^og:|^citation_(journal|conference|technical|dissertation)/.test(name))
            .map(([name]) => `${page}: ${name}; expected none, since it makes something else of the page`),
    ];
}

// ---- Signposting

function signposts(page) {
    const found = links(page);
    const rels = rel => found.filter(link => link.rel === rel);
    const type = page === 'index.html' ? 'https://schema.org/Book' : 'https://schema.org/Chapter';
    const up = page.includes('/') ? '../' : '';
    const must = [
        ['type', link => link.href === type],
        ['license', link => link.href.startsWith('https://')],
        ['describedby', link => link.type === 'application/vnd.citationstyles.csl+json'],
        page === 'index.html' ? ['linkset', link => link.href === 'linkset.json' && link.type === 'application/linkset+json']
            : ['collection', link => link.href === `${up}index.html`],
    ];
    return [
        ...must.filter(([rel, holds]) => !rels(rel).some(holds)).map(([rel]) => `${page}: no link with rel=${rel} as it should be; expected one`),
        ...rels('describedby').map(({ href }) => decodeURIComponent(`${page.replace(/[^/]*$/, '')}${href}`).replace(/^at\/\.\.\//, ''))
            .filter(file => !files.includes(file)).map(file => `${page}: described by ${file}, which is missing; expected a file`),
    ];
}

// The set says what the title page says.
function linkset() {
    const { linkset: contexts } = JSON.parse(read('linkset.json'));
    const [{ anchor, ...rels }, ...others] = contexts;
    const said = Object.entries(rels).flatMap(([rel, targets]) => targets.map(({ href }) => `${rel} ${href.replace(/^.*\/(?=edition\.)/, '')}`));
    const wanted = links('index.html').filter(({ rel }) => ['type', 'license', 'describedby', 'item', 'cite-as'].includes(rel))
        .map(({ rel, href }) => `${rel} ${href.replace(/^.*\/(?=edition\.)/, '')}`);
    return [
        !anchor.endsWith('index.html') && `linkset.json: the anchor is “${anchor}”; expected the title page`,
        said.sort().join() !== wanted.sort().join() && `linkset.json: it says “${said.join(', ')}”; expected “${wanted.join(', ')}”`,
        others.length !== (rels.item ?? []).length && `linkset.json: ${others.length} items with links of their own; expected ${(rels.item ?? []).length}`,
    ].filter(Boolean);
}

// ---- fingerprints

// What sha256sum *.nw | sha256sum says of the chapters.
function fingerprint() {
    const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');
    const folder = process.env.BOOK ?? 'noweb';
    const names = readdirSync(folder).filter(name => name.endsWith('.nw')).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return sha256(names.map(name => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`).join(''));
}

const chapters = fingerprint();
const data = page => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(page))[1]);
const prints = page => (data(page).identifier ?? []).filter(({ propertyID }) => propertyID === 'fingerprint of the edition')
    .map(({ value }) => value).join();

check('the title page is about the edition', about.includes('index.html') ? [] : ['index.html: no citation_title; expected one']);
check('there are pages of parts', parts.length ? [] : ['no page has a citation_title; expected some']);
check('each page of a thing is about it', pages.filter(page => page.startsWith('at/') && !parts.includes(page))
    .map(page => `${page}: no citation_title; expected one`));
check('html-metadata sees a book, and sections of it', (await Promise.all(about.map(citoid))).flat());
check('Zotero sees a book, and sections of it', about.flatMap(asZotero));
check('Signposting leads from each', about.flatMap(signposts));
check('the links of the title page are a file too', linkset());
check('the fingerprint of the edition is that of its chapters', about.filter(page => prints(page) !== chapters)
    .map(page => `${page}: the fingerprint is “${prints(page)}”; expected ${chapters}`));
finish();
