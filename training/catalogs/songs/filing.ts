import { groupBy, nameKey } from './names.ts';
import type { Recording } from './recordings.ts';
import type { Version } from './versions.ts';

/** A row of a source with its version and the artist under whom its song is filed. */
export interface FiledRow {
  readonly recording: Recording;
  readonly version: Version;
  /** `nameKey` of the artist. */
  readonly artist: string;
}

/**
 * Returns the rows with the artist under whom the catalog files each song: the first-named one. Sources name the artists of a
 * duet in different orders; such rows get the same artist, because a row names both. A song of the first catalog keeps its
 * artist; otherwise the artist with the most rows is taken.
 */
export function filedRows(rows: readonly FiledRow[]): FiledRow[] {
  const byTitle = groupBy(rows, ({ version }) => nameKey(version.song));
  return [...byTitle.values()].flatMap((same) => {
    const partners = partnersOf(same);
    return partners.size === 0
      ? same
      : same.map((row) => ({ ...row, artist: partners.get(row.artist) ?? row.artist }));
  });
}

/** Returns the artists of rows with one title that are filed under another one. */
function partnersOf(rows: readonly FiledRow[]): ReadonlyMap<string, string> {
  const byArtist = groupBy(rows, ({ artist }) => artist);
  const partners = new Map<string, string>();
  if (byArtist.size < 2) return partners;
  const rank = (artist: string): number => {
    const own = byArtist.get(artist)!;
    return own.length + (own.some(({ recording }) => recording.spellsIds) ? rows.length : 0);
  };
  const spellsIds = (artist: string): boolean => rank(artist) > rows.length;
  for (const { artist, recording } of rows) {
    for (const guest of recording.guests) {
      const other = nameKey(guest);
      if (other === artist || !byArtist.has(other) || (spellsIds(artist) && spellsIds(other))) continue;
      const [first, second] = [artist, other].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1)) as [
        string,
        string,
      ];
      // A partner of a partner stays where it is, so that no artist is both.
      if (!partners.has(first) && ![...partners.values()].includes(second)) partners.set(second, first);
    }
  }
  return partners;
}
