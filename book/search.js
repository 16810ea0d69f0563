// SPDX-License-Identifier: MIT
//
// Finds things in the book: what a word is, an index of the documents in search-data.js, a query, what to show of a
// document. It knows no page: search-page.js shows what it finds, and tests load it elsewhere. The index itself is
// MiniSearch's.
//
//     const index = await bookSearch.index(MiniSearch, searchData);
//     const { found, isLoose } = index.find('harbour “sea route”');
//
// Words are folded: case, accents and long vowels make no difference, and katakana are hiragana. Korean, Japanese and
// Chinese are not divided into words but into pairs of letters, so that any part of a run is found.
'use strict';

var bookSearch = (function () {
    const EAST = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー\\u3099\\u309a\\uff70\\uff9e\\uff9f';
    const RUNS = new RegExp(`[${EAST}]+|(?:(?![${EAST}])[\\p{L}\\p{M}\\p{N}_])+`, 'gu');
    const IS_EAST = new RegExp(`^[${EAST}]`, 'u');
    const MARKS = /(?![\u3099\u309a])\p{M}/gu; // but for the two that make other kana of kana
    const QUOTED = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”„«»「」『』]/gu;
    const FIELDS = ['name', 'title', 'text'];
    const WORTH = { names: 2, text: 1.2, notes: 1.2, code: 0.7 }; // of two equal hits, the better
    const SNIPPET = 240; // characters

    // ---- words ----

    // Hangul comes apart with the accents, and is put together again.
    function fold(run) {
        const low = run.toLowerCase();
        if (/^[a-z0-9_]*$/.test(low))
            return low;
        return low.normalize('NFKD').replace(MARKS, '').normalize('NFC')
            .replace(/[\u30a1-\u30f6]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60));
    }

    // The runs of a text, folded, with their places.
    function runs(text) {
        const found = [];
        for (const match of text.matchAll(RUNS))
            found.push({ start: match.index, raw: match[0], folded: fold(match[0]), isEast: IS_EAST.test(match[0]) });
        return found;
    }

    // Pairs of letters, each with its place; the last letter by itself, for it begins no pair. Where folding has
    // changed the number of letters each pair has the place of the run.
    function pairs(run) {
        const letters = [...run.folded];
        const raw = [...run.raw];
        const terms = [];
        let at = run.start;
        for (let i = 0; i < letters.length; i++) {
            const own = raw.length === letters.length ? raw[i] + (raw[i + 1] || '') : run.raw;
            terms.push({ term: letters[i] + (letters[i + 1] || ''), start: at, end: at + own.length });
            if (raw.length === letters.length)
                at += raw[i].length;
        }
        return terms;
    }

    // A name of code is found by its parts too.
    function words(run) {
        const end = run.start + run.raw.length;
        const parts = run.folded.includes('_') ? run.folded.split('_').filter(part => part !== '') : [];
        return [run.folded, ...parts].map(term => ({ term, start: run.start, end }));
    }

    // What a text is found by: {term, start, end} in its order.
    function terms(text) {
        return runs(text).flatMap(run => run.isEast ? pairs(run) : words(run));
    }

    // ---- a query ----

    // Runs as one string in which a phrase can be looked for: words from blank to blank, letters of the East anywhere.
    function phrase(list) {
        const ends = run => run.isEast ? '' : ' ';
        return ends(list[0]) + list.map(run => run.folded).join(' ') + ends(list[list.length - 1]);
    }

    // The terms that a document must have, and the phrases: what is quoted, and each run of three letters or more,
    // whose pairs could stand apart.
    function parse(query) {
        const all = runs(query);
        const wanted = all.flatMap(run => {
            const list = run.isEast ? pairs(run).map(pair => pair.term) : [run.folded];
            return run.isEast && list.length > 1 ? list.slice(0, -1) : list;
        });
        const quoted = [...query.matchAll(QUOTED)].map(match => runs(match[1])).filter(list => list.length > 0);
        const long = all.filter(run => run.isEast && [...run.folded].length > 2).map(run => [run]);
        return { runs: all, terms: [...new Set(wanted)], phrases: [...quoted, ...long].map(phrase) };
    }

    const joined = text => ` ${runs(text).map(run => run.folded).join(' ')} `;

    function hasPhrases(document, phrases) {
        const texts = FIELDS.map(field => joined(document[field]));
        return phrases.every(wanted => texts.some(text => text.includes(wanted)));
    }

    // Whether a document has a whole word or run of what was asked for, not only a pair of its letters.
    function hasSome({ document, asked }, list) {
        return list.some(run => run.isEast ? hasPhrases(document, [phrase([run])]) : asked.has(run.folded));
    }

    // ---- the index ----

    const hasLetters = (term, least) => !IS_EAST.test(term) && term.length >= least;

    const OPTIONS = {
        fields: FIELDS,
        tokenize: text => terms(text).map(found => found.term),
        processTerm: term => term,
        searchOptions: {
            tokenize: query => parse(query).terms,
            prefix: term => hasLetters(term, 3) || [...term].length === 1 && IS_EAST.test(term),
            fuzzy: term => hasLetters(term, 5) && /^\p{L}+$/u.test(term) ? 1 : false,
            weights: { prefix: 0.4, fuzzy: 0.1 },
            boost: { name: 4, title: 2 },
        },
    };

    function read(data) {
        return data.documents.map(([kind, page, id, name, title, text, isWithin], number) => ({
            id: number, kind, name, title, text,
            whole: joined(name),
            where: data.pages[page],
            // A part without an address is looked for by its heading, below the address that it has.
            link: `${page}.html#${id}` +
                (isWithin ? `:~:text=${encodeURIComponent(title).replace(/-/g, '%2D')}` : ''),
        }));
    }

    // Makes the index, a part at a time, so that a page stays alive meanwhile.
    async function index(MiniSearch, data) {
        const documents = read(data);
        const engine = new MiniSearch(OPTIONS);
        await engine.addAllAsync(documents, { chunkSize: 100 });

        // The documents that have all that the query asks for, the best first, with the terms by which they were found;
        // if there is none, those that have something of it. What has the query for its name is the best.
        function find(query) {
            const { runs: list, phrases } = parse(query);
            const name = joined(query);
            const worth = id => (WORTH[documents[id].kind] || 1) * (documents[id].whole === name ? 3 : 1);
            const look = combineWith => engine.search(query, { combineWith, boostDocument: worth }).map(hit =>
                ({ document: documents[hit.id], terms: new Set(hit.terms), asked: new Set(hit.queryTerms) }));
            const found = look('AND').filter(hit => hasPhrases(hit.document, phrases));
            const isLoose = found.length === 0 && list.length > 1;
            return { found: isLoose ? look('OR').filter(hit => hasSome(hit, list)) : found, isLoose };
        }

        return { find };
    }

    // ---- what is shown ----

    // The places of the terms in a text, as [start, end], those that touch as one.
    function marks(text, wanted) {
        const places = [];
        for (const { term, start, end } of terms(text)) {
            const last = places[places.length - 1];
            if (!wanted.has(term))
                continue;
            if (last && start <= last[1])
                last[1] = Math.max(last[1], end);
            else
                places.push([start, end]);
        }
        return places;
    }

    // Where the part of a text that holds most of the marks begins: a little before one of them, between words.
    function best(text, places) {
        let start = 0;
        let most = 0;
        places.forEach(([from], i) => {
            const count = places.slice(i).filter(([, end]) => end <= from + SNIPPET * 3 / 4).length;
            if (count > most) {
                most = count;
                start = from;
            }
        });
        if (start <= SNIPPET / 4 || text.length <= SNIPPET)
            return 0;
        const blank = text.indexOf(' ', start - SNIPPET / 4);
        return blank < 0 || blank >= start ? start : blank + 1;
    }

    // A part of a text with its marks: {text, places}. An ellipsis stands where it was cut.
    function snippet(text, wanted) {
        const start = best(text, marks(text, wanted));
        let end = Math.min(text.length, start + SNIPPET);
        if (end < text.length) {
            const blank = text.lastIndexOf(' ', end);
            end = blank > start + SNIPPET / 2 ? blank : end;
        }
        const cut = (start > 0 ? '… ' : '') + text.slice(start, end) + (end < text.length ? ' …' : '');
        return { text: cut, places: marks(cut, wanted) };
    }

    // The language of a run, as the press has it: hangul is Korean, kana Japanese, Han characters alone either.
    function language(run) {
        return /\p{sc=Hangul}/u.test(run) ? 'ko' : /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(run) ? 'ja' : 'und-Hani';
    }

    // A text in pieces of one language that are marked or not: {text, isMarked, language}; language null: the page's.
    function pieces(text, places) {
        const east = runs(text).filter(run => run.isEast)
            .map(run => [run.start, run.start + run.raw.length, language(run.raw)]);
        const ends = [...new Set([0, text.length, ...places.flat(), ...east.flatMap(([start, end]) => [start, end])])]
            .sort((a, b) => a - b);
        return ends.slice(1).map((end, i) => {
            const around = ([from, to]) => from <= ends[i] && end <= to;
            const [, , spoken = null] = east.find(around) || [];
            return { text: text.slice(ends[i], end), isMarked: places.some(around), language: spoken };
        });
    }

    return { terms, parse, index, marks, snippet, pieces };
})();
