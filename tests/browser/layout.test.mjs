#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// Every kind of page on screens of all widths, with the reader's own spacing of text (WCAG 1.4.12), on paper, for readers
// who want no motion, and while it loads.
import { everyKind } from './book.mjs';
import { helpers, test } from './browser.mjs';
import { check } from './report.mjs';

const widths = [320, 390, 768, 1280, 1920];
const height = 800;
const paper = { width: 672, height: 990 }; // what A4 leaves between margins of 16 mm

// What makes the page wider than the window: the innermost elements that stick out, and no frame of their own scrolls.
const tooWide = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth)
        return [];
    const isFramed = element => {
        for (let around = element.parentElement; around && around !== root; around = around.parentElement)
            if (getComputedStyle(around).overflowX !== 'visible')
                return true;
        return false;
    };
    const out = [...document.body.querySelectorAll('*')].filter(element =>
        element.getBoundingClientRect().right > root.clientWidth + 0.5 && !isFramed(element));
    return [root.scrollWidth + ' px for ' + root.clientWidth, ...out.filter(element => !out.some(other =>
        other !== element && element.contains(other))).slice(0, 3).map(window._name)];
};

// Text that a frame cuts off. Frames that scroll show all of it, but on paper.
const clipped = scrolls => [...document.body.querySelectorAll('*')].filter(element => {
    const style = getComputedStyle(element);
    const cuts = value => ['hidden', 'clip', ...scrolls ? [] : ['auto', 'scroll']].includes(value);
    return element.textContent.trim() && element.namespaceURI.endsWith('xhtml') && element.checkVisibility()
        && style.display !== 'inline' && !window._isForScreenReaders(element)
        && ((cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
            || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1));
}).map(element => `${window._name(element)}: ${element.scrollWidth} × ${element.scrollHeight} px in `
    + `${element.clientWidth} × ${element.clientHeight}`);

const spaceOut = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
};

const moving = () => {
    const seconds = value => Math.max(...value.split(',').map(part => parseFloat(part) * (part.trim().endsWith('ms') ? 0.001 : 1)));
    return [document.documentElement, ...document.body.querySelectorAll('*')].filter(element => {
        const style = getComputedStyle(element);
        return seconds(style.transitionDuration) > 0.001 || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.001)
            || style.scrollBehavior === 'smooth';
    }).map(window._name);
};

// What belongs to the screen alone.
const printedNav = () => [...document.querySelectorAll('nav, .skip, button, form, [role="search"]')]
    .filter(element => element.checkVisibility()).map(window._name);

const shift = () => new Promise(done => {
    let sum = 0;
    const parts = [];
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
            sum += entry.value;
            parts.push(...entry.sources.map(source => source.node?.nodeType === 1 ? window._name(source.node) : 'a text'));
        }
    }).observe({ type: 'layout-shift', buffered: true });
    document.fonts.ready.then(() => setTimeout(() => done({ sum, parts: parts.slice(0, 3) }), 100));
});

// On a wide screen the notes on a sentence begin where it does, and cover nothing.
const astray = () => {
    const box = element => element.getBoundingClientRect();
    const covers = (above, below) => box(above).bottom > box(below).top + 1;
    const said = [];
    for (const passage of document.querySelectorAll('.passage:has(> .notes)')) {
        const notes = [...passage.querySelectorAll('.notes > .on')];
        const lines = [...passage.querySelectorAll('.sentences > li')];
        for (const on of notes.filter(each => each.dataset.number !== '0')) {
            const line = lines[on.dataset.number - 1];
            if (!line || Math.abs(box(line).top - box(on).top) > 12 || box(line).right > box(on).left)
                said.push(`${window._name(on)}: stands at ${Math.round(box(on).top)} px, its sentence at ${line && Math.round(box(line).top)}`);
        }
        for (const list of [notes, lines, [...passage.querySelectorAll('.note')]])
            said.push(...list.filter((each, i) => i > 0 && covers(list[i - 1], each)).map(each => `${window._name(each)}: is covered`));
    }
    return said;
};

// Buttons that hang out of the name of their chunk push the code aside.
const hanging = () => [...document.querySelectorAll('.chunk-name')].filter(name => [...name.querySelectorAll('button')].some(button =>
    button.getBoundingClientRect().bottom > name.getBoundingClientRect().bottom + 1)).map(window._name);

const wrong = { hanging: [], beside: [], width: [], spaced: [], clipped: [], motion: [], shift: [], nav: [], paper: [] };

async function onScreen(tab, page) {
    await tab.setViewportSize({ width: 1280, height });
    await tab.goto(page);
    const { sum, parts } = await tab.evaluate(shift);
    if (sum >= 0.01)
        wrong.shift.push(`${page}: ${parts.join(', ')}: the layout shifts by ${sum.toFixed(3)}; expected less than 0.01`);
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    wrong.motion.push(...(await tab.evaluate(moving)).map(name => `${page}: ${name}: moves; expected no motion`));
    await tab.emulateMedia({ reducedMotion: 'no-preference' });
    for (const width of widths) {
        await tab.setViewportSize({ width, height });
        const said = await tab.evaluate(tooWide);
        if (said.length)
            wrong.width.push(`${page}: ${said.join(': ')}; expected no scrolling sideways`);
        wrong.hanging.push(...(await tab.evaluate(hanging)).map(name => `${page}, ${width} px: ${name}; expected its buttons within it`));
    }
    wrong.beside.push(...(await tab.evaluate(astray)).map(name => `${page}, ${widths.at(-1)} px: ${name}; expected notes beside their sentences`));
}

async function spacedOut(tab, page) {
    await tab.evaluate(spaceOut);
    for (const width of [1280, 320]) {
        await tab.setViewportSize({ width, height });
        const said = await tab.evaluate(tooWide);
        if (said.length)
            wrong.spaced.push(`${page}: ${said.join(': ')}; expected no scrolling sideways`);
        wrong.clipped.push(...(await tab.evaluate(clipped, true)).map(name => `${page}, ${width} px: ${name}; expected all of it`));
    }
}

async function onPaper(tab, page) {
    await tab.goto(page);
    wrong.nav.push(...(await tab.evaluate(printedNav)).map(name => `${page}: ${name}: is printed; expected it on screens alone`));
    wrong.paper.push(...(await tab.evaluate(clipped, false)).map(name => `${page}: ${name}; expected all of it`));
    const said = await tab.evaluate(tooWide);
    if (said.length)
        wrong.paper.push(`${page}: ${said.join(': ')}; expected that it fits the paper`);
}

await test(async ({ open }) => {
    const screen = await open({ script: helpers });
    const print = await open({ script: helpers, viewport: paper });
    await print.emulateMedia({ media: 'print' });
    for (const page of everyKind()) {
        await onScreen(screen, page);
        await spacedOut(screen, page);
        await onPaper(print, page);
    }
    check(`no page scrolls sideways on ${widths.join(', ')} px`, wrong.width);
    check('the names of chunks hold their buttons', wrong.hanging);
    check('notes stand beside their sentences where there is room', wrong.beside);
    check('nothing shifts while a page loads', wrong.shift);
    check('nothing moves for readers who want no motion', wrong.motion);
    check('text may be spaced out: no page scrolls sideways', wrong.spaced);
    check('text may be spaced out: nothing is cut off', wrong.clipped);
    check('on paper there is no furniture of the screen', wrong.nav);
    check('on paper nothing is cut off', wrong.paper);
});
