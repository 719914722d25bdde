// npm run evaluate:picks -- --data DIR [--repeats 3]: how well the picks suit 610 real people.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FilmCatalog, parseFilms } from '#lib/catalog/films.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { withBar } from '#training/cli/progress.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import { type Person, readPeople } from './people.ts';
import { reportLines } from './report.ts';
import { type SystemResult, systemResult } from './results.ts';
import { songFit } from './songMoods.ts';
import { systems } from './systems.ts';

if (import.meta.main) await command(() => picksCommand(process.argv.slice(2)));

/**
 * Prints how well each system's films suit the people, and how well the fit separates happy songs from sad ones.
 * @param args options of the command line
 * @throws UserError when an option or a file is not usable
 */
export async function picksCommand(args: readonly string[]): Promise<void> {
  const { data, repeats } = picksOptions(args);
  const [ratings, movies, songMoods] = await Promise.all([
    source(join(data, 'movies', 'ratings-small.csv')),
    source(join(data, 'movies', 'movies.csv')),
    source(join(data, 'songs', 'song-moods.csv')),
  ]);
  const shipped = new URL('../../../assets/catalogs/films.json', import.meta.url);
  const films = parseFilms(JSON.parse(await readFile(shipped, 'utf8')));
  const splits = Array.from({ length: repeats }, (_, seed) => readPeople(ratings, movies, films, seed));
  const results = await resultsOf(films, splits);
  const songs = songFit(songMoods, randomOf(fixedSeeds.songIntervals));
  process.stdout.write(`${reportLines(results, splits, songs).join('\n')}\n`);
}

function picksOptions(args: readonly string[]): { data: string; repeats: number } {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, repeats: { type: 'string', default: '3' } },
  });
  if (values.data === undefined)
    throw new UserError(
      '--data DIR: name the folder that holds movies/ratings-small.csv and songs/song-moods.csv',
    );
  const repeats = Number(values.repeats);
  if (!(Number.isInteger(repeats) && repeats >= 2 && repeats <= 10))
    throw new UserError(`--repeats ${values.repeats}: expected a whole number from 2 to 10`);
  return { data: values.data, repeats };
}

async function source(file: string): Promise<SourceText> {
  try {
    return { text: await readFile(file, 'utf8'), file };
  } catch (error) {
    if (error instanceof Error) throw new UserError(`${file}: cannot be read (${error.message})`);
    throw error;
  }
}

/** Returns the result of each system by its name. */
function resultsOf(
  films: FilmCatalog,
  splits: readonly (readonly Person[])[],
): Promise<ReadonlyMap<string, SystemResult>> {
  const named = Object.entries(systems);
  return withBar('asking for picks', async (onProgress) => {
    const results = new Map<string, SystemResult>();
    for (const [k, [name, system]] of named.entries()) {
      const onSystem = (done: number, total: number) => onProgress(k + done / total, named.length);
      results.set(name, await systemResult(films, system, splits, onSystem));
    }
    return results;
  });
}
