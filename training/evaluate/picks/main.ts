// npm run evaluate:picks -- --data DIR [--parts films,songs] [--on judging|learning] [--repeats 2]: how well the picks suit
// real people, beside other recommenders.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { readSource } from '#training/catalogs/rows/readSource.ts';
import { ratingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { withBar } from '#training/cli/progress.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import { artistLines } from './artistReport.ts';
import { artistSystems } from './artistSystems.ts';
import { type Judges, judges } from './data.ts';
import { filmsPart } from './filmsPart.ts';
import { readListeners } from './listeners.ts';
import { songFeelLines } from './songFeel.ts';
import { songFit } from './songMoods.ts';
import { songLine } from './songReport.ts';

const parts = ['films', 'songs'] as const;
type Part = (typeof parts)[number];

interface PicksOptions {
  readonly data: string;
  readonly parts: readonly Part[];
  readonly on: Judges;
  readonly repeats: number;
}

if (import.meta.main) await command(() => picksCommand(process.argv.slice(2)));

/**
 * Prints how well each recommender's films and songs suit people.
 * @param args options of the command line
 * @throws UserError when an option or a file is not usable
 */
export async function picksCommand(args: readonly string[]): Promise<void> {
  const options = picksOptions(args);
  if (options.parts.includes('films')) print(await filmsPart(options.data, options.on, options.repeats));
  if (options.parts.includes('songs')) print(await songsPart(options));
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function picksOptions(args: readonly string[]): PicksOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      parts: { type: 'string', default: parts.join() },
      on: { type: 'string', default: judges[0] },
      repeats: { type: 'string', default: '2' },
    },
  });
  if (values.data === undefined)
    throw new UserError(
      '--data DIR: name the folder that holds movies/ratings-small.csv, movies/ratings-2023.csv.gz, movies/movies.csv, ' +
        'songs/song-moods.csv, songs/deezer-mood.csv.gz, songs/lastfm-plays.csv.gz and songs/lastfm-artists.csv.gz',
    );
  const asked = values.parts.split(',');
  const wrong = asked.find((part) => !(parts as readonly string[]).includes(part));
  if (wrong !== undefined) throw new UserError(`--parts ${wrong}: expected ${parts.join(' or ')}`);
  const on = judges.find((name) => name === values.on);
  if (on === undefined) throw new UserError(`--on ${values.on}: expected ${judges.join(' or ')}`);
  const repeats = Number(values.repeats);
  if (!(Number.isInteger(repeats) && repeats >= 2 && repeats <= 10))
    throw new UserError(`--repeats ${values.repeats}: expected a whole number from 2 to 10`);
  return { data: values.data, parts: parts.filter((part) => asked.includes(part)), on, repeats };
}

async function songsPart({ data, on }: PicksOptions): Promise<string[]> {
  const [moods, deezer, plays, artists] = await Promise.all(
    ['song-moods.csv', 'deezer-mood.csv.gz', 'lastfm-plays.csv.gz', 'lastfm-artists.csv.gz'].map((file) =>
      readSource(join(data, 'songs', file)),
    ),
  );
  const shipped = new URL('../../../assets/catalogs/songs.bin', import.meta.url);
  const songs = readSongs(await readFile(shipped));
  const listeners = readListeners(plays!, artists!, songs, on);
  const systems = artistSystems(songs, ratingTable(listeners.learned, songs.artistNames.length));
  return [
    ...(await withBar('asking for songs', (onProgress) => artistLines(listeners, systems, onProgress))),
    songLine(songFit(moods!, randomOf(fixedSeeds.songIntervals))),
    '',
    ...songFeelLines(deezer!, songs),
  ];
}
