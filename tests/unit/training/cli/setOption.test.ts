import { expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import {
  amount,
  applySetOptions,
  choice,
  flag,
  type SettingTable,
  share,
  whole,
} from '#training/cli/setOption.ts';

interface Example {
  readonly count: number;
  readonly side: number;
  readonly rate: number;
  readonly part: number;
  readonly colour: string;
  readonly isOpen: boolean;
}

const example: Example = { count: 3, side: 1, rate: 0.5, part: 0.1, colour: 'red', isOpen: false };
const table: SettingTable<Example> = {
  bounds: {
    count: whole(2),
    side: whole(1, 2),
    rate: amount,
    part: share,
    colour: choice('red', 'green'),
    isOpen: flag,
  },
  aliases: { number: 'count' },
  listNames: (names) => `one of ${names.join(', ')}`,
};
const changedBy = (...changes: string[]) => applySetOptions(example, changes, table);

test('applySetOptions applies the changes in order and leaves the given settings alone', () => {
  expect(changedBy('count=4', 'rate=2.5', 'colour=green', 'isOpen=true', 'count=5')).toEqual({
    ...example,
    count: 5,
    rate: 2.5,
    colour: 'green',
    isOpen: true,
  });
  expect(example.count).toBe(3);
  expect(changedBy()).toEqual(example);
});

test('applySetOptions accepts a former name and sets the setting of today', () => {
  expect(changedBy('number=7')).toEqual({ ...example, count: 7 });
});

test('applySetOptions does not list former names when a name is unknown', () => {
  expect(() => changedBy('speed=1')).toThrow(
    new UserError('--set is one of count, side, rate, part, colour, isOpen, not "speed"'),
  );
  for (const name of ['toString', 'constructor', '__proto__'])
    expect(() => changedBy(`${name}=1`), name).toThrow(UserError);
});

test.each([
  ['count=1', '--set count wants a whole number from 2, not "1"'],
  ['number=1', '--set count wants a whole number from 2, not "1"'],
  ['count=2.5', '--set count wants a whole number from 2, not "2.5"'],
  ['count=Infinity', '--set count wants a whole number from 2, not "Infinity"'],
  ['side=3', '--set side wants a whole number from 1 to 2, not "3"'],
  ['rate=-1', '--set rate wants a number from 0, not "-1"'],
  ['rate=', '--set rate wants a number from 0, not ""'],
  ['rate', '--set rate wants a number from 0, not ""'],
  ['rate=1=2', '--set rate wants a number from 0, not "1=2"'],
  ['part=1', '--set part wants a number from 0, below 1, not "1"'],
  ['colour=blue', '--set colour is red or green, not "blue"'],
  ['isOpen=yes', '--set isOpen is true or false, not "yes"'],
])('applySetOptions refuses %s and says: %s', (change, complaint) => {
  expect(() => changedBy(change)).toThrow(new UserError(complaint));
});
