import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedTab, storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { firstTab } from '#lib/taste/chosenTab.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { noWishes } from '#lib/taste/wishes.ts';

const { local } = fakeBrowser.storage;
const liked: Taste = { ...noTaste, feedback: [{ item: 'film:1', verdict: 'like', seen: false }] };

afterEach(() => fakeBrowser.reset());

describe('storedTaste', () => {
  test('storedTaste is noTaste if nothing is stored', async () => {
    expect(await storedTaste.get()).toEqual({ value: noTaste });
  });

  test('storedTaste passes a new value to watchers', async () => {
    const values: unknown[] = [];
    storedTaste.watch((value) => values.push(value));
    await storedTaste.set(liked);
    expect(values).toEqual([{ value: liked }]);
  });

  test('storedTaste is noTaste with a load error that names the damaged property', async () => {
    await local.set({ taste: { ...liked, feedback: 'all of it' } });
    expect(await storedTaste.get()).toEqual({
      value: noTaste,
      loadError: expect.stringMatching(/^the taste cannot be read at feedback: /),
    });
  });

  test.each([
    'x',
    7,
    [],
    { version: 1 },
    { ...noTaste, version: 2 },
    JSON.parse('{"__proto__": {"version": 1}}'),
  ])('storedTaste has a load error if storage contains %j', async (stored) => {
    await local.set({ taste: stored });
    expect((await storedTaste.get()).loadError).toBeDefined();
  });
});

describe('storedWishes', () => {
  test('storedWishes is noWishes if nothing is stored', async () => {
    expect(await storedWishes.get()).toEqual(noWishes);
  });

  test.each(['lift', null, { happy: 'lift', sad: 'sleep' }, { sad: ['lift'] }, []])(
    'storedWishes is noWishes if storage contains %j',
    async (stored) => {
      await local.set({ wishes: stored });
      expect(await storedWishes.get()).toEqual(noWishes);
    },
  );
});

describe('storedTab', () => {
  test('storedTab is the tab of songs if nothing is stored', async () => {
    expect(await storedTab.get()).toEqual(firstTab);
    expect(firstTab.tab).toBe('songs');
  });

  test.each(['films', null, { version: 1, tab: 'books' }, { version: 2, tab: 'films' }, []])(
    'storedTab is the tab of songs if storage contains %j',
    async (stored) => {
      await local.set({ tab: stored });
      expect(await storedTab.get()).toEqual(firstTab);
    },
  );
});
