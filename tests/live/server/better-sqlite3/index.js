// What the server of the live tests uses of better-sqlite3, over Node's own SQLite. The package itself compiles native
// code, or fetches it from outside the registry.
const { DatabaseSync } = require('node:sqlite');

/** Codes by which the server decides whether to try again, by SQLite's extended result code. */
const codes = new Map([
  [5, 'SQLITE_BUSY'],
  [261, 'SQLITE_BUSY_RECOVERY'],
  [517, 'SQLITE_BUSY_SNAPSHOT'],
  [1555, 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  [2067, 'SQLITE_CONSTRAINT_UNIQUE'],
]);

function withCode(action) {
  try {
    return action();
  } catch (error) {
    error.code = codes.get(error.errcode) ?? error.code;
    throw error;
  }
}

/** Blobs are Buffers, as the package returns them. */
function rowOf(row) {
  for (const [name, value] of Object.entries(row))
    if (value instanceof Uint8Array)
      row[name] = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return row;
}

class Statement {
  #statement;

  constructor(statement) {
    this.#statement = statement;
    this.reader = statement.columns().length > 0;
  }

  all(parameters = []) {
    return withCode(() => this.#statement.all(...parameters).map(rowOf));
  }

  run(parameters = []) {
    return withCode(() => this.#statement.run(...parameters));
  }

  *iterate(parameters = []) {
    for (const row of this.#statement.iterate(...parameters)) yield rowOf(row);
  }
}

module.exports = class Database {
  #database;

  constructor(path) {
    this.#database = new DatabaseSync(path);
  }

  prepare(sql) {
    return withCode(() => new Statement(this.#database.prepare(sql)));
  }

  pragma(text) {
    this.#database.exec(`PRAGMA ${text}`);
  }

  close() {
    this.#database.close();
  }
};
