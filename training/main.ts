import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { bigramsOfRun } from './bigrams/ofRun.ts';
import { withBigrams } from './bigrams/table.ts';
import { withBar } from './cli/progress.ts';
import { readTeachers } from './distill/runTeachers.ts';
import { softLabels } from './distill/softLabels.ts';
import { continueRun } from './live/command.ts';
import { randomOf } from './random/random.ts';
import { Run } from './runs/run.ts';
import { writeResult } from './runs/runFolder.ts';
import { settingsFor } from './settings/settings.ts';
import { trainInChunks } from './train/chunked.ts';
import { consoleObserver } from './train/console.ts';
import { evaluate } from './train/epoch.ts';
import { prepareTweets, rowsOption } from './tweets/prepare.ts';
import { shuffled } from './tweets/split.ts';
import { saveTweets, select } from './tweets/store.ts';

const usage =
  'npm run train -- --tweets FILE --schedule whole|chunked [--preset seed|tonic] [--rows N] [--out DIR] ' +
  '[--set NAME=VALUE ...] [--teacher DIR ...], or npm run train -- --continue DIR --tweets FILE|- [--chunk N]';

/** Training tweets kept for a run that goes on with live ones (--continue), or is refined: they are rehearsed. */
const replayTweets = 300_000;
const replayPurpose = 4;

await command(async () => {
  const { values: given } = parseArgs({
    options: {
      tweets: { type: 'string' },
      schedule: { type: 'string' },
      preset: { type: 'string', default: 'tonic' },
      rows: { type: 'string' },
      out: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      teacher: { type: 'string', multiple: true, default: [] },
      continue: { type: 'string' },
      chunk: { type: 'string' },
    },
  });
  stopOnSignals();
  if (given.tweets === undefined) throw new UserError(usage);
  if (given.continue !== undefined) {
    return continueRun(given.continue, given.tweets, rowsOption(given.chunk, '--chunk'), say);
  }
  if (given.schedule === undefined) throw new UserError(usage);
  const { preset, schedule, settings } = settingsFor(given.preset, given.schedule, given.set);
  const out = given.out ?? join('runs', `${preset}-${schedule}`);
  await mkdir(out, { recursive: true }).catch((error: Error) => {
    throw new UserError(`${out}: ${error.message}`);
  });

  const { vocabulary, train, ...prepared } = await prepareTweets(
    given.tweets,
    settings,
    rowsOption(given.rows),
    say,
  );
  const counts = { train: train.labels.length, test: prepared.test.labels.length };
  const teachers = given.teacher;
  const taughtBy = { teachers: teachers.map((folder) => basename(resolve(folder))) };
  const identity = { preset, schedule, settings, tweets: counts, ...(teachers.length > 0 && taughtBy) };
  const run = await Run.open(identity, out);
  if (run.adam.steps > 0) say(`going on after ${run.progress.epochs.length} epochs, from ${out}`);

  const bars = consoleObserver(identity);
  const networks = await readTeachers(teachers, train, vocabulary);
  const pairs = await bigramsOfRun(out, train, settings);
  const lessons = {
    ...train,
    ...(networks.size > 0 && {
      softTargets: await softLabels(networks, train, settings.teacherShare, pairs && [pairs.happy]),
    }),
    ...(pairs && { bigramLogits: pairs.bigramLogits }),
  };
  await trainInChunks(run, lessons, bars).finally(bars.stop);
  const test = withBigrams(prepared.test, pairs?.table);
  const all = Uint32Array.from(test.labels.keys());
  const { confusion } = await withBar('reading the test tweets', (onProgress) =>
    evaluate(run.pool, test, all, onProgress),
  );
  const kept = shuffled(counts.train, randomOf(settings.seed, replayPurpose)).slice(0, replayTweets);
  await saveTweets(join(out, 'test.bin'), test);
  await saveTweets(join(out, 'replay.bin'), select(lessons, kept));
  const { seconds, accuracy } = await writeResult(out, run, identity, vocabulary, confusion, pairs?.table);
  say(`accuracy ${accuracy.toFixed(4)} on ${counts.test} tweets after ${Math.round(seconds)} s of training`);
  await run.dispose();
});

/** At any moment: what is on disk is whole, and less than a minute of training is done again. */
function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say('stopped; the same command goes on from there');
      process.exit(130);
    });
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
