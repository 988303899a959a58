#ifndef DISK_H
#define DISK_H

#include <stdint.h>

// The model of the disk. Nothing here locks: the caller does.

#define SECTOR 512

// One change that no sync followed: bytes at an offset, or a new length.
struct change {
    struct change *next;
    int64_t offset;
    int64_t count;
    unsigned char *bytes;  // NULL: the file is cut, or grows, to `offset`.
};

// What a file holds, whatever its name.
struct content {
    struct content *next;
    unsigned char *bytes;
    int64_t size;
    struct change *first, *last;
};

// A name in the directory: what it is now, and what it is on the disk.
struct entry {
    char name[64];
    struct content *now, *kept;
};

#define ENTRIES 16

struct disk {
    char directory[1024];
    struct entry entries[ENTRIES];
    struct content *contents;
    uint64_t random;
};

void disk_begin(struct disk *disk, const char *directory, uint64_t seed);
int disk_leave(struct disk *disk, const char *directory);

uint64_t disk_draw(struct disk *disk);

// The entry of a path, made if need be; NULL when the path is elsewhere, or a file of shared memory.
struct entry *disk_entry(struct disk *disk, const char *path);

// A file that SQLite opened, with what the real file holds when the model did not know it.
struct content *disk_open(struct disk *disk, struct entry *entry, const char *path);

void disk_write(struct content *content, const void *bytes, int64_t count, int64_t offset);
void disk_resize(struct content *content, int64_t size);
void disk_sync(struct content *content);
void disk_sync_directory(struct disk *disk);

// A sync that failed: the system takes the changes for written, and each may have been or not.
void disk_settle(struct disk *disk, struct content *content);

#endif
