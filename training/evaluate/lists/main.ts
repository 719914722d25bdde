// npm run evaluate:lists -- --data DIR [--draws 200]: what the lists of many seeds hold, for each mood and wish: films that
// people call happy or sad, heavy films, ratings, variety and recent items.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { wishes } from '#lib/taste/wishes.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { markdownOf } from '#training/evaluate/format/table.ts';
import { listFigures } from './figures.ts';
import { readLabels } from './labels.ts';
import { listTables } from './report.ts';

/** More draws than anyone needs. */
const maxDraws = 10_000;

if (import.meta.main) await command(() => listsCommand(process.argv.slice(2)));

/**
 * Prints what the lists hold, as tables in Markdown.
 * @param args options of the command line
 * @throws UserError when an option or a file is not usable
 */
export async function listsCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, draws: { type: 'string', default: '200' } },
  });
  if (values.data === undefined)
    throw new UserError('--data DIR: name the folder that holds movies/film-feel-dev.tsv');
  const draws = Number(values.draws);
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= maxDraws))
    throw new UserError(`--draws ${values.draws}: expected a whole number from 1 to ${maxDraws}`);
  const labels = readLabels(await source(join(values.data, 'movies', 'film-feel-dev.tsv')));
  const catalogs = {
    songs: readSongs(await readCatalog('songs.bin')),
    films: readFilms(await readCatalog('films.bin')),
  };
  const requests = decidedMoods.flatMap((mood) => wishes.map((wish) => ({ mood, wish })));
  const figures = await withBar('drawing lists', async (onProgress) =>
    requests.map((request, k) => {
      onProgress(k, requests.length);
      return listFigures(catalogs, labels, draws, request);
    }),
  );
  process.stdout.write(listTables(figures, draws).map(markdownOf).join('\n'));
}

async function source(file: string): Promise<{ text: string; file: string }> {
  try {
    return { text: await readFile(file, 'utf8'), file };
  } catch (error) {
    if (error instanceof Error) throw new UserError(`${file}: cannot be read (${error.message})`);
    throw error;
  }
}

function readCatalog(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../../../assets/catalogs/${name}`, import.meta.url));
}
