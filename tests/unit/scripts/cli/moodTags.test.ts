import { beforeAll, describe, expect, test } from 'vitest';
import type { Classifier } from '#lib/mood/classifier.ts';
import { UserError } from '#scripts/cli/command.ts';
import { feelingNamed, type MoodOptions, printedMoods } from '#scripts/cli/mood.ts';
import { taggedFolder } from '#tests/unit/lib/mood/taggedModel.ts';
import { tinyClassifier } from '#tests/unit/lib/mood/tinyClassifier.ts';

let tagged: Classifier;
let plain: Classifier;

beforeAll(async () => {
  tagged = (await tinyClassifier(taggedFolder)).classifier;
  plain = (await tinyClassifier()).classifier;
});

async function printedLine(text: string, options: MoodOptions = {}) {
  const lines: string[] = [];
  const input = (async function* () {
    yield text;
  })();
  for await (const line of printedMoods(tagged, input, options)) lines.push(line);
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0]!);
}

describe('printedMoods with a model that has tags', () => {
  test('printedMoods prints feelings, feeling and irony behind the other keys, rounded to four decimals', async () => {
    const line = await printedLine('so much rain', { words: true, danger: true });
    expect(Object.keys(line)).toEqual([
      'text',
      'mood',
      'happy',
      'weight',
      'danger',
      'words',
      'feelings',
      'feeling',
      'irony',
    ]);
    const { feelings, feeling, irony } = await tagged.read('so much rain');
    expect(Object.keys(line.feelings)).toEqual(['joy', 'fear']);
    expect(line.feelings).toEqual({
      joy: expect.closeTo(feelings!.joy!, 4),
      fear: expect.closeTo(feelings!.fear!, 4),
    });
    expect(line.feeling).toBe(feeling);
    expect(line.irony).toBeCloseTo(irony!, 4);
    for (const value of [line.feelings.joy, line.feelings.fear, line.irony])
      expect(String(value)).toMatch(/^0\.\d{1,4}$/);
  });

  test('printedMoods prints no feeling for an empty line', async () => {
    expect(await printedLine('\n')).toEqual({
      text: '',
      mood: 'unsure',
      happy: 0.5,
      weight: 0,
      feelings: { joy: 0, fear: 0 },
      feeling: null,
      irony: 0,
    });
  });

  test('printedMoods prints the effects of words on a feeling if one is given', async () => {
    const [onFear, onHappy] = [
      await printedLine('so much rain', { words: true, feeling: 'fear' }),
      await printedLine('so much rain', { words: true }),
    ];
    const effects = await tagged.effects('so much rain', 0, 'fear');
    expect(onFear.words).toEqual(
      effects.map(({ word, effect }) => ({ word, effect: expect.closeTo(effect, 4) })),
    );
    expect(onFear.words).not.toEqual(onHappy.words);
  });
});

describe('feelingNamed', () => {
  test('feelingNamed returns a feeling that the model knows', () => {
    expect(feelingNamed('fear', tagged)).toBe('fear');
  });

  test.each(['hope', 'irony', 'Fear', ''])('feelingNamed refuses %j and lists the feelings', (name) => {
    const error = new UserError(`--words ${name}: the model knows joy, fear`);
    expect(() => feelingNamed(name, tagged)).toThrow(error);
  });

  test('feelingNamed refuses every name if the model has no tags', () => {
    expect(() => feelingNamed('joy', plain)).toThrow(
      new UserError('--words joy: the model knows no feelings'),
    );
  });
});
