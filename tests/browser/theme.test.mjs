#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The switch of themes: light or dark whatever the system says, kept over pages, from a server and from files; without
// scripts it is not there.
import { test } from './browser.mjs';
import { check } from './report.mjs';

const control = '.theme input';
const background = () => getComputedStyle(document.body).backgroundColor;

// Goes through what the switch offers, by key, until the page is another colour.
async function change(tab) {
    const before = await tab.evaluate(background);
    await tab.locator(`${control}:checked`).focus();
    for (let i = 0; i < 3; i++) {
        await tab.keyboard.press('ArrowRight');
        const now = await tab.evaluate(background);
        if (now !== before)
            return { before, now };
    }
    return { before, now: before };
}

async function kept(tab, where) {
    await tab.goto('index.html');
    if (await tab.locator(control).count() === 0)
        return [`${where}, index.html: there is no ${control}; expected the switch`];
    const { before, now } = await change(tab);
    if (now === before)
        return [`${where}, index.html: the page stays ${before}; expected another colour when the switch is pressed`];
    const wrong = [];
    for (const go of [() => tab.reload(), () => tab.goto('bibliography.html'), () => tab.goBack()]) {
        await go();
        const seen = await tab.evaluate(background);
        if (seen !== now)
            wrong.push(`${where}, ${tab.url()}: the page is ${seen}; expected ${now}, as it was chosen`);
    }
    return wrong;
}

await test(async ({ open, file }) => {
    check('a theme is kept over pages', await kept(await open(), 'from a server'));
    check('and in the dark', await kept(await open({ colorScheme: 'dark' }), 'from a server, dark'));
    check('and from files', await kept(await open({ home: file }), 'from files'));

    const plain = await open({ javaScriptEnabled: false });
    await plain.goto('index.html');
    check('without scripts there is no switch', await plain.locator(control).first().isVisible().catch(() => false)
        ? ['index.html: the switch is seen though it does nothing; expected it hidden'] : []);
});
