import { type SongFamily, songFamilies } from '#lib/catalog/songFamilies.ts';
import { fitRidge } from '#training/catalogs/feel/ridge.ts';
import type { TaggedSong } from './taggedSongs.ts';

/** Keeps the shift of a family with few songs small. */
const penalty = 3;
/** A family with fewer songs has no shift. */
const fewest = 20;

/**
 * Returns how many points of Spotify's valence people hear each family above it: with people's valence = a + b v + c(family) by
 * ridge regression, the shift is c / b.
 */
export function learnShifts(songs: readonly TaggedSong[]): ReadonlyMap<SongFamily, number> {
  const inputs = songs.map(({ spotifyValence, song }) => [
    spotifyValence / 100,
    ...songFamilies.map((family) => (family === song.family ? 1 : 0)),
  ]);
  const width = 1 + songFamilies.length;
  const rows = {
    offsets: Uint32Array.from({ length: inputs.length + 1 }, (_, row) => row * width),
    columns: Uint32Array.from(inputs.flatMap((row) => [...row.keys()])),
    values: Float64Array.from(inputs.flat()),
  };
  const { weights } = fitRidge(
    { rows, width },
    Float64Array.from(songs, ({ valence }) => valence),
    new Float64Array(songs.length).fill(1),
    penalty,
  );
  const isKnown = (family: SongFamily): boolean =>
    songs.filter(({ song }) => song.family === family).length >= fewest;
  return new Map(
    songFamilies.map((family, k) => [
      family,
      isKnown(family) ? Math.round((100 * weights[k + 1]!) / weights[0]!) : 0,
    ]),
  );
}
