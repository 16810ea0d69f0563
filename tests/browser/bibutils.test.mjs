#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// A second reader of the files of references: bibutils. What it makes of each BibTeX, BibLaTeX and RIS file, as MODS, has
// the authors, titles, year, version, volume, issue and pages or pointer that the CSL-JSON beside it has. Of RIS the container's title may come as an
// abbreviated one, and the name of a body as if it were a person's, since bibutils knows no bodies there: its words count.
// Initials lose their full stops.
import { spawnSync } from 'node:child_process';

import { files, read, unescaped } from './book.mjs';
import { check, finish } from './report.mjs';

const readers = { bib: 'bib2xml', 'biblatex.bib': 'biblatex2xml', ris: 'ris2xml' };

// Titles are to stay whole; the second program leaves them so, and knows no such option.
const whole = { bib: ['-nt'], 'biblatex.bib': [], ris: ['-nt'] };

// What the program says of some files, read as one: a MODS record for each entry, by its key.
function records(suffix, names) {
    const input = names.map(name => read(`${name}.${suffix}`)).join('\n');
    const ran = spawnSync(readers[suffix], [...whole[suffix], '-i', 'unicode', '-o', 'unicode'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (ran.error || ran.status !== 0)
        return { wrong: [`${readers[suffix]}: ${ran.error?.message ?? ran.stderr.trim()}; expected it to read the files`] };
    return { found: [...ran.stdout.matchAll(/<mods ID="([^"]*)">(.*?)<\/mods>/gs)].map(([, id, mods]) => ({ id: unescaped(id), mods })) };
}

const inside = (text, pattern) => [...text.matchAll(pattern)].map(([, words]) => unescaped(words));

const titles = text => inside(text, /<title>(.*?)</g);

const author = name => [inside(name, /"family">(.*?)</g), inside(name, /"given">(.*?)</g), inside(name, /<namePart>(.*?)</g)]
    .map(parts => parts.join(' ')).filter(Boolean).join(', ');

function told(mods) {
    const own = mods.replace(/<relatedItem.*<\/relatedItem>/s, '');
    return {
        title: titles(own)[0] ?? '',
        container: titles(mods.slice(mods.indexOf('<relatedItem')))[0] ?? '',
        authors: [...own.matchAll(/<name[ >].*?<\/name>/gs)].map(([name]) => name).filter(name => name.includes('>author<'))
            .map(author).join('; '),
        year: /<(?:dateIssued|date)>(\d{4})/.exec(mods)?.[1] ?? '',
        page: inside(mods, /<start>(.*?)</g)[0] ? [inside(mods, /<start>(.*?)</g)[0], ...inside(mods, /<end>(.*?)</g)].join('–')
            : inside(mods, /<detail type="(?!volume|issue|number)[^"]*">\s*<number>(.*?)</g)[0] ?? '',
        volume: inside(mods, /<detail type="volume">\s*<number>(.*?)</g)[0] ?? '',
        issue: inside(mods, /<detail type="(?:issue|number)">\s*<number>(.*?)</g)[0] ?? '',
        // BibTeX has the version in a note.
        edition: inside(mods, /<edition>(.*?)</g)[0] ?? inside(mods, /<note>(Version [^;<]*)/g)[0] ?? '',
    };
}

const named = ({ literal, family, given, 'non-dropping-particle': before }) =>
    literal ?? [[before, family].filter(Boolean).join(' '), given].filter(Boolean).join(', ');

// Who published a page of the web is no container in MODS.
const wanted = item => ({
    title: item.title,
    container: item.type === 'webpage' ? '' : item['container-title'] ?? '',
    authors: (item.author ?? []).map(named).join('; '),
    year: String(item.issued?.['date-parts']?.[0]?.[0] ?? ''),
    page: item.page ?? '',
    volume: item.volume ?? '',
    issue: item.issue ?? '',
    edition: item.edition ?? '',
});

const tidy = text => text.replace(/\s+/g, ' ').trim();
const inAnyOrder = text => tidy(text.replace(/[.,;]/g, '')).split(' ').sort().join(' ');

function differ(suffix, name, item, got) {
    const want = wanted(item);
    const bodies = suffix === 'ris' && (item.author ?? []).some(author => author.literal);
    const form = key => key !== 'authors' ? tidy : bodies ? inAnyOrder : text => tidy(text.replaceAll('.', ''));
    return Object.keys(want).filter(key => want[key] && form(key)(want[key]) !== form(key)(got[key]))
        .map(key => `${name}.${suffix}: ${item.id}: ${key} is “${got[key]}”; expected “${want[key]}”`);
}

function compare(suffix, names) {
    const { found, wrong } = records(suffix, names);
    if (wrong)
        return wrong;
    const items = names.flatMap(name => JSON.parse(read(`${name}.csl.json`)).map(item => ({ name, item })));
    if (found.length !== items.length)
        return [`${readers[suffix]} finds ${found.length} entries; expected ${items.length}`];
    return items.flatMap(({ name, item }, i) => suffix !== 'ris' && found[i].id !== item.id
        ? [`${name}.${suffix}: the key is “${found[i].id}”; expected “${item.id}”`]
        : differ(suffix, name, item, told(found[i].mods)));
}

const stems = files.filter(file => file.endsWith('.csl.json')).map(file => file.replace(/\.csl\.json$/, ''));

check('there are files of references', stems.length ? [] : ['no .csl.json; expected some']);
for (const suffix of Object.keys(readers)) {
    const lacking = stems.filter(stem => !files.includes(`${stem}.${suffix}`));
    check(`${suffix}: there is one beside each CSL-JSON`, lacking.map(stem => `${stem}.${suffix}: it is missing; expected a file`));
    // Those of a folder at once, since a start of the program for each takes long; what holds the same entries, by itself.
    const there = stems.filter(stem => !lacking.includes(stem));
    const together = [there.filter(stem => stem.includes('/')), ...there.filter(stem => !stem.includes('/')).map(stem => [stem])];
    check(`${suffix}: ${readers[suffix]} reads what CSL-JSON says`, together.flatMap(names => compare(suffix, names)));
}
finish();
