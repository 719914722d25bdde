import type { Film } from '#lib/catalog/films.ts';
import type { Song } from '#lib/catalog/songs.ts';
import type { Query } from '#lib/recommend/query/query.ts';
import type { Trait } from '#lib/recommend/sample/posteriors.ts';
import type { RankedFilm, RankedFilms } from '#lib/recommend/score/films.ts';
import type { Purpose, Reason, Side, Sound } from '#lib/recommend/score/reason.ts';
import type { RankedSong, RankedSongs } from '#lib/recommend/score/songs.ts';

/** What a taste has to add for a reason to speak of it. */
const leastLiking = 0.02;

/** What ranked a film: the genres that were asked for, what of the taste raised it, its rating. */
export function whyFilm(film: Film, { asked, index }: RankedFilm, ranked: RankedFilms, ask: Query): Reason[] {
  return [
    ...(asked.length > 0
      ? [{ kind: 'fit', genres: asked, sound: [], purpose: purposeOf(ask) } as const]
      : []),
    ...likingClause(ask, ranked, index, 'films', film.director ?? ''),
    rated(film),
  ];
}

/** What ranked a song: its family if it was asked for, how it sounds, what of the taste raised it, its popularity. */
export function whySong(
  song: Song,
  { asked, index, place }: RankedSong,
  ranked: RankedSongs,
  ask: Query,
): Reason[] {
  const step = place < 0.34 ? 'start' : place > 0.66 ? 'goal' : 'onTheWay';
  return [
    {
      kind: 'fit',
      genres: asked ? [song.family] : [],
      sound: soundOf(song),
      purpose: ask.wish === 'lift' ? step : purposeOf(ask),
    },
    ...likingClause(ask, ranked, index, 'songs', song.artist),
    popular(song),
  ];
}

export const rated = ({ average, votes }: Film): Reason => ({ kind: 'rating', average, votes });

export const popular = ({ popularity }: Song): Reason => ({ kind: 'popularity', popularity });

const purposes = {
  happy: { lift: 'liftHappy', stay: 'stayHappy', distract: 'distract' },
  sad: { lift: 'liftSad', stay: 'staySad', distract: 'distract' },
} as const;

export const purposeOf = ({ mood, wish }: Pick<Query, 'mood' | 'wish'>): Purpose => purposes[mood][wish];

/** Nothing where it is in the middle of both valence and energy. */
function soundOf({ valence, energy }: Song): Sound[] {
  return [
    ...(valence < 35 ? ['sad' as const] : valence > 65 ? ['cheerful' as const] : []),
    ...(energy < 40 ? ['calm' as const] : energy > 70 ? ['lively' as const] : []),
  ];
}

/** What of the taste most raised a pick; none where that is little. @param maker its artist or director */
function likingClause(
  ask: Query,
  { liked, beliefs, shelf }: RankedSongs | RankedFilms,
  index: number,
  side: Side,
  maker: string,
): Reason[] {
  const reason = liked.reasonFor(index);
  if (reason === undefined || reason.by < leastLiking) return [];
  const { trait } = reason;
  const { likes, dislikes, named } = beliefs.evidenceOf(trait);
  const name = nameOf(trait, shelf.genres, maker);
  if (named) return [surveyClause(trait, name, side, ask)];
  if (likes > dislikes) return [{ kind: 'liked', side, likes, trait: trait.kind, name }];
  // Of a person who has said nothing yet, everything would be something new.
  return beliefs.isEmpty ? [] : [{ kind: 'new', trait: trait.kind, name }];
}

function nameOf({ kind, value }: Trait, genres: readonly string[], maker: string): string {
  if (kind === 'maker') return maker;
  return kind === 'decade' ? String(value) : genres[value]!;
}

function surveyClause({ kind }: Trait, name: string, side: Side, { mood, taste: { survey } }: Query): Reason {
  if (kind === 'decade') return { kind, decade: name };
  const loved: readonly string[] = survey.loved[side];
  return loved.includes(name) ? { kind: 'loved', genre: name } : { kind: 'chosen', genre: name, mood };
}
