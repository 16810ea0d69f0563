/* SPDX-License-Identifier: MIT
 *
 * Runs the unit tests. The library Check reads its usual settings from the environment: CK_RUN_SUITE, CK_RUN_CASE,
 * CK_VERBOSITY, CK_FORK (with CK_FORK=no set CK_EXCLUDE_TAGS=abort too).
 */
#include "suites.h"
#include "unit.h"

#define SUITE_MAKER(name) suite_##name,

int main(void) {
    static Suite *(*const makers[])(void) = {SUITES(SUITE_MAKER)};
    SRunner *runner = srunner_create(NULL);
    int failed;

    for (gsize i = 0; i < G_N_ELEMENTS(makers); i++)
        srunner_add_suite(runner, makers[i]());
    unit_begin();
    srunner_run_all(runner, CK_ENV);
    unit_end();
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? 1 : 0;
}
