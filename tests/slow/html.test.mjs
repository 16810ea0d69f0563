#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// The Nu Html Checker on the pages that tests/browser/html.test.mjs leaves out.
import { rest } from '../browser/book.mjs';
import { judge } from '../browser/vnu.mjs';

judge(rest(), { whole: false });
