#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// Sets the printed book: print XHTML in, PDF out, with Typst (from npm) and the template print.typ. Typst sees nothing
// but the files handed to it here, under names of ours, so that the bytes of the PDF do not depend on any folder.
import { readFileSync, writeFileSync, renameSync, rmSync, mkdirSync, existsSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';

const help = `Usage: node pdf.mjs [option ...] PRINT.xhtml OUT.pdf

Sets the print file of the press as a tagged PDF (PDF/UA-1).

  --template FILE   the design (default: print.typ beside this program)
  --modules DIR     folder node_modules (default: searched from OUT.pdf and from this program upwards)
  --fonts DIR       a further folder of fonts; may be repeated
  --help            this text

SOURCE_DATE_EPOCH, in seconds, is the time written into the PDF; without it, the edition's date.
Exit status: 0 done, 1 errors in the book, 2 usage, 3 system.
`;

const BOOK = 1, USAGE = 2, SYSTEM = 3;

class Failure extends Error {
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}

// The Debian package that brings a font of the template.
const packages = {
    'linux libertine': 'fonts-linuxlibertine',
    nanum: 'fonts-nanum',
    ipaex: 'fonts-ipaexfont-mincho',
    hanamin: 'fonts-hanazono',
    dejavu: 'fonts-dejavu-core',
};

function options() {
    let parsed;
    try {
        parsed = parseArgs({
            allowPositionals: true,
            options: {
                template: { type: 'string' },
                modules: { type: 'string' },
                fonts: { type: 'string', multiple: true, default: [] },
                help: { type: 'boolean' },
            },
        });
    } catch (error) {
        throw new Failure(USAGE, error.message);
    }
    if (parsed.values.help) {
        process.stdout.write(help);
        process.exit(0);
    }
    if (parsed.positionals.length !== 2)
        throw new Failure(USAGE, 'expected two files, PRINT.xhtml and OUT.pdf; see --help');
    const [input, output] = parsed.positionals;
    const here = dirname(fileURLToPath(import.meta.url));
    return { template: join(here, 'print.typ'), ...parsed.values, input, output, here };
}

function timestamp() {
    const epoch = process.env.SOURCE_DATE_EPOCH;
    if (epoch === undefined || epoch === '')
        return undefined;
    if (!/^\d{1,11}$/.test(epoch))
        throw new Failure(USAGE, `SOURCE_DATE_EPOCH=${epoch}: expected seconds`);
    return Number(epoch);
}

function read(file, status = SYSTEM) {
    try {
        return readFileSync(file);
    } catch (error) {
        throw new Failure(status, `${file}: error: cannot be read (${error.code})`);
    }
}

function typst({ modules, output, here }) {
    const from = modules ? [resolve(modules, 'x.js'), resolve(modules, '..', 'x.js')] : [resolve(output), join(here, 'x.js')];
    for (const file of from) {
        const require = createRequire(file);
        try {
            return require('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;
        } catch (error) {
            if (error.code !== 'MODULE_NOT_FOUND')
                throw new Failure(SYSTEM, `Typst does not start: ${error.message}`);
        }
    }
    throw new Failure(SYSTEM, "the npm package @myriaddreamin/typst-ts-node-compiler is missing: 'make deps' installs it");
}

const unescape = text => text.replace(/&(lt|gt|quot|apos|amp|#x?[0-9a-f]+);/gi, (whole, name) => {
    const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name];
    return named ?? String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10));
});

// What the template asks for, under names of ours.
function workspace({ input, template }) {
    const xhtml = read(input);
    const files = { '/print.typ': read(template), '/print.xhtml': xhtml };
    const images = {};
    for (const [, src] of xhtml.toString('utf8').matchAll(/<img\s[^>]*?src="([^"]*)"/g)) {
        const name = unescape(src);
        if (name in images)
            continue;
        const file = join(dirname(input), decodeURI(name));
        if (!existsSync(file))
            throw new Failure(BOOK, `${input}: error: the image ${name} does not exist; expected it at ${file}`);
        images[name] = `/image-${Object.keys(images).length + 1}${extname(file)}`;
        files[images[name]] = read(file);
    }
    return { files, inputs: { book: '/print.xhtml', images: JSON.stringify(images) } };
}

function report(file, diagnostics, status) {
    const lines = new Set();
    for (const { severity, message, hints = [] } of diagnostics) {
        const font = /unknown font family: (.*)/.exec(message)?.[1];
        const brought = font && Object.entries(packages).find(([name]) => font.startsWith(name))?.[1];
        const kind = severity === 1 || /error/i.test(String(severity)) ? 'error' : 'warning';
        lines.add(`${file}: ${kind}: ${message}${brought ? `; the Debian package ${brought} has it` : ''}`
            + hints.map(hint => ` (${hint})`).join(''));
    }
    process.stderr.write([...lines].map(line => `${line}\n`).join(''));
    return status;
}

function main() {
    const settings = options();
    const creationTimestamp = timestamp();
    const { files, inputs } = workspace(settings);
    const NodeCompiler = typst(settings);
    const compiler = NodeCompiler.create({
        workspace: '/',
        inputs,
        fontArgs: settings.fonts.map(folder => ({ fontPaths: [resolve(folder)] })),
    });
    for (const [name, bytes] of Object.entries(files))
        compiler.mapShadow(name, bytes);
    const compiled = compiler.compile({ mainFilePath: '/print.typ', inputs });
    {const e=compiled.takeDiagnostics(); if (e) console.error(JSON.stringify(compiler.fetchDiagnostics(e)).slice(0,3000));} if(!compiled.result) process.exit(1);
    const document = compiled.result;
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
    writeFileSync(settings.output, pdf);
}
try { main(); } catch (error) { console.error(error.status ? error.message : error); process.exitCode = error.status ?? 3; }
