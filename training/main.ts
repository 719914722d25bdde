// npm run train: the first stage of training, on tweets labelled happy or sad.
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { bigramsOfRun } from './bigrams/ofRun.ts';
import { type BigramTable, withBigrams } from './bigrams/table.ts';
import { withBar } from './cli/progress.ts';
import { say } from './cli/say.ts';
import { stopOnSignals } from './cli/stopOnSignals.ts';
import { readRunTeachers } from './distill/runTeachers.ts';
import { softLabels } from './distill/softLabels.ts';
import { continueRun } from './live/command.ts';
import { shuffled } from './random/shuffled.ts';
import { rngStream } from './random/streams.ts';
import type { RunIdentity } from './runs/identity.ts';
import { writeResult } from './runs/result.ts';
import { Run } from './runs/run.ts';
import { trainInChunks } from './train/chunked.ts';
import { consoleObserver } from './train/console.ts';
import { evaluate } from './train/epoch.ts';
import { type TrainOptions, trainOptions } from './train/options.ts';
import type { Encoded } from './tweets/encode.ts';
import { type Prepared, prepareTweets } from './tweets/prepare.ts';
import { saveTweets, select } from './tweets/store.ts';

/** Training tweets that a finished run saves. Live training and the second stage rehearse them. */
const rehearsedTweets = 300_000;

/**
 * Trains a network, or continues a finished run on live tweets.
 * @param args options of the command line
 * @throws UserError when an option, a file or a folder is not usable
 */
export async function trainCommand(args: readonly string[]): Promise<void> {
  const options = trainOptions(args);
  if (options.command === 'continue') await continueRun(options, say);
  else await train(options);
}

async function train(options: TrainOptions): Promise<void> {
  const { tweets, settings, rows, out } = options;
  await mkdir(out, { recursive: true }).catch((error: Error) => {
    throw new UserError(`${out}: ${error.message}`);
  });
  const prepared = await prepareTweets(tweets, settings, rows, say);
  const identity = identityOf(options, prepared);
  const run = await Run.open(identity, out);
  try {
    if (run.adam.steps > 0) say(`continuing after ${run.progress.epochs.length} epochs, from ${out}`);
    const { trainingSet, bigrams } = await labelTweets(options, prepared);
    const observer = consoleObserver(identity);
    await trainInChunks(run, trainingSet, observer).finally(observer.stop);
    await saveForRehearsal(out, trainingSet, settings.seed);
    await report(out, run, withBigrams(prepared.test, bigrams), prepared.vocabulary, bigrams);
  } finally {
    await run.dispose();
  }
}

function identityOf(
  { preset, schedule, settings, teachers }: TrainOptions,
  { train, test }: Prepared,
): RunIdentity {
  return {
    preset,
    schedule,
    settings,
    tweets: { train: train.labels.length, test: test.labels.length },
    ...(teachers.length > 0 && { teachers: teachers.map((folder) => basename(resolve(folder))) }),
  };
}

/** Adds bigram logits and soft targets to the training tweets, if the run has a table of bigrams and teachers. */
async function labelTweets(
  { out, settings, teachers }: TrainOptions,
  { train, vocabulary }: Prepared,
): Promise<{ trainingSet: Encoded; bigrams: BigramTable | undefined }> {
  const networks = await readRunTeachers(teachers, train, vocabulary);
  const trained = await bigramsOfRun(out, train, settings);
  const trainingSet = {
    ...train,
    ...(networks.size > 0 && {
      softTargets: await softLabels(networks, train, settings.teacherShare, trained && [trained.happy]),
    }),
    ...(trained && { bigramLogits: trained.bigramLogits }),
  };
  return { trainingSet, bigrams: trained?.table };
}

async function saveForRehearsal(out: string, trainingSet: Encoded, seed: number): Promise<void> {
  const order = shuffled(trainingSet.labels.length, rngStream(seed, 'rehearsalTweets'));
  await saveTweets(join(out, 'replay.bin'), select(trainingSet, order.slice(0, rehearsedTweets)));
}

/** Measures the network on the test tweets, and writes the run. */
async function report(
  out: string,
  run: Run,
  test: Encoded,
  vocabulary: Vocabulary,
  bigrams: BigramTable | undefined,
): Promise<void> {
  const rows = test.labels.length;
  const { confusion } = await withBar('reading the test tweets', (onProgress) =>
    evaluate(
      run.pool,
      test,
      Uint32Array.from({ length: rows }, (_, k) => k),
      onProgress,
    ),
  );
  await saveTweets(join(out, 'test.bin'), test);
  const { seconds, accuracy } = await writeResult(out, run, run.identity, vocabulary, confusion, bigrams);
  say(`accuracy ${accuracy.toFixed(4)} on ${rows} tweets after ${Math.round(seconds)} s of training`);
}

if (import.meta.main) {
  stopOnSignals();
  await command(() => trainCommand(process.argv.slice(2)));
}
