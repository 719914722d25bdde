import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserError } from '#scripts/cli/command.ts';
import { readPostSets } from '#training/datasets/sets.ts';
import { otherPosts } from './otherPosts.ts';

/** Posts of one language. */
export interface LanguageSet {
  readonly name: string;
  readonly isEnglish: boolean;
  readonly posts: readonly string[];
}

/**
 * Reads the English posts of the labelled sets and of BRIGHTER (emotions/brighter-train.tsv.gz), the German and Portuguese
 * posts of BRIGHTER, the posts that Sanders calls irrelevant, which are mostly not English (tweets/sanders.tsv.gz), and
 * the project's own posts. Some tweets of SemEval are not English, so they are a set by themselves.
 * @throws UserError for a missing file or a malformed row
 */
export async function readLanguageSets(folder: string): Promise<LanguageSet[]> {
  const labelled = await readPostSets(folder);
  const brighter = await rowsOf(join(folder, 'emotions', 'brighter-train.tsv.gz'));
  const sanders = await rowsOf(join(folder, 'tweets', 'sanders.tsv.gz'));
  const textsOf = (rows: readonly string[][], first: string) =>
    rows.filter((row) => row[0] === first).map((row) => row.at(-1)!);
  const isSemEval = (name: string) => name.startsWith('semeval');
  const tweets = labelled.filter(({ name }) => isSemEval(name));
  const others = labelled.filter(({ name }) => !isSemEval(name));
  const posts = (sets: typeof labelled) => sets.flatMap((set) => set.posts.map(({ text }) => text));
  return [
    { name: 'English', isEnglish: true, posts: [...posts(others), ...textsOf(brighter, 'eng')] },
    { name: 'SemEval, mostly English', isEnglish: true, posts: posts(tweets) },
    { name: 'German', isEnglish: false, posts: textsOf(brighter, 'deu') },
    { name: 'Portuguese', isEnglish: false, posts: textsOf(brighter, 'ptbr') },
    { name: 'irrelevant of Sanders', isEnglish: false, posts: textsOf(sanders, 'irrelevant') },
    ...Object.entries(otherPosts).map(([name, lines]) => ({
      name: `own ${name}`,
      isEnglish: false,
      posts: lines.split('\n'),
    })),
  ];
}

/** Returns the cells of a gzipped TSV file, without its header. */
async function rowsOf(path: string): Promise<string[][]> {
  const file = await readFile(path).catch(() => {
    throw new UserError(`${path}: no such file`);
  });
  const [, ...lines] = gunzipSync(file).toString('utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}
