import { describe, expect, test } from 'vitest';
import { ngramSlots } from '#lib/text/ngrams.ts';

const manySlots = 2 ** 30;
const [wordSeed, characterSeed] = [0x811c9dc5n, 0x7ee3623bn];

/** The slot of an n-gram, computed in integers without limits. */
function slotOf(seed: bigint, ngram: string, slots = manySlots): number {
  let hash = seed;
  for (let k = 0; k < ngram.length; k++)
    hash = ((hash ^ BigInt(ngram.charCodeAt(k))) * 0x01000193n) % 2n ** 32n;
  // As a signed number, whose sign is shifted in on the left.
  const signed = BigInt.asIntN(32, hash);
  return Number(BigInt.asUintN(32, signed ^ (BigInt.asUintN(32, signed) >> 15n)) % BigInt(slots));
}
const wordSlots = (...ngrams: string[]) => ngrams.map((ngram) => slotOf(wordSeed, ngram));
const characterSlots = (...ngrams: string[]) => ngrams.map((ngram) => slotOf(characterSeed, ngram));
const wordsOf = (...tokens: (string | undefined)[]) => [...ngramSlots(tokens, manySlots).words];
const charactersOf = (...tokens: (string | undefined)[]) => [...ngramSlots(tokens, manySlots).characters];

describe('ngramSlots: words', () => {
  test('ngramSlots returns a slot for each token and for each pair of neighbours', () => {
    expect(wordsOf('so', 'very', 'happy')).toEqual(
      wordSlots('so ', 'so very ', 'very ', 'very happy ', 'happy '),
    );
    expect(wordsOf('so')).toEqual(wordSlots('so '));
    expect(wordsOf()).toEqual([]);
  });

  test('ngramSlots returns a slot twice for an n-gram that occurs twice', () => {
    expect(wordsOf('so', 'so')).toEqual(wordSlots('so ', 'so so ', 'so '));
  });

  test('ngramSlots tells pairs with the same letters apart by the end of the first word', () => {
    expect(wordsOf('ab', 'c')[1]).not.toBe(wordsOf('a', 'bc')[1]);
    expect(wordsOf('ab', 'c')[1]).not.toBe(wordsOf('c', 'ab')[1]);
    expect(wordsOf('ab', 'c')).not.toContain(wordsOf('abc')[0]);
  });

  test('ngramSlots counts mentions, links, numbers and punctuation among words', () => {
    expect(wordsOf('<user>', '!')).toEqual(wordSlots('<user> ', '<user> ! ', '! '));
  });

  test('ngramSlots leaves out a hidden token and the pairs with it', () => {
    expect(wordsOf('so', undefined, 'happy')).toEqual(wordSlots('so ', 'happy '));
    expect(wordsOf(undefined, 'happy', undefined)).toEqual(wordSlots('happy '));
    expect(wordsOf(undefined)).toEqual([]);
  });
});

describe('ngramSlots: negation', () => {
  const negation = '¬';

  test('ngramSlots gives other slots to negated words and to the pairs that start with one', () => {
    expect(wordsOf('not', 'good', 'but', 'long')).toEqual(
      wordSlots(
        'not ',
        'not good ',
        `${negation}good `,
        `${negation}good but `,
        'but ',
        'but long ',
        'long ',
      ),
    );
  });

  test('ngramSlots gives other slots to the characters of negated words', () => {
    const characters = charactersOf('not', 'a');
    expect(characters).toEqual([
      ...charactersOf('not'),
      ...characterSlots(`${negation} a`, `${negation} a `, `${negation}a `),
    ]);
    expect(characters.slice(-3)).not.toEqual(charactersOf('a'));
  });

  test('ngramSlots reads a word as not negated if its negator is hidden', () => {
    expect(charactersOf(undefined, 'good')).toEqual(charactersOf('good'));
  });
});

describe('ngramSlots: characters', () => {
  test('ngramSlots returns the slots of 2 to 5 neighbouring characters, with a space at both ends of a token', () => {
    expect(charactersOf('a')).toEqual(characterSlots(' a', ' a ', 'a '));
    expect(charactersOf('happy')).toEqual(
      characterSlots(
        ...[' h', ' ha', ' hap', ' happ', 'ha', 'hap', 'happ', 'happy', 'ap', 'app', 'appy', 'appy '],
        ...['pp', 'ppy', 'ppy ', 'py', 'py ', 'y '],
      ),
    );
  });

  test('ngramSlots returns n-grams of characters within a token only', () => {
    expect(charactersOf('so', 'sad')).toEqual([...charactersOf('so'), ...charactersOf('sad')]);
  });

  test('ngramSlots leaves out the characters of a hidden token', () => {
    expect(charactersOf('so', undefined, 'sad')).toEqual(charactersOf('so', 'sad'));
    expect(charactersOf(undefined)).toEqual([]);
  });

  test.each(['<user>', '<url>', '<number>', '...', '!', '?', '7'])(
    'ngramSlots returns no characters for the token %j, which is no word',
    (token) => {
      expect(charactersOf(token)).toEqual([]);
      expect(charactersOf('so', token)).toEqual(charactersOf('so'));
    },
  );

  test('ngramSlots reads an emoji by its UTF-16 code units', () => {
    expect(charactersOf('🙂')).toEqual(
      characterSlots(' \ud83d', ' \ud83d\ude42', ' 🙂 ', '🙂', '🙂 ', '\ude42 '),
    );
  });

  test('ngramSlots reads the first 40 characters of a token, and its words in full', () => {
    const [longest, longer] = ['ab'.repeat(20), `${'ab'.repeat(20)}c`];
    expect(charactersOf(longer)).toEqual(charactersOf(longest));
    expect(charactersOf(longest.slice(1))).not.toEqual(charactersOf(longest));
    expect(charactersOf(longer)).toHaveLength(41 + 40 + 39 + 38);
    expect(wordsOf(longer)).not.toEqual(wordsOf(longest));
  });
});

test('ngramSlots never changes the slots of a text, because a model is trained for them', () => {
  const { words, characters } = ngramSlots(['so', 'sad', '!', '🙂'], 4096);
  expect([...words]).toEqual([3838, 722, 3363, 1464, 4002, 1735, 4068]);
  expect([...characters]).toEqual([
    ...[643, 507, 131, 3271, 3206, 922], // so
    ...[643, 149, 2971, 375, 1513, 2174, 1010, 3922, 2173, 3218], // sad
    ...[3281, 4088, 3445, 2874, 771, 278], // the emoji
  ]);
});

test.each([1, 2, 256, 131_072])('ngramSlots returns slots from 0 to below %i', (slots) => {
  const tokens = Array.from({ length: 300 }, (_, k) => `${k.toString(36)}größe${k * k}`);
  const { words, characters } = ngramSlots(tokens, slots);
  const all = [...words, ...characters];
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all)).toBeLessThan(slots);
  // N-grams spread over the slots.
  expect(new Set(words).size).toBeGreaterThan(Math.min(slots, words.length) * 0.8);
});
