// npm run evaluate: the shipped model beside other ways to tell a mood, all on the same posts.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { heldOutFigures } from '#training/evaluate/charts/heldOut.ts';
import { markdownOf } from '#training/evaluate/format/table.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { randomOf } from '#training/random/random.ts';
import { rowsOption } from '#training/tweets/prepare.ts';
import { answersOf, scoresOf } from './harness/score.ts';
import { readSentiment140, type Sentiment140 } from './harness/sentiment140.ts';
import { costsOf } from './harness/speed.ts';
import { costTable, countsOf, type ScoredSet, tableOf } from './harness/tables.ts';
import { type TestSet, testSets } from './harness/testSets.ts';
import { lexicons } from './systems/lexicons.ts';
import { runSystem } from './systems/run.ts';
import { shippedModel } from './systems/shipped.ts';
import type { Answer, System } from './systems/system.ts';
import { trainTfidf } from './systems/tfidf.ts';

const usage =
  'npm run evaluate -- --tweets FILE --data DIR [--rows N] [--model DIR] [--seed-run DIR] [--baselines all|none] ' +
  '[--held-out SET] [--out FILE] [--figures DIR]';

/** Sets the draws of the intervals apart from others of the same seed. */
const resampling = 6;

await command(async () => {
  const { values: given } = parseArgs({
    options: {
      tweets: { type: 'string' },
      data: { type: 'string' },
      rows: { type: 'string', default: '20000' },
      model: { type: 'string', default: 'model' },
      'seed-run': { type: 'string' },
      baselines: { type: 'string', default: 'all' },
      'held-out': { type: 'string' },
      out: { type: 'string' },
      figures: { type: 'string' },
    },
  });
  if (given.tweets === undefined || given.data === undefined) throw new UserError(usage);
  if (given.baselines !== 'all' && given.baselines !== 'none')
    throw new UserError(`--baselines is all or none, not ${JSON.stringify(given.baselines)}`);
  const rows = rowsOption(given.rows)!;
  const model = await shippedModel(given.model);
  const heldOut = given['held-out'] ?? model.heldOut ?? 'semeval-2015';
  const postSets = await testSets(given.data, heldOut, model);
  const rivals = given.baselines === 'none' ? [] : [...lexicons(), ...(await seedSystems(given['seed-run']))];
  const tweets = await readSentiment140(given.tweets, model.seed, rows);
  if (given.baselines === 'all') rivals.push(await tfidfSystem(tweets));
  const systems = [...rivals, model.system];
  const sets = [tweets.test, ...postSets];

  const scored: ScoredSet[] = [];
  for (const set of sets) {
    const answers = await answersOfAll(systems, set);
    const scores = await withBar(`intervals on ${set.name}`, async (onProgress) =>
      scoresOf(set.posts, answers, randomOf(model.seed, resampling), onProgress),
    );
    const { name, note, posts } = set;
    scored.push({ name, note, rows: posts.length, moods: countsOf(posts), scores });
    console.log(markdownOf(tableOf(scored.at(-1)!)));
    if (name !== heldOut || given.figures === undefined) continue;
    const own = answers.get(model.system.name)!;
    await writeFigures(given.figures, heldOutFigures(name, posts, own, scores.at(-1)!, model.thresholds));
  }

  const { costs, texts } = await costsOf(
    systems,
    sets.flatMap(({ posts }) => posts),
    model.seed,
  );
  console.log(markdownOf(costTable(costs, texts)));
  if (given.out === undefined) return;
  await replaceFile(given.out, `${JSON.stringify({ sets: scored, timedTexts: texts, costs }, null, 2)}\n`);
  say(`wrote ${given.out}`);
});

/** The paper's network, where a run of it is given. */
async function seedSystems(folder: string | undefined): Promise<System[]> {
  if (folder !== undefined) return [await runSystem(folder)];
  say("the paper's network is left out: give --seed-run DIR");
  return [];
}

function tfidfSystem({ corpus, train }: Sentiment140): Promise<System> {
  return withBar('training TF-IDF + logistic regression', async (onProgress) =>
    trainTfidf(corpus, train, onProgress),
  );
}

async function answersOfAll(
  systems: readonly System[],
  { name, posts }: TestSet,
): Promise<Map<string, Answer[]>> {
  const answers = new Map<string, Answer[]>();
  for (const system of systems) {
    const label = `${system.name} on ${name}`;
    answers.set(system.name, await withBar(label, (onProgress) => answersOf(system, posts, onProgress)));
  }
  return answers;
}

async function writeFigures(folder: string, figures: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, svg] of figures) await replaceFile(join(folder, file), svg);
  say(`wrote ${[...figures.keys()].join(' and ')} to ${folder}`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
