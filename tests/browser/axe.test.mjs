#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The accessibility rules of WCAG 2.2 AA and of good practice, as far as axe-core can tell, on every kind of page and a
// fiftieth of the rest. tests/slow/axe.test.mjs has the others.
import { judgeAll } from './axe.mjs';
import { sample } from './book.mjs';

await judgeAll(sample());
