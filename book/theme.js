// SPDX-License-Identifier: MIT
//
// Light or dark, where the reader has chosen: set before the page is drawn, so that nothing flashes; and that there are
// scripts, so that what needs them has its place from the beginning. Without this script the system's setting holds, and
// there is no switch. page.js works it.
'use strict';

(function () {
    document.documentElement.classList.add('scripted');
    let theme = null;

    try {
        theme = localStorage.getItem('edition-theme');
    } catch (error) {
        // A browser may keep nothing for a page; then the choice lasts as long as the page.
    }
    if (theme === 'light' || theme === 'dark')
        document.documentElement.dataset.theme = theme;
})();
