#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The fonts of the book: each file is named by the style sheets, none is missing, and pages are set in them whatever the
// machine has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { everyKind, files, folder } from './book.mjs';
import { test } from './browser.mjs';
import { check } from './report.mjs';

const sheets = files.filter(file => file.endsWith('.css')).map(file => readFileSync(join(folder, file), 'utf8')).join('\n');
const named = new Set([...sheets.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, file]) => file));
// The families of files; others are what a machine may have, and may lack.
const brings = new Set([...sheets.matchAll(/@font-face *\{([^}]*)\}/g)].filter(([, face]) => face.includes('url('))
    .map(([, face]) => /font-family: *"([^"]*)"/.exec(face)[1]));
const there = new Set(files.filter(file => file.endsWith('.woff2')));

check('each font that style sheets name is there', [...named].filter(file => !there.has(file))
    .map(file => `${file} is missing; expected it beside the pages`));
check('each font that is there is named', [...there].filter(file => !named.has(file))
    .map(file => `${file}: no style sheet names it; expected one`));
check('there are fonts', there.size ? [] : ['no .woff2 lies beside the pages; expected some']);

const faces = async () => {
    await document.fonts.ready;
    const family = getComputedStyle(document.body).fontFamily.split(',')[0].replace(/["']/g, '').trim();
    const own = [...document.fonts].filter(face => face.family.replace(/["']/g, '') === family);
    return {
        family,
        loaded: own.some(face => face.status === 'loaded'),
        failed: [...document.fonts].filter(face => face.status === 'error').map(face => face.family.replace(/["']/g, '')),
    };
};

await test(async ({ open, file }) => {
    const wrong = [];
    for (const home of [undefined, file]) {
        const tab = await open({ home });
        for (const page of everyKind()) {
            await tab.goto(page);
            const { family, loaded, failed } = await tab.evaluate(faces);
            if (!loaded)
                wrong.push(`${tab.url()}: the first family, ${family}, is not loaded from the book; expected it`);
            wrong.push(...failed.filter(name => brings.has(name)).map(name => `${tab.url()}: ${name} fails to load; expected it`));
        }
    }
    check('pages are set in the fonts of the book', wrong);
});
