import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serverFolder } from './install.ts';

/** Posts per commit at most: the server refuses more. */
export const maxWrites = 200;
export const collection = 'app.bsky.feed.post';
/** The administrator of the server in tests/live/server/pds.mjs. */
const asAdmin = {
  headers: { authorization: `Basic ${btoa('admin:admin-pass')}` },
  encoding: 'application/json',
};

/** What these tests use of `AtpAgent` in @atproto/api. */
interface Agent {
  createAccount(account: {
    handle: string;
    email: string;
    password: string;
  }): Promise<{ data: { did: string } }>;
  readonly com: {
    readonly atproto: {
      readonly repo: {
        applyWrites(input: object): Promise<{ data: { results: { uri?: string }[] } }>;
        createRecord(input: object): Promise<{ data: { uri: string; cid: string } }>;
        putRecord(input: object): Promise<unknown>;
        deleteRecord(input: object): Promise<unknown>;
      };
      readonly admin: {
        updateSubjectStatus(input: object, options: object): Promise<unknown>;
        deleteAccount(input: object, options: object): Promise<unknown>;
      };
    };
  };
}

/** A record of the collection of posts. `validate: false` lets the server take anything. */
export type PostRecord = Record<string, unknown>;

export const postOf = (text: unknown, more: PostRecord = {}): PostRecord => ({
  $type: collection,
  text,
  langs: ['en'],
  createdAt: new Date().toISOString(),
  ...more,
});

/** One write of a commit. Only one that creates a post may have no record key. */
interface Write {
  readonly what: 'create' | 'update' | 'delete';
  readonly rkey?: string;
  readonly value?: PostRecord;
}

/** An account on the server of a test. */
export class Account {
  readonly did: string;
  readonly #agent: Agent;

  private constructor(did: string, agent: Agent) {
    this.did = did;
    this.#agent = agent;
  }

  /** @param name 3 to 18 letters, new on this server */
  static async create(url: string, name: string): Promise<Account> {
    const require = createRequire(join(serverFolder, 'package.json'));
    const { AtpAgent } = require('@atproto/api') as { AtpAgent: new (options: { service: string }) => Agent };
    const agent = new AtpAgent({ service: url });
    const { data } = await agent.createAccount({
      handle: `${name}.test`,
      email: `${name}@a.test`,
      password: 'x',
    });
    return new Account(data.did, agent);
  }

  /** Writes one post, which is one commit. Returns its record key. @param validate whether the server checks it */
  async post(record: PostRecord, validate = true): Promise<string> {
    return (await this.postWithCid(record, validate)).key;
  }

  /** As `post`. Returns the hash of this version of the record as well. */
  async postWithCid(record: PostRecord, validate = true): Promise<{ key: string; cid: string }> {
    const { data } = await this.#repo.createRecord({ repo: this.did, collection, record, validate });
    return { key: keyOf(data.uri), cid: data.cid };
  }

  /** Writes at most 200 posts as one commit. Returns their record keys. */
  async postTogether(records: readonly PostRecord[]): Promise<string[]> {
    return this.write(records.map((value) => ({ what: 'create', value })));
  }

  /** Writes, changes and deletes posts in one commit. Returns the record keys of those that it wrote. */
  async write(writes: readonly Write[]): Promise<string[]> {
    const { data } = await this.#repo.applyWrites({
      repo: this.did,
      writes: writes.map(({ what, ...write }) => ({
        $type: `com.atproto.repo.applyWrites#${what}`,
        collection,
        ...write,
      })),
    });
    return data.results.flatMap(({ uri }) => (uri === undefined ? [] : [keyOf(uri)]));
  }

  async update(rkey: string, record: PostRecord): Promise<void> {
    await this.#repo.putRecord({ repo: this.did, collection, rkey, record });
  }

  async delete(rkey: string): Promise<void> {
    await this.#repo.deleteRecord({ repo: this.did, collection, rkey });
  }

  /** Hides the account, or shows it again, as a moderator does. */
  async takeDown(applied = true): Promise<void> {
    await this.#setTakedown({ $type: 'com.atproto.admin.defs#repoRef', did: this.did }, applied);
  }

  /** Hides one post. The stream tells nothing of it. */
  async takeDownPost(rkey: string, cid: string): Promise<void> {
    await this.#setTakedown({ $type: 'com.atproto.repo.strongRef', uri: this.uriOf(rkey), cid }, true);
  }

  async deleteAccount(): Promise<void> {
    await this.#agent.com.atproto.admin.deleteAccount({ did: this.did }, asAdmin);
  }

  uriOf(rkey: string): string {
    return `at://${this.did}/${collection}/${rkey}`;
  }

  async #setTakedown(subject: object, applied: boolean): Promise<void> {
    await this.#agent.com.atproto.admin.updateSubjectStatus({ subject, takedown: { applied } }, asAdmin);
  }

  get #repo() {
    return this.#agent.com.atproto.repo;
  }
}

const keyOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
