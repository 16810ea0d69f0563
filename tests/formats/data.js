// SPDX-License-Identifier: MIT
//
// What the judges of data share: the packages of npm, the tables as the press prints them, and the shape of JSON.
'use strict';

const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const fromNpm = createRequire(path.join(path.resolve(process.env.NODE_MODULES || 'build/node_modules'), 'x'));

// A table of the press as rows of cells, the head among them.
function tsv(file) {
    const plain = { '\\\\': '\\', '\\t': '\t', '\\n': '\n' };
    return fs.readFileSync(file, 'utf8').split('\n').slice(0, -1)
        .map(line => line.split('\t').map(cell => cell.replace(/\\[\\tn]/g, sign => plain[sign])));
}

// The same as objects by the names of the columns.
function rows(folder, table) {
    const [head, ...body] = tsv(path.join(folder, `${table}.tsv`));
    return body.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

const items = cell => cell.split(';').map(item => item.trim()).filter(item => item);

// What is wrong with a document by a JSON Schema of this folder.
function shape(document, name) {
    const Ajv = fromNpm('ajv');
    const file = path.join(__dirname, `${name}.schema.json`);
    const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, strictTuples: false,
        formats: { regex: { validate: text => { try { return Boolean(new RegExp(text, 'u')); } catch { return false; } } } } });
    const valid = ajv.compile(JSON.parse(fs.readFileSync(file, 'utf8')));
    return valid(document) ? [] : valid.errors.map(error => `${error.instancePath || '/'} ${error.message}`);
}

// The two lists hold the same, in any order: what one has more.
function differing(what, got, want) {
    const count = list => list.reduce((map, item) => map.set(item, (map.get(item) || 0) + 1), new Map());
    const [a, b] = [count(got), count(want)];
    const more = [...a].filter(([item, n]) => n > (b.get(item) || 0)).map(([item]) => `${what}: “${item}” is too many`);
    const less = [...b].filter(([item, n]) => n > (a.get(item) || 0)).map(([item]) => `${what}: “${item}” is missing`);
    return more.concat(less);
}

module.exports = { fromNpm, tsv, rows, items, shape, differing };
