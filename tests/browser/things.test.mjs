#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The pages of single things, at/ID.html: each gives a reference to it, in words and as BibTeX that a program reads, and
// leads to where it stands; and from each address there is a way to its page.
import { createRequire } from 'node:module';

import { brought, elements, pages, read, unescaped } from './book.mjs';
import { check, finish } from './report.mjs';

const { plugins } = createRequire(import.meta.url)(brought('@citation-js/core'));
createRequire(import.meta.url)(brought('@citation-js/plugin-bibtex'));

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

check('there are pages of single things', things.length ? [] : ['no page stands in at/; expected some']);
check('each has a reference in words', things.flatMap(reference));
check('each has BibTeX that is read', things.flatMap(bibtex));
check('each has a key of its own', keysTwice());
check('each leads to where the thing stands', things.flatMap(leads));
check('each address leads to the page of its thing', pages.filter(page => !page.includes('/')).flatMap(unled));
finish();
