// npm run bench:growth -- --tweets FILE [--write]: time and memory of training by the number of tweets.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { say } from '#training/cli/say.ts';
import { writeDocs } from './docs/writeDocs.ts';
import { saveMeasurement } from './measurement.ts';
import { table, verdict } from './print.ts';
import { peakMiBOf } from './processMemory.ts';

const usage = 'npm run bench:growth -- --tweets FILE [--write]';

/** Rows of the file, 80 % of which are used for training: 100,000, 400,000 and, of Sentiment140, 1.24 million. */
const sizes = ['125000', '500000', 'all'];

/** 2 GB, in MiB. */
const maxMiB = 2e9 / 2 ** 20;

export interface GrowthFigures {
  readonly runs: readonly GrowthRun[];
  /** How much longer the slowest run took per tweet than the fastest, as a share. */
  readonly deviation: number;
  readonly peakMiB: number;
  /** The target of `peakMiB`. */
  readonly maxMiB: number;
}

interface GrowthRun {
  readonly trainedOn: number;
  /** One epoch: training, then reading the validation set, a tenth of the tweets. */
  readonly seconds: number;
  readonly microsecondsPerTweet: number;
  /** Including reading the file and the test tweets. */
  readonly totalSeconds: number;
  /** Largest resident memory of the process. */
  readonly peakMiB: number;
}

await command(async () => {
  const { values } = parseArgs({
    options: { tweets: { type: 'string' }, write: { type: 'boolean', default: false } },
  });
  if (values.tweets === undefined) throw new UserError(usage);
  if (process.platform !== 'linux')
    throw new UserError('the peak of the memory is read from /proc: Linux only');
  const runs: GrowthRun[] = [];
  for (const rows of sizes) {
    say(`training on 80 % of ${rows === 'all' ? 'all' : Number(rows).toLocaleString('en')} tweets`);
    const run = await train(values.tweets, rows);
    if (!run) return; // the training printed why
    runs.push(run);
  }
  const perTweet = runs.map(({ microsecondsPerTweet }) => microsecondsPerTweet);
  const figures: GrowthFigures = {
    runs,
    deviation: Math.max(...perTweet) / Math.min(...perTweet) - 1,
    peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB)),
    maxMiB,
  };
  console.log(report(figures));
  await saveMeasurement('growth', figures);
  if (values.write) await writeDocs(['growth']);
});

/**
 * Trains one epoch of the paper's network with `npm run train`, in a process of its own.
 * @param rows of the file, or "all"
 * @returns undefined when it failed
 */
async function train(tweets: string, rows: string): Promise<GrowthRun | undefined> {
  const out = await mkdtemp(join(tmpdir(), 'tonic-growth-'));
  const script = fileURLToPath(new URL('../../training/main.ts', import.meta.url));
  const preset = ['--schedule', 'whole', '--preset', 'paper', '--set', 'epochs=1'];
  const rowsOption = rows === 'all' ? [] : ['--rows', rows];
  try {
    const start = performance.now();
    const child = spawn(
      process.execPath,
      [script, '--tweets', tweets, '--out', out, ...preset, ...rowsOption],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    let peakMiB = 0;
    const poll = setInterval(async () => {
      peakMiB = (await peakMiBOf(child.pid!)) ?? peakMiB;
    }, 1000);
    const [status] = await once(child, 'exit').finally(() => clearInterval(poll));
    if (status !== 0) {
      process.exitCode = 1;
      return undefined;
    }
    const totalSeconds = (performance.now() - start) / 1000;
    const { seconds, tweets: counts } = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunFile;
    const microsecondsPerTweet = (1e6 * seconds) / counts.train;
    return { trainedOn: counts.train, seconds, microsecondsPerTweet, totalSeconds, peakMiB };
  } finally {
    await rm(out, { recursive: true });
  }
}

interface RunFile {
  readonly seconds: number;
  readonly tweets: { readonly train: number };
}

function report({ runs, deviation, peakMiB, maxMiB }: GrowthFigures): string {
  const rows = runs.map((run) => [
    run.trainedOn.toLocaleString('en'),
    run.seconds.toFixed(1),
    run.microsecondsPerTweet.toFixed(1),
    run.totalSeconds.toFixed(1),
    run.peakMiB.toFixed(0),
  ]);
  return `${table([['tweets trained on', 's of training', 'µs per tweet', 's in total', 'peak MiB'], ...rows])}

time per tweet: ${(100 * deviation).toFixed(1)} % between the fastest and the slowest run (linear growth keeps it constant)
peak memory: ${Math.round(peakMiB)} MiB, target under 2 GB (${Math.round(maxMiB)} MiB): ${verdict(peakMiB < maxMiB)}`;
}
