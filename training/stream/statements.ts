import type { DatabaseSync } from 'node:sqlite';

/** Prepares the statements of the store. */
export function statementsOf(database: DatabaseSync) {
  const own = 'did = ? AND collection = ? AND rkey = ?';
  const prepare = (sql: string) => database.prepare(sql);
  return {
    meta: prepare('SELECT value FROM meta WHERE name = ?'),
    setMeta: prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)'),
    cursor: prepare('SELECT value FROM cursors WHERE source = ?'),
    setCursor: prepare('INSERT OR REPLACE INTO cursors VALUES (?, ?)'),
    post: prepare(`SELECT hash, chunk FROM posts WHERE ${own}`),
    insert: prepare(
      'INSERT INTO posts (did, collection, rkey, hash, label, ids, hidden) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    countWaiting: prepare(
      'SELECT label, count(*) AS posts FROM posts WHERE chunk IS NULL AND hidden = 0 GROUP BY label',
    ),
    markGone: prepare(`UPDATE posts SET gone = 1 WHERE ${own}`),
    markAllGone: prepare('UPDATE posts SET gone = 1 WHERE did = ?'),
    deleteGone: prepare('DELETE FROM posts WHERE gone = 1 AND chunk IS NULL RETURNING hash'),
    seen: prepare('SELECT 1 FROM seen WHERE hash = ?'),
    remember: prepare('INSERT INTO seen VALUES (?)'),
    forget: prepare('DELETE FROM seen WHERE hash = ?'),
    isHidden: prepare('SELECT 1 FROM hidden WHERE did = ?'),
    hide: prepare('INSERT OR IGNORE INTO hidden VALUES (?)'),
    show: prepare('DELETE FROM hidden WHERE did = ?'),
    setHidden: prepare('UPDATE posts SET hidden = ?1 WHERE did = ?2 AND hidden <> ?1'),
    strike: prepare('INSERT OR IGNORE INTO struck VALUES (?, ?, ?)'),
    isStruck: prepare(`SELECT 1 FROM struck WHERE ${own}`),
    addText: prepare('INSERT INTO texts VALUES (?, ?, ?, ?, ?)'),
    dropText: prepare(`DELETE FROM texts WHERE ${own} RETURNING start, length`),
    dropTextsOf: prepare('DELETE FROM texts WHERE did = ? RETURNING start, length'),
    dropAllTexts: prepare('DELETE FROM texts'),
  };
}
