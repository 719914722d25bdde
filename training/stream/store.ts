import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '#scripts/cli/command.ts';
import { explaining, openDatabase, transaction } from './database.ts';
import type { RecordKey } from './source.ts';
import { statementsOf } from './statements.ts';
import { TextFile } from './textFile.ts';

/** A labelled post. */
export interface Post {
  /** 0 sad, 1 happy. */
  readonly label: 0 | 1;
  readonly text: string;
  /** 16 hexadecimal digits, by which the text is recognised. */
  readonly hash: string;
  /** Of its last tokens, as the network reads them. */
  readonly ids: Int32Array;
}

/** What a change means for the store. */
export type Entry =
  | { readonly kind: 'post'; readonly key: RecordKey; readonly post: Post }
  /** The record is deleted, or its new version is not used. */
  | { readonly kind: 'drop'; readonly key: RecordKey }
  | { readonly kind: 'account'; readonly did: string; readonly state: 'active' | 'hidden' | 'deleted' };

/** What became of posts. */
export type Outcome = 'taken' | 'seen' | 'surplus';

export interface StoreOptions {
  /** Tells vocabularies apart: ids of one mean nothing in another. Undefined if no posts will be taken. */
  readonly vocabulary?: string;
  /** A post of a mood is taken only while fewer than this many more of its mood wait than of the other. */
  readonly surplus: number;
  /** Whether texts are written to posts.jsonl. */
  readonly keepText: boolean;
}

/**
 * The posts that wait to be trained, in one SQLite file with the cursors of the streams: as ids, never as text. A post is
 * known by account, collection and key, a text by its hash. All methods throw a UserError when the disk is full or the
 * file is damaged.
 */
export class Store {
  readonly database: DatabaseSync;
  readonly path: string;
  readonly #statements: ReturnType<typeof statementsOf>;
  readonly #surplus: number;
  readonly #keepText: boolean;
  /** Also open if no further texts are kept, so that a deleted one can be removed. */
  readonly #texts: TextFile | undefined;
  /** Numbers of sad and happy posts that wait and are not hidden. */
  #waiting: [number, number] = [0, 0];

  /** @throws UserError when another process uses the folder, or it holds posts of another vocabulary */
  constructor(folder: string, { vocabulary, surplus, keepText }: StoreOptions) {
    this.path = join(folder, 'posts.sqlite');
    this.database = openDatabase(folder);
    this.#statements = statementsOf(this.database);
    this.#surplus = surplus;
    this.#keepText = keepText;
    try {
      if (vocabulary !== undefined) this.#checkVocabulary(folder, vocabulary);
      this.#texts = this.#openTexts(join(folder, 'posts.jsonl'));
      this.recount();
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  get waiting(): readonly [sad: number, happy: number] {
    return this.#waiting;
  }

  /** @param source of the stream, such as its address */
  cursorOf(source: string): number | undefined {
    return this.#statements.cursor.get(source)?.value as number | undefined;
  }

  /**
   * Applies all entries of a batch and moves the cursor, in one transaction.
   * @returns what became of each post
   */
  apply(source: string, cursor: number, entries: readonly Entry[]): Outcome[] {
    const length = this.#texts?.length ?? 0;
    try {
      return this.#write(() => {
        const outcomes = entries.flatMap((entry) => this.#applyOne(entry));
        this.#statements.setCursor.run(source, cursor);
        if (this.#texts && this.#texts.length !== length) this.setMeta('textLength', this.#texts.length);
        return outcomes;
      });
    } catch (error) {
      this.#texts?.rewind(length);
      this.recount();
      throw error;
    }
  }

  /** Strikes a record off: removes it, and never takes it again. */
  strike({ did, collection, rkey }: RecordKey): void {
    this.#write(() => {
      this.#statements.strike.run(did, collection, rkey);
      this.#drop({ did, collection, rkey });
    });
  }

  meta(name: string): unknown {
    return this.#statements.meta.get(name)?.value;
  }

  setMeta(name: string, value: string | number): void {
    this.#statements.setMeta.run(name, value);
  }

  /** Counts the waiting posts anew, after others than `apply` changed them. */
  recount(): void {
    this.#waiting = [0, 0];
    for (const { label, posts } of this.#statements.countWaiting.all())
      this.#waiting[label === 1 ? 1 : 0] = Number(posts);
  }

  close(): void {
    this.#texts?.close();
    this.database.close();
  }

  #applyOne(entry: Entry): Outcome[] {
    if (entry.kind === 'post') return [this.#take(entry.key, entry.post)];
    if (entry.kind === 'drop') this.#drop(entry.key);
    else this.#applyAccount(entry.did, entry.state);
    return [];
  }

  #take(key: RecordKey, { label, text, hash, ids }: Post): Outcome {
    const { did, collection, rkey } = key;
    const own = [did, collection, rkey] as const;
    const bytes = Buffer.from(hash, 'hex');
    const old = this.#statements.post.get(...own);
    if (old && bytes.equals(old.hash as Uint8Array)) return 'seen';
    if (old) this.#drop(key);
    if (old?.chunk !== null && old !== undefined) return 'seen';
    if (this.#statements.seen.get(bytes) || this.#statements.isStruck.get(...own)) return 'seen';
    if (this.#waiting[label] - this.#waiting[1 - label]! >= this.#surplus) return 'surplus';
    const isHidden = this.#statements.isHidden.get(did) !== undefined;
    this.#statements.insert.run(
      ...own,
      bytes,
      label,
      new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength),
      Number(isHidden),
    );
    this.#statements.remember.run(bytes);
    if (!isHidden) this.#waiting[label]++;
    const place = this.#keepText ? this.#texts?.append(text, label) : undefined;
    if (place) this.#statements.addText.run(...own, place.start, place.length);
    return 'taken';
  }

  #drop({ did, collection, rkey }: RecordKey): void {
    const own = [did, collection, rkey] as const;
    this.#blank(this.#statements.dropText.all(...own));
    if (this.#statements.markGone.run(...own).changes > 0) this.#deleteGone();
  }

  #applyAccount(did: string, state: 'active' | 'hidden' | 'deleted'): void {
    if (state === 'hidden') this.#statements.hide.run(did);
    else this.#statements.show.run(did);
    if (state === 'deleted') {
      this.#blank(this.#statements.dropTextsOf.all(did));
      if (this.#statements.markAllGone.run(did).changes > 0) this.#deleteGone();
    } else if (this.#statements.setHidden.run(Number(state === 'hidden'), did).changes > 0) this.recount();
  }

  /** Deletes gone posts that wait. One in a chunk under way stays until the chunk is done. */
  #deleteGone(): void {
    for (const { hash } of this.#statements.deleteGone.all()) this.#statements.forget.run(hash as Uint8Array);
    this.recount();
  }

  #blank(places: readonly Record<string, unknown>[]): void {
    for (const { start, length } of places)
      this.#texts?.blank({ start: Number(start), length: Number(length) });
  }

  #checkVocabulary(folder: string, vocabulary: string): void {
    this.#write(() => {
      const found = this.meta('vocabulary') ?? vocabulary;
      if (found !== vocabulary) throw new UserError(`${folder}: holds posts for another run`);
      this.setMeta('vocabulary', vocabulary);
    });
  }

  #openTexts(path: string): TextFile | undefined {
    if (!existsSync(path)) {
      this.#write(() => {
        this.#statements.dropAllTexts.run();
        this.setMeta('textLength', 0);
      });
      if (!this.#keepText) return undefined;
    }
    return new TextFile(path, Number(this.meta('textLength') ?? 0));
  }

  #write<T>(work: () => T): T {
    return explaining(this.path, () => transaction(this.database, work));
  }
}
