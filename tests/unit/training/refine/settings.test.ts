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
  expect(refineSettingsFor(['moodSets=all'])).toEqual({ ...standard, moodSets: 'all' });
  const { moodSets: _, ...numbers } = standard;
  for (const [name, value] of Object.entries(numbers)) {
    const other = value < 1 ? value / 2 : value + 1;
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
])('refineSettingsFor refuses %j in one line that says what the value must be', (change, value, wanted) => {
  const [name] = change.split('=');
  expect(() => refineSettingsFor(['tweets=1', change])).toThrow(
    new UserError(`--set ${name} wants ${wanted}, not ${JSON.stringify(value)}`),
  );
});

test('refineSettingsFor refuses a validationShare of 0', () => {
  expect(() => refineSettingsFor(['validationShare=0'])).toThrow(
    new UserError('--set validationShare wants more than 0'),
  );
});
