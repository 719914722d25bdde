import { browser } from 'wxt/browser';
import { checkStorable } from './storable.ts';

/** One key of the browser's storage. */
export interface StorageItem<T> {
  get(): Promise<T>;
  /**
   * Calls `onChange` with the new value after each change.
   * @returns a function that ends this
   */
  watch(onChange: (value: T) => void): () => void;
}

/** @param read converts the stored value, which may be anything; it is undefined or null if the key is not set */
export function storageItem<T>(
  area: 'local' | 'session',
  key: string,
  read: (stored: unknown) => T,
): StorageItem<T> {
  return {
    get: async () => read((await browser.storage[area].get(key))[key]),
    watch: (onChange) => {
      const listener = ({ [key]: change }: Readonly<Record<string, { newValue?: unknown }>>): void => {
        if (change !== undefined) onChange(read(change.newValue));
      };
      const { onChanged } = browser.storage[area];
      onChanged.addListener(listener);
      return () => onChanged.removeListener(listener);
    },
  };
}

/**
 * An item that lasts until the browser closes. It is held in memory, so a full disk does not affect it. `set` rejects with
 * a TypeError, and writes nothing, if storage would not keep the value (`checkStorable`).
 */
export function sessionItem<T>(
  key: string,
  read: (stored: unknown) => T,
): StorageItem<T> & { set(value: T): Promise<void> } {
  return {
    ...storageItem('session', key, read),
    set: async (value) => {
      checkStorable(value, key);
      await browser.storage.session.set({ [key]: value });
    },
  };
}
