import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { type KnownEmoji, knownEmoji } from '#training/refine/emoji.ts';
import { readEmojiValences } from '#training/refine/emojiValences.ts';

const isPleading = ({ token }: KnownEmoji) => token === '🥺';

describe('readEmojiValences', () => {
  const known: readonly KnownEmoji[] = [
    { token: '😢', words: [], subgroup: 1 },
    { token: '😭', words: [], subgroup: 1 },
    { token: '🥲', words: [], subgroup: 1 },
    { token: '🍕', words: [], subgroup: 2 },
    { token: '🫠', words: [], subgroup: undefined },
    { token: '❤', words: [], subgroup: undefined },
  ];
  /** Rows of the table, with the columns that are not read. */
  const csv = [
    'Emoji,Unicode codepoint,Occurrences,Position,Negative,Neutral,Positive,Unicode name,Unicode block',
    '😢,0x1f622,20,0.8,14,0,0,CRYING FACE,Emoticons',
    '😭,0x1f62d,20,0.8,1,2,1,LOUDLY CRYING FACE,Emoticons',
    '❤️,0x2764,20,0.7,10,0,30,HEAVY BLACK HEART,Dingbats',
    '❤,0x2764,20,0.7,4,10,0,HEAVY BLACK HEART,Dingbats',
    '☃,0x2603,9,0.7,1,1,7,SNOWMAN,Dingbats',
  ].join('\n');

  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tonic-emoji-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function valencesOf(file: string, emoji = known) {
    const path = join(folder, 'table.csv');
    await writeFile(path, file);
    const valences = await readEmojiValences(path, emoji);
    expect(valences.map(({ token }) => token)).toEqual(emoji.map(({ token }) => token));
    for (const { sad, unsure, happy } of valences) expect(sad + unsure + happy).toBeCloseTo(1, 10);
    return new Map(valences.map(({ token, ...valence }) => [token, valence]));
  }

  test('readEmojiValences returns shares of the posts plus six neutral votes', async () => {
    const valences = await valencesOf(csv);
    expect(valences.get('😢')).toEqual({ sad: 14 / 20, unsure: 6 / 20, happy: 0, posts: 14 });
    expect(valences.get('😭')).toEqual({ sad: 1 / 10, unsure: 8 / 10, happy: 1 / 10, posts: 4 });
  });

  test('readEmojiValences adds up the rows of the ways in which an emoji can be written', async () => {
    expect((await valencesOf(csv)).get('❤')).toEqual({
      sad: 14 / 60,
      unsure: 16 / 60,
      happy: 30 / 60,
      posts: 54,
    });
  });

  test('readEmojiValences gives an emoji that the table lacks the mean of its subgroup, each emoji with the same weight', async () => {
    // The subgroup has the shares 14/20 sad of one emoji and 1/10, 2/10, 1/10 of the other, scaled to ten votes.
    const sum = { sad: 0.7 + 0.1, unsure: 0.2, happy: 0.1 };
    const total = sum.sad + sum.unsure + sum.happy;
    const valence = (await valencesOf(csv)).get('🥲')!;
    expect(valence.posts).toBe(0);
    expect(valence.sad).toBeCloseTo(((10 / total) * sum.sad) / 16, 10);
    expect(valence.happy).toBeCloseTo(((10 / total) * sum.happy) / 16, 10);
    expect(valence.unsure).toBeCloseTo(((10 / total) * sum.unsure + 6) / 16, 10);
  });

  test('readEmojiValences gives a face whose words name tears the mean of the concerned faces, whatever its subgroup', async () => {
    const concerned = { token: '🥺', words: ['pleading'], subgroup: knownEmoji().find(isPleading)!.subgroup };
    const tearful = { token: '🥲', words: ['smiling', 'tear'], subgroup: 2 };
    const worried = { token: '😟', words: ['worried'], subgroup: concerned.subgroup };
    const valences = await valencesOf(`${csv}\n😟,0x1f61f,14,0.8,14,0,0,WORRIED FACE,Emoticons`, [
      { token: '🍕', words: [], subgroup: 2 },
      concerned,
      tearful,
      worried,
    ]);
    expect(valences.get('🥲')).toEqual(valences.get('🥺'));
    expect(valences.get('🥲')?.sad).toBeGreaterThan(0.3);
    expect(valences.get('🍕')?.sad).toBe(0);
    const own = await valencesOf(csv, [{ token: '😢', words: ['tear'], subgroup: 1 }, worried]);
    expect(own.get('😢')).toEqual({ sad: 14 / 20, unsure: 6 / 20, happy: 0, posts: 14 });
  });

  test('readEmojiValences makes an emoji neutral if neither it nor its subgroup is in the table', async () => {
    const valences = await valencesOf(csv);
    for (const token of ['🍕', '🫠'])
      expect(valences.get(token)).toEqual({ sad: 0, unsure: 1, happy: 0, posts: 0 });
  });

  test('readEmojiValences reads a table with a byte order mark', async () => {
    expect(await valencesOf(`\uFEFF${csv}`)).toEqual(await valencesOf(csv));
  });

  test.each([
    ['other columns', 'Emoji,Sad,Neutral,Positive\n😢,1,2,3'],
    ['a count that is not a number', 'Emoji,Negative,Neutral,Positive\n😢,1,2,many'],
    ['no rows', 'Emoji,Negative,Neutral,Positive\n'],
    ['a row that is cut short', 'Emoji,Negative,Neutral,Positive\n😢,1'],
    ['an unclosed quote', 'Emoji,Negative,Neutral,Positive\n"😢,1,2,3'],
    ['no column of emoji', 'Symbol,Negative,Neutral,Positive\n😢,1,2,3'],
  ])('readEmojiValences refuses a table with %s in one line', async (_, file) => {
    expect(await complaintOf(() => valencesOf(file))).toBe(
      `${join(folder, 'table.csv')}: not the table of the Emoji Sentiment Ranking`,
    );
  });

  test('readEmojiValences refuses a missing file in one line', async () => {
    const path = join(folder, 'missing.csv');
    expect(await complaintOf(() => readEmojiValences(path, known))).toMatch(/missing\.csv: ENOENT/);
  });
});
