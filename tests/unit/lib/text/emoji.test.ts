import emojibase from 'emojibase-data/en/data.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { flagToken } from '#lib/text/emoji.ts';
import { tokenize } from '#lib/text/tokenize.ts';

test.each<[what: string, text: string, token: string]>([
  ['a skin tone', '👍🏽', '👍'],
  ['a coloured heart that Unicode has as a sign of text', '❤️', '❤'],
  ['a woman who shrugs', '🤷‍♀️', '🤷'],
  ['a man with a skin tone who shrugs', '🤷🏿‍♂️', '🤷'],
  ['an astronaut, woman or man', '👩🏻‍🚀', '🧑‍🚀'],
  ['a family of two mothers', '👩‍👩‍👧', '👪'],
  ['a couple of two skin tones', '👩🏾‍❤️‍👨🏻', '💑'],
  ['a kiss', '👨‍❤️‍💋‍👨', '💏'],
  ['a heart on fire, which is no couple', '❤️‍🔥', '❤‍🔥'],
  ['a face that exhales', '😮‍💨', '😮‍💨'],
  ['a flag of two letters', '🇩🇪', flagToken],
  ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', flagToken],
  ['the rainbow flag', '🏳️‍🌈', flagToken],
  ['a white flag, which says something', '🏳️', '🏳'],
  ['a keycap', '2️⃣', '2'],
])('%s is one token', (_, text, token) => {
  expect(tokenize(text)).toEqual([token]);
});

test('two flags are two, side by side', () => {
  expect(tokenize('🇩🇪🇫🇷')).toEqual([flagToken, flagToken]);
});

test('an emoji without end is kept three times', () => {
  expect(tokenize('😂😂😂😂😂😂 lol')).toEqual(['😂', '😂', '😂', 'lol']);
});

describe('of all emoji there are', () => {
  const all = emojibase.filter(({ group }) => group !== undefined && group !== 2);

  test('each is one token, keycaps of signs left out', () => {
    const others = all.filter(({ emoji }) => tokenize(emoji).length !== 1).map(({ label }) => label);
    expect(others).toEqual(['keycap: #', 'keycap: *']);
    expect(all.length).toBeGreaterThan(1800);
  });

  test('skin tones change nothing', () => {
    const toned = emojibase.flatMap(({ emoji, skins = [] }) =>
      skins.map((skin) => [emoji, skin.emoji] as const),
    );
    expect(toned.length).toBeGreaterThan(1500);
    for (const [plain, skin] of toned) expect(tokenize(skin), skin).toEqual(tokenize(plain));
  });
});
