import { useEffect, useState } from 'preact/hooks';
import type { StorageItem } from '#lib/browser/storage/item.ts';

/**
 * Returns the value of a storage item and rerenders when it changes.
 * @param first the value for the first render; without it, the result is undefined until the item is read
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
    // Read it even if `first` is given, because it may have changed before the listener was added.
    void item.get().then((current) => {
      if (!isChanged) setValue(() => current);
    });
    return () => {
      isChanged = true;
      stop();
    };
  }, [item]);
  return value;
}
