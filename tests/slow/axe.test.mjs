#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// axe-core on the pages that tests/browser/axe.test.mjs leaves out.
import { judgeAll } from '../browser/axe.mjs';
import { rest } from '../browser/book.mjs';

await judgeAll(rest());
