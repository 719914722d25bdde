import * as runtime from 'onnxruntime-web';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { nothingRead, readingOf } from '../../../../lib/mood/calibrate.ts';
import { Classifier } from '../../../../lib/mood/classifier.ts';
import { ModelError } from '../../../../lib/mood/manifest.ts';
import {
  bytesOf,
  damaged,
  folderOf,
  happyOf,
  manifestOf,
  maxTokens,
  sound,
  thresholds,
} from './tinyModel.ts';

let classifier: Classifier;
/** The session within the classifier. */
let run: MockInstance<runtime.InferenceSession['run']>;

beforeEach(async () => {
  const create = async (model: Uint8Array) => {
    const session = await runtime.InferenceSession.create(model);
    run = vi.spyOn(session, 'run');
    return session;
  };
  classifier = await Classifier.load({ InferenceSession: { create }, Tensor: runtime.Tensor }, folderOf());
});

afterEach(() => {
  vi.restoreAllMocks();
});

const answer = (probabilities: Float32Array) => ({
  probabilities: new runtime.Tensor('float32', probabilities, [1, probabilities.length]),
});

describe('a reading', () => {
  test.each(['love the sun', 'hate rain', 'so much rain !', 'a word it never saw', 'sun'])(
    '%j',
    async (text) => {
      const reading = await classifier.read(text);
      expect(reading.happy).toBeCloseTo(happyOf(text), 5);
      expect(reading).toEqual(readingOf(reading.happy, thresholds));
    },
  );

  test('differs with the words and with their order', async () => {
    const happy = async (text: string) => (await classifier.read(text)).happy;
    const seen = [await happy('love the rain'), await happy('hate the rain'), await happy('rain the love')];
    for (const [k, one] of seen.entries()) {
      for (const other of seen.slice(k + 1)) expect(Math.abs(one - other)).toBeGreaterThan(1e-3);
    }
  });

  test('of a long text is that of its end', async () => {
    const end = 'so much love the sun !';
    expect(end.split(' ')).toHaveLength(maxTokens);
    expect(await classifier.read(`hate rain hate rain hate ${end}`)).toEqual(await classifier.read(end));
  });

  test.each(['', '   \n', '— ( ) ,'])(
    'of %j, which holds no word, is unsure, and runs nothing',
    async (text) => {
      expect(await classifier.read(text)).toEqual(nothingRead);
      expect(run).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['no number', answer(Float32Array.of(Number.NaN, Number.NaN))],
    ['no probability', answer(Float32Array.of(-1, 2))],
    ['nothing', {}],
  ])('of a model that answers %s is refused', async (_, nonsense) => {
    run.mockResolvedValueOnce(nonsense);
    await expect(classifier.read('love')).rejects.toThrow(RangeError);
  });
});

describe('readings asked for at once', () => {
  test('are each of their own text', async () => {
    const texts = ['love', 'hate', 'sun !', 'the rain', 'so much', '', 'love the sun so much !'];
    const readings = await Promise.all(texts.map((text) => classifier.read(text)));
    for (const [k, text] of texts.entries()) {
      expect(readings[k]!.happy).toBeCloseTo(text === '' ? 0.5 : happyOf(text), 5);
    }
  });

  test('are taken one after the other, and answered in order', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    run.mockImplementationOnce(async () => {
      await slow;
      return answer(Float32Array.of(0.1, 0.9));
    });
    const answered: string[] = [];
    const read = (text: string) => classifier.read(text).then(() => answered.push(text));
    const both = [read('first'), read('second')];
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
    await Promise.resolve();
    expect(run).toHaveBeenCalledOnce();
    finish();
    await Promise.all(both);
    expect(run).toHaveBeenCalledTimes(2);
    expect(answered).toEqual(['first', 'second']);
  });

  test('fail alone', async () => {
    run.mockRejectedValueOnce(new Error('out of memory'));
    const [first, second] = await Promise.allSettled([classifier.read('love'), classifier.read('hate')]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'out of memory' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
  });
});

describe('what each word did', () => {
  test('is the reading less the one with an unknown word in its place', async () => {
    const effects = await classifier.effects('so much rain !');
    expect(effects.map(({ word }) => word)).toEqual(['so', 'much', 'rain', '!']);
    for (const [k, without] of [
      'xyz much rain !',
      'so xyz rain !',
      'so much xyz !',
      'so much rain xyz',
    ].entries()) {
      expect(effects[k]!.effect).toBeCloseTo(happyOf('so much rain !') - happyOf(without), 5);
    }
    expect(Math.max(...effects.map(({ effect }) => Math.abs(effect)))).toBeGreaterThan(1e-3);
  });

  test('an unknown word did nothing', async () => {
    expect(await classifier.effects('xyz love')).toMatchObject([
      { word: 'xyz', effect: 0 },
      { word: 'love' },
    ]);
  });

  test('of a long text the words that were read', async () => {
    const effects = await classifier.effects('hate hate hate so much love the sun !');
    expect(effects.map(({ word }) => word)).toEqual(['so', 'much', 'love', 'the', 'sun', '!']);
  });

  test('of a text without words nothing', async () => {
    expect(await classifier.effects(' ')).toEqual([]);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('a model that cannot be used is refused in one line', () => {
  const model = sound['mood.onnx'];
  const words = sound['vocabulary.txt'];
  const nonsense = bytesOf('not a model\n'.repeat(20));
  const headless = bytesOf('love\nhate\n');
  const doubled = bytesOf('<pad>\n<unknown>\nlove\nlove\n');

  test.each([
    ['no manifest', { 'manifest.json': undefined }, 'manifest.json is missing: ENOENT: manifest.json'],
    ['no model', { 'mood.onnx': undefined }, 'mood.onnx is missing: ENOENT: mood.onnx'],
    ['no vocabulary', { 'vocabulary.txt': undefined }, 'vocabulary.txt is missing: ENOENT: vocabulary.txt'],
    ['broken JSON', { 'manifest.json': bytesOf('<html>\nerror 404\n') }, /^manifest\.json is damaged: .+/],
    [
      'JSON cut short',
      { 'manifest.json': sound['manifest.json'].slice(0, 40) },
      /^manifest\.json is damaged: .+/,
    ],
    [
      'a manifest of something else',
      { 'manifest.json': bytesOf('{}') },
      'the manifest names no model and vocabulary',
    ],
    [
      'a changed model',
      { 'mood.onnx': damaged(model) },
      "mood.onnx is damaged: its hash is not the manifest's",
    ],
    [
      'a model cut short',
      { 'mood.onnx': model.slice(0, -1) },
      "mood.onnx is damaged: its hash is not the manifest's",
    ],
    [
      'a changed vocabulary',
      { 'vocabulary.txt': damaged(words) },
      "vocabulary.txt is damaged: its hash is not the manifest's",
    ],
    [
      'a vocabulary without its reserved words',
      { 'vocabulary.txt': headless, 'manifest.json': manifestOf(model, headless) },
      /^the vocabulary is damaged: .+/,
    ],
    [
      'a vocabulary that repeats a word',
      { 'vocabulary.txt': doubled, 'manifest.json': manifestOf(model, doubled) },
      /^the vocabulary is damaged: .+/,
    ],
    [
      'a model that is none',
      { 'mood.onnx': nonsense, 'manifest.json': manifestOf(nonsense, words) },
      /^the model does not load: .+/,
    ],
  ])('%s', async (_, over, line) => {
    const error = await Classifier.load(runtime, folderOf(over)).then(
      () => expect.unreachable('it loaded'),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ModelError);
    const { message } = error as ModelError;
    expect(message).toMatch(line);
    expect(message).not.toContain('\n');
  });

  test('and a sound one is not', async () => {
    await expect(Classifier.load(runtime, folderOf())).resolves.toBeInstanceOf(Classifier);
  });
});
