import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { allTexts } from '#lib/catalog/columns.ts';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import { nameKey } from '#training/catalogs/songs/names.ts';
import type { Rater } from '#training/catalogs/vectors/raters.ts';
import { isJudge } from '#training/catalogs/vectors/split.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Judges } from './data.ts';

/** A listener with fewer artists of the catalog is not asked. */
const minArtists = 10;
const folds = 5;

/** A listener, half of whose artists are hidden from recommenders. */
export interface Listener {
  readonly id: number;
  /** Numbers of the catalog's artists, as in `SongCatalog.artists`. */
  readonly known: readonly number[];
  readonly hidden: ReadonlySet<number>;
}

export interface ListenerData {
  /** The people to learn from. Each artist that they play is a rating of 1. */
  readonly learned: readonly Rater[];
  readonly judged: readonly Listener[];
}

/**
 * Reads who plays which of the catalog's artists, and splits the listeners as the people who rate films are split.
 * @param plays lastfm-plays.csv
 * @param names lastfm-artists.csv
 * @param on with `learning`, a fifth of the people to learn from is judged
 * @throws UserError that names the row, for a missing column or a cell that is not a number
 */
export function readListeners(
  plays: SourceText,
  names: SourceText,
  songs: SongCatalog,
  on: Judges,
): ListenerData {
  const byKey = new Map(allTexts(songs.artistNames).map((name, artist) => [nameKey(name), artist]));
  const artistOf = new Map<string, number>();
  for (const row of parseTable(names.text, { ...names, delimiter: ',', columns: ['artist_id', 'name'] })) {
    const artist = byKey.get(nameKey(row.text('name')));
    if (artist !== undefined) artistOf.set(row.text('artist_id'), artist);
  }
  const people = new Map<number, Set<number>>();
  for (const row of parseTable(plays.text, { ...plays, delimiter: ',', columns: ['user_id', 'artist_id'] })) {
    const id = row.number('user_id', { min: 1, max: Number.MAX_SAFE_INTEGER }) ?? 0;
    const artist = artistOf.get(row.text('artist_id'));
    const own = people.get(id) ?? new Set();
    people.set(id, own);
    if (artist !== undefined) own.add(artist);
  }
  const all = [...people].map(([id, artists]) => ({
    id,
    ratings: [...artists].map((film) => ({ film, rating: 1 })),
  }));
  const isJudged = ({ id }: Rater): boolean =>
    on === 'judging'
      ? isJudge(id)
      : !isJudge(id) && uniformInt(rngStream(0, 'learningFolds', id), 1, folds) === 1;
  return {
    learned: all.filter((person) => !isJudge(person.id) && !isJudged(person)),
    judged: all.filter((person) => isJudged(person) && person.ratings.length >= minArtists).map(listenerOf),
  };
}

function listenerOf({ id, ratings }: Rater): Listener {
  const order = [...shuffled(ratings.length, rngStream(0, 'hiddenArtists', id))].map((k) => ratings[k]!.film);
  const half = Math.ceil(order.length / 2);
  return { id, known: order.slice(0, half), hidden: new Set(order.slice(half)) };
}
