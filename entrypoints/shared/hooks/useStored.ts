import { useEffect, useState } from 'preact/hooks';
import type { StorageItem } from '#lib/browser/storage/item.ts';

/**
 * The value of a stored item, followed as it changes.
 * @param first what it is known to be; without it, the value is undefined until it is read
 */
export function useStored<T>(item: StorageItem<T>, first: T): T;
export function useStored<T>(item: StorageItem<T>): T | undefined;
export function useStored<T>(item: StorageItem<T>, first?: T): T | undefined {
  const [value, setValue] = useState<T | undefined>(() => first);
  useEffect(() => {
    let isChanged = false;
    const stop = item.watch((next) => {
      isChanged = true;
      setValue(() => next);
    });
    // Read again where it was known: it may have changed before it was watched.
    void item.get().then((read) => {
      if (!isChanged) setValue(() => read);
    });
    return () => {
      isChanged = true;
      stop();
    };
  }, [item]);
  return value;
}
