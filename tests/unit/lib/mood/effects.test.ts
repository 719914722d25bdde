import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, rowsOf, type Tiny, tinyClassifier } from './tinyClassifier.ts';
import { happyOf } from './tinyModel.ts';

let tiny: Tiny;

beforeEach(async () => {
  tiny = await tinyClassifier();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what each word did', () => {
  test('is the reading less the one with an unknown word in its place', async () => {
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

  test('is found in one run: the text, and a row for each word', async () => {
    await tiny.classifier.effects('so much rain !');
    expect(tiny.run).toHaveBeenCalledOnce();
    expect(rowsOf(tiny.run.mock.calls[0]![0])).toHaveLength(5);
  });

  test('of a negation is that of the phrase', async () => {
    const effects = await tiny.classifier.effects('I am not a good cat');
    expect(effects.map(({ word }) => word)).toEqual(['i', 'am', 'not a good', 'cat']);
    const alone = happyOf('i am not a good cat') - happyOf('i am xyz xyz xyz cat');
    expect(effects[2]!.effect).toBeCloseTo(alone, 5);
  });

  test('of an unknown word is nothing', async () => {
    const [unknown, known] = await tiny.classifier.effects('xyz love');
    expect(unknown).toMatchObject({ word: 'xyz' });
    expect(unknown!.effect).toBeCloseTo(0, 6);
    expect(Math.abs(known!.effect)).toBeGreaterThan(1e-3);
  });

  test('says where the word stands in the text as it was typed', async () => {
    const text = '  LOVE —— the “sun” 🎉, Not  GOOD!!';
    const effects = await tiny.classifier.effects(text);
    expect(effects.map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['LOVE', 'the', 'sun', '🎉'],
      ...['Not  GOOD', '!', '!'],
    ]);
  });

  test('of a text without words is empty', async () => {
    expect(await tiny.classifier.effects(' ')).toEqual([]);
    expect(tiny.run).not.toHaveBeenCalled();
  });

  test('of a model that answers nonsense is refused', async () => {
    tiny.run.mockResolvedValueOnce(answer(0, 1, 0, Number.NaN, 0, 0));
    await expect(tiny.classifier.effects('love')).rejects.toThrow(RangeError);
  });
});

describe('of a long text', () => {
  const text = 'I love the sun here! So much rain. I hate the bad day.';

  test('each word moves the whole by as much as its piece counts', async () => {
    const effects = await tiny.classifier.effects(text);
    expect(effects).toHaveLength(14);
    const effectOf = (wanted: string) => effects.find(({ word }) => word === wanted)!.effect;
    const inPiece = (piece: string, word: string) => happyOf(piece) - happyOf(piece.replace(word, 'xyz'));
    expect(effectOf('love')).toBeCloseTo((6 / 27) * inPiece('i love the sun here !', 'love'), 5);
    expect(effectOf('rain')).toBeCloseTo((6 / 27) * inPiece('so much rain', 'rain'), 5);
    expect(effectOf('bad')).toBeCloseTo((15 / 27) * inPiece('i hate the bad day', 'bad'), 5);
  });

  test('which is the difference that the word makes to the reading', async () => {
    const effects = await tiny.classifier.effects(text);
    const without = text.replace('rain', 'xyz');
    const difference = (await tiny.classifier.read(text)).happy - (await tiny.classifier.read(without)).happy;
    expect(effects.find(({ word }) => word === 'rain')!.effect).toBeCloseTo(difference, 5);
  });

  test('only words from a place on are asked after, when one is given', async () => {
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

  test('no run holds more than 128 rows', async () => {
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
