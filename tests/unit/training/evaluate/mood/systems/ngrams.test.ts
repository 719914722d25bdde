import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { unwatched } from '#training/cli/progress.ts';
import { Ngrams } from '#training/evaluate/mood/systems/ngrams.ts';
import { trainTfidf } from '#training/evaluate/mood/systems/tfidf.ts';
import { readCorpus } from '#training/tweets/corpus.ts';

allowSlowTests();

async function corpusOf(texts: readonly (readonly [text: string, label: 0 | 1])[]) {
  const corpus = await readCorpus(
    (async function* () {
      for (const [row, [text, label]] of texts.entries()) yield { row, label, text };
    })(),
  );
  return { corpus, all: Uint32Array.from(texts.keys()) };
}

test('Ngrams.of takes the words and bigrams that enough texts contain', async () => {
  const { corpus, all } = await corpusOf([
    ['so good day', 1],
    ['so good film', 1],
    ['a film so so', 0],
  ]);
  expect([...Ngrams.of(corpus, all, 2).spelled()].sort()).toEqual(['film', 'good', 'so', 'so good']);
  expect(Ngrams.of(corpus, all, 1).size).toBe(5 + 6);
});

test('rowOf and rowsOf return TF-IDF scaled to length 1', async () => {
  const { corpus, all } = await corpusOf([
    ['so good', 1],
    ['so so bad', 0],
    ['so', 1],
  ]);
  const ngrams = Ngrams.of(corpus, all, 1);
  const names = [...ngrams.spelled()];
  const valuesOf = ({ features, values }: { features: Int32Array; values: Float32Array }) =>
    Object.fromEntries(Array.from(features, (feature, k) => [names[feature], values[k]]));
  const [inAll, inOne] = [Math.log(4 / 4) + 1, Math.log(4 / 2) + 1];
  const length = Math.hypot(2 * inAll, inOne, inOne, inOne);
  const expected = {
    so: expect.closeTo((2 * inAll) / length, 6),
    bad: expect.closeTo(inOne / length, 6),
    'so so': expect.closeTo(inOne / length, 6),
    'so bad': expect.closeTo(inOne / length, 6),
  };
  expect(valuesOf(ngrams.rowOf(['so', 'so', 'bad']))).toEqual(expected);
  expect(valuesOf(ngrams.rowsOf(corpus, Uint32Array.of(1)))).toEqual(expected);
});

test('rowOf ignores unknown words and makes no bigram across them', async () => {
  const { corpus, all } = await corpusOf([['so good', 1]]);
  const ngrams = Ngrams.of(corpus, all, 1);
  expect(ngrams.rowOf(['so', 'new', 'good']).features).toHaveLength(2);
  expect(ngrams.rowOf(['new', 'words'])).toEqual({
    offsets: Uint32Array.of(0, 0),
    features: new Int32Array(0),
    values: new Float32Array(0),
  });
});

test('trainTfidf learns the labels of words and is unsure about unknown words', async () => {
  const { corpus, all } = await corpusOf(
    Array.from({ length: 60 }, (_, k) => {
      const about = String.fromCharCode(97 + (k % 26)) + String.fromCharCode(97 + Math.floor(k / 26));
      return [`so ${k % 2 === 1 ? 'happy' : 'sad'} about ${about}`, k % 2 === 1 ? 1 : 0] as const;
    }),
  );
  const system = trainTfidf(corpus, all, unwatched);
  const answers = await system.answer(['happy', 'how sad', 'xylophone', '']);
  expect(answers.map(({ mood }) => mood)).toEqual(['happy', 'sad', 'unsure', 'unsure']);
  const [sad, happy, unsure] = answers[0]!.probabilities!;
  expect(happy).toBeGreaterThan(0.5);
  expect(sad + happy).toBeCloseTo(1, 10);
  expect(unsure).toBe(0);
  expect(answers[0]!.margin).toBeCloseTo(happy - sad, 10);
  expect(system.size.bytes).toBeGreaterThan(system.size.packed / 2);
});
