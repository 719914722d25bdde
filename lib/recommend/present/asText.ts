import type { FilmPick, SongPick } from './pick.ts';

/** Picks as lines to paste elsewhere: numbered, songs with their artist, each with its year where one is known. */
export function asText(picks: readonly (SongPick | FilmPick)[]): string {
  return picks
    .map((pick, k) => {
      const name = 'artist' in pick ? `${pick.artist} – ${pick.title}` : pick.title;
      return `${k + 1}. ${name}${pick.year === null ? '' : ` (${pick.year})`}`;
    })
    .join('\n');
}
