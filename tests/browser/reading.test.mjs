#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// Reading, as readers do it: from page to page, to an address, from a note and back; from a folder of files as from a
// server; without scripts; in the fonts of the book.
import { elements, everyKind, pages, read, some } from './book.mjs';
import { helpers, test } from './browser.mjs';
import { check } from './report.mjs';

// Some of the links of the book's pages that pick(name, attributes) finds, as PAGE#ID: the same ones each time.
function someLinks(count, pick) {
    const found = new Set(pages.flatMap(page => elements(page)
        .filter(({ name, attributes }) => name === 'a' && attributes.get('href')?.startsWith('#') && pick(attributes))
        .map(({ attributes }) => page + attributes.get('href'))));
    return some(found, count);
}

// The element with an id, seen from the page: '' where it stands in the window, and else what is wrong.
const landed = id => {
    const element = document.getElementById(id);
    if (!element)
        return `there is no #${id}`;
    const { top, bottom, width } = element.getBoundingClientRect();
    const stuck = [...document.querySelectorAll('.banner, .ways, .side')].map(part => [part, getComputedStyle(part).position])
        .filter(([, position]) => position === 'sticky' || position === 'fixed').map(([part]) => part.getBoundingClientRect());
    const covered = stuck.some(box => box.width > width / 2 && box.left < 100 && top >= box.top && top < box.bottom
        && element.getBoundingClientRect().left < box.right);
    return location.hash !== `#${encodeURIComponent(id)}` && decodeURIComponent(location.hash) !== `#${id}`
        ? `the address ends with ${location.hash}; expected #${id}`
        : bottom <= 0 || top >= innerHeight ? `#${id} stands at ${Math.round(top)}; expected it within 0 and ${innerHeight}`
            : covered ? `#${id} lies behind what stays on top; expected it below` : '';
};

// ---- from page to page

// The first pages, by “next” and back by “previous”; links.test.mjs knows that all pages are on this way.
async function turning(tab, where) {
    const way = [];
    const turn = rel => Promise.all([tab.waitForNavigation(), tab.locator(`nav.turn a[rel="${rel}"]`).press('Enter')]);
    const here = () => tab.url().replace(/.*\//, '');
    await tab.goto('index.html');
    for (let i = 0; i < 4; i++) {
        way.push(here());
        await turn('next');
    }
    for (let i = 0; i < 4; i++) {
        await turn('prev');
        way.push(here());
    }
    check(`${where}: “next” and “previous” turn the pages`, way.slice(0, 4).join() === way.slice(4).reverse().join() ? []
        : [`${way.join(' ')}; expected the same pages backwards`]);
}

// ---- to an address

async function permalinks(tab) {
    const chosen = someLinks(24, attributes => /(?:^| )address(?: |$)/.test(attributes.get('class') ?? ''));
    const wrong = [];
    for (const address of chosen) {
        await tab.goto('about:blank');
        await tab.goto(address);
        const said = await tab.evaluate(landed, decodeURIComponent(address.split('#')[1]));
        if (said)
            wrong.push(`${address}: ${said}`);
    }
    check('an address leads to its place', wrong);
    check('there are addresses', chosen.length ? [] : ['no page has a link a.address to itself; expected some']);
}

// From the sentence to the note, from the note to the sentence.
async function notes(tab) {
    const chosen = someLinks(12, attributes => attributes.get('role') === 'doc-noteref');
    const wrong = [];
    for (const address of chosen) {
        const [page, note] = address.split('#').map(decodeURIComponent);
        await tab.goto(page);
        const sentence = await tab.evaluate(note => {
            const ref = [...document.querySelectorAll('[role="doc-noteref"]')].find(link =>
                decodeURIComponent(link.hash) === `#${note}`);
            ref.focus();
            return ref.closest('[id]').id;
        }, note);
        await tab.keyboard.press('Enter');
        wrong.push(await tab.evaluate(landed, note).then(said => said && `${address}: ${said}`));
        const back = await tab.evaluate(note => {
            const link = document.getElementById(note)?.querySelector('[role="doc-backlink"]');
            link?.focus();
            return link ? decodeURIComponent(link.hash.slice(1)) : '';
        }, note);
        if (back !== sentence) {
            wrong.push(`${address}: the note leads back to “${back}”; expected “${sentence}”`);
            continue;
        }
        await tab.keyboard.press('Enter');
        wrong.push(await tab.evaluate(landed, sentence).then(said => said && `${address}, back: ${said}`));
    }
    check('a note is reached from its sentence, and the sentence from the note', wrong.filter(Boolean));
    check('there are notes', chosen.length ? [] : ['no page has a link [role=doc-noteref]; expected some']);
}

// ---- without scripts

// What cannot be seen though nothing folds it away. A fold shows its summary.
const unseen = () => [...document.querySelectorAll('main *')].filter(element =>
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    && !['title', 'desc', 'script', 'style'].includes(element.localName)
    && !element.closest('details:not([open]) > :not(summary)')
    && !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })).map(window._name);

async function withoutScripts(open) {
    const plain = await open({ javaScriptEnabled: false });
    const scripted = await open();
    const wrong = [], folds = [];
    for (const page of everyKind()) {
        await scripted.goto(page);
        await plain.goto(page);
        await plain.evaluate(helpers);
        const [with_, without] = await Promise.all([scripted, plain].map(tab => tab.locator('main').innerText()));
        // What a script adds may be missing, and nothing else.
        const lines = new Set(without.split('\n'));
        wrong.push(...with_.split('\n').filter(line => line.trim().split(/\s+/).length > 4 && !lines.has(line))
            .map(line => `${page}: “${line.slice(0, 80)}” is seen with scripts alone; expected it without`));
        wrong.push(...(await plain.evaluate(unseen)).map(name => `${page}: ${name}: cannot be seen without scripts`));
        const summary = plain.locator('main details:not([open]) > summary').first();
        if (await summary.count()) {
            await summary.click({ timeout: 3000 }).catch(() => null); // what comes of it is looked at
            folds.push(await plain.evaluate(page => document.querySelector('main details[open]') ? ''
                : `${page}: a fold stays closed when it is clicked; expected it open`, page));
        }
    }
    check('without scripts a page shows all it has', wrong);
    check('folds open without scripts', folds.filter(Boolean));
}

// ---- from a folder of files

const look = () => {
    const style = getComputedStyle(document.body);
    return [style.fontFamily, style.fontSize, style.color, style.backgroundColor, document.styleSheets.length,
        document.documentElement.scrollHeight].join(' | ');
};

// The families that cannot be had: the first of the text, and those that fail to load though the book brings them.
const brings = [...new Set([...read('fonts.css').matchAll(/font-family: *"([^"]*)"/g)].map(([, family]) => family))];
const lackingFonts = async brings => {
    await document.fonts.ready;
    const name = family => family.replace(/["']/g, '').trim();
    const first = name(getComputedStyle(document.body).fontFamily.split(',')[0]);
    const faces = [...document.fonts].map(({ family, status }) => ({ family: name(family), status }));
    return [...faces.some(({ family, status }) => family === first && status === 'loaded') ? [] : [first],
        ...faces.filter(({ family, status }) => status === 'error' && brings.includes(family)).map(({ family }) => family)];
};

async function fromFiles(open, file) {
    const tabs = [await open(), await open({ home: file })];
    const wrong = [], lacking = [];
    for (const page of everyKind()) {
        const looks = [];
        for (const tab of tabs) {
            await tab.goto(page);
            looks.push(await tab.evaluate(look));
            lacking.push(...(await tab.evaluate(lackingFonts, brings)).map(family => `${tab.url()}: ${family} is not loaded from the book; expected it`));
        }
        if (looks[0] !== looks[1])
            wrong.push(`${page}: as a file it is set as ${looks[1]}; expected as from a server: ${looks[0]}`);
    }
    check('pages are set in the fonts of the book', lacking);
    check('the book looks the same from a folder', wrong);
    await turning(tabs[1], 'from files');
}

await test(async ({ open, file }) => {
    const tab = await open();
    await turning(tab, 'from a server');
    await permalinks(tab);
    await notes(tab);
    await withoutScripts(open);
    await fromFiles(open, file);
});
