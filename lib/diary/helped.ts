import { type Feeling, feelings } from '#lib/mood/feelings.ts';
import type { Tab } from '#lib/taste/chosenTab.ts';
import type { Wish } from '#lib/taste/wishes.ts';
import type { Diary, Like } from './diary.ts';
import { countsOf } from './tally.ts';

/** The least number of likes after a feeling to say what was liked after it. */
export const minLikes = 5;

/** What was liked after posts with a feeling. Counts are in descending order. */
export interface Helped {
  readonly feeling: Feeling;
  /** The number of likes of which the kind is known. */
  readonly likes: number;
  readonly wishes: readonly { readonly wish: Wish; readonly count: number }[];
  /** The families of songs and the genres of films. A film with several genres counts for each. */
  readonly kinds: readonly { readonly list: Tab; readonly genre: string; readonly count: number }[];
}

/** Returns what was liked after each feeling, most likes first. A feeling without likes is absent. */
export const helped = ({ entries }: Diary): readonly Helped[] =>
  feelings
    .map((feeling) => {
      const likes = entries.filter((entry) => entry.feeling === feeling).flatMap(({ likes = [] }) => likes);
      return { feeling, likes: likes.length, wishes: wishesOf(likes), kinds: kindsOf(likes) };
    })
    .filter(({ likes }) => likes > 0)
    .sort((a, b) => b.likes - a.likes);

const wishesOf = (likes: readonly Like[]): Helped['wishes'] =>
  [...countsOf(likes.map(({ wish }) => wish))]
    .map(([wish, count]) => ({ wish, count }))
    .sort((a, b) => b.count - a.count);

const kindsOf = (likes: readonly Like[]): Helped['kinds'] =>
  (['songs', 'films'] as const)
    .flatMap((list) => {
      const genres = likes.filter((like) => like.list === list).flatMap((like) => like.genres);
      return [...countsOf(genres)].map(([genre, count]) => ({ list, genre, count }));
    })
    .sort((a, b) => b.count - a.count);
