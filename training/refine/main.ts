// npm run refine: the second stage of training, on posts of which some are neither happy nor sad.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import { withBar } from '#training/cli/progress.ts';
import { readPostSets } from '#training/datasets/sets.ts';
import { foldOption, isIn } from '#training/distill/fold.ts';
import { answersOf, type PostTeacher, readPostTeachers, taught } from '#training/distill/postTeachers.ts';
import { softLabels } from '#training/distill/softLabels.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { type OperatingPoint, operatingPoint } from '#training/metrics/calibration.ts';
import { randomOf } from '#training/random/random.ts';
import { evaluate } from '#training/train/epoch.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { loadTweets } from '#training/tweets/store.ts';
import { knownEmoji, readEmojiValences } from './emoji.ts';
import { divide, templateTexts, textsOfEpoch } from './mixture.ts';
import { negatedPosts } from './negatedPosts.ts';
import { judge, readBase, writeRefined } from './result.ts';
import { type RefineSettings, refineSettingsFor } from './settings.ts';
import { encodeTexts, sureTweets, together, withSadTimes } from './texts.ts';
import { refine } from './train.ts';
import { extended, extendedWeights } from './vocabulary.ts';

const usage =
  'npm run refine -- --run DIR --data DIR [--out DIR] [--held-out NAME] [--fold PART/OF] [--teacher DIR ...] ' +
  '[--set NAME=VALUE ...], DIR of --run as npm run train left it';

await command(async () => {
  const { values: given } = parseArgs({
    options: {
      run: { type: 'string' },
      data: { type: 'string' },
      out: { type: 'string' },
      'held-out': { type: 'string', default: 'semeval-2015' },
      fold: { type: 'string' },
      teacher: { type: 'string', multiple: true, default: [] },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  if (given.run === undefined || given.data === undefined) throw new UserError(usage);
  const settings = refineSettingsFor(given.set);
  const fold = foldOption(given.fold);
  // The positions by which teachers know the posts are those of all of them.
  if (fold && given.teacher.length > 0) throw new UserError('--fold and --teacher do not go together');
  const run = resolve(given.run);
  const out = resolve(given.out ?? `${run}-refined`);
  if (out === run) throw new UserError('--out is another folder than --run, which is kept');
  const base = await readBase(given.run);
  await mkdir(out, { recursive: true }).catch((error: Error) => {
    throw new UserError(`${out}: ${error.message}`);
  });
  const { maxTokens } = base.identity.settings;
  const before = Vocabulary.fromFile(await readFile(join(given.run, 'vocabulary.txt'), 'utf8'));
  const [tweets, test] = [
    await loadTweets(join(given.run, 'replay.bin')),
    await loadTweets(join(given.run, 'test.bin')),
  ];

  const heldOut = given['held-out'];
  const division = divide(await readPostSets(given.data), heldOut, settings);
  const { train, validation, tests, sets } = division;
  const emoji = knownEmoji();
  const random = randomOf(settings.seed, 10);
  const valences = await readEmojiValences(
    join(given.data, 'lexicons', 'Emoji_Sentiment_Data_v1.0.csv'),
    emoji,
  );
  const vocabulary = extended(before, emoji, train, settings.leastCount);
  const teachers = await readPostTeachers(given.teacher, { posts: train.length, heldOut, vocabulary });
  const learned = fold ? train.filter((_, k) => !isIn(fold, k)) : train;
  const made = templateTexts(learned, valences, settings, random);
  const encode = (texts: Parameters<typeof encodeTexts>[0]) =>
    withBigrams(encodeTexts(texts, vocabulary, maxTokens), base.pairs);
  // What the network knew is held more firmly by its own answers than by labels (Li and Hoiem 2016, "Learning without
  // Forgetting").
  const self = { weights: base.weights, ...(tweets.bigramLogits && { bigramLogits: tweets.bigramLogits }) };
  const memory = {
    ...tweets,
    softTargets: await softLabels(new Map([[given.run, self]]), tweets, settings.memoryShare),
    weights: new Float32Array(tweets.labels.length).fill(settings.tweetWeight),
  };
  const denied = negatedPosts(
    [...learned, ...sureTweets(tweets, memory.softTargets, before)],
    settings.madeWeight,
  );
  say(
    `${learned.length} posts and ${denied.length} that are denied, ${settings.made + settings.emoji} made texts and ` +
      `${settings.tweets} tweets an epoch; ${validation.length} posts to calibrate on; ${vocabulary.size} ids`,
  );
  const alike = encode([...denied, ...made]);
  const sadTimes = learned.map(({ sadTimes = 1 }) => sadTimes);
  const texts = await taughtTexts(teachers, { posts: encode(learned), sadTimes }, alike, memory, settings);
  const team = await WorkerPool.start(
    extendedWeights(base.weights, before, vocabulary, emoji, random),
    settings.batch,
  );
  const started = performance.now();
  const validationTexts = encode(validation);
  const epochs: ({ readonly epoch: number; readonly loss: number } & OperatingPoint)[] = [];
  // Denied posts are learned in every epoch, as the posts are; made texts are others in each.
  const counts = { posts: learned.length + denied.length, made: made.length, tweets: tweets.labels.length };
  const chosen = (epoch: number) => textsOfEpoch(counts, settings, epoch);
  await withBar('refining', (onProgress) =>
    refine(team, texts, settings, chosen, onProgress, async (epoch, loss) => {
      const { judged, thresholds } = await judge(team, validationTexts);
      epochs.push({ epoch, loss, ...operatingPoint(judged, thresholds) });
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const { temperature, thresholds } = await judge(team, validationTexts);
  const all = Uint32Array.from(test.labels.keys());
  const { confusion } = await withBar('reading the test tweets', (onProgress) =>
    evaluate(team, test, all, onProgress),
  );
  const trades = [];
  for (const [set, of] of tests) {
    const { judged } = await judge(team, encode(of), temperature);
    trades.push({ set, posts: of.length, ...operatingPoint(judged, thresholds) });
  }
  const taughtBy = { teachers: teachers.map(({ name }) => basename(resolve(name))) };
  const posts = {
    ...{ sets, heldOut, learned: train.length, ...(fold && { fold }), ...(teachers.length > 0 && taughtBy) },
    ...{ settings, seconds, epochs, temperature, thresholds, tests: trades },
  };
  const accuracy = await writeRefined(out, base, team.weights, vocabulary, posts, confusion);
  for (const file of ['test.bin', 'replay.bin']) await copyFile(join(given.run, file), join(out, file));
  for (const { set, posts, averageRecall, coverage, notOpposite } of trades) {
    say(
      `${set}: ${posts} posts, average recall ${averageRecall.toFixed(4)}, ${percent(coverage)} called happy or sad, ` +
        `${percent(notOpposite)} of these not of the opposite mood`,
    );
  }
  say(`accuracy ${accuracy.toFixed(4)} on ${all.length} tweets after ${Math.round(seconds)} s; wrote ${out}`);
  await team.close();
});

/**
 * Posts, texts that are made of them or by rule, and tweets, in this order. Without teachers a tweet's label knows no
 * unsure, so none is learned; with them it is as unsure as they find it.
 */
async function taughtTexts(
  teachers: readonly PostTeacher[],
  { posts, sadTimes }: { readonly posts: Encoded; readonly sadTimes: readonly number[] },
  made: Encoded,
  tweets: Encoded,
  { teacherShare }: RefineSettings,
): Promise<Encoded> {
  const rows = tweets.labels.length;
  if (teachers.length === 0)
    return together(together(withSadTimes(posts, sadTimes), made), {
      ...tweets,
      isBinaryLabel: new Uint8Array(rows).fill(1),
    });
  const answered = taught(posts, await answersOf(teachers, posts, true), teacherShare);
  const lessons = withSadTimes(answered, sadTimes);
  const answers = await answersOf(teachers, tweets, false);
  const unsure = Float32Array.from({ length: rows }, (_, row) => answers[3 * row + 2]!);
  return together(together(lessons, made), { ...tweets, unsure });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
