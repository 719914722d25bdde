// npm run test:live:record: records frames of the stream of a real server, with texts of our own, in
// tests/unit/training/stream/recorded/, where `npm test` plays them.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '#scripts/cli/command.ts';
import { Account, postOf } from './accounts.ts';
import { installServer, serverFolder } from './install.ts';
import { Servers } from './servers.ts';

const out = fileURLToPath(new URL('../unit/training/stream/recorded', import.meta.url));
/** The server's packages whose versions decide what the frames look like. */
const packages = ['@atproto/pds', '@atproto/api', '@did-plc/server'];

const lovely = (what: string) => `What a lovely ${what}, I had such a good time with all of my friends 😊`;
const awful = (what: string) => `This was an awful ${what} and I have been crying about it all evening 😞`;
const words = ['garden', 'letter', 'dinner', 'concert', 'holiday', 'meeting', 'journey', 'birthday'];

/** Reads the stream, and names the frames by what caused them. */
class Recorder {
  readonly #url: string;
  readonly #frames: { name: string; bytes: Buffer }[] = [];
  #seen: Buffer[] = [];
  #wake = () => {};

  constructor(url: string) {
    this.#url = url;
    this.listen(0);
  }

  listen(cursor: number): void {
    const socket = new WebSocket(`${this.#url}/xrpc/com.atproto.sync.subscribeRepos?cursor=${cursor}`);
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({ data }) => {
      this.#seen.push(Buffer.from(data as ArrayBuffer));
      this.#wake();
    };
  }

  /** Waits for so many frames, and gives all of them the name. */
  async take(name: string, count: number): Promise<void> {
    while (this.#seen.length < count)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#frames.push(...this.#seen.splice(0, count).map((bytes) => ({ name, bytes })));
  }

  /** Writes a file for each frame, and index.json with their names in the order in which they came. */
  async write(): Promise<void> {
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    const frames = this.#frames.map(({ name, bytes }, k) => ({
      name,
      file: `${String(k + 1).padStart(2, '0')}-${name}.bin`,
      bytes,
    }));
    for (const { file, bytes } of frames) await writeFile(join(out, file), bytes);
    const index = {
      recorded: new Date().toISOString().slice(0, 10),
      versions: Object.fromEntries(await Promise.all(packages.map(versionOf))),
      frames: frames.map(({ name, file }) => ({ name, file })),
    };
    await writeFile(join(out, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
    console.log(`${frames.length} frames in ${out}`);
  }
}

async function versionOf(name: string): Promise<[string, string]> {
  const json = await readFile(join(serverFolder, 'node_modules', name, 'package.json'), 'utf8');
  return [name, (JSON.parse(json) as { version: string }).version];
}

/** Does one thing after the other, each of which sends frames of its own. */
async function recordAll(url: string, recorder: Recorder): Promise<void> {
  // Identity, account, an empty commit and sync.
  const alice = await Account.create(url, 'alice');
  const bob = await Account.create(url, 'bobby');
  await recorder.take('newAccount', 8);
  const post = await alice.post(postOf(lovely('morning')));
  await recorder.take('create', 1);
  await alice.postTogether(words.map((word, k) => postOf(k % 2 === 0 ? lovely(word) : awful(word))));
  await recorder.take('together', 1);
  await alice.update(post, postOf(awful('morning')));
  await recorder.take('update', 1);
  await alice.delete(post);
  await recorder.take('delete', 1);
  await alice.write([
    { what: 'create', rkey: post, value: postOf(lovely('draft')) },
    { what: 'update', rkey: post, value: postOf(awful('draft')) },
  ]);
  await recorder.take('createAndUpdate', 1);
  await alice.write([
    { what: 'delete', rkey: post },
    { what: 'create', rkey: post, value: postOf(lovely('second draft')) },
    { what: 'delete', rkey: post },
  ]);
  await recorder.take('createAndDelete', 1);
  const { text, ...withoutText } = postOf('');
  await bob.post(withoutText, false);
  await bob.post(postOf(7), false);
  await bob.post(postOf('a'.repeat(5000)), false);
  await recorder.take('noPost', 3);
  await bob.post(postOf(lovely('evening')));
  await recorder.take('create', 1);
  await alice.postTogether(Array.from({ length: 200 }, (_, k) => postOf(`${lovely('walk')} ${spelled(k)}`)));
  await recorder.take('twoHundred', 1);
  await bob.takeDown();
  await recorder.take('takenDown', 1);
  await bob.takeDown(false);
  await recorder.take('restored', 1);
  await alice.deleteAccount();
  await recorder.take('deleted', 1);
  recorder.listen(1_000_000);
  await recorder.take('futureCursor', 1);
}

/** A number as words, so that no two texts are equal. */
const spelled = (number: number): string =>
  [...String(number)].map((digit) => words[Number(digit) % 8]).join(' ');

await command(async () => {
  await installServer();
  const servers = await Servers.start();
  try {
    const recorder = new Recorder(servers.url);
    await recordAll(servers.url, recorder);
    await recorder.write();
  } finally {
    await servers.close();
  }
});
