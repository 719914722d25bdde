// npm run --silent picks -- --mood happy|sad [--count 10] [--seed 7]: songs and films for a mood, as one JSON object.
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseFilms } from '../lib/catalog/films.ts';
import { parseSongs } from '../lib/catalog/songs.ts';
import { type DecidedMood, decidedMoods } from '../lib/mood/reading.ts';
import { seedCriteria } from '../lib/recommend/criteria.ts';
import { recommend } from '../lib/recommend/recommend.ts';
import { command, UserError } from './command.ts';

/** Seeds are what a 32-bit generator can tell apart. */
const largestSeed = 2 ** 32 - 1;

await command(async () => {
  const { values } = parseArgs({
    options: { mood: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' } },
  });
  const mood = decidedMood(values.mood);
  const { draw, best } = seedCriteria[mood];
  const count = wholeNumber('count', values.count, 1, best) ?? draw;
  const seed = wholeNumber('seed', values.seed, 0, largestSeed) ?? randomInt(largestSeed + 1);
  const catalogs = {
    songs: parseSongs(await shipped('songs.json')),
    films: parseFilms(await shipped('films.json')),
  };
  process.stdout.write(`${JSON.stringify(recommend(catalogs, { mood, seed, count }), null, 2)}\n`);
});

function decidedMood(given: string | undefined): DecidedMood {
  if (given === undefined) throw new UserError('--mood: say happy or sad');
  const mood = decidedMoods.find((known) => known === given);
  if (mood === undefined) throw new UserError(`--mood ${given}: criteria exist for happy and sad`);
  return mood;
}

function wholeNumber(option: string, given: string | undefined, least: number, most: number) {
  if (given === undefined) return undefined;
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(`--${option} ${given}: expected a whole number from ${least} to ${most}`);
}

async function shipped(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../assets/catalogs/${name}`, import.meta.url), 'utf8'));
}
