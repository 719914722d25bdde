import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';
import { readGoEmotions } from './goEmotions.ts';
import { readManualTest } from './manual.ts';
import type { LabelledPost, ReadPosts } from './post.ts';
import { readSemEval } from './semeval.ts';
import { readTweetEval } from './tweetEval.ts';

/** The labelled posts of one source. */
export interface PostSet {
  readonly name: string;
  readonly posts: readonly LabelledPost[];
  /** Number of rows left out because they have no text, or not exactly one mood. */
  readonly dropped: number;
  /** Number of posts left out because their text occurs earlier, in this set or another, or here with two moods. */
  readonly repeated: number;
}

/**
 * Reads all sets of a folder laid out as tweets/semeval-4a/*.tsv, tweets/sentiment140-manual-test.csv,
 * emotions/{train,dev}.tsv, emotions/labels.txt and emotions/tweeteval/{train,val}_{text,labels}.txt.
 *
 * Each text occurs once in all sets together, so that no set contains a post of another that may be trained on: most of
 * SemEval's training tweets of 2015 are tweets of 2013. Texts with equal tokens count as equal.
 * @returns in this order: semeval-YEAR by year, goemotions-train, goemotions-dev, tweeteval-train, tweeteval-val, manual
 * @throws UserError for a missing file or a malformed row
 */
export async function readPostSets(folder: string): Promise<PostSet[]> {
  const emotions = join(folder, 'emotions');
  const goEmotions = (part: string) => (name: string) =>
    readGoEmotions(join(emotions, `${part}.tsv`), join(emotions, 'labels.txt'), name);
  const tweetEval = (part: string) => (name: string) =>
    readTweetEval(
      join(emotions, 'tweeteval', `${part}_text.txt`),
      join(emotions, 'tweeteval', `${part}_labels.txt`),
      name,
    );
  const readers: [name: string, read: (name: string) => Promise<ReadPosts>][] = [
    ...(await semEvalYears(join(folder, 'tweets', 'semeval-4a'))),
    ['goemotions-train', goEmotions('train')],
    ['goemotions-dev', goEmotions('dev')],
    ['tweeteval-train', tweetEval('train')],
    ['tweeteval-val', tweetEval('val')],
    ['manual', (name) => readManualTest(join(folder, 'tweets', 'sentiment140-manual-test.csv'), name)],
  ];
  const seen = new Set<string>();
  const sets: PostSet[] = [];
  for (const [name, read] of readers) {
    const { posts, dropped } = await read(name);
    const unique = distinct(posts, seen);
    sets.push({ name, posts: unique, dropped, repeated: posts.length - unique.length });
  }
  return sets;
}

/** Returns a reader per year, by the years in the names of the files. The year of 2014sarcasm is 2014. */
async function semEvalYears(folder: string): Promise<[string, (name: string) => Promise<ReadPosts>][]> {
  const all = await readdir(folder).catch((error: Error) => {
    throw new UserError(`${folder}: ${error.message}`);
  });
  const files = all.filter((file) => file.endsWith('.tsv')).sort();
  if (files.length === 0) throw new UserError(`${folder}: holds no .tsv file`);
  const byYear = groupedBy(files, (file) => {
    const year = /-(20\d\d)/.exec(file)?.[1];
    if (year === undefined) throw new UserError(`${join(folder, file)}: its name has no year`);
    return year;
  });
  return [...byYear].map(([year, files]) => [
    `semeval-${year}`,
    async (name) => {
      const read = await Promise.all(files.map((file) => readSemEval(join(folder, file), name)));
      return {
        posts: read.flatMap(({ posts }) => posts),
        dropped: read.reduce((sum, { dropped }) => sum + dropped, 0),
      };
    },
  ]);
}

/** Returns the first copy of every text that is not in `seen`, except texts with two moods. Adds all texts to `seen`. */
function distinct(posts: readonly LabelledPost[], seen: Set<string>): LabelledPost[] {
  const unique: LabelledPost[] = [];
  for (const [key, copies] of groupedBy(posts, ({ text }) => tokenize(text).join(' '))) {
    const first = copies[0]!;
    if (!seen.has(key) && copies.every(({ mood }) => mood === first.mood)) unique.push(first);
    seen.add(key);
  }
  return unique;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
