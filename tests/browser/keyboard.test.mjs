#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// Reading with the keyboard alone: through a whole chapter with Tab, from its first stop to its last.
import { elements, everyKind, pages } from './book.mjs';
import { helpers, test } from './browser.mjs';
import { check } from './report.mjs';

// Where the focus is, and what is wrong with that. A stop is seen by its outline, or by what else changes when the focus
// is there; it is in the window, and nothing lies over it.
const look = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement)
        return null;
    const boxes = [...element.getClientRects()].filter(box => box.width > 0 && box.height > 0);
    const box = boxes[0];
    const at = boxes.map(box => [box.left + box.width / 2, box.top + box.height / 2]);
    const isInside = ([x, y]) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
    const isSeen = box && boxes.some(box => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth);
    const isFree = ([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return !top || element.contains(top) || top.contains(element) || !!top.closest('a, summary, label')?.contains(element);
    };
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5;
    const all = [...document.querySelectorAll('*')];
    return {
        name: window._name(element),
        place: all.indexOf(element),
        wrong: [
            !isSeen && 'stands outside of the window',
            // Where its middle is outside of the window, what is seen of it is a part of something large.
            isSeen && at.some(isInside) && !at.filter(isInside).some(isFree) && 'lies behind something else',
            !outlined && `has the outline ${style.outlineStyle} ${style.outlineWidth}`,
        ].filter(Boolean),
    };
};

// Everything that Tab should come to, in the order of the page.
const stops = () => [...document.querySelectorAll('a[href], summary, button, input, select, textarea, [tabindex], svg a')]
    .filter(element => element.getAttribute('tabindex') !== '-1' && !element.disabled
        && (!(element instanceof SVGAElement) || element.href.baseVal)
        && element.checkVisibility({ visibilityProperty: true })).length;

// The smallest page with the most kinds of things to come to: what is on the way through a chapter.
function richest() {
    const wanted = ({ name, attributes }) => [
        name === 'svg' && 'drawing', name === 'summary' && 'fold', name === 'pre' && 'code',
        attributes.get('role') === 'doc-noteref' && 'note', attributes.has('tabindex') && 'tabindex', name === 'table' && 'table',
    ].filter(Boolean);
    const rated = pages.map(page => {
        const all = elements(page);
        return { page, kinds: new Set(all.flatMap(wanted)).size, stops: all.filter(({ name }) => name === 'a').length };
    });
    return rated.sort((a, b) => b.kinds - a.kinds || a.stops - b.stops)[0].page;
}

async function walk(tab, page) {
    const wrong = [], seen = [];
    await tab.goto(page);
    await tab.evaluate(helpers);
    const expected = await tab.evaluate(stops);
    for (;;) {
        await tab.keyboard.press('Tab');
        const stop = await tab.evaluate(look);
        if (!stop)
            break;
        wrong.push(...stop.wrong.map(what => `${page}: ${stop.name}: ${what}; expected the focus to be seen`));
        if (seen.length && stop.place <= seen.at(-1).place) {
            wrong.push(`${page}: after ${seen.at(-1).name} Tab comes to ${stop.name}; expected what stands behind it`);
            break;
        }
        seen.push(stop);
    }
    if (seen.length !== expected)
        wrong.push(`${page}: Tab comes to ${seen.length} places, the last ${seen.at(-1)?.name}; expected ${expected}, then the end`);
    check(`${page}: Tab leads through the page, and the focus is seen`, wrong);
    return seen;
}

// The first stop, unseen until it is reached, leads over what stands before the text.
async function skips(tab, page) {
    await tab.goto(page);
    await tab.evaluate(helpers);
    await tab.keyboard.press('Tab');
    const isSkip = await tab.evaluate(() => document.activeElement.matches('a[href^="#"]')
        && !!document.getElementById(document.activeElement.hash.slice(1))?.matches('main'));
    if (!isSkip)
        return [`${page}: Tab comes first to ${(await tab.evaluate(look))?.name}; expected a link to <main>`];
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    const isInside = await tab.evaluate(() => document.activeElement === document.body
        || !!document.activeElement.closest('main') || !document.querySelector('main :is(a, summary, button, input)'));
    return isInside ? [] : [`${page}: after the skip link Tab comes to ${(await tab.evaluate(look))?.name}; expected a place in <main>`];
}

// A fold opens and closes with Enter and with the space bar.
async function folds(tab, page) {
    const summary = tab.locator('summary:visible').first();
    await tab.goto(page);
    if (await summary.count() === 0)
        return [`${page}: there is no fold; expected one`];
    const isOpen = () => summary.evaluate(element => element.parentElement.open);
    const states = [await isOpen()];
    for (const key of ['Enter', 'Space']) {
        await summary.press(key);
        states.push(await isOpen());
    }
    return states[1] !== states[0] && states[2] === states[0] ? []
        : [`${page}: a fold is open: ${states.join(', ')}; expected Enter and Space to change that`];
}

await test(async ({ open }) => {
    const tab = await open();
    const page = richest();
    await walk(tab, page);
    check('folds open with the keyboard', await folds(tab, page));
    const wrong = [];
    for (const page of everyKind())
        wrong.push(...await skips(tab, page));
    check('the first stop leads to the text', wrong);
    // On a narrow page too.
    await walk(await open({ viewport: { width: 320, height: 568 } }), page);
});
