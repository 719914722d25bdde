import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '#scripts/cli/command.ts';

/** Version of the tables, as SQLite's user_version. */
const version = 1;

/**
 * A post waits while it has no chunk, and is trained in the chunk whose number it has. A share of each chunk is kept, to
 * be rehearsed later. `gone` marks a deleted post that a chunk under way still contains, `rehearsed` what that chunk
 * rehearses: both are settled when the next chunk starts. `seen` holds the hashes of all texts that were taken.
 */
const tables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE cursors (source TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE posts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    did TEXT NOT NULL, collection TEXT NOT NULL, rkey TEXT NOT NULL,
    hash BLOB NOT NULL, label INTEGER NOT NULL, ids BLOB NOT NULL,
    hidden INTEGER NOT NULL, chunk INTEGER,
    kept INTEGER NOT NULL DEFAULT 0, rehearsed INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0,
    UNIQUE (did, collection, rkey)
  );
  CREATE INDEX waiting ON posts (label, id) WHERE chunk IS NULL AND hidden = 0;
  CREATE INDEX chunks ON posts (chunk, id) WHERE chunk IS NOT NULL;
  CREATE TABLE seen (hash BLOB PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE hidden (did TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE struck (did TEXT, collection TEXT, rkey TEXT, PRIMARY KEY (did, collection, rkey)) WITHOUT ROWID;
  CREATE TABLE texts (
    did TEXT, collection TEXT, rkey TEXT, start INTEGER NOT NULL, length INTEGER NOT NULL,
    PRIMARY KEY (did, collection, rkey)
  ) WITHOUT ROWID;
  PRAGMA user_version = ${version};`;

/**
 * Opens the database of a folder, and locks it until the process ends. A write is on disk, in the system's memory at
 * least, once its transaction ends: a killed process loses none.
 * @throws UserError when another process has it open, or it is damaged
 */
export function openDatabase(folder: string): DatabaseSync {
  const path = join(folder, 'posts.sqlite');
  return explaining(path, () => {
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      database.exec(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
      );
      transaction(database, () => {
        const found = database.prepare('PRAGMA user_version').get()!.user_version;
        if (found === 0) database.exec(tables);
        else if (found !== version) throw new UserError(`${path}: is of another version of Tonic`);
      });
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

/** Runs `work` in one transaction, which takes effect as a whole or not at all. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN EXCLUSIVE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite's result codes. https://www.sqlite.org/rescode.html */
const explanations = new Map([
  [5, 'another process uses this folder'],
  [8, 'cannot be written'],
  [10, 'cannot be read or written'],
  [11, 'damaged; move it away to start anew'],
  [13, 'the disk is full'],
  [14, 'cannot be opened'],
  [26, 'damaged; move it away to start anew'],
]);

/** Runs `work`, and turns SQLite's errors that are none of ours into a UserError of one line. */
export function explaining<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
    const explanation = code === undefined ? undefined : explanations.get(code);
    throw explanation === undefined ? error : new UserError(`${path}: ${explanation}`);
  }
}
