import { describe, expect, test } from 'vitest';
import { noWishes, parseWishes } from '#lib/taste/wishes.ts';
import { firstWishes } from '#tests/unit/lib/storage/samples.ts';

describe('wishes', () => {
  test('come back from their text as they were', () => {
    expect(parseWishes(JSON.parse(JSON.stringify(noWishes)))).toEqual(noWishes);
  });

  test('of before they had a mark are of version 1', () => {
    expect(parseWishes(firstWishes)).toEqual({ ...firstWishes, version: 1 });
  });

  test('of a newer version are not guessed at', () => {
    expect(() => parseWishes({ ...noWishes, version: 2 })).toThrow('written by a newer version of Tonic');
  });

  test.each([
    'lift',
    null,
    [],
    { sad: 'lift' },
    { happy: 'stay', sad: 'sleep' },
    { happy: 'stay', sad: ['lift'] },
  ])('are not %j', (stored) => {
    expect(() => parseWishes(stored)).toThrow(/^the wishes cannot be read/);
  });
});
