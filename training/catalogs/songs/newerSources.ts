import { parseTable, type Row } from '#training/catalogs/rows/table.ts';
import { cleanText, isBroken } from './cleanText.ts';
import { familyOf } from './genres.ts';
import { creditedArtists } from './names.ts';
import { playlistGenres } from './playlistGenres.ts';
import { type ParsedRow, percent, type Recording, type Sound, share, tempos, years } from './recordings.ts';

type Facts = Partial<
  Pick<Recording, 'genres' | 'genreKind' | 'year' | 'popularity' | 'popularityOf' | 'sound' | 'isExplicit'>
>;

/** A source that was added to the first catalog's list and playlists. */
export interface NewerSource {
  readonly file: string;
  readonly columns: readonly string[];
  /** The column of the artists, separated by commas. */
  readonly artists: string;
  /** Returns what a row tells beside title and artist. */
  readonly factsOf: (row: Row<string>) => Facts;
}

const sound = ['energy', 'valence', 'tempo'] as const;

/** The newer sources of songs, in the folder `songs` of the data. */
export const newerSources: readonly NewerSource[] = [
  {
    file: 'spotify-playlists-2024.csv.gz',
    columns: ['release_date', 'popularity', 'playlist', ...sound],
    artists: 'artists',
    factsOf: (row) => {
      const genre = playlistGenres[row.text('playlist')];
      if (genre === undefined)
        throw row.error(`"${row.text('playlist')}" is not in training/catalogs/songs/playlistGenres.ts`);
      return {
        genres: genre === null ? [] : [genre],
        year: yearOf(row.text('release_date')),
        popularity: row.number('popularity', percent) ?? null,
        sound: soundOf(row),
      };
    },
  },
  {
    file: 'spotify-top50-countries-2025-02.csv.gz',
    columns: ['release_date', 'popularity', 'explicit', ...sound],
    artists: 'artists',
    factsOf: (row) => ({
      year: yearOf(row.text('release_date')),
      popularity: row.number('popularity', percent) ?? null,
      sound: soundOf(row),
      isExplicit: row.text('explicit') === 'True',
    }),
  },
  {
    file: 'spotify-top-hits-2000-2023.csv.gz',
    columns: ['list_year', 'popularity', 'artist_genres', ...sound],
    artists: 'artist',
    factsOf: (row) => ({
      ...artistGenresOf(row),
      year: row.number('list_year', years) ?? null,
      popularity: row.number('popularity', percent) ?? null,
      sound: soundOf(row),
    }),
  },
  {
    file: 'spotify-charts-2020-2021.csv.gz',
    columns: ['release_date', 'popularity', 'artist_genres', ...sound],
    artists: 'artist',
    factsOf: (row) => ({
      ...artistGenresOf(row),
      year: yearOf(row.text('release_date')),
      popularity: row.number('popularity', percent) ?? null,
      popularityOf: 'earlier',
      sound: soundOf(row),
    }),
  },
  {
    file: 'spotify-weekly-charts-2016-2022.csv.gz',
    columns: ['streams', ...sound],
    artists: 'artists',
    factsOf: (row) => ({
      popularity: popularityByStreams(row, 10.1, 7.6),
      popularityOf: 'streams',
      sound: soundOf(row),
    }),
  },
  {
    file: 'most-streamed-2023.csv',
    columns: ['year', 'streams', 'bpm', 'energy_pct', 'valence_pct'],
    artists: 'artists',
    factsOf: (row) => ({
      year: row.number('year', years) ?? null,
      popularity: popularityByStreams(row, -46.2, 14.1),
      popularityOf: 'streams',
      sound: percentSoundOf(row),
    }),
  },
  {
    file: 'most-streamed-2024.csv.gz',
    columns: ['release_date', 'isrc', 'spotify_popularity'],
    artists: 'artist',
    factsOf: (row) => ({
      year: registeredYear(row),
      popularity: row.number('spotify_popularity', percent) ?? null,
    }),
  },
  {
    file: 'spotify-tracks-2025.csv.gz',
    columns: ['release_date', 'album_type', 'popularity', 'artist_genres', 'explicit'],
    artists: 'artist',
    factsOf: (row) => ({
      ...artistGenresOf(row),
      year: row.text('album_type') === 'compilation' ? null : yearOf(row.text('release_date')),
      popularity: row.number('popularity', percent) ?? null,
      isExplicit: row.text('explicit') === 'True',
    }),
  },
];

/**
 * Reads the rows of a newer source.
 * @throws UserError that names the row of a missing column, of a cell that is not a number, or of an unknown playlist
 */
export function newerRecordings(source: NewerSource, text: string): ParsedRow[] {
  const columns = ['title', source.artists, ...source.columns];
  return parseTable(text, { file: source.file, delimiter: ',', columns }).map((row) => {
    const [title, artists] = [cleanText(row.text('title')), cleanText(row.text(source.artists))];
    if (title === '' || artists === '') return 'no title or no artist';
    if (isBroken(title) || isBroken(artists)) return 'broken letters in title or artist';
    const [artist, ...guests] = creditedArtists(artists);
    return {
      title,
      artist,
      guests,
      genres: [],
      genreKind: 'playlist',
      year: null,
      popularity: null,
      popularityOf: 'later',
      sound: null,
      isExplicit: false,
      spellsIds: false,
      ...source.factsOf(row),
    };
  });
}

/** Returns the year of a date such as 2024-08-16; null if the cell holds no year, such as 0000. */
function yearOf(date: string): number | null {
  const year = Number(date.slice(0, 4));
  return year >= years.min && year <= years.max ? year : null;
}

/**
 * Returns the year of a row with a date such as 4/26/2024 and an ISRC such as QM24S2402528, whose sixth and seventh characters
 * are the year in which the recording was registered. The dates are those of albums, and some are of albums that came before
 * the recording, so the later year is returned.
 */
function registeredYear(row: Row<string>): number | null {
  const year = yearOf(row.text('release_date').split('/').at(-1)!);
  const digits = /^.{5}(\d\d)/.exec(row.text('isrc'))?.[1];
  if (year === null || digits === undefined) return year;
  return Math.max(year, Number(digits) + (Number(digits) > 30 ? 1900 : 2000));
}

/**
 * Estimates popularity from the number of streams: `base + slope * log10(streams)`, the least squares line through the songs
 * whose popularity of 2023 to 2025 another source tells. It explains little: r is 0.43 for the 2,576 songs of the weekly
 * charts and 0.61 for the 593 most streamed ones, and half of the estimates are off by more than six points.
 */
function popularityByStreams(row: Row<string>, base: number, slope: number): number | null {
  const streams = Number(row.text('streams'));
  if (!(streams >= 1)) return null;
  return Math.round(Math.min(100, Math.max(0, base + slope * Math.log10(streams))));
}

/** Returns the genres that belong to a family. Spotify has genres of hundreds of names, and some name no music. */
function artistGenresOf(row: Row<string>): Facts {
  const genres = row.text('artist_genres').split('|');
  return { genres: genres.filter((genre) => familyOf(genre) !== undefined), genreKind: 'artist' };
}

/** Returns null for a row with an empty cell, and for a tempo of 0: Spotify found no beat. */
function soundOf(row: Row<string>): Sound | null {
  const [energy, valence, tempo] = [
    row.number('energy', share),
    row.number('valence', share),
    row.number('tempo', { ...tempos, min: 0 }),
  ];
  if (energy === undefined || valence === undefined || !tempo) return null;
  return {
    tempo: Math.max(1, Math.round(tempo)),
    energy: Math.round(100 * energy),
    valence: Math.round(100 * valence),
  };
}

function percentSoundOf(row: Row<string>): Sound | null {
  const [energy, valence, tempo] = [
    row.number('energy_pct', percent),
    row.number('valence_pct', percent),
    row.number('bpm', tempos),
  ];
  return energy === undefined || valence === undefined || tempo === undefined
    ? null
    : { tempo, energy, valence };
}
