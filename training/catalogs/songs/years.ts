import type { Recording } from './recordings.ts';

/** The label of a remaster, with its year if it names one: "Remastered 2009", "2011 Mix". */
const remaster = /re-?master|\b\d{4} mix\b/i;
const labelYear = /\b(?:19|20)\d{2}\b/;
/** Nearly all remasters that the sources date to 2000 or later have the date of the remaster or of a collection. */
const firstYearOfEditions = 2000;
/** A first song so many years after the artist's last one before it is rather an old one from a later edition. */
const longestPause = 25;

/** A recording whose source names a year. */
type Dated = Pick<Recording, 'title'> & { readonly year: number };

/** Returns the earliest year of a song's recordings; null if none has a year, or all that of a later edition. */
export function songYear(recordings: readonly Pick<Recording, 'title' | 'year'>[]): number | null {
  const dated = recordings.filter((recording): recording is Dated => recording.year !== null);
  return dated.every(isLaterEdition) ? null : Math.min(...dated.map(({ year }) => year));
}

/** Returns whether a recording is a remaster that has the year of the remaster or of a collection. */
function isLaterEdition({ title, year }: Dated): boolean {
  const [, label = ''] = /(?: - |[([])(.*)$/s.exec(title) ?? [];
  if (!remaster.test(label)) return false;
  const remastered = Number(labelYear.exec(label)?.[0] ?? firstYearOfEditions);
  return year >= Math.min(firstYearOfEditions, remastered);
}

/**
 * Returns the years of an artist's songs without those that follow a pause of 25 years or more. Collections have the year of
 * their release in the sources, and no label: "Hey Jude" is of 2006 there, 33 years after the Beatles' last song. The songs
 * of an artist who did return after such a pause lose their years too.
 * @param years in any order; null if unknown
 * @returns the years in the same order
 */
export function withoutLateEditions(years: readonly (number | null)[]): (number | null)[] {
  const known = years.filter((year) => year !== null).sort((a, b) => a - b);
  const pause = known.findIndex((year, k) => k > 0 && year - known[k - 1]! >= longestPause);
  return pause < 0 ? [...years] : years.map((year) => (year !== null && year >= known[pause]! ? null : year));
}
