import { describe, expect, test } from 'vitest';
import {
  type FilmService,
  filmServices,
  filmUrl,
  type SongService,
  songServices,
  songUrl,
} from '#lib/catalog/services.ts';

describe('songUrl', () => {
  test.each<[SongService, string]>([
    ['spotify', 'https://open.spotify.com/search/AC%2FDC%20Who%20Made%20Who%3F'],
    ['youtubeMusic', 'https://music.youtube.com/search?q=AC%2FDC%20Who%20Made%20Who%3F'],
    ['appleMusic', 'https://music.apple.com/search?term=AC%2FDC%20Who%20Made%20Who%3F'],
    ['deezer', 'https://www.deezer.com/search/AC%2FDC%20Who%20Made%20Who%3F'],
  ])('songUrl for %s searches for artist and title', (service, url) => {
    expect(songUrl(service, { artist: 'AC/DC', title: 'Who Made Who?' })).toBe(url);
  });
});

describe('filmUrl', () => {
  test.each<[FilmService, string]>([
    ['imdb', 'https://www.imdb.com/title/tt0111161/'],
    ['letterboxd', 'https://letterboxd.com/imdb/tt0111161/'],
    ['justwatch', 'https://www.justwatch.com/us/search?q=What%3F%20%26%20Why%201994'],
    ['tmdb', 'https://www.themoviedb.org/search/movie?query=What%3F%20%26%20Why%201994'],
  ])('filmUrl for %s leads to the film by its id, or searches for title and year', (service, url) => {
    expect(filmUrl(service, { title: 'What? & Why', year: 1994, imdbId: 'tt0111161' })).toBe(url);
  });

  test('filmUrl searches for the title alone if the year is unknown', () => {
    expect(filmUrl('tmdb', { title: 'Heat', year: null, imdbId: 'tt0113277' })).toMatch(/query=Heat$/);
  });
});

test('songUrl and filmUrl return an https address for any title', () => {
  const title = '"><script>#?&\u202e javascript: \uD83D';
  for (const service of Object.keys(songServices) as SongService[])
    expect(new URL(songUrl(service, { artist: '../..', title })).protocol).toBe('https:');
  for (const service of Object.keys(filmServices) as FilmService[])
    expect(filmUrl(service, { title, year: null, imdbId: 'tt1' })).not.toMatch(/[<>"\s]/);
});
