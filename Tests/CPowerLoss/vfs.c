// The trait SQLite may be off, and its header absent: then this file is empty.
#if __has_include(<sqlite3.h>)
#include "CPowerLoss.h"

#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

#include "disk.h"

// A file of SQLite; the one of the real file system follows it.
struct file {
    sqlite3_file base;
    struct content *content;  // NULL: a file that the model does not know.
    int syncs_directory;
    int64_t generation;  // Of which beginning it is: a connection that outlived its disk gets errors.
};

#define REAL(file) ((sqlite3_file *)((struct file *)(file) + 1))
#define CALL(file, method, ...) REAL(file)->pMethods->method(REAL(file), __VA_ARGS__)

static sqlite3_vfs *real;
static sqlite3_vfs shim;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct disk disk;
static int64_t generation;
static struct {
    int is_off, lies, kind;
    int64_t changes, reads, last_change, first_refused, refused_count, refusals;
} state;

enum verdict { PASSES, REFUSED, IN_FLIGHT, OFF };

static int is_refused(int64_t number) {
    if (number < state.first_refused || number - state.first_refused >= state.refused_count) return 0;
    state.refusals++;
    return 1;
}

// What becomes of a change, under the lock.
static enum verdict judge(int64_t of_generation, int is_write) {
    if (state.is_off || of_generation != generation) return OFF;
    state.changes++;
    if (state.last_change > 0 && state.changes >= state.last_change) {
        state.is_off = 1;
        return IN_FLIGHT;
    }
    int concerned = state.kind == POWER_LOSS_CHANGES_FAIL || (state.kind == POWER_LOSS_WRITES_FULL && is_write);
    return concerned && is_refused(state.changes) ? REFUSED : PASSES;
}

static int file_close(sqlite3_file *file) {
    int result = REAL(file)->pMethods ? REAL(file)->pMethods->xClose(REAL(file)) : SQLITE_OK;
    file->pMethods = NULL;
    return result;
}

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    struct file *own = (struct file *)file;
    if (own->content) {
        pthread_mutex_lock(&lock);
        state.reads++;
        int fails = state.is_off || own->generation != generation || (state.kind == POWER_LOSS_READS_FAIL && is_refused(state.reads));
        pthread_mutex_unlock(&lock);
        if (fails) return SQLITE_IOERR_READ;
    }
    return CALL(file, xRead, bytes, count, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    struct file *own = (struct file *)file;
    if (!own->content) return CALL(file, xWrite, bytes, count, offset);
    pthread_mutex_lock(&lock);
    enum verdict verdict = judge(own->generation, 1);
    int full = state.kind == POWER_LOSS_WRITES_FULL;
    // A write that is refused may be done in part all the same.
    if (verdict == REFUSED) count = (int)(disk_draw(&disk) % (uint64_t)count);
    int result = SQLITE_OK;
    if (verdict != OFF && count > 0) {
        disk_write(own->content, bytes, count, offset);
        if (verdict != IN_FLIGHT) result = CALL(file, xWrite, bytes, count, offset);
    }
    pthread_mutex_unlock(&lock);
    if (verdict == REFUSED && full) return SQLITE_FULL;
    return verdict == PASSES ? result : SQLITE_IOERR_WRITE;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
    struct file *own = (struct file *)file;
    if (!own->content) return CALL(file, xTruncate, size);
    pthread_mutex_lock(&lock);
    enum verdict verdict = judge(own->generation, 0);
    int result = SQLITE_IOERR_TRUNCATE;
    if (verdict == PASSES || verdict == IN_FLIGHT) disk_resize(own->content, size);
    if (verdict == PASSES) result = CALL(file, xTruncate, size);
    pthread_mutex_unlock(&lock);
    return result;
}

// No real file is synced, only the model: a thousand runs are not to wait for a disk.
static int file_sync(sqlite3_file *file, int flags) {
    (void)flags;
    struct file *own = (struct file *)file;
    if (!own->content) return SQLITE_OK;
    pthread_mutex_lock(&lock);
    enum verdict verdict = judge(own->generation, 0);
    if (verdict == REFUSED) disk_settle(&disk, own->content);
    if (verdict == PASSES && !state.lies) {
        disk_sync(own->content);
        if (own->syncs_directory) disk_sync_directory(&disk);
        own->syncs_directory = 0;
    }
    pthread_mutex_unlock(&lock);
    return verdict == PASSES ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) { return CALL(file, xFileSize, size); }
static int file_lock(sqlite3_file *file, int level) { return CALL(file, xLock, level); }
static int file_unlock(sqlite3_file *file, int level) { return CALL(file, xUnlock, level); }
static int file_check_lock(sqlite3_file *file, int *result) { return CALL(file, xCheckReservedLock, result); }
static int file_control(sqlite3_file *file, int code, void *argument) {
    return CALL(file, xFileControl, code, argument);
}
static int file_sector_size(sqlite3_file *file) { return REAL(file)->pMethods->xSectorSize(REAL(file)); }
static int file_characteristics(sqlite3_file *file) {
    return REAL(file)->pMethods->xDeviceCharacteristics(REAL(file));
}

static int file_shm_map(sqlite3_file *file, int page, int size, int extends, void volatile **memory) {
    struct file *own = (struct file *)file;
    if (extends && own->content) {
        pthread_mutex_lock(&lock);
        enum verdict verdict = judge(own->generation, 1);
        pthread_mutex_unlock(&lock);
        // As the file system of Unix says it, also for a full disk.
        if (verdict != PASSES) return SQLITE_IOERR_SHMSIZE;
    }
    return CALL(file, xShmMap, page, size, extends, memory);
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    return CALL(file, xShmLock, offset, count, flags);
}
static void file_shm_barrier(sqlite3_file *file) { REAL(file)->pMethods->xShmBarrier(REAL(file)); }
static int file_shm_unmap(sqlite3_file *file, int deletes) { return CALL(file, xShmUnmap, deletes); }

// Version 2: without mapped reads, which would pass beside the model.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_lock,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags) {
    (void)vfs;
    struct file *own = (struct file *)file;
    memset(own, 0, sizeof *own);
    pthread_mutex_lock(&lock);
    struct entry *entry = path ? disk_entry(&disk, path) : NULL;
    int creates = entry && !entry->now && (flags & SQLITE_OPEN_CREATE);
    int passes = creates ? judge(generation, 1) == PASSES : !(entry && state.is_off);
    int result = SQLITE_CANTOPEN;
    if (passes) result = real->xOpen(real, path, REAL(file), flags, out_flags);
    if (result == SQLITE_OK) {
        if (entry) own->content = disk_open(&disk, entry, path);
        own->generation = generation;
        // The real file system syncs the directory with the first sync of a journal that it may have created.
        int journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
        own->syncs_directory = (flags & SQLITE_OPEN_CREATE) && (flags & journals);
    }
    pthread_mutex_unlock(&lock);
    // SQLite closes a file whose methods are set, even one that could not be opened.
    file->pMethods = REAL(file)->pMethods || result == SQLITE_OK ? &methods : NULL;
    return result;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int syncs_directory) {
    (void)vfs;
    pthread_mutex_lock(&lock);
    struct entry *entry = disk_entry(&disk, path);
    enum verdict verdict = entry ? judge(generation, 0) : PASSES;
    int result = SQLITE_IOERR_DELETE;
    if (verdict == PASSES) result = real->xDelete(real, path, 0);
    if (entry && ((verdict == PASSES && result == SQLITE_OK) || verdict == IN_FLIGHT)) entry->now = NULL;
    if (entry && verdict == PASSES && syncs_directory && !state.lies) disk_sync_directory(&disk);
    pthread_mutex_unlock(&lock);
    return result;
}

int power_loss_install(void) {
    real = sqlite3_vfs_find(NULL);
    if (!real) return -1;
    shim = *real;
    shim.zName = "power-loss";
    shim.szOsFile = (int)sizeof(struct file) + real->szOsFile;
    shim.xOpen = vfs_open;
    shim.xDelete = vfs_delete;
    return sqlite3_vfs_register(&shim, 1);
}

void power_loss_begin(const char *directory, uint64_t seed, int64_t last_change) {
    pthread_mutex_lock(&lock);
    memset(&state, 0, sizeof state);
    state.last_change = last_change;
    generation++;
    disk_begin(&disk, directory, seed);
    pthread_mutex_unlock(&lock);
}

void power_loss_lie(void) {
    pthread_mutex_lock(&lock);
    state.lies = 1;
    pthread_mutex_unlock(&lock);
}

void power_loss_refuse(int kind, int64_t first, int64_t count) {
    pthread_mutex_lock(&lock);
    state.kind = kind;
    state.first_refused = first;
    state.refused_count = count;
    pthread_mutex_unlock(&lock);
}

static int64_t read_state(const int64_t *counter) {
    pthread_mutex_lock(&lock);
    int64_t value = *counter;
    pthread_mutex_unlock(&lock);
    return value;
}

int64_t power_loss_changes(void) { return read_state(&state.changes); }
int64_t power_loss_reads(void) { return read_state(&state.reads); }
int64_t power_loss_refusals(void) { return read_state(&state.refusals); }

void power_loss_cut(void) {
    pthread_mutex_lock(&lock);
    state.is_off = 1;
    pthread_mutex_unlock(&lock);
}

int power_loss_is_off(void) {
    pthread_mutex_lock(&lock);
    int off = state.is_off;
    pthread_mutex_unlock(&lock);
    return off;
}

int power_loss_leave(const char *directory) {
    pthread_mutex_lock(&lock);
    int result = disk_leave(&disk, directory);
    pthread_mutex_unlock(&lock);
    return result;
}
#endif
