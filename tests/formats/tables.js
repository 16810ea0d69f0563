// SPDX-License-Identifier: MIT
//
// The tables as CSV, read by csv-parse, and their description in the words of CSV on the Web: it has the right shape, and
// what it says of columns, types, keys and lists holds of the cells.
'use strict';

const fs = require('fs');
const path = require('path');
const { fromNpm, tsv, shape } = require('./data');

function read(file) {
    const { parse } = fromNpm('csv-parse/sync');
    return parse(fs.readFileSync(file), { record_delimiter: '\r\n', relax_column_count: false });
}

function same(file, got, want) {
    const wrong = [];
    if (got.length !== want.length)
        wrong.push(`${file}: ${got.length} lines; expected ${want.length}`);
    want.forEach((row, r) => row.forEach((cell, c) => {
        if (!got[r] || got[r][c] !== cell)
            wrong.push(`${file}, line ${r + 1}, ${want[0][c]}: “${got[r] && got[r][c]}”; expected “${cell}”`);
    }));
    return wrong;
}

// Whether a value is of a datatype.
const lexical = {
    string: /^[^]*$/,
    token: /^(?! )[^\t\r\n]*(?<! )$/,
    language: /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/,
    anyURI: /^[a-z]+:\/\/[^\s]+$/,
    decimal: /^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$/,
};

function cellWrong(column, cell) {
    const type = typeof column.datatype === 'string' ? { base: column.datatype } : column.datatype;
    if (cell === '')
        return column.required ? 'is empty' : null;
    const values = column.separator ? cell.split(column.separator).map(value => value.trim()) : [cell];
    for (const value of values) {
        if (!lexical[type.base].test(value))
            return `“${value}” is no ${type.base}`;
        if (type.format && !new RegExp(`^(?:${type.format})$`, 'u').test(value))
            return `“${value}” has not the form ${type.format}`;
    }
    return null;
}

function described(table, cells, all) {
    const { columns, primaryKey, foreignKeys = [] } = table.tableSchema;
    const [head, ...body] = cells;
    const wrong = [];
    const at = name => head.indexOf(name);
    if (columns.map(column => column.name).join() !== head.join())
        wrong.push(`${table.url}: columns ${head}; described are ${columns.map(column => column.name)}`);
    body.forEach((row, r) => columns.forEach((column, c) => {
        const what = cellWrong(column, row[c]);
        if (what)
            wrong.push(`${table.url}, line ${r + 2}, ${column.name}: ${what}`);
    }));
    if (new Set(body.map(row => row[at(primaryKey)])).size !== body.length)
        wrong.push(`${table.url}: ${primaryKey} is no key`);
    for (const { columnReference, reference } of foreignKeys) {
        const [otherHead, ...other] = all.get(reference.resource) || [[]];
        const keys = new Set(other.map(row => row[otherHead.indexOf(reference.columnReference)]));
        for (const row of body)
            if (!keys.has(row[at(columnReference)]))
                wrong.push(`${table.url}: ${columnReference} “${row[at(columnReference)]}” is not in ${reference.resource}`);
    }
    return wrong;
}

exports.judge = function (folder, tables) {
    const metadata = JSON.parse(fs.readFileSync(path.join(folder, 'tables.csv-metadata.json'), 'utf8'));
    const wrong = shape(metadata, 'csvw');
    if (wrong.length)
        return wrong;
    const all = new Map(metadata.tables.map(table => [table.url, read(path.join(folder, table.url))]));
    for (const name of fs.readdirSync(folder).filter(file => file.endsWith('.csv')))
        if (!all.has(name))
            wrong.push(`${name}: nothing describes it`);
    for (const table of metadata.tables) {
        const cells = all.get(table.url);
        wrong.push(...same(table.url, cells, tsv(path.join(tables, table.url.replace(/csv$/, 'tsv')))));
        wrong.push(...described(table, cells, all));
        if (/(^|[^\r])\n/.test(fs.readFileSync(path.join(folder, table.url), 'utf8').replace(/"(?:[^"]|"")*"/g, '')))
            wrong.push(`${table.url}: a line ends without CR`);
    }
    return wrong;
};
