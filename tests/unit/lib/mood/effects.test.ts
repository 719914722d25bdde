import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rowsOf, sessionOutput, type TinyClassifier, tinyClassifier } from './tinyClassifier.ts';
import { happyOf } from './tinyModel.ts';

let tiny: TinyClassifier;

beforeEach(async () => {
  tiny = await tinyClassifier();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('Classifier.effects', () => {
  test('Classifier.effects returns the reading minus the reading with an unknown word in place of each word', async () => {
    const effects = await tiny.classifier.effects('so much rain !');
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

  test('Classifier.effects runs the model once, with a row for the text and one per word', async () => {
    await tiny.classifier.effects('so much rain !');
    expect(tiny.run).toHaveBeenCalledOnce();
    expect(rowsOf(tiny.run.mock.calls[0]![0])).toHaveLength(5);
  });

  test('Classifier.effects returns one effect for a negated phrase', async () => {
    const effects = await tiny.classifier.effects('I am not a good cat');
    expect(effects.map(({ word }) => word)).toEqual(['i', 'am', 'not a good', 'cat']);
    const expected = happyOf('i am not a good cat') - happyOf('i am xyz xyz xyz cat');
    expect(effects[2]!.effect).toBeCloseTo(expected, 5);
  });

  test('Classifier.effects returns 0 for an unknown word', async () => {
    const [unknown, known] = await tiny.classifier.effects('xyz love');
    expect(unknown).toMatchObject({ word: 'xyz' });
    expect(unknown!.effect).toBeCloseTo(0, 6);
    expect(Math.abs(known!.effect)).toBeGreaterThan(1e-3);
  });

  test('Classifier.effects returns the positions of each word in the text as typed', async () => {
    const text = '  LOVE —— the “sun” 🎉, Not  GOOD!!';
    const effects = await tiny.classifier.effects(text);
    expect(effects.map(({ start, end }) => text.slice(start, end))).toEqual([
      'LOVE',
      'the',
      'sun',
      '🎉',
      'Not  GOOD',
      '!',
      '!',
    ]);
  });

  test('Classifier.effects is empty for a text without words', async () => {
    expect(await tiny.classifier.effects(' ')).toEqual([]);
    expect(tiny.run).not.toHaveBeenCalled();
  });

  test('Classifier.effects throws RangeError if the model returns no distribution', async () => {
    tiny.run.mockResolvedValueOnce(sessionOutput(0, 1, 0, Number.NaN, 0, 0));
    await expect(tiny.classifier.effects('love')).rejects.toThrow(RangeError);
  });
});

describe('Classifier.effects: long texts', () => {
  const text = 'I love the sun here! So much rain. I hate the bad day.';

  test('Classifier.effects weights the effect in a piece with the share of that piece', async () => {
    const effects = await tiny.classifier.effects(text);
    expect(effects).toHaveLength(14);
    const effectOf = (wanted: string) => effects.find(({ word }) => word === wanted)!.effect;
    const inPiece = (piece: string, word: string) => happyOf(piece) - happyOf(piece.replace(word, 'xyz'));
    expect(effectOf('love')).toBeCloseTo((6 / 27) * inPiece('i love the sun here !', 'love'), 5);
    expect(effectOf('rain')).toBeCloseTo((6 / 27) * inPiece('so much rain', 'rain'), 5);
    expect(effectOf('bad')).toBeCloseTo((15 / 27) * inPiece('i hate the bad day', 'bad'), 5);
  });

  test('Classifier.effects of a word in a long text equals the change of the reading without it', async () => {
    const effects = await tiny.classifier.effects(text);
    const without = text.replace('rain', 'xyz');
    const difference = (await tiny.classifier.read(text)).happy - (await tiny.classifier.read(without)).happy;
    expect(effects.find(({ word }) => word === 'rain')!.effect).toBeCloseTo(difference, 5);
  });

  test('Classifier.effects leaves out words before the given position', async () => {
    const from = text.indexOf('bad');
    const effects = await tiny.classifier.effects(text, from);
    expect(effects.map(({ word }) => word)).toEqual(['bad', 'day']);
    expect(effects).toEqual(
      (await tiny.classifier.effects(text)).slice(-2).map((effect) => ({
        ...effect,
        effect: expect.closeTo(effect.effect, 5),
      })),
    );
  });

  test('Classifier.effects splits its rows into runs of at most 128', async () => {
    const effects = await tiny.classifier.effects('I love the sun here! '.repeat(40));
    expect(effects).toHaveLength(32 * 6);
    const sizes = tiny.run.mock.calls.map(([inputs]) => rowsOf(inputs).length);
    expect(sizes).toEqual([128, 96]); // 32 pieces and 192 words
    expect(effects.at(-6)!.effect).toBeCloseTo(
      (32 / 528) * (happyOf('i love the sun here !') - happyOf('xyz love the sun here !')),
      5,
    );
  });
});
