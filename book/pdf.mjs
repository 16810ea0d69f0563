#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// Sets the printed book: print XHTML in, PDF out, with Typst (from npm) and the template print.typ, and with it the files
// that it was made from; then qpdf adds the named destinations. Typst sees nothing but the files handed to it here, under names of ours, so that the bytes of the
// PDF do not depend on any folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const help = `Usage: node pdf.mjs [option ...] PRINT.xhtml OUT.pdf

Sets the print file of the press as a tagged PDF, with a named destination for each id.

  --standard NAME   ua-1 (PDF/UA-1, the default) or a-3a (PDF/A-3a)
  --attach FILE     a file that goes into the PDF: a chapter (.nw), a table (.tsv) or a figure (.dot); may be repeated
  --template FILE   the design (default: print.typ beside this program)
  --modules DIR     the folder node_modules (default: looked for from OUT.pdf upwards, then from this program)
  --fonts DIR       a further folder of fonts; may be repeated
  --help            this text

SOURCE_DATE_EPOCH, in seconds, is the time written into the PDF; without it, the edition's date.
Exit status: 0 done, 1 errors in the book, 2 usage, 3 system.
`;

const BOOK = 1, USAGE = 2, SYSTEM = 3;
const ERROR = 1, WARNING = 2; // Typst's severities; the rest says where something was called from

// The Debian packages of the template's fonts.
const packages = {
    'linux libertine': 'fonts-linuxlibertine',
    nanum: 'fonts-nanum',
    ipaex: 'fonts-ipaexfont-mincho',
    hanamin: 'fonts-hanazono',
    dejavu: 'fonts-dejavu-core',
};

const standards = ['ua-1', 'a-3a'];

// What is attached, by the end of its name: media type, relation to the book, description.
const attachable = {
    '.nw': ['text/plain', 'source', 'A chapter as it was written, with the programs in it (noweb)'],
    '.tsv': ['text/tab-separated-values', 'data', 'A table of the book'],
    '.dot': ['text/vnd.graphviz', 'data', 'A figure as its program drew it'],
};

class Failure extends Error {
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}

function options() {
    const here = dirname(fileURLToPath(import.meta.url));
    let parsed;
    try {
        parsed = parseArgs({
            allowPositionals: true,
            options: {
                template: { type: 'string' },
                modules: { type: 'string' },
                fonts: { type: 'string', multiple: true },
                standard: { type: 'string' },
                attach: { type: 'string', multiple: true },
                help: { type: 'boolean' },
            },
        });
    } catch (error) {
        throw new Failure(USAGE, `pdf.mjs: error: ${error.message}`);
    }
    const { values, positionals } = parsed;
    if (!values.help && positionals.length !== 2)
        throw new Failure(USAGE, 'pdf.mjs: error: expected two files, PRINT.xhtml and OUT.pdf; see --help');
    const [input, output] = positionals;
    const settings = { template: join(here, 'print.typ'), fonts: [], standard: 'ua-1', attach: [], ...values, input, output, here };
    if (!standards.includes(settings.standard))
        throw new Failure(USAGE, `pdf.mjs: error: --standard is “${settings.standard}”; expected ${standards.join(' or ')}`);
    for (const file of settings.attach)
        if (!(extname(file) in attachable))
            throw new Failure(USAGE, `pdf.mjs: error: --attach ${file}: expected a name that ends in ${Object.keys(attachable).join(' or ')}`);
    return settings;
}

function timestamp() {
    const epoch = process.env.SOURCE_DATE_EPOCH;
    if (!epoch)
        return undefined;
    if (!/^\d{1,11}$/.test(epoch))
        throw new Failure(USAGE, `pdf.mjs: error: SOURCE_DATE_EPOCH is “${epoch}”; expected a number of seconds`);
    return Number(epoch);
}

function read(file) {
    try {
        return readFileSync(file);
    } catch (error) {
        throw new Failure(SYSTEM, `${file}: error: cannot be read (${error.code})`);
    }
}

function unescaped(text) {
    const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
    return text.replace(/&(lt|gt|quot|apos|amp|#\d+|#x[0-9a-f]+);/gi, (_, name) =>
        named[name] ?? String.fromCodePoint(Number(name.slice(1).replace(/^x/i, '0x'))));
}

// The files that go with the book, in the order of their names.
function attachments({ attach }, files) {
    const byName = new Map(attach.map(file => [basename(file), file]));
    const names = [...byName.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const attached = names.map(name => {
        files[`/attached/${name}`] = read(byName.get(name));
        return [name, `/attached/${name}`, ...attachable[extname(name)]];
    });
    return { attached: JSON.stringify(attached) };
}

// The edition's words for the press's, beside the template where there are any; the press has looked at them.
function words(template) {
    const file = join(dirname(template), 'words.tsv');

    return existsSync(file) ? read(file).toString('utf8') : '';
}

// The files the template may read, under names of ours, and what it is told about them.
function workspace(settings) {
    const { input, template } = settings;
    const xhtml = read(input);
    const files = { '/print.typ': read(template), '/print.xhtml': xhtml };
    const images = {};

    for (const [, attribute] of xhtml.toString('utf8').matchAll(/<img\s[^>]*?\bsrc="([^"]*)"/g)) {
        const src = unescaped(attribute);
        if (src in images)
            continue;
        const file = join(dirname(input), decodeURIComponent(src));
        images[src] = `/image-${Object.keys(images).length + 1}${extname(file)}`;
        try {
            files[images[src]] = readFileSync(file);
        } catch (error) {
            throw new Failure(BOOK, `${input}: error: the image ${src} cannot be read (${error.code}); expected ${file}`);
        }
    }
    return { files, inputs: { book: '/print.xhtml', words: words(template), images: JSON.stringify(images), ...attachments(settings, files) } };
}

function typst({ modules, output, here }) {
    const starts = modules ? [resolve(modules, '..')] : [dirname(resolve(output)), here];

    for (const start of starts) {
        try {
            return createRequire(join(start, 'pdf.mjs'))('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;
        } catch (error) {
            if (error.code !== 'MODULE_NOT_FOUND' || !error.message.includes("'@myriaddreamin/typst-ts-node-compiler'"))
                throw new Failure(SYSTEM, `pdf.mjs: error: Typst does not start: ${error.message}`);
        }
    }
    throw new Failure(SYSTEM, "pdf.mjs: error: Typst is missing from node_modules; 'make deps' installs it");
}

// A line for each thing that is wrong. What the template finds in the book is said of the book, the rest of the template.
function report(compiler, { input, template }, failure) {
    const lines = new Set();

    if (!failure)
        return;
    for (const { severity, message, path, range } of compiler.fetchDiagnostics(failure)) {
        if (severity > WARNING)
            continue;
        const font = /^unknown font family: (.*)/.exec(message)?.[1];
        const brought = Object.entries(packages).find(([name]) => font?.startsWith(name))?.[1];
        const said = /^panicked with: "(.*)"/s.exec(message)?.[1] ?? message;
        const ours = said === message && !font && path === '/print.typ' && range && !/^(label|PDF\/UA)/.test(message);
        lines.add((ours ? `${template}:${range.start.line + 1}:${range.start.character + 1}` : input)
            + (severity === ERROR ? ': error: ' : ': warning: ') + said.replace(/\s+/g, ' ')
            + (brought ? `; the Debian package ${brought} has it` : ''));
    }
    for (const line of lines)
        process.stderr.write(`${line}\n`);
}

// The PDF, and where each id of the book stands in it: [id, page, x, y] in the PDF's own points.
function compile(settings, creationTimestamp) {
    const { files, inputs } = workspace(settings);
    const compiler = typst(settings).create({
        workspace: '/',
        inputs,
        fontArgs: settings.fonts.map(folder => ({ fontPaths: [resolve(folder)] })),
    });
    for (const [name, bytes] of Object.entries(files))
        compiler.mapShadow(name, bytes);

    const compiled = compiler.compile({ mainFilePath: '/print.typ', inputs });
    const book = compiled.result;
    report(compiler, settings, book ? compiled.takeWarnings() : compiled.takeDiagnostics());
    if (!book)
        throw new Failure(BOOK, ''); // it has been said
    const [{ value: places }] = compiler.query(book, { selector: '<_destinations>' });
    try {
        return { pdf: compiler.pdf(book, { pdfStandard: settings.standard, creationTimestamp }), places };
    } catch (error) {
        // The compiler's own diagnostics arrive as a text here: "… message: \"PDF/UA-1 error: missing alt text\" …".
        const messages = [...error.message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)]
            .map(([, text]) => text.replace(/\\(.)/g, '$1'));
        throw new Failure(BOOK, (messages.length ? messages : [error.message])
            .map(text => `${settings.input}: error: ${text}`).join('\n'));
    }
}

function qpdf(...args) {
    const { error, status, stdout, stderr } = spawnSync('qpdf', args, { encoding: 'utf8', maxBuffer: 1 << 28 });

    if (error)
        throw new Failure(SYSTEM, `pdf.mjs: error: qpdf does not start (${error.code}); 'make deps' installs it`);
    if (status !== 0)
        throw new Failure(SYSTEM, `pdf.mjs: error: qpdf: ${stderr.trim()}`);
    return stdout;
}

// Names in the order of their bytes in the PDF: Latin ones as they are, others in UTF-16 with its mark.
function nameBytes(id) {
    return /^[ -~]*$/.test(id) ? Buffer.from(id, 'latin1') : Buffer.from(`\ufeff${id}`, 'utf16le').swap16();
}

// Typst names headings that are linked to. Every other id is named here, so that edition.pdf#p3.2 leads to ¶3.2.
function nameDestinations(file, places, folder) {
    const update = join(folder, 'update.json'), named = join(folder, 'named.pdf');
    const root = /\/Root (\d+) 0 R/.exec(readFileSync(file, 'latin1').slice(-4096))[1];
    const { pages, qpdf: [header, objects] } = JSON.parse(
        qpdf('--json=2', '--json-key=pages', '--json-key=qpdf', `--json-object=${root}`, file, '-'));
    const catalog = objects[`obj:${root} 0 R`].value;

    const { '/Names': known = [] } = catalog['/Names']?.['/Dests'] ?? {};
    const names = new Map();
    for (const [id, page, x, y] of places)
        names.set(`u:${id}`, [pages[page - 1].object, '/XYZ', x, y, null]);
    for (let i = 0; i < known.length; i += 2)
        names.set(known[i], known[i + 1]);
    const sorted = [...names].sort(([a], [b]) => Buffer.compare(nameBytes(a.slice(2)), nameBytes(b.slice(2))));

    const tree = `${header.maxobjectid + 1} 0 R`;
    writeFileSync(update, JSON.stringify({
        version: 2,
        parameters: { decodelevel: 'generalized' },
        qpdf: [{ ...header, maxobjectid: header.maxobjectid + 1 }, {
            [`obj:${root} 0 R`]: { value: { ...catalog, '/Names': { ...catalog['/Names'], '/Dests': tree } } },
            [`obj:${tree}`]: { value: { '/Names': sorted.flat() } },
        }],
    }));
    qpdf('--deterministic-id', '--object-streams=generate', `--update-from-json=${update}`, file, named);
    return named;
}

function main() {
    const settings = options();
    if (settings.help)
        return process.stdout.write(help);
    const { pdf, places } = compile(settings, timestamp());
    const folder = mkdtempSync(join(tmpdir(), 'edition-pdf-'));
    const beside = `${settings.output}.tmp`;

    try {
        const set = join(folder, 'set.pdf');
        writeFileSync(set, pdf);
        const bytes = readFileSync(nameDestinations(set, places, folder));
        try {
            writeFileSync(beside, bytes);
            renameSync(beside, settings.output);
        } catch (error) {
            rmSync(beside, { force: true });
            throw new Failure(SYSTEM, `${settings.output}: error: cannot be written (${error.code})`);
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

try {
    main();
} catch (error) {
    const message = error instanceof Failure ? error.message : error.stack;
    if (message)
        process.stderr.write(`${message}\n`);
    process.exitCode = error.status ?? SYSTEM;
}
