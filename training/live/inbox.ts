import { appendFileSync, closeSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#scripts/cli/command.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { joinTweets, loadTweets, saveTweets, select } from '#training/tweets/store.ts';
import type { WaitingTweets } from './chunk.ts';
import { hashOf } from './hash.ts';

interface LiveTweet {
  readonly ids: readonly number[];
  readonly label: 0 | 1;
  /** Hash of the tokens, by which the tweet is recognised when it comes again. */
  readonly key: string;
}

/**
 * The tweets of the chunk that is filling, on disk as they arrive: as ids, never as text. `chunk-N.jsonl` holds those of
 * chunk N until the network has been trained on them, `kept-N.bin` those that are rehearsed later, `seen.txt` the keys of
 * all tweets of earlier chunks. A tweet that
 * comes again is not taken again, so after a kill a stream may be sent anew from its start.
 *
 * Lines are written synchronously, so a tweet survives the end of the process once it is taken.
 */
export class Inbox implements WaitingTweets {
  readonly #folder: string;
  readonly #seen: Set<string>;
  #chunk: number;
  #tweets: LiveTweet[];
  #file: number | undefined;

  /**
   * Opens the inbox. If the previous chunk is still there, the process ended after training on it: discards it.
   * @param chunk number of the chunk that is filling, from 0
   * @throws UserError when the chunk's file is damaged, and the system's errors
   */
  constructor(folder: string, chunk: number) {
    this.#folder = folder;
    this.#seen = new Set(linesOf(join(folder, 'seen.txt')));
    this.#chunk = chunk - 1;
    this.#tweets = this.#load();
    this.#startNextChunk();
  }

  get count(): number {
    return this.#tweets.length;
  }

  /**
   * Takes a tweet unless it has come before.
   * @param tokens of the whole text
   * @param ids of its last tokens, as the network reads them
   * @returns whether the tweet is new
   */
  take(tokens: readonly string[], ids: Int32Array, label: 0 | 1): boolean {
    const key = hashOf(tokens);
    if (this.#seen.has(key)) return false;
    const tweet = { ids: [...ids], label, key };
    this.#file ??= openSync(this.#path, 'a');
    appendFileSync(this.#file, `${JSON.stringify(tweet)}\n`);
    this.#seen.add(key);
    this.#tweets.push(tweet);
    return true;
  }

  tweets(count: number): Encoded {
    return joinTweets(
      this.#tweets.slice(0, count).map(({ ids, label }) => ({ ids: Int32Array.from(ids), label })),
    );
  }

  rehearsed(): Promise<Encoded[]> {
    return Promise.all(Array.from({ length: this.#chunk }, (_, chunk) => loadTweets(this.#keptPath(chunk))));
  }

  keep(positions: Uint32Array): Promise<void> {
    return saveTweets(this.#keptPath(this.#chunk), select(this.tweets(this.count), positions));
  }

  /** Deletes the tweets of the chunk, remembers their keys, and starts the next chunk. An empty chunk stays. */
  discardChunk(): void {
    if (this.#tweets.length > 0) this.#startNextChunk();
  }

  #startNextChunk(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    if (this.#tweets.length > 0)
      appendFileSync(join(this.#folder, 'seen.txt'), this.#tweets.map(({ key }) => `${key}\n`).join(''));
    rmSync(this.#path, { force: true });
    this.#chunk++;
    this.#tweets = this.#load();
  }

  get #path(): string {
    return join(this.#folder, `chunk-${this.#chunk}.jsonl`);
  }

  #keptPath(chunk: number): string {
    return join(this.#folder, `kept-${chunk}.bin`);
  }

  #load(): LiveTweet[] {
    const tweets = linesOf(this.#path).map((line, k) => this.#parse(line, k + 1));
    for (const { key } of tweets) this.#seen.add(key);
    return tweets;
  }

  #parse(line: string, number: number): LiveTweet {
    try {
      return JSON.parse(line) as LiveTweet;
    } catch {
      throw new UserError(`${this.#path}: damaged (line ${number}); delete that line to continue`);
    }
  }
}

/** Returns the complete lines of a file, none if it does not exist. Truncates a last line that a kill cut short. */
function linesOf(path: string): string[] {
  const content = contentOf(path);
  const end = content.lastIndexOf('\n') + 1;
  if (end < content.length) truncateSync(path, Buffer.byteLength(content.slice(0, end)));
  return content.slice(0, end).split('\n').slice(0, -1);
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
