import { expect, test } from 'vitest';
import { asText } from '#lib/recommend/present/asText.ts';
import type { FilmPick, SongPick } from '#lib/recommend/present/pick.ts';

const song = { artist: 'Queen', title: 'Innuendo', year: 1991 } as SongPick;
const film = { title: 'Heat', year: 1995 } as FilmPick;

test('asText numbers the picks, names the artist of a song, and adds the year if it is known', () => {
  expect(asText([song, { ...song, title: 'Delilah' }])).toBe(
    '1. Queen – Innuendo (1991)\n2. Queen – Delilah (1991)',
  );
  expect(asText([film, { ...film, year: null }])).toBe('1. Heat (1995)\n2. Heat');
  expect(asText([])).toBe('');
});
