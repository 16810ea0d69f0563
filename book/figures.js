// SPDX-License-Identifier: MIT
//
// Lights what belongs together in a figure: pointing at a node, or reaching it with the keyboard, shows it with its
// neighbours and the edges between; the others step back. Escape, or leaving, shows all again. Whatever a figure has to
// say it says without this script: it only adds classes, which style.css knows: “lit” on a drawing, “near” in it.
//
// It relies on what the press writes: g.node[data-node], g.edge[data-from][data-to]. A name that begins with “_” stands
// for nothing; what stands behind an @ tells the drawings of one thing apart.
'use strict';

(function () {
    const thing = name => name.split('@')[0];
    const isThing = name => name !== '' && !name.startsWith('_');

    // What a node stands for; one that stands for nothing may still be a link to a thing, as a number on a map is.
    function named(node) {
        const name = thing(node.dataset.node || '');
        const link = isThing(name) ? null : node.querySelector('a');
        return link ? (link.href.baseVal || '').replace(/^[^#]*#?/, '') : name;
    }

    // The nodes of a drawing by the thing they stand for, and the edges that join two things.
    function read(drawing) {
        const nodes = new Map();
        const edges = [];
        for (const node of drawing.querySelectorAll('g.node[data-node]')) {
            const name = thing(node.dataset.node);
            if (!isThing(name))
                continue;
            if (!nodes.has(name))
                nodes.set(name, []);
            nodes.get(name).push(node);
        }
        for (const element of drawing.querySelectorAll('g.edge[data-from][data-to]')) {
            const from = thing(element.dataset.from);
            const to = thing(element.dataset.to);
            if (isThing(from) && isThing(to))
                edges.push({ element, from, to });
        }
        return { nodes, edges };
    }

    function light(drawing) {
        const { nodes, edges } = read(drawing);
        let shown = null;

        function clear() {
            drawing.classList.remove('lit');
            for (const element of drawing.querySelectorAll('.near'))
                element.classList.remove('near');
            shown = null;
        }

        function show(group) {
            if (group === shown)
                return;
            clear();
            const isEdge = group.classList.contains('edge');
            const name = isEdge ? '' : named(group);
            const near = edges.filter(edge => isEdge ? edge.element === group : edge.from === name || edge.to === name);
            if (near.length === 0)
                return;
            for (const edge of near) {
                edge.element.classList.add('near');
                for (const node of [...nodes.get(edge.from) || [], ...nodes.get(edge.to) || []])
                    node.classList.add('near');
            }
            drawing.classList.add('lit');
            shown = group;
        }

        function look(event) {
            const group = event.target.closest('g.node[data-node], g.edge[data-from]');
            if (group)
                show(group);
            else if (event.type === 'pointerover')
                clear();
        }

        if (edges.length === 0)
            return;
        drawing.addEventListener('pointerover', look);
        drawing.addEventListener('pointerleave', clear);
        drawing.addEventListener('focusin', look);
        drawing.addEventListener('focusout', clear);
        document.addEventListener('keydown', event => {
            if (event.key === 'Escape') {
                const dismissed = shown;
                clear();
                shown = dismissed; // it stays away until something else has been pointed at
            }
        });
    }

    for (const drawing of document.querySelectorAll('.drawing > svg'))
        light(drawing);
})();
