// npm run evaluate: compares the shipped model with other ways to recognise a mood, on the same posts.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { say } from '#training/cli/say.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { readSets, withMoods } from '#training/datasets/sets.ts';
import { heldOutFigures } from '#training/evaluate/charts/heldOut.ts';
import { checkCard, writeCard } from '#training/evaluate/format/card.ts';
import { markdownOf } from '#training/evaluate/format/table.ts';
import { personalCommand } from '#training/evaluate/personal/main.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { rngStream } from '#training/random/streams.ts';
import { evaluationTexts } from './card.ts';
import { answerAll, scoresOf } from './harness/score.ts';
import { readSentiment140, type Sentiment140 } from './harness/sentiment140.ts';
import type { AnsweredSet } from './harness/slices.ts';
import { costsOf } from './harness/speed.ts';
import { costTable, moodCounts, type ScoredSet, scoreTable } from './harness/tables.ts';
import { type TestSet, testSets, trainingPosts } from './harness/testSets.ts';
import { type EvaluateOptions, evaluateOptions } from './options.ts';
import { trainBagOfPairs } from './systems/bagOfPairs.ts';
import { lexicons } from './systems/lexicons.ts';
import { runSystem } from './systems/run.ts';
import { type ShippedModel, shippedModel } from './systems/shipped.ts';
import { trainSvm } from './systems/svm.ts';
import type { Answer, System } from './systems/system.ts';
import { trainTfidf } from './systems/tfidf.ts';

if (import.meta.main) {
  const args = process.argv.slice(2);
  await command(() => (args.includes('--personal') ? personalCommand(args) : evaluateCommand(args)));
}

/**
 * Prints how good and how fast each system is on each set of posts. With `--card` it also writes that into the card.
 * @param args options of the command line
 * @throws UserError when an option, a file or a folder is not usable
 */
export async function evaluateCommand(args: readonly string[]): Promise<void> {
  const options = evaluateOptions(args);
  await checkCard(options.card, ['evaluation', 'slices']);
  const model = await shippedModel(options.model);
  const heldOut = options.heldOut ?? model.heldOut ?? 'semeval-2015';
  const allSets = withMoods(await readSets(options.data));
  const postSets = testSets(allSets, heldOut, model, options.withFinal);
  if (options.figures !== undefined && !postSets.some(({ name }) => name === heldOut))
    throw new UserError(`--figures shows ${heldOut}, which is looked at once: add --final`);
  const pretrained = options.hasBaselines ? await pretrainedBaselines(options) : [];
  const tweets = await readSentiment140(options.tweets, model, options.rows);
  const trained = options.hasBaselines
    ? [await tfidfSystem(tweets), ...(await postSystems(trainingPosts(allSets, model)))]
    : [];
  const systems = [...pretrained, ...trained, model.system];
  const sets = [tweets.test, ...postSets];

  const scored: ScoredSet[] = [];
  const answered: AnsweredSet[] = [];
  for (const set of sets) {
    const answers = await answersOf(systems, set);
    scored.push(await scoredSet(set, answers, model.seed));
    console.log(markdownOf(scoreTable(scored.at(-1)!)));
    if (set !== tweets.test && !model.trainedOn.includes(set.name))
      answered.push({ ...set, answers: answers.get(model.system.name)! });
    if (set.name === heldOut && options.figures !== undefined)
      await writeFigures(options.figures, set, answers, scored.at(-1)!, model);
  }

  const posts = sets.flatMap((set) => set.posts);
  const { costs, texts } = await costsOf(systems, posts, model.seed);
  console.log(markdownOf(costTable(costs, texts)));
  if (options.card !== undefined) {
    const found = { sets: scored, costs: costTable(costs, texts), answered, heldOut };
    await writeCard(
      options.card,
      evaluationTexts({ ...found, lexicons: lexicons().map(({ name }) => name) }),
    );
  }
  if (options.out === undefined) return;
  const report = { sets: scored, timedTexts: texts, costs };
  await replaceFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
  say(`wrote ${options.out}`);
}

/** Returns the baselines that need no training here: lexicons, and the paper's network if a run of it is given. */
async function pretrainedBaselines({ paperRun }: EvaluateOptions): Promise<System[]> {
  if (paperRun !== undefined) return [...lexicons(), await runSystem(paperRun)];
  say("the paper's network is left out: give --paper-run DIR");
  return lexicons();
}

function tfidfSystem({ corpus, train }: Sentiment140): Promise<System> {
  return withBar('training TF-IDF + logistic regression', async (onProgress) =>
    trainTfidf(corpus, train, onProgress),
  );
}

/** Returns the peers that are trained on the posts of the model's second stage. There are none without such posts. */
async function postSystems(posts: readonly LabelledPost[]): Promise<System[]> {
  if (posts.length === 0) return [];
  return [
    await withBar('training a bag of words and pairs', async (onProgress) =>
      trainBagOfPairs(posts, onProgress),
    ),
    await withBar('training a linear SVM', async (onProgress) => trainSvm(posts, onProgress)),
  ];
}

/** Returns the answers of each system, by its name, to all posts of the set. */
async function answersOf(
  systems: readonly System[],
  { name, posts }: TestSet,
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const answers = new Map<string, Answer[]>();
  for (const system of systems) {
    const label = `${system.name} on ${name}`;
    answers.set(system.name, await withBar(label, (onProgress) => answerAll(system, posts, onProgress)));
  }
  return answers;
}

async function scoredSet(
  { name, note, posts }: TestSet,
  answers: ReadonlyMap<string, readonly Answer[]>,
  seed: number,
): Promise<ScoredSet> {
  const scores = await withBar(`intervals on ${name}`, async (onProgress) =>
    scoresOf(posts, answers, rngStream(seed, 'resamples'), onProgress),
  );
  return { name, note, rows: posts.length, moods: moodCounts(posts), scores };
}

/** Draws the charts of the model, which is the last of the scored systems. */
async function writeFigures(
  folder: string,
  { name, posts }: TestSet,
  answers: ReadonlyMap<string, readonly Answer[]>,
  { scores }: ScoredSet,
  { system, thresholds }: ShippedModel,
): Promise<void> {
  const figures = heldOutFigures(name, posts, answers.get(system.name)!, scores.at(-1)!, thresholds);
  await mkdir(folder, { recursive: true });
  for (const [file, svg] of figures) await replaceFile(join(folder, file), svg);
  say(`wrote ${[...figures.keys()].join(' and ')} to ${folder}`);
}
