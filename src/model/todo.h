/* SPDX-License-Identifier: MIT
 *
 * What is still to be written begins with these words, in a skeleton and wherever an editor puts them.
 */
#ifndef TODO_H
#define TODO_H

#define TODO "To do"

#endif
