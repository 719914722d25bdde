import { everything, familyOf } from './genres.ts';
import { grouped, mostFrequent, sounding } from './names.ts';
import type { Recording } from './recordings.ts';

export interface Artist {
  /** The spelling that most rows have. */
  readonly name: string;
  /** The genre that most rows of this artist's family have. */
  readonly genre: string;
}

/** What an artist's name begins with until guests are named. */
const beforeGuests = /^(.+?)(?:\s[([]?(?:feat\.?|ft\.?|featuring)\s.*)$/i;

/** The one whose song it is. */
export function mainArtist(artist: string): string {
  return beforeGuests.exec(artist)?.[1] ?? artist;
}

/**
 * The artists of some recordings, by what sounds alike. An artist is of one family: a playlist of dance music that holds
 * a song by Coldplay says more of the playlist than of the song. The paper's list, which names genres by artist, is
 * asked first; else the family of most rows.
 */
export function artistsOf(
  listed: readonly Recording[],
  playlists: readonly Recording[],
): ReadonlyMap<string, Artist> {
  const listedBy = grouped(listed, keyOf);
  const artists = new Map<string, Artist>();
  for (const [key, rows] of grouped([...listed, ...playlists], keyOf)) {
    const telling = listedBy.get(key) ?? weighed(rows);
    const family = mostFrequent(telling.map(({ genre }) => familyOf(genre)!));
    artists.set(key, {
      name: mostFrequent(rows.map(({ artist }) => mainArtist(artist))),
      genre: mostFrequent(telling.map(({ genre }) => genre).filter((genre) => familyOf(genre) === family)),
    });
  }
  return artists;
}

/** Rows of playlists that hold one kind of music, each twice, and of those that hold everything. */
function weighed(rows: readonly Recording[]): readonly Recording[] {
  return [...rows, ...rows.filter(({ genre }) => !everything.includes(genre))];
}

const keyOf = ({ artist }: Recording): string => sounding(mainArtist(artist));
