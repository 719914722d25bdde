import { familyOf, mixedPlaylists } from './genres.ts';
import { groupBy, mostFrequent, nameKey } from './names.ts';
import type { Recording } from './recordings.ts';

export interface Artist {
  /** The most frequent spelling. */
  readonly name: string;
  /** The most frequent genre within the artist's family. */
  readonly genre: string;
}

/** Matches an artist's name up to the guests. */
const beforeGuests = /^(.+?)(?:\s[([]?(?:feat\.?|ft\.?|featuring)\s.*)$/i;

/** Returns the artist without guests. */
export function mainArtist(artist: string): string {
  return beforeGuests.exec(artist)?.[1] ?? artist;
}

/**
 * Returns the artists of recordings by `nameKey`. Each artist gets one family, because a song by Coldplay in a playlist of
 * dance music says more about the playlist than about the song. The paper's list, whose genres are per artist, takes
 * precedence; otherwise the most frequent family of the artist's rows is used.
 */
export function artistsOf(
  listed: readonly Recording[],
  playlists: readonly Recording[],
): ReadonlyMap<string, Artist> {
  const listedBy = groupBy(listed, keyOf);
  const artists = new Map<string, Artist>();
  for (const [key, rows] of groupBy([...listed, ...playlists], keyOf)) {
    const evidence = listedBy.get(key) ?? weighted(rows);
    const family = mostFrequent(evidence.map(({ genre }) => familyOf(genre)!));
    artists.set(key, {
      name: mostFrequent(rows.map(({ artist }) => mainArtist(artist))),
      genre: mostFrequent(evidence.map(({ genre }) => genre).filter((genre) => familyOf(genre) === family)),
    });
  }
  return artists;
}

/** Returns the rows, with those of playlists of a single genre twice. */
function weighted(rows: readonly Recording[]): readonly Recording[] {
  return [...rows, ...rows.filter(({ genre }) => !mixedPlaylists.includes(genre))];
}

const keyOf = ({ artist }: Recording): string => nameKey(mainArtist(artist));
