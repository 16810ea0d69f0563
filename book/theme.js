// SPDX-License-Identifier: MIT
//
// What must be known before the page is drawn. Light or dark, where the reader has chosen, so that nothing flashes; page.js
// works the switch. That there are scripts, so that what needs them has its place from the beginning. And that the page
// waits for its fonts, so that it is not drawn in others first and then moves. Without this script the system's setting
// holds, there is no switch, and the fonts come when they come.
'use strict';

(function () {
    const classes = document.documentElement.classList;
    let theme = null;

    classes.add('scripted');

    try {
        theme = localStorage.getItem('edition-theme');
    } catch (error) {
        // A browser may keep nothing for a page; then the choice lasts as long as the page.
    }
    if (theme === 'light' || theme === 'dark')
        document.documentElement.dataset.theme = theme;

    const draw = () => classes.remove('waiting');

    // No longer than browsers themselves hold back a text whose font is late (CSS Fonts 4, section 4.9: three seconds).
    setTimeout(draw, 3000);
    classes.add('waiting');
    document.addEventListener('DOMContentLoaded', () => {
        // Fonts are asked for when lines are broken, so that is done now.
        document.body.getBoundingClientRect();
        document.fonts.ready.then(draw);
    });
})();
