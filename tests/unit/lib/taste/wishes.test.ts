import { describe, expect, test } from 'vitest';
import { noWishes, parseWishes } from '#lib/taste/wishes.ts';
import { firstWishes } from '#tests/unit/lib/storage/samples.ts';

describe('parseWishes', () => {
  test('parseWishes returns exported wishes unchanged', () => {
    expect(parseWishes(JSON.parse(JSON.stringify(noWishes)))).toEqual(noWishes);
  });

  test('parseWishes reads wishes without a version as version 1', () => {
    expect(parseWishes(firstWishes)).toEqual({ ...firstWishes, version: 1 });
  });

  test('parseWishes throws for a newer version', () => {
    expect(() => parseWishes({ ...noWishes, version: 2 })).toThrow('written by a newer version of Tonic');
  });

  test.each([
    'lift',
    null,
    [],
    { sad: 'lift' },
    { happy: 'stay', sad: 'sleep' },
    { happy: 'stay', sad: ['lift'] },
  ])('parseWishes throws for %j', (stored) => {
    expect(() => parseWishes(stored)).toThrow(/^the wishes cannot be read/);
  });
});
