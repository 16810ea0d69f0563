#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// What every page must be, found without a browser: each link leads somewhere in the book's folder, ids are unique,
// nothing is styled, run or loaded but from the book's own files, and links that leave it give nothing away.
import { dirname, join, normalize } from 'node:path/posix';

import { elements, files, named, pages } from './book.mjs';
import { check, finish } from './report.mjs';

const there = new Set(files);
const parsed = new Map(pages.map(page => [page, elements(page)]));
const ids = new Map(pages.map(page => [page, new Set(parsed.get(page).map(({ attributes }) => attributes.get('id')))]));

// What browsers load by themselves; of what they do not load, only links may lead out of the book.
const loading = new Set(['link', 'script', 'img', 'iframe', 'object', 'embed', 'audio', 'video', 'source', 'track', 'image', 'use']);
const addresses = ['href', 'xlink:href', 'src', 'srcset', 'data', 'poster', 'action', 'formaction'];
const tracking = /^(?:utm_|mc_|hsa_|fbclid$|gclid$|dclid$|gbraid$|wbraid$|yclid$|msclkid$|igshid$|twclid$|ttclid$|_ga$|_gl$|si$)/i;
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
    + "form-action 'self'";

const isOutside = address => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);

// The file and the id that an address names, as seen from a page.
function resolved(page, address) {
    const [path, fragment] = address.split('#').map(decodeURIComponent);
    return { file: path ? normalize(join(dirname(page), path.replace(/\?.*$/, ''))) : page, fragment };
}

function inside(page, address) {
    let target;
    try {
        target = resolved(page, address);
    } catch {
        return 'the address is not percent-encoded; expected one that is';
    }
    const { file, fragment } = target;
    if (file.startsWith('..') || file.startsWith('/'))
        return `${file} lies outside of the book; expected a file of its folder`;
    if (!there.has(file))
        return `there is no file ${file}; expected one of the book's folder`;
    if (fragment && ids.has(file) && !ids.get(file).has(fragment))
        return `${file} has no id “${fragment}”; expected an element that has it`;
    return fragment === '' ? 'the fragment is empty; expected an id' : '';
}

function outside(element, address) {
    const rel = (element.attributes.get('rel') ?? '').split(' ');
    if (element.name !== 'a')
        return 'is loaded from outside of the book; expected a file of its folder';
    if (/^mailto:/i.test(address))
        return '';
    if (!/^https?:/i.test(address))
        return 'expected an address of the book, of the web, or of a mailbox';
    if (!rel.includes('noopener') || !rel.includes('noreferrer'))
        return `rel="${rel.join(' ')}"; expected “noopener noreferrer”`;
    const follows = [...new URL(address).searchParams.keys()].find(key => tracking.test(key));
    return follows ? `“${follows}” follows the reader; expected an address without it` : '';
}

function broken(page, element) {
    return addresses.filter(key => element.attributes.has(key)).map(key => {
        const address = element.attributes.get(key);
        const wrong = isOutside(address) ? outside(element, address) : inside(page, address);
        return wrong && `${named(page, element)}: ${wrong}`;
    }).filter(Boolean);
}

function twice(page) {
    const seen = new Set();
    return parsed.get(page).filter(({ attributes }) => attributes.has('id')).filter(({ attributes }) => {
        const before = seen.has(attributes.get('id'));
        seen.add(attributes.get('id'));
        return before;
    }).map(element => `${named(page, element)}: the id stands twice; expected one of each`);
}

// What a strict policy refuses, or what would need a laxer one.
function loose(page) {
    return parsed.get(page).flatMap(element => {
        const { name, attributes } = element;
        const handler = [...attributes.keys()].find(key => /^on/i.test(key));
        return [
            attributes.has('style') && 'has a style of its own; expected a class',
            handler && `runs ${handler}; expected no handler in the page`,
            name === 'style' && 'expected style sheets as files',
            name === 'script' && !attributes.has('src') && 'expected scripts as files',
            name === 'base' && 'expected addresses as they are written',
            loading.has(name) && addresses.some(key => /^data:/i.test(attributes.get(key) ?? '')) && 'expected a file, not data:',
        ].filter(Boolean).map(wrong => `${named(page, element)}: ${wrong}`);
    });
}

function head(page) {
    const all = parsed.get(page);
    const html = all[0];
    const meta = all.find(({ name, attributes }) => name === 'meta' && attributes.get('http-equiv') === 'Content-Security-Policy');
    const first = all.find(({ name }) => loading.has(name));
    const count = name => all.filter(element => element.name === name && element.parent?.name !== 'svg').length;
    return [
        html?.name !== 'html' && 'expected <html> around all',
        !html?.attributes.get('lang') && 'the page has no language; expected lang on <html>',
        html?.attributes.get('lang') !== html?.attributes.get('xml:lang') && 'lang and xml:lang differ; expected one language',
        !meta && 'there is no content security policy; expected a <meta> with it',
        meta && meta.attributes.get('content') !== policy
            && `the content security policy is “${meta.attributes.get('content')}”; expected “${policy}”`,
        meta && first && first.at < meta.at && 'something is loaded before the content security policy; expected it after',
        count('main') !== 1 && `${count('main')} <main>; expected one`,
        count('h1') !== 1 && `${count('h1')} <h1>; expected one`,
        !all.some(({ name }) => name === 'title') && 'expected a <title>',
    ].filter(Boolean).map(wrong => `${page}: ${wrong}`);
}

// From the title page, by links.
function unreached() {
    const reached = new Set(['index.html']);
    for (const page of reached)
        for (const { name, attributes } of parsed.get(page) ?? [])
            if (name === 'a')
                for (const key of ['href', 'xlink:href'].filter(key => attributes.has(key) && !isOutside(attributes.get(key))))
                    reached.add(resolved(page, attributes.get(key)).file);
    return pages.filter(page => !reached.has(page)).map(page => `${page}: no link leads there; expected one`);
}

// ---- the contents, and “previous” and “next”, of the pages that are read in a row

const isInNav = element => !!element && (element.name === 'nav' || isInNav(element.parent));
const navLinks = page => parsed.get(page).filter(element => element.name === 'a' && isInNav(element.parent));
const inARow = pages.filter(page => !page.includes('/') && parsed.get(page).some(({ name, attributes }) =>
    name === 'nav' && attributes.get('class') === 'turn'));

function contents(page) {
    const links = navLinks(page);
    const listed = new Set(links.map(({ attributes }) => attributes.get('href')));
    const here = links.filter(({ attributes }) => attributes.get('aria-current') === 'page')
        .map(({ attributes }) => attributes.get('href'));
    return [
        ...inARow.filter(other => !listed.has(other)).map(other => `the contents do not lead to ${other}; expected a link`),
        here.join() !== page && `the contents say that this is ${here.join(', ') || 'no page'}; expected ${page}`,
    ].filter(Boolean).map(wrong => `${page}: ${wrong}`);
}

const turned = (page, way) => parsed.get(page)?.find(({ name, attributes }) =>
    name === 'a' && (attributes.get('rel') ?? '').split(' ').includes(way))?.attributes.get('href');

// By “next” from the title page to the last page, and from each by “previous” to the one before.
function turns() {
    const wrong = [];
    const way = new Set();
    for (let page = 'index.html', before; page && !way.has(page); before = page, page = turned(page, 'next')) {
        way.add(page);
        if (turned(page, 'prev') !== before)
            wrong.push(`${page}: “previous” leads to ${turned(page, 'prev')}; expected ${before ?? 'nowhere'}`);
    }
    return [...wrong, ...inARow.filter(page => !way.has(page)).map(page => `${page}: “next” never comes there; expected it once`)];
}

check('links lead somewhere', pages.flatMap(page => parsed.get(page).flatMap(element => broken(page, element))));
check('ids are unique in a page', pages.flatMap(twice));
check('styles and scripts are files', pages.flatMap(loose));
check('each page has a language, a policy, a title, one heading', pages.flatMap(head));
check('there is a title page', there.has('index.html') ? [] : ['index.html is missing; expected the title page']);
check('each page can be reached', unreached());
check('the contents lead to each page, and say which this is', inARow.flatMap(contents));
check('“next” and “previous” lead through the book', turns());

finish();
