// SPDX-License-Identifier: MIT
//
// The printed book as files: which pages there are, what stands in them, and which of them stand for all.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const folder = resolve(process.env.O ?? 'build', 'book');

// A package that package.json pins for the tests.
export function brought(name) {
    const from = createRequire(resolve(process.env.NODE_MODULES ?? 'build/node_modules', '_'));
    try {
        return from.resolve(name);
    } catch {
        process.stdout.write(`the npm package ${name} is missing: 'make deps-check' installs it\n0 passed, 1 failed\n`);
        process.exit(1);
    }
}

// The names of all files below a folder, in the order of their letters: “routes.html”, “figures/links.svg”.
export function filesBelow(top, below = '') {
    return readdirSync(join(top, below), { withFileTypes: true })
        .flatMap(entry => entry.isDirectory() ? filesBelow(top, `${below}${entry.name}/`) : [`${below}${entry.name}`])
        .sort();
}

export const files = existsSync(folder) ? filesBelow(folder) : [];
export const pages = files.filter(file => file.endsWith('.html'));
if (pages.length === 0) {
    process.stdout.write(`${folder}: there are no pages; expected a book that make has printed\n0 passed, 1 failed\n`);
    process.exit(1);
}

export const read = page => readFileSync(join(folder, page), 'utf8');

export function unescaped(text) {
    const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
    return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([0-9a-f]+));/gi, (_, name, decimal, hex) =>
        name ? named[name.toLowerCase()] : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16)));
}

// The elements of a page in their order: name, attributes as a Map, the element around, where it begins in the text. Pages
// are well-formed XML; a sign that this does not know is an error rather than overlooked.
export function elements(page) {
    const text = read(page);
    const found = [];
    const open = [];
    const token = /<!--.*?-->|<!DOCTYPE[^>]*>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|</gs;

    for (const match of text.matchAll(token)) {
        const [whole, end, name, attributes, empty] = match;
        if (whole === '<')
            throw new Error(`${page}: “${text.slice(match.index, match.index + 30)}”; expected well-formed XML`);
        if (!name)
            continue;
        if (end) {
            open.pop();
            continue;
        }
        const element = { name, at: match.index, parent: open.at(-1), attributes: new Map() };
        for (const [, key, value] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g))
            element.attributes.set(key, unescaped(value));
        found.push(element);
        if (!empty)
            open.push(element);
    }
    return found;
}

// “page:line: <a class="ref">”, to name an element in a message.
export function named(page, element) {
    const of = ['id', 'class', 'href', 'src'].filter(key => element.attributes.has(key))
        .map(key => ` ${key}="${element.attributes.get(key)}"`).join('');
    const line = read(page).slice(0, element.at).split('\n').length;
    return `${page}:${line}: <${element.name}${of}>`;
}

// A number from 0 to 1 that a name always has, as if by chance.
export const chance = name => createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32;

// `count` of some names, the same ones each time.
export const some = (names, count) => [...names].sort((a, b) => chance(a) - chance(b)).slice(0, count);

// What kinds of markup a page has: its folder, and each element with its class in the element around it.
function kinds(page) {
    const of = element => element ? [element.name, element.attributes.get('class'), element.attributes.get('role')].join('.') : '';
    return new Set([page.replace(/[^/]*$/, ''), ...elements(page).filter(element => !isDrawn(element))
        .map(element => `${of(element.parent)} ${of(element)}`)]);
}

const isDrawn = element => !!element.parent && (element.parent.name === 'svg' || isDrawn(element.parent));

let chosenKinds;

// A few pages that have between them every kind of markup there is; small ones rather than large ones.
export function everyKind() {
    chosenKinds ??= chooseKinds();
    return chosenKinds;
}

function chooseKinds() {
    const left = new Map(pages.map(page => [page, kinds(page)]));
    const chosen = [];

    for (;;) {
        let best, most = 0;
        for (const [page, kinds] of left)
            if (kinds.size > most || (kinds.size === most && most && read(page).length < read(best).length))
                [best, most] = [page, kinds.size];
        if (!most)
            return chosen.sort();
        chosen.push(best);
        const covered = left.get(best);
        left.delete(best);
        for (const kinds of left.values())
            for (const kind of covered)
                kinds.delete(kind);
    }
}

// What is tested each time: every kind of page, and a fiftieth of the rest.
export function sample() {
    const kinds = new Set(everyKind());
    return pages.filter(page => kinds.has(page) || chance(page) < 0.02);
}

// What is left for the slow tests.
export function rest() {
    const tested = new Set(sample());
    return pages.filter(page => !tested.has(page));
}
