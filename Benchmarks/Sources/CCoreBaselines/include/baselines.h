// What a C programmer would write by hand for the work of the core: the peers of core-bench.
#pragma once
#include <stddef.h>
#include <stdint.h>

enum { MATRICULE_LENGTH = 1, MATRICULE_ALPHABET = 2, MATRICULE_KEY = 3 };

/// Reads a matricule of 15 characters, or of 13 that it completes with the key; spaces are dropped.
///
/// `text` is UTF-8; `matricule` takes 15 characters, the right key at their end even when the one read is wrong. Returns 0, or
/// the first fault.
int baseline_matricule(const uint8_t *text, size_t length, uint8_t matricule[15]);

enum { NAME_DIACRITIC = 0xFFFF };

/// Fills in what a character, at most U+FFFF, becomes in a name: one ASCII character, two (the second in the high byte), or
/// `NAME_DIACRITIC`. Every other character is refused. Between U+3100 and U+FDFF nothing can be filled in.
void baseline_name_becomes(uint32_t code, uint16_t letters);

/// Writes a birth name in capitals, as the library does. `capitals` has as much room as `text` is long.
///
/// Returns the length, or 0 when the name is refused.
size_t baseline_name(const uint8_t *text, size_t length, uint8_t *capitals);
