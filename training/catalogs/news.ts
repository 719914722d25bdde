/** How many of the best known are named. */
const named = 20;

/** A film or song that is new. */
export interface NewItem {
  /** Null if no source names one. */
  readonly year: number | null;
  /** Such as "Dune: Part Two" or "Espresso by Sabrina Carpenter". */
  readonly name: string;
  /** The higher, the better known. */
  readonly known: number;
  /** What says how well known it is, such as "1,234 votes". */
  readonly measure: string;
}

/**
 * Returns lines that say how many items are of a year or later, how many of each of these years, and which are the best known
 * twenty.
 * @param plural what they are called, such as "Films"
 */
export function newsLines(plural: string, items: readonly NewItem[], since: number): string[] {
  const recent = items.filter(({ year }) => year !== null && year >= since);
  const years = [...new Set(recent.map(({ year }) => year!))].sort((a, b) => a - b);
  const best = recent.toSorted((a, b) => b.known - a.known || (a.name < b.name ? -1 : 1)).slice(0, named);
  return [
    `${plural} of ${since} or later: ${count(recent.length)}`,
    ...years.map((year) => `  ${year}: ${count(recent.filter((item) => item.year === year).length)}`),
    ...(best.length > 0 ? ['  The best known:'] : []),
    ...best.map(({ year, name, measure }) => `  ${name} (${year}), ${measure}`),
  ];
}

/** Returns a number as English text writes it, such as 1,234. */
export const count = (number: number): string => number.toLocaleString('en');
