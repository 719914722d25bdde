import { expect, test } from 'vitest';
import { versionOf } from '#training/catalogs/songs/versions.ts';

test.each([
  ['You Really Got Me - 2015 Remaster', 'You Really Got Me'],
  ['Killer Queen - Remastered 2011', 'Killer Queen'],
  ['Lady Jane - (Original Single Mono Version)', 'Lady Jane'],
  ['Sunny Afternoon - Mono Mix', 'Sunny Afternoon'],
  ['Wake Me Up - Radio Edit', 'Wake Me Up'],
  ['Lose Yourself - From "8 Mile" Soundtrack', 'Lose Yourself'],
  ['My Heart Will Go On - Love Theme from "Titanic"', 'My Heart Will Go On'],
  ['Goodbyes (Feat. Young Thug)', 'Goodbyes'],
  ['Money In The Grave (Drake ft. Rick Ross)', 'Money In The Grave'],
  ['Youth feat. Khalid', 'Youth'],
  ['lovely (with Khalid)', 'lovely'],
  ['Rapture (feat.Nadia Ali)', 'Rapture'],
  ['Body [feat. ArrDee, E1 (3x3) & Darkoo]', 'Body'],
  ['Seven (feat. Latto) (Explicit Ver.)', 'Seven'],
  ['Winter Wonderland - Spotify Singles Holiday', 'Winter Wonderland'],
  ['Faith (with Dolly Parton) [feat. Mr. Probz]', 'Faith'],
])('versionOf reads "%s" as the original of "%s"', (title, song) => {
  expect(versionOf(title)).toMatchObject({ song, kind: 'original' });
});

test.each([
  ['Faded - Dash Berlin Remix', 'Faded', 'remix'],
  ['Tough Love - Tiësto Remix / Radio Edit', 'Tough Love', 'remix'],
  ['Despacito (Remix)', 'Despacito', 'remix'],
  ['Stereo Love - Sped Up', 'Stereo Love', 'remix'],
  ['Waves - Tomorrowland 2014 Anthem Version', 'Waves', 'remix'],
  ['Everlong - Acoustic Version', 'Everlong', 'live'],
  ['No Woman, No Cry - Live At The Lyceum, London/1975', 'No Woman, No Cry', 'live'],
])('versionOf reads "%s" as a version of "%s": %s', (title, song, kind) => {
  expect(versionOf(title)).toMatchObject({ song, kind });
});

test.each([
  'River Deep - Mountain High',
  'Another Brick in the Wall - Pt. 2',
  "(I Can't Get No) Satisfaction",
  'P.Y.T. (Pretty Young Thing)',
  'With or Without You',
  'Live and Let Die',
  'Remix',
  'Original',
])('versionOf finds no version in "%s"', (title) => {
  expect(versionOf(title)).toEqual({ song: title, title, kind: 'original' });
});

test('versionOf removes guests from the title of a remix', () => {
  expect(versionOf('Do You Mean (feat. Ty Dolla $ign & bülow) - Myon Remix').title).toBe(
    'Do You Mean - Myon Remix',
  );
});

test('versionOf removes "Radio Edit" from the title of a remix', () => {
  expect(versionOf('Cheerleader (Felix Jaehn Remix) - Radio Edit').title).toBe(
    'Cheerleader (Felix Jaehn Remix)',
  );
});
