// SPDX-License-Identifier: MIT
//
// The page for searching: shows what search.js finds, as the reader types, and keeps the query in the address of the
// page, so that it can be linked, loaded again and gone back to. It relies on the form and the list that the press
// writes (ARCHITECTURE.md), on page.js, search-data.js, and MiniSearch; where that is not there it says so.
'use strict';

(async function () {
    const STEP = 20; // results at a time
    const PAUSE = 150; // milliseconds without a key, then it searches
    const LONGEST = 200; // characters of a query; the field holds no more

    const section = document.querySelector('.search');
    const without = section.querySelector('.without');
    const form = section.querySelector('form');
    const field = form.querySelector('[name="q"]');
    const boxes = [...form.querySelectorAll('[name="in"]')];
    const status = section.querySelector('.status');
    const list = section.querySelector('.results');
    const more = element('button', 'more', bookSay('Show more'));
    const title = document.title;
    const kinds = new Map(boxes.map(box => [box.value, box.parentNode.textContent.trim()]));
    const counts = new Map(boxes.map(box => [box.value, element('span', 'count', '')]));
    let shown = STEP;
    let index = null;
    let timer = 0;

    function element(name, classes, text) {
        const made = document.createElement(name);
        if (classes)
            made.className = classes;
        made.textContent = text;
        return made;
    }

    // ---- the address of the page ----

    function readAddress() {
        const asked = new URLSearchParams(location.search);
        field.value = (asked.get('q') || '').slice(0, LONGEST);
        for (const box of boxes)
            box.checked = asked.getAll('in').includes(box.value);
        shown = Number(history.state && history.state.shown) || STEP;
    }

    function writeAddress(isNew) {
        const asked = new URLSearchParams();
        if (field.value.trim() !== '')
            asked.set('q', field.value.trim());
        for (const box of boxes.filter(each => each.checked))
            asked.append('in', box.value);
        const address = location.pathname + (asked.toString() === '' ? '' : `?${asked}`);
        const isSame = address === location.pathname + location.search;
        try {
            history[isNew && !isSame ? 'pushState' : 'replaceState']({ shown }, '', address);
        } catch (refused) {
            return; // some browsers keep the address of a file as it is; the search works without
        }
    }

    // ---- results ----

    function append(parent, text, places) {
        for (const piece of bookSearch.pieces(text, places)) {
            const made = document.createElement(piece.isMarked ? 'mark' : 'span');
            made.textContent = piece.text;
            if (piece.language)
                made.lang = piece.language;
            parent.append(piece.isMarked || piece.language ? made : piece.text);
        }
    }

    function item({ document: found, terms }) {
        const made = element('li', '', '');
        const head = element('p', 'hit', '');
        const link = element('a', '', '');
        const name = element('span', 'name', '');
        const snippet = bookSearch.snippet(found.text, terms);
        made.dataset.kind = found.kind;
        link.href = found.link;
        append(name, found.name, bookSearch.marks(found.name, terms));
        link.append(name);
        if (found.title !== '') {
            link.append(' ');
            append(link, found.title, bookSearch.marks(found.title, terms));
        }
        head.append(link);
        made.append(head);
        if (snippet.text !== '') {
            const text = element('p', 'snippet', '');
            append(text, snippet.text, snippet.places);
            made.append(text);
        }
        const about = [kinds.get(found.kind), found.where].filter(word => word !== found.name);
        made.append(element('p', 'about', about.join(' · ')));
        return made;
    }

    function say(query, found, total, isLoose) {
        const isOne = found.length === 1;
        if (query === '')
            return '';
        if (total === 0)
            return bookSay('Nothing found for “%s”. ' +
                'Try fewer words, the beginning of a word, or another spelling or script.', query);
        if (found.length === 0)
            return bookSay('Nothing found for “%s” there, but %u elsewhere: untick a kind.', query, total);
        if (isLoose)
            return bookSay(isOne ? 'No one place has all of it. %u result for “%s”, with some of the words.'
                : 'No one place has all of it. %u results for “%s”, with some of the words.', found.length, query);
        return bookSay(isOne ? '%u result for “%s”.' : '%u results for “%s”.', found.length, query);
    }

    function show() {
        const query = field.value.trim();
        const { found, isLoose } = query === '' ? { found: [], isLoose: false } : index.find(query);
        const chosen = boxes.filter(box => box.checked).map(box => box.value);
        const here = found.filter(hit => chosen.length === 0 || chosen.includes(hit.document.kind));
        for (const [kind, count] of counts)
            count.textContent = query === '' ? '' : ` ${found.filter(hit => hit.document.kind === kind).length}`;
        list.replaceChildren(...here.slice(0, shown).map(item));
        more.hidden = here.length <= shown;
        status.replaceChildren();
        append(status, say(query, here, found.length, isLoose), []);
        document.title = query === '' ? title : `${query} – ${title}`;
    }

    // ---- what the reader does ----

    function search(isNew) {
        clearTimeout(timer);
        shown = STEP;
        writeAddress(isNew);
        show();
    }

    function showMore() {
        const first = list.children.length;
        shown += STEP;
        writeAddress(false);
        show();
        list.children[first].querySelector('a').focus();
    }

    function begin() {
        form.addEventListener('submit', event => {
            event.preventDefault();
            search(true);
        });
        field.addEventListener('input', () => {
            clearTimeout(timer);
            timer = setTimeout(search, PAUSE, false);
        });
        for (const box of boxes)
            box.addEventListener('change', () => search(false));
        more.addEventListener('click', showMore);
        window.addEventListener('popstate', () => {
            readAddress();
            show();
        });
    }

    if (typeof MiniSearch === 'undefined') {
        without.classList.add('needed');
        without.querySelector('.why').textContent =
            bookSay('This copy of the book was made without the library that its search needs. ' +
                'These lead to everything by its name:');
        form.hidden = true;
        return;
    }
    more.type = 'button';
    more.hidden = true;
    list.after(more);
    for (const box of boxes)
        box.parentNode.append(counts.get(box.value));
    readAddress();
    status.textContent = bookSay('Reading the book …');
    index = await bookSearch.index(MiniSearch, searchData);
    begin();
    show();
})();
