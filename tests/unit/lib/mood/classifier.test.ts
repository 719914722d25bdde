import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyReading, otherLanguageReading, readingOf } from '#lib/mood/calibrate.ts';
import { maxPieces } from '#lib/mood/pieces.ts';
import { rowsOf, sessionOutput, type TinyClassifier, tinyClassifier } from './tinyClassifier.ts';
import { happyOf, maxTokens, probabilitiesOf, thresholds, vocabulary } from './tinyModel.ts';

let tiny: TinyClassifier;

beforeEach(async () => {
  tiny = await tinyClassifier();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const idsOf = (text: string) => text.split(' ').map((token) => vocabulary.idOf(token));

describe('Classifier.read', () => {
  test.each(['love the sun', 'hate rain', 'so much rain !', 'a word it never saw', 'sun'])(
    'Classifier.read(%j) returns the reference reading',
    async (text) => {
      const reading = await tiny.classifier.read(text);
      const { mood, happy, weight } = readingOf(probabilitiesOf(text), thresholds);
      expect(reading.mood).toBe(mood);
      expect(reading.happy).toBeCloseTo(happy, 5);
      expect(reading.weight).toBeCloseTo(weight, 5);
    },
  );

  test('Classifier.read runs the model once, with one row, for a short text', async () => {
    await tiny.classifier.read('love the sun');
    expect(tiny.run.mock.calls.map(([inputs]) => rowsOf(inputs))).toEqual([[idsOf('love the sun')]]);
  });

  test('Classifier.read returns different values for different words and for another order', async () => {
    const happy = async (text: string) => (await tiny.classifier.read(text)).happy;
    const values = [await happy('love the rain'), await happy('hate the rain'), await happy('rain the love')];
    for (const [k, value] of values.entries()) {
      for (const other of values.slice(k + 1)) expect(Math.abs(value - other)).toBeGreaterThan(1e-3);
    }
  });

  test.each(['', '   \n', '— ( ) ,'])(
    'Classifier.read(%j) is unsure without running the model, because there is no word',
    async (text) => {
      expect(await tiny.classifier.read(text)).toEqual(emptyReading);
      expect(tiny.run).not.toHaveBeenCalled();
    },
  );

  test.each([
    'zxmcnb qwpoie alksdj mznxbc',
    'qwrt!!! ...',
    '!!!',
    '? ! 2 10',
    '@ada https://a.example',
    '\u3164',
  ])('Classifier.read(%j) is unsure without running the model, because it knows no word', async (text) => {
    tiny.detectLanguage.mockResolvedValue(undefined);
    expect(await tiny.classifier.read(text)).toEqual(emptyReading);
    expect(await tiny.classifier.effects(text)).toEqual([]);
    expect(tiny.run).not.toHaveBeenCalled();
  });

  test.each(['zxmcnb love', '#love!', 'l\u00ADove', '𝗹𝗼𝘃𝗲'])(
    'Classifier.read(%j) runs the model, because it knows a word',
    async (text) => {
      await tiny.classifier.read(text);
      expect(tiny.run).toHaveBeenCalledOnce();
    },
  );

  test('Classifier reads the own words beside a quote, and effects have their positions in the whole text', async () => {
    const text = '> I hate this\n\nlove the sun';
    expect((await tiny.classifier.read(text)).happy).toBeCloseTo(happyOf('love the sun'), 5);
    const effects = await tiny.classifier.effects(text);
    expect(effects.map(({ start, end }) => text.slice(start, end))).toEqual(['love', 'the', 'sun']);
  });

  test('Classifier.read is unsure about a post that is a quotation alone', async () => {
    expect(await tiny.classifier.read('> I love this')).toEqual(emptyReading);
  });

  test.each([
    ['NaN', sessionOutput(Number.NaN, Number.NaN, Number.NaN)],
    ['values outside of 0 to 1', sessionOutput(-1, 2, 0)],
    ['two probabilities', sessionOutput(0.5, 0.5)],
    ['no output', {}],
  ])('Classifier.read throws RangeError if the model returns %s', async (_, output) => {
    tiny.run.mockResolvedValueOnce(output);
    await expect(tiny.classifier.read('love')).rejects.toThrow(RangeError);
  });
});

describe('Classifier.read: long texts', () => {
  const sentences = ['I love the sun here!', 'So much rain.', 'I hate the bad day.'];
  const text = sentences.join(' ');
  const pieces = ['i love the sun here !', 'so much rain', 'i hate the bad day'];

  test('Classifier.read runs the sentences of a long text as rows of one run, padded at the end', async () => {
    await tiny.classifier.read(text);
    expect(tiny.run).toHaveBeenCalledOnce();
    const [inputs] = tiny.run.mock.calls[0]!;
    expect(rowsOf(inputs)).toEqual(pieces.map(idsOf));
    expect(inputs).toMatchObject({ ids: { dims: [3, maxTokens], type: 'int32' }, lengths: { dims: [3] } });
  });

  test('Classifier.read returns the weighted mean of the readings of the pieces', async () => {
    const shares = [6 / 27, 6 / 27, 15 / 27]; // 1 * 6, 2 * 3, 3 * 5 tokens
    const happy = pieces.reduce((sum, piece, k) => sum + shares[k]! * happyOf(piece), 0);
    expect((await tiny.classifier.read(text)).happy).toBeCloseTo(happy, 5);
  });

  test('Classifier.read runs only the last 32 pieces of a thousand sentences', async () => {
    await tiny.classifier.read(`${'I hate the bad day. '.repeat(1000)}I love the sun here!`);
    const rows = rowsOf(tiny.run.mock.calls[0]![0]);
    expect(rows).toHaveLength(maxPieces);
    expect(rows.at(-1)).toEqual(idsOf('i love the sun here !'));
  });

  test('Classifier.read throws RangeError if the output of one piece is invalid', async () => {
    tiny.run.mockResolvedValueOnce(sessionOutput(0, 1, 0, Number.NaN, Number.NaN, Number.NaN, 0, 1, 0));
    await expect(tiny.classifier.read(text)).rejects.toThrow(RangeError);
  });
});

describe('Classifier: texts in another language', () => {
  const german = 'heute war ein wunderbarer Tag, love';
  const unclear = 'love süß müßig Lindau';

  test.each([
    [german, 'en'],
    ['love süß müßig Lindau', 'de'],
  ])(
    'Classifier returns a reading with a reason and no effects for %j, without running the model',
    async (text, detected) => {
      tiny.detectLanguage.mockResolvedValue(detected);
      expect(await tiny.classifier.read(text)).toEqual(otherLanguageReading);
      expect(await tiny.classifier.effects(text)).toEqual([]);
      expect(tiny.run).not.toHaveBeenCalled();
    },
  );

  test('Classifier.read runs the model if the language is unknown', async () => {
    tiny.detectLanguage.mockResolvedValue(undefined);
    expect(await tiny.classifier.read(unclear)).not.toHaveProperty('reason');
    expect(tiny.run).toHaveBeenCalledOnce();
  });
});

describe('Classifier: concurrent calls', () => {
  test('Classifier.read returns the reading of its own text for concurrent calls', async () => {
    const texts = ['love', 'hate', 'sun !', 'the rain', 'so much', '', 'love the sun so much !'];
    const readings = await Promise.all(texts.map((text) => tiny.classifier.read(text)));
    for (const [k, text] of texts.entries()) {
      expect(readings[k]!.happy).toBeCloseTo(text === '' ? 0.5 : happyOf(text), 5);
    }
  });

  test('Classifier.read serves concurrent calls in order, also while one waits for the language detector', async () => {
    let finishDetection = (): void => undefined;
    tiny.detectLanguage.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        finishDetection = resolve;
      });
      return 'en';
    });
    const completed: string[] = [];
    const read = (text: string) => tiny.classifier.read(text).then(() => completed.push(text));
    const both = [read('love süß müßig Lindau'), read('love')];
    await vi.waitFor(() => expect(tiny.detectLanguage).toHaveBeenCalledOnce());
    await Promise.resolve();
    expect(tiny.run).not.toHaveBeenCalled();
    finishDetection();
    await Promise.all(both);
    expect(tiny.run).toHaveBeenCalledTimes(2);
    expect(completed).toEqual(['love süß müßig Lindau', 'love']);
  });

  test('Classifier.read rejects only the call whose run failed', async () => {
    tiny.run.mockRejectedValueOnce(new Error('out of memory'));
    const [first, second] = await Promise.allSettled([
      tiny.classifier.read('love'),
      tiny.classifier.read('hate'),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'out of memory' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
  });
});
