import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

/** Somebody's name, which version 1 had in two parts, and version 2 under another key. */
const format: VersionedFormat<{ version: 3; name: string }> = {
  name: 'the person',
  mark: 'version',
  schema: v.object({ version: v.literal(3), name: v.string() }),
  migrations: [
    ({ first, last }) => ({ version: 2, called: `${first} ${last}` }),
    ({ called }) => ({ version: 3, name: called }),
  ],
};
const ada = { version: 3, name: 'Ada Byron' };

describe('what is read', () => {
  test.each([
    ['the newest version', ada],
    ['the one before', { version: 2, called: 'Ada Byron' }],
    ['the first', { version: 1, first: 'Ada', last: 'Byron' }],
    ['the first, which had no mark', { first: 'Ada', last: 'Byron' }],
  ])('may be of %s', (_, stored) => {
    const before = structuredClone(stored);
    expect(parseVersioned(format, stored)).toEqual(ada);
    expect(stored).toEqual(before);
  });

  test('is not guessed at where a newer version wrote it', () => {
    expect(() => parseVersioned(format, { ...ada, version: 4 })).toThrow(
      expect.objectContaining({
        name: 'UnreadableError',
        message: 'the person cannot be read: written by a newer version of Tonic',
      }),
    );
  });

  test.each([0, -1, 1.5, '3', '1', null, [3], {}, Number.NaN])(
    'is of no version where it says %j',
    (version) => {
      expect(() => parseVersioned(format, { first: 'Ada', last: 'Byron', ...ada, version })).toThrow(
        /^the person cannot be read at version: /,
      );
    },
  );

  test.each([[null], [undefined], ['Ada'], [7], [true], [[]], [[ada]]])('is not %j', (stored) => {
    expect(() => parseVersioned(format, stored)).toThrow(/^the person cannot be read/);
  });

  test('is told to be none in one short line, whatever it holds', () => {
    const name = ['<b>\n\n', ...Array(5000).fill('\t7\u2028')];
    expect(() => parseVersioned(format, { version: 3, name: 7 })).toThrow(/received 7$/);
    expect(() => parseVersioned(format, name.join(''))).toThrow(
      /^the person cannot be read: [^\n\t\u2028]{20,310}…$/,
    );
  });

  test('has no key of a prototype, and changes none', () => {
    const stored = JSON.parse(
      '{"__proto__": {"version": 3, "name": "Eve"}, "first": "Ada", "last": "Byron"}',
    );
    expect(parseVersioned(format, stored)).toEqual(ada);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
});
