// npm run --silent picks -- --mood happy|sad [--wish lift|stay|distract] [--taste FILE] [--count 10] [--seed 7]
// [--weight 1] [--preset tonic|seed]: songs and films for a mood, as one JSON object.
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseBackup } from '#lib/backup/backup.ts';
import { parseFilms } from '#lib/catalog/films.ts';
import { parseSongs } from '#lib/catalog/songs.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { sayShortage, sayWhy } from '#lib/recommend/explain/english.ts';
import { paperPicks } from '#lib/recommend/paperPreset.ts';
import type { Picks } from '#lib/recommend/present/pick.ts';
import { defaultCount, defaultWish, maxCount, wishes } from '#lib/recommend/query/criteria.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import type { Reason } from '#lib/recommend/score/reason.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { command, UserError } from './command.ts';

/** Seeds are what a 32-bit generator can tell apart. */
const largestSeed = 2 ** 32 - 1;
const presets = ['tonic', 'seed'] as const;

if (import.meta.main) {
  await command(async () => {
    process.stdout.write(await picked(process.argv.slice(2)));
  });
}

/** What is printed for these arguments. Throws a UserError, or what parseArgs throws, for what cannot be meant. */
export async function picked(args: readonly string[]): Promise<string> {
  const { values: given } = parseArgs({
    args: [...args],
    options: {
      mood: { type: 'string' },
      wish: { type: 'string', default: defaultWish },
      taste: { type: 'string' },
      count: { type: 'string' },
      seed: { type: 'string' },
      weight: { type: 'string', default: '1' },
      preset: { type: 'string', default: 'tonic' },
    },
  });
  if (given.mood === undefined) throw new UserError('--mood: say happy or sad');
  const mood = oneOf('mood', given.mood, decidedMoods);
  const wish = oneOf('wish', given.wish, wishes);
  const preset = oneOf('preset', given.preset, presets);
  const count = wholeNumber('count', given.count, 1, maxCount) ?? defaultCount;
  const seed = wholeNumber('seed', given.seed, 0, largestSeed) ?? randomInt(largestSeed + 1);
  const weight = given.weight.trim() === '' ? Number.NaN : Number(given.weight);
  if (!(weight >= 0 && weight <= 1)) throw new UserError(`--weight ${given.weight}: expected 0 to 1`);
  if (preset === 'seed' && (given.taste !== undefined || wish !== defaultWish))
    throw new UserError('--preset seed: the paper’s rule knows neither --wish nor --taste');
  const taste = given.taste === undefined ? noTaste : await tasteOf(given.taste);
  const catalogs = {
    songs: parseSongs(await shipped('songs.json')),
    films: parseFilms(await shipped('films.json')),
  };
  const picks =
    preset === 'seed'
      ? paperPicks(catalogs, { mood, seed, count })
      : recommend(catalogs, { mood, wish, seed, count, weight, taste });
  return `${JSON.stringify(inEnglish(picks), null, 2)}\n`;
}

/** As it is printed: what the popup says in a person's language is said in English. */
function inEnglish({ songs, films, shortages }: Picks) {
  const said = <One extends { readonly why: readonly Reason[] }>(pick: One) => ({
    ...pick,
    why: sayWhy(pick.why),
  });
  const notes = {
    ...(shortages?.songs && { songs: sayShortage('songs', shortages.songs) }),
    ...(shortages?.films && { films: sayShortage('films', shortages.films) }),
  };
  return { songs: songs.map(said), films: films.map(said), ...(shortages && { notes }) };
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const name = names.find((known) => known === given);
  if (name === undefined) throw new UserError(`--${option} ${given}: expected ${names.join(' or ')}`);
  return name;
}

function wholeNumber(option: string, given: string | undefined, least: number, most: number) {
  if (given === undefined) return undefined;
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(`--${option} ${given}: expected a whole number from ${least} to ${most}`);
}

async function tasteOf(file: string): Promise<Taste> {
  try {
    return parseBackup(JSON.parse(await readFile(file, 'utf8'))).taste;
  } catch (error) {
    if (error instanceof UnreadableError) throw new UserError(`${file}: ${error.message}`);
    if (error instanceof SyntaxError) throw new UserError(`${file}: the taste is no JSON (${error.message})`);
    if (error instanceof Error) throw new UserError(`${file}: cannot be read (${error.message})`);
    throw error;
  }
}

async function shipped(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../assets/catalogs/${name}`, import.meta.url), 'utf8'));
}
