// npm run --silent picks -- --mood happy|sad [--wish lift|stay|distract] [--taste FILE] [--count 10] [--seed 7]
// [--weight 1] [--feeling NAME] [--date YYYY-MM-DD] [--gentle] [--preset tonic|paper]: prints songs and films for a mood
// as one JSON object. The day is today by default.
// `--preset seed` is the former name of `--preset paper` and still works.
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseBackup } from '#lib/backup/backup.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { feelings, moodOfFeeling } from '#lib/mood/feelings.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { type Locale, renderReasons, renderShortage } from '#lib/recommend/explain/render.ts';
import { paperPicks } from '#lib/recommend/paperPreset.ts';
import type { Picks } from '#lib/recommend/present/pick.ts';
import { defaultCount, maxCount } from '#lib/recommend/query/criteria.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import type { Reason } from '#lib/recommend/score/reason.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { defaultWish, wishes } from '#lib/taste/wishes.ts';
import { command, UserError } from './command.ts';
import { readEnglish } from './english.ts';

/** The random generator uses 32 bits of a seed. */
const maxSeed = 2 ** 32 - 1;
const presets = ['tonic', 'paper'] as const;

if (import.meta.main) {
  await command(async () => {
    process.stdout.write(await printedPicks(process.argv.slice(2)));
  });
}

/**
 * Returns what the command prints for its arguments.
 * @throws UserError if a value is not allowed, and whatever parseArgs throws
 */
export async function printedPicks(args: readonly string[]): Promise<string> {
  const { values: given } = parseArgs({
    args: [...args],
    options: {
      mood: { type: 'string' },
      wish: { type: 'string', default: defaultWish },
      taste: { type: 'string' },
      count: { type: 'string' },
      seed: { type: 'string' },
      weight: { type: 'string', default: '1' },
      feeling: { type: 'string' },
      date: { type: 'string' },
      gentle: { type: 'boolean', default: false },
      preset: { type: 'string', default: 'tonic' },
    },
  });
  if (given.mood === undefined) throw new UserError('--mood: say happy or sad');
  const mood = oneOf('mood', given.mood, decidedMoods);
  const wish = oneOf('wish', given.wish, wishes);
  const preset = oneOf('preset', given.preset === 'seed' ? 'paper' : given.preset, presets);
  const feeling = given.feeling === undefined ? undefined : oneOf('feeling', given.feeling, feelings);
  if (feeling !== undefined && moodOfFeeling[feeling] !== mood)
    throw new UserError(`--feeling ${feeling}: belongs to a ${moodOfFeeling[feeling]} mood`);
  const count = wholeNumber('count', given.count, 1, maxCount) ?? defaultCount;
  const seed = wholeNumber('seed', given.seed, 0, maxSeed) ?? randomInt(maxSeed + 1);
  const weight = given.weight.trim() === '' ? Number.NaN : Number(given.weight);
  if (!(weight >= 0 && weight <= 1)) throw new UserError(`--weight ${given.weight}: expected 0 to 1`);
  const date = given.date === undefined ? new Date() : dayOf(given.date);
  const unknown = [
    ...(wish === defaultWish ? [] : ['--wish']),
    ...(given.taste === undefined ? [] : ['--taste']),
    ...(feeling === undefined ? [] : ['--feeling']),
    ...(given.date === undefined ? [] : ['--date']),
    ...(given.gentle ? ['--gentle'] : []),
  ];
  if (preset === 'paper' && unknown.length > 0)
    throw new UserError(`--preset ${given.preset}: the paper’s rule does not know ${unknown.join(', ')}`);
  const taste = given.taste === undefined ? noTaste : await readTaste(given.taste);
  const catalogs = {
    songs: readSongs(await readCatalog('songs.bin')),
    films: readFilms(await readCatalog('films.bin')),
  };
  const picks =
    preset === 'paper'
      ? paperPicks(catalogs, { mood, seed, count })
      : recommend(catalogs, {
          ...{ mood, wish, seed, count, weight, taste, date, gentle: given.gentle },
          ...(feeling && { feeling }),
        });
  return `${JSON.stringify(rendered(picks, await readEnglish()), null, 2)}\n`;
}

/** Returns picks with their reasons and shortages as texts. */
function rendered({ songs, films, shortages }: Picks, locale: Locale) {
  const withText = <T extends { readonly why: readonly Reason[] }>(pick: T) => ({
    ...pick,
    why: renderReasons(pick.why, locale),
  });
  const notes = {
    ...(shortages?.songs && { songs: renderShortage('songs', shortages.songs, locale) }),
    ...(shortages?.films && { films: renderShortage('films', shortages.films, locale) }),
  };
  return { songs: songs.map(withText), films: films.map(withText), ...(shortages && { notes }) };
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const name = names.find((known) => known === given);
  if (name === undefined) throw new UserError(`--${option} ${given}: expected ${names.join(' or ')}`);
  return name;
}

function wholeNumber(option: string, given: string | undefined, min: number, max: number) {
  if (given === undefined) return undefined;
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UserError(`--${option} ${given}: expected a whole number from ${min} to ${max}`);
}

/** Returns the start of a day in the local time zone. */
function dayOf(given: string): Date {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T00:00` : Number.NaN);
  // Date takes 30 February as 1 or 2 March.
  if (date.getDate() !== Number(given.slice(-2)))
    throw new UserError(`--date ${given}: expected a day such as 2026-12-24`);
  return date;
}

async function readTaste(file: string): Promise<Taste> {
  try {
    // Editors save some files with a byte order mark. TextDecoder drops it, unlike readFile.
    return parseBackup(JSON.parse(new TextDecoder().decode(await readFile(file)))).taste;
  } catch (error) {
    if (error instanceof UnreadableError) throw new UserError(`${file}: ${error.message}`);
    if (error instanceof SyntaxError) throw new UserError(`${file}: the taste is no JSON (${error.message})`);
    if (error instanceof Error) throw new UserError(`${file}: cannot be read (${error.message})`);
    throw error;
  }
}

function readCatalog(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../../assets/catalogs/${name}`, import.meta.url));
}
