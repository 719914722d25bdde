import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '#scripts/cli/command.ts';
import { DistinctPosts } from './distinct.ts';
import { type AnnotatedPost, hasMood, type LabelledPost, type ReadPosts } from './post.ts';
import { readSemEval } from './semeval.ts';
import { sources } from './sources.ts';
import { setNames, useOf } from './split.ts';

/** The posts of one source. */
export interface PostSet<Post extends AnnotatedPost = LabelledPost> {
  readonly name: string;
  readonly posts: readonly Post[];
  /** Number of rows left out because they are broken, have no text, or not what is wanted of them. */
  readonly dropped: number;
  /** Number of posts left out because their text occurs earlier, in this set or another, or here with two moods. */
  readonly repeated: number;
}

type SourceName = keyof typeof sources;
const sourceNames = setNames.filter((name): name is SourceName => name in sources);

/** The sets of the second stage, in the order of `split`. */
const refiningSets = [
  'goemotions-train',
  'goemotions-dev',
  'tweeteval-train',
  'tweeteval-val',
  'manual',
] as const;

/** Whether the moods of a set are learned: those of SemEval's task 4A, GoEmotions and TweetEval. */
export const teachesMood = (name: string): boolean =>
  name.startsWith('semeval-') || refiningSets.some((set) => set === name);

/** Reads the posts with a mood of SemEval and of the other sets of the second stage. See `readSets`. */
export const readPostSets = async (folder: string): Promise<PostSet[]> =>
  withMoods(await readSets(folder, refiningSets));

/**
 * Reads SemEval's task 4A, a set for each year in tweets/semeval-4a/*.tsv, and other sets of a data folder.
 *
 * No set contains a text of another whose use differs (`DistinctPosts`): most of SemEval's training tweets of 2015 are
 * tweets of 2013, and they stay there.
 * @param names in the order in which they are read; all sets by default
 * @returns SemEval by year, then the other sets
 * @throws UserError for a missing file or a malformed row
 */
export async function readSets(
  folder: string,
  names: readonly SourceName[] = sourceNames,
): Promise<PostSet<AnnotatedPost>[]> {
  const readers: [name: string, read: (name: string) => Promise<ReadPosts>][] = [
    ...(await semEvalYears(join(folder, 'tweets', 'semeval-4a'))),
    ...names.map((name) => [name, () => sources[name](folder, name)] as [string, () => Promise<ReadPosts>]),
  ];
  const distinct = new DistinctPosts();
  const sets: { name: string; dropped: number; read: number; posts: () => AnnotatedPost[] }[] = [];
  for (const [name, read] of readers) {
    const { posts, dropped } = await read(name);
    sets.push({ name, dropped, read: posts.length, posts: distinct.add(posts, useOf(name)) });
  }
  return sets.map(({ name, dropped, read, posts: unique }) => {
    const posts = unique();
    return { name, posts, dropped, repeated: read - posts.length };
  });
}

/** Returns the posts of each set whose mood is known. Sets without one are left out. */
export function withMoods(sets: readonly PostSet<AnnotatedPost>[]): PostSet[] {
  return sets
    .map(({ name, posts, dropped, repeated }) => {
      const known = posts.filter(hasMood);
      return { name, posts: known, dropped: dropped + posts.length - known.length, repeated };
    })
    .filter(({ posts }) => posts.length > 0);
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
