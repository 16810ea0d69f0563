#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// Serves a folder on this machine alone, as any web server would. Run as a program, for `make serve`, it also tells the
// pages that are open to load themselves again when it gets SIGHUP: into each page that it hands out, and into no file,
// it puts a script of its own, served from the same origin, as the page's content security policy wants it.
//
//   serve.mjs FOLDER        prints the address, and serves until it is stopped
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
    '.html': 'text/html; charset=utf-8',
    '.xhtml': 'application/xhtml+xml; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.pdf': 'application/pdf',
    '.woff2': 'font/woff2',
    '.txt': 'text/plain; charset=utf-8',
    '.tsv': 'text/tab-separated-values; charset=utf-8',
    '.bib': 'application/x-bibtex; charset=utf-8',
    '.ris': 'application/x-research-info-systems; charset=utf-8',
    '.dot': 'text/vnd.graphviz; charset=utf-8',
};

// The file that a request asks for, in the folder and nowhere else; undefined where there is none.
function asked(folder, url) {
    try {
        const path = resolve(folder, `.${decodeURIComponent(new URL(url, 'http://localhost').pathname)}`);
        const file = realpathSync(statSync(path).isDirectory() ? join(path, 'index.html') : path);
        return file.startsWith(realpathSync(folder) + sep) && statSync(file).isFile() ? file : undefined;
    } catch {
        return undefined;
    }
}

// Serves the folder; answers with the server and its address once it listens. `answer`, where it is given, sees a
// request first, and says whether it has dealt with it.
export function serve(folder, { port = 0, answer = () => false } = {}) {
    const server = createServer((request, response) => {
        const file = asked(folder, request.url);
        if (!['GET', 'HEAD'].includes(request.method))
            response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        else if (answer(request, response, file))
            return;
        else if (!file)
            response.writeHead(404, { 'Content-Type': types['.txt'] }).end('There is no such page.\n');
        else {
            response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream',
                'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
            if (request.method === 'HEAD')
                response.end();
            else
                createReadStream(file).on('error', () => response.destroy()).pipe(response);
        }
    });

    return new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, '127.0.0.1', () => done({ server, address: `http://127.0.0.1:${server.address().port}/` }));
    });
}

// ---- for make serve

const scriptPath = '/_reload.js', waitPath = '/_reload';

// Waits for an answer, which comes when the book has changed; where the server is gone it asks again a little later.
const script = `'use strict';
(async function () {
    const wait = () => new Promise(done => { setTimeout(done, 1000); });
    for (;;) {
        const answer = await fetch('${waitPath}').catch(() => null);
        if (answer && answer.ok)
            return location.reload();
        await wait();
    }
})();
`;

// The policy of the page allows scripts from its own origin, and here requests to it as well.
function withReload(page) {
    return page.replace("default-src 'none';", "default-src 'none'; connect-src 'self';")
        .replace('</head>', `<script src="${scriptPath}" defer="defer"></script>\n</head>`);
}

function reloading() {
    const waiting = new Set();

    function answer(request, response, file) {
        const path = request.url.split('?')[0];
        if (path === scriptPath)
            response.writeHead(200, { 'Content-Type': types['.js'] }).end(script);
        else if (path === waitPath) {
            waiting.add(response);
            response.on('close', () => waiting.delete(response));
        } else if (file && extname(file) === '.html')
            response.writeHead(200, { 'Content-Type': types['.html'], 'Cache-Control': 'no-store' })
                .end(withReload(readFileSync(file, 'utf8')));
        else
            return false;
        return true;
    }

    function reload() {
        for (const response of waiting)
            response.writeHead(200).end();
    }
    return { answer, reload };
}

// At the same address each time, so that a page that is open finds the next server; at another where that is taken.
async function main(args) {
    if (args.length !== 1) {
        process.stderr.write('Usage: serve.mjs FOLDER\n');
        process.exit(2);
    }
    const { answer, reload } = reloading();
    process.on('SIGHUP', reload);
    const { address } = await serve(args[0], { port: 8000, answer }).catch(() => serve(args[0], { answer }));
    process.stdout.write(`${address}\n`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
    await main(process.argv.slice(2));
