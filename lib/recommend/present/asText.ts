import type { FilmPick, SongPick } from './pick.ts';

/**
 * Returns picks as numbered lines to paste elsewhere: a song with its artist, each pick with its year if it is known.
 */
export function asText(picks: readonly (SongPick | FilmPick)[]): string {
  return picks
    .map((pick, k) => {
      const name = 'artist' in pick ? `${pick.artist} – ${pick.title}` : pick.title;
      return `${k + 1}. ${name}${pick.year === null ? '' : ` (${pick.year})`}`;
    })
    .join('\n');
}
