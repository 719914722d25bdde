import { expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { refineSettingsFor } from '#training/refine/settings.ts';

const standard = refineSettingsFor([]);

test('refineSettingsFor changes settings by name, and the last change counts', () => {
  expect(refineSettingsFor(['epochs=2', 'learningRate=5e-4', 'tweets=10', 'epochs=3'])).toEqual({
    ...standard,
    epochs: 3,
    learningRate: 0.0005,
    tweets: 10,
  });
  expect(refineSettingsFor([])).toEqual(standard);
});

test('refineSettingsFor can change every setting', () => {
  expect(refineSettingsFor(['moodSets=all', 'ngramGenerated=false', 'sourceOffsets=false'])).toEqual({
    ...standard,
    moodSets: 'all',
    ngramGenerated: false,
    sourceOffsets: false,
  });
  const { moodSets: _, ngramGenerated: __, sourceOffsets: ___, ...numbers } = standard;
  for (const [name, value] of Object.entries(numbers)) {
    const isSlots = name === 'ngramSlots' || name === 'ngramTagSlots';
    const other = isSlots ? 2 * value : value < 1 ? value / 2 : value + 1;
    expect(refineSettingsFor([`${name}=${other}`]), name).toEqual({ ...standard, [name]: other });
  }
});

test('refineSettingsFor accepts the names that settings had before 0.2.0', () => {
  expect(refineSettingsFor(['made=7', 'madeWeight=0.5', 'leastCount=4'])).toEqual({
    ...standard,
    templates: 7,
    templateWeight: 0.5,
    minCount: 4,
  });
});

test.each(['speed=1', 'toString=1', '', '=3'])(
  'refineSettingsFor refuses %j in one line that lists the settings',
  (change) => {
    expect(() => refineSettingsFor([change])).toThrow(
      new UserError(
        `--set is one of ${Object.keys(standard).join(', ')}, not ${JSON.stringify(change.split('=')[0])}`,
      ),
    );
  },
);

test.each([
  ['epochs', '', 'a whole number from 1'],
  ['epochs=', '', 'a whole number from 1'],
  ['epochs=3=4', '3=4', 'a whole number from 1'],
  ['epochs=0.5', '0.5', 'a whole number from 1'],
  ['batch=0', '0', 'a whole number from 1'],
  ['templates=1.5', '1.5', 'a whole number from 0'],
  ['seed=NaN', 'NaN', 'a whole number from 0'],
  ['dropout=-0.1', '-0.1', 'a number from 0, below 1'],
  ['memoryShare=1', '1', 'a number from 0, below 1'],
  ['learningRate=Infinity', 'Infinity', 'a number from 0'],
  ['tagPosts=-1', '-1', 'a whole number from 0'],
  ['ngramTagSlots=-1', '-1', 'a whole number from 0'],
])('refineSettingsFor refuses %j in one line that says what the value must be', (change, value, wanted) => {
  const [name] = change.split('=');
  expect(() => refineSettingsFor(['tweets=1', change])).toThrow(
    new UserError(`--set ${name} wants ${wanted}, not ${JSON.stringify(value)}`),
  );
});

test.each([1, 2, 256])('refineSettingsFor accepts %i slots of n-grams, and as many for tags', (slots) => {
  expect(refineSettingsFor([`ngramSlots=${slots}`, `ngramTagSlots=${slots}`])).toEqual({
    ...standard,
    ngramSlots: slots,
    ngramTagSlots: slots,
  });
});

test('refineSettingsFor accepts 0 slots of n-grams, whatever the slots for tags, and 0 slots for tags', () => {
  expect(refineSettingsFor(['ngramSlots=0'])).toEqual({ ...standard, ngramSlots: 0 });
  expect(refineSettingsFor(['ngramTagSlots=0'])).toEqual({ ...standard, ngramTagSlots: 0 });
});

test.each([3, 1000, 131_071])(
  'refineSettingsFor refuses %i slots of n-grams, which are no power of two',
  (ngramSlots) => {
    expect(() => refineSettingsFor([`ngramSlots=${ngramSlots}`])).toThrow(
      new UserError('--set ngramSlots wants a power of two, or 0'),
    );
  },
);

test.each([
  ['no power of two', ['ngramTagSlots=1000']],
  ['no power of two, even without n-grams', ['ngramSlots=0', 'ngramTagSlots=3']],
  ['more than those for moods', ['ngramSlots=256', 'ngramTagSlots=512']],
  ['the standard ones and more than those for moods', ['ngramSlots=256']],
])('refineSettingsFor refuses slots of n-grams for tags that are %s', (_, changes) => {
  expect(() => refineSettingsFor(changes)).toThrow(
    new UserError('--set ngramTagSlots wants a power of two, ngramSlots at most, or 0'),
  );
});

test('refineSettingsFor refuses a validationShare of 0', () => {
  expect(() => refineSettingsFor(['validationShare=0'])).toThrow(
    new UserError('--set validationShare wants more than 0'),
  );
});
