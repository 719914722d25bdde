import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

/** The name of a person, which version 1 stored in two parts, and version 2 as `fullName`. */
const format: VersionedFormat<{ version: 3; name: string }> = {
  name: 'the person',
  versionKey: 'version',
  schema: v.object({ version: v.literal(3), name: v.string() }),
  migrations: [
    ({ first, last }) => ({ version: 2, fullName: `${first} ${last}` }),
    ({ fullName }) => ({ version: 3, name: fullName }),
  ],
};
const ada = { version: 3, name: 'Ada Byron' };

describe('parseVersioned', () => {
  test.each([
    ['the newest version', ada],
    ['the previous version', { version: 2, fullName: 'Ada Byron' }],
    ['the first version', { version: 1, first: 'Ada', last: 'Byron' }],
    ['a value without a version', { first: 'Ada', last: 'Byron' }],
  ])('parseVersioned reads %s and does not change its argument', (_, stored) => {
    const before = structuredClone(stored);
    expect(parseVersioned(format, stored)).toEqual(ada);
    expect(stored).toEqual(before);
  });

  test('parseVersioned throws for a value of a newer version', () => {
    expect(() => parseVersioned(format, { ...ada, version: 4 })).toThrow(
      expect.objectContaining({
        name: 'UnreadableError',
        message: 'the person cannot be read: written by a newer version of Tonic',
      }),
    );
  });

  test.each([0, -1, 1.5, '3', '1', null, [3], {}, Number.NaN])(
    'parseVersioned throws for the invalid version %j',
    (version) => {
      expect(() => parseVersioned(format, { first: 'Ada', last: 'Byron', ...ada, version })).toThrow(
        /^the person cannot be read at version: /,
      );
    },
  );

  test.each([[null], [undefined], ['Ada'], [7], [true], [[]], [[ada]]])(
    'parseVersioned throws for %j, which is not an object',
    (stored) => {
      expect(() => parseVersioned(format, stored)).toThrow(/^the person cannot be read/);
    },
  );

  test('parseVersioned throws an error of one short line, whatever the value contains', () => {
    const name = ['<b>\n\n', ...Array(5000).fill('\t7\u2028')];
    expect(() => parseVersioned(format, { version: 3, name: 7 })).toThrow(/received 7$/);
    expect(() => parseVersioned(format, name.join(''))).toThrow(
      /^the person cannot be read: [^\n\t\u2028]{20,310}…$/,
    );
  });

  test('parseVersioned ignores the key __proto__ and changes no prototype', () => {
    const stored = JSON.parse(
      '{"__proto__": {"version": 3, "name": "Eve"}, "first": "Ada", "last": "Byron"}',
    );
    expect(parseVersioned(format, stored)).toEqual(ada);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
});
