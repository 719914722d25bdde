import { describe, expect, test } from 'vitest';
import { filmFeels } from '#training/catalogs/feel/feels.ts';

/** Fifty films: by turns light and heavy, the light ones comedies. The texts of the last ten say nothing. */
const numbers = Array.from({ length: 50 }, (_, k) => k + 1);
const isLight = (imdb: number) => imdb % 2 === 0;
const textOf = (imdb: number) => {
  if (imdb > 40) return 'Rain.';
  return isLight(imdb) ? 'A picnic with friends.' : 'A funeral in the war.';
};
const id = (imdb: number) => `tt${String(imdb).padStart(7, '0')}`;
const lines = (header: string, rows: readonly string[]) => ({
  text: [header, ...rows].join('\n'),
  file: 'x.tsv',
});

const sources = {
  descriptions: lines(
    'imdb_title_id\tcertificate\tinterests\tdescription',
    numbers.map((n) => `${id(n)}\t\t\t${textOf(n)}`),
  ),
  overviews: lines('imdb_title_id\ttagline\toverview', []),
  extracts: lines('imdb_title_id\textract', []),
  keywords: lines('imdb_title_id\tkeywords', []),
  tags: lines(
    'imdb_title_id\ttag\tpeople',
    numbers.slice(0, 30).flatMap((n) => {
      const said = isLight(n) ? ['funny', 'fast paced'] : ['disturbing', 'slow'];
      return said.map((tag) => `${id(n)}\t${tag}\t2`);
    }),
  ),
  labelled: lines(
    'imdb_title_id\tlabel\tevidence',
    numbers.slice(0, 20).map((n) => `${id(n)}\t${isLight(n) ? 'happy' : 'sad'}\t2 people: cute 2`),
  ),
};
const genresOf = (imdb: number) => [isLight(imdb) ? 'Comedy' : 'Drama'];
const films = [
  ...numbers.map((imdb) => ({ imdb, genres: genresOf(imdb), votes: 30_000 })),
  { imdb: 101, genres: ['Drama'], votes: 100 },
  { imdb: 102, genres: ['Comedy'], votes: 100 },
  { imdb: 103, genres: [], votes: 100 },
];
const feels = filmFeels(sources, films);

describe('filmFeels', () => {
  test('filmFeels learns from tags and labels how films feel that have none', () => {
    const [heavy, light] = [feels[38]!, feels[39]!];
    expect(light.valence).toBeGreaterThan(heavy.valence);
    expect(light.arousal).toBeGreaterThan(heavy.arousal);
    expect(light.heaviness).toBeLessThan(heavy.heaviness);
  });

  test('filmFeels returns whole numbers from 0 to 100, with the well-known films on both sides of 50', () => {
    for (const { valence, arousal, heaviness } of feels)
      for (const place of [valence, arousal, heaviness]) {
        expect(Number.isInteger(place)).toBe(true);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
    expect([feels[0]!.valence, feels[1]!.valence]).toEqual([20, 80]);
  });

  test('filmFeels places a film by its genres if nothing else is known, and says so', () => {
    const [drama, comedy] = [feels[50]!, feels[51]!];
    expect(comedy.valence).toBeGreaterThan(drama.valence);
    expect([drama, comedy].map(({ described }) => described)).toEqual([false, false]);
    expect(feels[0]!.described).toBe(true);
  });

  test('filmFeels places a film in the middle if not even a genre is known', () => {
    expect(feels[52]).toEqual({ valence: 50, arousal: 50, heaviness: 50, described: false });
  });

  test('the feel of films is the same for the same arguments', () => {
    expect(filmFeels(sources, films)).toEqual(feels);
  });

  test('filmFeels does not let the tags of a film itself decide more than its clues', () => {
    // One person calls a film with a funeral funny: its feel stays with the films that it resembles.
    const text = `${sources.tags.text}\n${id(39)}\tfunny\t1`;
    const changed = filmFeels({ ...sources, tags: { ...sources.tags, text } }, films);
    expect(changed[38]!.valence).toBeLessThan(50);
  });

  test('filmFeels throws a UserError that names a missing column', () => {
    expect(() =>
      filmFeels({ ...sources, tags: { text: 'imdb_title_id\ttag\n', file: 'tags.tsv' } }, films),
    ).toThrow(expect.objectContaining({ name: 'UserError', message: 'tags.tsv row 1: no column people' }));
  });
});
