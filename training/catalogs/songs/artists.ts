import { genresOfArtist } from './artistGenres.ts';
import { familyOf, mixedPlaylists } from './genres.ts';
import { groupBy, mostFrequent, nameKey } from './names.ts';
import type { GenreKind, Recording } from './recordings.ts';

export interface Artist {
  /** The most frequent spelling. */
  readonly name: string;
  /** The most frequent genre within the artist's family; null if no source names one. */
  readonly genre: string | null;
}

/** Matches an artist's name up to the guests. */
const beforeGuests = /^(.+?)(?:\s[([]?(?:feat\.?|ft\.?|featuring)\s.*)$/i;

/** Returns the artist without guests. */
export function mainArtist(artist: string): string {
  return beforeGuests.exec(artist)?.[1] ?? artist;
}

/** What genres describe, the best evidence of an artist's family first. */
const genreKinds: readonly GenreKind[] = ['listed artist', 'artist', 'playlist'];

/**
 * Returns the artists of recordings by `nameKey`. Each artist gets one family, because a song by Coldplay in a playlist of
 * dance music says more about the playlist than about the song: the family most frequent in the paper's list, whose genres
 * are per artist; otherwise that of artistGenres.ts; otherwise among Spotify's genres of the artist; otherwise in playlists. A
 * family with no more than half of the genres decides only if no later source has more.
 * The sources of the first catalog decide the spelling, because stored ids contain it.
 */
export function artistsOf(recordings: readonly Recording[]): ReadonlyMap<string, Artist> {
  const artists = new Map<string, Artist>();
  for (const [key, rows] of groupBy(recordings, keyOf)) {
    const spelled = rows.some(({ spellsIds }) => spellsIds)
      ? rows.filter(({ spellsIds }) => spellsIds)
      : rows;
    artists.set(key, {
      name: mostFrequent(spelled.map(({ artist }) => mainArtist(artist))),
      genre: genreOf(rows, genresOfArtist.get(key)) ?? null,
    });
  }
  return artists;
}

/** @param byHand the genre of artistGenres.ts */
function genreOf(rows: readonly Recording[], byHand: string | undefined): string | undefined {
  let undecided: string | undefined;
  for (const kind of genreKinds) {
    if (kind !== 'listed artist' && byHand !== undefined) return byHand;
    const genres = rows.filter(({ genreKind }) => genreKind === kind).flatMap((row) => row.genres);
    if (genres.length === 0) continue;
    const evidence = kind === 'playlist' ? weighted(genres) : telling(genres);
    const family = mostFrequent(evidence.map((genre) => familyOf(genre)!));
    const own = evidence.filter((genre) => familyOf(genre) === family);
    const genre = mostFrequent(own);
    if (own.length > evidence.length / 2) return genre;
    undecided ??= genre;
  }
  return undecided;
}

/** Returns the genres without plain "pop", which Spotify says of nearly everyone who is popular; all if there are no others. */
function telling(genres: readonly string[]): readonly string[] {
  const others = genres.filter((genre) => genre !== 'pop');
  return others.length > 0 ? others : genres;
}

/** Returns the genres, with those of playlists of a single genre twice. */
const weighted = (genres: readonly string[]): readonly string[] => [
  ...genres,
  ...genres.filter((genre) => !mixedPlaylists.includes(genre)),
];

const keyOf = ({ artist }: Recording): string => nameKey(mainArtist(artist));
