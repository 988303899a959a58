#include "sqlite_baseline.h"
#include <sqlite3.h>
#include <stdlib.h>

enum { COLUMNS = 10, SEQUENCE = 0, DIGEST = 8 };

struct baseline_store {
    sqlite3 *database;
    sqlite3_stmt *begin, *insert, *note, *commit;
    sqlite3_value **values;
    size_t rows, next;
};

static int execute(sqlite3 *database, const char *sql) { return sqlite3_exec(database, sql, NULL, NULL, NULL); }

static sqlite3_stmt *prepare(sqlite3 *database, const char *sql) {
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    return statement;
}

/// Does what each row of a query says: its first column is SQL.
static int execute_rows(sqlite3 *database, sqlite3 *model, const char *sql) {
    sqlite3_stmt *rows = prepare(model, sql);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        int result = execute(database, (const char *)sqlite3_column_text(rows, 0));
        if (result != SQLITE_OK) code = result;
        if (code != SQLITE_ROW) break;
    }
    sqlite3_finalize(rows);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

static int read_rows(baseline_store *store, sqlite3 *model) {
    sqlite3_stmt *rows = prepare(
        model,
        "SELECT sequence, identity, version, author, instant, kind, act, previous, digest, workstation"
        " FROM journal ORDER BY sequence");
    int code;
    while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
        store->values = realloc(store->values, (store->rows + 1) * COLUMNS * sizeof *store->values);
        for (int i = 0; i < COLUMNS; i++) {
            store->values[store->rows * COLUMNS + i] = sqlite3_value_dup(sqlite3_column_value(rows, i));
        }
        store->rows++;
    }
    sqlite3_finalize(rows);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

baseline_store *baseline_open(const char *path, const char *model_path) {
    sqlite3 *model = NULL;
    baseline_store *store = calloc(1, sizeof *store);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(path, &store->database, flags, NULL);
    if (!code) code = sqlite3_open_v2(model_path, &model, SQLITE_OPEN_READWRITE, NULL);
    if (!code) {
        code = execute(store->database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    }
    if (!code) {
        code = execute_rows(
            store->database, model, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
    }
    if (!code) code = execute(store->database, "INSERT INTO head (id, sequence, digest) VALUES (1, 0, zeroblob(32))");
    if (!code) code = read_rows(store, model);
    sqlite3_close(model);
    store->begin = prepare(store->database, "BEGIN IMMEDIATE");
    store->insert = prepare(
        store->database,
        "INSERT INTO journal (sequence, identity, version, author, instant, kind, act, previous, digest, workstation)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    store->note = prepare(store->database, "UPDATE head SET sequence = ?, digest = ? WHERE id = 1");
    store->commit = prepare(store->database, "COMMIT");
    if (!code && store->begin && store->insert && store->note && store->commit) return store;
    baseline_close(store);
    return NULL;
}

static int step(sqlite3_stmt *statement) {
    int code = sqlite3_step(statement);
    int reset = sqlite3_reset(statement);
    return code == SQLITE_DONE ? SQLITE_OK : reset ? reset : code;
}

int baseline_append(baseline_store *store) {
    if (store->next == store->rows) return SQLITE_RANGE;
    sqlite3_value **row = store->values + store->next * COLUMNS;
    int code = step(store->begin);
    for (int i = 0; i < COLUMNS; i++) sqlite3_bind_value(store->insert, i + 1, row[i]);
    if (!code) code = step(store->insert);
    sqlite3_bind_value(store->note, 1, row[SEQUENCE]);
    sqlite3_bind_value(store->note, 2, row[DIGEST]);
    if (!code) code = step(store->note);
    if (!code) code = step(store->commit);
    if (!code) store->next++;
    return code;
}

void baseline_close(baseline_store *store) {
    sqlite3_finalize(store->begin);
    sqlite3_finalize(store->insert);
    sqlite3_finalize(store->note);
    sqlite3_finalize(store->commit);
    for (size_t i = 0; i < store->rows * COLUMNS; i++) sqlite3_value_free(store->values[i]);
    free(store->values);
    sqlite3_close(store->database);
    free(store);
}

const char *baseline_sqlite_version(void) { return sqlite3_libversion(); }
