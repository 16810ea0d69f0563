#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// A newcomer cites a note: from the title page to the file for LaTeX (BibLaTeX) and to the one for the reference manager of a word
// processor (RIS), by clicks that are counted, with a server and from a folder of files. The ways are written to the log, and
// what comes of the files: the entry as a program reads it, and the reference that citeproc makes of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

import { brought, elements, pages, read, some } from './book.mjs';
import { test } from './browser.mjs';
import { lister } from './citeproc.mjs';
import { check } from './report.mjs';

const { plugins } = createRequire(import.meta.url)(brought('@citation-js/core'));
for (const plugin of ['bibtex', 'ris'])
    createRequire(import.meta.url)(brought(`@citation-js/plugin-${plugin}`));

// Contents, the note's “cite”, the file.
const most = 3;
const formats = [['BibLaTeX', '.biblatex.bib'], ['RIS', '.ris']];

// The passages of the contents, and the notes that stand under each.
const passages = elements('index.html').filter(({ name, attributes }) => name === 'a' && /^[^/]+\.html#p\d+$/.test(attributes.get('href') ?? ''))
    .map(({ attributes }) => attributes.get('href'));
const notes = passages.flatMap(passage => {
    const [page, id] = passage.split('#');
    return elements(page).filter(({ attributes }) => /(?:^| )note(?: |$)/.test(attributes.get('class') ?? '')
        && attributes.get('data-at')?.split('.')[0] === id.slice(1)).map(({ attributes }) => ({ passage, id: attributes.get('id') }));
});

// A page that shows a file has its lines, whatever ends them.
const lines = text => text.replace(/\r\n/g, '\n').trimEnd();

const chicago = lister('chicago-note-bibliography');

async function click(tab, way, locator) {
    way.push((await locator.textContent()).trim().replace(/\s+/g, ' '));
    await locator.click();
}

// Chromium saves a file that a server sends, and opens one from disk as text, where the reader saves it.
async function taken(tab, act) {
    const saved = tab.waitForEvent('download').then(async download =>
        ({ name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }));
    const opened = tab.waitForURL(url => /\.(bib|ris)$/.test(url.pathname)).then(async () =>
        ({ name: decodeURIComponent(basename(tab.url())), text: `${(await tab.locator('body').innerText()).trimEnd()}\n` }));
    const first = Promise.any([saved, opened]);
    await act();
    return first;
}

// The way to a file, and what was taken away.
async function walk(tab, { passage, id }, [format]) {
    const way = [];
    await tab.goto('index.html');
    await click(tab, way, tab.locator(`main a[href="${passage}"]`));
    await tab.waitForURL(`**/${passage}`);
    await click(tab, way, tab.locator(`[id="${id}"] a.own`));
    await tab.waitForURL(/\/at\//);
    const link = tab.locator('.reference .files a', { hasText: new RegExp(`^${format}$`) });
    return { way, ...await taken(tab, () => click(tab, way, link)) };
}

// Of what the file says, what a reader of the reference needs.
function wrongOf(name, text, id) {
    const [want] = JSON.parse(read(`at/${id}.csl.json`));
    const entries = plugins.input.chain(text, { generateGraph: false });
    if (entries.length !== 1)
        return [`${name}: ${entries.length} entries; expected one`];
    // The pointer is a section in RIS, which this program takes for the number of a chapter.
    const { 'chapter-number': pointer, ...rest } = entries[0];
    const got = { page: pointer, ...rest };
    const said = chicago({ ...got, id: 'x', language: want.language });
    process.stdout.write(`    ${said}\n`);
    return [
        ...['title', 'container-title', 'page', 'edition'].filter(key => got[key] !== want[key])
            .map(key => `${name}: ${key} is “${got[key]}”; expected “${want[key]}”`),
        ...said === chicago(want) ? [] : [`${name}: the reference is “${said}”; expected “${chicago(want)}”`],
    ];
}

await test(async ({ open, http, file }) => {
    const chosen = some(notes.map(({ id }) => id), 3).map(id => notes.find(note => note.id === id));
    check('the contents lead to notes', chosen.length ? [] : ['index.html: no note stands under a passage of the contents; expected some']);
    for (const [home, where] of [[http, 'from a server'], [file, 'from files']]) {
        const tab = await open({ home, acceptDownloads: true });
        const wrong = [];
        for (const note of chosen)
            for (const format of formats) {
                const { way, name, text } = await walk(tab, note, format);
                process.stdout.write(`${where}, ${note.id}, ${way.length} clicks: ${way.join(' → ')} → ${name}\n`);
                wrong.push(...way.length > most ? [`${note.id}: ${way.length} clicks to ${name}; expected ${most} at most`] : [],
                    ...name === `${note.id}${format[1]}` ? [] : [`${note.id}: the file is called ${name}; expected ${note.id}${format[1]}`],
                    ...lines(text) === lines(read(`at/${note.id}${format[1]}`)) ? [] : [`${basename(name)}: it is not the file of the book; expected it`],
                    ...wrongOf(name, text, note.id));
            }
        check(`${where}: a note is cited in ${most} clicks`, wrong);
    }
    check('there are pages of notes', pages.some(page => page.startsWith('at/n')) ? [] : ['no at/n….html; expected some']);
});
