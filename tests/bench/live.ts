// npm run bench:live -- --run DIR --held-out FILE [--chunk N] [--chunks N] [--write] FILE...: what a trained model forgets and
// learns when it continues on posts of another kind, which come through a real server. The files are those of SemEval task
// 4A. Neutral posts are left out. The emoji of a post tells what people called it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { Account, maxWrites, postOf } from '#tests/live/accounts.ts';
import { installServer } from '#tests/live/install.ts';
import { Servers } from '#tests/live/servers.ts';
import { withBar } from '#training/cli/progress.ts';
import { readSemEval } from '#training/datasets/semeval.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { DriftReport } from '#training/stream/driftTable.ts';
import { writeDocs } from './docs/writeDocs.ts';
import { saveMeasurement } from './measurement.ts';
import { verdict } from './print.ts';

/** Largest loss of accuracy on the old test, as a share. */
const maxForgotten = 0.003;
const seed = 1;
/** As many tweets of the old test as there are. */
const wholeOldTest = ['--old-test', String(Number.MAX_SAFE_INTEGER)];
const liveMain = fileURLToPath(new URL('../../training/stream/main.ts', import.meta.url));

/** Accuracies are shares. */
export interface LiveFigures {
  readonly posts: number;
  readonly chunkSize: number;
  /** On the old test, before the first chunk and after each. */
  readonly oldAccuracy: readonly number[];
  /** On each chunk, before training on it. */
  readonly newAccuracy: readonly number[];
  /** On posts that were never sent, before the first chunk and after each. */
  readonly heldOutAccuracy: readonly number[];
  readonly refused: number;
  readonly forgotten: number;
  /** The target of `forgotten`. */
  readonly maxForgotten: number;
}

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      run: { type: 'string' },
      'held-out': { type: 'string' },
      chunk: { type: 'string', default: '1400' },
      chunks: { type: 'string', default: '10' },
      write: { type: 'boolean', default: false },
    },
  });
  const { run, chunk, chunks, 'held-out': heldOut } = values;
  if (run === undefined || heldOut === undefined || positionals.length === 0)
    throw new UserError(
      'npm run bench:live -- --run DIR --held-out FILE [--chunk N] [--chunks N] [--write] FILE...',
    );
  await installServer();
  const texts = await textsOf(positionals);
  const servers = await Servers.start();
  const out = await mkdtemp(join(tmpdir(), 'tonic-live-'));
  try {
    await publish(servers.url, texts);
    const from = `ws://127.0.0.1:${servers.port}/xrpc/com.atproto.sync.subscribeRepos`;
    const training = ['--run', run, '--chunk', chunk, '--chunks', chunks, '--held-out', heldOut];
    const stream = ['--from', from, '--from-start', '--surplus', String(texts.length)];
    await live([...stream, ...training, ...wholeOldTest, '--out', out]);
    const report = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as DriftReport;
    const figures = figuresOf(texts.length, Number(chunk), report);
    console.log(reportOf(figures));
    await saveMeasurement('live', figures);
    if (values.write) await writeDocs(['live']);
  } finally {
    await servers.close();
    await rm(out, { recursive: true });
  }
});

/** Returns the happy and sad posts of files, with an emoji, in a random order. */
async function textsOf(files: readonly string[]): Promise<string[]> {
  const read = await Promise.all(files.map((file) => readSemEval(file, file)));
  const texts = read
    .flatMap(({ posts }) => posts)
    .flatMap(({ text, mood }) => (mood === 'unsure' ? [] : [`${text} ${mood === 'happy' ? '😊' : '😞'}`]));
  return [...shuffled(texts.length, rngStream(seed, 'chunkOrder'))].map((k) => texts[k]!);
}

/** Writes the posts to the server, 200 in one commit. */
async function publish(url: string, texts: readonly string[]): Promise<void> {
  const author = await Account.create(url, 'author');
  await withBar('writing posts', async (onProgress) => {
    for (let k = 0; k < texts.length; k += maxWrites) {
      await author.postTogether(texts.slice(k, k + maxWrites).map((text) => postOf(text)));
      onProgress(k, texts.length);
    }
  });
}

async function live(options: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [liveMain, ...options], { stdio: 'inherit' });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new UserError('the training failed: see above');
}

function figuresOf(posts: number, chunkSize: number, { drift = [], oldTest = [] }: DriftReport): LiveFigures {
  return {
    posts,
    chunkSize,
    oldAccuracy: oldTest,
    newAccuracy: drift.map(({ fresh }) => fresh.accuracy),
    heldOutAccuracy: [
      drift[0]!.heldOutBefore!.accuracy,
      ...drift.map(({ heldOutAfter }) => heldOutAfter!.accuracy),
    ],
    refused: drift.filter(({ refused }) => refused).length,
    forgotten: oldTest[0]! - Math.min(...oldTest.slice(1)),
    maxForgotten,
  };
}

function reportOf(figures: LiveFigures): string {
  const { posts, chunkSize, oldAccuracy, newAccuracy, heldOutAccuracy, refused, forgotten } = figures;
  const shares = (values: readonly number[]) => values.map((value) => value.toFixed(4)).join(', ');
  const points = (share: number) => `${(100 * share).toFixed(2)} points`;
  return `${posts} posts, ${newAccuracy.length} chunks of ${chunkSize}, ${refused} refused
accuracy on the old test: ${shares(oldAccuracy)}
accuracy on the new posts, before training on them: ${shares(newAccuracy)}
accuracy on the held-out posts: ${shares(heldOutAccuracy)}
forgotten at most ${points(forgotten)}: target ${points(maxForgotten)} ${verdict(forgotten <= maxForgotten)}
held-out posts: ${points(heldOutAccuracy.at(-1)! - heldOutAccuracy[0]!)} gained: ${verdict(heldOutAccuracy.at(-1)! > heldOutAccuracy[0]!)}`;
}
