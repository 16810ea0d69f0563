// SPDX-License-Identifier: MIT
//
// Counts what a test finds, and says it in the way that tests/suite reads.
let passed = 0, failed = 0;

// check(WHAT, WRONG): WHAT holds where WRONG is empty; else its lines say page, element, what is there and what was
// expected. At most forty of them are shown.
export function check(what, wrong) {
    if (wrong.length === 0) {
        passed++;
        return;
    }
    failed++;
    const more = wrong.length > 40 ? [`… and ${wrong.length - 40} more`] : [];
    process.stdout.write(`${[...wrong.slice(0, 40), ...more, `FAILED: ${what}`].join('\n')}\n`);
}

export function finish() {
    if (passed + failed === 0)
        check('there is something to test', ['nothing was tested; expected pages in the book']);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    process.exitCode = failed ? 1 : 0;
}
