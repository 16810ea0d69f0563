#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The fonts of the book: each file is named by the style sheets, and none is missing. reading.test.mjs sees them used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { files, folder } from './book.mjs';
import { check, finish } from './report.mjs';

const sheets = files.filter(file => file.endsWith('.css')).map(file => readFileSync(join(folder, file), 'utf8')).join('\n');
const named = new Set([...sheets.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, file]) => file));
const there = new Set(files.filter(file => file.endsWith('.woff2')));

check('each font that style sheets name is there', [...named].filter(file => !there.has(file))
    .map(file => `${file} is missing; expected it beside the pages`));
check('each font that is there is named', [...there].filter(file => !named.has(file))
    .map(file => `${file}: no style sheet names it; expected one`));
check('there are fonts', there.size ? [] : ['no .woff2 lies beside the pages; expected some']);

finish();
