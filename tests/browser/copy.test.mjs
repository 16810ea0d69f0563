#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The buttons that copy: what comes to the clipboard is what the page shows, and of BibTeX a program reads it.
import { createRequire } from 'node:module';

import { brought, pages, some } from './book.mjs';
import { test } from './browser.mjs';
import { check } from './report.mjs';

const { plugins } = createRequire(import.meta.url)(brought('@citation-js/core'));
createRequire(import.meta.url)(brought('@citation-js/plugin-bibtex'));

const things = some(pages.filter(page => page.startsWith('at/')), 5);

// The buttons stand in the order of what they copy, those of the styles beside their names.
async function copied(tab, page) {
    const wrong = [];
    await tab.goto(page);
    const part = tab.locator('.reference').last();
    for (const [i, of] of ['.plain', '.bibtex', ...[1, 2, 3].map(n => `.styles > :nth-child(${n}) > dd`)].entries()) {
        const shown = (await part.locator(of).textContent()).trim();
        await tab.evaluate(() => { document.querySelector('[role="status"]').textContent = ''; });
        await part.locator('button.tool').nth(i).press('Enter');
        await tab.waitForFunction(() => document.querySelector('[role="status"]').textContent.endsWith('copied'));
        const held = await tab.evaluate(() => navigator.clipboard.readText());
        if (held !== shown)
            wrong.push(`${page}: the clipboard has “${held.slice(0, 60)}”; expected what ${of} shows`);
        if (of === '.bibtex' && plugins.input.chain(held, { generateGraph: false }).length !== 1)
            wrong.push(`${page}: the copied BibTeX is not read; expected one entry`);
    }
    return wrong;
}

await test(async ({ open }) => {
    const tab = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const wrong = [];
    for (const page of things)
        wrong.push(...await copied(tab, page));
    check('what is copied is what is shown', wrong);
});
