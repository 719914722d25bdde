import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { sessionItem, storageItem } from './item.ts';

/** Something that a person made, by its name; where it cannot be read, what stands in for it, and the sentence that says so. */
export type Loaded<K extends string, T> = Readonly<Record<K, T>> & { readonly damage?: string };

/** What is to be kept under a key. */
interface Change {
  readonly key: string;
  readonly value: unknown;
  readonly isReadable: (found: unknown) => boolean;
}
export type Changes = readonly Change[];

/**
 * Something that a person made, kept from one day to the next. Its version stands in it: whoever reads an older one brings
 * it up to date, and the next change writes it so.
 * @param none of a person who has made nothing
 * @param parse throws UnreadableError
 * @param instead of what cannot be read
 */
export function persistentItem<K extends string, T>(
  key: K,
  none: T,
  parse: (found: unknown) => T,
  instead: (found: unknown) => T = () => none,
) {
  const named = (value: T) => ({ [key]: value }) as Record<K, T>;
  const read = (found: unknown): Loaded<K, T> => {
    if (found === undefined || found === null) return named(none);
    try {
      return named(parse(found));
    } catch (error) {
      if (error instanceof UnreadableError) return { ...named(instead(found)), damage: error.message };
      throw error;
    }
  };
  const to = (value: T): Change => ({ key, value, isReadable: (found) => read(found).damage === undefined });
  return { ...storageItem('local', key, read), to, set: (value: T) => saveAll([to(value)]) };
}

/** Where that is set aside which could not be read when another came in its place. */
export const quarantineKey = (key: string): string => `damaged${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/**
 * Writes all of it at once, or nothing. What stands there and cannot be read is set aside in the same write: a person
 * made it.
 * @throws NotKeptError
 */
export async function saveAll(changes: Changes): Promise<void> {
  if (changes.length === 0) return;
  const found = await browser.storage.local.get(changes.map(({ key }) => key));
  const time = Date.now();
  const damaged = changes.filter(({ key, isReadable }) => !isReadable(found[key]));
  const asides = damaged.map(({ key }) => [quarantineKey(key), { time, value: found[key] }]);
  const values = changes.map(({ key, value }) => [key, value]);
  await reportFailure(browser.storage.local.set(Object.fromEntries([...asides, ...values])));
}

const saveErrorSchema = v.object({ reason: v.string(), time: v.number() });
export type SaveError = v.InferOutput<typeof saveErrorSchema>;

/**
 * Why the last thing that was to be kept, or erased, could not be; null once one could. Each has its time, so that those who
 * watch hear of a second one as well: a switch that was moved under a hand has to go back.
 */
export const saveError = sessionItem('notKept', (found) => (v.is(saveErrorSchema, found) ? found : null));

/** Storage is full, or cannot be written. The person is told by notKept. */
export class SaveFailedError extends Error {
  override readonly name = 'NotKeptError';
}

/** @throws NotKeptError */
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

/** For what nobody waits for: that it was not kept, the person is told. */
export function ignoreReported(error: unknown): void {
  if (!(error instanceof SaveFailedError)) throw error;
}
