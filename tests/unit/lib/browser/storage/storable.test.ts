import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { sessionItem } from '#lib/browser/storage/item.ts';
import { persistentItem, SaveFailedError, saveAll, saveError } from '#lib/browser/storage/persistentItem.ts';
import { checkStorable } from '#lib/browser/storage/storable.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { changed, kept } from './storableValues.ts';

/** Returns the value of an expression. */
const evaluated = (expression: string): unknown => new Function(`return ${expression}`)();

const { local, session } = fakeBrowser.storage;

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test.each(kept)('checkStorable accepts %s', (expression) => {
  expect(() => checkStorable(evaluated(expression), 'item')).not.toThrow();
});

test.each(changed)('checkStorable refuses %s and says: %s', (expression, complaint) => {
  expect(() => checkStorable(evaluated(expression), 'item')).toThrow(
    new TypeError(`${complaint}, which storage does not keep`),
  );
});

test('checkStorable refuses functions, symbols and big integers', () => {
  for (const value of [() => 1, Symbol('a'), 5n])
    expect(() => checkStorable([value], 'item')).toThrow(TypeError);
});

describe('items, values that storage would not keep', () => {
  const numbers = persistentItem<unknown>('numbers', null, (stored) => stored);

  test('a persistent item refuses such a value, keeps the old one, and tells the user', async () => {
    await numbers.set([1, 2]);
    await expect(numbers.set([1, Number.NaN])).rejects.toThrow(SaveFailedError);
    expect((await numbers.get()).value).toEqual([1, 2]);
    expect((await saveError.get())?.reason).toBe('numbers[1] is NaN, which storage does not keep');
    await numbers.set([3]);
    expect(await saveError.get()).toBeNull();
  });

  test('saveAll writes none of its changes if storage would not keep one', async () => {
    const others = persistentItem<unknown>('others', null, (stored) => stored);
    const set = vi.spyOn(local, 'set');
    await expect(saveAll([others.change('new'), numbers.change({ a: undefined })])).rejects.toThrow(
      'the browser could not store it: numbers.a is undefined',
    );
    expect(set).not.toHaveBeenCalled();
  });

  test('an unreadable value is moved aside, whatever it holds', async () => {
    const strict = persistentItem('strict', 0, (stored) => {
      if (typeof stored !== 'number') throw new UnreadableError('strict', null, 'no number');
      return stored;
    });
    // Firefox keeps it, the fake storage does not.
    vi.spyOn<{ get(): Promise<object> }, 'get'>(local, 'get').mockResolvedValueOnce({ strict: [Number.NaN] });
    const set = vi.spyOn(local, 'set');
    await strict.set(5);
    expect(set.mock.calls[0]![0]).toMatchObject({ strict: 5, damagedStrict: { value: [Number.NaN] } });
  });

  test('a session item refuses such a value and keeps the old one', async () => {
    const item = sessionItem<unknown>('item', (stored) => stored);
    await item.set(['old']);
    const set = vi.spyOn(session, 'set');
    await expect(item.set({ scores: new Float32Array(2) })).rejects.toThrow(
      'item.scores is Float32Array, which storage does not keep',
    );
    expect(set).not.toHaveBeenCalled();
    expect(await item.get()).toEqual(['old']);
  });

  test('the current mood refuses a probability that is NaN', async () => {
    const mood = { mood: 'sad', happy: Number.NaN, weight: 0.5, site: '', time: 1, postStart: 1 } as const;
    await expect(currentMood.set({ ...mood, corrected: false, seed: 1 })).rejects.toThrow(
      'currentMood.happy is NaN, which storage does not keep',
    );
  });
});
