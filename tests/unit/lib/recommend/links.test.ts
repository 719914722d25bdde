import { expect, test } from 'vitest';
import { filmUrl, songSearchUrl } from '../../../../lib/recommend/links.ts';

test('a song leads to a search for its artist and title', () => {
  expect(songSearchUrl({ artist: 'AC/DC', title: 'Who Made Who?' })).toBe(
    'https://open.spotify.com/search/AC%2FDC%20Who%20Made%20Who%3F',
  );
});

test('a film leads to its page', () => {
  expect(filmUrl({ imdbId: 'tt0111161' })).toBe('https://www.imdb.com/title/tt0111161/');
});
