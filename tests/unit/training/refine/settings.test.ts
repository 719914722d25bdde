import { expect, test } from 'vitest';
import { UserError } from '../../../../scripts/command.ts';
import { refineSettingsFor } from '../../../../training/refine/settings.ts';

const standard = refineSettingsFor([]);

test('settings are changed by name, the last change counts, and others stay', () => {
  expect(refineSettingsFor(['epochs=2', 'learningRate=5e-4', 'tweets=10', 'epochs=3'])).toEqual({
    ...standard,
    ...{ epochs: 3, learningRate: 0.0005, tweets: 10 },
  });
  expect(refineSettingsFor([])).toEqual(standard);
});

test('each setting can be changed', () => {
  for (const name of Object.keys(standard))
    expect(refineSettingsFor([`${name}=7`]), name).toEqual({ ...standard, [name]: 7 });
});

test.each(['speed=1', 'toString=1', '', '=3'])('%j is one line that lists the settings', (change) => {
  expect(() => refineSettingsFor([change])).toThrow(
    new UserError(
      `--set is one of ${Object.keys(standard).join(', ')}, not ${JSON.stringify(change.split('=')[0])}`,
    ),
  );
});

test.each([
  ['epochs', ''],
  ['epochs=', ''],
  ['epochs=3=4', '3=4'],
  ['batch=many', 'many'],
  ['dropout=-0.1', '-0.1'],
  ['seed=NaN', 'NaN'],
])('%j is one line that says what is wanted', (change, value) => {
  const [name] = change.split('=');
  expect(() => refineSettingsFor(['tweets=1', change])).toThrow(
    new UserError(`--set ${name} wants a number from 0, not ${JSON.stringify(value)}`),
  );
});
