// Normalises the names of a file, one a line, by an ICU transliterator, and prints a sample: `sample UNITS WALL CPU`.
//
// Usage: icu_names NAMES [OUTPUT]. With OUTPUT, the names are written there.
// The work is that of a program that has UTF-8 and wants UTF-8: conversion, transliteration, conversion, then spaces
// collapsed. What the transliterator leaves or loses that the library would refuse is not looked at.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

enum { ROOM = 1024 };

static double seconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static int32_t collapse(char *text, int32_t length) {
    int32_t count = 0;
    for (int32_t i = 0; i < length; i++) {
        if (text[i] == ' ' && (count == 0 || text[count - 1] == ' ')) continue;
        text[count++] = text[i];
    }
    return count && text[count - 1] == ' ' ? count - 1 : count;
}

int main(int argc, char **argv) {
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    FILE *output = argc > 2 ? fopen(argv[2], "wb") : NULL;
    if (!file || (argc > 2 && !output)) return 66;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *names = malloc(size + 1);
    if (!names || fread(names, 1, size, file) != (size_t)size) return 66;
    names[size] = '\n';

    UErrorCode status = U_ZERO_ERROR;
    UChar id[64];
    u_uastrcpy(id, "Any-Latin; Latin-ASCII; Upper");
    UTransliterator *transliterator = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    if (U_FAILURE(status)) return 70;

    double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    long count = 0;
    for (char *name = names; name <= names + size; count++) {
        char *end = memchr(name, '\n', names + size + 1 - name);
        UChar text[ROOM];
        char capitals[ROOM];
        int32_t length, written;
        u_strFromUTF8(text, ROOM, &length, name, end - name, &status);
        int32_t limit = length;
        utrans_transUChars(transliterator, text, &length, ROOM, 0, &limit, &status);
        u_strToUTF8(capitals, ROOM, &written, text, limit, &status);
        if (U_FAILURE(status)) return 70;
        written = collapse(capitals, written);
        if (output) {
            fwrite(capitals, 1, written, output);
            fputc('\n', output);
        }
        name = end + 1;
    }
    wall = seconds(CLOCK_MONOTONIC) - wall;
    cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    if (output && fclose(output)) return 74;
    printf("sample %ld %f %f\n", count, wall, cpu);
    return 0;
}
