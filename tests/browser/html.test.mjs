#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The Nu Html Checker on every kind of page and a fiftieth of the rest. tests/slow/html.test.mjs has the others.
import { sample } from './book.mjs';
import { judge } from './vnu.mjs';

judge(sample(), { whole: true });
