// npm run bench:stream -- --run DIR --tweets FILE [--posts N] [--times N] [--chunk N] [--write]: an hour's worth of posts at
// ten times the real rate, from a server of our own, with live training beside it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { writeDocs } from '#tests/bench/docs/writeDocs.ts';
import { saveMeasurement } from '#tests/bench/measurement.ts';
import { peakMiBOf, residentMiBOf } from '#tests/bench/processMemory.ts';
import { say } from '#training/cli/say.ts';
import { expectedOf } from './expected.ts';
import { streamReport } from './report.ts';
import { behindAtMost, quarters } from './samples.ts';

/** Posts of a busy hour on Bluesky: docs/benchmarks.md names the source. */
const postsPerHour = 130_000;
const cuts = 10;
const sampleMs = 1000;

const serverMain = fileURLToPath(new URL('server/main.ts', import.meta.url));
const liveMain = fileURLToPath(new URL('../../../training/stream/main.ts', import.meta.url));

export interface StreamFigures {
  readonly posts: number;
  /** How many times the real rate the posts were sent at. */
  readonly times: number;
  /** From the first post that was sent until all were stored and the last full chunk was trained. */
  readonly seconds: number;
  readonly cuts: number;
  /** Posts that were labelled and stored. */
  readonly taken: number;
  readonly takenPerMinute: number;
  readonly chunks: number;
  readonly chunkSize: number;
  /** Posts that a reading of the same texts without a stream takes, and that were not stored. */
  readonly lost: number;
  /** Posts that were trained on or wait, beyond those that were stored. */
  readonly twice: number;
  /** How far behind the newest post the store was at most, in seconds, of the lines that it prints every ten seconds. */
  readonly behindSeconds: number;
  /** Largest resident memory of the process. */
  readonly peakMiB: number;
  /** Mean resident memory in the second and in the last quarter of the time. */
  readonly heldMiB: readonly [second: number, last: number];
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      run: { type: 'string' },
      tweets: { type: 'string' },
      posts: { type: 'string', default: String(postsPerHour) },
      times: { type: 'string', default: '10' },
      chunk: { type: 'string', default: '5000' },
      write: { type: 'boolean', default: false },
    },
  });
  const { run, tweets } = values;
  if (run === undefined || tweets === undefined)
    throw new UserError(
      'npm run bench:stream -- --run DIR --tweets FILE [--posts N] [--times N] [--chunk N] [--write]',
    );
  if (process.platform !== 'linux') throw new UserError('memory is read from /proc: Linux only');
  const [posts, times, chunk] = [Number(values.posts), Number(values.times), Number(values.chunk)];
  say('reading the posts');
  const expected = await expectedOf(run, tweets, posts);
  const chunks = Math.floor(Math.min(...expected.moods) / Math.ceil(chunk / 2));
  const folder = await mkdtemp(join(tmpdir(), 'tonic-stream-'));
  try {
    const measured = await stream(run, tweets, posts, times, chunk, chunks, folder);
    const hashes = hashesIn(folder);
    const waiting = waitingIn(folder);
    const trained = chunk * measured.chunks;
    const figures: StreamFigures = {
      posts,
      times,
      cuts,
      chunkSize: chunk,
      taken: hashes.size,
      takenPerMinute: (60 * hashes.size) / measured.seconds,
      lost: [...expected.hashes].filter((hash) => !hashes.has(hash)).length,
      twice: trained + waiting - hashes.size,
      ...measured,
    };
    console.log(streamReport(figures));
    await saveMeasurement('stream', figures);
    if (values.write) await writeDocs(['stream']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

type Measured = Pick<StreamFigures, 'seconds' | 'behindSeconds' | 'peakMiB' | 'heldMiB' | 'chunks'>;

/** Sends the posts to `npm run live`, and waits until it has trained on so many chunks. */
async function stream(
  run: string,
  tweets: string,
  posts: number,
  times: number,
  chunk: number,
  chunks: number,
  folder: string,
): Promise<Measured> {
  const rate = (times * postsPerHour) / 3600;
  const server = spawn(process.execPath, [serverMain, tweets, ...[posts, rate, cuts].map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printedByServer = linesOf(server, 'stdout');
  await until(() => printedByServer.length > 0, server);
  const from = `ws://127.0.0.1:${printedByServer[0]}/xrpc/com.atproto.sync.subscribeRepos`;
  const options = ['--run', run, '--out', folder, '--chunk', String(chunk), '--surplus', String(posts)];
  const live = spawn(process.execPath, [liveMain, '--from', from, '--from-start', ...options]);
  const printed = linesOf(live, 'stderr');
  try {
    await until(() => printed.some((line) => line.startsWith('a chunk is')), live);
    const start = performance.now();
    const held: number[] = [];
    let peakMiB = 0;
    const done = () => printed.filter((line) => line.startsWith('live chunk ')).length;
    for (let shown = -1; done() < chunks || !printedByServer.includes('done'); ) {
      if (live.exitCode !== null) throw new UserError(`npm run live ended:\n${printed.join('\n')}`);
      if (done() !== shown) say(printed.at(-1)!);
      shown = done();
      held.push((await residentMiBOf(live.pid!)) ?? 0);
      peakMiB = (await peakMiBOf(live.pid!)) ?? peakMiB;
      await sleep(sampleMs);
    }
    const seconds = (performance.now() - start) / 1000;
    return {
      seconds,
      chunks: done(),
      behindSeconds: behindAtMost(printed, posts),
      peakMiB,
      heldMiB: quarters(held),
    };
  } finally {
    for (const child of [live, server]) await ended(child);
  }
}

/** Ends a process between two of its transactions. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** Collects the lines that a process prints. */
function linesOf(child: ChildProcess, stream: 'stdout' | 'stderr'): string[] {
  const lines: string[] = [];
  createInterface({ input: child[stream]! }).on('line', (line) => lines.push(line));
  return lines;
}

async function until(isSo: () => boolean, child: ChildProcess): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null) throw new UserError(`a process ended with status ${child.exitCode}`);
    await sleep(sampleMs);
  }
}

/** The hashes of all texts that were stored. */
function hashesIn(folder: string): ReadonlySet<string> {
  const rows = query(folder, 'SELECT hash FROM seen');
  return new Set(rows.map(({ hash }) => Buffer.from(hash as Uint8Array).toString('hex')));
}

function waitingIn(folder: string): number {
  return Number(query(folder, 'SELECT count(*) AS posts FROM posts WHERE chunk IS NULL')[0]!.posts);
}

function query(folder: string, sql: string) {
  const database = new DatabaseSync(join(folder, 'posts.sqlite'));
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}
