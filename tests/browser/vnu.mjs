// SPDX-License-Identifier: MIT
//
// What the Nu Html Checker says of pages: no error at all, and no warning but those of vnu-allowed.txt.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { brought, folder } from './book.mjs';
import { check, finish } from './report.mjs';

const MOST = 10;
const PORTION = 500; // pages for one run

const allowed = readFileSync(new URL('vnu-allowed.txt', import.meta.url), 'utf8').split('\n')
    .filter(line => line && !line.startsWith('#'));

function messages(pages) {
    const jar = join(dirname(brought('vnu-jar')), 'build/dist/vnu.jar');
    const found = [];
    for (let i = 0; i < pages.length; i += PORTION) {
        const { error, stdout, stderr } = spawnSync('java', ['-Xss4m', '-jar', jar, '--exit-zero-always', '--stdout', '--format', 'json',
            ...pages.slice(i, i + PORTION).map(page => join(folder, page))], { encoding: 'utf8', maxBuffer: 1 << 29 });
        if (error?.code === 'ENOENT')
            throw new Error("java is missing: 'make deps-check' installs it");
        try {
            found.push(...JSON.parse(stdout).messages);
        } catch {
            throw new Error(`the checker says no JSON: ${stderr.slice(0, 2000)}`);
        }
    }
    return found;
}

function line({ url, lastLine, message, extract }) {
    const page = relative(folder, decodeURIComponent(new URL(url).pathname));
    return `${page}:${lastLine ?? 1}: ${message.trim()} ${(extract ?? '').trim().replace(/\s+/g, ' ')}`;
}

// `whole` says that these are all kinds of page there are, so that what none of them needs is needed by none.
export function judge(pages, { whole }) {
    try {
        const said = messages(pages);
        const errors = said.filter(({ type }) => type !== 'info');
        const warnings = said.filter(({ type }) => type === 'info');
        const isAllowed = ({ message }) => allowed.some(part => message.includes(part));
        check('the pages are valid HTML', errors.map(error => `${line(error)}; expected no error`));
        check('and without warnings', warnings.filter(warning => !isAllowed(warning)).map(warning =>
            `${line(warning)}; expected no warning, or a line in vnu-allowed.txt`));
        if (whole) {
            check('what is allowed is needed', allowed.filter(part => !warnings.some(({ message }) => message.includes(part)))
                .map(part => `vnu-allowed.txt: “${part}” is said of no page; expected only lines that are needed`));
            check('little is allowed', allowed.length > MOST ? [`${allowed.length} lines; expected at most ${MOST}`] : []);
        }
    } catch (error) {
        check('the checker ran', [error.message]);
    }
    finish();
}
