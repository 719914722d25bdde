/**
 * What stays of a name when two spellings of it are told apart by nothing that is heard: "Beyoncé" and "BEYONCE", "The
 * Beatles" and "Beatles", "It Ain’t Me" and "It Ain't Me".
 */
export function sounding(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/['’`]/g, '');
  const words = plain.match(/[\p{L}\p{N}$!]+/gu) ?? [];
  const rest = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  // A name of signs alone, such as "???", is its own.
  return rest.length === 0 ? plain : rest.join(' ');
}

/** The most frequent of some names; of equally frequent ones the first by code unit, so that their order says nothing. */
export function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (first === undefined) throw new RangeError('no names');
  return first[0];
}

/** @returns the items by their key, in the order in which keys came up */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
