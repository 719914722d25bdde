import { browser } from 'wxt/browser';

/** What storage holds under one key, and word of every change. */
export interface StorageItem<T> {
  get(): Promise<T>;
  /** @returns ends it */
  watch(onChange: (value: T) => void): () => void;
}

/** @param read of what is found there: anything, and undefined or null where there is nothing */
export function storageItem<T>(
  area: 'local' | 'session',
  key: string,
  read: (found: unknown) => T,
): StorageItem<T> {
  return {
    get: async () => read((await browser.storage[area].get(key))[key]),
    watch: (onChange) => {
      const hear = ({ [key]: change }: Readonly<Record<string, { newValue?: unknown }>>): void => {
        if (change !== undefined) onChange(read(change.newValue));
      };
      const { onChanged } = browser.storage[area];
      onChanged.addListener(hear);
      return () => onChanged.removeListener(hear);
    },
  };
}

/** Something that ends when the browser closes. It is in memory, which no full disk concerns. */
export function sessionItem<T>(
  key: string,
  read: (found: unknown) => T,
): StorageItem<T> & { set(value: T): Promise<void> } {
  return {
    ...storageItem('session', key, read),
    set: (value) => browser.storage.session.set({ [key]: value }),
  };
}
