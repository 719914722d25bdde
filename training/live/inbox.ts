import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#scripts/cli/command.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { joined } from '#training/tweets/store.ts';

interface LiveTweet {
  readonly ids: readonly number[];
  readonly label: 0 | 1;
  /** What it is known by when it comes again. */
  readonly key: string;
}

/**
 * The tweets of the chunk that is filling, on disk as they come: as ids, never as text. `chunk-N.jsonl` holds those of
 * chunk N until it has been trained on, `seen.txt` the keys of all that were. A tweet that comes again is not taken
 * again, so a stream may be sent anew from its start after a kill.
 *
 * Nothing is waited for before a line is written, so what was taken survives the end of the process.
 */
export class Inbox {
  readonly #folder: string;
  readonly #seen: Set<string>;
  #chunk: number;
  #tweets: LiveTweet[];
  #file: number | undefined;

  /**
   * @param chunk the one that is filling, from 0; if the chunk before is still here, the process ended between its
   *   training and its filing away, which is done now
   * @throws UserError when the chunk's file is damaged, and the system's errors
   */
  constructor(folder: string, chunk: number) {
    this.#folder = folder;
    this.#seen = new Set(linesOf(join(folder, 'seen.txt')));
    this.#chunk = chunk - 1;
    this.#tweets = this.#load();
    this.#next();
  }

  get count(): number {
    return this.#tweets.length;
  }

  /** Whether the tweet is new: it was taken then. @param tokens of its text; @param ids of the last of them */
  take(tokens: readonly string[], ids: Int32Array, label: 0 | 1): boolean {
    const key = createHash('sha256').update(tokens.join(' ')).digest('hex').slice(0, 16);
    if (this.#seen.has(key)) return false;
    const tweet = { ids: [...ids], label, key };
    this.#file ??= openSync(this.#path, 'a');
    appendFileSync(this.#file, `${JSON.stringify(tweet)}\n`);
    this.#seen.add(key);
    this.#tweets.push(tweet);
    return true;
  }

  /** The first so many tweets of the chunk. */
  tweets(count: number): Encoded {
    return joined(
      this.#tweets.slice(0, count).map(({ ids, label }) => ({ ids: Int32Array.from(ids), label })),
    );
  }

  /** The chunk was trained on: its keys are kept, its tweets are not. The next one is filling. None is passed over. */
  file(): void {
    if (this.#tweets.length > 0) this.#next();
  }

  #next(): void {
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

  #load(): LiveTweet[] {
    const tweets = linesOf(this.#path).map((line, k) => this.#parsed(line, k + 1));
    for (const { key } of tweets) this.#seen.add(key);
    return tweets;
  }

  #parsed(line: string, number: number): LiveTweet {
    try {
      return JSON.parse(line) as LiveTweet;
    } catch {
      throw new UserError(`${this.#path}: damaged (line ${number}); take that line out to go on`);
    }
  }
}

/** The whole lines of a file, none when there is no such file. One that a kill cut short is taken off it. */
function linesOf(path: string): string[] {
  const content = contentOf(path);
  const whole = content.lastIndexOf('\n') + 1;
  if (whole < content.length) truncateSync(path, Buffer.byteLength(content.slice(0, whole)));
  return content.slice(0, whole).split('\n').slice(0, -1);
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
