/** An item has half the recency of one that is this many years newer. */
const halfLife = 7;

/**
 * Returns the recency of each year from 0 to the newest of a catalog: 1 for the newest, 0.5 for seven years earlier, and so
 * on; 0 for year 0, which stands for an unknown year. The catalog's newest year counts, so picks do not change with the day.
 */
export function recencies(years: Uint16Array): Float64Array {
  const newest = years.reduce((latest, year) => Math.max(latest, year), 0);
  return Float64Array.from({ length: newest + 1 }, (_, year) =>
    year === 0 ? 0 : 2 ** ((year - newest) / halfLife),
  );
}
