import { describe, expect, test } from 'vitest';
import {
  type FilmService,
  filmServices,
  filmUrl,
  type SongService,
  songServices,
  songUrl,
} from '#lib/catalog/services.ts';

describe('a song leads to a search for its artist and title', () => {
  test.each<[SongService, string]>([
    ['spotify', 'https://open.spotify.com/search/AC%2FDC%20Who%20Made%20Who%3F'],
    ['youtubeMusic', 'https://music.youtube.com/search?q=AC%2FDC%20Who%20Made%20Who%3F'],
    ['appleMusic', 'https://music.apple.com/search?term=AC%2FDC%20Who%20Made%20Who%3F'],
    ['deezer', 'https://www.deezer.com/search/AC%2FDC%20Who%20Made%20Who%3F'],
  ])('on %s', (service, url) => {
    expect(songUrl(service, { artist: 'AC/DC', title: 'Who Made Who?' })).toBe(url);
  });
});

describe('a film leads to its page, or to a search for its title and year', () => {
  test.each<[FilmService, string]>([
    ['imdb', 'https://www.imdb.com/title/tt0111161/'],
    ['letterboxd', 'https://letterboxd.com/imdb/tt0111161/'],
    ['justwatch', 'https://www.justwatch.com/us/search?q=What%3F%20%26%20Why%201994'],
    ['tmdb', 'https://www.themoviedb.org/search/movie?query=What%3F%20%26%20Why%201994'],
  ])('on %s', (service, url) => {
    expect(filmUrl(service, { title: 'What? & Why', year: 1994, imdbId: 'tt0111161' })).toBe(url);
  });

  test('without a year by its title alone', () => {
    expect(filmUrl('tmdb', { title: 'Heat', year: null, imdbId: 'tt0113277' })).toMatch(/query=Heat$/);
  });
});

test('whatever a title holds, a link is a plain https address', () => {
  const title = '"><script>#?&\u202e javascript: \uD83D';
  for (const service of Object.keys(songServices) as SongService[])
    expect(new URL(songUrl(service, { artist: '#tests/unit', title })).protocol).toBe('https:');
  for (const service of Object.keys(filmServices) as FilmService[])
    expect(filmUrl(service, { title, year: null, imdbId: 'tt1' })).not.toMatch(/[<>"\s]/);
});
