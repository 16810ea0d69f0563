// SPDX-License-Identifier: MIT
//
// What axe-core finds on pages, in the light and in the dark.
import { readFileSync } from 'node:fs';

import { brought } from './book.mjs';
import { test } from './browser.mjs';
import { check } from './report.mjs';

const axe = readFileSync(brought('axe-core/axe.min.js'), 'utf8');
const laws = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
export const tags = [...laws, 'best-practice']; // for sites
export const bookTags = laws; // for documents of an e-book, whose reading system has the ways around in it

// axe-core takes roles of DPUB-ARIA for none where it asks what may have a label; that of a page break may, and by EPUB
// Accessibility 1.1 it must.
const isPageBreak = (rule, html) => rule === 'aria-prohibited-attr' && html.includes(' role="doc-pagebreak"');

// Runs axe-core in the page; what it finds, a line for each element that breaks a rule.
async function judge(tab, page, colorScheme, rules) {
    const violations = await tab.evaluate(async rules => {
        const { violations } = await window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
        return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(node => ({ html: node.html,
            found: [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ') })) }));
    }, rules);
    return violations.flatMap(({ id, help, nodes }) => nodes.filter(({ html }) => !isPageBreak(id, html)).map(({ html, found }) =>
        `${page}, ${colorScheme}: ${id}: ${html.slice(0, 200)}: ${found}; expected: ${help}`));
}

// In the light by all rules, then in the dark by those that see colours. What is folded is read too.
async function judgePage(tab, page, tags) {
    await tab.emulateMedia({ colorScheme: 'light' });
    await tab.goto(page);
    const colours = await tab.evaluate(tags => {
        for (const fold of document.querySelectorAll('details'))
            fold.open = true;
        // axe-core takes for white what is the browser's own ground.
        if (getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)')
            document.documentElement.style.backgroundColor = 'Canvas';
        return window.axe.getRules(tags).filter(rule => rule.tags.includes('cat.color')).map(rule => rule.ruleId);
    }, tags);
    check(`${page}: keeps the rules of accessibility`, await judge(tab, page, 'light', tags));
    await tab.emulateMedia({ colorScheme: 'dark' });
    check(`${page}: keeps those on colour in the dark`, await judge(tab, page, 'dark', colours));
}

// Two tabs share the pages. `folder` is where they are, if not in the book's; `rules`, the tags of axe-core's rules.
export function judgeAll(pages, { folder, rules = tags } = {}) {
    return test(async ({ open }) => {
        const left = [...pages];
        await Promise.all([1, 2].map(async () => {
            const tab = await open({ script: axe });
            for (let page = left.shift(); page; page = left.shift())
                await judgePage(tab, page, rules);
        }));
    }, folder);
}
