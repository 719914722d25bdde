import type { ChildProcess } from 'node:child_process';
import { Account, postOf } from './accounts.ts';
import { Consumer } from './consumer.ts';
import { end, freePort, Servers, startScript } from './servers.ts';
import { textOf } from './texts.ts';

/** Numbers of texts that tell a consumer's place in the stream. */
let marks = 1_000_000;

export const streamPath = '/xrpc/com.atproto.sync.subscribeRepos';

/** A real server, and one of its two kinds of stream. */
export class Network {
  readonly servers: Servers;
  /** The port of the stream. */
  readonly port: number;
  readonly path: string;
  readonly #jetstream: ChildProcess | undefined;
  #marker: Account | undefined;

  private constructor(servers: Servers, port: number, path: string, jetstream?: ChildProcess) {
    this.servers = servers;
    this.port = port;
    this.path = path;
    this.#jetstream = jetstream;
  }

  static async start(kind: 'repositories' | 'Jetstream' = 'repositories'): Promise<Network> {
    const servers = await Servers.start();
    if (kind === 'repositories') return new Network(servers, servers.port, streamPath);
    const port = await freePort();
    const jetstream = await startScript('jetstream.mjs', String(port), servers.url);
    return new Network(servers, port, '/subscribe', jetstream);
  }

  get stream(): string {
    return `ws://127.0.0.1:${this.port}${this.path}`;
  }

  account(name: string): Promise<Account> {
    return Account.create(this.servers.url, name);
  }

  consumer(): Promise<Consumer> {
    return Consumer.start(this.stream);
  }

  /** Waits until a consumer has stored all that was written so far: until a post that is written now arrives. */
  async settle(consumer: Consumer): Promise<void> {
    this.#marker ??= await this.account('marker');
    const text = textOf(marks++);
    await this.#marker.post(postOf(text));
    const words = text.slice(0, -3); // without the emoji
    await consumer.until(() => consumer.texts().some((line) => line.includes(words)), 'a last post');
  }

  /** Takes all accounts, posts and numbers of events from the server. */
  async reset(): Promise<void> {
    await this.servers.reset();
    this.#marker = undefined;
  }

  async close(): Promise<void> {
    if (this.#jetstream) await end(this.#jetstream, 'SIGKILL');
    await this.servers.close();
  }
}
