// SPDX-License-Identifier: MIT
//
// The graph of names and events: as GraphML read by graphology and by Graphviz's graphml2gv, as DOT by gvpr. Its nodes and
// edges are those of the tables, by name.
'use strict';

const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');
const { fromNpm, rows, items, differing } = require('./data');

function wanted(tables) {
    const [entities, events, relations, claims] = ['entities', 'events', 'relations', 'claims'].map(name => rows(tables, name));
    const nodes = new Map();
    entities.forEach(row => nodes.set(row.id, row.en));
    events.forEach(row => nodes.set(row.id, row.event));
    for (const end of relations.flatMap(row => [row.from, row.to]))
        if (!nodes.has(end))
            nodes.set(end, (claims.find(row => row.id === end) || { claim: `¶${end.slice(1)}` }).claim);
    const edges = relations.map(row => [row.id, row.from, row.to, row.kind]);
    for (const row of events)
        for (const column of ['place', 'who'])
            for (const item of items(row[column]))
                edges.push([`${row.id}_${column}_${item}`, row.id, item, column]);
    return { nodes, edges };
}

// A passage is named by its address and title, of which the tables know the address alone.
const named = (id, label) => (/^p[0-9]+$/.test(id) ? label.replace(/:.*/s, '') : label);

function run(command, args, input) {
    return execFileSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['pipe', 'pipe', 'ignore'] });
}

const lines = text => text.split('\n').slice(0, -1);

exports.judge = function (folder, tables) {
    const { nodes, edges } = wanted(tables);
    const wantedNodes = [...nodes].map(([id, label]) => `${id} “${label}”`);
    const wantedEdges = edges.map(([id, from, to, kind]) => `${id}: ${from} ${kind} ${to}`);
    const xml = fs.readFileSync(path.join(folder, 'graph.graphml'), 'utf8');
    const dot = fs.readFileSync(path.join(folder, 'graph.dot'), 'utf8');

    const { MultiDirectedGraph } = fromNpm('graphology');
    const graph = fromNpm('graphology-graphml').parse(MultiDirectedGraph, xml, { addMissingNodes: false });
    const wrong = [
        ...differing('graphml, nodes', graph.mapNodes((id, data) => `${id} “${named(id, data.label)}”`), wantedNodes),
        ...differing('graphml, edges', graph.mapEdges((id, data, from, to) => `${id}: ${from} ${data.label} ${to}`), wantedEdges),
    ];

    const list = 'N{print($.name)} E{printf("%s: %s %s\\n", $._graphml_id, $.tail.name, $.head.name)}';
    const structure = lines(run('gvpr', [list], run('graphml2gv', [], xml)));
    wrong.push(...differing('graphml2gv', structure,
        [...nodes.keys(), ...edges.map(([id, from, to]) => `${id}: ${from} ${to}`)]));

    const all = 'N{printf("%s “%s”\\n", $.name, $.label)} E{printf("%s: %s %s %s\\n", $.id, $.tail.name, $.label, $.head.name)}';
    const drawn = lines(run('gvpr', [all], dot)).map(line => line.replace(/^(p[0-9]+) “(.*)”$/, (_, id, label) => `${id} “${named(id, label)}”`));
    wrong.push(...differing('dot', drawn, [...wantedNodes, ...wantedEdges]));
    return wrong;
};
