import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyReading, otherLanguageReading, readingOf } from '#lib/mood/calibrate.ts';
import { maxPieces } from '#lib/mood/pieces.ts';
import { answer, rowsOf, type Tiny, tinyClassifier } from './tinyClassifier.ts';
import { happyOf, maxTokens, probabilitiesOf, thresholds, vocabulary } from './tinyModel.ts';

let tiny: Tiny;

beforeEach(async () => {
  tiny = await tinyClassifier();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const idsOf = (text: string) => text.split(' ').map((token) => vocabulary.idOf(token));

describe('a reading', () => {
  test.each(['love the sun', 'hate rain', 'so much rain !', 'a word it never saw', 'sun'])(
    '%j',
    async (text) => {
      const reading = await tiny.classifier.read(text);
      const { mood, happy, weight } = readingOf(probabilitiesOf(text), thresholds);
      expect(reading.mood).toBe(mood);
      expect(reading.happy).toBeCloseTo(happy, 5);
      expect(reading.weight).toBeCloseTo(weight, 5);
    },
  );

  test('is one run of one row', async () => {
    await tiny.classifier.read('love the sun');
    expect(tiny.run.mock.calls.map(([inputs]) => rowsOf(inputs))).toEqual([[idsOf('love the sun')]]);
  });

  test('differs with the words and with their order', async () => {
    const happy = async (text: string) => (await tiny.classifier.read(text)).happy;
    const seen = [await happy('love the rain'), await happy('hate the rain'), await happy('rain the love')];
    for (const [k, one] of seen.entries()) {
      for (const other of seen.slice(k + 1)) expect(Math.abs(one - other)).toBeGreaterThan(1e-3);
    }
  });

  test.each(['', '   \n', '— ( ) ,'])(
    'of %j, which holds no word, is unsure, and runs nothing',
    async (text) => {
      expect(await tiny.classifier.read(text)).toEqual(emptyReading);
      expect(tiny.run).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['no number', answer(Number.NaN, Number.NaN, Number.NaN)],
    ['no probabilities', answer(-1, 2, 0)],
    ['of two moods', answer(0.5, 0.5)],
    ['nothing', {}],
  ])('of a model that answers %s is refused', async (_, nonsense) => {
    tiny.run.mockResolvedValueOnce(nonsense);
    await expect(tiny.classifier.read('love')).rejects.toThrow(RangeError);
  });
});

describe('a long text', () => {
  const sentences = ['I love the sun here!', 'So much rain.', 'I hate the bad day.'];
  const text = sentences.join(' ');
  const pieces = ['i love the sun here !', 'so much rain', 'i hate the bad day'];

  test('is read sentence by sentence in one run, its padding behind', async () => {
    await tiny.classifier.read(text);
    expect(tiny.run).toHaveBeenCalledOnce();
    const [inputs] = tiny.run.mock.calls[0]!;
    expect(rowsOf(inputs)).toEqual(pieces.map(idsOf));
    expect(inputs).toMatchObject({ ids: { dims: [3, maxTokens], type: 'int32' }, lengths: { dims: [3] } });
  });

  test('is the mean of its pieces, later ones counting more, each as if it were read alone', async () => {
    const shares = [6 / 27, 6 / 27, 15 / 27]; // 1 * 6, 2 * 3, 3 * 5 tokens
    const happy = pieces.reduce((sum, piece, k) => sum + shares[k]! * happyOf(piece), 0);
    expect((await tiny.classifier.read(text)).happy).toBeCloseTo(happy, 5);
  });

  test('of a thousand sentences is 32 rows, the last ones', async () => {
    await tiny.classifier.read(`${'I hate the bad day. '.repeat(1000)}I love the sun here!`);
    const rows = rowsOf(tiny.run.mock.calls[0]![0]);
    expect(rows).toHaveLength(maxPieces);
    expect(rows.at(-1)).toEqual(idsOf('i love the sun here !'));
  });

  test('one nonsensical piece spoils the whole', async () => {
    tiny.run.mockResolvedValueOnce(answer(0, 1, 0, Number.NaN, Number.NaN, Number.NaN, 0, 1, 0));
    await expect(tiny.classifier.read(text)).rejects.toThrow(RangeError);
  });
});

describe('a text in another language', () => {
  const german = 'heute war ein wunderbarer Tag';

  test('is unsure and says why, and nothing is run', async () => {
    tiny.languageOf.mockResolvedValue('de');
    expect(await tiny.classifier.read(german)).toEqual(otherLanguageReading);
    expect(await tiny.classifier.effects(german)).toEqual([]);
    expect(tiny.run).not.toHaveBeenCalled();
  });

  test('that nobody can name is read', async () => {
    tiny.languageOf.mockResolvedValue(undefined);
    expect(await tiny.classifier.read(german)).not.toHaveProperty('reason');
    expect(tiny.run).toHaveBeenCalledOnce();
  });
});

describe('readings asked for at once', () => {
  test('are each of their own text', async () => {
    const texts = ['love', 'hate', 'sun !', 'the rain', 'so much', '', 'love the sun so much !'];
    const readings = await Promise.all(texts.map((text) => tiny.classifier.read(text)));
    for (const [k, text] of texts.entries()) {
      expect(readings[k]!.happy).toBeCloseTo(text === '' ? 0.5 : happyOf(text), 5);
    }
  });

  test('are taken one after the other, and answered in order, though one asks long for its language', async () => {
    let finish = (): void => undefined;
    tiny.languageOf.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return 'en';
    });
    const answered: string[] = [];
    const read = (text: string) => tiny.classifier.read(text).then(() => answered.push(text));
    const both = [read('words that nobody knows'), read('love')];
    await vi.waitFor(() => expect(tiny.languageOf).toHaveBeenCalledOnce());
    await Promise.resolve();
    expect(tiny.run).not.toHaveBeenCalled();
    finish();
    await Promise.all(both);
    expect(tiny.run).toHaveBeenCalledTimes(2);
    expect(answered).toEqual(['words that nobody knows', 'love']);
  });

  test('fail alone', async () => {
    tiny.run.mockRejectedValueOnce(new Error('out of memory'));
    const [first, second] = await Promise.allSettled([
      tiny.classifier.read('love'),
      tiny.classifier.read('hate'),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'out of memory' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
  });
});
