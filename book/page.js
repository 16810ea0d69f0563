// SPDX-License-Identifier: MIT
//
// Conveniences of a page, each of which it can do without: a switch for light and dark, buttons that copy code and
// references, line numbers, lemma and note lit together, and in the contents where the reader is. It relies on what the
// press writes (ARCHITECTURE.md, XHTML) and on page.xhtml; style.css knows its classes: “lit”, “numbers”, “tools”.
'use strict';

// What scripts say, in the language of the edition: the words that words.js has for a key, with the parts in the places of its
// conversions, %s or %u in turn or by number, %2$s. For the other scripts too.
const bookSay = (key, ...parts) => {
    let next = 0;
    return (bookWords[key] || key).replace(/%(?:(\d+)\$)?[su]/g, (none, at) => parts[at ? at - 1 : next++]);
};

(function () {
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];

    function element(name, classes, text) {
        const made = document.createElement(name);
        made.className = classes;
        made.textContent = text;
        return made;
    }

    function button(text, act) {
        const made = element('button', 'tool', text);
        made.type = 'button';
        made.addEventListener('click', () => act(made));
        return made;
    }

    // ---- light and dark

    function themeSwitch() {
        for (const input of all('.theme input')) {
            input.checked = (document.documentElement.dataset.theme || 'auto') === input.value;
            input.addEventListener('change', () => choose(input.value));
        }
    }

    function choose(value) {
        if (value === 'auto')
            delete document.documentElement.dataset.theme;
        else
            document.documentElement.dataset.theme = value;
        try {
            localStorage.setItem('edition-theme', value);
        } catch (error) {
            // It lasts as long as the page.
        }
    }

    // ---- copying

    // The clipboard of pages from disk is closed to scripts in some browsers; a selection can be copied everywhere.
    async function copy(text) {
        try {
            await navigator.clipboard.writeText(text);
            return true;
        } catch (error) {
            const field = element('textarea', 'unseen', '');
            field.value = text;
            document.body.append(field);
            field.select();
            const done = document.execCommand('copy');
            field.remove();
            return done;
        }
    }

    const status = element('p', 'unseen', '');
    status.setAttribute('role', 'status');

    function copyButton(words, name, text) {
        const made = button(words, async () => {
            const done = await copy(text());
            made.textContent = done ? bookSay('copied') : bookSay('not copied');
            status.textContent = done ? bookSay('%s copied', name) : bookSay('%s could not be copied', name);
            setTimeout(() => { made.textContent = words; }, 2000);
            made.focus();
        });
        made.setAttribute('aria-label', `${words}: ${name}`);
        return made;
    }

    function tools(before, ...buttons) {
        const box = element('span', 'tools', '');
        box.append(...buttons);
        before.append(' ', box);
    }

    function references() {
        for (const part of all('.reference')) {
            const heading = part.querySelector('h2');
            const box = element('p', 'tools', '');
            for (const [selector, words] of [['.plain', bookSay('copy')], ['.bibtex', bookSay('copy BibTeX')]]) {
                const held = part.querySelector(selector);
                box.append(copyButton(words, heading.textContent, () => held.textContent.trim()));
            }
            heading.after(box);
            for (const style of all('.styles > div', part)) {
                const [name, words] = style.children;
                tools(name, copyButton(bookSay('copy'), `${heading.textContent}, ${name.textContent}`, () => words.textContent));
            }
        }
    }

    // ---- code

    const pieces = chunk => all(':scope > pre.code', chunk);

    function number(chunk, on) {
        for (const lines of all('pre.code', chunk)) {
            const old = lines.querySelector('.numbers');
            if (old)
                old.remove();
            lines.classList.toggle('numbered', on);
            if (!on)
                continue;
            const first = Number(lines.dataset.line);
            const count = lines.textContent.replace(/\n$/, '').split('\n').length;
            const numbers = Array.from({ length: count }, (none, i) => first + i).join('\n');
            const column = element('span', 'numbers', numbers);
            column.setAttribute('aria-hidden', 'true');
            lines.prepend(column);
        }
    }

    function chunkTools(chunk) {
        const name = chunk.querySelector('.chunk-name');
        const lines = button(bookSay('line numbers'), made => {
            const on = made.getAttribute('aria-pressed') !== 'true';
            made.setAttribute('aria-pressed', String(on));
            number(chunk, on);
        });
        lines.setAttribute('aria-pressed', 'false');
        const code = copyButton(bookSay('copy'), bookSay('code'),
            () => pieces(chunk).map(part => part.querySelector('code').textContent).join('\n'));
        tools(name, lines, code);
    }

    // ---- lemma and note

    // The links to a note, and the note.
    function partners(target) {
        const note = target.closest('.note[id]');
        const link = target.closest('a.noteref, a.lemma');
        const id = note ? note.id : link ? decodeURIComponent(link.hash.slice(1)) : '';
        if (id === '')
            return [];
        const links = all('a.noteref, a.lemma').filter(one => decodeURIComponent(one.hash.slice(1)) === id);
        return links.length ? [...links, document.getElementById(id)].filter(Boolean) : [];
    }

    function light(event) {
        for (const one of all('.lit:not(svg)'))
            one.classList.remove('lit');
        for (const one of event.target instanceof Element ? partners(event.target) : [])
            one.classList.add('lit');
    }

    function lightNotes() {
        if (!document.querySelector('.note[id]'))
            return;
        document.addEventListener('pointerover', light);
        document.addEventListener('focusin', light);
    }

    // ---- where the reader is

    // The contents have the page's own sections; the last that has begun above the middle of the window is the one.
    function where() {
        const links = all('.contents .sections a');
        const targets = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
        if (!links.length || !('IntersectionObserver' in window))
            return;
        const mark = () => {
            let now = -1;
            targets.forEach((target, i) => {
                if (target && target.getBoundingClientRect().top < window.innerHeight / 2)
                    now = i;
            });
            links.forEach((link, i) => {
                if (i === now)
                    link.setAttribute('aria-current', 'location');
                else
                    link.removeAttribute('aria-current');
            });
        };
        const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -50% 0px' });
        targets.filter(Boolean).forEach(target => observer.observe(target));
    }

    document.body.append(status);
    themeSwitch();
    references();
    all('.chunk').forEach(chunkTools);
    lightNotes();
    where();
})();
