import { expect, test } from 'vitest';
import { noDiary } from '#lib/diary/diary.ts';
import { helped } from '#lib/diary/helped.ts';
import { diaryOf, happyAt, likedFilm, likedSong, sadAt } from './entries.ts';

test('helped counts the wishes and the kinds of all likes after each feeling, most likes first', () => {
  const diary = diaryOf(
    happyAt(1, { feeling: 'joy', liked: 1, likes: [likedSong('rock')] }),
    sadAt(2, { feeling: 'fear', liked: 2, likes: [likedSong(), likedFilm('Drama', 'Comedy')] }),
    sadAt(3, { feeling: 'fear', liked: 1, likes: [likedFilm('Comedy')] }),
  );
  expect(helped(diary)).toEqual([
    {
      feeling: 'fear',
      likes: 3,
      wishes: [
        { wish: 'stay', count: 2 },
        { wish: 'lift', count: 1 },
      ],
      kinds: [
        { list: 'films', genre: 'Comedy', count: 2 },
        { list: 'songs', genre: 'pop', count: 1 },
        { list: 'films', genre: 'Drama', count: 1 },
      ],
    },
    {
      feeling: 'joy',
      likes: 1,
      wishes: [{ wish: 'lift', count: 1 }],
      kinds: [{ list: 'songs', genre: 'rock', count: 1 }],
    },
  ]);
});

test('helped counts neither likes of posts without a feeling nor likes of which the kind is not known', () => {
  const diary = diaryOf(
    sadAt(1, { liked: 1, likes: [likedSong()] }),
    sadAt(2, { feeling: 'fear', liked: 3 }),
  );
  expect(helped(diary)).toEqual([]);
  expect(helped(noDiary)).toEqual([]);
});

test('helped tells a genre of songs from a genre of films with the same name', () => {
  const likes = [likedSong('music'), likedFilm('music')];
  const [joy] = helped(diaryOf(happyAt(1, { feeling: 'joy', liked: 2, likes })));
  expect(joy?.kinds.map(({ list, count }) => [list, count])).toEqual([
    ['songs', 1],
    ['films', 1],
  ]);
});
