// What every peer in C shares: reading a file, and doing an action COUNT times.
#ifndef BENCH_TIMING_H
#define BENCH_TIMING_H

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static inline double bench_now(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static inline void bench_fail(const char *what) {
    fprintf(stderr, "%s\n", what);
    exit(1);
}

/// The bytes of a file, with a null byte after them.
static inline unsigned char *bench_read(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) bench_fail("cannot open the file");
    unsigned char *bytes = malloc((1 << 20) + 1);
    *length = fread(bytes, 1, 1 << 20, file);
    bytes[*length] = 0;
    fclose(file);
    return bytes;
}

/// Warms up, then prints the line that the harness reads: `sample COUNT WALL CPU`, in seconds.
static inline void bench_measure(long count, void (*action)(void *), void *context) {
    for (long i = 0; i <= count / 10; i++) action(context);
    double wall = bench_now(CLOCK_MONOTONIC), cpu = bench_now(CLOCK_PROCESS_CPUTIME_ID);
    for (long i = 0; i < count; i++) action(context);
    printf(
        "sample %ld %.9f %.9f\n", count, bench_now(CLOCK_MONOTONIC) - wall, bench_now(CLOCK_PROCESS_CPUTIME_ID) - cpu
    );
}

#endif
