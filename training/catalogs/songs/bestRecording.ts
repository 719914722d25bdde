import type { FiledRow } from './filing.ts';
import { mostFrequent } from './names.ts';
import type { Recording, Sound } from './recordings.ts';
import { versionKinds } from './versions.ts';
import { songYear } from './years.ts';

/** A song of the catalog, without its artist. */
export interface SongFacts extends Sound {
  readonly title: string;
  /** Null if the sources have no year but that of a later edition. */
  readonly year: number | null;
  readonly popularity: number;
  /** The popularity in the paper's list; null for other songs. */
  readonly paperPopularity: number | null;
  /** Whether a source marks the words as explicit. */
  readonly isExplicit: boolean;
}

type Heard = FiledRow & { readonly recording: { readonly sound: Sound } };

/**
 * Returns the facts of a song: sound and title of the recording closest to the original, of several the most popular one;
 * the earliest year; the latest popularity.
 * @returns the reason why the song is left out, if no source tells its sound or its popularity
 */
export function songFacts(versions: readonly FiledRow[]): SongFacts | string {
  const heard = versions.filter((row): row is Heard => row.recording.sound !== null);
  // Stored ids contain the titles of the first catalog, so its sources decide which recording represents their songs.
  const spelled = heard.some(spellsIds) ? heard.filter(spellsIds) : heard;
  const kind = versionKinds.find((closest) => spelled.some(({ version }) => version.kind === closest));
  if (kind === undefined) return 'no features';
  const same = versions.filter(({ version }) => version.kind === kind);
  const year = songYear(versions.map(({ recording }) => recording));
  const popularity = latestPopularity(
    same.map(({ recording }) => recording),
    year,
  );
  if (popularity === null) return 'no popularity';
  const candidates = spelled.filter(({ version }) => version.kind === kind);
  const [best] = candidates.toSorted((a, b) => byPopularity(a.recording, b.recording));
  const listed = versions.flatMap(({ recording: { genreKind, popularity } }) =>
    genreKind === 'listed artist' && popularity !== null ? [popularity] : [],
  );
  return {
    ...best!.recording.sound,
    title:
      kind === 'original' ? mostFrequent(candidates.map(({ version }) => version.song)) : best!.version.title,
    year,
    popularity,
    paperPopularity: listed.length === 0 ? null : Math.max(...listed),
    isExplicit: versions.some(({ recording }) => recording.isExplicit),
  };
}

const spellsIds = ({ recording }: FiledRow): boolean => recording.spellsIds;

/** Songs of this year or later were at the height of their success when the earlier sources read their popularity. */
const firstHitYear = 2019;
/** The median fall of the popularity of 819 such songs until 2023 to 2025. Older songs keep theirs, within four points. */
const fallOfHits = 8;

/**
 * Returns the largest popularity that was read in 2023 to 2025; without one, the largest of 2019 to 2021, less what hits lose;
 * without one, what streams let expect. Popularity is of an edition, and old editions have little or none, so the largest is
 * the song's.
 */
function latestPopularity(recordings: readonly Recording[], year: number | null): number | null {
  const largest = (period: Recording['popularityOf']) =>
    Math.max(
      ...recordings.map(({ popularityOf, popularity }) =>
        popularityOf === period ? (popularity ?? -1) : -1,
      ),
    );
  const [later, earlier, estimate] = [largest('later'), largest('earlier'), largest('streams')];
  if (later > 0) return later;
  if (earlier > 0) return Math.max(1, earlier - (year !== null && year >= firstHitYear ? fallOfHits : 0));
  return [estimate, earlier, later].find((value) => value >= 0) ?? null;
}

/** Compares recordings, the more popular first; equally popular ones in a fixed order. */
function byPopularity(a: Recording, b: Recording): number {
  return (b.popularity ?? 0) - (a.popularity ?? 0) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}
