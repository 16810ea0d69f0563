// SPDX-License-Identifier: MIT
//
// The key / leads to the field for searching, on every page, unless the reader has turned it off on the page of the
// search: who speaks to a computer may say “slash” without meaning it. Where a browser keeps nothing the key stays on.
'use strict';

(function () {
    const NAME = 'edition-slash';
    const field = document.querySelector('main [name="q"]') || document.querySelector('.seek [name="q"]');
    const option = document.querySelector('.slash');
    let isOn = true;

    function remembered(change) {
        try {
            if (change !== undefined)
                localStorage.setItem(NAME, change ? 'on' : 'off');
            return localStorage.getItem(NAME) !== 'off';
        } catch (refused) {
            return change !== false;
        }
    }

    isOn = remembered();
    if (option) {
        const box = option.querySelector('input');
        box.checked = isOn;
        option.hidden = false;
        box.addEventListener('change', () => {
            isOn = remembered(box.checked);
        });
    }
    document.addEventListener('keydown', event => {
        const isTyped = event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');
        if (!isOn || event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyped || !field)
            return;
        event.preventDefault();
        field.focus();
        field.select();
    });
})();
