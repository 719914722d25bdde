import { feelings as feelingsOfPosts } from '#lib/mood/feelings.ts';
import type { Reason, Shortage } from '#lib/recommend/score/reason.ts';

const purposes = [
  ...feelingsOfPosts.flatMap((feeling) => [`lift.${feeling}`, `stay.${feeling}`] as const),
  'liftHappy',
  'liftSad',
  'stayHappy',
  'staySad',
  'distract',
  'start',
  'onTheWay',
  'goal',
] as const;
const traits = [
  { trait: 'genre', name: 'Drama' },
  { trait: 'decade', name: '1990' },
  { trait: 'creator', name: 'The Season | Carry Me' },
] as const;

const feelings = [
  ['warm', 'funny'],
  ['gentle', 'light'],
  ['heavy', 'sad'],
  ['exciting'],
  ['moving'],
] as const;

type ReasonOf<K> = Extract<Reason, { kind: K }>;

/** Examples of each kind of reason that together need every text of the group `why`. */
export const reasons: { readonly [K in Reason['kind']]: readonly ReasonOf<K>[] } = {
  fit: [
    ...purposes.map((purpose) => ({ kind: 'fit', genres: ['Drama'], sound: [], purpose }) as const),
    { kind: 'fit', genres: [], sound: ['sad', 'calm'], purpose: 'start' },
    { kind: 'fit', genres: ['pop'], sound: ['cheerful', 'lively'], purpose: 'goal' },
    ...feelings.map(
      (feel) => ({ kind: 'fit', genres: ['Drama'], sound: [], feel, purpose: 'staySad' }) as const,
    ),
    { kind: 'fit', genres: ['Drama', 'War', 'Sci-Fi'], sound: [], purpose: 'distract' },
  ],
  guess: [{ kind: 'guess' }],
  loved: [{ kind: 'loved', genre: 'Drama' }],
  chosen: (['happy', 'sad'] as const).map((mood) => ({ kind: 'chosen', genre: 'Drama', mood })),
  decade: [{ kind: 'decade', decade: '1990' }],
  liked: traits.flatMap((trait) =>
    (['songs', 'films'] as const).flatMap((side) =>
      [1, 2].map((likes) => ({ kind: 'liked', side, likes, ...trait }) as const),
    ),
  ),
  new: traits.map((trait) => ({ kind: 'new', ...trait })),
  rating: [812, 12_400, 999_499, 999_500, 1_870_160].map((votes) => ({ kind: 'rating', average: 8, votes })),
  popularity: [{ kind: 'popularity', popularity: 83 }],
  rank: [{ kind: 'rank', rank: 2, total: 50 }],
};

export const shortages: readonly Shortage[] = [
  { kind: 'allRefused' },
  { kind: 'few', left: 0, refused: [], preferences: true, limits: false },
  { kind: 'few', left: 1, refused: ['War'], preferences: false, limits: true },
  { kind: 'few', left: 8, refused: ['War', 'Drama'], preferences: true, limits: true },
];
