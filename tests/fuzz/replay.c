/* SPDX-License-Identifier: MIT
 *
 * Gives a fuzz target files instead of libFuzzer's inventions: each in a process of its own, so that one that fails does not hide
 * the next, and with a minute's time. An input of no bytes goes first. Prints “N passed, N failed”. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static gboolean passes(const char *bytes, gsize length) {
    int status = 0;
    pid_t child = fork();

    if (child < 0)
        return FALSE;
    if (child == 0) {
        (void)alarm(60);
        /* A copy of the very length, so that a byte read behind it is seen. */
        guint8 *data = g_malloc(MAX(length, 1));
        for (gsize i = 0; i < length; i++)
            data[i] = (guint8)bytes[i];
        (void)LLVMFuzzerTestOneInput(data, length);
        g_free(data);
        exit(0);
    }
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int main(int argc, char **argv) {
    unsigned passed = passes("", 0) ? 1 : 0, failed = 1 - passed;

    if (failed)
        puts("FAILED: no bytes");
    for (int i = 1; i < argc; i++) {
        char *bytes = NULL;
        gsize length = 0;
        gboolean good = g_file_get_contents(argv[i], &bytes, &length, NULL);
        (void)fflush(stdout);
        good = good && passes(bytes, length);
        passed += good ? 1 : 0;
        failed += good ? 0 : 1;
        if (!good)
            printf("FAILED: %s\n", argv[i]);
        g_free(bytes);
    }
    printf("%u passed, %u failed\n", passed, failed);
    return failed > 0;
}
