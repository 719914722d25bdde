import type { Reason, Shortage } from '#lib/recommend/score/reason.ts';

const purposes = [
  ...(['liftHappy', 'liftSad', 'stayHappy', 'staySad'] as const),
  ...(['distract', 'start', 'onTheWay', 'goal'] as const),
];
const ofTrait = [
  { trait: 'genre', name: 'Drama' },
  { trait: 'decade', name: '1990' },
  { trait: 'maker', name: 'The Season | Carry Me' },
] as const;

type ClauseOf<K> = Extract<Reason, { kind: K }>;

/** Of each kind of clause whatever may be said otherwise. */
export const clauses: { readonly [K in Reason['kind']]: readonly ClauseOf<K>[] } = {
  fit: [
    ...purposes.map((purpose) => ({ kind: 'fit', genres: ['Drama'], sound: [], purpose }) as const),
    { kind: 'fit', genres: [], sound: ['sad', 'calm'], purpose: 'start' },
    { kind: 'fit', genres: ['pop'], sound: ['cheerful', 'lively'], purpose: 'goal' },
    { kind: 'fit', genres: ['Drama', 'War', 'Sci-Fi'], sound: [], purpose: 'distract' },
  ],
  loved: [{ kind: 'loved', genre: 'Drama' }],
  chosen: (['happy', 'sad'] as const).map((mood) => ({ kind: 'chosen', genre: 'Drama', mood })),
  decade: [{ kind: 'decade', decade: '1990' }],
  liked: ofTrait.flatMap((of) =>
    (['songs', 'films'] as const).flatMap((side) =>
      [1, 2].map((likes) => ({ kind: 'liked', side, likes, ...of }) as const),
    ),
  ),
  new: ofTrait.map((of) => ({ kind: 'new', ...of })),
  rating: [812, 12_400, 999_499, 999_500, 1_870_160].map((votes) => ({ kind: 'rating', average: 8, votes })),
  popularity: [{ kind: 'popularity', popularity: 83 }],
  rank: [{ kind: 'rank', rank: 2, of: 50 }],
};

export const shortages: readonly Shortage[] = [
  { kind: 'allRefused' },
  { kind: 'few', left: 0, refused: [], leanings: true },
  { kind: 'few', left: 1, refused: ['War'], leanings: false },
  { kind: 'few', left: 8, refused: ['War', 'Drama'], leanings: true },
];
