import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { sessionItem, storageItem } from './item.ts';
import { checkStorable } from './storable.ts';

/**
 * The value of a persistent item. If the stored value cannot be read, `value` is a fallback and `loadError` one line
 * that says why.
 */
export interface Loaded<T> {
  readonly value: T;
  readonly loadError?: string;
}

/** A new value to store under a key. */
interface Change {
  readonly key: string;
  readonly value: unknown;
  readonly isReadable: (stored: unknown) => boolean;
}
export type Changes = readonly Change[];

/**
 * A persistent item in `storage.local`. It carries its own schema version: readers migrate older versions in memory,
 * and the next save writes the migrated form.
 * @param initial the value if nothing is stored
 * @param parse throws UnreadableError
 * @param fallback returns the value to use instead of an unreadable one
 */
export function persistentItem<T>(
  key: string,
  initial: T,
  parse: (stored: unknown) => T,
  fallback: (stored: unknown) => T = () => initial,
) {
  const read = (stored: unknown): Loaded<T> => {
    if (stored === undefined || stored === null) return { value: initial };
    try {
      return { value: parse(stored) };
    } catch (error) {
      if (error instanceof UnreadableError) return { value: fallback(stored), loadError: error.message };
      throw error;
    }
  };
  const isReadable = (stored: unknown): boolean => read(stored).loadError === undefined;
  const change = (value: T): Change => ({ key, value, isReadable });
  return { ...storageItem('local', key, read), change, set: (value: T) => saveAll([change(value)]) };
}

/** Returns the key that an unreadable value is moved to: `damagedTaste` for `taste`. */
export const quarantineKey = (key: string): string => `damaged${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/**
 * Saves all changes in one write. An unreadable current value is moved to `damaged<Key>` in the same write, so user
 * data is never overwritten.
 * @throws SaveFailedError, also if storage would not keep a value (`checkStorable`), and then nothing was changed
 */
export async function saveAll(changes: Changes): Promise<void> {
  if (changes.length === 0) return;
  const stored = await browser.storage.local.get(changes.map(({ key }) => key));
  const time = Date.now();
  const unreadable = changes.filter(({ key, isReadable }) => !isReadable(stored[key]));
  const quarantined = unreadable.map(({ key }) => [quarantineKey(key), { time, value: stored[key] }]);
  const values = changes.map(({ key, value }) => [key, value]);
  const write = async (): Promise<void> => {
    for (const { key, value } of changes) checkStorable(value, key);
    await browser.storage.local.set(Object.fromEntries([...quarantined, ...values]));
  };
  await reportFailure(write());
}

const saveErrorSchema = v.object({ reason: v.string(), time: v.number() });
export type SaveError = v.InferOutput<typeof saveErrorSchema>;

/**
 * The reason why the last save or erasure failed, or null if it succeeded. Each error has its time (ms since the
 * epoch), so that watchers notice a second failure with the same reason: a switch in the options must then move back.
 */
export const saveError = sessionItem('saveError', (stored) =>
  v.is(saveErrorSchema, stored) ? stored : null,
);

/** Storage is full, cannot be written, or would not keep a value. `saveError` has already been set, so the user sees it. */
export class SaveFailedError extends Error {
  override readonly name = 'SaveFailedError';
}

/**
 * Waits for a write to `storage.local` and sets `saveError` accordingly.
 * @throws SaveFailedError
 */
export async function reportFailure(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await saveError.set({ reason, time: Date.now() });
    throw new SaveFailedError(`the browser could not store it: ${reason}`);
  }
  if ((await saveError.get()) !== null) await saveError.set(null);
}

/**
 * Rejection handler for a save that nothing waits for: it ignores SaveFailedError, because the user already sees
 * `saveError`.
 */
export function ignoreReported(error: unknown): void {
  if (!(error instanceof SaveFailedError)) throw error;
}
