import type { Film } from '#lib/catalog/films.ts';
import type { Song } from '#lib/catalog/songs.ts';
import type { Query } from '#lib/recommend/query/query.ts';
import { feelingCriteriaOf, type Situation } from '#lib/recommend/query/situation.ts';
import type { Trait } from '#lib/recommend/sample/posteriors.ts';
import type { FilmFeel } from '#lib/recommend/score/filmFeel.ts';
import type { RankedFilm, RankedFilms } from '#lib/recommend/score/films.ts';
import type { Purpose, Reason, Side, Sound } from '#lib/recommend/score/reason.ts';
import type { RankedSong, RankedSongs } from '#lib/recommend/score/songs.ts';
import { feelingsOf } from './feelings.ts';

/** The smallest gain from a trait that becomes a reason. */
const minGain = 0.02;

/**
 * Returns the reasons of a film: the genres that the criteria ask for and how the film feels, whether that is a guess, the
 * trait of the taste, the rating.
 */
export function whyFilm(
  film: Film,
  feel: FilmFeel,
  { matchedGenres, index }: RankedFilm,
  ranking: RankedFilms,
  query: Query,
): Reason[] {
  const feelings = feelingsOf(feel);
  return [
    ...(matchedGenres.length > 0 || feelings.length > 0
      ? [
          {
            kind: 'fit',
            genres: matchedGenres,
            sound: [],
            feel: feelings,
            purpose: purposeOf(query),
          } as const,
        ]
      : []),
    ...(feel.described ? [] : [{ kind: 'guess' } as const]),
    ...tasteReason(query, ranking, index, 'films', film.director ?? ''),
    ratingReason(film),
  ];
}

/**
 * Returns the reasons of a song: its family if the criteria ask for it, its sound, the trait of the taste, the
 * popularity.
 */
export function whySong(
  song: Song,
  { matchesCriteria, index, position }: RankedSong,
  ranking: RankedSongs,
  query: Query,
): Reason[] {
  const stage = position < 0.34 ? 'start' : position > 0.66 ? 'goal' : 'onTheWay';
  return [
    {
      kind: 'fit',
      genres: matchesCriteria ? [song.family] : [],
      sound: soundOf(song),
      purpose: query.wish === 'lift' ? stage : purposeOf(query),
    },
    ...tasteReason(query, ranking, index, 'songs', song.artist),
    popularityReason(song),
  ];
}

export const ratingReason = ({ average, votes }: Film): Reason => ({ kind: 'rating', average, votes });

export const popularityReason = ({ popularity }: Song): Reason => ({ kind: 'popularity', popularity });

const purposes = {
  happy: { lift: 'liftHappy', stay: 'stayHappy', distract: 'distract' },
  sad: { lift: 'liftSad', stay: 'staySad', distract: 'distract' },
} as const;

/** Returns the purpose of a pick. A feeling is named unless it is what the pick distracts from. */
export function purposeOf(situation: Situation): Purpose {
  const { mood, wish, feeling } = situation;
  if (feeling === undefined || wish === 'distract' || feelingCriteriaOf(situation) === undefined)
    return purposes[mood][wish];
  return `${wish}.${feeling}`;
}

/** Returns an empty list for a song with medium valence and energy. A loud song of low valence sounds angry rather than sad. */
function soundOf({ valence, energy }: Song): Sound[] {
  return [
    ...(valence < 35 && energy <= 70 ? ['sad' as const] : valence > 65 ? ['cheerful' as const] : []),
    ...(energy < 40 ? ['calm' as const] : energy > 70 ? ['lively' as const] : []),
  ];
}

/**
 * Returns the trait of the taste that raised a pick most, as a list of at most one reason.
 * @param creator the song's artist or the film's director
 */
function tasteReason(
  query: Query,
  { preferences, posteriors, table }: RankedSongs | RankedFilms,
  index: number,
  side: Side,
  creator: string,
): Reason[] {
  const strongest = preferences.strongestTrait(index);
  if (strongest === undefined || strongest.gain < minGain) return [];
  const { trait } = strongest;
  const { likes, dislikes, fromSurvey } = posteriors.countsOf(trait);
  const name = nameOf(trait, table.genres, creator);
  if (fromSurvey) return [surveyReason(trait, name, side, query)];
  if (likes > dislikes) return [{ kind: 'liked', side, likes, trait: trait.kind, name }];
  // Without any rating or survey answer, every trait would be new.
  return posteriors.isEmpty ? [] : [{ kind: 'new', trait: trait.kind, name }];
}

function nameOf({ kind, value }: Trait, genres: readonly string[], creator: string): string {
  if (kind === 'creator') return creator;
  return kind === 'decade' ? String(value) : genres[value]!;
}

function surveyReason({ kind }: Trait, name: string, side: Side, { mood, taste: { survey } }: Query): Reason {
  if (kind === 'decade') return { kind, decade: name };
  const loved: readonly string[] = survey.loved[side];
  return loved.includes(name) ? { kind: 'loved', genre: name } : { kind: 'chosen', genre: name, mood };
}
