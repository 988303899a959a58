#include "disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// SplitMix64.
uint64_t disk_draw(struct disk *disk) {
    uint64_t mixed = disk->random += 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

static void *room(void *bytes, size_t count) {
    void *room = realloc(bytes, count ? count : 1);
    if (!room) abort();
    return room;
}

static unsigned char *read_file(const char *path, int64_t *size) {
    FILE *file = fopen(path, "rb");
    *size = 0;
    if (!file) return NULL;
    unsigned char *bytes = NULL;
    size_t count;
    do {
        bytes = room(bytes, (size_t)*size + 65536);
        count = fread(bytes + *size, 1, 65536, file);
        *size += (int64_t)count;
    } while (count > 0);
    fclose(file);
    return bytes;
}

static int write_file(const char *path, const unsigned char *bytes, int64_t size) {
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return -1;
    int64_t done = 0;
    while (done < size) {
        ssize_t count = write(descriptor, bytes + done, (size_t)(size - done));
        if (count <= 0) break;
        done += count;
    }
    return close(descriptor) == 0 && done == size ? 0 : -1;
}

static int is_shared_memory(const char *name) {
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, "-shm") == 0;
}

static void forget(struct content *content) {
    struct change *change = content->first;
    while (change) {
        struct change *next = change->next;
        free(change->bytes);
        free(change);
        change = next;
    }
    content->first = content->last = NULL;
}

static struct content *new_content(struct disk *disk) {
    struct content *content = calloc(1, sizeof *content);
    if (!content) abort();
    content->next = disk->contents;
    disk->contents = content;
    return content;
}

void disk_begin(struct disk *disk, const char *directory, uint64_t seed) {
    while (disk->contents) {
        struct content *next = disk->contents->next;
        forget(disk->contents);
        free(disk->contents->bytes);
        free(disk->contents);
        disk->contents = next;
    }
    memset(disk, 0, sizeof *disk);
    snprintf(disk->directory, sizeof disk->directory, "%s/", directory);
    disk->random = seed;
    DIR *listing = opendir(directory);
    if (!listing) return;
    for (struct dirent *file; (file = readdir(listing));) {
        if (file->d_name[0] == '.') continue;
        char path[sizeof disk->directory + 256];
        snprintf(path, sizeof path, "%s%s", disk->directory, file->d_name);
        struct entry *entry = disk_entry(disk, path);
        if (entry) entry->kept = disk_open(disk, entry, path);
    }
    closedir(listing);
}

struct entry *disk_entry(struct disk *disk, const char *path) {
    size_t length = strlen(disk->directory);
    if (length == 0 || !path || strncmp(path, disk->directory, length) != 0) return NULL;
    const char *name = path + length;
    if (is_shared_memory(name) || strchr(name, '/') || strlen(name) >= sizeof disk->entries->name) return NULL;
    for (int index = 0; index < ENTRIES; index++) {
        struct entry *entry = &disk->entries[index];
        if (entry->name[0] == 0) strcpy(entry->name, name);
        if (strcmp(entry->name, name) == 0) return entry;
    }
    abort();
}

struct content *disk_open(struct disk *disk, struct entry *entry, const char *path) {
    if (!entry->now) {
        entry->now = new_content(disk);
        entry->now->bytes = read_file(path, &entry->now->size);
    }
    return entry->now;
}

static void add(struct content *content, const void *bytes, int64_t count, int64_t offset) {
    struct change *change = calloc(1, sizeof *change);
    if (!change) abort();
    change->offset = offset;
    change->count = count;
    if (bytes) change->bytes = memcpy(room(NULL, (size_t)count), bytes, (size_t)count);
    if (content->last) content->last->next = change;
    else content->first = change;
    content->last = change;
}

void disk_write(struct content *content, const void *bytes, int64_t count, int64_t offset) {
    add(content, bytes, count, offset);
}

void disk_resize(struct content *content, int64_t size) { add(content, NULL, 0, size); }

static void resize(struct content *content, int64_t size) {
    content->bytes = room(content->bytes, (size_t)size);
    if (size > content->size) memset(content->bytes + content->size, 0, (size_t)(size - content->size));
    content->size = size;
}

static void put(struct content *content, const unsigned char *bytes, int64_t count, int64_t offset) {
    if (offset + count > content->size) resize(content, offset + count);
    memcpy(content->bytes + offset, bytes, (size_t)count);
}

void disk_sync(struct content *content) {
    for (struct change *change = content->first; change; change = change->next) {
        if (change->bytes) put(content, change->bytes, change->count, change->offset);
        else resize(content, change->offset);
    }
    forget(content);
}

void disk_sync_directory(struct disk *disk) {
    for (int index = 0; index < ENTRIES; index++) disk->entries[index].kept = disk->entries[index].now;
}

// How a cut treats the changes: all of one kind, or each by itself.
enum fate { NOTHING, EVERYTHING, WHOLE_CHANGES, SECTORS, SECTORS_AND_NOISE, FATES };

static void put_sectors(struct disk *disk, struct content *content, const struct change *change, enum fate fate) {
    int64_t done = 0;
    while (done < change->count) {
        int64_t start = change->offset + done, count = SECTOR - start % SECTOR;
        if (count > change->count - done) count = change->count - done;
        uint64_t drawn = disk_draw(disk) % 8;
        if (fate == SECTORS_AND_NOISE && drawn == 0) {
            unsigned char noise[SECTOR];
            for (int64_t index = 0; index < count; index++) noise[index] = (unsigned char)disk_draw(disk);
            put(content, noise, count, start);
        } else if (drawn >= 4) {
            put(content, change->bytes + done, count, start);
        }
        done += count;
    }
}

void disk_settle(struct disk *disk, struct content *content) {
    enum fate fate = (enum fate)(disk_draw(disk) % FATES);
    for (struct change *change = content->first; change; change = change->next) {
        if (fate == NOTHING) break;
        if (fate == EVERYTHING || fate == WHOLE_CHANGES || !change->bytes) {
            if (fate != EVERYTHING && disk_draw(disk) % 2) continue;
            if (change->bytes) put(content, change->bytes, change->count, change->offset);
            else resize(content, change->offset);
        } else {
            put_sectors(disk, content, change, fate);
        }
    }
    forget(content);
}

// The shared memory of SQLite is never synced: after a power cut it is gone, empty, as it was at some time, or noise.
static int leave_shared_memory(struct disk *disk, const struct entry *entry, const char *directory) {
    char from[sizeof disk->directory + 80], to[sizeof disk->directory + 80];
    snprintf(from, sizeof from, "%s%s-shm", disk->directory, entry->name);
    snprintf(to, sizeof to, "%s/%s-shm", directory, entry->name);
    int64_t size;
    unsigned char *bytes = read_file(from, &size);
    int result = 0;
    uint64_t drawn = disk_draw(disk) % 4;
    if (bytes && drawn > 0) {
        if (drawn == 1) memset(bytes, 0, (size_t)size);
        if (drawn == 2) for (int64_t index = 0; index < size; index++) bytes[index] = (unsigned char)disk_draw(disk);
        result = write_file(to, bytes, size);
    }
    free(bytes);
    return result;
}

int disk_leave(struct disk *disk, const char *directory) {
    int result = 0;
    for (int index = 0; index < ENTRIES && disk->entries[index].name[0]; index++) {
        struct entry *entry = &disk->entries[index];
        struct content *content = disk_draw(disk) % 2 ? entry->now : entry->kept;
        char path[sizeof disk->directory + 80];
        snprintf(path, sizeof path, "%s/%s", directory, entry->name);
        if (content) {
            disk_settle(disk, content);
            result |= write_file(path, content->bytes, content->size);
        }
        if (!strchr(entry->name, '-')) result |= leave_shared_memory(disk, entry, directory);
    }
    return result;
}
