// npm run evaluate:picks -- --data DIR [--repeats 3]: what 610 real people make of the picks.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FilmCatalog, parseFilms } from '#lib/catalog/films.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { defaultCount } from '#lib/recommend/query/criteria.ts';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { type OnProgress, withBar } from '#training/cli/progress.ts';
import { randomOf } from '#training/random/random.ts';
import { type Interval, meanOf, repeated, resampled } from './intervals.ts';
import { likedShare, ndcg, varietyOf } from './measures.ts';
import { type Person, readPeople } from './people.ts';
import { songFit } from './songMoods.ts';
import { type System, systems } from './systems.ts';

await command(async () => {
  const { values: given } = parseArgs({
    options: { data: { type: 'string' }, repeats: { type: 'string', default: '3' } },
  });
  if (given.data === undefined)
    throw new UserError(
      '--data DIR: name the folder that holds movies/ratings-small.csv and songs/song-moods.csv',
    );
  const repeats = Number(given.repeats);
  if (!(Number.isInteger(repeats) && repeats >= 2 && repeats <= 10))
    throw new UserError(`--repeats ${given.repeats}: expected a whole number from 2 to 10`);
  const [ratings, movies, songMoods] = await Promise.all([
    source(join(given.data, 'movies', 'ratings-small.csv')),
    source(join(given.data, 'movies', 'movies.csv')),
    source(join(given.data, 'songs', 'song-moods.csv')),
  ]);
  const shipped = new URL('../../../assets/catalogs/films.json', import.meta.url);
  const films = parseFilms(JSON.parse(await readFile(shipped, 'utf8')));
  const splits = Array.from({ length: repeats }, (_, seed) => readPeople(ratings, movies, films, seed));

  const names = Object.keys(systems);
  const found = await withBar('asking for picks', async (onProgress) => {
    const results = new Map<string, Result>();
    for (const [k, name] of names.entries())
      results.set(
        name,
        await resultOf(films, systems[name]!, splits, (done, of) => onProgress(k + done / of, names.length)),
      );
    return results;
  });
  const [first] = splits;
  const judged = first!.filter(canBeJudged).length;
  say([
    `${first!.length} people, ${repeats} splits of their ratings in halves; ${judged} of them liked a film of the second`,
    'half of the first split. Each is asked for in a happy and in a sad mood; 95 % intervals by bootstrap over people, of',
    'coverage by the splits.',
    '',
    '| films by | nDCG at 10 | hit rate at 10 | liked of the ten | films that 610 people see | variety of a list |',
    '|---|---:|---:|---:|---:|---:|',
    ...names.map((name) => rowOf(name, found.get(name)!)),
    '',
    ...compared(found),
    '',
    ...songLines(songFit(songMoods, randomOf(1))),
  ]);
});

/** What came of a system: for each person the mean over splits and moods, and how many films they saw, of each split. */
interface Result {
  readonly ndcg: readonly number[];
  readonly hit: readonly number[];
  readonly liked: readonly number[];
  readonly variety: readonly number[];
  readonly coverage: readonly number[];
}

function canBeJudged({ truth }: Person): boolean {
  return [...truth.values()].some((likes) => likes);
}

async function resultOf(
  films: FilmCatalog,
  system: System,
  splits: readonly (readonly Person[])[],
  onProgress: OnProgress,
): Promise<Result> {
  const shelf = filmTable(films);
  const byPerson = new Map<number, { ndcg: number[]; hit: number[]; liked: number[]; variety: number[] }>();
  const coverage: number[] = [];
  for (const [split, people] of splits.entries()) {
    const seen = new Set<number>();
    for (const [k, person] of people.entries()) {
      const { id, feedback, truth } = person;
      const of = byPerson.get(id) ?? { ndcg: [], hit: [], liked: [], variety: [] };
      byPerson.set(id, of);
      for (const mood of decidedMoods) {
        const question = { mood, feedback, seed: 1000 * id + split };
        if (canBeJudged(person)) {
          const list = system(films, { ...question, among: (index) => truth.has(index) });
          of.ndcg.push(ndcg(list, truth, defaultCount));
          of.liked.push(likedShare(list, truth));
          of.hit.push(Number(likedShare(list, truth) > 0));
        }
        const picks = system(films, { ...question, among: () => true });
        for (const index of picks) seen.add(index);
        of.variety.push(varietyOf(picks, shelf));
      }
      onProgress(split + k / people.length, splits.length);
      // Lets the bar be drawn.
      if (k % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    coverage.push(seen.size);
  }
  const means = (key: 'ndcg' | 'hit' | 'liked' | 'variety') =>
    [...byPerson.values()].filter((of) => of[key].length > 0).map((of) => meanOf(of[key]));
  return {
    ndcg: means('ndcg'),
    hit: means('hit'),
    liked: means('liked'),
    variety: means('variety'),
    coverage,
  };
}

function rowOf(name: string, { ndcg, hit, liked, variety, coverage }: Result): string {
  const random = randomOf(2);
  const cell = (values: readonly number[]) => told(meanOf(values), resampled(values, meanOf, random), 3);
  const seen = told(meanOf(coverage), repeated(coverage), 0);
  return `| ${name} | ${cell(ndcg)} | ${cell(hit)} | ${cell(liked)} | ${seen} | ${cell(variety)} |`;
}

function told(value: number, { low, high }: Interval, digits: number): string {
  const [at, from, to] = [value, low, high].map((one) => one.toFixed(digits));
  return `${at} (${from} to ${to})`;
}

function compared(found: ReadonlyMap<string, Result>): string[] {
  const ours = found.get('ours with taste')!;
  const [seed, popular] = [found.get('the seed’s rule')!, found.get('most popular')!];
  const ratio = (key: 'ndcg' | 'coverage') => (meanOf(ours[key]) / meanOf(seed[key])).toFixed(2);
  // Of the same people, so that how much each likes in all falls out.
  const ahead = ours.ndcg.map((value, person) => value - popular.ndcg[person]!);
  return [
    `Ours with taste: nDCG at 10 ${ratio('ndcg')} times the seed’s (target 1.3), and ahead of most popular by ` +
      `${told(meanOf(ahead), resampled(ahead, meanOf, randomOf(3)), 4)} (target above 0); films seen ` +
      `${ratio('coverage')} times the seed’s (target 20).`,
  ];
}

function songLines({ happy, sad, area, interval }: ReturnType<typeof songFit>): string[] {
  return [
    `Songs: the fit tells ${happy} songs filed as happy from ${sad} filed as sad with an area under the curve of ` +
      `${told(area, interval, 3)} (target 0.85).`,
  ];
}

async function source(file: string): Promise<SourceText> {
  try {
    return { text: await readFile(file, 'utf8'), file };
  } catch (error) {
    if (error instanceof Error) throw new UserError(`${file}: cannot be read (${error.message})`);
    throw error;
  }
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
