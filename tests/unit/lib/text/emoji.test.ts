import emojibase from 'emojibase-data/en/data.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { flagToken } from '#lib/text/emoji.ts';
import { tokenize } from '#lib/text/tokenize.ts';

test.each<[what: string, text: string, token: string]>([
  ['an emoji with a skin tone', '👍🏽', '👍'],
  ['a coloured heart with a variation selector', '❤️', '❤'],
  ['a woman who shrugs', '🤷‍♀️', '🤷'],
  ['a man with a skin tone who shrugs', '🤷🏿‍♂️', '🤷'],
  ['an astronaut, woman or man', '👩🏻‍🚀', '🧑‍🚀'],
  ['a family of two mothers', '👩‍👩‍👧', '👪'],
  ['a couple of two skin tones', '👩🏾‍❤️‍👨🏻', '💑'],
  ['a kiss', '👨‍❤️‍💋‍👨', '💏'],
  ['a heart on fire, which is not a couple', '❤️‍🔥', '❤‍🔥'],
  ['a face that exhales', '😮‍💨', '😮‍💨'],
  ['a flag of two letters', '🇩🇪', flagToken],
  ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', flagToken],
  ['the rainbow flag', '🏳️‍🌈', flagToken],
  ['a white flag, which is not folded,', '🏳️', '🏳'],
  ['a keycap', '2️⃣', '2'],
])('tokenize reads %s as one token', (_, text, token) => {
  expect(tokenize(text)).toEqual([token]);
});

test('tokenize reads two adjacent flags as two tokens', () => {
  expect(tokenize('🇩🇪🇫🇷')).toEqual([flagToken, flagToken]);
});

test('tokenize keeps three of a repeated emoji', () => {
  expect(tokenize('😂😂😂😂😂😂 lol')).toEqual(['😂', '😂', '😂', 'lol']);
});

describe('tokenize on all emoji', () => {
  const all = emojibase.filter(({ group }) => group !== undefined && group !== 2);

  test('tokenize reads every emoji as one token, except the keycaps # and *', () => {
    const exceptions = all.filter(({ emoji }) => tokenize(emoji).length !== 1).map(({ label }) => label);
    expect(exceptions).toEqual(['keycap: #', 'keycap: *']);
    expect(all.length).toBeGreaterThan(1800);
  });

  test('tokenize ignores the skin tone of every emoji', () => {
    const toned = emojibase.flatMap(({ emoji, skins = [] }) =>
      skins.map((skin) => [emoji, skin.emoji] as const),
    );
    expect(toned.length).toBeGreaterThan(1500);
    for (const [plain, skin] of toned) expect(tokenize(skin), skin).toEqual(tokenize(plain));
  });
});
