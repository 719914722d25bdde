// npm run bench:growth: the time and the memory that training takes as the tweets grow in number.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { saveFigures, say, table, verdict } from './print.ts';

const usage = 'npm run bench:growth -- --tweets FILE';

/** Tweets in all, of which 80 % are trained on: 100,000, 400,000 and, of Sentiment140, 1.24 million. */
const sizes = ['125000', '500000', 'all'];

/** 2 GB, in MiB. */
const mostMiB = 2e9 / 2 ** 20;

interface Growth {
  readonly trainedOn: number;
  /** Of the epoch: training, then reading the tenth that is held out. */
  readonly seconds: number;
  readonly microsecondsATweet: number;
  /** Reading the file and the test tweets included. */
  readonly secondsInAll: number;
  readonly peakMiB: number;
}

await command(async () => {
  const { values: given } = parseArgs({ options: { tweets: { type: 'string' } } });
  if (given.tweets === undefined) throw new UserError(usage);
  if (process.platform !== 'linux')
    throw new UserError('the peak of the memory is read from /proc: Linux only');
  const growths: Growth[] = [];
  for (const rows of sizes) {
    say(`training on 80 % of ${rows === 'all' ? 'all' : Number(rows).toLocaleString('en')} tweets`);
    const growth = await trained(given.tweets, rows);
    if (!growth) return; // the training has said why, in a line of its own
    growths.push(growth);
  }
  const perTweet = growths.map(({ microsecondsATweet }) => microsecondsATweet);
  const deviation = Math.max(...perTweet) / Math.min(...perTweet) - 1;
  const largestMiB = Math.max(...growths.map(({ peakMiB }) => peakMiB));
  const isUnder = largestMiB < mostMiB;
  console.log(`${growthTable(growths)}

time a tweet: ${(100 * deviation).toFixed(1)} % between the least and the most (linear growth keeps it level)
peak memory: ${Math.round(largestMiB)} MiB, target under 2 GB (${Math.round(mostMiB)} MiB): ${verdict(isUnder)}`);
  await saveFigures('bench-growth.json', {
    growths,
    deviation,
    memory: { largestMiB, mostMiB, met: isUnder },
  });
});

/**
 * One epoch of the seed's network on so many tweets, by the command that trains, in a process of its own.
 * @returns undefined when it failed
 */
async function trained(tweets: string, rows: string): Promise<Growth | undefined> {
  const out = await mkdtemp(join(tmpdir(), 'tonic-growth-'));
  try {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('../../training/main.ts', import.meta.url)),
        ...['--tweets', tweets, '--schedule', 'whole', '--preset', 'seed', '--set', 'epochs=1', '--out', out],
        ...(rows === 'all' ? [] : ['--rows', rows]),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    let peakMiB = 0;
    const poll = setInterval(async () => {
      peakMiB = (await peakOf(child.pid!)) ?? peakMiB;
    }, 1000);
    const [status] = await once(child, 'exit').finally(() => clearInterval(poll));
    if (status !== 0) {
      process.exitCode = 1;
      return undefined;
    }
    const secondsInAll = (performance.now() - started) / 1000;
    const run = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunFile;
    const { seconds, tweets: counts } = run;
    const microsecondsATweet = (1e6 * seconds) / counts.train;
    return { trainedOn: counts.train, seconds, microsecondsATweet, secondsInAll, peakMiB };
  } finally {
    await rm(out, { recursive: true });
  }
}

interface RunFile {
  readonly seconds: number;
  readonly tweets: { readonly train: number };
}

/** The most memory that a process has held at once so far, all its threads together; none when it has ended. */
async function peakOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}

function growthTable(growths: readonly Growth[]): string {
  return table([
    ['tweets trained on', 's of training', 'µs a tweet', 's in all', 'peak MiB'],
    ...growths.map((growth) => [
      growth.trainedOn.toLocaleString('en'),
      growth.seconds.toFixed(1),
      growth.microsecondsATweet.toFixed(1),
      growth.secondsInAll.toFixed(1),
      growth.peakMiB.toFixed(0),
    ]),
  ]);
}
