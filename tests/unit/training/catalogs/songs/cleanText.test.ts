import { expect, test } from 'vitest';
import { cleanText, isBroken } from '#training/catalogs/songs/cleanText.ts';

test.each([
  ['Beyonc\u00c3\u00a9', 'Beyoncé'],
  ['It\u00e2\u20ac\u2122s You', 'It’s You'],
  ['<U+30AA><U+30E1>', 'オメ'],
  ['  Two   Words ', 'Two Words'],
])('cleanText mends "%s"', (text, mended) => {
  expect(cleanText(text)).toBe(mended);
});

test.each(['Beyoncé', 'Ænima', '春の歌', 'Señorita', "Rock 'n' Roll", 'Ã'])(
  'cleanText leaves "%s"',
  (text) => {
    expect(cleanText(text)).toBe(text);
  },
);

test.each(['Mar\u00ef\u00bf\u00bdlia', 'A\ufffdB', 'Gangnam Style (?????)', '⣎⡇ꉺლ༽இ•̛)ྀ◞ ༎ຶ ༽ৣৢ؞ৢ؞ؖ ꉺლ'])(
  'isBroken recognises "%s"',
  (text) => {
    expect(isBroken(text)).toBe(true);
  },
);

test.each(['???', 'Who Want Smoke??', '春の歌', 'हम दोनों', '$$$', 'ไม่เป็นไร'])(
  'isBroken accepts "%s"',
  (text) => {
    expect(isBroken(text)).toBe(false);
  },
);
