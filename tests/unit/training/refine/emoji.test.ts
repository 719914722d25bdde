import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { type KnownEmoji, knownEmoji, readEmojiValences } from '#training/refine/emoji.ts';

describe('the emoji there are', () => {
  const known = knownEmoji();
  const of = (token: string) => known.find((one) => one.token === token);

  test('are many, each once, as tokenize gives it', () => {
    expect(known.length).toBeGreaterThan(1200);
    expect(new Set(known.map(({ token }) => token)).size).toBe(known.length);
    for (const { token } of known.filter(({ token }) => token !== '<flag>'))
      expect(tokenize(token), token).toEqual([token]);
  });

  test('have the words of their name and those that people look them up by', () => {
    expect(of('😭')?.words).toEqual(expect.arrayContaining(['loudly', 'crying', 'face', 'sob', 'tear']));
    expect(of('❤')?.words).toContain('heart');
  });

  test('are faces beside faces', () => {
    expect(of('😭')?.subgroup).toBeTypeOf('number');
    expect(of('😭')?.subgroup).toBe(of('😢')?.subgroup);
    expect(of('😭')?.subgroup).not.toBe(of('🍕')?.subgroup);
  });

  test('are without skin tone and gender', () => {
    expect(of('👍')).toBeDefined();
    expect(of('👍🏽')).toBeUndefined();
    expect(of('🤷‍♀️')).toBeUndefined();
  });
});

const isPleading = ({ token }: KnownEmoji) => token === '🥺';

describe('valences', () => {
  const known: readonly KnownEmoji[] = [
    { token: '😢', words: [], subgroup: 1 },
    { token: '😭', words: [], subgroup: 1 },
    { token: '🥲', words: [], subgroup: 1 },
    { token: '🍕', words: [], subgroup: 2 },
    { token: '🫠', words: [], subgroup: undefined },
    { token: '❤', words: [], subgroup: undefined },
  ];
  /** As the table has them, with columns that nothing is asked of. */
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

  async function valencesOf(file: string, of = known) {
    const path = join(folder, 'table.csv');
    await writeFile(path, file);
    const valences = await readEmojiValences(path, of);
    expect(valences.map(({ token }) => token)).toEqual(of.map(({ token }) => token));
    for (const { sad, unsure, happy } of valences) expect(sad + unsure + happy).toBeCloseTo(1, 10);
    return new Map(valences.map(({ token, ...valence }) => [token, valence]));
  }

  test('are the shares of posts, beside six votes that say neither', async () => {
    const valences = await valencesOf(csv);
    expect(valences.get('😢')).toEqual({ sad: 14 / 20, unsure: 6 / 20, happy: 0, posts: 14 });
    expect(valences.get('😭')).toEqual({ sad: 1 / 10, unsure: 8 / 10, happy: 1 / 10, posts: 4 });
  });

  test('add up over the ways in which an emoji can be written', async () => {
    expect((await valencesOf(csv)).get('❤')).toEqual({
      sad: 14 / 60,
      unsure: 16 / 60,
      happy: 30 / 60,
      posts: 54,
    });
  });

  test('of an emoji that is not in the table are those of its subgroup, where each counts alike', async () => {
    // The shares of the two, 14/20 and 1/10, 2/10, 1/10 of votes, are less than ten votes: they are made ten of one.
    const sum = { sad: 0.7 + 0.1, unsure: 0.2, happy: 0.1 };
    const total = sum.sad + sum.unsure + sum.happy;
    const valence = (await valencesOf(csv)).get('🥲')!;
    expect(valence.posts).toBe(0);
    expect(valence.sad).toBeCloseTo(((10 / total) * sum.sad) / 16, 10);
    expect(valence.happy).toBeCloseTo(((10 / total) * sum.happy) / 16, 10);
    expect(valence.unsure).toBeCloseTo(((10 / total) * sum.unsure + 6) / 16, 10);
  });

  test('of one whose words speak of tears are those of concerned faces, whatever its subgroup', async () => {
    const concerned = { token: '🥺', words: ['pleading'], subgroup: knownEmoji().find(isPleading)!.subgroup };
    const tearful = { token: '🥲', words: ['smiling', 'tear'], subgroup: 2 };
    const worried = { token: '😟', words: ['worried'], subgroup: concerned.subgroup };
    const valences = await valencesOf(`${csv}\n😟,0x1f61f,14,0.8,14,0,0,WORRIED FACE,Emoticons`, [
      ...[{ token: '🍕', words: [], subgroup: 2 }, concerned, tearful, worried],
    ]);
    expect(valences.get('🥲')).toEqual(valences.get('🥺'));
    expect(valences.get('🥲')?.sad).toBeGreaterThan(0.3);
    expect(valences.get('🍕')?.sad).toBe(0);
    const own = await valencesOf(csv, [{ token: '😢', words: ['tear'], subgroup: 1 }, worried]);
    expect(own.get('😢')).toEqual({ sad: 14 / 20, unsure: 6 / 20, happy: 0, posts: 14 });
  });

  test('of one that nothing is known of say neither', async () => {
    const valences = await valencesOf(csv);
    for (const token of ['🍕', '🫠'])
      expect(valences.get(token)).toEqual({ sad: 0, unsure: 1, happy: 0, posts: 0 });
  });

  test('a table with a byte order mark is read all the same', async () => {
    expect(await valencesOf(`\uFEFF${csv}`)).toEqual(await valencesOf(csv));
  });

  test.each([
    ['other columns', 'Emoji,Sad,Neutral,Positive\n😢,1,2,3'],
    ['a count that is none', 'Emoji,Negative,Neutral,Positive\n😢,1,2,many'],
    ['no row', 'Emoji,Negative,Neutral,Positive\n'],
    ['a row cut short', 'Emoji,Negative,Neutral,Positive\n😢,1'],
    ['a quote that does not end', 'Emoji,Negative,Neutral,Positive\n"😢,1,2,3'],
    ['no emoji', 'Symbol,Negative,Neutral,Positive\n😢,1,2,3'],
  ])('a table with %s is one line', async (_, file) => {
    expect(await complaintOf(() => valencesOf(file))).toBe(
      `${join(folder, 'table.csv')}: not the table of the Emoji Sentiment Ranking`,
    );
  });

  test('so is one that is not there', async () => {
    const path = join(folder, 'none.csv');
    expect(await complaintOf(() => readEmojiValences(path, known))).toMatch(/none\.csv: ENOENT/);
  });
});
