#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// How heavy pages may be: a chapter 400 KB, and 100 KB as servers send it; a page in a folder, which stands for one thing,
// 40 KB.
import { gzipSync } from 'node:zlib';

import { elements, pages, read } from './book.mjs';
import { check, finish } from './report.mjs';

const KB = 1024;

function heavy(page, most, mostSent) {
    const bytes = Buffer.from(read(page));
    const sent = mostSent ? gzipSync(bytes, { level: 6 }).length : 0;
    return [
        bytes.length > most * KB && `${page}: ${(bytes.length / KB).toFixed(1)} KB; expected at most ${most}`,
        sent > mostSent * KB && `${page}: ${(sent / KB).toFixed(1)} KB with gzip; expected at most ${mostSent}`,
    ].filter(Boolean);
}

// What is generated from the chapters' tables (section.back) is as long as they are.
const isChapter = page => elements(page).some(({ name, attributes }) =>
    name === 'section' && attributes.get('class') === 'chapter');

const chapters = pages.filter(page => !page.includes('/') && isChapter(page));
check('there are chapters', chapters.length ? [] : ['no page has a section.chapter; expected some']);
check('chapters are light', chapters.flatMap(page => heavy(page, 400, 100)));
check('pages of one thing are lighter', pages.filter(page => page.includes('/')).flatMap(page => heavy(page, 40)));

finish();
