import type { Film } from '../catalog/films.ts';
import type { Song } from '../catalog/songs.ts';
import type { Ask } from './ask.ts';
import type { RankedFilm, RankedFilms } from './films.ts';
import type { RankedSong, RankedSongs } from './songs.ts';
import type { Evidence, Trait } from './taste/beliefs.ts';
import { capitalised, listed } from './words.ts';

/** What a taste has to add for the line to speak of it. */
const leastLiking = 0.02;

/** "Comedy and Romance to lift a sad mood; you like the 1990s; rated 8.0 by 1.9 million on IMDb" */
export function whyFilm(film: Film, { asked, index }: RankedFilm, ranked: RankedFilms, ask: Ask): string {
  const names: Names = { one: 'film', by: `by ${film.director}` };
  return sentence([
    ...(asked.length > 0 ? [`${listed(asked)} ${purpose(ask)}`] : []),
    ...likingClause(ask, ranked, index, names),
    rated(film),
  ]);
}

/** "Pop, cheerful and lively, to lift a sad mood; you liked 2 songs by Queen; popularity 83 of 100 on Spotify" */
export function whySong(
  song: Song,
  { asked, index, place }: RankedSong,
  ranked: RankedSongs,
  ask: Ask,
): string {
  const step =
    place < 0.34 ? 'near where you are' : place > 0.66 ? 'near where you want to be' : 'a step on the way';
  const fit = [asked ? song.family : '', soundOf(song), ask.wish === 'lift' ? step : purpose(ask)];
  const names: Names = { one: 'song', by: `by ${song.artist}` };
  return sentence([
    fit.filter((part) => part !== '').join(', '),
    ...likingClause(ask, ranked, index, names),
    popular(song),
  ]);
}

/** "rated 8.0 by 1.9 million on IMDb" */
export const rated = ({ average, votes }: Film): string =>
  `rated ${average.toFixed(1)} by ${people(votes)} on IMDb`;

/** "popularity 83 of 100 on Spotify" */
export const popular = ({ popularity }: Song): string => `popularity ${popularity} of 100 on Spotify`;

const sentence = (clauses: readonly string[]): string => capitalised(clauses.join('; '));

function purpose({ mood, wish }: Ask): string {
  if (wish === 'lift') return mood === 'sad' ? 'to lift a sad mood' : 'to lift a happy mood further';
  return wish === 'stay' ? `for a ${mood} mood` : 'to take your mind off it';
}

/** How a song sounds, after Spotify's valence and energy; nothing where it is in the middle of both. */
function soundOf({ valence, energy }: Song): string {
  const feeling = valence < 35 ? 'sad' : valence > 65 ? 'cheerful' : '';
  const force = energy < 40 ? 'calm' : energy > 70 ? 'lively' : '';
  return [feeling, force].filter((word) => word !== '').join(' and ');
}

interface Names {
  readonly one: 'song' | 'film';
  /** "by Queen" */
  readonly by: string;
}

function likingClause(
  ask: Ask,
  { liked, beliefs }: RankedSongs | RankedFilms,
  index: number,
  names: Names,
): string[] {
  const reason = liked.reasonFor(index);
  if (reason === undefined || reason.by < leastLiking) return [];
  const { trait } = reason;
  const evidence = beliefs.evidenceOf(trait);
  // Of a person who has said nothing yet, everything would be something new.
  const isNew = !evidence.named && evidence.likes <= evidence.dislikes;
  if (isNew && beliefs.isEmpty) return [];
  return [told(trait, evidence, liked.nameOf(trait), names, ask)];
}

function told(
  { kind, value }: Trait,
  { likes, dislikes, named }: Evidence,
  genre: string,
  { one, by }: Names,
  { mood, taste: { survey } }: Ask,
): string {
  const side = `${one}s` as const;
  const what = kind === 'maker' ? by : kind === 'decade' ? `of the ${value}s` : `of ${genre}`;
  if (named && kind === 'decade') return `you like the ${value}s`;
  if (named)
    return (survey.loved[side] as readonly string[]).includes(genre)
      ? `you love ${genre}`
      : `you choose ${genre} when ${mood}`;
  if (likes > dislikes) return `you liked ${likes} ${likes === 1 ? one : side} ${what}`;
  return `something new for you: ${kind === 'decade' ? `the ${value}s` : kind === 'maker' ? `a ${one} ${by}` : genre}`;
}

function people(votes: number): string {
  // From 999,500 on, rounded thousands would read "1000 thousand".
  if (votes >= 999_500) return `${Math.round(votes / 100_000) / 10} million`;
  if (votes >= 1000) return `${Math.round(votes / 1000)} thousand`;
  return String(votes);
}
