// The journal written by the C interface of SQLite alone: the peer of store-bench.
#pragma once
#include <stdint.h>

typedef struct baseline_store baseline_store;

/// Makes a file at `path` with the tables, indexes, triggers and pragmas of the store at `model`, and reads the rows of its
/// journal into memory, to be written one by one. Returns nothing when it can't.
baseline_store *_Nullable baseline_open(const char *_Nonnull path, const char *_Nonnull model);

/// Writes the next row of the journal and the note of its end, in a transaction of its own. Returns 0, or a code of SQLite.
int baseline_append(baseline_store *_Nonnull store);

/// Closes the file.
void baseline_close(baseline_store *_Nonnull store);

/// The release of SQLite.
const char *_Nonnull baseline_sqlite_version(void);
