import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { end } from './servers.ts';

const main = fileURLToPath(new URL('../../training/stream/main.ts', import.meta.url));
/** Posts of one mood are not limited here. */
const options = ['--keep-text', '--from-start', '--surplus', '1000000'];
const pollMs = 50;
const patienceMs = 90_000;

/** A labelled post that a consumer has stored. */
export interface Stored {
  readonly uri: string;
  readonly mood: 'sad' | 'happy';
  readonly hidden: boolean;
}

/** `npm run live` in a process of its own, which can be killed and started again with its folder. */
export class Consumer {
  readonly folder: string;
  readonly #from: string;
  #child: ChildProcess | undefined;
  /** Standard error of all processes so far. */
  printed = '';

  private constructor(folder: string, from: string) {
    this.folder = folder;
    this.#from = from;
  }

  static async start(from: string): Promise<Consumer> {
    const consumer = new Consumer(await mkdtemp(join(tmpdir(), 'tonic-live-out-')), from);
    consumer.startAgain();
    return consumer;
  }

  startAgain(): void {
    this.#child = spawn(process.execPath, [main, '--from', this.#from, '--out', this.folder, ...options]);
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.printed += text;
    });
  }

  /** Ends the process. By SIGTERM it ends between two transactions. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.#child) await end(this.#child, signal);
    this.#child = undefined;
  }

  /** Strikes a post off with `npm run live -- --strike`, while the process is stopped. */
  async strike(uri: string): Promise<void> {
    const child = spawn(process.execPath, [main, '--out', this.folder, '--strike', uri], {
      stdio: 'inherit',
    });
    const [status] = (await once(child, 'exit')) as [number | null];
    if (status !== 0) throw new Error(`--strike ended with ${status}`);
  }

  /** Ends the process and removes its folder. */
  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    await rm(this.folder, { recursive: true });
  }

  /** Waits until the texts that were written, less the deleted ones, are so many. */
  async hasTexts(count: number): Promise<void> {
    await this.until(() => this.texts().length === count, `${count} texts`);
  }

  /** Waits until the process has printed something. */
  async hasPrinted(pattern: RegExp): Promise<void> {
    await this.until(() => pattern.test(this.printed), String(pattern));
  }

  async until(isSo: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (!isSo()) {
      if (Date.now() > deadline)
        throw new Error(`waited for ${what}, has ${this.texts().length} texts; it printed:\n${this.printed}`);
      if (this.#child?.exitCode) throw new Error(`npm run live ended:\n${this.printed}`);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }

  /** The lines of posts.jsonl, which may be read while the process runs. */
  texts(): string[] {
    const file = join(this.folder, 'posts.jsonl');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    return lines.filter((line) => line.trim() !== '');
  }

  /** Waits until posts.jsonl grows, which it does within a transaction. Blocks, so as to return at that moment. */
  waitForWriting(): void {
    const length = () => statSync(join(this.folder, 'posts.jsonl')).size;
    const deadline = Date.now() + patienceMs;
    let before = length();
    for (let now = before; now <= before; now = length()) {
      before = now; // What a killed process wrote without counting it is cut off at the start.
      if (Date.now() > deadline) throw new Error('no text was written');
    }
  }

  /** The posts of the database, which one process at a time may open: the consumer must be stopped. */
  stored(): Stored[] {
    const database = new DatabaseSync(join(this.folder, 'posts.sqlite'));
    const rows = database.prepare('SELECT did, collection, rkey, label, hidden FROM posts ORDER BY id').all();
    database.close();
    return rows.map(({ did, collection, rkey, label, hidden }) => ({
      uri: `at://${did}/${collection}/${rkey}`,
      mood: label === 1 ? 'happy' : 'sad',
      hidden: hidden === 1,
    }));
  }
}
