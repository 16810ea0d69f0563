#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// Searching the book, from a server and from files: what stands in it is found, what does not is not, and each result
// leads to its place. Without scripts the page says so, and leads to the indexes.
import { elements, pages, read, some } from './book.mjs';
import { test } from './browser.mjs';
import { check } from './report.mjs';

const box = 'main input[type="search"]', results = 'main .results a[href]';

// Names from the register, as their headwords are written: in Latin letters, hangul, and kana or kanji.
const headwords = [/<dt>(?:<[^>]*>)*([A-Z][a-z]{3,})(?=[ <])/g, /<dt>[^\n]*?<span lang="ko">(\p{L}{2,})</gu, /<dt>[^\n]*?<span lang="ja">(\p{L}{2,})</gu];
const names = () => headwords.flatMap(pattern => some([...read('register.html').matchAll(pattern)].map(([, name]) => name), 3));

// As a link asks for it; the book is read first.
async function link(tab, words) {
    await tab.goto(`search.html?q=${encodeURIComponent(words)}`);
    await tab.waitForFunction(() => !/^$|…|\.\.\./.test(document.querySelector('main [role="status"]').textContent.trim()));
}

// As a reader types it, where the book has been read.
async function type(tab, words) {
    await tab.locator(box).fill(words);
    await tab.locator(box).press('Enter');
    await tab.waitForFunction(asked => document.querySelector('main [role="status"]').textContent.includes(asked), words);
}

async function find(tab, words, ask) {
    await ask(tab, words);
    return tab.locator(results).evaluateAll(links => links.map(link => ({ href: link.getAttribute('href'), words: link.textContent })));
}

async function searches(tab, where) {
    const wrong = [];
    let ask = link;
    for (const name of names()) {
        const found = await find(tab, name, ask);
        ask = type;
        if (found.length === 0)
            wrong.push(`${where}: “${name}” is not found; expected results in ${results}`);
        for (const { href } of found) {
            const [page, id] = href.replace(/:~:text=.*/, '').split('#').map(decodeURIComponent);
            if (!pages.includes(page) || (id && !elements(page).some(({ attributes }) => attributes.get('id') === id)))
                wrong.push(`${where}: “${name}” leads to ${href}; expected a place of the book`);
        }
    }
    const nothing = await find(tab, 'qxzvkwj', type);
    if (nothing.length)
        wrong.push(`${where}: “qxzvkwj” is found at ${nothing[0].href}; expected no result`);
    if (!(await tab.locator('main [role="status"]').innerText().catch(() => '')).trim())
        wrong.push(`${where}: nothing is said of a search without result; expected words in [role=status]`);
    return wrong;
}

await test(async ({ open, file }) => {
    check('search finds what is there', await searches(await open(), 'from a server'));
    check('and from files', await searches(await open({ home: file }), 'from files'));

    const plain = await open({ javaScriptEnabled: false });
    await plain.goto('search.html');
    const said = (await plain.locator('main').innerText()).replace(/\s+/g, ' ');
    check('without scripts the page says what to do', /script/i.test(said) ? []
        : [`search.html: “${said.slice(0, 100)}”; expected words on scripts`]);
});
