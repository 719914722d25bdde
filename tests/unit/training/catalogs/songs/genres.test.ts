import { expect, test } from 'vitest';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { familyOf, genresOfFamily } from '#training/catalogs/songs/genres.ts';

test.each([
  ['dance pop', 'pop'],
  ['dutch pop', 'pop'],
  ['boy band', 'pop'],
  ['brill building pop', 'pop'],
  ['adult standards', 'pop'],
  ['detroit hip hop', 'hip-hop'],
  ['gangster rap', 'hip-hop'],
  ['album rock', 'rock'],
  ['dance rock', 'rock'],
  ['britpop', 'rock'],
  ['pop punk', 'rock'],
  ['permanent wave', 'rock'],
  ['alternative metal', 'metal'],
  ['glam metal', 'metal'],
  ['motown', 'soul and r&b'],
  ['edm', 'electronic'],
  ['stomp and holler', 'folk and acoustic'],
  ['bebop', 'jazz'],
  ['classic soundtrack', 'classical and instrumental'],
  ['latin jazz', 'latin'],
  ['reggae', 'other'],
  // By rule.
  ['swedish pop', 'pop'],
  ['k-pop girl group', 'pop'],
  ['afrobeats', 'pop'],
  ['bollywood', 'pop'],
  ['italian indie pop', 'pop'],
  ['argentine hip hop', 'latin'],
  ['trap latino', 'latin'],
  ['funk carioca', 'latin'],
  ['corridos tumbados', 'latin'],
  ['german hip hop', 'hip-hop'],
  ['uk drill', 'hip-hop'],
  ['trap soul', 'soul and r&b'],
  ['pop r&b', 'soul and r&b'],
  ['rap metal', 'metal'],
  ['melodic metalcore', 'metal'],
  ['rap rock', 'rock'],
  ['post-punk', 'rock'],
  ['slap house', 'electronic'],
  ['liquid funk', 'electronic'],
  ['amapiano', 'electronic'],
  ['outlaw country', 'folk and acoustic'],
  ['indie folk', 'folk and acoustic'],
  ['vocal jazz', 'jazz'],
  ['lo-fi beats', 'classical and instrumental'],
  ['ambient', 'classical and instrumental'],
  ['soca', 'other'],
])('familyOf assigns %s to %s', (genre, family) => {
  expect(familyOf(genre)).toBe(family);
});

test('genresOfFamily lists every genre once', () => {
  const genres = Object.values(genresOfFamily).flat();
  expect(genres.filter((genre, index) => genres.indexOf(genre) !== index)).toEqual([]);
});

test('genresOfFamily has genres for every family of the catalog', () => {
  expect(Object.keys(genresOfFamily).sort()).toEqual([...songFamilies].sort());
  for (const genres of Object.values(genresOfFamily)) expect(genres).not.toEqual([]);
});

test('familyOf returns undefined for an unknown genre', () => {
  expect(familyOf('polka')).toBeUndefined();
  expect(familyOf('constructor')).toBeUndefined();
});
