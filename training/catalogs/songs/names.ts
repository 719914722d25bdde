/**
 * Returns the same key for spellings of one name: "Beyoncé" and "BEYONCE", "The Beatles" and "Beatles", "It Ain’t Me" and
 * "It Ain't Me".
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/['’`]/g, '');
  const words = plain.match(/[\p{L}\p{N}$!]+/gu) ?? [];
  const rest = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  // A name without letters, such as "???", is its own key.
  return rest.length === 0 ? plain : rest.join(' ');
}

/**
 * Returns the most frequent name; of equally frequent ones the first by code unit, so the order of the names does not matter.
 * @throws RangeError when there are no names
 */
export function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (first === undefined) throw new RangeError('no names');
  return first[0];
}

/** Returns the items by key, in the order of each key's first occurrence. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Names with a comma of their own. */
const namesWithComma =
  /^(?:Tyler, The Creator|Earth, Wind & Fire|Crosby, Stills(?:, Nash)? & \w+|Emerson, Lake & Palmer|Blood, Sweat & Tears)/i;

/** Returns the names of several artists: "Lady Gaga" and "Bruno Mars" of "Lady Gaga, Bruno Mars". */
export function creditedArtists(artists: string): [first: string, ...guests: string[]] {
  const own = namesWithComma.exec(artists)?.[0] ?? '';
  const [rest = '', ...guests] = artists.slice(own.length).split(', ');
  return [own + rest, ...guests];
}
