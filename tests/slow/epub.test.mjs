#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The e-book's documents as a browser shows them, by the rules of WCAG 2.2 AA that axe-core knows: those of Ace by DAISY,
// which itself wants a newer Node than Debian's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bookTags, judgeAll } from '../browser/axe.mjs';
import { filesBelow, folder } from '../browser/book.mjs';
import { check } from '../browser/report.mjs';

const unpacked = mkdtempSync(join(tmpdir(), 'epub-'));
process.on('exit', () => rmSync(unpacked, { recursive: true }));
execFileSync('unzip', ['-q', join(folder, 'edition.epub'), '-d', unpacked]);

const documents = filesBelow(unpacked).filter(file => file.endsWith('.xhtml'));
check('the e-book has documents', documents.length ? [] : ['none of its files is XHTML; expected its chapters']);
await judgeAll(documents, { folder: unpacked, rules: bookTags });
