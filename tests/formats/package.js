// SPDX-License-Identifier: MIT
//
// The manifest of the data: by the shape of a Data Package, and true of the files; none is without a line.
'use strict';

const fs = require('fs');
const path = require('path');
const crypto = require('crypto');
const { shape, differing } = require('./data');

exports.judge = function (folder, tables, told) {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'datapackage.json'), 'utf8'));
    const wrong = shape(manifest, 'datapackage');
    if (wrong.length)
        return wrong;
    wrong.push(...differing('files', manifest.resources.map(one => one.path),
        fs.readdirSync(folder).filter(name => name !== 'datapackage.json')));
    wrong.push(...differing('names', [...new Set(manifest.resources.map(one => one.name))], manifest.resources.map(one => one.name)));
    for (const one of manifest.resources) {
        const file = path.join(folder, one.path);
        if (!fs.existsSync(file))
            continue;
        const bytes = fs.readFileSync(file);
        const hash = `sha256:${crypto.createHash('sha256').update(bytes).digest('hex')}`;
        if (one.bytes !== bytes.length || one.hash !== hash)
            wrong.push(`${one.path}: ${one.bytes} bytes, ${one.hash}; it has ${bytes.length}, ${hash}`);
    }
    if (manifest.version !== told.version)
        wrong.push(`version ${manifest.version}; expected ${told.version}`);
    return wrong;
};
