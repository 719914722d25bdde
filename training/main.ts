import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { command, UserError } from '../scripts/command.ts';
import { reportOf } from './evaluate/report.ts';
import { useWasmBackend } from './lstm/backend.ts';
import { withBar } from './progress.ts';
import { saveTensors } from './schedule/checkpoint.ts';
import { trainInChunks } from './schedule/chunked.ts';
import { consoleObserver } from './schedule/console.ts';
import { evaluate } from './schedule/epoch.ts';
import { Run } from './schedule/run.ts';
import { settingsFor } from './schedule/settings.ts';
import { prepareTweets, rowsOption } from './tweets/prepare.ts';

const usage =
  'npm run train -- --tweets FILE --schedule whole|chunked [--preset seed|tonic] [--rows N] [--out DIR]';

await command(async () => {
  const { values: given } = parseArgs({
    options: {
      tweets: { type: 'string' },
      schedule: { type: 'string' },
      preset: { type: 'string', default: 'tonic' },
      rows: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (given.tweets === undefined || given.schedule === undefined) throw new UserError(usage);
  const { preset, schedule, settings } = settingsFor(given.preset, given.schedule);
  const out = given.out ?? join('runs', `${preset}-${schedule}`);
  await mkdir(out, { recursive: true }).catch((error: Error) => {
    throw new UserError(`${out}: ${error.message}`);
  });

  const { vocabulary, train, test } = await prepareTweets(
    given.tweets,
    settings,
    rowsOption(given.rows),
    say,
  );
  await useWasmBackend();
  const counts = { train: train.labels.length, test: test.labels.length };
  const identity = { preset, schedule, settings, tweets: counts };
  const run = await Run.open(identity, out);
  await writeFile(join(out, 'vocabulary.txt'), vocabulary.toFile());
  if (run.progress.epochs.length > 0) say(`going on after ${run.progress.epochs.length} epochs, from ${out}`);
  const observer = consoleObserver(identity);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      observer.stop();
      say('stopped; the same command goes on after the last whole epoch');
      process.exit(130);
    });
  }

  await trainInChunks(run, train, observer);
  const { confusion } = await withBar('reading the test tweets', (onProgress) =>
    evaluate(run.network, test, allOf(counts.test), settings, onProgress),
  );
  const { epochs } = run.progress;
  const seconds = epochs.reduce((sum, epoch) => sum + epoch.seconds, 0);
  const secondsPerTweet = epochs.reduce((sum, epoch) => sum + 1 / epoch.tweetsPerSecond, 0) / epochs.length;
  await saveTensors(join(out, 'weights.bin'), identity, run.network.weights());
  const report = {
    ...identity,
    versions: versions(),
    seconds,
    tweetsPerSecond: 1 / secondsPerTweet,
    epochs,
    test: reportOf(confusion),
  };
  await writeFile(join(out, 'run.json'), `${JSON.stringify(report, null, 2)}\n`);
  say(
    `accuracy ${report.test.accuracy.toFixed(4)} on ${counts.test} tweets after ${Math.round(seconds)} s of training`,
  );
  run.dispose();
});

function allOf(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, k) => k);
}

function versions(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return { tonic: version, node: process.versions.node, tfjs: tf.version.tfjs };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
