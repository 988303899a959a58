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
