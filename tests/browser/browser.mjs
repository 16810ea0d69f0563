// SPDX-License-Identifier: MIT
//
// The book in Debian's Chromium, served on this machine. Whatever a test looks at, a page may not complain on the
// console, nor ask for anything that is not the book's.
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { serve } from '../../book/serve.mjs';
import { brought, folder as book } from './book.mjs';
import { check, finish } from './report.mjs';

const { chromium } = createRequire(import.meta.url)(brought('playwright-core'));

function program(name) {
    for (const path of (process.env.PATH ?? '').split(delimiter).map(part => join(part, name)))
        try {
            accessSync(path, constants.X_OK);
            return path;
        } catch {
            // It may be in the next folder.
        }
    process.stdout.write(`${name} is missing: 'make deps-check' installs it\n0 passed, 1 failed\n`);
    return process.exit(1);
}

// Browsers ask for an icon on their own account; the book has none.
function noIcon(request, response) {
    const is = request.url === '/favicon.ico';
    if (is)
        response.writeHead(204).end();
    return is;
}

const complaints = [];

// Notes what a page complains of, what it asks for elsewhere, and what it asks for in vain.
function watch(context, home) {
    context.on('console', message => {
        if (message.type() === 'error')
            complaints.push(`${message.page()?.url()}: console: ${message.text()}; expected no error`);
    });
    context.on('weberror', error => complaints.push(`${error.page()?.url()}: ${error.error()}; expected no error`));
    context.on('request', request => {
        if (!request.url().startsWith(home))
            complaints.push(`${request.frame().url()}: asks for ${request.url()}; expected nothing from outside of the book`);
    });
    context.on('requestfailed', request => {
        if (request.failure().errorText !== 'net::ERR_ABORTED')
            complaints.push(`${request.url()}: ${request.failure().errorText}; expected that it loads`);
    });
}

// test(run): calls run({ open, http, file }) and ends the test: open(options) is a page of the browser in a profile of
// its own; http and file are the two addresses of the book's folder, or of another. `home` among the options says which
// is used.
export async function test(run, folder = book) {
    const { server, address } = await serve(folder, { answer: noIcon });
    const browser = await chromium.launch({ executablePath: program('chromium') });
    const http = address, file = `${pathToFileURL(folder).href}/`;

    async function open({ home = http, script, ...options } = {}) {
        const context = await browser.newContext({ baseURL: home, viewport: { width: 1280, height: 800 }, ...options });
        watch(context, home);
        if (script)
            await context.addInitScript(script);
        const tab = await context.newPage();
        const goto = tab.goto.bind(tab);
        // A page is there when it is drawn, which it is not before its fonts have come.
        tab.goto = async (...where) => {
            const response = await goto(...where);
            await tab.waitForSelector('html:not(.waiting)', { state: 'attached' });
            return response;
        };
        return tab;
    }

    try {
        await run({ open, http, file });
        check('no page complains, and none asks for anything outside of the book', complaints);
    } catch (error) {
        check('the test ran to its end', [...complaints, error.stack]);
    } finally {
        await browser.close();
        server.close();
        finish();
    }
}

// The functions that pages are given, by their text: they name elements in messages and say whether they can be seen.
export const helpers = `
    // Says of an element where it is: “<a class="ref" href="…">words”.
    window._name = element => {
        const of = ['id', 'class', 'href'].filter(key => element.getAttribute(key))
            .map(key => ' ' + key + '="' + element.getAttribute(key) + '"').join('');
        return '<' + element.localName + of + '>' + (element.textContent || '').trim().replace(/\\s+/g, ' ').slice(0, 40);
    };
    // What is made for readers who do not see the page is not clipped by mistake.
    window._isForScreenReaders = element => {
        const box = element.getBoundingClientRect();
        return box.width <= 2 || box.height <= 2;
    };
`;
