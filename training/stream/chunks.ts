import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { UserError } from '#scripts/cli/command.ts';
import type { WaitingTweets } from '#training/live/chunk.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { joinTweets } from '#training/tweets/store.ts';
import { explaining, transaction } from './database.ts';
import type { Store } from './store.ts';

/**
 * The chunks of a store. The posts of a chunk under way do not change: what is deleted meanwhile leaves with the chunk,
 * and what is hidden meanwhile is hidden from the next one.
 */
export class StoredChunks implements WaitingTweets {
  readonly #store: Store;
  readonly #size: number;
  #number: number;
  #isUnderWay: boolean;

  /**
   * Opens the chunks. If the posts of the previous chunk are still there, the process ended after training: discards them.
   * @param size posts of a chunk, half of them of each mood
   * @param number of the chunk that is filling or under way, from 0
   * @throws UserError when the store belongs to another run
   */
  constructor(store: Store, size: number, number: number) {
    this.#store = store;
    this.#size = size;
    this.#number = number;
    if (number > 0) this.#discard(number - 1);
    this.#isUnderWay =
      this.#prepare('SELECT 1 FROM posts WHERE chunk = ? AND kept = 0').get(number) !== undefined;
    if (!this.#isUnderWay && this.#prepare('SELECT 1 FROM posts WHERE chunk >= ?').get(number))
      throw new UserError(`${store.path}: holds chunks that the run beside it does not know; move it away`);
  }

  /** Whether a chunk is under way: it was started and is not discarded. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  get isFull(): boolean {
    return this.#halves.every((half, label) => this.#store.waiting[label]! >= half);
  }

  /** Starts a chunk with the posts of each mood that have waited longest. */
  start(): void {
    this.#write(() => {
      this.#prepare('DELETE FROM posts WHERE gone = 1').run();
      this.#prepare('UPDATE posts SET rehearsed = 1 - hidden WHERE kept = 1').run();
      const choose = this.#prepare(
        `UPDATE posts SET chunk = ? WHERE id IN (SELECT id FROM posts
         WHERE chunk IS NULL AND hidden = 0 AND label = ? ORDER BY id LIMIT ?)`,
      );
      this.#halves.forEach((half, label) => {
        choose.run(this.#number, label, half);
      });
    });
    this.#isUnderWay = true;
    this.#store.recount();
  }

  tweets(): Encoded {
    return encodedOf(
      this.#prepare('SELECT ids, label FROM posts WHERE chunk = ? ORDER BY id').all(this.#number),
    );
  }

  async rehearsed(): Promise<Encoded[]> {
    const rows = this.#prepare(
      'SELECT ids, label FROM posts WHERE rehearsed = 1 AND chunk < ? ORDER BY chunk, id',
    ).all(this.#number);
    return rows.length === 0 ? [] : [encodedOf(rows)];
  }

  async keep(positions: Uint32Array): Promise<void> {
    const ids = this.#prepare('SELECT id FROM posts WHERE chunk = ? ORDER BY id').all(this.#number);
    const mark = this.#prepare('UPDATE posts SET kept = 1 WHERE id = ?');
    this.#write(() => {
      for (const k of positions) mark.run(Number(ids[k]!.id));
    });
  }

  discardChunk(): void {
    this.#discard(this.#number++);
    this.#isUnderWay = false;
  }

  #discard(number: number): void {
    this.#write(() => {
      this.#prepare('DELETE FROM posts WHERE chunk = ? AND (kept = 0 OR gone = 1)').run(number);
    });
  }

  get #halves(): readonly [sad: number, happy: number] {
    const happy = Math.floor(this.#size / 2);
    return [this.#size - happy, happy];
  }

  #prepare(sql: string): StatementSync {
    return this.#database.prepare(sql);
  }

  get #database(): DatabaseSync {
    return this.#store.database;
  }

  /** Waits until the change is on the disk, because the checkpoint of the run is as well. */
  #write(work: () => void): void {
    explaining(this.#store.path, () => {
      transaction(this.#database, work);
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    });
  }
}

const encodedOf = (rows: readonly Record<string, unknown>[]): Encoded =>
  joinTweets(
    rows.map(({ ids, label }) => ({
      ids: new Int32Array(Uint8Array.from(ids as Uint8Array).buffer),
      label: Number(label),
    })),
  );
