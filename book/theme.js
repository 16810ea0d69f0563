// SPDX-License-Identifier: MIT
//
// Light or dark, where the reader has chosen: set before the page is drawn, so that nothing flashes. Without this script
// the system's setting holds. page.js makes the switch.
'use strict';

(function () {
    let theme = null;

    try {
        theme = localStorage.getItem('edition-theme');
    } catch (error) {
        // A browser may keep nothing for a page; then the choice lasts as long as the page.
    }
    if (theme === 'light' || theme === 'dark')
        document.documentElement.dataset.theme = theme;
})();
