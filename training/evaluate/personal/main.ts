// npm run evaluate -- --personal: what a person's corrections win for their own posts and cost for others'.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Thresholds } from '#lib/mood/manifest.ts';
import { slotWeightsOf } from '#lib/mood/wordSlots.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { unwatched, withBar } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { readSets, withMoods } from '#training/datasets/sets.ts';
import { markdownOf } from '#training/evaluate/format/table.ts';
import { answerAll } from '#training/evaluate/mood/harness/score.ts';
import { type ShippedModel, shippedModel } from '#training/evaluate/mood/systems/shipped.ts';
import { fixedSeeds, rngStream } from '#training/random/streams.ts';
import { type Group, personSets, usages, usualWords, worded } from './people.ts';
import { type Person, personTables } from './report.ts';
import { courseOf, type ReadPost } from './simulate.ts';

const usage = 'npm run evaluate -- --personal --data DIR [--model DIR] [--people judge|choose]';

/** Posts of a set that are read at most, because each person has them in words of their own. */
const maxPosts = 2000;
/** Posts of each set that stand for other people. */
const maxOthers = 400;
/** Orders in which a person writes the same posts. */
const orders = 5;

/**
 * Prints a table of simulated people.
 * @param args options of the command line
 * @throws UserError when an option, a file or a folder is not usable
 */
export async function personalCommand(args: readonly string[]): Promise<void> {
  const { data, folder, group } = optionsOf(args);
  const model = await shippedModel(folder);
  const vocabulary = Vocabulary.fromFile(await readFile(join(folder, 'vocabulary.txt'), 'utf8'));
  const sets = await personPosts(data);
  const read = (posts: readonly LabelledPost[]) => readPosts(model, vocabulary, posts);
  const plain = new Map<string, ReadPost[]>();
  for (const [name, posts] of sets) plain.set(name, await read(some(posts, maxOthers)));
  const people: Person[] = [];
  await withBar('reading posts', async (onProgress) => {
    for (const name of personSets[group]) {
      const posts = some(sets.get(name)!, maxPosts);
      const others = [...plain].flatMap(([set, own]) => (set === name ? [] : own));
      for (const { name: usage, words } of [usualWords, ...usages[group]]) {
        const written = await read(worded(posts, words));
        people.push({ set: name, usage, courses: coursesOf(written, others, model.thresholds) });
        onProgress(people.length, personSets[group].length * (usages[group].length + 1));
      }
    }
  });
  console.log(personTables(people).map(markdownOf).join('\n'));
}

const coursesOf = (posts: readonly ReadPost[], others: readonly ReadPost[], thresholds: Thresholds) =>
  Array.from({ length: orders }, (_, order) =>
    courseOf(posts, others, thresholds, rngStream(fixedSeeds.personalOrders, 'personalOrders', order)),
  );

/** Returns the posts of all sets that people are made from, by the name of the set. */
async function personPosts(data: string): Promise<Map<string, readonly LabelledPost[]>> {
  const names: readonly string[] = Object.values(personSets).flat();
  const sets = withMoods(await readSets(data, Object.values(personSets).flat()));
  return new Map(sets.filter(({ name }) => names.includes(name)).map(({ name, posts }) => [name, posts]));
}

/** Returns at most `count` posts, evenly spaced. */
const some = (posts: readonly LabelledPost[], count: number): LabelledPost[] =>
  posts.filter(
    (_, k) => Math.floor((k * count) / posts.length) !== Math.floor(((k - 1) * count) / posts.length),
  );

async function readPosts(
  { system }: ShippedModel,
  vocabulary: Vocabulary,
  posts: readonly LabelledPost[],
): Promise<ReadPost[]> {
  const answers = await answerAll(system, posts, unwatched);
  return posts.map(({ text, mood }, k) => ({
    mood,
    probabilities: answers[k]!.probabilities!,
    slots: slotWeightsOf(tokenize(text), vocabulary),
  }));
}

/** @throws UserError when an option is missing or not valid */
function optionsOf(args: readonly string[]): { data: string; folder: string; group: Group } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      personal: { type: 'boolean' },
      data: { type: 'string' },
      model: { type: 'string', default: 'model' },
      people: { type: 'string', default: 'judge' },
    },
  });
  const { data, model, people } = values;
  if (data === undefined) throw new UserError(usage);
  if (people !== 'judge' && people !== 'choose')
    throw new UserError(`--people is judge or choose, not ${JSON.stringify(people)}`);
  return { data, folder: model, group: people };
}
