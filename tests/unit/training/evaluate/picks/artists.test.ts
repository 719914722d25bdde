import { expect, test } from 'vitest';
import { songsFrom } from '#tests/support/catalogs.ts';
import { ratingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { artistSystems } from '#training/evaluate/picks/artistSystems.ts';
import { readListeners } from '#training/evaluate/picks/listeners.ts';

const count = 24;
const artists = Array.from({ length: count }, (_, k) => `Artist ${k}`);
/** Two songs an artist. Artist 23 is the most popular, and nobody plays the artists 20 to 23. */
const songs = songsFrom({
  title: Array.from({ length: 2 * count }, (_, song) => `Song ${song}`),
  artists,
  artist: Array.from({ length: 2 * count }, (_, song) => Math.floor(song / 2)),
  popularity: Array.from({ length: 2 * count }, (_, song) => song),
});
/** Half of the people play the artists 0 to 9, half 10 to 19; artist 5 is played by all. */
const learned = Array.from({ length: 20 }, (_, id) => ({
  id,
  ratings: [
    ...Array.from({ length: 10 }, (_, k) => (id % 2 === 0 ? k : 10 + k)),
    ...(id % 2 === 0 ? [] : [5]),
  ].map((film) => ({ film, rating: 1 })),
}));
const systems = artistSystems(songs, ratingTable(learned, count));

test.each(systems.map(({ name }) => name))(
  'the recommender of artists “%s” offers at most ten artists that somebody plays and the listener is not known to play',
  (name) => {
    const { list } = systems.find((system) => system.name === name)!;
    const offered = list({ mood: 'happy', seed: 3, known: [0, 1] });
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThanOrEqual(10);
    expect(new Set(offered).size).toBe(offered.length);
    for (const artist of offered) expect(artist > 1 && artist < 20).toBe(true);
  },
);

test('item-kNN offers the artists of people who play the known ones first, and most played the one that all play', () => {
  const [played, , neighbours] = systems;
  expect(played!.list({ mood: 'happy', seed: 3, known: [0] })[0]).toBe(5);
  const offered = neighbours!.list({ mood: 'happy', seed: 3, known: [0, 1] });
  expect(offered.slice(0, 8).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

test('readListeners hides half of the artists of people with ten or more, and keeps those to learn from apart', () => {
  const names = {
    text: ['artist_id,name', ...artists.map((name, k) => `${k},THE ${name}`), ''].join('\n'),
    file: 'a.csv',
  };
  const rows = Array.from({ length: 40 }, (_, user) =>
    artists.slice(0, user < 36 ? 11 : 4).map((_, artist) => `${user + 1},${artist}`),
  );
  const plays = { text: ['user_id,artist_id', ...rows.flat(), '1,999', ''].join('\n'), file: 'p.csv' };
  const { learned, judged } = readListeners(plays, names, songs, 'judging');
  expect(judged.length).toBeGreaterThan(5);
  for (const { id, known, hidden } of judged) {
    expect([known.length, hidden.size]).toEqual([6, 5]);
    expect(known.some((artist) => hidden.has(artist))).toBe(false);
    expect(learned.some((person) => person.id === id)).toBe(false);
  }
  const chosen = readListeners(plays, names, songs, 'learning');
  const judges = new Set(judged.map(({ id }) => id));
  for (const { id } of [...chosen.judged, ...chosen.learned]) expect(judges.has(id)).toBe(false);
});
