import { useEffect, useState } from 'preact/hooks';

interface Stored<T> {
  get(): Promise<T>;
  watch(onChange: (value: T) => void): () => void;
}

/** The value of a stored item, followed as it changes; undefined until it is first read. */
export function useStored<T>(item: Stored<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let current = true;
    void item.get().then((first) => {
      if (current) setValue(() => first);
    });
    const stop = item.watch((next) => setValue(() => next));
    return () => {
      current = false;
      stop();
    };
  }, [item]);
  return value;
}
