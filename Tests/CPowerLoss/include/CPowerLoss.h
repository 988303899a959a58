#ifndef CPOWERLOSS_H
#define CPOWERLOSS_H

#include <stdint.h>

// A simulated disk between SQLite and the files of one directory. The files are real, so that every connection of the process
// reads what was written; beside them a model knows which bytes the disk holds for sure, and what only its cache holds.
//
// When the power goes, each change that no sync followed may be on the disk, or not, or in part: sector by sector the old
// bytes, the new ones, or neither. A file whose directory was not synced may be there or not. As SQLite asks of a disk ("powersafe
// overwrite"), bytes beside those written stay as they were.
//
// One disk for each process; a process that installs it does nothing else.

// What may be refused.
#define POWER_LOSS_WRITES_FULL 1   // Writes: the disk is full.
#define POWER_LOSS_CHANGES_FAIL 2  // Writes, syncs, truncations, deletions: an input or output error.
#define POWER_LOSS_READS_FAIL 3    // Reads: an input or output error.

// Makes the simulated disk the default of SQLite in this process; 0 when it is.
int power_loss_install(void);

// Begins with the files that are in the directory, all of them safely on the disk. The power goes at the given change
// (counted from 1), or when it is cut.
void power_loss_begin(const char *directory, uint64_t seed, int64_t last_change);

// Makes every sync do nothing, as a disk does that lies.
void power_loss_lie(void);

// Refuses changes or reads from the given one on (counted from 1), `count` of them.
void power_loss_refuse(int kind, int64_t first, int64_t count);

// How many changes, or reads, there were since the beginning.
int64_t power_loss_changes(void);
int64_t power_loss_reads(void);

// How many were refused.
int64_t power_loss_refusals(void);

void power_loss_cut(void);
int power_loss_is_off(void);

// Writes what the disk holds after the cut to another directory, which must exist; 0 when it did.
int power_loss_leave(const char *directory);

#endif
